// SPDX-License-Identifier: Apache-2.0
//
// One number, wherever it is shown: what a chart writes stands in the table behind it, and a score
// in a table is the JSON result's, rounded as all scores are. Over made-up surveys.
#include "reports/formats/html.hpp"
#include "reports/messages/messages.hpp"
#include "reports/messages/numbers.hpp"
#include "support/sample_assessment.hpp"
#include "tests/support/random_survey.hpp"

#include <cxmat/assessment/assess_responses.hpp>
#include <cxmat/formats/result_json.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace cxmat;
using namespace cxmat::reports;

namespace {

/// What stands between each `open` and the next `close`.
std::vector<std::string_view> between(std::string_view text, std::string_view open,
                                      std::string_view close) {
  std::vector<std::string_view> found;
  for (std::size_t at = text.find(open); at != std::string_view::npos; at = text.find(open, at)) {
    at += open.size();
    found.push_back(text.substr(at, text.find(close, at) - at));
    at += found.back().size();
  }
  return found;
}

/// What follows each `open`, up to the next one.
std::vector<std::string_view> parts(std::string_view text, std::string_view open) {
  std::vector<std::string_view> found;
  std::size_t at = text.find(open);
  while (at != std::string_view::npos) {
    at += open.size();
    const std::size_t next = text.find(open, at);
    found.push_back(text.substr(at, next - at));
    at = next;
  }
  return found;
}

std::string without_tags(std::string_view html, std::string_view instead = "") {
  std::string text;
  bool tag = false;
  for (const char byte : html) {
    tag = tag || byte == '<';
    text += tag ? (byte == '>' ? instead : "") : std::string_view(&byte, 1);
    tag = tag && byte != '>';
  }
  return text;
}

/// Numbers as they are written, with their sign: "2,6", "−0.3", "±0.0", "71". `only_figures`
/// leaves out whole numbers, which belong to names, too: "department 3".
std::set<std::string> numbers(const std::string& text, bool only_figures = false) {
  static const std::regex number("(?:\\+|\u2212|\u00b1)?[0-9]+(?:[.,][0-9]+)*");
  std::set<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), number); at != std::sregex_iterator();
       ++at) {
    const bool whole = at->str().find_first_not_of("0123456789") == std::string::npos;
    if (!whole || !only_figures) {
      found.insert(at->str());
    }
  }
  return found;
}

/// The texts of a chart, without those of its axes and legends: of elements with these classes, and
/// of groups, which hold no other groups.
std::string drawn_texts(std::string_view svg) {
  std::string texts;
  bool explains = false;
  for (std::size_t at = svg.find('<'); at != std::string_view::npos; at = svg.find('<', at + 1)) {
    const std::string_view tag = svg.substr(at, svg.find('>', at) - at + 1);
    const bool explaining = tag.find("class=\"c-axis") != std::string_view::npos ||
                            tag.find("class=\"c-legend") != std::string_view::npos;
    explains = tag.starts_with("<g") ? explaining : explains && tag != "</g>";
    if (tag.starts_with("<text") && !explains && !explaining) {
      const std::string_view rest = svg.substr(at + tag.size());
      texts += std::string(rest.substr(0, rest.find('<'))) + "\n";
    }
  }
  return texts;
}

/// Numbers of charts that are not in their tables. A chart without a table of its own (page 1's)
/// goes by all tables of the page.
std::string strangers(std::string_view html) {
  std::set<std::string> anywhere;
  for (const std::string_view table : between(html, "<table", "</table>")) {
    anywhere.merge(numbers(without_tags(table, " ")));
  }
  std::string found;
  for (const std::string_view figure : between(html, "<figure", "</figure>")) {
    const auto tables = between(figure, "<table", "</table>");
    const std::set<std::string> known =
        tables.empty() ? anywhere : numbers(without_tags(tables.front(), " "));
    for (const std::string_view svg : between(figure, "<svg", "</svg>")) {
      for (const std::string& number : numbers(drawn_texts(svg), true)) {
        if (!known.contains(number)) {
          found += number + " of '" + without_tags(between(svg, "<title", "</title>")[0]) + "' ";
        }
      }
    }
  }
  return found;
}

