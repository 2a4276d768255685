// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/response_columns.hpp"

namespace cxmat {

ResponseHeadings::ResponseHeadings(const Engagement& engagement,
                                   std::span<const Question* const> questions) {
  using Kind = ResponseColumn::Kind;
  add("respondent", {.kind = Kind::respondent, .index = 0});
  add("wave", {.kind = Kind::wave, .index = 0});
  if (!engagement.weight_column.empty()) {
    add(engagement.weight_column, {.kind = Kind::weight, .index = 0});
  }
  if (!engagement.duration_column.empty()) {
    add(engagement.duration_column, {.kind = Kind::duration, .index = 0});
  }
  for (std::size_t g = 0; g < engagement.groupings.size(); ++g) {
    add(engagement.groupings[g].column, {.kind = Kind::group, .index = g});
  }
  const auto is_asked = [questions](std::size_t q) {
    return questions[q]->type != QuestionType::note;
  };
  for (std::size_t q = 0; q < questions.size(); ++q) {
    if (is_asked(q)) {
      add(questions[q]->id, {.kind = Kind::answer, .index = q});
    }
  }
  // Last, since a question may be called like another one's comment.
  for (std::size_t q = 0; q < questions.size(); ++q) {
    if (is_asked(q)) {
      add(questions[q]->id + "_comment", {.kind = Kind::comment, .index = q});
      add(questions[q]->id + "_evidence", {.kind = Kind::evidence, .index = q});
      add(questions[q]->id + "_grade", {.kind = Kind::grade, .index = q});
    }
  }
  add("not_for_publication", {.kind = Kind::mark, .index = 0});
}

ResponseColumn ResponseHeadings::find(std::string_view heading) const {
  const auto position = lookup_.find(heading);
  return position ? columns_[*position] : ResponseColumn{};
}

void ResponseHeadings::add(std::string_view heading, ResponseColumn column) {
  lookup_.add(heading, columns_.size());
  columns_.push_back(column);
}

}  // namespace cxmat
