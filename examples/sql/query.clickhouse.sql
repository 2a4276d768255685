-- handover-2026 for clickhouse, written by cxmat 0.1.0. Counts only; save the rows with their header as CSV:
-- cxmat tally makes a tally of them (--from-sql-result). They count small groups, too:
-- keep them as you keep the answers.
SELECT 'version' AS section, toInt64(0) AS node, toInt64(0) AS a, toInt64(0) AS b, '' AS wave, '' AS group_1, toInt64(0) AS n, '1 clickhouse c7f94787a446844b19aabe6383cfff42' AS numbers
UNION ALL
SELECT 'sums' AS section, toInt64(1) AS node, toInt64(cx_key_a) AS a, toInt64(cx_key_b) AS b, cx_w AS wave, cx_g0 AS group_1, toInt64(count(*)) AS n, concat(toString(countIf(cx_q1 > 0)), ' ', toString(sum(cx_o1)), ' ', toString(sum(CASE WHEN cx_s2 >= 0 THEN cx_s2 ELSE toInt64(0) END)), ' ', toString(sum(CASE WHEN cx_s3 >= 0 THEN cx_s3 ELSE toInt64(0) END)), ' ', toString(countIf(cx_said = 0))) AS numbers
FROM (
SELECT cx_g0, cx_o1, cx_q1, cx_s2, cx_s3, cx_said, cx_w, cx_k1 AS cx_key_a, 0 AS cx_key_b
FROM (
SELECT cx_g0, cx_q1, cx_s2, cx_s3, cx_said, cx_w, toInt64(cx_c1) * CASE cx_q1 WHEN 1 THEN toInt64(2) WHEN 2 THEN toInt64(1) ELSE toInt64(0) END AS cx_o1, CASE WHEN cx_h1 > 0 AND toInt64(cx_c1) * CASE cx_q1 WHEN 1 THEN toInt64(2) WHEN 2 THEN toInt64(1) ELSE toInt64(0) END >= 6 THEN cx_h1 ELSE 0 END AS cx_k1
FROM (
SELECT cx_g0, cx_s2, cx_s3, cx_said, cx_w, CASE WHEN cx_q2 > 0 THEN 1 ELSE 0 END + CASE WHEN cx_q3 > 0 THEN 1 ELSE 0 END AS cx_q1, cx_o2 * 1 + cx_o3 * 3 AS cx_c1, CASE WHEN cx_s2 >= 0 THEN 1 ELSE 0 END + CASE WHEN cx_s3 >= 0 THEN 1 ELSE 0 END AS cx_h1
FROM (
SELECT cx_g0, cx_q2, cx_q3, cx_said, cx_w, toInt64(cx_c2) * CASE cx_q2 WHEN 1 THEN toInt64(6) WHEN 2 THEN toInt64(3) WHEN 3 THEN toInt64(2) ELSE toInt64(0) END AS cx_o2, CASE WHEN cx_h2 > 0 AND toInt64(cx_c2) * CASE cx_q2 WHEN 1 THEN toInt64(6) WHEN 2 THEN toInt64(3) WHEN 3 THEN toInt64(2) ELSE toInt64(0) END >= 3 THEN cx_m2 * CASE cx_h2 WHEN 1 THEN toInt64(6) WHEN 2 THEN toInt64(3) WHEN 3 THEN toInt64(2) ELSE toInt64(0) END ELSE toInt64(-1) END AS cx_s2, toInt64(cx_c3) * CASE cx_q3 WHEN 1 THEN toInt64(2) WHEN 2 THEN toInt64(1) ELSE toInt64(0) END AS cx_o3, CASE WHEN cx_h3 > 0 AND toInt64(cx_c3) * CASE cx_q3 WHEN 1 THEN toInt64(2) WHEN 2 THEN toInt64(1) ELSE toInt64(0) END >= 1 THEN cx_m3 * CASE cx_h3 WHEN 1 THEN toInt64(2) WHEN 2 THEN toInt64(1) ELSE toInt64(0) END ELSE toInt64(-1) END AS cx_s3
FROM (
SELECT cx_g0, cx_said, cx_w, CASE WHEN cx_a0 >= -1 OR cx_a0 = -3 THEN 2 ELSE 0 END + CASE WHEN cx_a1 >= -1 OR cx_a1 = -3 THEN 1 ELSE 0 END AS cx_q2, CASE WHEN cx_a0 >= 0 THEN 2 ELSE 0 END + CASE WHEN cx_a1 >= 0 THEN 1 ELSE 0 END AS cx_c2, CASE WHEN cx_a0 >= 0 THEN 2 ELSE 0 END + CASE WHEN cx_a1 >= 0 THEN 1 ELSE 0 END AS cx_h2, CASE WHEN cx_a0 >= 0 THEN toInt64(cx_a0) * 2 ELSE toInt64(0) END + CASE WHEN cx_a1 >= 0 THEN toInt64(cx_a1) * 1 ELSE toInt64(0) END AS cx_m2, CASE WHEN cx_a2 >= -1 OR cx_a2 = -3 THEN 1 ELSE 0 END + CASE WHEN cx_a3 >= -1 OR cx_a3 = -3 THEN 1 ELSE 0 END AS cx_q3, CASE WHEN cx_a2 >= 0 THEN 1 ELSE 0 END + CASE WHEN cx_a3 >= 0 THEN 1 ELSE 0 END AS cx_c3, CASE WHEN cx_a2 >= 0 THEN 1 ELSE 0 END + CASE WHEN cx_a3 >= 0 THEN 1 ELSE 0 END AS cx_h3, CASE WHEN cx_a2 >= 0 THEN toInt64(cx_a2) * 1 ELSE toInt64(0) END + CASE WHEN cx_a3 >= 0 THEN toInt64(cx_a3) * 1 ELSE toInt64(0) END AS cx_m3
FROM (
SELECT cx_a0, cx_a1, cx_a2, cx_a3, cx_g0, cx_w, CASE WHEN cx_a0 >= 0 OR cx_a0 = -2 OR cx_a0 = -3 OR cx_a1 >= 0 OR cx_a1 = -2 OR cx_a1 = -3 OR cx_a2 >= 0 OR cx_a2 = -2 OR cx_a2 = -3 OR cx_a3 >= 0 OR cx_a3 = -2 OR cx_a3 = -3 THEN 1 ELSE 0 END AS cx_said
FROM (
SELECT cx_a0, cx_a1, cx_a2, cx_g0, cx_w, CASE WHEN cx_e3 = -5 OR (cx_a2 = 2 OR cx_a2 = 3 OR cx_a2 = 4) THEN cx_e3 ELSE -4 END AS cx_a3
FROM (
SELECT cx_g0, cx_w, transform(cx_t0, ['','	','	-','	1','	2','	3','	4','	5','	dk','	n/a','	na','
','
-','
1','
2','
3','
4','
5','
dk','
n/a','
na','','-','1','2','3','4','5','dk','n/a','na',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na','-','-	','-
','-','- ','- ','1','1	','1
','1','1 ','1.0','1.00','1.000','1.0000','1.00000','1.000000','1 ','2','2	','2
','2','2 ','2.0','2.00','2.000','2.0000','2.00000','2.000000','2 ','3','3	','3
','3','3 ','3.0','3.00','3.000','3.0000','3.00000','3.000000','3 ','4','4	','4
','4','4 ','4.0','4.00','4.000','4.0000','4.00000','4.000000','4 ','5','5	','5
','5','5 ','5.0','5.00','5.000','5.0000','5.00000','5.000000','5 ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na'], [-1,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-4,-4,-4,-4,-4,-4,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,2,2,2,2,2,2,2,2,2,2,2,2,3,3,3,3,3,3,3,3,3,3,3,3,4,4,4,4,4,4,4,4,4,4,4,4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2], transform(lowerUTF8(cx_t0), ['	-','	dk','	n/a','	na','
-','
dk','
n/a','
na','-','dk','n/a','na',' -',' dk',' n/a',' na','-','-	','-
','-','- ','- ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' -',' dk',' n/a',' na'], [-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-4,-4,-4,-4,-4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-4,-3,-2,-2], -5)) AS cx_a0, transform(cx_t1, ['','	','	-','	1','	2','	3','	4','	5','	dk','	n/a','	na','
','
-','
1','
2','
3','
4','
5','
dk','
n/a','
na','','-','1','2','3','4','5','dk','n/a','na',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na','-','-	','-
','-','- ','- ','1','1	','1
','1','1 ','1.0','1.00','1.000','1.0000','1.00000','1.000000','1 ','2','2	','2
','2','2 ','2.0','2.00','2.000','2.0000','2.00000','2.000000','2 ','3','3	','3
','3','3 ','3.0','3.00','3.000','3.0000','3.00000','3.000000','3 ','4','4	','4
','4','4 ','4.0','4.00','4.000','4.0000','4.00000','4.000000','4 ','5','5	','5
','5','5 ','5.0','5.00','5.000','5.0000','5.00000','5.000000','5 ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na'], [-1,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-4,-4,-4,-4,-4,-4,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,2,2,2,2,2,2,2,2,2,2,2,2,3,3,3,3,3,3,3,3,3,3,3,3,4,4,4,4,4,4,4,4,4,4,4,4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2], transform(lowerUTF8(cx_t1), ['	-','	dk','	n/a','	na','
-','
dk','
n/a','
na','-','dk','n/a','na',' -',' dk',' n/a',' na','-','-	','-
','-','- ','- ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' -',' dk',' n/a',' na'], [-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-4,-4,-4,-4,-4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-4,-3,-2,-2], -5)) AS cx_a1, transform(cx_t2, ['','	','	-','	1','	2','	3','	4','	5','	dk','	n/a','	na','
','
-','
1','
2','
3','
4','
5','
dk','
n/a','
na','','-','1','2','3','4','5','dk','n/a','na',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na','-','-	','-
','-','- ','- ','1','1	','1
','1','1 ','1.0','1.00','1.000','1.0000','1.00000','1.000000','1 ','2','2	','2
','2','2 ','2.0','2.00','2.000','2.0000','2.00000','2.000000','2 ','3','3	','3
','3','3 ','3.0','3.00','3.000','3.0000','3.00000','3.000000','3 ','4','4	','4
','4','4 ','4.0','4.00','4.000','4.0000','4.00000','4.000000','4 ','5','5	','5
','5','5 ','5.0','5.00','5.000','5.0000','5.00000','5.000000','5 ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na'], [-1,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-4,-4,-4,-4,-4,-4,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,2,2,2,2,2,2,2,2,2,2,2,2,3,3,3,3,3,3,3,3,3,3,3,3,4,4,4,4,4,4,4,4,4,4,4,4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2], transform(lowerUTF8(cx_t2), ['	-','	dk','	n/a','	na','
-','
dk','
n/a','
na','-','dk','n/a','na',' -',' dk',' n/a',' na','-','-	','-
','-','- ','- ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' -',' dk',' n/a',' na'], [-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-4,-4,-4,-4,-4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-4,-3,-2,-2], -5)) AS cx_a2, transform(cx_t3, ['','	','	-','	1','	2','	3','	4','	5','	dk','	n/a','	na','
','
-','
1','
2','
3','
4','
5','
dk','
n/a','
na','','-','1','2','3','4','5','dk','n/a','na',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na','-','-	','-
','-','- ','- ','1','1	','1
','1','1 ','1.0','1.00','1.000','1.0000','1.00000','1.000000','1 ','2','2	','2
','2','2 ','2.0','2.00','2.000','2.0000','2.00000','2.000000','2 ','3','3	','3
','3','3 ','3.0','3.00','3.000','3.0000','3.00000','3.000000','3 ','4','4	','4
','4','4 ','4.0','4.00','4.000','4.0000','4.00000','4.000000','4 ','5','5	','5
','5','5 ','5.0','5.00','5.000','5.0000','5.00000','5.000000','5 ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na'], [-1,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-4,-4,-4,-4,-4,-4,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,2,2,2,2,2,2,2,2,2,2,2,2,3,3,3,3,3,3,3,3,3,3,3,3,4,4,4,4,4,4,4,4,4,4,4,4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2], transform(lowerUTF8(cx_t3), ['	-','	dk','	n/a','	na','
-','
dk','
n/a','
na','-','dk','n/a','na',' -',' dk',' n/a',' na','-','-	','-
','-','- ','- ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' -',' dk',' n/a',' na'], [-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-4,-4,-4,-4,-4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-4,-3,-2,-2], -5)) AS cx_e3
FROM (
SELECT '' AS cx_w, ifNull(toString(department), '') AS cx_g0, ifNull(toString(han01), '') AS cx_t0, ifNull(toString(han02), '') AS cx_t1, ifNull(toString(han03), '') AS cx_t2, ifNull(toString(han04), '') AS cx_t3
FROM responses) cx_t) cx_t) cx_t) cx_t) cx_t) cx_t) cx_t) cx_t) cx_t
GROUP BY cx_w, cx_g0, cx_key_a, cx_key_b
UNION ALL
SELECT 'sums' AS section, toInt64(2) AS node, toInt64(cx_key_a) AS a, toInt64(cx_key_b) AS b, cx_w AS wave, cx_g0 AS group_1, toInt64(count(*)) AS n, concat(toString(countIf(cx_q2 > 0)), ' ', toString(sum(cx_o2)), ' ', toString(countIf(cx_a0 = 0)), ' ', toString(countIf(cx_a0 = 1)), ' ', toString(countIf(cx_a0 = 2)), ' ', toString(countIf(cx_a0 = 3)), ' ', toString(countIf(cx_a0 = 4)), ' ', toString(countIf(cx_a0 = 5)), ' ', toString(countIf(cx_a0 = 6)), ' ', toString(countIf(cx_a0 = -1)), ' ', toString(countIf(cx_a0 = -2)), ' ', toString(countIf(cx_a0 = -3)), ' ', toString(countIf(cx_a0 = -5)), ' ', toString(countIf(cx_a1 = 0)), ' ', toString(countIf(cx_a1 = 1)), ' ', toString(countIf(cx_a1 = 2)), ' ', toString(countIf(cx_a1 = 3)), ' ', toString(countIf(cx_a1 = 4)), ' ', toString(countIf(cx_a1 = 5)), ' ', toString(countIf(cx_a1 = 6)), ' ', toString(countIf(cx_a1 = -1)), ' ', toString(countIf(cx_a1 = -2)), ' ', toString(countIf(cx_a1 = -3)), ' ', toString(countIf(cx_a1 = -5)), ' ', toString(sum(CASE WHEN cx_a0 >= 0 THEN toInt64(cx_a0) ELSE toInt64(0) END * CASE WHEN cx_a1 >= 0 THEN toInt64(cx_a1) ELSE toInt64(0) END))) AS numbers
FROM (
SELECT cx_a0, cx_a1, cx_g0, cx_o2, cx_q2, cx_w, cx_k2 AS cx_key_a, CASE WHEN cx_a0 >= 0 AND cx_a1 >= 0 THEN 1 ELSE 0 END AS cx_key_b
FROM (
SELECT cx_a0, cx_a1, cx_g0, cx_q2, cx_w, toInt64(cx_c2) * CASE cx_q2 WHEN 1 THEN toInt64(6) WHEN 2 THEN toInt64(3) WHEN 3 THEN toInt64(2) ELSE toInt64(0) END AS cx_o2, CASE WHEN cx_h2 > 0 AND toInt64(cx_c2) * CASE cx_q2 WHEN 1 THEN toInt64(6) WHEN 2 THEN toInt64(3) WHEN 3 THEN toInt64(2) ELSE toInt64(0) END >= 3 THEN cx_h2 ELSE 0 END AS cx_k2
FROM (
SELECT cx_a0, cx_a1, cx_g0, cx_w, CASE WHEN cx_a0 >= -1 OR cx_a0 = -3 THEN 2 ELSE 0 END + CASE WHEN cx_a1 >= -1 OR cx_a1 = -3 THEN 1 ELSE 0 END AS cx_q2, CASE WHEN cx_a0 >= 0 THEN 2 ELSE 0 END + CASE WHEN cx_a1 >= 0 THEN 1 ELSE 0 END AS cx_c2, CASE WHEN cx_a0 >= 0 THEN 2 ELSE 0 END + CASE WHEN cx_a1 >= 0 THEN 1 ELSE 0 END AS cx_h2
FROM (
SELECT cx_g0, cx_w, transform(cx_t0, ['','	','	-','	1','	2','	3','	4','	5','	dk','	n/a','	na','
','
-','
1','
2','
3','
4','
5','
dk','
n/a','
na','','-','1','2','3','4','5','dk','n/a','na',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na','-','-	','-
','-','- ','- ','1','1	','1
','1','1 ','1.0','1.00','1.000','1.0000','1.00000','1.000000','1 ','2','2	','2
','2','2 ','2.0','2.00','2.000','2.0000','2.00000','2.000000','2 ','3','3	','3
','3','3 ','3.0','3.00','3.000','3.0000','3.00000','3.000000','3 ','4','4	','4
','4','4 ','4.0','4.00','4.000','4.0000','4.00000','4.000000','4 ','5','5	','5
','5','5 ','5.0','5.00','5.000','5.0000','5.00000','5.000000','5 ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na'], [-1,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-4,-4,-4,-4,-4,-4,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,2,2,2,2,2,2,2,2,2,2,2,2,3,3,3,3,3,3,3,3,3,3,3,3,4,4,4,4,4,4,4,4,4,4,4,4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2], transform(lowerUTF8(cx_t0), ['	-','	dk','	n/a','	na','
-','
dk','
n/a','
na','-','dk','n/a','na',' -',' dk',' n/a',' na','-','-	','-
','-','- ','- ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' -',' dk',' n/a',' na'], [-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-4,-4,-4,-4,-4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-4,-3,-2,-2], -5)) AS cx_a0, transform(cx_t1, ['','	','	-','	1','	2','	3','	4','	5','	dk','	n/a','	na','
','
-','
1','
2','
3','
4','
5','
dk','
n/a','
na','','-','1','2','3','4','5','dk','n/a','na',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na','-','-	','-
','-','- ','- ','1','1	','1
','1','1 ','1.0','1.00','1.000','1.0000','1.00000','1.000000','1 ','2','2	','2
','2','2 ','2.0','2.00','2.000','2.0000','2.00000','2.000000','2 ','3','3	','3
','3','3 ','3.0','3.00','3.000','3.0000','3.00000','3.000000','3 ','4','4	','4
','4','4 ','4.0','4.00','4.000','4.0000','4.00000','4.000000','4 ','5','5	','5
','5','5 ','5.0','5.00','5.000','5.0000','5.00000','5.000000','5 ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na'], [-1,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-4,-4,-4,-4,-4,-4,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,2,2,2,2,2,2,2,2,2,2,2,2,3,3,3,3,3,3,3,3,3,3,3,3,4,4,4,4,4,4,4,4,4,4,4,4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2], transform(lowerUTF8(cx_t1), ['	-','	dk','	n/a','	na','
-','
dk','
n/a','
na','-','dk','n/a','na',' -',' dk',' n/a',' na','-','-	','-
','-','- ','- ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' -',' dk',' n/a',' na'], [-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-4,-4,-4,-4,-4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-4,-3,-2,-2], -5)) AS cx_a1
FROM (
SELECT '' AS cx_w, ifNull(toString(department), '') AS cx_g0, ifNull(toString(han01), '') AS cx_t0, ifNull(toString(han02), '') AS cx_t1
FROM responses) cx_t) cx_t) cx_t) cx_t) cx_t
GROUP BY cx_w, cx_g0, cx_key_a, cx_key_b
UNION ALL
SELECT 'sums' AS section, toInt64(3) AS node, toInt64(cx_key_a) AS a, toInt64(cx_key_b) AS b, cx_w AS wave, cx_g0 AS group_1, toInt64(count(*)) AS n, concat(toString(countIf(cx_q3 > 0)), ' ', toString(sum(cx_o3)), ' ', toString(countIf(cx_a2 = 0)), ' ', toString(countIf(cx_a2 = 1)), ' ', toString(countIf(cx_a2 = 2)), ' ', toString(countIf(cx_a2 = 3)), ' ', toString(countIf(cx_a2 = 4)), ' ', toString(countIf(cx_a2 = 5)), ' ', toString(countIf(cx_a2 = 6)), ' ', toString(countIf(cx_a2 = -1)), ' ', toString(countIf(cx_a2 = -2)), ' ', toString(countIf(cx_a2 = -3)), ' ', toString(countIf(cx_a2 = -5)), ' ', toString(countIf(cx_a3 = 0)), ' ', toString(countIf(cx_a3 = 1)), ' ', toString(countIf(cx_a3 = 2)), ' ', toString(countIf(cx_a3 = 3)), ' ', toString(countIf(cx_a3 = 4)), ' ', toString(countIf(cx_a3 = 5)), ' ', toString(countIf(cx_a3 = 6)), ' ', toString(countIf(cx_a3 = -1)), ' ', toString(countIf(cx_a3 = -2)), ' ', toString(countIf(cx_a3 = -3)), ' ', toString(countIf(cx_a3 = -5)), ' ', toString(sum(CASE WHEN cx_a2 >= 0 THEN toInt64(cx_a2) ELSE toInt64(0) END * CASE WHEN cx_a3 >= 0 THEN toInt64(cx_a3) ELSE toInt64(0) END))) AS numbers
FROM (
SELECT cx_a2, cx_a3, cx_g0, cx_o3, cx_q3, cx_w, cx_k3 AS cx_key_a, CASE WHEN cx_a2 >= 0 AND cx_a3 >= 0 THEN 1 ELSE 0 END AS cx_key_b
FROM (
SELECT cx_a2, cx_a3, cx_g0, cx_q3, cx_w, toInt64(cx_c3) * CASE cx_q3 WHEN 1 THEN toInt64(2) WHEN 2 THEN toInt64(1) ELSE toInt64(0) END AS cx_o3, CASE WHEN cx_h3 > 0 AND toInt64(cx_c3) * CASE cx_q3 WHEN 1 THEN toInt64(2) WHEN 2 THEN toInt64(1) ELSE toInt64(0) END >= 1 THEN cx_h3 ELSE 0 END AS cx_k3
FROM (
SELECT cx_a2, cx_a3, cx_g0, cx_w, CASE WHEN cx_a2 >= -1 OR cx_a2 = -3 THEN 1 ELSE 0 END + CASE WHEN cx_a3 >= -1 OR cx_a3 = -3 THEN 1 ELSE 0 END AS cx_q3, CASE WHEN cx_a2 >= 0 THEN 1 ELSE 0 END + CASE WHEN cx_a3 >= 0 THEN 1 ELSE 0 END AS cx_c3, CASE WHEN cx_a2 >= 0 THEN 1 ELSE 0 END + CASE WHEN cx_a3 >= 0 THEN 1 ELSE 0 END AS cx_h3
FROM (
SELECT cx_a2, cx_g0, cx_w, CASE WHEN cx_e3 = -5 OR (cx_a2 = 2 OR cx_a2 = 3 OR cx_a2 = 4) THEN cx_e3 ELSE -4 END AS cx_a3
FROM (
SELECT cx_g0, cx_w, transform(cx_t2, ['','	','	-','	1','	2','	3','	4','	5','	dk','	n/a','	na','
','
-','
1','
2','
3','
4','
5','
dk','
n/a','
na','','-','1','2','3','4','5','dk','n/a','na',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na','-','-	','-
','-','- ','- ','1','1	','1
','1','1 ','1.0','1.00','1.000','1.0000','1.00000','1.000000','1 ','2','2	','2
','2','2 ','2.0','2.00','2.000','2.0000','2.00000','2.000000','2 ','3','3	','3
','3','3 ','3.0','3.00','3.000','3.0000','3.00000','3.000000','3 ','4','4	','4
','4','4 ','4.0','4.00','4.000','4.0000','4.00000','4.000000','4 ','5','5	','5
','5','5 ','5.0','5.00','5.000','5.0000','5.00000','5.000000','5 ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na'], [-1,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-4,-4,-4,-4,-4,-4,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,2,2,2,2,2,2,2,2,2,2,2,2,3,3,3,3,3,3,3,3,3,3,3,3,4,4,4,4,4,4,4,4,4,4,4,4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2], transform(lowerUTF8(cx_t2), ['	-','	dk','	n/a','	na','
-','
dk','
n/a','
na','-','dk','n/a','na',' -',' dk',' n/a',' na','-','-	','-
','-','- ','- ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' -',' dk',' n/a',' na'], [-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-4,-4,-4,-4,-4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-4,-3,-2,-2], -5)) AS cx_a2, transform(cx_t3, ['','	','	-','	1','	2','	3','	4','	5','	dk','	n/a','	na','
','
-','
1','
2','
3','
4','
5','
dk','
n/a','
na','','-','1','2','3','4','5','dk','n/a','na',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na','-','-	','-
','-','- ','- ','1','1	','1
','1','1 ','1.0','1.00','1.000','1.0000','1.00000','1.000000','1 ','2','2	','2
','2','2 ','2.0','2.00','2.000','2.0000','2.00000','2.000000','2 ','3','3	','3
','3','3 ','3.0','3.00','3.000','3.0000','3.00000','3.000000','3 ','4','4	','4
','4','4 ','4.0','4.00','4.000','4.0000','4.00000','4.000000','4 ','5','5	','5
','5','5 ','5.0','5.00','5.000','5.0000','5.00000','5.000000','5 ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na'], [-1,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-4,-4,-4,-4,-4,-4,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,2,2,2,2,2,2,2,2,2,2,2,2,3,3,3,3,3,3,3,3,3,3,3,3,4,4,4,4,4,4,4,4,4,4,4,4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2], transform(lowerUTF8(cx_t3), ['	-','	dk','	n/a','	na','
-','
dk','
n/a','
na','-','dk','n/a','na',' -',' dk',' n/a',' na','-','-	','-
','-','- ','- ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' -',' dk',' n/a',' na'], [-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-4,-4,-4,-4,-4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-4,-3,-2,-2], -5)) AS cx_e3
FROM (
SELECT '' AS cx_w, ifNull(toString(department), '') AS cx_g0, ifNull(toString(han03), '') AS cx_t2, ifNull(toString(han04), '') AS cx_t3
FROM responses) cx_t) cx_t) cx_t) cx_t) cx_t) cx_t
GROUP BY cx_w, cx_g0, cx_key_a, cx_key_b
UNION ALL
SELECT 'score' AS section, toInt64(1) AS node, toInt64(cx_s1) AS a, toInt64(0) AS b, cx_w AS wave, cx_g0 AS group_1, toInt64(count(*)) AS n, '' AS numbers
FROM (
SELECT cx_g0, cx_w, CASE WHEN cx_h1 > 0 AND toInt64(cx_c1) * CASE cx_q1 WHEN 1 THEN toInt64(2) WHEN 2 THEN toInt64(1) ELSE toInt64(0) END >= 6 THEN cx_m1 * CASE cx_h1 WHEN 1 THEN toInt64(2) WHEN 2 THEN toInt64(1) ELSE toInt64(0) END ELSE toInt64(-1) END AS cx_s1
FROM (
SELECT cx_g0, cx_w, CASE WHEN cx_q2 > 0 THEN 1 ELSE 0 END + CASE WHEN cx_q3 > 0 THEN 1 ELSE 0 END AS cx_q1, cx_o2 * 1 + cx_o3 * 3 AS cx_c1, CASE WHEN cx_s2 >= 0 THEN 1 ELSE 0 END + CASE WHEN cx_s3 >= 0 THEN 1 ELSE 0 END AS cx_h1, CASE WHEN cx_s2 >= 0 THEN toInt64(cx_s2) * 1 ELSE toInt64(0) END + CASE WHEN cx_s3 >= 0 THEN toInt64(cx_s3) * 3 ELSE toInt64(0) END AS cx_m1
FROM (
SELECT cx_g0, cx_q2, cx_q3, cx_w, toInt64(cx_c2) * CASE cx_q2 WHEN 1 THEN toInt64(6) WHEN 2 THEN toInt64(3) WHEN 3 THEN toInt64(2) ELSE toInt64(0) END AS cx_o2, CASE WHEN cx_h2 > 0 AND toInt64(cx_c2) * CASE cx_q2 WHEN 1 THEN toInt64(6) WHEN 2 THEN toInt64(3) WHEN 3 THEN toInt64(2) ELSE toInt64(0) END >= 3 THEN cx_m2 * CASE cx_h2 WHEN 1 THEN toInt64(6) WHEN 2 THEN toInt64(3) WHEN 3 THEN toInt64(2) ELSE toInt64(0) END ELSE toInt64(-1) END AS cx_s2, toInt64(cx_c3) * CASE cx_q3 WHEN 1 THEN toInt64(2) WHEN 2 THEN toInt64(1) ELSE toInt64(0) END AS cx_o3, CASE WHEN cx_h3 > 0 AND toInt64(cx_c3) * CASE cx_q3 WHEN 1 THEN toInt64(2) WHEN 2 THEN toInt64(1) ELSE toInt64(0) END >= 1 THEN cx_m3 * CASE cx_h3 WHEN 1 THEN toInt64(2) WHEN 2 THEN toInt64(1) ELSE toInt64(0) END ELSE toInt64(-1) END AS cx_s3
FROM (
SELECT cx_g0, cx_w, CASE WHEN cx_a0 >= -1 OR cx_a0 = -3 THEN 2 ELSE 0 END + CASE WHEN cx_a1 >= -1 OR cx_a1 = -3 THEN 1 ELSE 0 END AS cx_q2, CASE WHEN cx_a0 >= 0 THEN 2 ELSE 0 END + CASE WHEN cx_a1 >= 0 THEN 1 ELSE 0 END AS cx_c2, CASE WHEN cx_a0 >= 0 THEN 2 ELSE 0 END + CASE WHEN cx_a1 >= 0 THEN 1 ELSE 0 END AS cx_h2, CASE WHEN cx_a0 >= 0 THEN toInt64(cx_a0) * 2 ELSE toInt64(0) END + CASE WHEN cx_a1 >= 0 THEN toInt64(cx_a1) * 1 ELSE toInt64(0) END AS cx_m2, CASE WHEN cx_a2 >= -1 OR cx_a2 = -3 THEN 1 ELSE 0 END + CASE WHEN cx_a3 >= -1 OR cx_a3 = -3 THEN 1 ELSE 0 END AS cx_q3, CASE WHEN cx_a2 >= 0 THEN 1 ELSE 0 END + CASE WHEN cx_a3 >= 0 THEN 1 ELSE 0 END AS cx_c3, CASE WHEN cx_a2 >= 0 THEN 1 ELSE 0 END + CASE WHEN cx_a3 >= 0 THEN 1 ELSE 0 END AS cx_h3, CASE WHEN cx_a2 >= 0 THEN toInt64(cx_a2) * 1 ELSE toInt64(0) END + CASE WHEN cx_a3 >= 0 THEN toInt64(cx_a3) * 1 ELSE toInt64(0) END AS cx_m3
FROM (
SELECT cx_a0, cx_a1, cx_a2, cx_g0, cx_w, CASE WHEN cx_e3 = -5 OR (cx_a2 = 2 OR cx_a2 = 3 OR cx_a2 = 4) THEN cx_e3 ELSE -4 END AS cx_a3
FROM (
SELECT cx_g0, cx_w, transform(cx_t0, ['','	','	-','	1','	2','	3','	4','	5','	dk','	n/a','	na','
','
-','
1','
2','
3','
4','
5','
dk','
n/a','
na','','-','1','2','3','4','5','dk','n/a','na',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na','-','-	','-
','-','- ','- ','1','1	','1
','1','1 ','1.0','1.00','1.000','1.0000','1.00000','1.000000','1 ','2','2	','2
','2','2 ','2.0','2.00','2.000','2.0000','2.00000','2.000000','2 ','3','3	','3
','3','3 ','3.0','3.00','3.000','3.0000','3.00000','3.000000','3 ','4','4	','4
','4','4 ','4.0','4.00','4.000','4.0000','4.00000','4.000000','4 ','5','5	','5
','5','5 ','5.0','5.00','5.000','5.0000','5.00000','5.000000','5 ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na'], [-1,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-4,-4,-4,-4,-4,-4,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,2,2,2,2,2,2,2,2,2,2,2,2,3,3,3,3,3,3,3,3,3,3,3,3,4,4,4,4,4,4,4,4,4,4,4,4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2], transform(lowerUTF8(cx_t0), ['	-','	dk','	n/a','	na','
-','
dk','
n/a','
na','-','dk','n/a','na',' -',' dk',' n/a',' na','-','-	','-
','-','- ','- ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' -',' dk',' n/a',' na'], [-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-4,-4,-4,-4,-4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-4,-3,-2,-2], -5)) AS cx_a0, transform(cx_t1, ['','	','	-','	1','	2','	3','	4','	5','	dk','	n/a','	na','
','
-','
1','
2','
3','
4','
5','
dk','
n/a','
na','','-','1','2','3','4','5','dk','n/a','na',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na','-','-	','-
','-','- ','- ','1','1	','1
','1','1 ','1.0','1.00','1.000','1.0000','1.00000','1.000000','1 ','2','2	','2
','2','2 ','2.0','2.00','2.000','2.0000','2.00000','2.000000','2 ','3','3	','3
','3','3 ','3.0','3.00','3.000','3.0000','3.00000','3.000000','3 ','4','4	','4
','4','4 ','4.0','4.00','4.000','4.0000','4.00000','4.000000','4 ','5','5	','5
','5','5 ','5.0','5.00','5.000','5.0000','5.00000','5.000000','5 ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na'], [-1,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-4,-4,-4,-4,-4,-4,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,2,2,2,2,2,2,2,2,2,2,2,2,3,3,3,3,3,3,3,3,3,3,3,3,4,4,4,4,4,4,4,4,4,4,4,4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2], transform(lowerUTF8(cx_t1), ['	-','	dk','	n/a','	na','
-','
dk','
n/a','
na','-','dk','n/a','na',' -',' dk',' n/a',' na','-','-	','-
','-','- ','- ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' -',' dk',' n/a',' na'], [-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-4,-4,-4,-4,-4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-4,-3,-2,-2], -5)) AS cx_a1, transform(cx_t2, ['','	','	-','	1','	2','	3','	4','	5','	dk','	n/a','	na','
','
-','
1','
2','
3','
4','
5','
dk','
n/a','
na','','-','1','2','3','4','5','dk','n/a','na',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na','-','-	','-
','-','- ','- ','1','1	','1
','1','1 ','1.0','1.00','1.000','1.0000','1.00000','1.000000','1 ','2','2	','2
','2','2 ','2.0','2.00','2.000','2.0000','2.00000','2.000000','2 ','3','3	','3
','3','3 ','3.0','3.00','3.000','3.0000','3.00000','3.000000','3 ','4','4	','4
','4','4 ','4.0','4.00','4.000','4.0000','4.00000','4.000000','4 ','5','5	','5
','5','5 ','5.0','5.00','5.000','5.0000','5.00000','5.000000','5 ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na'], [-1,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-4,-4,-4,-4,-4,-4,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,2,2,2,2,2,2,2,2,2,2,2,2,3,3,3,3,3,3,3,3,3,3,3,3,4,4,4,4,4,4,4,4,4,4,4,4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2], transform(lowerUTF8(cx_t2), ['	-','	dk','	n/a','	na','
-','
dk','
n/a','
na','-','dk','n/a','na',' -',' dk',' n/a',' na','-','-	','-
','-','- ','- ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' -',' dk',' n/a',' na'], [-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-4,-4,-4,-4,-4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-4,-3,-2,-2], -5)) AS cx_a2, transform(cx_t3, ['','	','	-','	1','	2','	3','	4','	5','	dk','	n/a','	na','
','
-','
1','
2','
3','
4','
5','
dk','
n/a','
na','','-','1','2','3','4','5','dk','n/a','na',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na','-','-	','-
','-','- ','- ','1','1	','1
','1','1 ','1.0','1.00','1.000','1.0000','1.00000','1.000000','1 ','2','2	','2
','2','2 ','2.0','2.00','2.000','2.0000','2.00000','2.000000','2 ','3','3	','3
','3','3 ','3.0','3.00','3.000','3.0000','3.00000','3.000000','3 ','4','4	','4
','4','4 ','4.0','4.00','4.000','4.0000','4.00000','4.000000','4 ','5','5	','5
','5','5 ','5.0','5.00','5.000','5.0000','5.00000','5.000000','5 ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na'], [-1,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-4,-4,-4,-4,-4,-4,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,2,2,2,2,2,2,2,2,2,2,2,2,3,3,3,3,3,3,3,3,3,3,3,3,4,4,4,4,4,4,4,4,4,4,4,4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2], transform(lowerUTF8(cx_t3), ['	-','	dk','	n/a','	na','
-','
dk','
n/a','
na','-','dk','n/a','na',' -',' dk',' n/a',' na','-','-	','-
','-','- ','- ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' -',' dk',' n/a',' na'], [-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-4,-4,-4,-4,-4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-4,-3,-2,-2], -5)) AS cx_e3
FROM (
SELECT '' AS cx_w, ifNull(toString(department), '') AS cx_g0, ifNull(toString(han01), '') AS cx_t0, ifNull(toString(han02), '') AS cx_t1, ifNull(toString(han03), '') AS cx_t2, ifNull(toString(han04), '') AS cx_t3
FROM responses) cx_t) cx_t) cx_t) cx_t) cx_t) cx_t) cx_t
WHERE cx_s1 >= 0
GROUP BY cx_w, cx_g0, cx_s1
UNION ALL
SELECT 'score' AS section, toInt64(2) AS node, toInt64(cx_s2) AS a, toInt64(0) AS b, cx_w AS wave, cx_g0 AS group_1, toInt64(count(*)) AS n, '' AS numbers
FROM (
SELECT cx_g0, cx_w, CASE WHEN cx_h2 > 0 AND toInt64(cx_c2) * CASE cx_q2 WHEN 1 THEN toInt64(6) WHEN 2 THEN toInt64(3) WHEN 3 THEN toInt64(2) ELSE toInt64(0) END >= 3 THEN cx_m2 * CASE cx_h2 WHEN 1 THEN toInt64(6) WHEN 2 THEN toInt64(3) WHEN 3 THEN toInt64(2) ELSE toInt64(0) END ELSE toInt64(-1) END AS cx_s2
FROM (
SELECT cx_g0, cx_w, CASE WHEN cx_a0 >= -1 OR cx_a0 = -3 THEN 2 ELSE 0 END + CASE WHEN cx_a1 >= -1 OR cx_a1 = -3 THEN 1 ELSE 0 END AS cx_q2, CASE WHEN cx_a0 >= 0 THEN 2 ELSE 0 END + CASE WHEN cx_a1 >= 0 THEN 1 ELSE 0 END AS cx_c2, CASE WHEN cx_a0 >= 0 THEN 2 ELSE 0 END + CASE WHEN cx_a1 >= 0 THEN 1 ELSE 0 END AS cx_h2, CASE WHEN cx_a0 >= 0 THEN toInt64(cx_a0) * 2 ELSE toInt64(0) END + CASE WHEN cx_a1 >= 0 THEN toInt64(cx_a1) * 1 ELSE toInt64(0) END AS cx_m2
FROM (
SELECT cx_g0, cx_w, transform(cx_t0, ['','	','	-','	1','	2','	3','	4','	5','	dk','	n/a','	na','
','
-','
1','
2','
3','
4','
5','
dk','
n/a','
na','','-','1','2','3','4','5','dk','n/a','na',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na','-','-	','-
','-','- ','- ','1','1	','1
','1','1 ','1.0','1.00','1.000','1.0000','1.00000','1.000000','1 ','2','2	','2
','2','2 ','2.0','2.00','2.000','2.0000','2.00000','2.000000','2 ','3','3	','3
','3','3 ','3.0','3.00','3.000','3.0000','3.00000','3.000000','3 ','4','4	','4
','4','4 ','4.0','4.00','4.000','4.0000','4.00000','4.000000','4 ','5','5	','5
','5','5 ','5.0','5.00','5.000','5.0000','5.00000','5.000000','5 ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na'], [-1,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-4,-4,-4,-4,-4,-4,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,2,2,2,2,2,2,2,2,2,2,2,2,3,3,3,3,3,3,3,3,3,3,3,3,4,4,4,4,4,4,4,4,4,4,4,4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2], transform(lowerUTF8(cx_t0), ['	-','	dk','	n/a','	na','
-','
dk','
n/a','
na','-','dk','n/a','na',' -',' dk',' n/a',' na','-','-	','-
','-','- ','- ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' -',' dk',' n/a',' na'], [-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-4,-4,-4,-4,-4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-4,-3,-2,-2], -5)) AS cx_a0, transform(cx_t1, ['','	','	-','	1','	2','	3','	4','	5','	dk','	n/a','	na','
','
-','
1','
2','
3','
4','
5','
dk','
n/a','
na','','-','1','2','3','4','5','dk','n/a','na',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na','-','-	','-
','-','- ','- ','1','1	','1
','1','1 ','1.0','1.00','1.000','1.0000','1.00000','1.000000','1 ','2','2	','2
','2','2 ','2.0','2.00','2.000','2.0000','2.00000','2.000000','2 ','3','3	','3
','3','3 ','3.0','3.00','3.000','3.0000','3.00000','3.000000','3 ','4','4	','4
','4','4 ','4.0','4.00','4.000','4.0000','4.00000','4.000000','4 ','5','5	','5
','5','5 ','5.0','5.00','5.000','5.0000','5.00000','5.000000','5 ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na'], [-1,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-4,-4,-4,-4,-4,-4,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,2,2,2,2,2,2,2,2,2,2,2,2,3,3,3,3,3,3,3,3,3,3,3,3,4,4,4,4,4,4,4,4,4,4,4,4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2], transform(lowerUTF8(cx_t1), ['	-','	dk','	n/a','	na','
-','
dk','
n/a','
na','-','dk','n/a','na',' -',' dk',' n/a',' na','-','-	','-
','-','- ','- ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' -',' dk',' n/a',' na'], [-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-4,-4,-4,-4,-4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-4,-3,-2,-2], -5)) AS cx_a1
FROM (
SELECT '' AS cx_w, ifNull(toString(department), '') AS cx_g0, ifNull(toString(han01), '') AS cx_t0, ifNull(toString(han02), '') AS cx_t1
FROM responses) cx_t) cx_t) cx_t) cx_t
WHERE cx_s2 >= 0
GROUP BY cx_w, cx_g0, cx_s2
UNION ALL
SELECT 'score' AS section, toInt64(3) AS node, toInt64(cx_s3) AS a, toInt64(0) AS b, cx_w AS wave, cx_g0 AS group_1, toInt64(count(*)) AS n, '' AS numbers
FROM (
SELECT cx_g0, cx_w, CASE WHEN cx_h3 > 0 AND toInt64(cx_c3) * CASE cx_q3 WHEN 1 THEN toInt64(2) WHEN 2 THEN toInt64(1) ELSE toInt64(0) END >= 1 THEN cx_m3 * CASE cx_h3 WHEN 1 THEN toInt64(2) WHEN 2 THEN toInt64(1) ELSE toInt64(0) END ELSE toInt64(-1) END AS cx_s3
FROM (
SELECT cx_g0, cx_w, CASE WHEN cx_a2 >= -1 OR cx_a2 = -3 THEN 1 ELSE 0 END + CASE WHEN cx_a3 >= -1 OR cx_a3 = -3 THEN 1 ELSE 0 END AS cx_q3, CASE WHEN cx_a2 >= 0 THEN 1 ELSE 0 END + CASE WHEN cx_a3 >= 0 THEN 1 ELSE 0 END AS cx_c3, CASE WHEN cx_a2 >= 0 THEN 1 ELSE 0 END + CASE WHEN cx_a3 >= 0 THEN 1 ELSE 0 END AS cx_h3, CASE WHEN cx_a2 >= 0 THEN toInt64(cx_a2) * 1 ELSE toInt64(0) END + CASE WHEN cx_a3 >= 0 THEN toInt64(cx_a3) * 1 ELSE toInt64(0) END AS cx_m3
FROM (
SELECT cx_a2, cx_g0, cx_w, CASE WHEN cx_e3 = -5 OR (cx_a2 = 2 OR cx_a2 = 3 OR cx_a2 = 4) THEN cx_e3 ELSE -4 END AS cx_a3
FROM (
SELECT cx_g0, cx_w, transform(cx_t2, ['','	','	-','	1','	2','	3','	4','	5','	dk','	n/a','	na','
','
-','
1','
2','
3','
4','
5','
dk','
n/a','
na','','-','1','2','3','4','5','dk','n/a','na',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na','-','-	','-
','-','- ','- ','1','1	','1
','1','1 ','1.0','1.00','1.000','1.0000','1.00000','1.000000','1 ','2','2	','2
','2','2 ','2.0','2.00','2.000','2.0000','2.00000','2.000000','2 ','3','3	','3
','3','3 ','3.0','3.00','3.000','3.0000','3.00000','3.000000','3 ','4','4	','4
','4','4 ','4.0','4.00','4.000','4.0000','4.00000','4.000000','4 ','5','5	','5
','5','5 ','5.0','5.00','5.000','5.0000','5.00000','5.000000','5 ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na'], [-1,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-4,-4,-4,-4,-4,-4,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,2,2,2,2,2,2,2,2,2,2,2,2,3,3,3,3,3,3,3,3,3,3,3,3,4,4,4,4,4,4,4,4,4,4,4,4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2], transform(lowerUTF8(cx_t2), ['	-','	dk','	n/a','	na','
-','
dk','
n/a','
na','-','dk','n/a','na',' -',' dk',' n/a',' na','-','-	','-
','-','- ','- ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' -',' dk',' n/a',' na'], [-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-4,-4,-4,-4,-4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-4,-3,-2,-2], -5)) AS cx_a2, transform(cx_t3, ['','	','	-','	1','	2','	3','	4','	5','	dk','	n/a','	na','
','
-','
1','
2','
3','
4','
5','
dk','
n/a','
na','','-','1','2','3','4','5','dk','n/a','na',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na','-','-	','-
','-','- ','- ','1','1	','1
','1','1 ','1.0','1.00','1.000','1.0000','1.00000','1.000000','1 ','2','2	','2
','2','2 ','2.0','2.00','2.000','2.0000','2.00000','2.000000','2 ','3','3	','3
','3','3 ','3.0','3.00','3.000','3.0000','3.00000','3.000000','3 ','4','4	','4
','4','4 ','4.0','4.00','4.000','4.0000','4.00000','4.000000','4 ','5','5	','5
','5','5 ','5.0','5.00','5.000','5.0000','5.00000','5.000000','5 ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' ',' -',' 1',' 2',' 3',' 4',' 5',' dk',' n/a',' na'], [-1,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2,-4,-4,-4,-4,-4,-4,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,2,2,2,2,2,2,2,2,2,2,2,2,3,3,3,3,3,3,3,3,3,3,3,3,4,4,4,4,4,4,4,4,4,4,4,4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-1,-4,0,1,2,3,4,-3,-2,-2], transform(lowerUTF8(cx_t3), ['	-','	dk','	n/a','	na','
-','
dk','
n/a','
na','-','dk','n/a','na',' -',' dk',' n/a',' na','-','-	','-
','-','- ','- ','dk','dk	','dk
','dk','dk ','dk ','n/a','n/a	','n/a
','n/a','n/a ','n/a ','na','na	','na
','na','na ','na ',' -',' dk',' n/a',' na'], [-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-3,-2,-2,-4,-4,-4,-4,-4,-4,-3,-3,-3,-3,-3,-3,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-2,-4,-3,-2,-2], -5)) AS cx_e3
FROM (
SELECT '' AS cx_w, ifNull(toString(department), '') AS cx_g0, ifNull(toString(han03), '') AS cx_t2, ifNull(toString(han04), '') AS cx_t3
FROM responses) cx_t) cx_t) cx_t) cx_t) cx_t
WHERE cx_s3 >= 0
GROUP BY cx_w, cx_g0, cx_s3;
