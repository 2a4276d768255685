// SPDX-License-Identifier: Apache-2.0
#include "tests/tally/plain_tally.hpp"
#include "tests/tally/random_plan.hpp"

#include <cxmat/responses/quality.hpp>
#include <cxmat/tally/code_counter.hpp>
#include <cxmat/tally/column_kernels.hpp>
#include <cxmat/tally/counting_plan.hpp>
#include <cxmat/tally/row_counter.hpp>
#include <cxmat/tally/signs.hpp>
#include <cxmat/tally/tally_maker.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

using namespace cxmat;
using namespace cxmat::test;

namespace {

using Rows = std::vector<std::vector<Answer>>;

Rows random_rows(RandomSource& random, const Plan& plan, std::size_t count) {
  Rows rows;
  for (std::size_t i = 0; i < count; ++i) {
    rows.push_back(random_row(random, plan));
  }
  return rows;
}

std::vector<AnswerCode> codes_of(const std::vector<Answer>& row) {
  std::vector<AnswerCode> codes;
  for (const Answer given : row) {
    codes.push_back(code_of(given));
  }
  return codes;
}

/// All in one cell.
Sums counted(const Plan& plan, const std::optional<SignRules>& signs, const Rows& rows,
             const kernels::ColumnKernels& with = kernels::column_kernels().front()) {
  const auto counter = CodeCounter::make(plan, signs, with);
  for (const std::vector<Answer>& row : rows) {
    counter->add(0, codes_of(row));
  }
  Sums sums = empty_sums(plan);
  counter->take(0, sums);
  return sums;
}

/// The general path, respondent by respondent.
Sums row_by_row(const Plan& plan, const SignRules& signs, const Rows& rows) {
  Sums sums = empty_sums(plan);
  RowCounter counter(plan);
  const std::vector<std::int64_t> payloads(plan.questions.size());
  for (const std::vector<Answer>& row : rows) {
    counter.count(row, payloads, 1, sums);
    count_signs(signs, row, sums.signs);
  }
  return sums;
}

QualityRules short_lines() {
  QualityRules rules;
  rules.straight_line = 3;
  return rules;
}

/// Checks a node against fractions.
void check_node(const Plan& plan, std::size_t index,
                const std::vector<std::vector<PlainScore>>& scores, const NodeTally& tally) {
  const PlannedNode& node = plan.nodes[index];
  std::int64_t asked = 0;
  std::int64_t took_part = 0;
  Signed128 coverage = 0;
  std::map<Signed128, std::int64_t> keys;
  std::vector<Signed128> contributions(tally.contributions.size());
  for (const std::vector<PlainScore>& row : scores) {
    const PlainScore& found = row[index];
    asked += found.asked ? 1 : 0;
    took_part += found.score ? 1 : 0;
    if (found.asked) {
      coverage += found.coverage.times(node.coverage_grid.denominator);
    }
    if (found.score) {
      ++keys[found.score->times(node.grid.denominator)];
      for (std::size_t i = 0; i < contributions.size(); ++i) {
        contributions[i] += found.contributions[i].times(node.grid.denominator);
      }
    }
  }
  CHECK(tally.asked == asked);
  CHECK(tally.took_part == took_part);
  CHECK(tally.coverage == static_cast<Unsigned128>(coverage));
  REQUIRE(tally.scores.bins().size() == keys.size());
  auto expected = keys.begin();
  bool equal = true;
  for (const Bin bin : tally.scores.bins()) {
    equal = equal && expected->first == bin.key && expected->second == bin.count &&
            bin.weight == static_cast<Unsigned128>(bin.count);
    ++expected;
  }
  CHECK(equal);
  for (std::size_t i = 0; i < contributions.size(); ++i) {
    CHECK(tally.contributions[i] == static_cast<Unsigned128>(contributions[i]));
  }
}

/// Checks a question's counts.
void check_question(const Rows& rows, std::size_t index, const QuestionTally& tally) {
  std::map<Answer, std::int64_t> counts;
  for (const std::vector<Answer>& row : rows) {
    ++counts[row[index]];
  }
  const std::int64_t all = static_cast<std::int64_t>(rows.size());
  CHECK(tally.unanswered == counts[answer::unanswered]);
  CHECK(tally.not_applicable == counts[answer::not_applicable]);
  CHECK(tally.dont_know == counts[answer::dont_know]);
  CHECK(tally.not_shown == counts[answer::not_shown]);
  CHECK(tally.asked.count == all - counts[answer::not_shown]);
  CHECK(tally.answered.count == all - counts[answer::unanswered] - counts[answer::not_applicable] -
                                    counts[answer::dont_know] - counts[answer::not_shown]);
  for (std::size_t choice = 0; choice < tally.choices.size(); ++choice) {
    CHECK(tally.choices[choice].count == counts[static_cast<Answer>(choice)]);
  }
}

/// Checks the sums for Cronbach's alpha of a dimension's own questions.
void check_pairs(const Plan& plan, std::size_t index, const Rows& rows, const NodeTally& tally) {
  const std::vector<std::size_t> paired = paired_parts(plan, index);
  const auto score = [&](const std::vector<Answer>& row, std::size_t part) {
    const std::size_t question = plan.nodes[index].parts[paired[part]].index;
    return row[question] < 0
               ? std::int64_t{-1}
               : plan.questions[question].scores[static_cast<std::size_t>(row[question])];
  };
  std::vector<PairTally> expected(tally.pairs.size());
  for (const std::vector<Answer>& row : rows) {
    bool complete = true;
    for (std::size_t i = 0; i < paired.size(); ++i) {
      complete = complete && score(row, i) >= 0;
    }
    for (std::size_t i = 0; i < paired.size() && complete; ++i) {
      for (std::size_t j = i; j < paired.size(); ++j) {
        PairTally& pair = expected[pair_index(i, j, paired.size())];
        const auto a = static_cast<Unsigned128>(score(row, i));
        const auto b = static_cast<Unsigned128>(score(row, j));
        ++pair.count;
        pair.squares.add_product(1, 1);
        pair.first.add_product(a, 1);
        pair.second.add_product(b, 1);
        pair.products.add_product(a, b);
      }
    }
  }
  CHECK(tally.pairs == expected);
}

}  // namespace

