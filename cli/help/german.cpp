// SPDX-License-Identifier: Apache-2.0
#include "cli/help/german.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace cxmat::cli::help {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array texts{
    // Labels
    Pair{"Usage", "Aufruf"},
    Pair{"OPTIONS", "OPTIONEN"},
    Pair{"SUBCOMMAND", "BEFEHL"},
    Pair{"Subcommands", "Befehle"},
    Pair{"Positionals", "Argumente"},
    Pair{"Options", "Optionen"},
    Pair{"REQUIRED", "NÖTIG"},
    Pair{"Needs", "nur mit"},
    Pair{"Excludes", "nicht mit"},
    Pair{"INT", "ZAHL"},
    Pair{"Example:", "Beispiel:"},
    Pair{"Examples:", "Beispiele:"},
    // Program
    Pair{"cxmat assesses how mature a company's customer experience management is.",
         "cxmat stuft ein, wie reif das Customer-Experience-Management eines Unternehmens ist."},
    Pair{"Start with: cxmat init my-assessment && cxmat report my-assessment\nExit status: 0 done; "
         "1 a "
         "check failed; 2 the call or an input is wrong; 3 writing, memory or the\nmachine failed; "
         "70 a bug; 130 interrupted.",
         "Zum Anfangen: cxmat init mein-assessment && cxmat report mein-assessment\nExit-Status: 0 "
         "getan; 1 eine Prüfung schlug fehl; 2 Aufruf oder Eingabe ist falsch; 3 "
         "Schreiben,\nSpeicher "
         "oder Rechner versagten; 70 ein Fehler in cxmat; 130 unterbrochen."},
    Pair{"Answers are on the disk after every key. The same call goes on where it stopped.",
         "Jede Antwort liegt sofort auf der Platte. Derselbe Aufruf macht weiter, wo er aufhörte."},
    Pair{"Print this help message and exit", "Diese Hilfe zeigen"},
    Pair{"Display program version information and exit", "Die Version zeigen"},
    Pair{"Language of messages and output: de or en",
         "Sprache der Meldungen und der Ausgabe: de oder en"},
    Pair{"Folder with questionnaires that go before the built-in ones",
         "Ordner mit Fragebögen, die den eingebauten vorgehen"},
    Pair{"Date to state as that of rendering, YYYY-MM-DD (default: SOURCE_DATE_EPOCH)",
         "Datum, das als das der Ausgabe dasteht, JJJJ-MM-TT (sonst: SOURCE_DATE_EPOCH)"},
    Pair{"Errors only", "Nur Fehler"},
    Pair{"Notes too", "Auch Hinweise"},
    Pair{"No colours (also: NO_COLOR=1)", "Keine Farben (auch: NO_COLOR=1)"},
    // Commands
    Pair{"Make an engagement folder that runs as it stands",
         "Einen Projektordner anlegen, der sofort läuft"},
    Pair{"List the catalogue of questionnaires", "Den Katalog der Fragebögen auflisten"},
    Pair{"Show a questionnaire", "Einen Fragebogen zeigen"},
    Pair{"Check questionnaires, responses, assessments, benchmarks and instruments",
         "Fragebögen, Antworten, Assessments, Benchmarks und Instrumente prüfen"},
    Pair{"Print or write the JSON Schemas of the file formats",
         "Die JSON-Schemas der Dateiformate zeigen oder schreiben"},
    Pair{"Write a form to fill in: a page, a workbook, a survey platform's file, paper",
         "Ein Formular zum Ausfüllen schreiben: Seite, Arbeitsmappe, Datei einer Umfrageplattform, "
         "Papier"},
    Pair{"Ask in the terminal; stop and go on later",
         "Im Terminal fragen; aufhören und später weitermachen"},
    Pair{"Read what survey platforms export: responses, and a report of what matched",
         "Exporte von Umfrageplattformen lesen: Antworten, und ein Bericht, was zusammenpasste"},
    Pair{"Score an assessment: table, json, csv", "Ein Assessment einstufen: table, json, csv"},
    Pair{"Write an assessment's report: html, md",
         "Den Bericht eines Assessments schreiben: html, md"},
    Pair{"Write the report's templates, to make one's own",
         "Die Vorlagen des Berichts schreiben, um eigene daraus zu machen"},
    Pair{"Say how a figure is made, down to the counts of answers",
         "Sagen, wie eine Kennzahl entsteht, bis zu den Antworten"},
    Pair{"Compare results, groups or waves with each other",
         "Ergebnisse, Gruppen oder Wellen miteinander vergleichen"},
    Pair{"Find the cheapest way to the next level", "Den kürzesten Weg zur nächsten Stufe finden"},
    Pair{"Hold a result against its rules: exit code 1 where one fails",
         "Ein Ergebnis an seinen Regeln messen: Exit-Status 1, wo eine verletzt ist"},
    Pair{"Review touchpoints, contact reasons and other instruments",
         "Touchpoints, Kontaktgründe und andere Instrumente auswerten"},
    Pair{"Draft an action plan from the gaps, or check one off",
         "Aus den Lücken einen Maßnahmenplan entwerfen oder einen abhaken"},
    Pair{"Build a benchmark from many results, or show one",
         "Aus vielen Ergebnissen einen Benchmark bauen oder einen zeigen"},
    Pair{"Count response files of any size into a file that adds up",
         "Antwortdateien jeder Größe auszählen, in eine Datei, die sich addieren lässt"},
    Pair{"Add tallies: of files, machines or databases",
         "Auszählungen addieren: von Dateien, Rechnern oder Datenbanken"},
    Pair{"Write the query with which a database counts what a result needs",
         "Die Abfrage schreiben, mit der eine Datenbank zählt, was ein Ergebnis braucht"},
    Pair{"Try to work out what results hide",
         "Versuchen, Verborgenes aus Ergebnissen zu errechnen"},
    Pair{"Make a benchmark of many results, without names",
         "Aus vielen Ergebnissen einen Benchmark machen, ohne Namen"},
    Pair{"Show a benchmark: table, json, md, html",
         "Einen Benchmark zeigen: table, json, md, html"},
    Pair{"Print the script that completes commands and options in a shell",
         "Das Skript ausgeben, das Befehle und Optionen in der Shell ergänzt"},
    Pair{"Print the manual page", "Die Handbuchseite ausgeben"},
    // Inputs and outputs
    Pair{"Folder to make; it must not exist, or be empty",
         "Anzulegender Ordner; es darf ihn nicht geben, oder er ist leer"},
    Pair{"table (default) or json", "table (sonst) oder json"},
    Pair{"text (default), or md or html: a book to read before a workshop",
         "text (sonst), oder md oder html: ein Buch zum Lesen vor einem Workshop"},
    Pair{"File to write instead of standard output", "Datei statt der Standardausgabe"},
    Pair{"Files, or folders (their assessment.yaml, or all their YAML files)",
         "Dateien oder Ordner (deren assessment.yaml oder alle YAML-Dateien)"},
    Pair{"What response files on their own are checked against: ids or YAML files",
         "Woran einzelne Antwortdateien geprüft werden: Ids oder YAML-Dateien"},
    Pair{"Judge the style of questionnaires too (docs/lint.md); exit 1 if anything is found",
         "Auch den Stil der Fragebögen prüfen (docs/lint.md); Exit-Status 1, wenn etwas auffällt"},
    Pair{"A schema's name: print it. A folder (new ones with a slash): write all into it. Without: "
         "list them",
         "Name eines Schemas: es ausgeben. Ein Ordner (neue mit Schrägstrich): alle "
         "hineinschreiben. Ohne: auflisten"},
    Pair{"An engagement folder, or catalogue ids and YAML files of questionnaires",
         "Ein Projektordner, oder Katalog-Ids und YAML-Dateien von Fragebögen"},
    Pair{"Without a folder: group fields to ask for, separated by commas",
         "Ohne Ordner: Gruppen, nach denen gefragt wird, durch Kommas getrennt"},
    Pair{"Wave that the answers are for (the last one)",
         "Welle, für die die Antworten sind (die letzte)"},
    Pair{"Ask what each answer rests on", "Fragen, worauf jede Antwort beruht"},
    Pair{"html (a page to fill in), xlsx, xlsform, surveyjs, limesurvey, qualtrics, google, csv, "
         "markdown, print",
         "html (eine Seite zum Ausfüllen), xlsx, xlsform, surveyjs, limesurvey, qualtrics, google, "
         "csv, markdown, print"},
    Pair{"Leave out conditions that the target cannot express: everybody sees these questions",
         "Bedingungen weglassen, die das Ziel nicht kennt: diese Fragen sehen alle"},
    Pair{"html: show respondents their own result at the end",
         "html: Befragten am Ende ihr eigenes Ergebnis zeigen"},
    Pair{"File of the answers (FOLDER/interviews/interview-RESPONDENT.json)",
         "Datei der Antworten (ORDNER/interviews/interview-BEFRAGTER.json)"},
    Pair{"Begin another one, although one is unfinished and would be gone on with",
         "Ein weiteres beginnen, obwohl ein unfertiges da ist, das fortgesetzt würde"},
    Pair{"A group agrees on each answer; with minority notes, evidence and facts",
         "Eine Gruppe einigt sich auf jede Antwort; mit abweichenden Stimmen, Belegen und Fakten"},
    Pair{"Lines instead of a screen: for screen readers; so without a terminal",
         "Zeilen statt eines Bildschirms: für Screenreader; ohne Terminal immer so"},
    Pair{"Exports of a survey platform, filled forms, or folders of them; - is standard input",
         "Exporte einer Umfrageplattform, ausgefüllte Formulare oder Ordner davon; - ist die "
         "Standardeingabe"},
    Pair{"File with a secret: respondents get pseudonyms that stay the same",
         "Datei mit einem Geheimnis: Befragte bekommen Pseudonyme, die gleich bleiben"},
    Pair{"Only say what the files are; write nothing",
         "Nur sagen, was die Dateien sind; nichts schreiben"},
    Pair{"Go on although privacy.minimum_group is below 5; the report says so",
         "Weitermachen, obwohl privacy.minimum_group unter 5 liegt; der Bericht sagt es"},
    Pair{"Go on although privacy.minimum_group is below 5",
         "Weitermachen, obwohl privacy.minimum_group unter 5 liegt"},
    Pair{"Compare with a benchmark of another version of a questionnaire; the report says so",
         "Mit einem Benchmark einer anderen Fragebogen-Version vergleichen; der Bericht sagt es"},
    Pair{"table (default), json, csv; several separated by commas need -o FOLDER",
         "table (sonst), json, csv; mehrere, durch Kommas getrennt, brauchen -o ORDNER"},
    Pair{"File, or folder for several formats", "Datei, oder Ordner für mehrere Formate"},
    Pair{"Score every questionnaire by this model instead of its own: an id, with the exponent of "
         "power_mean as power_mean:-1",
         "Jeden Fragebogen nach diesem Modell statt nach seinem eigenen einstufen: eine Id, mit "
         "dem Exponenten von power_mean als power_mean:-1"},
    Pair{"html, md, xlsx (default: html,md); a single one goes to standard output without -o",
         "html, md, xlsx (sonst: html,md); ein einzelnes geht ohne -o auf die Standardausgabe"},
    Pair{"File for a single report, otherwise folder (default: report/ in the assessment's folder)",
         "Datei für einen einzelnen Bericht, sonst Ordner (ohne Angabe: report/ im Projektordner)"},
    Pair{"full, summary (page 1), workshop (with room to write), questionnaire (what was asked); "
         "default: full",
         "full (sonst), summary (Seite 1), workshop (mit Platz zum Schreiben), questionnaire (was "
         "gefragt wurde)"},
    Pair{"Folder for each figure as an SVG of its own; the Markdown report then shows them",
         "Ordner für jede Abbildung als eigenes SVG; der Markdown-Bericht zeigt sie dann"},
    Pair{"Folder for each figure as a Vega-Lite specification with its data",
         "Ordner für jede Abbildung als Vega-Lite-Spezifikation mit ihren Daten"},
    Pair{"Folder of templates that replace the report's own; see cxmat templates",
         "Ordner mit Vorlagen anstelle der eigenen des Berichts; siehe cxmat templates"},
    Pair{"Folder to write them into; files that are there stay",
         "Ordner dafür; was schon da ist, bleibt"},
    Pair{"Engagement folder, or its assessment.yaml; not with --questionnaire",
         "Projektordner oder dessen assessment.yaml; nicht mit --questionnaire"},
    Pair{"What to explain: overall, a questionnaire (ownership), a dimension (ownership.mandate) "
         "or a question (own01)",
         "Was erklärt wird: overall, ein Fragebogen (ownership), eine Dimension "
         "(ownership.mandate) oder eine Frage (own01)"},
    Pair{"Without a folder: catalogue ids or YAML files, separated by commas",
         "Ohne Ordner: Katalog-Ids oder YAML-Dateien, durch Kommas getrennt"},
    Pair{"text (default), json", "text (sonst), json"},
    Pair{"Engagement folders, results as `cxmat score --format json` wrote them, or folders that "
         "hold several of these",
         "Projektordner, Ergebnisse, wie sie `cxmat score --format json` schrieb, oder Ordner mit "
         "mehreren davon"},
    Pair{"Compare the waves of one assessment", "Die Wellen eines Assessments vergleichen"},
    Pair{"Of three and more: rank by this node instead of the overall score",
         "Von dreien und mehr: nach diesem Knoten ordnen statt nach dem Gesamtergebnis"},
    Pair{"Compare single questions, too", "Auch einzelne Fragen vergleichen"},
    Pair{"Compare questionnaires although their versions differ",
         "Fragebögen vergleichen, obwohl ihre Versionen abweichen"},
    Pair{"table (default), html, md, json, csv; several separated by commas need -o FOLDER",
         "table (sonst), html, md, json, csv; mehrere, durch Kommas getrennt, brauchen -o ORDNER"},
    Pair{"The level to reach; the next one where not given",
         "Die Stufe, die erreicht werden soll; sonst die nächste"},
    Pair{"text (default) or json", "text (sonst) oder json"},
    Pair{"[NODE=]X: the lowest score, 1..9; after it :warn or :off if it must not fail; may be "
         "repeated",
         "[KNOTEN=]X: der niedrigste Wert, 1..9; dahinter :warn oder :off, wenn er nicht verletzt "
         "werden kann; mehrfach möglich"},
    Pair{"[NODE=]LEVEL: the lowest level; after it :warn or :off if it must not fail; may be "
         "repeated",
         "[KNOTEN=]STUFE: die niedrigste Stufe; dahinter :warn oder :off; mehrfach möglich"},
    Pair{"[NODE=]X: the largest drop against the baseline; after it :warn or :off if it must not "
         "fail; may be repeated",
         "[KNOTEN=]X: der größte Rückgang gegen den Ausgangswert; dahinter :warn oder :off; "
         "mehrfach möglich"},
    Pair{"[NODE=]N: the fewest respondents; after it :warn or :off if it must not fail; may be "
         "repeated",
         "[KNOTEN=]N: die wenigsten Befragten; dahinter :warn oder :off; mehrfach möglich"},
    Pair{"[NODE=]X: the lowest coverage, 0..1; after it :warn or :off if it must not fail; may be "
         "repeated",
         "[KNOTEN=]X: die niedrigste Abdeckung, 0..1; dahinter :warn oder :off; mehrfach möglich"},
    Pair{"GROUPING[@NODE]=X: the widest gap between two groups, in levels; after it :warn or :off "
         "if it must not fail; may be repeated",
         "GRUPPIERUNG[@KNOTEN]=X: der größte Abstand zweier Gruppen, in Stufen; dahinter :warn "
         "oder :off; mehrfach möglich"},
    Pair{"DAYS: how old the latest wave may be; today is --date or SOURCE_DATE_EPOCH; after it "
         ":warn or :off if it must not fail; may be repeated",
         "TAGE: wie alt die jüngste Welle sein darf; heute ist --date oder SOURCE_DATE_EPOCH; "
         "dahinter :warn oder :off; mehrfach möglich"},
    Pair{"What --min and --max-drop hold against their limit: value (default), or lower_bound or "
         "upper_bound of its 95 % interval",
         "Was --min und --max-drop an ihrer Grenze messen: value (sonst), oder lower_bound oder "
         "upper_bound des 95-%-Intervalls"},
    Pair{"The result to compare with, as `score --format json` wrote it",
         "Das Ergebnis zum Vergleich, wie es `score --format json` schrieb"},
    Pair{"Write the outcomes as JUnit XML to this file, too",
         "Die Ergebnisse auch als JUnit-XML in diese Datei schreiben"},
    Pair{"Write the outcomes as Markdown to this file, too",
         "Die Ergebnisse auch als Markdown in diese Datei schreiben"},
    Pair{"text (default), json, github: text and annotations",
         "text (sonst), json, github: Text und Anmerkungen"},
    Pair{"Instruments' files, or engagement folders: the instruments of their assessment.yaml",
         "Dateien von Instrumenten, oder Projektordner: die Instrumente ihrer assessment.yaml"},
    Pair{"table (default), json, md or html", "table (sonst), json, md oder html"},
    Pair{"A plan to hold against the latest wave, instead of drafting one",
         "Ein Plan, der an der jüngsten Welle gemessen wird, statt einen zu entwerfen"},
    Pair{"yaml, csv, md, json, table (default: yaml for a draft, table with --plan); several need "
         "-o DIR",
         "yaml, csv, md, json, table (sonst: yaml für einen Entwurf, table mit --plan); mehrere "
         "brauchen -o ORDNER"},
    Pair{"File for a single format, otherwise folder; a plan that is there already is not replaced",
         "Datei für ein einzelnes Format, sonst Ordner; ein Plan, der schon da ist, wird nicht "
         "ersetzt"},
    // Benchmarks
    Pair{"Engagement folders, results (JSON), folders of them, @FILE with their names one a line, "
         "or one table (CSV)",
         "Projektordner, Ergebnisse (JSON), Ordner davon, @DATEI mit einem Namen je Zeile, oder "
         "eine Tabelle (CSV)"},
    Pair{"File with the names of more peers, one a line",
         "Datei mit den Namen weiterer Vergleichsunternehmen, einer je Zeile"},
    Pair{"File to write, .yaml or .json, instead of standard output",
         "Datei, .yaml oder .json, statt der Standardausgabe"},
    Pair{"yaml or json (default: by the file's name, yaml)",
         "yaml oder json (sonst: nach dem Namen der Datei, yaml)"},
    Pair{"The benchmark's id (default: the file's name)",
         "Die Id des Benchmarks (sonst: der Name der Datei)"},
    Pair{"Title, or de=TITLE and en=TITLE", "Titel, oder de=TITEL und en=TITEL"},
    Pair{"Who gathered the peers and how; as the title",
         "Wer die Vergleichsunternehmen wie gewonnen hat; wie der Titel"},
    Pair{"Who the peers are; as the title", "Wer die Vergleichsunternehmen sind; wie der Titel"},
    Pair{"Who publishes it", "Wer ihn veröffentlicht"},
    Pair{"Under what terms", "Unter welchen Bedingungen"},
    Pair{"Year of the data", "Jahr der Daten"},
    Pair{"self, third_party or mixed; needed for a table, otherwise the results say it",
         "self, third_party oder mixed; für eine Tabelle nötig, sonst sagen es die Ergebnisse"},
    Pair{"Peers behind every figure: 5 (default) or more",
         "Unternehmen hinter jeder Kennzahl: 5 (sonst) oder mehr"},
    Pair{"Criteria to split by: industry, size, region, or none (default: those there are)",
         "Kriterien zum Aufteilen: industry, size, region oder none (sonst: die vorhandenen)"},
    Pair{"Columns of a table that are criteria, too",
         "Spalten einer Tabelle, die auch Kriterien sind"},
    Pair{"Of a table: what the peers were asked, ID@VERSION or an id of the catalogue",
         "Einer Tabelle: was gefragt wurde, ID@VERSION oder eine Id des Katalogs"},
    Pair{"Single questions, too", "Auch einzelne Fragen"},
    Pair{
        "Add the year to this benchmark, which is replaced unless -o names another file",
        "Das Jahr diesem Benchmark hinzufügen, der ersetzt wird, wenn -o keine andere Datei nennt"},
    Pair{"Go on although peers were asked different versions of a questionnaire",
         "Weitermachen, obwohl verschiedene Versionen eines Fragebogens gefragt wurden"},
    Pair{"The peers are made up", "Die Vergleichsunternehmen sind erfunden"},
    Pair{"The benchmark, YAML or JSON", "Der Benchmark, YAML oder JSON"},
    // Tallies, SQL, privacy
    Pair{"Engagement folder or its assessment.yaml, and response files in place of those it names; "
         "with --questionnaire only response files; - is standard input",
         "Projektordner oder dessen assessment.yaml, und Antwortdateien anstelle der dort "
         "genannten; mit --questionnaire nur Antwortdateien; - ist die Standardeingabe"},
    Pair{"Response files, separated by commas", "Antwortdateien, durch Kommas getrennt"},
    Pair{"Without a folder: columns to compare by",
         "Ohne Ordner: Spalten, nach denen verglichen wird"},
    Pair{"Without a folder: column of respondents' weights",
         "Ohne Ordner: Spalte mit den Gewichten der Befragten"},
    Pair{"Only this wave of the assessment; that of the files",
         "Nur diese Welle des Assessments; die der Dateien"},
    Pair{"Instead of responses: the rows that a database returned for cxmat sql's query",
         "Statt Antworten: die Zeilen, die eine Datenbank auf die Abfrage von cxmat sql gab"},
    Pair{"Do not count signs of carelessness, as tallies of databases do not",
         "Zeichen von Flüchtigkeit nicht zählen, wie Auszählungen von Datenbanken"},
    Pair{"Tallies that cxmat tally or merge wrote", "Auszählungen von cxmat tally oder merge"},
    Pair{"Add parts that are equal, too: very small ones can be by chance",
         "Auch gleiche Teile addieren: sehr kleine können es zufällig sein"},
    Pair{"portable (default: PostgreSQL, DuckDB, SQLite), postgresql, clickhouse, duckdb, spark",
         "portable (sonst: PostgreSQL, DuckDB, SQLite), postgresql, clickhouse, duckdb, spark"},
    Pair{"The table of responses, a column per question and grouping (default: responses)",
         "Die Tabelle der Antworten, eine Spalte je Frage und Gruppierung (sonst: responses)"},
    Pair{"File; standard output without", "Datei; ohne: die Standardausgabe"},
    Pair{"Results that go to the same readers, as `cxmat score --format json` wrote them",
         "Ergebnisse für dieselben Leser, wie sie `cxmat score --format json` schrieb"},
    Pair{"FILE:GROUPING=VALUE: FILE is the result of this group of the first result alone; may be "
         "repeated",
         "DATEI:GRUPPIERUNG=WERT: DATEI ist das Ergebnis nur dieser Gruppe des ersten Ergebnisses; "
         "mehrfach möglich"},
    // Imports, and names in messages
    Pair{"Catalogue ids or YAML files; several make one book",
         "Katalog-Ids oder YAML-Dateien; mehrere werden ein Buch"},
    Pair{"Platform: auto (default), limesurvey, qualtrics, surveymonkey, googleforms, msforms, "
         "kobo, odk, sosci, unipark, typeform, formr, surveyjs, form, csv",
         "Plattform: auto (sonst), limesurvey, qualtrics, surveymonkey, googleforms, msforms, "
         "kobo, odk, sosci, unipark, typeform, formr, surveyjs, form, csv"},
    Pair{"Without a folder: response files (CSV or YAML), separated by commas; - is standard input",
         "Ohne Ordner: Antwortdateien (CSV oder YAML), durch Kommas getrennt; - ist die "
         "Standardeingabe"},
    Pair{"Keep no rows in memory, as of itself with responses of more than 64 MiB: what compares "
         "rows with each other is left out",
         "Keine Zeilen im Speicher halten, wie von selbst bei mehr als 64 MiB Antworten: was "
         "Zeilen miteinander vergleicht, entfällt"},
    Pair{"Score the same answers by every model that fits, side by side, and say why they differ",
         "Dieselben Antworten nach jedem passenden Modell einstufen, nebeneinander, und sagen, "
         "warum sie abweichen"},
    Pair{"QUESTION=ANSWER: everyone gives this answer; may be repeated",
         "FRAGE=ANTWORT: alle geben diese Antwort; mehrfach möglich"},
    Pair{"X: the lowest response rate, 0..1; after it :warn or :off if it must not fail; may be "
         "repeated",
         "X: die niedrigste Rücklaufquote, 0..1; dahinter :warn oder :off; mehrfach möglich"},
    Pair{"Items of a draft (default: 12)", "Punkte eines Entwurfs (sonst: 12)"},
    Pair{"Threads that read (default: one a core)", "Threads, die lesen (sonst: einer je Kern)"},
    Pair{"Engagement folder or its assessment.yaml", "Projektordner oder dessen assessment.yaml"},
    Pair{"an engagement folder, or --questionnaire with --responses",
         "ein Projektordner, oder --questionnaire mit --responses,"},
    Pair{"--questionnaire: --responses or --tally", "--questionnaire: --responses oder --tally"},
    Pair{"a node, such as overall or ownership.mandate,",
         "ein Knoten, etwa overall oder ownership.mandate,"},
    Pair{"--assessment or --questionnaire, or else --dry-run,",
         "--assessment oder --questionnaire, sonst --dry-run,"},
    Pair{"an engagement folder, or --questionnaire", "ein Projektordner, oder --questionnaire,"},
    Pair{"-o FILE, or a pipe behind: a tally is no text;",
         "-o DATEI, oder eine Pipe dahinter (eine Auszählung ist kein Text),"},
    Pair{"an engagement folder, or --questionnaire with response files",
         "ein Projektordner, oder --questionnaire mit Antwortdateien,"},
    Pair{"response files", "Antwortdateien"},
    Pair{"an engagement folder", "ein Projektordner"},
    Pair{"--questionnaire: a response file", "--questionnaire: eine Antwortdatei"},
    Pair{"--model: names no model", "--model nennt kein Modell"},
    Pair{"--forget: names nobody", "--forget nennt niemanden"},
    Pair{"--since: is later than --until", "--since liegt nach --until"},
    Pair{"--draft-map: is about one file", "--draft-map gilt für eine einzige Datei"},
    Pair{"Engagement folder or its assessment.yaml; or the saved files of a form",
         "Projektordner oder dessen assessment.yaml; oder die gespeicherten Dateien eines "
         "Formulars"},
    Pair{"Instead of responses: a tally that cxmat tally or merge wrote",
         "Statt Antworten: eine Auszählung von cxmat tally oder merge"},
    Pair{"bash, zsh, fish or powershell", "bash, zsh, fish oder powershell"},
    Pair{"Print the manual pages of commands", "Die Handbuchseiten von Befehlen ausgeben"},
    Pair{"The command; without, all of them", "Der Befehl; ohne: alle"},
    Pair{"Folder to write into, one file a command, instead of standard output",
         "Ordner, eine Datei je Befehl, statt der Standardausgabe"},
    Pair{"Response file to write (standard output)", "Antwortdatei (sonst die Standardausgabe)"},
    Pair{"Engagement folder that the responses are for",
         "Projektordner, für den die Antworten sind"},
    Pair{"Map file: what columns and values mean",
         "Zuordnungsdatei: was Spalten und Werte bedeuten"},
    Pair{"Write a map file to fill in (to FILE; - or nothing: standard output)",
         "Eine Zuordnungsdatei zum Ausfüllen schreiben (in DATEI; - oder nichts: die "
         "Standardausgabe)"},
    Pair{"Codes of missing answers, separated by commas, in place of the platform's",
         "Kennzahlen fehlender Antworten, durch Kommas getrennt, anstelle derer der Plattform"},
    Pair{"Keep responses that were not finished", "Auch unfertige Antworten behalten"},
    Pair{"First day whose responses count, YYYY-MM-DD",
         "Erster Tag, dessen Antworten zählen, JJJJ-MM-TT"},
    Pair{"Last day whose responses count", "Letzter Tag, dessen Antworten zählen"},
    Pair{"Wave to write into each row", "Welle, die in jede Zeile geschrieben wird"},
    Pair{"Heading of the column that tells respondents apart",
         "Überschrift der Spalte, die Befragte unterscheidet"},
    Pair{"Instead of importing, remove this respondent from response files (files or folders)",
         "Statt zu importieren, diese Person aus Antwortdateien entfernen (Dateien oder Ordner)"},
    Pair{"Of the report: text (default) or json", "Des Berichts: text (sonst) oder json"},
};

}  // namespace

std::string_view german(std::string_view english) noexcept {
  const auto found = std::ranges::find(texts, english, &Pair::first);
  return found == texts.end() ? english : found->second;
}

}  // namespace cxmat::cli::help
