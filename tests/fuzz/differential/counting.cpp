// SPDX-License-Identifier: Apache-2.0
// A survey made of the input's bytes: counted in blocks by every instruction set, respondent by
// respondent, and scored in fractions straight from the questionnaires.
#include "tests/fuzz/support/input.hpp"
#include "tests/tally/plain_tally.hpp"
#include "tests/tally/random_plan.hpp"

#include <cxmat/tally/code_counter.hpp>
#include <cxmat/tally/column_kernels.hpp>
#include <cxmat/tally/row_counter.hpp>
#include <cxmat/tally/tally_maker.hpp>

#include <algorithm>
#include <vector>

using namespace cxmat;

namespace {

using Rows = std::vector<std::vector<Answer>>;

Sums in_blocks(const Plan& plan, const Rows& rows, const kernels::ColumnKernels& with) {
  const auto counter = CodeCounter::make(plan, {}, with);
  std::vector<AnswerCode> codes(plan.questions.size());
  for (const std::vector<Answer>& row : rows) {
    std::ranges::transform(row, codes.begin(), code_of);
    counter->add(0, codes);
  }
  Sums sums = empty_sums(plan);
  counter->take(0, sums);
  return sums;
}

Sums row_by_row(const Plan& plan, const Rows& rows) {
  Sums sums = empty_sums(plan);
  RowCounter counter(plan);
  const std::vector<std::int64_t> payloads(plan.questions.size());
  for (const std::vector<Answer>& row : rows) {
    counter.count(row, payloads, 1, sums);
  }
  return sums;
}

bool is_exact(const Plan& plan) {
  return std::ranges::all_of(plan.nodes, [](const PlannedNode& node) {
    return (node.grid.exact && node.coverage_grid.exact) || node.parts.empty();
  });
}

/// Each respondent's scores, as the definitions give them.
void check_fractions(const std::vector<test::WeighedQuestionnaire>& questionnaires,
                     const Plan& plan, const Rows& rows) {
  Evaluator evaluator(plan);
  for (const std::vector<Answer>& row : rows) {
    const auto found = evaluator.evaluate(row);
    const auto expected = test::plain_scores(questionnaires, row);
    for (std::size_t node = 0; node < plan.nodes.size(); ++node) {
      fuzz::require(found[node].asked == expected[node].asked, "what is asked is asked");
      fuzz::require(found[node].score.has_value() == expected[node].score.has_value(),
                    "both have a score or none has");
      fuzz::require(
          !found[node].score || Signed128{*found[node].score} ==
                                    expected[node].score->times(plan.nodes[node].grid.denominator),
          "a score is the fraction of its definition");
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::ByteGenerator generator(fuzz::text_of(data, size));
  test::RandomSource random([&](std::size_t bound) { return generator.below(bound); });
  const bool means_only = random.one_in(2);
  const auto questionnaires =
      test::random_questionnaires(random, {.weighted_means_only = means_only});
  const Plan plan = test::plan_of(questionnaires);
  if (!takes_codes(plan)) {
    return 0;
  }
  Rows rows(1 + random.below(80));
  std::ranges::generate(rows, [&] { return test::random_row(random, plan); });
  const Sums expected = row_by_row(plan, rows);
  for (const kernels::ColumnKernels& with : kernels::column_kernels()) {
    fuzz::require(in_blocks(plan, rows, with) == expected, "blocks and rows count the same");
  }
  if (means_only && is_exact(plan)) {
    check_fractions(questionnaires, plan, rows);
  }
  return 0;
}
