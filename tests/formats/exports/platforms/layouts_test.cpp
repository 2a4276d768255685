// SPDX-License-Identifier: Apache-2.0
#include "tests/formats/exports/layouts.hpp"

#include "tests/formats/exports/fixtures.hpp"

#include <cxmat/formats/exports/platforms/dialects.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace cxmat;
using namespace cxmat::exports;
using namespace cxmat::test;

namespace {

using Words = std::vector<std::string>;

bool holds(const Words& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

Code refusal(std::string_view text) {
  const auto layout = layout_of(head_from(text), std::nullopt);
  CHECK_FALSE(layout);
  return layout.diagnostics.empty() ? Code::internal : layout.diagnostics.front().code;
}

}  // namespace

TEST_SUITE("formats/exports/limesurvey") {
  TEST_CASE("codes") {
    const ExportLayout layout = layout_from(fixture::limesurvey_codes);
    CHECK(roles(layout) == "rsmmmmmpppaaaaaaadmmm");
    CHECK(column(layout, 13) == "CH[SQ001]||");
    CHECK(layout.heading_rows == 1);
    CHECK(layout.complete == RowTest{1, {"", "n/a", "{question_not_shown}"}, true, ""});
    CHECK(layout.left_out.empty());
    CHECK(layout.cells.numbered_answers);
    CHECK(layout.cells.formula_guard);
    CHECK(layout.cells.ticked == Words{"Y", "Yes", "Ja", "Oui", "1"});
    CHECK(holds(layout.cells.not_ticked, "2"));  // Y and N exported as 1 and 2
    CHECK(holds(layout.cells.other, "-oth-"));
  }

  TEST_CASE("texts in German") {
    const ExportLayout layout = layout_from(fixture::limesurvey_texts_de);
    CHECK(roles(layout) == "rsmmmmmaaadmmm");
    CHECK(column(layout, 7) == "|Wer verantwortet das Kundenerlebnis?|");
    CHECK(column(layout, 8) == "|Welche Wege gibt es?|Telefon");
    CHECK(holds(layout.cells.missing, "N/A"));
    CHECK_FALSE(layout.cells.numbered_answers);
    CHECK_FALSE(layout.cells.decimal_comma);  // 39.6 in a file with semicolons
  }

  TEST_CASE("texts in French") {
    CHECK(roles(layout_from(fixture::limesurvey_texts_fr)) == "rsmma");
  }

  TEST_CASE("codes and texts, whatever stands between") {
    const ExportLayout layout = layout_from(fixture::limesurvey_both);
    CHECK(roles(layout) == "rsmmaaam");
    CHECK(column(layout, 4) == "own01|Who owns it?|");
    CHECK(column(layout, 5) == "A8[SQ001]|How do you rate it?|Service");
    const ExportLayout piped = layout_from(fixture::limesurvey_both_em);
    CHECK(roles(piped) == "rsaaa");
    CHECK(column(piped, 3).starts_with("A8[SQ001]|"));
    CHECK(piped.cells.numbered_answers);
  }

  TEST_CASE("headings without blanks") {
    const ExportLayout layout = layout_from(fixture::limesurvey_underscores);
    CHECK(roles(layout) == "rsmma");
    CHECK(column(layout, 4) == "|Who owns it?|");
  }

  TEST_CASE("VV files have a row of texts, a row of codes and escapes") {
    const ExportLayout layout = layout_from(fixture::limesurvey_vv);
    CHECK(roles(layout) == "rsmmaa");
    CHECK(layout.heading_rows == 2);
    CHECK(column(layout, 5) == "A8[SQ001]|Rate|Service");
    CHECK(layout.cells.braced_escapes);
    CHECK(layout.cells.not_shown == Words{"{question_not_shown}"});
    CHECK(holds(layout.complete->values, "{question_not_shown}"));
    CHECK(column(layout_from(fixture::limesurvey_vv1), 3) == "123X4X5|Who owns it?|");
  }

  TEST_CASE("VV files without their first row are told by their escapes") {
    const ExportLayout layout = layout_from(
        "id\tsubmitdate\tlastpage\tstartlanguage\town01\town02\n"
        "1\t2026-03-01 10:00:00\t2\tde\t3\t{question_not_shown}\n");
    CHECK(layout.variant == "vv");
    CHECK(layout.heading_rows == 1);
    CHECK(layout.cells.braced_escapes);
    CHECK(layout.cells.not_shown == Words{"{question_not_shown}"});
  }

  TEST_CASE("a survey without dates has no day of submission, but is complete") {
    const ExportLayout layout =
        layout_from("id,submitdate,lastpage,startlanguage,own01\n1,1980-01-01 00:00:00,1,de,A1\n");
    CHECK(roles(layout) == "rmmma");
    CHECK(layout.complete->column == 1);
  }

  TEST_CASE("two scales, comments and others are told from the row that they belong to") {
    const ExportLayout layout = layout_from(
        "Response ID,Date submitted,Last page,Rate [Service][Now],Rate [Service][Then],"
        "Rate [Price][Now],Rate [Price][Then],\"{TOKEN:FIRSTNAME}, who owns it?\"\n"
        "1,2024-09-01,2,A1,A2,A3,A4,A5\n");
    CHECK(column(layout, 3) == "|Rate|Service][Now");
    CHECK(column(layout, 6) == "|Rate|Price][Then");
    CHECK(layout.columns[7].role == ColumnRole::answer);  // a text, no equation
  }

  TEST_CASE("columns of a user's own keep their names") {
    const ExportLayout layout = layout_from(fixture::limesurvey_cut_down);
    CHECK(roles(layout) == "aaar");
    CHECK(column(layout, 1) == "Abteilung||");
    CHECK(column(layout_from("id,submitdate,lastpage,team_size\n1,,2,A3\n"), 3) == "team_size||");
  }
}

TEST_SUITE("formats/exports/qualtrics") {
  TEST_CASE("three heading rows, the second in German") {
    const ExportLayout layout = layout_from(fixture::qualtrics);
    CHECK(roles(layout) ==
          "mmmpmdmsrpppppp"
          "mmaaaaaammap");
    CHECK(layout.heading_rows == 3);
    CHECK(column(layout, 17) == "own01|Who owns it?|");
    CHECK(column(layout, 18) == "Q3_1|Rate it|Service");
    CHECK(column(layout, 19) == "Q3_2|Rate it|Price - all in");
    CHECK(column(layout, 21) == "Q4#1_1|Side|");
    CHECK(column(layout, 25) == "Department|Department|");
    CHECK(layout.complete->column == 6);
    CHECK(holds(layout.complete->values, "1"));
    CHECK(holds(layout.complete->values, "true"));
    CHECK(holds(layout.complete->values, "wahr"));
    REQUIRE(layout.left_out.size() == 3);
    for (const auto& [at, reason, code] :
         {std::tuple(0U, "preview", "1"), std::tuple(1U, "test", "2"),
          std::tuple(2U, "spam", "8")}) {
      CHECK(layout.left_out[at].column == 2);
      CHECK(layout.left_out[at].reason == reason);
      CHECK(holds(layout.left_out[at].values, code));
    }
    CHECK(holds(layout.left_out[0].values, "survey preview"));
    CHECK(layout.cells.missing == Words{"-99"});
    CHECK(layout.cells.not_applicable == Words{"-1", "-2"});
  }

  TEST_CASE("older exports have a dash without blanks between question and row") {
    const ExportLayout layout = layout_from(
        "ResponseID,ResponseSet,Finished,Q3_1,Q3_2,Q4\n"
        "ResponseID,ResponseSet,Finished,How is cross-team work?-Service,"
        "How is cross-team work?-Price,A follow-up\n"
        "{'ImportId': 'responseId'},{'ImportId': 'responseSet'},{'ImportId': 'finished'},"
        "{'ImportId': 'QID3-1'},{'ImportId': 'QID3-2'},{'ImportId': "
        "'QID4'}\nR_1,Default,1,3,4,5\n");
    CHECK(roles(layout) == "rmmaaa");
    CHECK(layout.heading_rows == 3);
    CHECK(column(layout, 3) == "Q3_1|How is cross-team work?|Service");
    CHECK(column(layout, 5) == "Q4|A follow-up|");
  }

  TEST_CASE("import ids in single quotes, a respondent whose column was renamed") {
    CHECK(roles(layout_from(fixture::qualtrics_single_quotes)) == "rma");
    CHECK(roles(layout_from("Mein Code,Finished,own01\nAntwort-ID,Beendet,Wer?\n"
                            "{'ImportId': '_recordId'},{'ImportId': 'finished'},"
                            "{'ImportId': 'QID1'}\nR_1,1,3\n")) == "rma");
  }

  TEST_CASE("two heading rows before 2017") {
    const ExportLayout layout = layout_from(fixture::qualtrics_legacy);
    CHECK(roles(layout) ==
          "rmpppp"
          "mmsm"
          "apm");
    CHECK(layout.heading_rows == 2);
    CHECK(layout.complete->column == 9);
    CHECK(column(layout, 10) == "own01|Who owns it?|");
  }

  TEST_CASE("one heading row of two before 2017 is not enough") {
    CHECK(refusal("ResponseID,IPAddress,StartDate,EndDate,Finished,Who owns it?\n"
                  "R001,192.0.2.1,2014-03-01 09:00:00,2014-03-01 10:00:00,1,3\n") ==
          Code::export_header_cut);
    CHECK(refusal("V1,V6,V8,V9,V10,own01\n"
                  "R001,192.0.2.1,2014-03-01 09:00:00,2014-03-01 10:00:00,1,3\n") ==
          Code::export_header_cut);
  }

  TEST_CASE("without the second and third row tags still tell") {
    const auto layout = layout_of(head_from(fixture::qualtrics_one_row), std::nullopt);
    REQUIRE(layout);
    CHECK(roles(*layout) == "mmmmmsrma");
    CHECK(layout->heading_rows == 1);
    REQUIRE(layout.diagnostics.size() == 1);
    CHECK(layout.diagnostics[0].code == Code::export_header_cut);
    CHECK(layout.diagnostics[0].severity == Severity::warning);
  }

  TEST_CASE("without the second row only") {
    const auto layout = layout_of(
        head_from("ResponseId,own01\n{'ImportId': '_recordId'},{'ImportId': 'QID1'}\nR_1,3\n"),
        std::nullopt);
    REQUIRE(layout);
    CHECK(layout->heading_rows == 2);
    CHECK(roles(*layout) == "ra");
    CHECK(layout.diagnostics.size() == 1);
  }

  TEST_CASE("without the first row nobody knows the tags") {
    CHECK(refusal("Antwort-ID,Wer verantwortet es?\n"
                  "{'ImportId': '_recordId'},{'ImportId': 'QID1'}\nR_1,3\n") ==
          Code::export_header_cut);
    CHECK(refusal("{'ImportId': '_recordId'},{'ImportId': 'QID1'}\nR_1,3\n") ==
          Code::export_header_cut);
    CHECK(refusal("Anfangsdatum,Enddatum,Antworttyp,Erfassungsdatum,Wer?\na,b,c,d,3\n") ==
          Code::export_header_cut);
  }
}

TEST_SUITE("formats/exports/surveymonkey") {
  TEST_CASE("two heading rows") {
    const ExportLayout layout = layout_from(fixture::surveymonkey);
    CHECK(roles(layout) == "rmmspppppaaaaaa");
    CHECK(layout.heading_rows == 2);
    CHECK(column(layout, 9) == "|<b>Who</b> owns it?<br>|");
    CHECK(column(layout, 10) == "|Which channels?|Phone");
    CHECK(column(layout, 11) == "|Which channels?|E-Mail");  // an option, no address
    CHECK(column(layout, 12) == "|Which channels?|Other (please specify)");
    CHECK(column(layout, 14) == "|Please rate:|Price");
    CHECK_FALSE(layout.complete);
  }

  TEST_CASE("older names") {
    const ExportLayout layout = layout_from(fixture::surveymonkey_old);
    CHECK(roles(layout) == "rmmspaa");
    CHECK(layout.complete == RowTest{3, {""}, true, ""});
    CHECK(layout.dates == DateOrder::month_first);
  }

  TEST_CASE("condensed files have one heading row") {
    const ExportLayout layout = layout_from(fixture::surveymonkey_condensed);
    CHECK(layout.heading_rows == 1);
    CHECK(column(layout, 5) == "|Which channels?|");
    CHECK(layout.cells.comma_and_blank);
  }

  TEST_CASE("half of the headings is not enough") {
    CHECK(refusal("Respondent ID,Collector ID,Which channels?,,\n1,2,Phone,,Fax\n") ==
          Code::export_header_cut);
    CHECK(refusal(",,Response,Open-Ended Response,Response\n1,2,Nobody,none,Yes\n") ==
          Code::export_header_cut);
  }
}

TEST_SUITE("formats/exports/googleforms") {
  TEST_CASE("time stamp, address and score are the platform's") {
    const ExportLayout layout = layout_from(fixture::googleforms_en);
    CHECK(roles(layout) == "spmaaaa");
    CHECK(column(layout, 4) == "|Rate us|Service");
    CHECK(layout.cells.comma_and_blank);
    CHECK(layout.dates == DateOrder::month_first);
    CHECK(roles(layout_from(fixture::googleforms_de)) == "spa");
    CHECK(roles(layout_from(fixture::googleforms_xlsx, tables::FileKind::xlsx)) == "spa");
    CHECK(roles(layout_from(fixture::googleforms_reordered)) == "as");
  }

  TEST_CASE("a bracket that no other question shares belongs to the question") {
    const ExportLayout layout =
        layout_from("Timestamp,Who owns it? [one answer]\n9/1/2024 11:27:31,Nobody\n");
    CHECK(column(layout, 1) == "|Who owns it? [one answer]|");
  }
}

TEST_SUITE("formats/exports/msforms") {
  TEST_CASE("English, with statements, points and line ends in headings") {
    const ExportLayout layout = layout_from(fixture::msforms_en);
    CHECK(roles(layout) == "rmsppmaaamma");
    CHECK(column(layout, 7) == "|How do you rate us?|Service");
    CHECK(column(layout, 11) == "|Which channels\r\ndo you\xC2\xA0use?|");
    CHECK(layout.cells.separators == ";");
    CHECK(layout.dates == DateOrder::month_first);
  }

  TEST_CASE("a stop in an abbreviation ends no question") {
    const ExportLayout layout = layout_from(
        "ID;Startzeit;Fertigstellungszeit;Nutzen Sie z.B. Chat?;Nutzen Sie z.B. Fax?\n"
        "1;01.09.2024 11:20;01.09.2024 11:27;ja;nein\n");
    CHECK(column(layout, 3) == "|Nutzen Sie z.B. Chat?|");
  }

  TEST_CASE("German and French") {
    const ExportLayout german = layout_from(fixture::msforms_de);
    CHECK(roles(german) == "rmsppaa");
    CHECK(german.dates == DateOrder::day_first);
    CHECK(roles(layout_from(fixture::msforms_fr)) == "rmsppa");
  }
}

TEST_SUITE("formats/exports/kobo") {
  TEST_CASE("names") {
    const ExportLayout layout = layout_from(fixture::kobo_names);
    CHECK(roles(layout) ==
          "mmaamaaaappppp"
          "mrsmmmpmmm");
    CHECK(column(layout, 3) == "strategy/own01||");
    CHECK(column(layout, 5) == "channels/phone||phone");
    CHECK(layout.cells.separators == " ");
    CHECK_FALSE(layout.cells.blanks_separate_labels);
    REQUIRE(layout.left_out.size() == 1);
    CHECK(layout.left_out[0].reason == "rejected");
    CHECK(holds(layout.left_out[0].values, "not approved"));
    CHECK_FALSE(layout.complete);
  }

  TEST_CASE("respondents by number where nobody has an id") {
    CHECK(roles(layout_from("own01;_id;_uuid;_submission_time;_index\n3;;;;1\n4;;;;2\n")) ==
          "ammsr");
  }

  TEST_CASE("a stroke within a label is no group") {
    const ExportLayout layout = layout_from(
        "Plan/Who owns it?;Plan/Is it good and/or cheap?;Plan/Sub/Why so?;Name or/and nickname?;"
        "What else?;_uuid;_index\na;b;c;d;e;4e5d;1\n");
    CHECK(column(layout, 1) == "|Is it good and/or cheap?|");
    CHECK(column(layout, 2) == "|Sub/Why so?|");
    CHECK(column(layout, 3) == "|Name or/and nickname?|");
  }

  TEST_CASE("labels with groups") {
    const ExportLayout layout = layout_from(fixture::kobo_labels);
    CHECK(roles(layout) == "amaamrsmm");
    CHECK(column(layout, 0) == "|Who owns the experience?|");
    CHECK(column(layout, 2) == "|Which channels?|By phone");
    CHECK(layout.cells.blanks_separate_labels);
  }
}

TEST_SUITE("formats/exports/odk") {
  TEST_CASE("groups, split choices, rejected submissions") {
    const ExportLayout layout = layout_from(fixture::odk);
    CHECK(roles(layout) == "samaamrppmmmmpmm");
    CHECK(column(layout, 1) == "g1-own01||");
    CHECK(column(layout, 3) == "channels/phone||phone");
    CHECK(layout.left_out == std::vector<RowTest>{{12, {"rejected"}, false, "rejected"}});
  }
}

TEST_SUITE("formats/exports/sosci") {
  TEST_CASE("variables") {
    const ExportLayout layout = layout_from(fixture::sosci);
    CHECK(roles(layout) == "rppmmmaaamaamdmsmmmmmmmm");
    CHECK(layout.cells.missing == Words{"-9", "-8"});
    CHECK(layout.cells.not_applicable == Words{"-1", "-2", "-3"});
    CHECK(layout.cells.ticked.front() == "2");
    CHECK(layout.complete->column == 16);
    CHECK(layout.left_out == std::vector<RowTest>{{4, {"interview", ""}, true, "test"}});
  }

  TEST_CASE("ids made unreadable are no labels") {
    CHECK(layout_from("CASE,QUESTNNR,MODE,STARTED,AB01,AB02_01,FINISHED\n"
                      "R001,base,interview,2026-03-01 10:00:00,3,2,1\n"
                      "R002,base,interview,2026-03-02 10:00:00,4,1,1\n")
              .heading_rows == 1);
    CHECK(layout_from("CASE,QUESTNNR,MODE,AB01,AB02_01,FINISHED,MISSING\n"
                      "R001,base,interview,3,2,1,0\n"
                      "R002,base,interview,4,1,1,0\n")
              .heading_rows == 1);
    CHECK(layout_from("CASE,QUESTNNR,MODE,AB01,AB02_01,FINISHED,MISSING\n"
                      "Number,Questionnaire,Mode,Who?,Why?,Finished,Missing\n"
                      "1,base,interview,4,1,1,0\n")
              .heading_rows == 2);
  }

  TEST_CASE("labels below the variables") {
    const ExportLayout layout = layout_from(fixture::sosci_labels);
    CHECK(layout.heading_rows == 2);
    CHECK(roles(layout) == "rmmsaaam");
    CHECK(column(layout, 4) == "AB01|Wer verantwortet es?|");
    CHECK(column(layout, 5) == "AB02_01|Zufriedenheit|Service");
    CHECK(holds(layout.complete->values, "t"));
  }
}

TEST_SUITE("formats/exports/unipark") {
  TEST_CASE("codes say what was seen") {
    const ExportLayout layout = layout_from(fixture::unipark);
    CHECK(roles(layout) == "rpmmmmdaaaampmms");
    CHECK(layout.cells.missing == Words{"0", "-99"});
    CHECK(layout.cells.not_shown == Words{"-77", "-66"});
    CHECK(layout.complete == RowTest{3, {"31", "32"}, false, ""});
    REQUIRE(layout.left_out.size() == 1);
    CHECK(layout.left_out[0].column == 2);
  }
}

TEST_SUITE("formats/exports/typeform") {
  TEST_CASE("options stand in the headings alone") {
    const ExportLayout layout = layout_from(fixture::typeform);
    CHECK(roles(layout) == "raaaaammmspm");
    CHECK(column(layout, 1) == "|Who owns <strong>it</strong>?|");
    CHECK(column(layout, 2) == "||Phone");
    CHECK(column(layout, 3) == "||Chat");  // nobody chose it, but its neighbour is an option
    CHECK(column(layout, 5) == "|How likely is it?|");
    CHECK(layout.complete->column == 6);
  }
}

TEST_SUITE("formats/exports/formr") {
  TEST_CASE("a respondent is a session, a complete one has an end") {
    CHECK(roles(layout_from(fixture::formr_csv)) == "rmmsmaa");
    CHECK(roles(layout_from(fixture::formr_tsv)) == "rmmsa");
    const ExportLayout layout = layout_from(fixture::formr_json, tables::FileKind::json);
    CHECK(roles(layout) == "rmmsaa");
    CHECK(column(layout, 5) == "religion_2R||");
    CHECK(layout.complete == RowTest{3, {"", "null", "na"}, true, ""});
  }
}

TEST_SUITE("formats/exports/surveyjs") {
  TEST_CASE("comments, matrices and lists") {
    const ExportLayout layout = layout_from(fixture::surveyjs, tables::FileKind::json);
    CHECK(roles(layout) == "aaaaaaa");
    CHECK(column(layout, 2) == "rate/service||");
    CHECK(column(layout, 5) == "own02||");
    CHECK(column(layout, 6) == "own02-Comment||");
    CHECK(layout.cells.separators == std::string(1, tables::list_separator));
    CHECK(layout.cells.missing == Words{"refused", "dontknow"});
  }
}

TEST_SUITE("formats/exports/table") {
  TEST_CASE("German Excel") {
    const ExportLayout layout = layout_from(fixture::excel_de);
    CHECK(roles(layout) == "rappsaa");
    CHECK(layout.cells.decimal_comma);
    CHECK(layout.dates == DateOrder::day_first);
  }

  TEST_CASE("English, and cxmat's own format") {
    CHECK(roles(layout_from(fixture::table_en)) == "rapsa");
    CHECK(roles(layout_from(fixture::own_format)) == "raaaa");
  }

  TEST_CASE("a column of that name is no date if it holds none") {
    CHECK(roles(layout_from("id,date,own01\n1,soon,3\n")) == "raa");
  }

  TEST_CASE("a question that mentions a name is none, a ticked channel is none") {
    CHECK(roles(layout_from("id,What is the name of your team?,name of the product,own01\n"
                            "1,A,B,3\n")) == "raaa");
    CHECK(roles(layout_from("id,E-Mail,Telefon,Your name?,Téléphone\n1,1,x,Mia,030 1\n")) ==
          "raapp");
  }

  TEST_CASE("a statement about a channel is no contact, a number of a person is no statement") {
    const ExportLayout layout = layout_from(
        "id,Telefon,E-Mail,Vorname,Personalnummer\n1,gut,3,Mia,1\n2,schlecht,4,Ben,2\n"
        "3,gut,4,Ida,3\n4,gut,5,Tom,4\n");
    CHECK(roles(layout) == "raapp");
  }

  TEST_CASE("headings of people in three languages; places only where they are addresses") {
    for (const char* heading : {"Adresse",
                                "PLZ",
                                "Mobile",
                                "Access code",
                                "Code d'accès",
                                "lat",
                                "Mitarbeiter-ID",
                                "Matricule",
                                "Customer ID",
                                "_submitted_by",
                                "SubmitterName",
                                "simserial",
                                "DOB",
                                "Geburtstag",
                                "IBAN",
                                "AHV-Nummer",
                                "SSN",
                                "Contact ID",
                                "Custom Data 1",
                                "Externe Referenz",
                                "Vorgesetzter",
                                "attribute_1",
                                "Wie heißen Sie?",
                                "Wie ist Ihre E-Mail-Adresse?",
                                "What is your name?",
                                "Comment vous appelez-vous ?"}) {
      INFO(heading);
      CHECK(roles(layout_from("id," + std::string(heading) + ",own01\n1,a7b,3\n2,c9d,4\n")) ==
            "rpa");
    }
    CHECK(roles(layout_from("id,Standort,own01\n1,Bern,3\n2,Basel,4\n3,Bern,4\n")) == "raa");
    CHECK(roles(layout_from("id,Location,own01\n1,\"47.37, 8.54\",3\n")) == "rpa");
    std::string towns = "id,Ort,own01\n";
    for (char town = 'a'; town < 'j'; ++town) {
      towns += "1," + std::string(3, town) + ",3\n";
    }
    CHECK(roles(layout_from(towns)) == "rpa");
  }

  TEST_CASE("cells give people away, whatever stands above") {
    for (const char* cell :
         {"mia@example.org", "192.0.2.17", "2001:db8:0:0:1:0:0:1", "DE89 3704 0044 0532 0130 00",
          "+41 44 555 01 23", "(030) 555 01 23"}) {
      INFO(cell);
      CHECK(roles(layout_from("id,own02,own01\n1," + std::string(cell) + ",3\n")) == "rpa");
    }
    for (const char* cell : {"01.09.2024", "0.12345678", "12500000", "11:27:03", "a@b", "1.2.3",
                             "DE89 3704 0044 0532 0130 01", "mail me at mia@example.org"}) {
      INFO(cell);
      CHECK(roles(layout_from("id,own02,own01\n1," + std::string(cell) + ",3\n")) == "raa");
    }
  }

  TEST_CASE("columns without anything in them are passed over") {
    CHECK(roles(layout_from("id,own01,,\n1,3,,x\n")) == "rama");
  }

  TEST_CASE("decimal commas only where no comma separates cells and no number has a stop") {
    CHECK(layout_from("id;a\n1;2,5\n").cells.decimal_comma);
    CHECK(layout_from("id\ta\n1\t2,5\n").cells.decimal_comma);
    CHECK_FALSE(layout_from("id;a\n1;2.5\n2;2,5\n").cells.decimal_comma);
    CHECK_FALSE(layout_from("id\ta\n1\t25\n").cells.decimal_comma);
    CHECK_FALSE(layout_from("id,a\n1,\"2,5\"\n").cells.decimal_comma);
    CHECK(layout_from("id;a\n01.09.2024;2,5\n").cells.decimal_comma);  // a date is no number
  }
}
