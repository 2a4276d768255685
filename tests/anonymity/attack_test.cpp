// SPDX-License-Identifier: Apache-2.0
// What follows from published figures, worked out by hand. Linear programs of random tables are
// compared with scipy's in attack_lp.py.
#include <cxmat/anonymity/attack/attack.hpp>
#include <cxmat/anonymity/attack/join.hpp>
#include <cxmat/statistics/rng.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <vector>

using namespace cxmat;
using namespace cxmat::attack;

namespace {

constexpr double tolerance = 2e-6;

PublishedCell shown(std::int64_t n, double mean, std::vector<std::int64_t> counts = {}) {
  Shown figures{.n = n, .asked = n, .mean = mean, .weighted = mean, .counts = std::move(counts)};
  figures.coverage = n > 0 ? std::optional(1.0) : std::nullopt;
  if (n == 0) {
    figures.mean.reset();
    figures.weighted.reset();
  }
  return {.state = CellState::shown, .figures = figures};
}

PublishedCell answered(std::int64_t n, std::int64_t asked, double mean) {
  PublishedCell cell = shown(n, mean);
  cell.figures.asked = asked;
  cell.figures.coverage = static_cast<double>(n) / static_cast<double>(asked);
  return cell;
}

const PublishedCell hidden{.state = CellState::hidden};

const std::vector<double> five_levels{1, 1.5, 2.5, 3.5, 4.5};

PublishedNode node(const std::string& id, NodeKind kind, std::optional<std::size_t> parent,
                   std::vector<PublishedCell> cells) {
  PublishedNode made;
  made.key = made.id = id;
  made.kind = kind;
  made.parent = parent;
  made.share = 1;
  made.model = kind == NodeKind::question ? "" : "weighted_mean";
  made.levels = five_levels;
  made.cells = std::move(cells);
  return made;
}

PublishedNode question(std::vector<PublishedCell> cells) {
  return node("q1", NodeKind::question, std::nullopt, std::move(cells));
}

/// Everyone, and the groups of one grouping, in this order in every node.
Published of_groups(std::size_t groups, std::vector<PublishedNode> nodes, bool with_rest = false) {
  PublishedWave wave;
  wave.id = "w";
  wave.people.emplace_back();
  Line line{.whole = 0, .parts = {}, .with_rest = with_rest};
  for (std::size_t i = 0; i < groups; ++i) {
    line.parts.push_back(wave.people.size());
    wave.people.push_back({{"department", std::string(1, static_cast<char>('a' + i))}});
  }
  wave.lines = {line};
  wave.nodes = std::move(nodes);
  wave.respondents.resize(wave.people.size());
  Published published;
  published.minimum_group = 5;
  published.waves = {std::move(wave)};
  return published;
}

/// The cell at this node and these people (positions), which must be among the hidden ones.
AttackedCell find(const AttackResult& result, std::size_t node, std::size_t people) {
  for (const AttackedCell& cell : result.cells) {
    if (cell.place == CellPlace{.wave = 0, .node = node, .people = people}) {
      return cell;
    }
  }
  FAIL("the cell is not hidden");
  return {};
}

void check_range(Range found, double low, double high) {
  CHECK(found.low == doctest::Approx(low).epsilon(tolerance));
  CHECK(found.high == doctest::Approx(high).epsilon(tolerance));
}

/// Answers on five choices at equal distances: made-up groups, of which some are hidden.
struct MadeUp {
  std::vector<std::vector<std::int64_t>> groups;  ///< counts of choices
  std::vector<bool> hides;
  std::vector<std::int64_t> silent;  ///< people in the group who did not answer
  bool with_rest = false;
};

constexpr std::size_t choices = 5;

std::int64_t total(const std::vector<std::int64_t>& counts) {
  return std::reduce(counts.begin(), counts.end());
}

PublishedCell shown(const std::vector<std::int64_t>& counts) {
  const std::int64_t n = total(counts);
  double sum = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    sum += static_cast<double>(counts[i]) * static_cast<double>(i) / (choices - 1);
  }
  return shown(n, n == 0 ? 0 : sum / static_cast<double>(n), counts);
}

