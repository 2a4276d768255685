/// \file
/// Questions depend on other answers (`relevant`): what was not relevant was not shown.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/responses/responses.hpp>

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat {

/// The conditions of an engagement's questions, prepared for many rows.
class Relevance {
 public:
  /// `engagement` and `questions`, in the order of the answer columns, must outlive this.
  Relevance(const Engagement& engagement, std::span<const Question* const> questions);

  /// Sets to not shown, from row `first` on, every question whose condition is false, or open
  /// because what it asks about has no answer. A question that another depends on goes first.
  /// Returns per question how many answers had to go.
  std::vector<std::size_t> mark_not_relevant(std::size_t first,
                                             std::span<AnswerColumn> columns) const;

 private:
  void visit(std::size_t question, std::vector<bool>& visited);
  [[nodiscard]] ConditionValue value_of(std::string_view id, std::size_t row,
                                        std::span<const AnswerColumn> columns) const;

  const Engagement* engagement_;
  std::vector<const Question*> questions_;
  std::map<std::string_view, std::size_t> position_of_;
  std::vector<std::size_t> order_;  // questions with a condition, after those they depend on
};

}  // namespace cxmat