TEST_SUITE("tally") {
  TEST_CASE("blocks come to the fractions that the definitions give") {
    std::size_t fast = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
      CAPTURE(seed);
      RandomSource random(seed);
      const auto questionnaires = random_questionnaires(random, {});
      const Plan plan = plan_of(questionnaires);
      if (!std::ranges::all_of(plan.nodes, [](const PlannedNode& node) {
            return (node.grid.exact && node.coverage_grid.exact) || node.parts.empty();
          })) {
        continue;  // some weights are all 0, or scores are rounded
      }
      fast += counting_plan(plan).needs_rows() ? 0U : 1U;
      const Rows rows = random_rows(random, plan, 1 + random.below(400));
      const Sums sums = counted(plan, {}, rows);
      CHECK(sums.respondents == static_cast<std::int64_t>(rows.size()));
      std::vector<std::vector<PlainScore>> scores;
      scores.reserve(rows.size());
      for (const std::vector<Answer>& row : rows) {
        scores.push_back(plain_scores(questionnaires, row));
      }
      for (std::size_t node = 0; node < plan.nodes.size(); ++node) {
        CAPTURE(plan.nodes[node].id);
        check_node(plan, node, scores, sums.nodes[node]);
        if (node > 0) {
          check_pairs(plan, node, rows, sums.nodes[node]);
        }
      }
      for (std::size_t question = 0; question < plan.questions.size(); ++question) {
        check_question(rows, question, sums.questions[question]);
      }
    }
    CHECK(fast >= 10);  // else the plans are not what this test is about
  }

  TEST_CASE("blocks and rows come to the same, whatever the plan and the instruction set") {
    const auto sets = kernels::column_kernels();
    std::size_t mixed = 0;
    for (std::uint64_t seed = 1; seed <= 120; ++seed) {
      CAPTURE(seed);
      RandomSource random(seed * 1'000);
      const bool many = random.one_in(6);
      const PlanShape shape{.weighted_means_only = random.one_in(2),
                            .most_questions = many ? 24U : 6U,
                            .most_choices = random.one_in(5) ? 30U : 11U,
                            .largest_weight = random.one_in(4) ? 9 : 3};
      const auto questionnaires = random_questionnaires(random, shape);
      const Plan plan = plan_of(questionnaires);
      REQUIRE(takes_codes(plan));
      const CountingPlan counting = counting_plan(plan);
      mixed += counting.needs_rows() && counting.row_nodes.size() < plan.nodes.size() ? 1U : 0U;
      const SignRules signs = sign_rules(questions_of(questionnaires), short_lines());
      const Rows rows = random_rows(random, plan, 1 + random.below(600));
      const Sums expected = row_by_row(plan, signs, rows);
      for (std::size_t set = 0; set < sets.size(); ++set) {
        CAPTURE(set);
        CHECK(counted(plan, signs, rows, sets[set]) == expected);
      }
    }
    CHECK(mixed >= 20);
  }

  TEST_CASE("nothing is lost or counted twice where one block ends and the next begins") {
    RandomSource random(5);
    const auto questionnaires = random_questionnaires(random, {});
    const Plan plan = plan_of(questionnaires);
    const SignRules signs = sign_rules(questions_of(questionnaires), short_lines());
    for (const std::size_t count : {1U, 15U, 16U, 17U, 63U, 64U, 65U, 255U, 256U, 257U, 513U}) {
      CAPTURE(count);
      const Rows rows = random_rows(random, plan, count);
      CHECK(counted(plan, signs, rows) == row_by_row(plan, signs, rows));
    }
    CHECK(counted(plan, signs, {}) == empty_sums(plan));
  }

  TEST_CASE("scores beyond 32 bits are counted in blocks, too") {
    // 24 questions of weight 1: the sums of answered weight are 1 to 24, their common multiple is
    // 5354228880; five choices make it four times as much.
    Questionnaire asked;
    asked.id = "q";
    asked.levels.resize(5);
    Dimension dimension;
    dimension.id = "d";
    for (int i = 0; i < 24; ++i) {
      Question question;
      question.id = "x" + std::to_string(i);
      for (int value = 1; value <= 5; ++value) {
        question.scale.choices.push_back(
            {.name = std::to_string(value), .value = Decimal::of(value)});
      }
      dimension.questions.push_back(std::move(question));
    }
    asked.dimensions.push_back(dimension);
    const std::vector<WeighedQuestionnaire> questionnaires{{asked, Decimal::of(1)}};
    const Plan plan = plan_of(questionnaires);
    const CountingPlan counting = counting_plan(plan);
    REQUIRE(plan.nodes[2].grid.denominator == 4 * std::int64_t{5'354'228'880});
    CHECK_FALSE(counting.narrow_keys);
    CHECK_FALSE(counting.needs_rows());
    RandomSource random(9);
    const SignRules signs = sign_rules(questions_of(questionnaires), {});
    const Rows rows = random_rows(random, plan, 700);
    for (const kernels::ColumnKernels& set : kernels::column_kernels()) {
      CHECK(counted(plan, signs, rows, set) == row_by_row(plan, signs, rows));
    }
  }

  TEST_CASE("a tally does not depend on the order of rows, of cells, or on how many there are") {
    RandomSource random(11);
    const auto questionnaires = random_questionnaires(random, {});
    const Plan plan = plan_of(questionnaires);
    const SignRules signs = sign_rules(questions_of(questionnaires), short_lines());
    const Rows rows = random_rows(random, plan, 6'000);
    std::vector<std::pair<std::int32_t, std::size_t>> order;
    for (std::size_t row = 0; row < rows.size(); ++row) {
      // Some cells have hundreds of rows, many have one.
      const std::size_t cell = random.one_in(2) ? random.below(3) : random.below(4'000);
      order.emplace_back(static_cast<std::int32_t>(cell), row);
    }
    const auto tally_of = [&] {
      TallyMaker maker(plan, signs);
      for (const auto& [cell, row] : order) {
        maker.add(maker.cell({.wave = 0, .groups = {cell}}), codes_of(rows[row]));
      }
      return std::move(maker).finish();
    };
    const std::vector<CellTally> first = tally_of();
    std::ranges::shuffle(order, std::mt19937(3));
    CHECK(first == tally_of());
    CHECK(std::ranges::is_sorted(first, {}, &CellTally::key));
    std::map<std::int32_t, Rows> by_cell;
    for (const auto& [cell, row] : order) {
      by_cell[cell].push_back(rows[row]);
    }
    REQUIRE(first.size() == by_cell.size());
    for (const CellTally& cell : first) {
      CHECK(cell.sums == row_by_row(plan, signs, by_cell[cell.key.groups[0]]));
    }
  }

  TEST_CASE("codes and answers of one cell add up") {
    RandomSource random(12);
    const auto questionnaires = random_questionnaires(random, {});
    const Plan plan = plan_of(questionnaires);
    const SignRules signs = sign_rules(questions_of(questionnaires), short_lines());
    const Rows rows = random_rows(random, plan, 40);
    TallyMaker maker(plan, signs);
    const std::size_t cell = maker.cell({});
    const std::vector<std::int64_t> payloads(plan.questions.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
      if (row % 2 == 0) {
        maker.add(cell, codes_of(rows[row]));
      } else {
        maker.add(cell, rows[row], payloads, 1);
      }
    }
    CHECK(std::move(maker).finish()[0].sums == row_by_row(plan, signs, rows));
  }

  TEST_CASE("adding tallies loses nothing, also of questionnaires without weight") {
    RandomSource random(14);
    for (int i = 0; i < 20; ++i) {
      auto questionnaires = random_questionnaires(random, {});
      for (WeighedQuestionnaire& one : questionnaires) {
        one.weight = random.one_in(2) ? Decimal{} : Decimal::of(1);
      }
      const Plan plan = plan_of(questionnaires);
      const SignRules signs = sign_rules(questions_of(questionnaires), {});
      const Rows rows = random_rows(random, plan, 90);
      Sums sums = empty_sums(plan);
      for (std::size_t row = 0; row < rows.size(); row += 30) {
        const auto first = rows.begin() + static_cast<std::ptrdiff_t>(row);
        sums.merge(counted(plan, signs, Rows(first, first + 30)));
      }
      CHECK(sums == counted(plan, signs, rows));
    }
  }

  TEST_CASE("signs follow the rules, also those that no byte holds") {
    RandomSource random(13);
    const auto questionnaires =
        random_questionnaires(random, {.weighted_means_only = true, .most_questions = 100});
    const Plan plan = plan_of(questionnaires);
    const Rows rows = random_rows(random, plan, 300);
    for (const std::size_t line : {0U, 1U, 2U, 10U, 254U, 255U, 300U}) {
      for (const std::int64_t missing : {std::int64_t{-1}, std::int64_t{0}, std::int64_t{500'000},
                                         std::int64_t{999'999}, 3 * Decimal::unit}) {
        CAPTURE(line);
        CAPTURE(missing);
        QualityRules rules;
        rules.straight_line = line;
        rules.missing = {missing};
        const SignRules signs = sign_rules(questions_of(questionnaires), rules);
        const Sums expected = row_by_row(plan, signs, rows);
        for (const kernels::ColumnKernels& set : kernels::column_kernels()) {
          CHECK(counted(plan, signs, rows, set).signs == expected.signs);
        }
      }
    }
  }
}