MadeUp made_up(SplitMix64& random) {
  MadeUp table;
  for (int group = 0; group < 6; ++group) {
    std::vector<std::int64_t> counts;
    for (std::size_t i = 0; i < choices; ++i) {
      counts.push_back(std::max<std::int64_t>(0, static_cast<std::int64_t>(random.below(7)) - 2));
    }
    table.groups.push_back(std::move(counts));
    table.hides.push_back(random.below(2) == 0);
    table.silent.push_back(static_cast<std::int64_t>(random.below(4)));
  }
  table.with_rest = random.below(3) == 0;
  return table;
}

/// With the groups from `first` on in front. How many people are in each is published.
Published published(const MadeUp& table, std::size_t first) {
  std::vector<std::int64_t> everyone(choices);
  std::int64_t silent = 0;
  std::vector<PublishedCell> cells(1);
  std::vector<PublishedCell> people(1);
  for (std::size_t i = 0; i < table.groups.size(); ++i) {
    const std::size_t group = (first + i) % table.groups.size();
    std::ranges::transform(everyone, table.groups[group], everyone.begin(), std::plus());
    silent += table.silent[group];
    cells.push_back(table.hides[group] ? hidden : shown(table.groups[group]));
    people.push_back(shown(total(table.groups[group]) + table.silent[group], 0));
  }
  cells.front() = shown(everyone);
  people.front() = shown(total(everyone) + silent, 0);
  Published made = of_groups(table.groups.size(), {question(std::move(cells))}, table.with_rest);
  made.waves.front().respondents = std::move(people);
  return made;
}

}  // namespace

