# SPDX-License-Identifier: Apache-2.0
# Prints the figures that the tests of this folder compare with: Rscript figures.R
# Debian 12: R 4.2.2, r-cran-psych, r-cran-psychtools, r-cran-multilevel, r-cran-survey,
# r-cran-effectsize. Data: what ships with R, psychTools::bfi, or written down here.
suppressPackageStartupMessages({
  library(psych)
  library(multilevel)
  library(survey)
  library(effectsize)
})

show <- function(name, ...) cat(name, sprintf("%.17g", c(...)), "\n")
matrix_of <- function(name, x) {
  cat(name, "\n")
  for (i in seq_len(nrow(x))) cat("   ", paste0(sprintf("%.17g", x[i, ]), collapse = ", "), ",\n")
}
section <- function(name) cat("\n--", name, "\n")

section("weighted_quantile_test")
cars <- head(mtcars, 12)
cars <- cars[order(cars$mpg), ]
matrix_of("mpg, wt", as.matrix(cars[, c("mpg", "wt")]))
design <- svydesign(ids = ~1, weights = ~wt, data = cars)
# Below the first value's share (.09) svyquantile 4.1 gives the second value; the definition is
# written out.
show("smallest x with F(x) >= .01", cars$mpg[cumsum(cars$wt) >= .01 * sum(cars$wt)][1])
p <- c(.1, .25, .5, .75, .9, 1)
show("svyquantile math", svyquantile(~mpg, design, p, qrule = "math", ci = FALSE)$mpg)
print(table(mtcars$carb))
show("quantile of carb", quantile(mtcars$carb, c(0, .1, .25, .3, .5, .55, .75, .9, .97, 1)))
show("huge counts", quantile(rep(c(1, 2, 5), c(3, 5, 2) * 1e5), c(.2999999, .3, .5, .8, .95)))

section("intervals_test")
wilson <- function(x, n) suppressWarnings(prop.test(x, n, correct = FALSE)$conf.int)
for (k in list(c(81, 263), c(15, 148), c(0, 20), c(20, 20), c(1, 29), c(0, 1), c(1, 1), c(1, 2),
               c(7.3, 18.9), c(300000007, 1e9)))
  show(paste(k, collapse = " of "), wilson(k[1], k[2]))
show("z", qnorm(.975))

section("nps_test")
# nps.se and nps.test of the package NPS, which Debian does not have, by hand: the sd of
# -100/0/100 with divisor n.
nps <- function(promoters, passives, detractors, n = promoters + passives + detractors) {
  x <- rep(c(100, 0, -100), c(promoters, passives, detractors))
  score <- mean(x)
  se <- sqrt(mean((x - score)^2)) / sqrt(n)
  show("nps", score, se, score + c(-1, 1) * qnorm(.975) * se)
}
nps(50, 30, 20)
nps(7, 2, 14)
nps(1, 0, 1)
nps(50, 30, 20, 61.7)
nps(2, 1, 0)

section("student_t_test")
show("two sided", 2 * pt(-c(0, .5, 2, 40), c(3, 7.25, 30, 12)))

section("group_difference_test")
summary_of <- function(x) c(length(x), mean(x), sd(x))
# effectsize looks for the noncentralities with optim(), good to six digits; these are the same
# equations solved with uniroot(), and the distribution integrated over the spread, because pt()
# turns to a normal approximation beyond ncp = 37.62 or df = 4e5.
probability <- function(t, df, ncp) {
  density <- function(s) exp(log(2 * df * s) + dchisq(df * s^2, df, log = TRUE))
  ends <- sqrt(qchisq(c(1e-16, .5), df) / df)
  top <- sqrt(qchisq(1e-16, df, lower.tail = FALSE) / df)
  sum(sapply(list(c(ends[1], ends[2]), c(ends[2], top)), function(e)
    integrate(function(s) pnorm(t * s - ncp) * density(s), e[1], e[2],
              rel.tol = 1e-13, abs.tol = 0, subdivisions = 2000)$value))
}
noncentralities <- function(t, df) {
  width <- 6 * sqrt(1 + t^2 / (2 * df)) + abs(t) * 3 / sqrt(df)
  sapply(c(.975, .025), function(p)
    uniroot(function(x) probability(t, df, x) - p, t + c(-1, 1) * width,
            tol = 1e-13 * max(1, abs(t)))$root)
}
effect_of <- function(n1, m1, s1, n2, m2, s2) {
  df <- n1 + n2 - 2
  d <- (m1 - m2) / sqrt(((n1 - 1) * s1^2 + (n2 - 1) * s2^2) / df)
  h <- sqrt(1 / n1 + 1 / n2)
  # The series of lgamma's difference where the difference itself loses its digits.
  J <- if (df < 1e4) exp(lgamma(df / 2) - log(sqrt(df / 2)) - lgamma((df - 1) / 2)) else
    1 - 3 / (4 * df) - 7 / (32 * df^2)
  show("g", J * d, J * h * noncentralities(d / h, df))
}
welch_of <- function(x, y) {
  a <- summary_of(x); b <- summary_of(y)
  show("a", a)
  show("b", b)
  w <- t.test(x, y)
  show("welch", mean(x) - mean(y), w$statistic, w$parameter, w$p.value, w$conf.int)
  effect_of(a[1], a[2], a[3], b[1], b[2], b[3])
  g <- hedges_g(x, y)
  show("effectsize", g$Hedges_g, g$CI_low, g$CI_high)
}
cat("sleep\n")
with(sleep, welch_of(extra[group == 1], extra[group == 2]))
cat("mtcars\n")
with(mtcars, welch_of(mpg[am == 1], mpg[am == 0]))
cat("warpbreaks\n")
with(warpbreaks, welch_of(breaks[tension == "L"][1:3], breaks[tension == "H"]))
cat("two and two, no difference\n")
welch_of(c(1, 3), c(2, 2.0))
cat("many\n")
effect_of(1e6, 3.1, 1.2, 1e6, 3, 1)
cat("far apart\n")
effect_of(12, 40, 1.5, 9, 1, 1)
cat("noncentralities\n")
for (k in list(c(0, 2), c(.5, 2), c(2.1, 6), c(12, 3), c(35, 40), c(200, 5), c(1000, 1000),
               c(38.70425615735455, 2510602.6257669106), c(41.379537974034598, 5865.038837728167),
               c(186.30731297924675, 3395.8054994514191)))
  show(paste(k, collapse = " "), noncentralities(k[1], k[2]))
