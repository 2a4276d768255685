// SPDX-License-Identifier: Apache-2.0
#include "cxmat/tally/tally.hpp"
#include "cxmat/tally/tally_maker.hpp"

#include <optional>
#include <utility>

namespace cxmat {
namespace {

CellKey key_of(const Responses& responses, std::size_t row) {
  CellKey key{.wave = responses.waves[row], .groups = {}};
  for (const GroupColumn& column : responses.groups) {
    key.groups.push_back(column.positions[row]);
  }
  return key;
}

void add_codes(const Plan& plan, const Responses& responses, TallyMaker& maker) {
  std::vector<AnswerCode> codes(plan.questions.size());
  for (std::size_t row = 0; row < responses.size(); ++row) {
    for (std::size_t question = 0; question < codes.size(); ++question) {
      codes[question] = code_of(responses.answers[question].answers[row]);
    }
    maker.add(maker.cell(key_of(responses, row)), codes);
  }
}

void add_rows(const Plan& plan, const Responses& responses, TallyMaker& maker) {
  const bool weighted = !responses.weights.empty();
  std::vector<Answer> answers(plan.questions.size());
  std::vector<std::int64_t> payloads(plan.questions.size());
  for (std::size_t row = 0; row < responses.size(); ++row) {
    const std::uint64_t weight = weighted ? static_cast<std::uint64_t>(responses.weights[row]) : 1;
    if (weight == 0) {
      continue;
    }
    for (std::size_t question = 0; question < answers.size(); ++question) {
      const AnswerColumn& column = responses.answers[question];
      answers[question] = column.answers[row];
      payloads[question] = column.payloads.empty() ? 0 : column.payloads[row];
    }
    maker.add(maker.cell(key_of(responses, row)), answers, payloads, weight);
  }
}

}  // namespace

Tally make_tally(const Plan& plan, const Responses& responses, const SignRules* signs) {
  Tally tally{.weighted = !responses.weights.empty(),
              .signs_judged = signs != nullptr,
              .waves = responses.wave_names,
              .groupings = {},
              .cells = {}};
  for (const GroupColumn& column : responses.groups) {
    tally.groupings.push_back({column.grouping, column.values, {}});
  }
  TallyMaker maker(plan, signs == nullptr ? std::nullopt : std::optional(*signs));
  if (!tally.weighted && takes_codes(plan)) {
    add_codes(plan, responses, maker);
  } else {
    add_rows(plan, responses, maker);
  }
  tally.cells = std::move(maker).finish();
  return tally;
}

}  // namespace cxmat
