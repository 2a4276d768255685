// SPDX-License-Identifier: Apache-2.0
//
// Figures of raking come from raking.R beside this file (R 4.2, survey 4.1).
#include "tests/support/findings.hpp"

#include <cxmat/responses/weighting.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace {

using namespace cxmat;
using test::Lines;
using test::lines_of;

constexpr double half_millionth = 0.5e-6;  // weights are whole millionths

/// Values by name; "" is no value.
GroupColumn column(std::string grouping, std::vector<std::string> values,
                   const std::vector<std::string>& of_rows) {
  GroupColumn made{.grouping = std::move(grouping), .values = std::move(values), .positions = {}};
  for (const std::string& value : of_rows) {
    const auto found = std::ranges::find(made.values, value);
    made.positions.push_back(
        value.empty() ? -1 : static_cast<std::int32_t>(found - made.values.begin()));
  }
  return made;
}

/// Rows with one grouping, all in one wave.
Responses rows_in(const std::vector<std::string>& departments) {
  Responses made;
  made.wave_names = {"w1"};
  for (std::size_t row = 0; row < departments.size(); ++row) {
    made.respondents.push_back(fmt::format("r{}", row + 1));
    made.waves.push_back(0);
  }
  made.groups.push_back(column("department", {"it", "sales", "service"}, departments));
  return made;
}

/// The people of raking.R.
Responses people() {
  std::vector<std::string> departments;
  std::vector<std::string> roles;
  const auto add = [&](const char* department, const char* role, std::size_t n) {
    departments.insert(departments.end(), n, department);
    roles.insert(roles.end(), n, role);
  };
  add("sales", "manager", 2);
  add("sales", "staff", 3);
  add("it", "manager", 1);
  add("it", "staff", 6);
  add("service", "manager", 3);
  add("service", "staff", 5);
  Responses made = rows_in(departments);
  made.groups.push_back(column("role", {"manager", "staff"}, roles));
  return made;
}