show("4000 7", noncentralities(4000, 7))
show("5000 1e5", noncentralities(5000, 1e5))

section("reliability_test")
# qf() takes df2 > 4e5 for infinite, however large df1 is; F through the beta quantile instead.
feldt <- function(alpha, n, J) {
  f <- function(p) {
    b <- qbeta(p, (n - 1) / 2, (n - 1) * (J - 1) / 2)
    b / (1 - b) * (J - 1)
  }
  1 - (1 - alpha) * f(c(.975, .025))
}
reliability_of <- function(name, x, keys = NULL) {
  a <- suppressWarnings(psych::alpha(x, keys = keys, check.keys = FALSE))
  show(paste0(name, ": n, raw, standardized, mean r"), nrow(x), a$total$raw_alpha,
       a$total$std.alpha, a$total$average_r)
  ci <- alpha.ci(a$total$raw_alpha, nrow(x), ncol(x), p.val = .05)
  show("  alpha.ci", ci$lower.ci, ci$upper.ci)
  show("  feldt", feldt(a$total$raw_alpha, nrow(x), ncol(x)))
  if (ncol(x) > 2) show("  alpha.drop", a$alpha.drop$raw_alpha)
  show("  r.drop", a$item.stats$r.drop)
}
matrix_of("attitude", cov(attitude))
reliability_of("attitude", attitude)
agree <- na.omit(psychTools::bfi[, 1:5])
matrix_of("bfi A1 to A5", cov(agree))
reliability_of("bfi, A1 not reversed", agree)
reliability_of("bfi", agree, keys = c(-1, 1, 1, 1, 1))
reliability_of("two items", attitude[, c("rating", "critical")])
matrix_of("two items", cov(attitude[, c("rating", "critical")]))
against <- data.frame(a = c(1, 2, 3, 4, 5, 5), b = c(5, 3, 4, 1, 2, 1), c = c(2, 2, 4, 3, 2, 5))
matrix_of("against", cov(against))
reliability_of("against", against)
show("feldt, alpha .8, n 1e9, J 7", feldt(.8, 1e9, 7))
show("feldt, alpha .8, n 2, J 2", feldt(.8, 2, 2))
# psych::alpha drops a constant item; the definition keeps it.
C <- cov(cbind(against, d = 3)[, c(1, 3, 4)])
raw <- function(C) nrow(C) / (nrow(C) - 1) * (1 - sum(diag(C)) / sum(C))
show("a, c, constant: raw, without the constant, without c, r.drop", raw(C), raw(C[1:2, 1:2]),
     raw(C[c(1, 3), c(1, 3)]), cor(against$a, against$c))
show("qf", qf(.975, c(4, 29, 120), c(16, 174, 240)), qf(.025, c(4, 29, 120), c(16, 174, 240)))

