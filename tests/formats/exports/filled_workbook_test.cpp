// SPDX-License-Identifier: Apache-2.0
//
// Forms that were filled in, made by hand from what form_sheet.hpp says, not by the writer.
#include "formats/response_engagement.hpp"
#include "formats/tables/workbook_bytes.hpp"

#include <cxmat/formats/exports/filled_workbook.hpp>
#include <cxmat/formats/exports/import.hpp>

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

using namespace cxmat;
using namespace cxmat::exports;

namespace {

using Rows = std::vector<std::vector<std::string>>;

std::string sheet_xml(const Rows& rows) {
  std::string xml =
      "<worksheet xmlns=\"" + std::string(cxmat::tests::sheet_namespace) + "\"><sheetData>";
  for (const auto& row : rows) {
    xml += "<row>";
    for (const std::string& cell : row) {
      xml += cell.empty() ? "<c/>" : cxmat::tests::inline_cell(cell);
    }
    xml += "</row>";
  }
  return xml + "</sheetData></worksheet>";
}

struct Filled {
  Rows rows{{"cxmat-form", "", "", "Ownership"},
            {"", "", "", "No.", "Question", "Answer"},
            {"group role", "", "", "", "Role", "Managers"},
            {"question own01", "", "", "1", "Who?", "3 – agreed", "answered", "since May"},
            {"", "", "", "", "a heading"},
            {"question own02", "", "", "2", "How?", ""}};
  Rows marks{{"cxmat-form", "1"},
             {"form", "ownership"},
             {"wave", "2026"},
             {"questionnaire", "ownership", "1.0.0", "abc"},
             {"row", "group role", "", "1", "2"},
             {"row", "question own01", "1", "3", "6"},
             {"row", "question own02", "2", "3", "6"}};
  Rows lists{{"Managers", "manager"}, {"Front line", "frontline"}, {"1 – none", "1"},
             {"2 – some", "2"},       {"3 – agreed", "3"},         {"does not apply", "na"}};
  std::string sheets =
      "<sheet name=\"Notes\" r:id=\"rId4\"/><sheet name=\"My answers\" r:id=\"rId1\"/>"
      "<sheet name=\"cxmat_lists\" state=\"hidden\" r:id=\"rId2\"/>"
      "<sheet name=\"cxmat\" state=\"hidden\" r:id=\"rId3\"/>";

  [[nodiscard]] std::string bytes() const {
    return cxmat::tests::workbook({.sheets = sheets,
                                   .more = {{"xl/worksheets/sheet1.xml", sheet_xml(rows)},
                                            {"xl/worksheets/sheet2.xml", sheet_xml(lists)},
                                            {"xl/worksheets/sheet3.xml", sheet_xml(marks)},
                                            {"xl/worksheets/sheet4.xml", sheet_xml({{"mine"}})}},
                                   .relations = {{"worksheets/sheet1.xml", "worksheet"},
                                                 {"worksheets/sheet2.xml", "worksheet"},
                                                 {"worksheets/sheet3.xml", "worksheet"},
                                                 {"worksheets/sheet4.xml", "worksheet"},
                                                 {"styles.xml", "styles"},
                                                 {"sharedStrings.xml", "sharedStrings"}}});
  }
  /// The fourth row is own01's.
  std::string& answer() { return rows[3][5]; }
};

tables::Table table_of(const Filled& filled) {
  Result<tables::Table> table = tables::Table::open(filled.bytes(), "me.xlsx");
  REQUIRE(table);
  return *std::move(table);
}

Result<FilledForm> read(const Filled& filled) {
  const tables::Table table = table_of(filled);
  REQUIRE(is_form(table));
  return read_filled_workbook(table);
}

std::map<std::string, std::string> answers(const Filled& filled) {
  const auto workbook = read(filled);
  REQUIRE(workbook);
  std::map<std::string, std::string> found;
  for (const FilledCell& cell : workbook->cells) {
    found.emplace(cell.heading, cell.text);
  }
  return found;
}

/// "4: question own02" per finding.
std::vector<std::string> faults(const Filled& filled) {
  std::vector<std::string> found;
  const auto workbook = read(filled);
  for (const Diagnostic& each : workbook.diagnostics) {
    CHECK(each.code == Code::filled_form_layout);
    CHECK_FALSE(workbook.value.has_value());
    found.push_back(std::to_string(each.where.line) + ": " + each.arguments.front());
  }
  return found;
}

using Faults = std::vector<std::string>;

}  // namespace

