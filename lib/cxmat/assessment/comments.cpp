// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/comments.hpp"

#include "cxmat/responses/personal_data.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace cxmat {
namespace {

/// True if the row stands in the latest wave and counts there.
bool counts(const Responses& responses, std::size_t row) {
  const auto latest = static_cast<std::int32_t>(responses.wave_names.size()) - 1;
  return responses.waves[row] == latest &&
         (responses.weights.empty() || responses.weights[row] > 0);
}

/// What was written, without the texts that may name somebody; nothing where nobody wrote.
std::optional<Comments> comments_in(const AnswerColumn& column, const Responses& responses,
                                    const KnownIds& ids) {
  std::int64_t withheld = 0;
  std::vector<std::string> shown;
  for (std::size_t row = 0; row < column.texts.size(); ++row) {
    const std::string& text = column.texts[row];
    if (text.empty() || !counts(responses, row)) {
      continue;
    }
    if (personal_data_in(text, ids).any()) {
      ++withheld;
    } else {
      shown.push_back(text);
    }
  }
  const std::int64_t count = static_cast<std::int64_t>(shown.size()) + withheld;
  return count == 0 ? std::nullopt
                    : std::optional(Comments{
                          .count = count, .texts = std::move(shown), .withheld = withheld});
}

NodeResult* node_of(Assessment& assessment, const std::string& question) {
  const auto found = std::ranges::find_if(assessment.nodes, [&question](const NodeResult& node) {
    return node.kind == NodeKind::question && node.id == question;
  });
  return found == assessment.nodes.end() ? nullptr : &*found;
}

}  // namespace

Diagnostics add_comments(Assessment& assessment, const Responses& responses,
                         std::span<const std::string> ids) {
  Diagnostics said;
  if (std::ranges::all_of(responses.answers,
                          [](const AnswerColumn& column) { return column.texts.empty(); })) {
    return said;
  }
  // In a consensus the id names the workshop, a word like any other.
  const bool survey = assessment.engagement.privacy.collection == Collection::survey;
  const KnownIds known(survey ? ids : std::span<const std::string>());
  for (const AnswerColumn& column : responses.answers) {
    NodeResult* node = node_of(assessment, column.question);
    if (node == nullptr) {
      continue;
    }
    node->comments = comments_in(column, responses, known);
    if (node->comments && *node->comments->withheld > 0) {
      said.push_back(note(Code::comments_withheld, {},
                          {std::to_string(*node->comments->withheld), column.question}));
    }
  }
  return said;
}

}  // namespace cxmat
