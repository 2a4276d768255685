// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/workbook/sheets.hpp"

#include "reports/formats/workbook/cells.hpp"
#include "reports/formats/workbook/text.hpp"
#include "reports/messages/embedded_messages.hpp"
#include "support/sample_assessment.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <variant>

using namespace cxmat;
using namespace cxmat::reports;
using workbook::Absent;
using workbook::Number;
using workbook::Row;
using workbook::Sheet;
using workbook::Shown;

namespace {

const RenderContext context{.version = "0.1.0", .date = "2026-09-30"};

std::size_t column(const Sheet& sheet, const std::string& heading) {
  const auto found = std::ranges::find(sheet.columns, heading, &workbook::Column::heading);
  REQUIRE_MESSAGE(found != sheet.columns.end(), heading);
  return static_cast<std::size_t>(found - sheet.columns.begin());
}

const Row& row(const Sheet& sheet, const std::string& id) {
  const auto found = std::ranges::find_if(
      sheet.rows, [&id](const Row& each) { return each.front() == workbook::Cell(id); });
  REQUIRE_MESSAGE(found != sheet.rows.end(), id);
  return *found;
}

}  // namespace

TEST_SUITE("reports/formats/workbook") {
  TEST_CASE("scores are numbers in full precision, with everyone's figures of each node") {
    const Assessment sample = testing::sample_assessment();
    const Sheet sheet = workbook::scores(protect(sample), Messages(Language::en));
    const NodeResult& root = sample.nodes.front();
    const Row& cells = row(sheet, root.id);
    CHECK(std::get<Number>(cells[column(sheet, "Level score")]).value ==
          *root.overall->level_score);
    CHECK(std::get<Number>(cells[column(sheet, "n")]).value ==
          static_cast<double>(root.overall->n));
    CHECK(std::get<Number>(cells[column(sheet, "Level")]).value == *root.overall->level);
    for (const Row& each : sheet.rows) {
      CHECK(each.size() == sheet.columns.size());
    }
  }

  TEST_CASE("a level score is never shown as another level's") {
    const Levels levels = testing::sample_assessment().nodes.front().levels;
    CHECK(workbook::level_score(2.46, levels) == workbook::Cell(Number{2.46, Shown::two_decimals}));
    CHECK(workbook::level_score(2.44, levels) == workbook::Cell(Number{2.44, Shown::one_decimal}));
  }

  TEST_CASE("a hidden group says so, and no figure of it is in the workbook") {
    Assessment sample = testing::sample_assessment();
    const Protected<Assessment> shown = protect(sample);
    const Sheet sheet = workbook::groups(shown, Messages(Language::de));
    const std::size_t score = column(sheet, "Reifegradwert");
    std::size_t hidden = 0;
    for (const Row& cells : sheet.rows) {
      CHECK(cells.size() == sheet.columns.size());
      if (cells[score] == workbook::Cell(Absent{"ausgeblendet"})) {
        ++hidden;
        for (std::size_t i = score + 1; i < cells.size(); ++i) {
          CHECK(std::holds_alternative<std::monostate>(cells[i]));
        }
      }
    }
    CHECK(hidden > 0);
    CHECK(hidden < sheet.rows.size());
  }

  TEST_CASE("the answers to a question add up to those who answered, their shares to the whole") {
    const Assessment sample = testing::sample_assessment();
    const Sheet sheet = workbook::items(protect(sample), Messages(Language::en));
    const std::size_t id = column(sheet, "Id");
    const std::size_t count = column(sheet, "Count");
    const std::size_t share = column(sheet, "Share");
    const std::size_t of = column(sheet, "Share of");
    std::size_t questions = 0;
    for (const NodeResult& node : sample.nodes) {
      if (node.kind != NodeKind::question || !node.overall || !node.overall->answers) {
        continue;
      }
      double people = 0;
      double shares = 0;
      for (const Row& cells : sheet.rows) {
        if (cells[id] == workbook::Cell(node.id) &&
            cells[of] == workbook::Cell(std::string("those who answered"))) {
          people += std::get<Number>(cells[count]).value;
          const Number* const part = std::get_if<Number>(&cells[share]);
          shares += part == nullptr ? 0 : part->value;
        }
      }
      if (people > 0) {
        ++questions;
        CHECK(people == static_cast<double>(node.overall->answers->answered));
        CHECK(shares == doctest::Approx(1));
      }
    }
    CHECK(questions > 0);
  }

  TEST_CASE("an agreed answer set has no sheet of groups, a single wave none of waves") {
    const std::vector<Sheet> sheets =
        workbook::sheets(protect(testing::sample_consensus()), Messages(Language::en), context);
    for (const Sheet& sheet : sheets) {
      CHECK(sheet.table != "Groups");
      CHECK(sheet.table != "Waves");
    }
    CHECK(workbook::sheets(protect(testing::sample_assessment()), Messages(Language::en), context)
              .size() == 6);
  }

  TEST_CASE("names of sheets are valid and differ, tables and headings within one, too") {
    for (const Language language : all_languages) {
      std::set<std::string> names;
      const std::vector<Sheet> sheets =
          workbook::sheets(protect(testing::sample_assessment()), Messages(language), context);
      for (const Sheet& sheet : sheets) {
        CHECK(workbook::sheet_name(sheet.name) == sheet.name);
        CHECK(names.insert(sheet.name).second);
        std::set<std::string> headings;
        for (const workbook::Column& each : sheet.columns) {
          CHECK((sheet.table.empty() || headings.insert(each.heading).second));
        }
      }
    }
  }

  TEST_CASE("what no sheet may be called is left out of its name") {
    CHECK(workbook::sheet_name("a[b]c:d*e?f/g\\h") == "a b c d e f g h");
    CHECK(workbook::sheet_name("'quoted'") == "quoted");
    CHECK(workbook::sheet_name(std::string(40, 'x')) == std::string(31, 'x'));
  }

  TEST_CASE("a text that is too long for a cell is cut at a character and says so") {
    CHECK(workbook::fitted("short", 10, "!") == "short");
    CHECK(workbook::fitted("0123456789", 10, "...") == "0123456789");
    CHECK(workbook::fitted("0123456789a", 10, "...") == "0123456...");
    // Four bytes and two units each: five fit into ten units, not into nine beside a note.
    CHECK(workbook::fitted("😀😀😀😀😀", 10, "…") == "😀😀😀😀😀");
    CHECK(workbook::fitted("😀😀😀😀😀x", 10, "…") == "😀😀😀😀…");
    CHECK(workbook::fitted("a\xEF\xBF\xBF\x01z", 10, "") == "a z");
  }

  TEST_CASE("every text of the workbook is there in German and in English") {
    const auto keys = [](Language language) {
      std::set<std::string> found;
      for (const EmbeddedMessage& message : embedded_messages(language)) {
        if (message.key.starts_with("workbook.")) {
          found.emplace(message.key);
        }
      }
      return found;
    };
    CHECK(keys(Language::de) == keys(Language::en));
    CHECK(keys(Language::de).size() > 30);
    // Every one is used, and every one that is used exists.
    std::set<std::string> named;
    for (const auto& entry : std::filesystem::directory_iterator(
             std::filesystem::path(CXMAT_SOURCE_DIR) / "reports/formats/workbook")) {
      std::ostringstream source;
      source << std::ifstream(entry.path()).rdbuf();
      const std::string text = source.str();
      for (std::size_t at = text.find("\"workbook."); at != std::string::npos;
           at = text.find("\"workbook.", at + 1)) {
        named.insert(text.substr(at + 1, text.find('"', at + 1) - at - 1));
      }
    }
    CHECK(named == keys(Language::en));
  }
}
