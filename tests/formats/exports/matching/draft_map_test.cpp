// SPDX-License-Identifier: Apache-2.0
#include "formats/exports/matching/matching_support.hpp"

#include <cxmat/formats/exports/matching/draft_map.hpp>

#include <doctest/doctest.h>

#include <random>
#include <set>
#include <string>
#include <vector>

namespace {

using namespace cxmat;
using namespace cxmat::exports;
using namespace cxmat::test;
using Kind = ColumnMatch::Kind;

MatchedColumns matched_of(const ExportLayout& layout, const Engagement& engagement) {
  Result<MatchedColumns> matched = match_columns(layout, engagement, {}, "export.csv");
  REQUIRE(matched);
  return *std::move(matched.value);
}

ImportMap read_back(const std::string& text) {
  Result<ImportMap> map = read_import_map(text, "draft.yaml");
  for (const Diagnostic& found : map.diagnostics) {  // no warnings, either
    FAIL(to_string(found.code) << " line " << found.where.line << ": " << found.where.excerpt);
  }
  REQUIRE(map);
  return *std::move(map.value);
}

/// As YAML can hold it.
std::string without_controls(std::string text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at, 2) == "\xC2\x85") {
      text.replace(at, 2, " ");
    } else if ((text[at] >= 0 && text[at] < ' ' && text[at] != '\n' && text[at] != '\t') ||
               text[at] == '\x7F') {
      text[at] = ' ';
    }
  }
  return text;
}

TEST_CASE("a draft says what is known and leaves room for the rest") {
  ExportLayout layout = layout_with({tagged("CASE"), tagged("own01"), tagged("own05/phone"),
                                     tagged("v_7", "Gibt es eine CX-Strategie?"), tagged("role"),
                                     tagged("own02_comment"), tagged("IP")});
  layout.platform = Platform::sosci;
  layout.columns[0].role = ColumnRole::respondent;
  layout.columns[6].role = ColumnRole::personal;
  const Engagement engagement = survey();
  const MatchedColumns matched = matched_of(layout, engagement);
  const std::vector<std::set<std::string>> unknown{{}, {"vielleicht", "oft: \"immer\""}};
  CHECK(draft_import_map(layout, matched, engagement, unknown) ==
        R"(# What the columns of an export are. Fill in what stands empty: the id of a question
# (with `option`, where the column is about one choice alone), `comment: ID`,
# `group: COLUMN` or `ignore: true` in its place.
cxmat: 1
import:
  from: sosci
  columns:
    - column: 2
      heading: "own01"
      question: "own01"  # exact id
    - column: 3
      heading: "own05/phone"
      question: "own05"  # exact id
      option: "phone"
    - column: 4
      heading: "v_7"
      question:  # st_03?
    - column: 5
      heading: "role"
      group: "role"  # exact id
    - column: 6
      heading: "own02_comment"
      comment: "own02"  # exact id
  # Questions without a column:
  #   own02: Ist das Budget gesichert?
  #   st_03: Gibt es eine Strategie?
  #   own06: Wie viele Kunden haben Sie?
  #   own07: Was fehlt noch?
  # What cells mean: a choice, na, dk, - (not shown) or "" (nothing was answered).
  values:
    "own01":  # 1, 2, 3, 4, 5, na
      "oft: \"immer\"":
      "vielleicht":
)");
}

TEST_CASE("a draft is read back as it was meant, whatever the headings are") {
  const std::vector<std::string> parts{"\"",
                                       "\\",
                                       "\n",
                                       "\r\n",
                                       ": ",
                                       " #",
                                       "'",
                                       "ä",
                                       "ß",
                                       "\t",
                                       "{",
                                       "}",
                                       "[",
                                       "]",
                                       ",",
                                       "&",
                                       "*",
                                       "!",
                                       "|",
                                       ">",
                                       "%",
                                       "@",
                                       "`",
                                       "-",
                                       "?",
                                       "own",
                                       "x",
                                       " ",
                                       "\xC2\xA0",
                                       "\xE2\x80\xAE",
                                       "\xE2\x80\x8B",
                                       "\xEF\xBB\xBF",
                                       "\xC2\x85",
                                       "\xE2\x80\xA8",
                                       "\xF0\x9F\x98\x80",
                                       "\x01",
                                       "\x7F",
                                       "~",
                                       "null",
                                       "yes",
                                       "1.0",
                                       "\xEF\xBF\xBD",
                                       "\xF3\xA0\x81\x81"};
  std::mt19937 random(8);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same each time
  const auto text = [&random, &parts](std::size_t most) {
    std::string joined;
    for (std::size_t n = random() % most; n > 0; --n) {
      joined += parts[random() % parts.size()];
    }
    return joined;
  };
  const Engagement engagement = survey();
  for (int round = 0; round < 300; ++round) {
    ExportLayout layout;
    layout.platform = all_platforms[random() % all_platforms.size()];
    for (int c = 0; c < 8; ++c) {
      ExportColumn column =
          random() % 2 == 0 ? tagged(text(8), text(12)) : worded(text(12), text(5));
      if (c == 7) {
        column = worded(text(2) + std::string(2048, 'x') + text(9));
      }
      layout.columns.push_back(column);
    }
    layout.columns.push_back(tagged("own01"));
    const MatchedColumns matched = matched_of(layout, engagement);
    std::vector<std::set<std::string>> unknown(layout.columns.size());
    for (int n = 0; n < 4; ++n) {
      unknown.back().insert(text(10));
    }
    const std::string draft = draft_import_map(layout, matched, engagement, unknown);
    CAPTURE(draft);
    const ImportMap map = read_back(draft);
    CHECK(map.from == layout.platform);
    std::size_t entry = 0;
    for (std::size_t c = 0; c < layout.columns.size(); ++c) {
      const ColumnMatch& match = matched.columns[c];
      if (match.kind != Kind::unmatched && match.kind != Kind::answer) {
        continue;
      }
      REQUIRE(entry < map.columns.size());
      const MappedColumn& said = map.columns[entry++];
      CHECK(said.column == c + 1);
      if (!said.heading.empty()) {
        CHECK(said.heading == without_controls(heading_of(layout, c)));
      }
      CHECK(said.question == (match.kind == Kind::answer ? "own01" : ""));
      CHECK_FALSE(said.ignore);
    }
    CHECK(entry == map.columns.size());
    // And it fits the file that it was made from.
    Result<MatchedColumns> again = match_columns(layout, engagement, map, "export.csv");
    REQUIRE(again);
    CHECK_FALSE(has_errors(again.diagnostics));
  }
}

}  // namespace