TEST_SUITE("formats/exports/filled_workbook") {
  TEST_CASE("names of what was chosen stand under ids, wherever the sheet is now") {
    CHECK(answers({}) == std::map<std::string, std::string>{{"wave", "2026"},
                                                            {"role", "manager"},
                                                            {"own01", "3"},
                                                            {"own01_comment", "since May"},
                                                            {"own02", ""}});
    const auto workbook = read({});
    CHECK(workbook->sheet == "My answers");
    CHECK(workbook->questionnaires ==
          std::vector<FilledQuestionnaire>{{.id = "ownership", .version = "1.0.0", .hash = "abc"}});
  }

  TEST_CASE("a choice is known by its text, in any letter case, and by its name") {
    for (const char* typed : {"3 – agreed", " 3 – AGREED ", "3"}) {
      Filled filled;
      filled.answer() = typed;
      CHECK(answers(filled)["own01"] == "3");
    }
    Filled filled;
    filled.answer() = "does not apply";
    CHECK(answers(filled)["own01"] == "na");
    filled.answer() = "Managers";  // of another list
    CHECK(answers(filled)["own01"] == "Managers");
    filled.answer() = "perhaps";
    CHECK(answers(filled)["own01"] == "perhaps");
  }

  TEST_CASE("several choices are ticked in rows of their own") {
    Filled filled;
    filled.rows.pop_back();
    filled.marks.pop_back();
    filled.rows.push_back({"question own02", "", "", "2", "Which?", "choose x below"});
    filled.marks.push_back({"row", "question own02", "2", "0", "0", "several"});
    const auto choice = [&filled](const std::string& name, const std::string& tick) {
      filled.rows.push_back({"choice own02 " + name, "", "", "", name, tick});
      filled.marks.push_back({"row", "choice own02 " + name, "", "0", "0"});
    };
    choice("a", "X");
    choice("b", "nein");
    choice("c", " Ja ");
    choice("d", "");
    choice("e", "1");
    CHECK(answers(filled)["own02"] == "a c e");
    filled.rows[6][5] = "";
    filled.rows[8][5] = "often";
    const auto workbook = read(filled);
    REQUIRE(workbook);
    CHECK(workbook->cells.back().text == "often e");
    CHECK(workbook->cells.back().row == 9);  // where it was written
  }

  TEST_CASE("numbers may have a decimal comma or be a word of the form") {
    Filled filled;
    filled.marks[6] = {"row", "question own02", "2", "6", "6", "number"};
    for (const auto& [typed, meant] : std::map<std::string, std::string>{{"12,5", "12.5"},
                                                                         {"-0,25", "-0.25"},
                                                                         {"12.5", "12.5"},
                                                                         {"1.000,5", "1.000,5"},
                                                                         {"does not apply", "na"},
                                                                         {"a,b", "a,b"}}) {
      filled.rows[5][5] = typed;
      CHECK(answers(filled)["own02"] == meant);
    }
  }

  TEST_CASE("evidence and grades, as they stand or by their number") {
    Filled filled;
    filled.rows[3] = {"question own01", "", "", "1", "Who?", "1", "", "", "the chart",
                      "2: seen in use"};
    const auto found = answers(filled);
    CHECK(found.at("own01_evidence") == "the chart");
    CHECK(found.at("own01_grade") == "2");
    CHECK_FALSE(found.contains("own01_comment"));
  }

  TEST_CASE(
      "what is not asked of somebody's role does not count, and unknown groups are left out") {
    auto workbook = read({});
    REQUIRE(workbook);
    workbook->cells.push_back({.heading = "own01_evidence", .text = "the chart"});
    Engagement run = test::engagement_with_roles();
    FilledForm fitted = *workbook;
    fit_to(fitted, run);
    CHECK(fitted.cells == workbook->cells);  // asked of everybody
    test::nth_question(run, 0).ask = {"manager"};
    fit_to(fitted, run);
    CHECK(fitted.cells == workbook->cells);
    test::nth_question(run, 0).ask = {"executive"};
    fit_to(fitted, run);
    CHECK(fitted.cells == workbook->cells);  // no question says what managers are asked
    test::nth_question(run, 1).ask = {"manager"};
    run.groupings.clear();
    fit_to(fitted, run);
    std::map<std::string, std::string> left;
    for (const FilledCell& cell : fitted.cells) {
      left.emplace(cell.heading, cell.text);
    }
    CHECK(left == std::map<std::string, std::string>{{"wave", "2026"},
                                                     {"own01", ""},
                                                     {"own01_comment", "since May"},
                                                     {"own02", ""},
                                                     {"own01_evidence", ""}});
  }

  TEST_CASE("rows that are gone, there twice, sorted or strange") {
    Filled filled;
    filled.rows.erase(filled.rows.begin() + 3);
    CHECK(faults(filled) == Faults{"0: question own01"});
    filled = {};
    filled.rows.push_back(filled.rows[3]);
    CHECK(faults(filled) == Faults{"7: question own01"});
    filled = {};
    std::swap(filled.rows[3], filled.rows[5]);
    CHECK(faults(filled) == Faults{"6: question own01"});
    filled = {};  // sorted without the hidden columns
    for (std::size_t column = 3; column < 6; ++column) {
      std::swap(filled.rows[3][column], filled.rows[5][column]);
    }
    CHECK(faults(filled) == Faults{"4: question own01", "6: question own02"});
    filled = {};
    filled.rows[5][0] = "question own99";
    CHECK(faults(filled) == Faults{"6: question own99", "0: question own02"});
  }

  TEST_CASE("marks that are gone, or of another version of the form") {
    Filled filled;
    filled.marks.clear();
    filled.marks = {{"something"}};
    CHECK_FALSE(is_form(table_of(filled)));
    filled = {};
    filled.rows[0][0] = "";
    CHECK(faults(filled) == Faults{"0: A1"});
    filled = {};
    filled.marks[0][1] = "2";
    CHECK(faults(filled) == Faults{"0: cxmat-form 2"});
    filled = {};
    filled.marks.resize(4);
    CHECK(faults(filled) == Faults{"0: cxmat"});
    filled = {};
    filled.lists.resize(3);
    CHECK(faults(filled) == Faults{"0: cxmat_lists"});
    filled = {};  // only the sheet with the answers is left, and it is the first one
    filled.sheets = "<sheet name=\"My answers\" r:id=\"rId1\"/>";
    CHECK(faults(filled) == Faults{"0: cxmat"});
  }

  TEST_CASE("no workbook that was cut off, and no other workbook, is a form") {
    const std::string bytes = Filled{}.bytes();
    for (std::size_t size = 0; size < bytes.size(); size += 7) {
      const auto table = tables::Table::open(bytes.substr(0, size), "cut.xlsx");
      if (table && is_form(*table)) {
        CHECK_FALSE(read_filled_workbook(*table).value.has_value());
      }
    }
    const auto other = tables::Table::open(
        cxmat::tests::workbook({.rows = "<row>" + cxmat::tests::inline_cell("own01") + "</row>"}),
        "other.xlsx");
    REQUIRE(other);
    CHECK_FALSE(is_form(*other));
  }
}

