// SPDX-License-Identifier: Apache-2.0
#include "tests/support/small_questionnaire.hpp"

#include <cxmat/assessment/merge_groups.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace cxmat;
using namespace cxmat::test;

namespace {

/// Groups a, b, ... of so many people each, in one wave.
std::pair<Engagement, Responses> with_groups(const std::vector<int>& people,
                                             const std::vector<std::string>& parents,
                                             MergeRule rule) {
  Engagement engagement = engagement_of(two_dimensions());
  engagement.privacy.merge = rule;
  Grouping grouping{.column = "team", .label = {}, .values = {}};
  GroupColumn column{.grouping = "team", .values = {}, .positions = {}};
  std::vector<std::vector<Answer>> rows;
  for (std::size_t i = 0; i < people.size(); ++i) {
    GroupValue value;
    value.name = std::string(1, static_cast<char>('a' + i));
    value.parent = parents.empty() ? "" : parents[i];
    value.population = 10;
    value.label.set(Language::de, "Team " + value.name);
    column.values.push_back(value.name);
    grouping.values.push_back(value);
    for (int person = 0; person < people[i]; ++person) {
      rows.emplace_back(4, step(3));
      column.positions.push_back(static_cast<std::int32_t>(i));
    }
  }
  engagement.groupings = {grouping};
  Responses responses = responses_of(engagement, rows);
  responses.groups = {column};
  return {engagement, responses};
}

using Names = std::vector<std::string>;

Names names_of(const MergedGroups& merged) {
  Names names;
  for (const GroupValue& value : merged.engagement.groupings[0].values) {
    names.push_back(value.name);
  }
  return names;
}

MergedGroups merged(const std::vector<int>& people, const std::vector<std::string>& parents,
                    MergeRule rule = MergeRule::hierarchy) {
  auto [engagement, responses] = with_groups(people, parents, rule);
  return merge_small_groups(std::move(engagement), std::move(responses));
}

}  // namespace

TEST_SUITE("assessment/merge groups") {
  TEST_CASE("a small group joins the smallest one below the same parent") {
    const MergedGroups made = merged({9, 4, 7, 6}, {"x", "x", "x", "y"});
    CHECK(names_of(made) == Names{"a", "b + c", "d"});
    REQUIRE(made.merges.size() == 1);
    CHECK(made.merges[0].into == "b + c");
    CHECK(made.merges[0].labels.size() == 2);
    const GroupValue& together = made.engagement.groupings[0].values[1];
    CHECK(together.label.in(Language::de) == "Team b + Team c");
    CHECK(together.population == 20);
    CHECK(std::ranges::count(made.responses.groups[0].positions, 1) == 11);
    CHECK(std::ranges::count(made.responses.groups[0].positions, 2) == 6);
  }

  TEST_CASE("it goes on until the group is large enough") {
    CHECK(names_of(merged({1, 2, 1, 9}, {"x", "x", "x", "x"})) == Names{"a + b + c + d"});
    CHECK(names_of(merged({2, 2, 1, 9}, {"x", "x", "x", "x"})) == Names{"a + b + c", "d"});
  }

  TEST_CASE("without a parent only `any` merges, and `never` never does") {
    CHECK(names_of(merged({9, 4, 7}, {})) == Names{"a", "b", "c"});
    CHECK(names_of(merged({9, 4, 7}, {}, MergeRule::any)) == Names{"a", "b + c"});
    CHECK(names_of(merged({9, 4, 7}, {"x", "x", "x"}, MergeRule::never)) == Names{"a", "b", "c"});
  }

  TEST_CASE("groups that are large enough stay as they are") {
    const MergedGroups made = merged({5, 6}, {"x", "x"}, MergeRule::any);
    CHECK(names_of(made) == Names{"a", "b"});
    CHECK(made.merges.empty());
  }

  TEST_CASE("the wave with the fewest people decides, but not one without any") {
    auto [engagement, responses] = with_groups({9, 10, 7}, {}, MergeRule::any);
    responses.wave_names = {"w1", "w2"};
    for (std::size_t row = 0; row < responses.size(); ++row) {
      // The first wave: four of b and two of c.
      responses.waves[row] = (row >= 9 && row < 13) || row >= 24 ? 0 : 1;
    }
    const MergedGroups made = merge_small_groups(engagement, responses);
    CHECK(names_of(made) == Names{"a", "b + c"});
  }
}