TEST_SUITE("attack") {
  TEST_CASE("the only hidden group is the total less the others") {
    // 20 people with 10 points, 9 with 5.4, 8 with 3.2: 3 people with 1.4 points
    const AttackResult result = attack::attack(
        of_groups(3, {question({shown(20, 0.5), shown(9, 0.6), shown(8, 0.4), hidden})}));
    const AttackedCell cell = find(result, 0, 3);
    check_range(cell.n, 3, 3);
    check_range(*cell.mean, 1.4 / 3, 1.4 / 3);
    CHECK(cell.n_safety == Safety::recovered);
    CHECK(cell.mean_safety == Safety::recovered);
    REQUIRE(result.unions.size() == 1);
    CHECK(result.unions[0].n == 3);
    CHECK(result.unions[0].parts == std::vector<std::size_t>{3});
    CHECK_FALSE(result.holds());
  }

  TEST_CASE("two hidden groups of seven people hold") {
    // 7 people with 3.5 points: each group 0 to 7, and, being one person, with 0 or 1
    const AttackResult result =
        attack::attack(of_groups(3, {question({shown(20, 0.5), shown(13, 0.5), hidden, hidden})}));
    check_range(find(result, 0, 2).n, 0, 7);
    check_range(*find(result, 0, 2).mean, 0, 1);
    CHECK(result.unions.empty());
    CHECK(result.holds());
  }

  TEST_CASE("the ends of a cell do not depend on which were found before") {
    SplitMix64 random(7);
    NarrowedBefore before;
    for (int i = 0; i < 60; ++i) {
      const MadeUp table = made_up(random);
      const AttackResult result = attack::attack(published(table, 0), before);
      const AttackResult again = attack::attack(published(table, 0), before);
      for (std::size_t first = 0; first < table.groups.size(); ++first) {
        const AttackResult other = attack::attack(published(table, first));
        for (std::size_t group = 0; group < table.groups.size(); ++group) {
          if (!table.hides[group]) {
            continue;
          }
          const std::size_t place = (group + table.groups.size() - first) % table.groups.size();
          const AttackedCell wanted = find(other, 0, place + 1);
          for (const AttackResult* own : {&result, &again}) {
            const AttackedCell cell = find(*own, 0, group + 1);
            CAPTURE(i);
            CAPTURE(group);
            check_range(cell.n, wanted.n.low, wanted.n.high);
            REQUIRE(cell.mean.has_value() == wanted.mean.has_value());
            if (cell.mean) {
              check_range(*cell.mean, wanted.mean->low, wanted.mean->high);
            }
          }
        }
      }
    }
  }

  TEST_CASE("two hidden groups of four people are too few together") {
    const AttackResult result =
        attack::attack(of_groups(3, {question({shown(17, 0.5), shown(13, 0.5), hidden, hidden})}));
    CHECK(find(result, 0, 2).n_safety == Safety::holds);  // 0 to 4 are five numbers
    REQUIRE(result.unions.size() == 1);
    CHECK(result.unions[0].n == 4);
    CHECK_FALSE(result.holds());
  }

  TEST_CASE("two hidden groups in which everybody has the same score are known") {
    const AttackResult result = attack::attack(
        of_groups(3, {question({shown(20, 0.35), shown(13, 7.0 / 13), hidden, hidden})}));
    check_range(*find(result, 0, 2).mean, 0, 0);  // 20 x 0.35 = 7 = all points of the shown group
    CHECK(find(result, 0, 2).mean_safety == Safety::recovered);
  }

  TEST_CASE("people without a group leave room, but not less than the minimum") {
    std::vector<PublishedCell> cells{shown(20, 0.5), shown(9, 0.5), shown(5, 0.5), hidden};
    const AttackResult with_room = attack::attack(of_groups(3, {question(cells)}, true));
    check_range(find(with_room, 0, 3).n, 0, 6);
    CHECK(with_room.holds());
    cells[3] = shown(4, 0.5);
    const AttackResult two_left = attack::attack(of_groups(3, {question(cells)}, true));
    REQUIRE(two_left.unions.size() == 1);
    CHECK(two_left.unions[0].n == 2);
    CHECK(two_left.unions[0].with_rest);
    CHECK_FALSE(two_left.holds());
  }

  TEST_CASE("a choice that nobody hidden made narrows the mean") {
    // Left over: 4 answers "1" and 4 answers "2", so each hidden mean lies within [0, 0.25]: the
    // 8 people have 1 point, and a single one of them 0 or 0.25. That is one level: enough.
    const std::vector<std::int64_t> all{8, 8, 0, 0, 4};
    const std::vector<std::int64_t> first{4, 4, 0, 0, 4};
    Published published = of_groups(
        3, {question({shown(20, 6.0 / 20, all), shown(12, 5.0 / 12, first), hidden, hidden})});
    const AttackResult two = attack::attack(published);
    check_range(*find(two, 0, 2).mean, 0, 0.25);
    CHECK(two.holds());
    // All 8 left over answered "2": both means are known, whatever the numbers
    published.waves[0].nodes[0].cells[0] = shown(20, 7.0 / 20, {4, 12, 0, 0, 4});
    const AttackResult one = attack::attack(published);
    check_range(*find(one, 0, 2).mean, 0.25, 0.25);
    CHECK(find(one, 0, 2).mean_safety == Safety::recovered);
    CHECK(find(one, 0, 2).n_safety == Safety::holds);
  }

  TEST_CASE("scores of choices at unequal distances follow from the cells shown") {
    // Choices worth 0, 0.1 and 1. From the total: 10 a + 10 b + 4 c = 5, from the first group
    // 4 a + 4 b + 4 c = 4.4, and 6 a + 2 b = 0.2 from the second: so a = 0, b = 0.1, c = 1.
    // Left over: 4 people who chose b.
    Published published =
        of_groups(4, {question({shown(24, 5.0 / 24, {10, 10, 4}), shown(12, 4.4 / 12, {4, 4, 4}),
                                shown(8, 0.2 / 8, {6, 2, 0}), hidden, hidden})});
    published.minimum_group = 4;
    const AttackResult result = attack::attack(published);
    check_range(*find(result, 0, 3).mean, 0.1, 0.1);
  }

  TEST_CASE("levels of people narrow the mean of a dimension") {
    // Left over: 8 people on level 1 with 0.4 points. Their scores lie within [0, 0.125]: level 2
    // begins at a level score of 1.5. A single person may have 0, and 0.125 at most.
    PublishedNode dimension = node("d", NodeKind::dimension, std::nullopt,
                                   {shown(20, 5.4 / 20, {10, 0, 10, 0, 0}),
                                    shown(12, 5.0 / 12, {2, 0, 10, 0, 0}), hidden, hidden});
    const AttackResult result = attack::attack(of_groups(3, {dimension}));
    check_range(*find(result, 0, 2).mean, 0, 0.125);
    CHECK(find(result, 0, 2).mean_safety == Safety::narrow);
  }

  TEST_CASE("a hidden part of a mean is the mean less the other parts") {
    // In group a: dimension 0.5, first question 0.3; equal weights, so the second question 0.7
    const std::vector<PublishedCell> all{shown(20, 0.5), shown(10, 0.5), shown(10, 0.5)};
    std::vector<PublishedCell> second{shown(20, 0.5), hidden, hidden};
    const Published published = of_groups(
        2, {node("d", NodeKind::dimension, std::nullopt,
                 {shown(20, 0.5, {0, 10, 0, 10, 0}), shown(10, 0.5, {0, 5, 0, 5, 0}),
                  shown(10, 0.5, {0, 5, 0, 5, 0})}),
            node("q1", NodeKind::question, 0, {shown(20, 0.5), shown(10, 0.3), shown(10, 0.7)}),
            node("q2", NodeKind::question, 0, second)});
    const AttackResult result = attack::attack(published);
    check_range(*find(result, 2, 1).mean, 0.7, 0.7);
    check_range(*find(result, 2, 2).mean, 0.3, 0.3);
    CHECK(find(result, 2, 1).mean_safety == Safety::recovered);
  }

  TEST_CASE("a mean of parts proves nothing where other people may have answered a part") {
    // The second question was answered by 15 of 20 only: by whom, nobody can say
    const Published published = of_groups(
        2, {node("d", NodeKind::dimension, std::nullopt,
                 {shown(20, 0.5, {0, 10, 0, 10, 0}), shown(10, 0.5, {0, 5, 0, 5, 0}),
                  shown(10, 0.5, {0, 5, 0, 5, 0})}),
            node("q1", NodeKind::question, 0, {shown(20, 0.5), shown(10, 0.3), shown(10, 0.7)}),
            node("q2", NodeKind::question, 0, {answered(15, 20, 0.4), hidden, hidden})});
    const AttackResult result = attack::attack(published);
    CHECK(find(result, 2, 1).mean_safety == Safety::holds);
  }

  TEST_CASE("a hidden overall score is the mean of the questionnaires") {
    const Published published = of_groups(
        2,
        {node("overall", NodeKind::overall, std::nullopt, {shown(20, 0.5), hidden, hidden}),
         node("a", NodeKind::questionnaire, 0, {shown(20, 0.4), shown(12, 0.4), shown(8, 0.4)}),
         node("b", NodeKind::questionnaire, 0, {shown(20, 0.6), shown(12, 0.5), shown(8, 0.75)})});
    const AttackResult result = attack::attack(published);
    check_range(*find(result, 0, 1).mean, 0.45, 0.45);
    check_range(*find(result, 0, 2).mean, 0.575, 0.575);
  }

  TEST_CASE("coverage tells how many answered the one question that is hidden") {
    // In group a all 10 were asked two questions: 10 answers to the first, and a coverage of
    // 0.65 = 13 of 20 answers, so 3 to the second. Both groups' answers to it are hidden.
    PublishedNode dimension = node("d", NodeKind::dimension, std::nullopt,
                                   {shown(20, 0.5), shown(10, 0.5), shown(10, 0.5)});
    dimension.cells[0].figures.coverage = 0.75;
    dimension.cells[1].figures.coverage = 0.65;
    dimension.cells[2].figures.coverage = 0.85;
    const Published published = of_groups(
        2, {dimension,
            node("q1", NodeKind::question, 0, {shown(20, 0.5), shown(10, 0.5), shown(10, 0.5)}),
            node("q2", NodeKind::question, 0, {answered(10, 20, 0.5), hidden, hidden})});
    const AttackResult result = attack::attack(published);
    check_range(find(result, 2, 1).n, 3, 3);
    check_range(find(result, 2, 2).n, 7, 7);
  }

  TEST_CASE("scores of the whole group do not add up") {
    // A practice model has no level distribution: 0.5 of all says nothing about the groups
    PublishedNode practices =
        node("p", NodeKind::dimension, std::nullopt, {shown(20, 0.5), shown(13, 0.5), hidden});
    practices.model = "staged";
    const AttackResult result = attack::attack(of_groups(2, {practices}));
    check_range(find(result, 0, 2).n, 7, 7);
    check_range(*find(result, 0, 2).mean, 0, 1);
  }

  TEST_CASE("nobody who was not asked") {
    // Of 30 respondents two groups of 7 together are hidden, but only 4 of them were asked
    Published published =
        of_groups(3, {question({answered(20, 27, 0.5), answered(16, 23, 0.5), hidden, hidden})});
    check_range(find(attack::attack(published), 0, 2).n, 0, 4);
    // Where nobody of all was asked, a hidden group hides nothing
    published.waves[0].nodes[0].cells = {shown(0, 0), shown(0, 0), hidden, hidden};
    const AttackResult nobody = attack::attack(published);
    CHECK(nobody.cells.empty());
    CHECK(nobody.empty == 2);
    CHECK(nobody.holds());
  }

  TEST_CASE("hidden numbers of people are attacked as well") {
    Published published = of_groups(2, {});
    Shown people{.n = 20, .asked = 20};
    published.waves[0].respondents = {{.state = CellState::shown, .figures = people}, {}, hidden};
    people.n = people.asked = 18;
    published.waves[0].respondents[1] = {.state = CellState::shown, .figures = people};
    const AttackResult result = attack::attack(published);
    REQUIRE(result.cells.size() == 1);
    CHECK_FALSE(result.cells[0].place.node);
    check_range(result.cells[0].n, 2, 2);
    CHECK_FALSE(result.cells[0].mean);
  }

  TEST_CASE("a group larger than everyone") {
    const AttackResult result =
        attack::attack(of_groups(2, {question({shown(10, 0.5), shown(12, 0.5), hidden})}));
    CHECK(find(result, 0, 2).state == BoundsState::contradictory);
    CHECK_FALSE(result.holds());
  }

  TEST_CASE("no figure at all, no bound: never infinite arithmetic") {
    const AttackResult result = attack::attack(of_groups(2, {question({hidden, hidden, hidden})}));
    CHECK(find(result, 0, 0).n.low == 0);
    CHECK(find(result, 0, 0).n.high == unbounded);
    CHECK(result.holds());
    CHECK(attack::attack({}).holds());
  }

  TEST_CASE("fifty groups, sixty questions") {
    std::vector<PublishedCell> cells{shown(490, 0.5, {98, 98, 98, 98, 98})};
    for (int i = 0; i < 50; ++i) {
      cells.push_back(i % 5 == 0 ? hidden : shown(10, 0.5, {2, 2, 2, 2, 2}));
    }
    const AttackResult result =
        attack::attack(of_groups(50, std::vector<PublishedNode>(60, question(cells))));
    CHECK(result.cells.size() == 600);
    check_range(result.cells[17].n, 0, 90);  // 490 less 40 groups of 10
    CHECK(result.holds());
  }

  TEST_CASE("what is too large is said, not solved") {
    std::vector<PublishedCell> cells{shown(100'000, 0.5)};
    cells.resize(1001, hidden);
    PublishedWave wave;
    wave.people.emplace_back();
    Line line{.whole = 0, .parts = {}, .with_rest = false};
    for (std::size_t i = 1; i < cells.size(); ++i) {
      line.parts.push_back(i);
      wave.people.push_back({{"team", std::to_string(i)}});
    }
    wave.lines = {line};
    wave.nodes = {question(cells)};
    wave.respondents.resize(cells.size());
    Published published;
    published.minimum_group = 5;
    published.waves = {wave};
    const AttackResult result = attack::attack(published);
    CHECK(find(result, 0, 1).state == BoundsState::too_large);
    CHECK_FALSE(result.holds());
    CHECK(too_well_known(result) == 0);
  }
}

TEST_SUITE("join") {
  PublishedResult result_of(Published published, const std::string& assessment) {
    PublishedResult result;
    result.assessment = assessment;
    result.minimum_group = published.minimum_group;
    result.waves = std::move(published.waves);
    return result;
  }

  TEST_CASE("hidden here and shown there is exposed") {
    const PublishedResult first =
        result_of(of_groups(2, {question({shown(20, 0.5), hidden, hidden})}), "x");
    const PublishedResult second =
        result_of(of_groups(2, {question({shown(20, 0.5), shown(17, 0.5), hidden})}), "x");
    const AttackResult together = attack::attack(join({first, second}));
    check_range(find(together, 0, 1).n, 17, 17);
    CHECK(find(together, 0, 1).n_safety == Safety::recovered);
    check_range(find(together, 0, 2).n, 3, 3);
    CHECK(attack::attack(join({first})).holds());
  }

  TEST_CASE("results of other assessments, and other waves, share nothing") {
    const PublishedResult first =
        result_of(of_groups(2, {question({shown(20, 0.5), hidden, hidden})}), "x");
    PublishedResult second =
        result_of(of_groups(2, {question({shown(20, 0.5), shown(20, 0.5), shown(0, 0)})}), "y");
    CHECK(attack::attack(join({first, second})).holds());
    second.organisation = "Lindenhof GmbH";
    PublishedResult third = first;
    third.organisation = "Lindenhof GmbH";
    CHECK_FALSE(attack::attack(join({third, second})).holds());
    second.waves[0].id = "earlier";
    CHECK(attack::attack(join({third, second})).holds());
  }

  TEST_CASE("groupings of two results cross nothing but the total") {
    const PublishedResult first =
        result_of(of_groups(2, {question({shown(20, 0.5), hidden, hidden})}), "x");
    PublishedResult second = first;
    for (People& people : second.waves[0].people) {
      for (Membership& group : people) {
        group.grouping = "role";
      }
    }
    const Published joined = join({first, second});
    CHECK(joined.waves[0].people.size() == 5);
    CHECK(joined.waves[0].lines.size() == 2);
    CHECK(attack::attack(joined).holds());
  }

  TEST_CASE("the report of a group is that group") {
    const PublishedResult all =
        result_of(of_groups(2, {question({shown(20, 0.5), hidden, hidden})}), "x");
    PublishedResult part =
        result_of(of_groups(1, {question({shown(12, 0.5), shown(12, 0.5)})}), "x");
    part.waves[0].people[1] = {{"role", "staff"}};
    const PublishedResult moved = as_group(part, {.grouping = "department", .value = "a"});
    CHECK(moved.waves[0].people[0] == People{{"department", "a"}});
    CHECK(moved.waves[0].people[1] == People{{"department", "a"}, {"role", "staff"}});
    const AttackResult together = attack::attack(join({all, moved}));
    check_range(find(together, 0, 1).n, 12, 12);
    check_range(find(together, 0, 2).n, 8, 8);
  }

  TEST_CASE("figures that differ are counted, and the first one stays") {
    const PublishedResult first =
        result_of(of_groups(1, {question({shown(20, 0.5), shown(20, 0.5)})}), "x");
    const PublishedResult second =
        result_of(of_groups(1, {question({shown(21, 0.5), shown(20, 0.5)})}), "x");
    const Published joined = join({first, second});
    CHECK(joined.contradictions == 1);
    CHECK(joined.waves[0].nodes[0].cells[0].figures.n == 20);
  }
}
