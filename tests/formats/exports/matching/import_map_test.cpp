// SPDX-License-Identifier: Apache-2.0
#include "formats/exports/matching/matching_support.hpp"

#include <cxmat/formats/exports/matching/import_map.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace cxmat;
using namespace cxmat::exports;
using namespace cxmat::test;

ImportMap read(const std::string& body) {
  Result<ImportMap> map = read_import_map("cxmat: 1\nimport:\n" + body, "map.yaml");
  REQUIRE_MESSAGE(map, body);
  CHECK_FALSE(has_errors(map.diagnostics));
  return *std::move(map);
}

/// "CX061 3:5; " for each error.
std::string errors_of(const std::string& text) {
  std::string errors;
  for (const Diagnostic& found : read_import_map(text, "map.yaml").diagnostics) {
    if (found.severity == Severity::error) {
      errors += to_string(found.code) + " " + std::to_string(found.where.line) + ":" +
                std::to_string(found.where.column) + "; ";
    }
  }
  return errors;
}

TEST_CASE("a map file is read") {
  const ImportMap map = read(R"(  from: sosci
  respondent: CASE
  missing: [-9, "-8"]
  columns:
    - {heading: AB02_01, question: own01}
    - {heading: "Wie? \"so\"", column: 7, question: own05, option: phone}
    - {column: 8, comment: own01}
    - {heading: Rolle, group: role}
    - {heading: REF, ignore: true}
    - {heading: AB09, question: }
  values:
    own01: {Trifft zu: 4, "7": -, nix: "", offen: }
    own05:
    "*": {weiß nicht: dk, no: "na"}
)");
  CHECK(map.file == "map.yaml");
  CHECK(map.from == Platform::sosci);
  CHECK(map.respondent == "CASE");
  CHECK(map.missing == std::vector<std::string>{"-9", "-8"});
  REQUIRE(map.columns.size() == 6);
  CHECK(map.columns[0].heading == "AB02_01");
  CHECK(map.columns[0].column == 0);
  CHECK(map.columns[0].question == "own01");
  CHECK(map.columns[0].where.line == 7);
  CHECK(map.columns[1].heading == "Wie? \"so\"");
  CHECK(map.columns[1].column == 7);
  CHECK(map.columns[1].option == "phone");
  CHECK(map.columns[2].comment == "own01");
  CHECK(map.columns[3].group == "role");
  CHECK(map.columns[4].ignore);
  CHECK(map.columns[5].question.empty());
  CHECK(map.values.at("own01").at("Trifft zu") == "4");
  CHECK(map.values.at("own01").at("7") == "-");
  CHECK(map.values.at("own01").at("nix").empty());
  CHECK_FALSE(map.values.at("own01").contains("offen"));
  CHECK(map.values.at("*").at("weiß nicht") == "dk");
  CHECK_FALSE(map.values.contains("own05"));
}

TEST_CASE("all of a map's mistakes at once, each at its place") {
  CHECK(errors_of(R"(cxmat: 1
import:
  form: sosci
  from: sossi
  columns:
    - {question: own01}
    - {heading: a, question: own01, comment: own02}
    - {heading: b, ignore: maybe}
    - {heading: c, option: phone}
    - {heading: d, column: 0, question: own01}
    - {heading: e, question: own01}
    - {heading: e, question: own02}
    - {heading: f, qestion: own01}
    - just a text
  values: [a]
)") == "CX060 3:3; CX068 4:9; CX337 6:7; CX336 7:37; CX062 8:28; CX061 9:7; CX066 10:28; CX101 "
       "12:7; "
       "CX060 13:20; CX062 14:7; CX062 15:11; ");
  CHECK(errors_of("cxmat: 2\nimport: {}\n") == "CX063 1:8; ");
  CHECK(errors_of("cxmat: 1\nassessment: a\n") == "CX064 1:1; ");
  CHECK_FALSE(errors_of("").empty());
  CHECK_FALSE(errors_of("[1, 2]").empty());
  CHECK_FALSE(errors_of("cxmat: 1\nimport: [").empty());
  CHECK_FALSE(errors_of("cxmat: 1\nimport: sosci\n").empty());
}

TEST_CASE("what a map names must be asked") {
  const ImportMap map = read(R"(  columns:
    - {heading: a, question: own1}
    - {heading: b, comment: nothing_like_it}
    - {heading: c, group: rolle}
    - {heading: d, question: own05, option: phon}
    - {heading: e, question: own01, option: "1"}
    - {heading: f, question: own01}
    - {heading: g, group: wave}
    - {heading: h, question: own05, option: phone}
  values:
    own01: {a: "9", b: na, c: -, d: "", e: "3"}
    own6: {x: "1"}
    own06: {x: "1"}
    "*": {x: whatever}
)");
  std::string found;
  for (const Diagnostic& d : check_import_map(map, survey())) {
    CHECK(d.severity == Severity::error);
    std::string line = to_string(d.code) + ":" + std::to_string(d.where.line);
    for (const std::string& argument : d.arguments) {
      line += " " + argument;
    }
    found += line + "\n";
  }
  CHECK(found ==
        "CX463:4 own1 own01\nCX463:5 nothing_like_it \nCX463:6 rolle role\n"
        "CX464:7 phon own05 phone\nCX139:8 option select_one\nCX464:0 9 own01 \n"
        "CX463:0 own6 own06\n");
}

}  // namespace
