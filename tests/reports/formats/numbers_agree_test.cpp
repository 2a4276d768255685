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

std::string without_tags(std::string_view html) {
  std::string text;
  bool tag = false;
  for (const char byte : html) {
    tag = byte == '<' || (tag && byte != '>');
    text += tag || byte == '>' ? std::string() : std::string(1, byte);
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

/// The texts of a chart, without those of its axes and legends.
std::string drawn_texts(std::string_view svg) {
  static const std::regex explains(
      "<g class=\"c-(?:axis|legend)[^\"]*\"[^>]*>[^]*?</g>|<text class=\"c-(?:axis|legend)[^>]*>"
      "[^<]*</text>");
  const std::string drawn = std::regex_replace(std::string(svg), explains, "");
  std::string texts;
  for (const std::string_view text : between(drawn, "<text", "</text>")) {
    texts += std::string(text.substr(text.find('>') + 1)) + "\n";
  }
  return texts;
}

/// Numbers of charts that are not in their tables. A chart without a table of its own (page 1's)
/// goes by all tables of the page.
std::vector<std::string> strangers(std::string_view html) {
  std::set<std::string> anywhere;
  for (const std::string_view table : between(html, "<table", "</table>")) {
    anywhere.merge(numbers(without_tags(table)));
  }
  std::vector<std::string> found;
  for (const std::string_view figure : between(html, "<figure", "</figure>")) {
    const auto tables = between(figure, "<table", "</table>");
    const std::set<std::string> known =
        tables.empty() ? anywhere : numbers(without_tags(tables.front()));
    for (const std::string_view svg : between(figure, "<svg", "</svg>")) {
      for (const std::string& number : numbers(drawn_texts(svg), true)) {
        if (!known.contains(number)) {
          found.push_back(number + " of " + std::string(between(svg, "<title", "</title>")[0]));
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
    for (const std::string_view row : between(table, "<tr", "</tr>")) {
      const auto heading = between(row, "<bdi>", "</bdi>");
      const auto cell = between(row, "<td", "</td>");
      if (!heading.empty() && !cell.empty()) {
        cells.emplace(heading[0], cell[0].substr(cell[0].find('>') + 1));
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

/// Level scores per label as the JSON has them, rounded; "" where there is none.
std::multimap<std::string, std::string> rounded_scores(const nlohmann::json& json,
                                                       Language language) {
  std::multimap<std::string, std::string> scores;
  for (const nlohmann::json& node : json.at("nodes")) {
    const nlohmann::json& label = node.at("label");
    const nlohmann::json& everyone = node.at("overall");
    const auto score = everyone.find("level_score");
    scores.emplace(label.is_string() ? label.get<std::string>()
                                     : label.value(std::string(to_string(language)), ""),
                   score == everyone.end() || score->is_null()
                       ? std::string()
                       : decimal(score->get<double>(), 1, language));
  }
  return scores;
}

/// How many scores agreed; every one that does not is a failure.
std::size_t agreeing_scores(const Published& published, Language language) {
  const std::string caption(Messages(language).text("report.scores.caption"));
  const auto scores = rounded_scores(published.json, language);
  std::size_t agreed = 0;
  for (const auto& [label, cell] : first_cells(published.html, caption)) {
    const auto [begin, end] = scores.equal_range(label);
    if (numbers(cell).empty() || begin == end) {  // hidden, or the root, which we name ourselves
      continue;
    }
    INFO(label << ": " << cell);
    CHECK(std::any_of(begin, end, [&cell](const auto& known) { return known.second == cell; }));
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
                    "</figure>")
              .size() == 1);
  }

  TEST_CASE("a report with something of everything") {
    for (const Language language : all_languages) {
      const Published published = publish(protect(testing::sample_assessment()), language);
      CHECK(strangers(published.html) == std::vector<std::string>{});
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
      CHECK(strangers(published.html) == std::vector<std::string>{});
      agreed += agreeing_scores(published, language);
    }
    CHECK(agreed >= 200);
  }
}
