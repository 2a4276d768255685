// SPDX-License-Identifier: Apache-2.0
//
// The CSV of `cxmat score` against its table schema: the columns and their order, and every cell.
#include "reports/formats/csv.hpp"
#include "reports/formats/schemas.hpp"
#include "support/sample_assessment.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <sstream>
#include <string>
#include <vector>

using namespace cxmat;
using Json = nlohmann::json;

namespace {

/// Cells of a line whose quoted cells hold neither quotes nor line ends.
std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells{""};
  bool quoted = false;
  for (const char character : line) {
    if (character == '"') {
      quoted = !quoted;
    } else if (character == ',' && !quoted) {
      cells.emplace_back();
    } else {
      cells.back() += character;
    }
  }
  return cells;
}

template <class Number>
bool is_number(const std::string& cell, const Json& constraints) {
  Number value{};
  const auto [end, failure] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  return failure == std::errc() && end == cell.data() + cell.size() &&
         (!constraints.contains("minimum") || value >= constraints.at("minimum").get<Number>()) &&
         (!constraints.contains("maximum") || value <= constraints.at("maximum").get<Number>());
}

bool fits(const std::string& cell, const Json& field) {
  const Json constraints = field.value("constraints", Json::object());
  if (cell.empty()) {
    return !constraints.value("required", false);
  }
  if (constraints.contains("enum")) {
    return std::ranges::find(constraints.at("enum"), Json(cell)) != constraints.at("enum").end();
  }
  const std::string type = field.at("type");
  if (type == "boolean") {
    return cell == "true" || cell == "false";
  }
  return type == "string" || (type == "integer" ? is_number<long>(cell, constraints)
                                                : is_number<double>(cell, constraints));
}

}  // namespace

TEST_SUITE("schema/csv") {
  TEST_CASE("the CSV has the columns of its schema, and every cell is of its column's type") {
    const Json fields = Json::parse(reports::schema("scores")).at("fields");
    std::size_t filled = 0;
    for (const Assessment& sample : {testing::sample_assessment(), testing::sample_consensus(),
                                     testing::sample_distribution()}) {
      std::istringstream csv(reports::render_csv(protect(sample)));
      std::string line;
      std::getline(csv, line);
      const std::vector<std::string> names = cells_of(line);
      REQUIRE(names.size() == fields.size());
      for (std::size_t i = 0; i < names.size(); ++i) {
        CHECK(fields[i].at("name") == names[i]);
      }
      while (std::getline(csv, line)) {
        const std::vector<std::string> cells = cells_of(line);
        REQUIRE(cells.size() == names.size());
        for (std::size_t i = 0; i < cells.size(); ++i) {
          CAPTURE(names[i]);
          CAPTURE(cells[i]);
          CHECK(fits(cells[i], fields[i]));
          filled += cells[i].empty() ? 0U : 1U;
        }
      }
    }
    CHECK(filled > 200);
  }

  TEST_CASE("a cell of another type does not fit") {
    const Json fields = Json::parse(reports::schema("scores")).at("fields");
    const auto field = [&fields](const char* name) {
      return *std::ranges::find_if(fields,
                                   [name](const Json& each) { return each.at("name") == name; });
    };
    CHECK_FALSE(fits("2.5", field("n")));
    CHECK_FALSE(fits("2,5", field("score")));
    CHECK_FALSE(fits("1.5", field("score")));
    CHECK_FALSE(fits("hidden", field("level_score")));
    CHECK_FALSE(fits("yes", field("suppressed")));
    CHECK_FALSE(fits("", field("node")));
    CHECK_FALSE(fits("up", field("change_verdict")));
  }
}