namespace {

TEST_SUITE("formats/exports/import of forms") {
  Result<Imported> import(const std::vector<Filled>& forms,
                          const Engagement& run = test::engagement()) {
    std::vector<ExportSource> sources;
    for (const Filled& form : forms) {
      sources.push_back(
          {.file = "me.xlsx", .bytes = form.bytes(), .from = {}, .map = {}, .rules = {}});
    }
    return import_exports(&run, std::move(sources), {});
  }

  std::vector<std::pair<Code, std::size_t>> codes(const Result<Imported>& imported) {
    std::vector<std::pair<Code, std::size_t>> found;
    for (const Diagnostic& each : imported.diagnostics) {
      found.emplace_back(each.code, each.where.line);
    }
    return found;
  }

  bool has(const Result<Imported>& imported, Code code, Severity severity, std::size_t line = 0) {
    for (const Diagnostic& each : imported.diagnostics) {
      if (each.code == code && each.severity == severity && each.where.line == line) {
        return true;
      }
    }
    return false;
  }

  Engagement asked() {
    Engagement run = test::engagement();
    Questionnaire& first = run.questionnaires.front().questionnaire;
    first.id = "ownership";
    first.version = "1.0.0";
    first.hash = "abc";
    return run;
  }

  TEST_CASE("an answer that is none is an error in its row of the sheet") {
    Filled filled;
    filled.answer() = "perhaps";
    const auto imported = import({filled}, asked());
    CAPTURE(codes(imported));
    CHECK(has(imported, Code::answer_not_allowed, Severity::error, 4));
  }

  TEST_CASE("another questionnaire is an error, another version or text a warning") {
    Engagement run = asked();
    CHECK_FALSE(has(import({{}}, run), Code::filled_form_other_text, Severity::warning));
    run.questionnaires.front().questionnaire.hash = "abd";
    CHECK(has(import({{}}, run), Code::filled_form_other_text, Severity::warning));
    run.questionnaires.front().questionnaire.version = "1.1.0";
    CHECK(has(import({{}}, run), Code::filled_form_other_version, Severity::warning));
    run.questionnaires.front().questionnaire.id = "other";
    CHECK(has(import({{}}, run), Code::filled_form_other_questionnaire, Severity::error));
  }

  TEST_CASE("forms with open questions are named in a note, each person being one row") {
    Filled finished;
    finished.rows[5][5] = "1";
    const auto imported = import({{}, finished}, asked());
    CAPTURE(codes(imported));
    REQUIRE(imported);
    CHECK(imported->files.size() == 2);
    CHECK(imported->files[0].layout.platform == Platform::form);
    for (const Diagnostic& each : imported.diagnostics) {
      if (each.code == Code::filled_form_unfinished) {
        CHECK(each.severity == Severity::note);
        CHECK(each.arguments == std::vector<std::string>{"me.xlsx"});  // not the finished one
      }
    }
    CHECK(has(imported, Code::filled_form_unfinished, Severity::note));
  }
}

}  // namespace