/// label -> the first cell after it, of every row of tables with this caption.
std::multimap<std::string, std::string> first_cells(std::string_view html,
                                                    const std::string& caption) {
  std::multimap<std::string, std::string> cells;
  for (const std::string_view table : between(html, "<table", "</table>")) {
    if (without_tags(between(table, "<caption>", "</caption>")[0]) != caption) {
      continue;
    }
    // A row and a cell end where the next one begins, whether or not they have end tags.
    for (const std::string_view row : parts(table, "<tr")) {
      const auto heading = parts(row, "<th scope=\"row\"");
      const auto cell = parts(row, "<td");
      if (!heading.empty() && !cell.empty()) {
        const std::string_view words = heading[0].substr(0, heading[0].find("<td"));
        std::string label = without_tags("<" + std::string(words));
        label.erase(0, std::min(label.find_first_not_of("\u2003"), label.size()));
        label.erase(label.find_last_not_of('\n') + 1);
        const std::string number = without_tags("<" + std::string(cell[0]));
        cells.emplace(label, number.substr(0, number.find('\n')));
      }
    }
  }
  return cells;
}

struct Published {
  std::string html;
  nlohmann::json json;
};

Published publish(const Protected<Assessment>& assessment, Language language) {
  return {.html = render_html(assessment, language, {.version = "0.1.0", .date = ""}),
          .json = nlohmann::json::parse(to_json(assessment, "0.1.0"))};
}

/// Level scores per label as the JSON has them.
std::multimap<std::string, double> level_scores(const nlohmann::json& json, Language language) {
  std::multimap<std::string, double> scores;
  for (const nlohmann::json& node : json.at("nodes")) {
    const nlohmann::json& label = node.at("label");
    const nlohmann::json& everyone = node.at("overall");
    const auto score = everyone.find("level_score");
    if (score != everyone.end() && score->is_number()) {
      scores.emplace(label.is_string() ? label.get<std::string>()
                                       : label.value(std::string(to_string(language)), ""),
                     score->get<double>());
    }
  }
  return scores;
}

/// Close to the next level a score has more decimals than one: 2.49 is not level 3.
int decimals_of(const std::string& number) {
  const std::size_t mark = number.find_first_of(".,");
  return mark == std::string::npos ? 0 : static_cast<int>(number.size() - mark - 1);
}

/// How many scores agreed; every one that does not is a failure.
std::size_t agreeing_scores(const Published& published, Language language) {
  const std::string caption(Messages(language).text("report.scores.caption"));
  const auto scores = level_scores(published.json, language);
  std::size_t agreed = 0;
  for (const auto& row : first_cells(published.html, caption)) {
    const std::string& label = row.first;
    const std::string& cell = row.second;
    const auto [begin, end] = scores.equal_range(label);
    if (numbers(cell).empty() || begin == end) {  // hidden, or the root, which we name ourselves
      continue;
    }
    INFO(label << ": " << cell);
    CHECK(std::any_of(begin, end, [&](const auto& known) {
      return decimal(known.second, decimals_of(cell), language) == cell;
    }));
    ++agreed;
  }
  return agreed;
}

}  // namespace

TEST_SUITE("numbers agree") {
  TEST_CASE("what is compared is read as it is written") {
    CHECK(numbers("2,6 \u22120.3 n\u00a0=\u00a071, 2.3\u20132.5 1.234 95\u00a0%") ==
          std::set<std::string>{"2,6", "\u22120.3", "71", "2.3", "2.5", "1.234", "95"});
    CHECK(numbers("department 3: +0.4", true) == std::set<std::string>{"+0.4"});
    CHECK(drawn_texts("<g class=\"c-axis\"><text x=\"1\">1.5</text></g><text>2.6</text>") ==
          "2.6\n");
    CHECK(strangers("<figure><svg><title>T</title><text>2.6</text></svg><table><td>2.7</td></table>"
                    "</figure>") != "");
  }

  TEST_CASE("a report with something of everything") {
    for (const Language language : all_languages) {
      const Published published = publish(protect(testing::sample_assessment()), language);
      CHECK(strangers(published.html) == "");
      CHECK(agreeing_scores(published, language) >= 3);
    }
  }

  TEST_CASE("two hundred made-up surveys") {
    std::size_t agreed = 0;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
      CAPTURE(seed);
      const test::RandomSurvey survey =
          test::random_survey(seed, {.departments = 4,
                                     .people = 60,
                                     .waves = 1 + seed % 2,
                                     .second_grouping = seed % 3 == 0});
      const Result<Assessment> assessed = assess_responses(survey.engagement, survey.responses);
      REQUIRE(assessed);
      const Language language = seed % 2 == 0 ? Language::de : Language::en;
      const Published published = publish(protect(*assessed), language);
      CHECK(strangers(published.html) == "");
      agreed += agreeing_scores(published, language);
    }
    CHECK(agreed >= 200);
  }
}
