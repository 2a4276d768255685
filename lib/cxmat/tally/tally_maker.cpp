// SPDX-License-Identifier: Apache-2.0
#include "cxmat/tally/tally_maker.hpp"

#include "cxmat/tally/code_counter.hpp"
#include "cxmat/tally/row_counter.hpp"

#include <algorithm>
#include <utility>

namespace cxmat {

bool takes_codes(const Plan& plan) {
  return std::ranges::all_of(plan.questions, [](const PlannedQuestion& question) {
    const bool of_one = question.type == QuestionType::select_one;
    return question.type == QuestionType::text || question.type == QuestionType::note ||
           (of_one && question.scores.size() <= most_coded_choices);
  });
}

TallyMaker::TallyMaker(const Plan& plan, std::optional<SignRules> signs)
    : plan_(&plan), signs_(std::move(signs)) {}

TallyMaker::~TallyMaker() = default;
TallyMaker::TallyMaker(TallyMaker&&) noexcept = default;
TallyMaker& TallyMaker::operator=(TallyMaker&&) noexcept = default;

std::size_t TallyMaker::cell(const CellKey& key) {
  const auto [entry, is_new] = positions_.try_emplace(key, sums_.size());
  if (is_new) {
    sums_.emplace_back();
  }
  return entry->second;
}

void TallyMaker::add(std::size_t cell, std::span<const AnswerCode> codes) {
  if (!code_counter_) {
    code_counter_ = CodeCounter::make(*plan_, signs_);
  }
  code_counter_->add(cell, codes);
}

void TallyMaker::add(std::size_t cell, std::span<const Answer> answers,
                     std::span<const std::int64_t> payloads, std::uint64_t weight) {
  if (!row_counter_) {
    row_counter_ = std::make_unique<RowCounter>(*plan_);
  }
  Sums& sums = sums_of(cell);
  row_counter_->count(answers, payloads, weight, sums);
  if (signs_) {
    count_signs(*signs_, answers, sums.signs);
  }
}

Sums& TallyMaker::sums_of(std::size_t cell) {
  if (!sums_[cell]) {
    sums_[cell] = std::make_unique<Sums>(empty_sums(*plan_));
  }
  return *sums_[cell];
}

std::vector<CellTally> TallyMaker::finish() && {
  std::vector<CellTally> cells;
  cells.reserve(positions_.size());
  for (const auto& [key, position] : positions_) {
    Sums& sums = sums_of(position);
    if (code_counter_) {
      code_counter_->take(position, sums);
    }
    cells.push_back({key, std::move(sums)});
    sums_[position] = nullptr;
  }
  return cells;
}

}  // namespace cxmat