Weighting raking_of_people() {
  return {.balance_by = {},
          .margins = {{.grouping = "department",
                       .shares = {{"sales", Decimal{400'000}},
                                  {"it", Decimal{100'000}},
                                  {"service", Decimal{500'000}}}},
                      {.grouping = "role",
                       .shares = {{"manager", Decimal::of(25)}, {"staff", Decimal::of(75)}}}},
          .trim_low = Decimal{1},
          .trim_high = Decimal::of(1'000)};
}

WeightedResponses weighted(Responses responses, const Weighting& weighting) {
  const Result<WeightedResponses> result = apply_weighting(std::move(responses), weighting);
  REQUIRE(lines_of(result.diagnostics) == Lines{});
  return *result;
}

Lines findings(Responses responses, const Weighting& weighting) {
  const Result<WeightedResponses> result = apply_weighting(std::move(responses), weighting);
  CHECK(result.value.has_value() == !has_errors(result.diagnostics));
  return lines_of(result.diagnostics);
}

void check_weights(const WeightedResponses& found, const std::vector<double>& expected) {
  REQUIRE(found.responses.weights.size() == expected.size());
  for (std::size_t row = 0; row < expected.size(); ++row) {
    CAPTURE(row);
    CHECK(std::abs(Decimal{found.responses.weights[row]}.value() - expected[row]) <=
          half_millionth + 1e-9);
  }
}

}  // namespace

TEST_SUITE("responses/weighting") {
  TEST_CASE("without a weighting nothing changes") {
    const WeightedResponses found = weighted(people(), {});
    CHECK(found.responses == people());
    CHECK(found.waves == std::vector<WeightingFigures>{{}});
  }

  TEST_CASE("a column of weights alone is measured and left as it is") {
    Responses responses = rows_in({"it", "it", "sales", ""});
    responses.weights = {1'000'000, 2'000'000, 5'000'000, 0};
    const WeightedResponses found = weighted(responses, {});
    CHECK(found.responses == responses);
    // n sum w^2 / (sum w)^2 = 3 * 30 / 64; the mean is 8/3; who weighs nothing is not there.
    CHECK(found.waves[0].design_effect == doctest::Approx(90.0 / 64));
    CHECK(found.waves[0].smallest == doctest::Approx(3.0 / 8));
    CHECK(found.waves[0].largest == doctest::Approx(15.0 / 8));
  }

  TEST_CASE("balanced values weigh the same together") {
    // 4 it, 1 sales, 1 service: each third of 6 is 2, so 2/4, 2/1, 2/1.
    const WeightedResponses found = weighted(rows_in({"it", "it", "sales", "it", "service", "it"}),
                                             {.balance_by = "department"});
    check_weights(found, {0.5, 0.5, 2, 0.5, 2, 0.5});
    // 6 * (4 * 0.25 + 2 * 4) / 36 = 1.5
    CHECK(found.waves[0].design_effect == doctest::Approx(1.5));
    CHECK(found.waves[0].smallest == doctest::Approx(0.5));
    CHECK(found.waves[0].largest == doctest::Approx(2.0));
    CHECK(found.waves[0].iterations == 0);
    CHECK(found.waves[0].trimmed_share == 0);
    CHECK(found.waves[0].unplaced == 0);
  }

  TEST_CASE("balancing multiplies the weights there are, and cuts none") {
    // Sums: it 1 + 3 = 4, sales 100, total 104: halves of 52, factors 13 and 0.52, mean 104/3.
    Responses responses = rows_in({"it", "it", "sales"});
    responses.weights = {1'000'000, 3'000'000, 100'000'000};
    check_weights(weighted(responses, {.balance_by = "department"}),
                  {13 * 3 / 104.0, 39 * 3 / 104.0, 52 * 3 / 104.0});
  }

  TEST_CASE("a value that nobody of a wave has takes no part in balancing") {
    check_weights(weighted(rows_in({"it", "it", "it", "sales"}), {.balance_by = "department"}),
                  {2.0 / 3, 2.0 / 3, 2.0 / 3, 2});
  }

  TEST_CASE("who has no value keeps the mean weight") {
    const Result<WeightedResponses> found =
        apply_weighting(rows_in({"it", "", "it", "sales", "", "it"}), {.balance_by = "department"});
    CHECK(lines_of(found.diagnostics) == Lines{"0:0 warning CX212 2 | department"});
    REQUIRE(found);
    check_weights(*found, {2.0 / 3, 1, 2.0 / 3, 2, 1, 2.0 / 3});
    CHECK(found->waves[0].unplaced == 2);
  }

  TEST_CASE("each wave is weighted on its own, its weights have a mean of 1") {
    Responses responses = rows_in({"it", "it", "sales", "it", "sales", "sales", "sales"});
    responses.wave_names = {"w1", "empty", "w2"};
    responses.waves = {0, 0, 0, 2, 2, 2, 2};
    const WeightedResponses found = weighted(responses, {.balance_by = "department"});
    check_weights(found, {0.75, 0.75, 1.5, 2, 2.0 / 3, 2.0 / 3, 2.0 / 3});
    REQUIRE(found.waves.size() == 3);
    CHECK(found.waves[1] == WeightingFigures{});
    // 3 * (2 * 0.5625 + 2.25) / 9 and 4 * (4 + 3 * 4/9) / 16
    CHECK(found.waves[0].design_effect == doctest::Approx(1.125));
    CHECK(found.waves[2].design_effect == doctest::Approx(4.0 / 3).epsilon(1e-6));
  }

  TEST_CASE("raking agrees with R") {
    const WeightedResponses found = weighted(people(), raking_of_people());
    std::vector<double> expected;
    const auto add = [&expected](double weight, std::size_t n) {
      expected.insert(expected.end(), n, weight);
    };
    add(1.117859288, 2);
    add(1.921427141, 3);
    add(0.176786648, 1);
    add(0.303868892, 6);
    add(0.862498258, 3);
    add(1.482501045, 5);
    check_weights(found, expected);
    const WeightingFigures& figures = found.waves[0];
    CHECK(figures.design_effect == doctest::Approx(1.36904466856726).epsilon(1e-6));
    CHECK(figures.smallest == doctest::Approx(0.176786647860555).epsilon(1e-5));
    CHECK(figures.largest == doctest::Approx(1.92142714110861).epsilon(1e-6));
    CHECK(figures.iterations > 1);
    CHECK(figures.trimmed_share == 0);
  }

  TEST_CASE("raking on top of a column of weights agrees with R") {
    Responses responses = people();
    for (std::size_t row = 0; row < responses.size(); ++row) {
      responses.weights.push_back(row % 2 == 0 ? 1'000'000 : 2'000'000);
    }
    const WeightedResponses found = weighted(responses, raking_of_people());
    check_weights(found, {0.823608141, 1.647216282, 1.382293894, 2.764587789, 1.382293894,
                          0.233849020, 0.196238998, 0.392477996, 0.196238998, 0.392477996,
                          0.196238998, 0.392477996, 0.573831639, 1.147663279, 0.573831639,
                          1.926168361, 0.963084180, 1.926168361, 0.963084180, 1.926168361});
    CHECK(found.waves[0].design_effect == doctest::Approx(1.52247671388984).epsilon(1e-6));
  }

  TEST_CASE("trimmed weights agree with R") {
    Weighting weighting = raking_of_people();
    weighting.trim_low = Decimal{500'000};
    weighting.trim_high = Decimal{1'200'000};
    const WeightedResponses found = weighted(people(), weighting);
    std::vector<double> expected;
    const auto add = [&expected](double weight, std::size_t n) {
      expected.insert(expected.end(), n, weight);
    };
    add(1.247387136, 2);
    add(1.339045601, 3);
    add(0.557935667, 7);
    add(0.962437083, 3);
    add(1.339045601, 5);
    check_weights(found, expected);
    CHECK(found.waves[0].trimmed_share == doctest::Approx(0.75));
    CHECK(found.waves[0].design_effect == doctest::Approx(1.12070975932365).epsilon(1e-6));
  }

  TEST_CASE("who lacks a value in one margin is left out of all, with the mean weight") {
    Responses responses = people();
    for (GroupColumn& group : responses.groups) {
      group.positions.push_back(0);
    }
    responses.groups[1].positions.back() = -1;
    responses.respondents.emplace_back("r21");
    responses.waves.push_back(0);
    const Result<WeightedResponses> found = apply_weighting(responses, raking_of_people());
    CHECK(lines_of(found.diagnostics) == Lines{"0:0 warning CX212 1 | role"});
    REQUIRE(found);
    CHECK(found->responses.weights.back() == Decimal::unit);
    CHECK(std::abs(found->responses.weights.front() - 1'117'859) <= 1);
    CHECK(found->waves[0].unplaced == 1);
  }

  TEST_CASE("the order of the rows does not matter") {
    Responses forward = people();
    for (std::size_t row = 0; row < forward.size(); ++row) {
      forward.weights.push_back(static_cast<std::int64_t>(100'000 + 37'123 * row));
    }
    Responses backward = forward;
    std::ranges::reverse(backward.weights);
    for (GroupColumn& group : backward.groups) {
      std::ranges::reverse(group.positions);
    }
    const WeightedResponses one = weighted(forward, raking_of_people());
    WeightedResponses other = weighted(backward, raking_of_people());
    std::ranges::reverse(other.responses.weights);
    CHECK(one.responses.weights == other.responses.weights);
    CHECK(one.waves == other.waves);
  }

  TEST_CASE("a weight of 0 stays, and others never become 0") {
    Responses responses = rows_in({"it", "sales", "sales", "it"});
    responses.weights = {1, 1'000'000'000'000'000, 1'000'000'000'000'000, 0};
    const std::vector<std::int64_t> weights =
        weighted(responses, {.balance_by = "department"}).responses.weights;
    CHECK(weights == std::vector<std::int64_t>{1'500'000, 750'000, 750'000, 0});
    // One millionth of a billion is less than a millionth of the mean.
    Responses tiny = rows_in({"it", "it", "sales", "sales"});
    tiny.weights = {1, 1'000'000'000'000'000, 1'000'000, 1'000'000};
    CHECK(weighted(tiny, {.balance_by = "department"}).responses.weights[0] == 1);
  }

  TEST_CASE("a share needs respondents in each wave that has any") {
    Responses responses = rows_in({"it", "sales", "it", "it", "sales"});
    responses.wave_names = {"w1", "w2", "w3"};
    responses.waves = {0, 0, 1, 1, 0};
    const Weighting weighting{
        .balance_by = {},
        .margins = {{.grouping = "department",
                     .shares = {{"it", Decimal::of(1)}, {"sales", Decimal::of(1)}}}}};
    CHECK(findings(responses, weighting) == Lines{"0:0 error CX210 department | sales | w2"});
  }

  TEST_CASE("a share for a value that the data do not know is one without respondents") {
    const Weighting weighting{
        .balance_by = {},
        .margins = {{.grouping = "department",
                     .shares = {{"it", Decimal::of(1)}, {"legal", Decimal::of(1)}}}}};
    CHECK(findings(rows_in({"it", "it"}), weighting) ==
          Lines{"0:0 error CX210 department | legal | w1"});
  }

  TEST_CASE("a value that occurs needs a share") {
    const Weighting weighting{
        .balance_by = {},
        .margins = {{.grouping = "department", .shares = {{"it", Decimal::of(1)}}}}};
    CHECK(findings(rows_in({"it", "sales", "sales", "service"}), weighting) ==
          Lines{"0:0 error CX217 department | sales", "0:0 error CX217 department | service"});
    // Who weighs nothing needs none.
    Responses weightless = rows_in({"it", "sales"});
    weightless.weights = {1'000'000, 0};
    CHECK(findings(weightless, weighting) == Lines{});
  }

  TEST_CASE("margins that no weights meet contradict each other") {
    // it are all managers and sales all staff: 0.5 it and 0.9 managers cannot both be.
    Responses responses = rows_in({"it", "it", "sales", "sales"});
    responses.groups.push_back(
        column("role", {"manager", "staff"}, {"manager", "manager", "staff", "staff"}));
    const Weighting weighting{
        .balance_by = {},
        .margins = {{.grouping = "department",
                     .shares = {{"it", Decimal::of(5)}, {"sales", Decimal::of(5)}}},
                    {.grouping = "role",
                     .shares = {{"manager", Decimal::of(9)}, {"staff", Decimal::of(1)}}}}};
    // Fitted to the roles last: it is 0.9 instead of 0.5, 80 % too much.
    CHECK(findings(responses, weighting) == Lines{"0:0 error CX211 w1 | 80.0"});
  }

  TEST_CASE("a grouping that the responses do not have is named") {
    CHECK(findings(rows_in({"it"}), {.balance_by = "departmnt"}) ==
          Lines{"0:0 error CX209 departmnt | department"});
  }

  TEST_CASE("where nobody has a value everybody weighs the same") {
    const Result<WeightedResponses> found =
        apply_weighting(rows_in({"", ""}), {.balance_by = "department"});
    CHECK(lines_of(found.diagnostics) == Lines{"0:0 warning CX212 2 | department"});
    REQUIRE(found);
    check_weights(*found, {1, 1});
    CHECK(found->waves[0].design_effect == 1);
  }

  TEST_CASE("a wave in which all weigh 0 is left as it is") {
    Responses made = rows_in({"it", "sales", "it"});
    made.weights = {0, 0, 0};
    const Weighting raking{
        .balance_by = {},
        .margins = {{.grouping = "department",
                     .shares = {{"it", Decimal::of(1)}, {"sales", Decimal::of(1)}}}}};
    const auto found = apply_weighting(made, raking);
    REQUIRE(found);
    CHECK(found->responses.weights == made.weights);
  }

  TEST_CASE("without rows there is nothing to weight") {
    CHECK(weighted(rows_in({}), {.balance_by = "department"}).responses.weights.empty());
  }
}
