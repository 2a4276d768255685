// SPDX-License-Identifier: Apache-2.0
#include "reports/view/comments.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/words.hpp"

#include <array>
#include <cstdint>
#include <utility>

namespace cxmat::reports::view {
namespace {

/// Of a consensus there is one text a question: that one person wrote it would be wrong.
std::string written(const Assessment& assessment, const Comments& comments,
                    const Messages& messages) {
  if (is_consensus(assessment)) {
    return {};
  }
  return comments.count ? messages.counted("report.comments.written", *comments.count)
                        : messages.counted("report.comments.shown",
                                           static_cast<std::int64_t>(comments.texts.size()));
}

std::string withheld(const Assessment& assessment, const Comments& comments,
                     const Messages& messages) {
  if (!comments.withheld) {
    return messages.format(
        "report.comments.withheld_few",
        {whole(assessment.engagement.privacy.minimum_group, messages.language())});
  }
  return *comments.withheld == 0 ? std::string()
                                 : messages.counted("report.comments.withheld", *comments.withheld);
}

QuestionComments question_comments(const Assessment& assessment, Position position,
                                   const Messages& messages) {
  const NodeResult& node = assessment.nodes[position];
  QuestionComments part;
  part.heading = label_of(assessment, position, messages.language());
  if (const Question* question = definition_of(assessment, node.id)) {
    part.question = words(question->label, messages.language());
  }
  if (part.question == part.heading) {
    part.question.clear();
  }
  for (const std::string& text : node.comments->texts) {
    if (std::string line = clean(text); !line.empty()) {  // what was invisible is nothing
      part.texts.push_back(std::move(line));
    }
  }
  const std::array sentences{written(assessment, *node.comments, messages),
                             withheld(assessment, *node.comments, messages)};
  part.counts = in_a_row(sentences);
  return part;
}

}  // namespace

std::optional<CommentsPart> comments(const Protected<Assessment>& assessment,
                                     const Messages& messages) {
  CommentsPart part;
  std::vector<std::string> hidden;
  for (Position position = 0; position < assessment->nodes.size(); ++position) {
    const NodeResult& node = assessment->nodes[position];
    if (!node.comments) {
      continue;
    }
    if (node.comments->texts.empty() && !is_consensus(*assessment)) {
      hidden.push_back(isolated(label_of(*assessment, position, messages.language())));
    } else {
      part.questions.push_back(question_comments(*assessment, position, messages));
    }
  }
  if (!hidden.empty()) {
    part.hidden = messages.format(
        "report.comments.hidden",
        {whole(assessment->engagement.privacy.minimum_comments, messages.language()),
         joined(hidden, messages)});
  }
  const bool any = !part.questions.empty() || !part.hidden.empty();
  return any ? std::optional(std::move(part)) : std::nullopt;
}

}  // namespace cxmat::reports::view
