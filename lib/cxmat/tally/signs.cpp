// SPDX-License-Identifier: Apache-2.0
#include "cxmat/tally/signs.hpp"

#include "cxmat/responses/near_duplicates.hpp"
#include "cxmat/responses/straight_lines.hpp"

#include <algorithm>

namespace cxmat {

SignRules sign_rules(std::span<const Question* const> questions, const QualityRules& rules) {
  SignRules made{.scales = {},
                 .comparable = {},
                 .straight_line = rules.straight_line,
                 .missing = rules.missing};
  for (const std::optional<std::int32_t>& scale : number_scales(questions)) {
    made.scales.push_back(scale.value_or(-1));
  }
  for (const Question* question : questions) {
    made.comparable.push_back(is_comparable(*question));
  }
  return made;
}

void count_signs(const SignRules& rules, std::span<const Answer> answers, SignTally& tally) {
  LineProgress line;
  std::uint32_t equal = 0;
  std::uint32_t on_one_scale = 0;
  std::int64_t shown = 0;
  std::int64_t given = 0;
  for (std::size_t q = 0; q < answers.size(); ++q) {
    if (answers[q] == answer::not_shown) {
      continue;
    }
    if (rules.scales[q] >= 0) {
      line.step(answers[q], rules.scales[q]);
      equal = std::max(equal, line.equal);
      on_one_scale = std::max(on_one_scale, line.shown);
    }
    shown += rules.comparable[q] ? 1 : 0;
    given += rules.comparable[q] && answers[q] != answer::unanswered ? 1 : 0;
  }
  tally.shown_enough += on_one_scale >= rules.straight_line ? 1 : 0;
  tally.straight_lining += equal >= rules.straight_line ? 1 : 0;
  tally.missing += given * Decimal::unit < rules.missing.micros * shown ? 1 : 0;
}

}  // namespace cxmat