section("intraclass_test")
intraclass_of <- function(name, y, group) {
  group <- factor(group)
  n <- table(group)
  cat(name, "\n")
  for (g in levels(group)) show(paste("  ", g), sum(group == g), mean(y[group == g]),
                                sum((y[group == g] - mean(y[group == g]))^2))
  model <- aov(y ~ group)
  ms <- summary(model)[[1]][, 3]
  # k0 is in no package at hand: from the mean squares of aov().
  k0 <- (sum(n) - sum(n^2) / sum(n)) / (length(n) - 1)
  show("  ICC1, ICC2", multilevel::ICC1(model), multilevel::ICC2(model))
  show("  k, with k0, MSB, MSW", sum(n) / length(n),
       (ms[1] - ms[2]) / (ms[1] + (k0 - 1) * ms[2]), ms)
}
intraclass_of("chickwts", chickwts$weight, chickwts$feed)
intraclass_of("warpbreaks", warpbreaks$breaks, warpbreaks$tension)
intraclass_of("negative", c(1, 5, 2, 4, 1, 4, 5, 3, 2.5), rep(1:3, c(4, 2, 3)))

section("raking_test")
answers <- as.data.frame(HairEyeColor)
cat("HairEyeColor", answers$Freq, "\n")
hair <- c(Black = .25, Brown = .4, Red = .1, Blond = .25)
eye <- c(Brown = .45, Blue = .3, Hazel = .15, Green = .1)
sex <- c(Male = .49, Female = .51)
total <- sum(answers$Freq)
frame <- function(name, shares)
  setNames(data.frame(names(shares), unname(shares) * total), c(name, "Freq"))
design <- suppressWarnings(svydesign(ids = ~1, weights = ~Freq, data = answers))
raked <- rake(design, list(~Hair, ~Eye, ~Sex),
              list(frame("Hair", hair), frame("Eye", eye), frame("Sex", sex)),
              control = list(maxit = 1000, epsilon = 1e-10))
factors <- weights(raked) / answers$Freq
show("survey::rake", factors)
# A second way to the same: loglin() fits the margins of a table of the targets, starting from the
# answers.
wanted <- outer(outer(hair, eye), sex) * total
fitted <- loglin(wanted, list(1, 2, 3), start = HairEyeColor, fit = TRUE, eps = 1e-10, iter = 1000,
                 print = FALSE)$fit
show("largest difference to loglin", max(abs(as.vector(fitted) / answers$Freq / factors - 1)))
show("design effect", 1 + with(list(w = rep(factors, answers$Freq)),
                               mean((w - mean(w))^2) / mean(w)^2))
# Trimming by hand, once: clip to .5..1.5 of the mean weight (which is 1 here), then rescale.
clipped <- pmin(pmax(factors, .5), 1.5)
show("trimmed", clipped * total / sum(clipped * answers$Freq))
show("share trimmed", sum(answers$Freq[clipped != factors]) / total)
# Respondents with weights of their own: 10, 20, 30 people with weights 20, 20, 15 and factors
# 1.5, .5, 1 weigh 3, .5, .5 each; the mean is 55/60; limits .6 and 2 times that.
each <- c(3, .5, .5); people <- c(10, 20, 30); mean_weight <- sum(each * people) / 60
kept <- pmin(pmax(each, .6 * mean_weight), 2 * mean_weight)
show("trimmed by person", kept / (c(20, 20, 15) / people) * sum(each * people) / sum(kept * people))

section("rng_test")
for (shape in c(.05, .4, 1, 2.5, 60))
  show(paste("qgamma", shape), qgamma(c(.1, .5, .9), shape))
show("qnorm", qnorm(c(.1, .9)))

section("trend_test")
kendall <- function(x) {
  n <- length(x); ties <- table(x); large <- n >= 10 || any(ties > 1)
  s <- sum(sapply(seq_len(n - 1), function(i) sum(sign(x[(i + 1):n] - x[i]))))
  variance <- (n * (n - 1) * (2 * n + 5) - sum(ties * (ties - 1) * (2 * ties + 5))) / 18
  test <- cor.test(seq_len(n), x, method = "kendall", exact = !large, continuity = TRUE)
  show("S, variance, z, p", s, variance, (s - sign(s)) / sqrt(variance), test$p.value)
}
kendall(c(2.1, 2.4, 2.3, 2.9, 3.1, 3.0, 3.4, 3.8))
kendall(c(5, 4, 6, 3, 2, 2.5, 1, 0.5, 1.5))
kendall(c(40, 41, 41, 43, 42, 44, 44, 44, 47, 46, 48, 49))
# Slopes and their intervals: scipy 1.10.1, stats.theilslopes(values, times, alpha = .95).

section("paired_t_test")
sleep_1 <- c(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0)
sleep_2 <- c(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4)
paired <- function(later, earlier, ...) {
  test <- t.test(later, earlier, ...)
  show("t, df, p, low, high", test$statistic, test$parameter, test$p.value, test$conf.int)
}
paired(sleep_2, sleep_1, paired = TRUE)
show("holm", p.adjust(c(.01, .04, .03, .005, .04, .9), "holm"))

section("compare_waves_test")
earlier <- c(2, 3, 2, 4, 3, 2, 1, 3); later <- c(3, 3, 4, 4, 5, 3, 2, 3)
paired(later, earlier)
paired(later, earlier, paired = TRUE)
paired(later[1:6], earlier)
