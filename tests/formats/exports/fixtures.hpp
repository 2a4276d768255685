/// \file
/// Small exports of all platforms, made up by hand after their descriptions.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/exports/platform.hpp>
#include <cxmat/formats/tables/table.hpp>

#include <array>
#include <string_view>

namespace cxmat::test {

struct Fixture {
  std::string_view name;
  exports::Platform platform;
  std::string_view variant;
  std::string_view text;
  tables::FileKind kind = tables::FileKind::csv;
};

namespace fixture {

inline constexpr std::string_view limesurvey_codes =
    "\"id\",\"submitdate\",\"lastpage\",\"startlanguage\",\"seed\",\"startdate\",\"datestamp\","
    "\"ipaddr\",\"refurl\",\"token\",\"own01\",\"own02\",\"own02[other]\",\"CH[SQ001]\","
    "\"CH[SQ002]\",\"CH[other]\",\"note[comment]\",\"interviewtime\",\"groupTime7\",\"own01Time\","
    "\"CHTime\"\r\n"
    "\"1\",\"2024-09-01 11:27:00\",\"3\",\"de\",\"81\",\"2024-09-01 11:20:00\","
    "\"2024-09-01 11:27:00\",\"192.0.2.7\",\"\",\"k3y\",\"A3\",\"-oth-\",\"fast\",\"Y\",\"\","
    "\"\",\"'=1+1\",\"390.64\",\"51.2\",\"4\",\"5\"\r\n"
    "\"2\",\"\",\"1\",\"de\",\"82\",\"2024-09-01 11:20:00\",\"2024-09-01 11:21:00\","
    "\"192.0.2.8\",\"\",\"\",\"A1\",\"\",\"\",\"\",\"\",\"\",\"\",\"12\",\"9\",\"4\",\"\"\r\n\r\n";

inline constexpr std::string_view limesurvey_texts_de =
    "\"Antwort ID\";\"Datum Abgeschickt\";\"Letzte Seite\";\"Start-Sprache\";\"Zufallsstartwert\";"
    "\"Datum gestartet\";\"Datum letzte Aktivität\";\"Wer verantwortet das Kundenerlebnis?\";"
    "\"Welche Wege gibt es? [Telefon]\";\"Welche Wege gibt es? [Chat]\";\"Gesamtzeit\";"
    "\"Gruppenzeit: Strategie\";\"Fragenzeit: own01\";\"{if(is_empty(a),1,0)}\"\n"
    "\"1\";\"2024-09-01 11:27:00\";\"3\";\"de\";\"81\";\"2024-09-01 11:20:00\";"
    "\"2024-09-01 11:27:00\";\"Niemand\";\"Ja\";\"Nein\";\"39.6\";\"5\";\"4\";\"1\"\n";

inline constexpr std::string_view limesurvey_texts_fr =
    "\"ID de la réponse\",\"Date de soumission\",\"Dernière page\",\"Langue de départ\","
    "\"Qui est responsable ?\"\n"
    "\"1\",\"2024-09-01 11:27:00\",\"3\",\"fr\",\"Personne\"\n";

inline constexpr std::string_view limesurvey_both =
    "\"id. Response ID\",\"submitdate. Date submitted\",\"lastpage. Last page\","
    "\"startlanguage. Start language\",\"own01. Who owns it?\","
    "\"A8[SQ001]. How do you rate it? [Service]\",\"A8[SQ002]. How do you rate it? [Price]\","
    "\"EQ. {if(A8.NAOK > 1, 1, 0)}\"\n"
    "\"1\",\"2024-09-01 11:27:00\",\"3\",\"en\",\"Nobody\",\"Yes\",\"No\",\"1\"\n";

inline constexpr std::string_view limesurvey_both_em =
    "\"id|Response_ID\",\"submitdate|Date_submitted\",\"own01|Who_owns_it?\","
    "\"A8_SQ001|How_do_you_rate_it?_[Service]\",\"A8_SQ002|How_do_you_rate_it?_[Price]\"\n"
    "\"1\",\"2024-09-01 11:27:00\",\"A2\",\"A1\",\"A5\"\n";

inline constexpr std::string_view limesurvey_underscores =
    "Response_ID,Date_submitted,Last_page,Start_language,Who_owns_it?\n"
    "1,2024-09-01 11:27:00,3,en,Nobody\n";

inline constexpr std::string_view limesurvey_vv =
    "Response ID\tDate submitted\tLast page\tStart language\tWho owns it?\tRate [Service]\n"
    "id\tsubmitdate\tlastpage\tstartlanguage\town01\tA8_SQ001\n"
    "1\t2024-09-01 11:27:00\t3\ten\tA3\tfirst{newline}second\n"
    "2\t{question_not_shown}\t1\ten\tA3\t{question_not_shown}\n";

inline constexpr std::string_view limesurvey_vv1 =
    "Response ID\tDate submitted\tLast page\tWho owns it?\n"
    "id\tsubmitdate\tlastpage\t123X4X5\n"
    "1\t2024-09-01 11:27:00\t3\tA3\n";

/// Without its own columns but for two, in another order, saved by a German Excel.
inline constexpr std::string_view limesurvey_cut_down =
    "A8[SQ001];Abteilung;A8[SQ002];ID\r\n"
    "A1;Vertrieb;A2;1\r\n";

inline constexpr std::string_view qualtrics =
    "StartDate,EndDate,Status,IPAddress,Progress,Duration (in seconds),Finished,RecordedDate,"
    "ResponseId,RecipientLastName,RecipientFirstName,RecipientEmail,ExternalReference,"
    "LocationLatitude,LocationLongitude,DistributionChannel,UserLanguage,own01,Q3_1,Q3_2,Q3_3_TEXT,"
    "Q4#1_1,1_Q5,Q1 - Topics,Q9_First Click,Department,E-Mail\n"
    "Anfangsdatum,Enddatum,Antworttyp,IP-Adresse,Aktueller Stand,Dauer (in Sekunden),Beendet,"
    "Erfassungsdatum,Antwort-ID,Nachname des Empfängers,Vorname des Empfängers,"
    "E-Mail des Empfängers,Externe Datenreferenz,Breitengrad des Standorts,"
    "Längengrad des Standorts,Verteilungskanal,Benutzersprache,Who owns it?,Rate it - Service,"
    "Rate it - Price - all in,Rate it - Other - Text,Side,Loop,Topics,Timing,Department,E-Mail\n"
    "\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"endDate\"\"}\","
    "\"{\"\"ImportId\"\":\"\"status\"\"}\",\"{\"\"ImportId\"\":\"\"ipAddress\"\"}\","
    "\"{\"\"ImportId\"\":\"\"progress\"\"}\",\"{\"\"ImportId\"\":\"\"duration\"\"}\","
    "\"{\"\"ImportId\"\":\"\"finished\"\"}\",\"{\"\"ImportId\"\":\"\"recordedDate\"\"}\","
    "\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":\"\"recipientLastName\"\"}\","
    "\"{\"\"ImportId\"\":\"\"recipientFirstName\"\"}\","
    "\"{\"\"ImportId\"\":\"\"recipientEmail\"\"}\","
    "\"{\"\"ImportId\"\":\"\"externalDataReference\"\"}\","
    "\"{\"\"ImportId\"\":\"\"locationLatitude\"\"}\","
    "\"{\"\"ImportId\"\":\"\"locationLongitude\"\"}\","
    "\"{\"\"ImportId\"\":\"\"distributionChannel\"\"}\","
    "\"{\"\"ImportId\"\":\"\"userLanguage\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\","
    "\"{\"\"ImportId\"\":\"\"QID3_1\"\"}\",\"{\"\"ImportId\"\":\"\"QID3_2\"\"}\","
    "\"{\"\"ImportId\"\":\"\"QID3_3_TEXT\"\"}\",\"{\"\"ImportId\"\":\"\"QID4#1_1\"\"}\","
    "\"{\"\"ImportId\"\":\"\"1_QID5\"\"}\",\"{\"\"ImportId\"\":\"\"QID1_x\"\"}\","
    "\"{\"\"ImportId\"\":\"\"QID9_F\"\"}\",\"{\"\"ImportId\"\":\"\"Department\"\"}\","
    "\"{\"\"ImportId\"\":\"\"E-Mail\"\"}\"\n"
    "2024-09-01 11:20:00,2024-09-01 11:27:00,0,192.0.2.1,100,38,1,2024-09-01 11:27:01,"
    "R_2YPOQ602,Muster,Mia,mia@example.org,p1,52.5,13.4,anonymous,DE,2,3,4,,1,2,t,3.2,Sales,"
    "mia@example.org\n";

inline constexpr std::string_view qualtrics_single_quotes =
    "ResponseId,Finished,own01\n"
    "Response ID,Finished,Who owns it?\n"
    "{'ImportId': '_recordId'},{'ImportId': 'finished'},{'ImportId': 'QID1'}\n"
    "R_1,True,Nobody\n";

/// All of the platform's own columns deleted.
inline constexpr std::string_view qualtrics_questions_only =
    "own01,own02\nWho owns it?,Who pays?\n"
    "\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\"\n3,4\n";

inline constexpr std::string_view qualtrics_legacy =
    "V1,V2,V3,V4,V5,V6,V7,V8,V9,V10,own01,LocationLatitude,\n"
    "ResponseID,ResponseSet,Name,ExternalDataReference,EmailAddress,IPAddress,Status,StartDate,"
    "EndDate,Finished,Who owns it?,LocationLatitude,\n"
    "R_1,Default Response Set,\"Muster, Mia\",,mia@example.org,192.0.2.1,0,2016-09-01 11:20:00,"
    "2016-09-01 11:27:00,1,3,52.5,\n";

/// Rows two and three deleted, as many do before they analyse.
inline constexpr std::string_view qualtrics_one_row =
    "StartDate,EndDate,Status,Progress,Finished,RecordedDate,ResponseId,UserLanguage,own01\n"
    "2024-09-01 11:20:00,2024-09-01 11:27:00,IP Address,100,True,2024-09-01 11:27:01,R_1,DE,3\n";

inline constexpr std::string_view surveymonkey =
    "Respondent ID,Collector ID,Date Created,Date Modified,IP Address,Email Address,First Name,"
    "Last Name,Custom Data 1,<b>Who</b> owns it?<br>,Which channels?,,,Please rate:,\n"
    ",,,,,,,,,Response,Phone,E-Mail,Other (please specify),Service,Price\n"
    "114000000001,4001,09/01/2024 11:20:00 AM,09/01/2024 11:27:00 AM,192.0.2.1,mia@example.org,"
    "Mia,Muster,Sales,Nobody,Phone,,Fax,5 - Very good,4\n";

inline constexpr std::string_view surveymonkey_old =
    "RespondentID,CollectorID,StartDate,EndDate,IP Address,Who owns it?,Comments\n"
    ",,,,,Response,Open-Ended Response\n"
    "3237565956,4001,09/13/2014 11:20:00,09/13/2014 11:27:00,192.0.2.1,Nobody,none\n";

inline constexpr std::string_view surveymonkey_condensed =
    "Respondent ID,Collector ID,Date Created,Date Modified,Who owns it?,Which channels?\n"
    "114000000001,4001,09/01/2024 11:20:00 AM,09/01/2024 11:27:00 AM,Nobody,\"Phone, E-Mail\"\n";

inline constexpr std::string_view googleforms_en =
    "Timestamp,Email Address,Score,[own01] Who owns it?,Rate us [Service],Rate us [Price],"
    "Which channels do you use?\n"
    "9/1/2024 11:27:31,mia@example.org,5 / 10,3,Good,Bad,\"Phone, E-Mail\"\n"
    "9/14/2024 8:02:00,ben@example.org,5 / 10,3,Good,Bad,Phone\n";

inline constexpr std::string_view googleforms_de =
    "Zeitstempel,E-Mail-Adresse,Wer verantwortet das Kundenerlebnis?\n"
    "01.09.2024 11:27:31,mia@example.org,Niemand\n";

inline constexpr std::string_view googleforms_zip =
    "\"Timestamp\",\"Who owns it?\",\"Which channels?\"\n"
    "\"2024/09/01 11:27:31 AM GMT+2\",\"Nobody\",\"Phone;E-Mail\"\n";

/// A workbook: the stamp is Excel's number of days.
inline constexpr std::string_view googleforms_xlsx =
    "Horodateur,Adresse e-mail,Qui est responsable ?\n"
    "45536.477,mia@example.org,Personne\n";

inline constexpr std::string_view googleforms_reordered =
    "Who owns it?;Marca temporal\nNobody;1/9/2024 11:27:31\n";

inline constexpr std::string_view msforms_en =
    "Id,Start time,Completion time,Email,Name,Last modified time,Who owns it?,"
    "How do you rate us?.Service,How do you rate us?.Price,Points - Who owns it?,"
    "Feedback - Who owns it?,\"Which channels\r\ndo you\xC2\xA0use?\"\n"
    "1,9/1/2024 11:20,9/1/2024 11:27,anonymous,,,Nobody,Good,Bad,1,,Phone;E-Mail;\n";

inline constexpr std::string_view msforms_de =
    "ID;Startzeit;Fertigstellungszeit;E-Mail;Name;Wer verantwortet das Kundenerlebnis?;"
    "Welche Wege?\r\n"
    "1;01.09.2024 11:20;01.09.2024 11:27;anonym;;Niemand;\"Telefon;Chat;\"\r\n";

inline constexpr std::string_view msforms_fr =
    "ID;Heure de début;Heure de fin;Adresse de messagerie;Nom;Qui est responsable ?\r\n"
    "1;01/09/2024 11:20;01/09/2024 11:27;anonymous;;Personne\r\n";

inline constexpr std::string_view kobo_names =
    "\"start\";\"end\";\"team\";\"strategy/own01\";\"channels\";\"channels/phone\";"
    "\"channels/chat\";\"channels/other\";\"channels_other\";\"home\";\"_home_latitude\";"
    "\"_home_longitude\";\"_home_altitude\";\"_home_precision\";\"_id\";\"_uuid\";"
    "\"_submission_time\";\"_validation_status\";\"_notes\";\"_status\";\"_submitted_by\";"
    "\"__version__\";\"_tags\";\"_index\"\n"
    "\"2024-09-01T11:20:00.000+02:00\";\"2024-09-01T11:27:00.000+02:00\";\"sales\";\"3\";"
    "\"phone other\";\"1\";\"0\";\"1\";\"Fax\";\"52.5 13.4 0 0\";\"52.5\";\"13.4\";\"0\";\"0\";"
    "\"91\";\"4e5d\";\"2024-09-01T09:27:05\";\"Not Approved\";\"\";\"submitted\";\"mia\";\"v1\";"
    "\"\";\"1\"\n";

inline constexpr std::string_view kobo_labels =
    "\"Strategy/Who owns the experience?\";\"Strategy/Which channels?\";"
    "\"Strategy/Which channels?/By phone\";\"Strategy/Which channels?/In a chat\";\"_id\";"
    "\"_uuid\";\"_submission_time\";\"_validation_status\";\"_index\"\n"
    "\"Nobody knows\";\"By phone In a chat\";\"1\";\"1\";\"91\";\"4e5d\";"
    "\"2024-09-01T09:27:05\";\"Approved\";\"1\"\n";

inline constexpr std::string_view odk =
    "SubmissionDate,g1-own01,channels,channels/phone,channels/chat,meta-instanceID,KEY,SubmitterID,"
    "SubmitterName,AttachmentsPresent,AttachmentsExpected,Status,ReviewState,DeviceID,Edits,"
    "FormVersion\n"
    "2024-09-01T09:27:05.000Z,3,phone chat,1,1,uuid:4e5d,uuid:4e5d,12,Mia Muster,0,0,,rejected,"
    "collect:x,0,1\n";

inline constexpr std::string_view sosci =
    "CASE\tSERIAL\tREF\tQUESTNNR\tMODE\tSTARTED\tAB01\tAB02_01\tAB02_02\tAB03\tAB03_01\tAB03_02\t"
    "TIME001\tTIME_SUM\tMAILSENT\tLASTDATA\tFINISHED\tQ_VIEWER\tLASTPAGE\tMAXPAGE\tMISSING\t"
    "MISSREL\tTIME_RSI\tDEG_TIME\r\n"
    "\"71\"\t\"\"\t\"p1\"\t\"base\"\t\"interview\"\t\"2024-09-01 11:20:00\"\t3\t-1\t4\t1\t2\t1\t"
    "20\t380\t\"\"\t\"2024-09-01 11:27:00\"\t1\t0\t9\t9\t0\t0\t1.1\t3\r\n"
    "\"72\"\t\"\"\t\"p2\"\t\"base\"\t\"debug\"\t\"2024-09-01 11:20:00\"\t-9\t5\t4\t0\t1\t1\t"
    "20\t380\t\"\"\t\"2024-09-01 11:27:00\"\t0\t0\t9\t9\t0\t0\t1.1\t3\r\n";

inline constexpr std::string_view sosci_labels =
    "CASE;QUESTNNR;MODE;STARTED;AB01;AB02_01;AB02_02;FINISHED\r\n"
    "Interview-Nummer (fortlaufend);Fragebogen;Interview-Modus;Zeitpunkt;"
    "Wer verantwortet es?;Zufriedenheit: Service;Zufriedenheit: Preis;Abgeschlossen\r\n"
    "71;base;interview;2024-09-01 11:20:00;3;4;5;T\r\n";

inline constexpr std::string_view unipark =
    "lfdn;external_lfdn;tester;dispcode;lastpage;quality;duration;c_0001;v_1;v_2;own03;browser;"
    "referer;rts4711;datetime;date_of_last_access\n"
    "1;0;0;31;77;;390;Vertrieb;3;0;-77;x;-66;5;2024-09-01 11:20:00;2024-09-01 11:27:00\n"
    "2;0;1;22;12;;39;Vertrieb;3;-66;-99;x;-66;5;2024-09-01 11:20:00;2024-09-01 11:27:00\n";

inline constexpr std::string_view typeform =
    "#,Who owns <strong>it</strong>?,Phone,Chat,Other,How likely is it?,Response Type,"
    "Start Date (UTC),Stage Date (UTC),Submit Date (UTC),Network ID,Tags\n"
    "a1b2,Nobody,Phone,,Fax,7,completed,2024-09-01 11:20:00,,2024-09-01 11:27:00,9f8e,\n"
    "a1b3,Nobody,Phone,,,9,partial,2024-09-01 11:20:00,,,9f8e,\n";

inline constexpr std::string_view formr_csv =
    "session,created,modified,ended,expired,own01,own02R\n"
    "tok3n,2024-09-01 11:20:00,2024-09-01 11:27:00,2024-09-01 11:27:00,,4,3\n";

inline constexpr std::string_view formr_german =
    "\"session\";\"created\";\"modified\";\"ended\";\"expired\";\"own01\"\n"
    "\"tok3n\";\"2024-09-01 11:20:00\";\"2024-09-01 11:27:00\";\"2024-09-01 11:27:00\";\"\";"
    "\"4\"\n";

inline constexpr std::string_view formr_tsv =
    "session\tcreated\tmodified\tended\town01\n"
    "tok3n\t2024-09-01 11:20:00\t2024-09-01 11:27:00\t\t4\n";

inline constexpr std::string_view formr_json =
    "session,created,modified,ended,gods,religion_2R\n"
    "1,2024-09-01 11:20:00,2024-09-01 11:27:00,2024-09-01 11:27:00,none,3\n";

/// The rows that a reader of JSON makes of SurveyJS' nested results.
inline constexpr std::string_view surveyjs =
    "own01,own01-Comment,rate/service,rate/price,channels,own02/value,own02/comment\n"
    "3,because,4,2,phone\x1F"
    "chat,5,why\n"
    "none,,4,refused,,5,\n";

inline constexpr std::string_view excel_de =
    "lfdNr;Abteilung;Vorname;E-Mail;Datum;own01;Umsatzanteil\r\n"
    "1;Vertrieb;Mia;mia@example.org;01.09.2024;3;12,5\r\n";

inline constexpr std::string_view table_en =
    "Participant ID,Department,IP address,submitted,own01\n"
    "7,Sales,192.0.2.1,2024-09-01,3\n";

inline constexpr std::string_view own_format =
    "respondent,wave,department,own01,own01_comment\nr1,2024,Sales,3,none\n";

}  // namespace fixture

inline constexpr std::array fixtures{
    Fixture{"limesurvey codes", exports::Platform::limesurvey, "codes", fixture::limesurvey_codes},
    Fixture{"limesurvey texts de", exports::Platform::limesurvey, "texts",
            fixture::limesurvey_texts_de},
    Fixture{"limesurvey texts fr", exports::Platform::limesurvey, "texts",
            fixture::limesurvey_texts_fr},
    Fixture{"limesurvey both", exports::Platform::limesurvey, "codes and texts",
            fixture::limesurvey_both},
    Fixture{"limesurvey both em", exports::Platform::limesurvey, "codes and texts",
            fixture::limesurvey_both_em},
    Fixture{"limesurvey underscores", exports::Platform::limesurvey, "texts",
            fixture::limesurvey_underscores},
    Fixture{"limesurvey vv", exports::Platform::limesurvey, "vv", fixture::limesurvey_vv},
    Fixture{"limesurvey vv1", exports::Platform::limesurvey, "vv", fixture::limesurvey_vv1},
    Fixture{"limesurvey cut down", exports::Platform::limesurvey, "codes",
            fixture::limesurvey_cut_down},
    Fixture{"qualtrics", exports::Platform::qualtrics, "codes", fixture::qualtrics},
    Fixture{"qualtrics single quotes", exports::Platform::qualtrics, "texts",
            fixture::qualtrics_single_quotes},
    Fixture{"qualtrics questions only", exports::Platform::qualtrics, "",
            fixture::qualtrics_questions_only},
    Fixture{"qualtrics legacy", exports::Platform::qualtrics, "legacy", fixture::qualtrics_legacy},
    Fixture{"qualtrics one row", exports::Platform::qualtrics, "texts", fixture::qualtrics_one_row},
    Fixture{"surveymonkey", exports::Platform::surveymonkey, "", fixture::surveymonkey},
    Fixture{"surveymonkey old", exports::Platform::surveymonkey, "", fixture::surveymonkey_old},
    Fixture{"surveymonkey condensed", exports::Platform::surveymonkey, "condensed",
            fixture::surveymonkey_condensed},
    Fixture{"googleforms en", exports::Platform::googleforms, "", fixture::googleforms_en},
    Fixture{"googleforms de", exports::Platform::googleforms, "", fixture::googleforms_de},
    Fixture{"googleforms zip", exports::Platform::googleforms, "", fixture::googleforms_zip},
    Fixture{"googleforms xlsx", exports::Platform::googleforms, "", fixture::googleforms_xlsx,
            tables::FileKind::xlsx},
    Fixture{"googleforms reordered", exports::Platform::googleforms, "",
            fixture::googleforms_reordered},
    Fixture{"msforms en", exports::Platform::msforms, "quiz", fixture::msforms_en},
    Fixture{"msforms de", exports::Platform::msforms, "", fixture::msforms_de},
    Fixture{"msforms fr", exports::Platform::msforms, "", fixture::msforms_fr},
    Fixture{"kobo names", exports::Platform::kobo, "codes", fixture::kobo_names},
    Fixture{"kobo labels", exports::Platform::kobo, "texts", fixture::kobo_labels},
    Fixture{"odk", exports::Platform::odk, "", fixture::odk},
    Fixture{"sosci", exports::Platform::sosci, "", fixture::sosci},
    Fixture{"sosci labels", exports::Platform::sosci, "with labels", fixture::sosci_labels},
    Fixture{"unipark", exports::Platform::unipark, "", fixture::unipark},
    Fixture{"typeform", exports::Platform::typeform, "", fixture::typeform},
    Fixture{"formr csv", exports::Platform::formr, "", fixture::formr_csv},
    Fixture{"formr german", exports::Platform::formr, "", fixture::formr_german},
    Fixture{"formr tsv", exports::Platform::formr, "", fixture::formr_tsv},
    Fixture{"formr json", exports::Platform::formr, "", fixture::formr_json,
            tables::FileKind::json},
    Fixture{"surveyjs", exports::Platform::surveyjs, "", fixture::surveyjs, tables::FileKind::json},
    Fixture{"surveyjs lines", exports::Platform::surveyjs, "", fixture::surveyjs,
            tables::FileKind::ndjson},
    Fixture{"excel de", exports::Platform::csv, "", fixture::excel_de},
    Fixture{"table en", exports::Platform::csv, "", fixture::table_en},
    Fixture{"own format", exports::Platform::csv, "cxmat", fixture::own_format},
    Fixture{"own format in YAML", exports::Platform::csv, "cxmat", fixture::own_format,
            tables::FileKind::yaml}};

}  // namespace cxmat::test
