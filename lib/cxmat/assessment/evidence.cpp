// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/evidence.hpp"

#include "cxmat/responses/evidence.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace cxmat {
namespace {

/// Of each question's questionnaire; none where answers are only counted.
std::vector<std::span<const Level>> levels_of(const Engagement& engagement) {
  std::vector<std::span<const Level>> levels;
  for (const QuestionnaireUse& use : engagement.questionnaires) {
    const Questionnaire& questionnaire = use.questionnaire;
    const bool scored = questionnaire.result == ResultKind::level;
    levels.insert(levels.end(), questions_of(questionnaire).size(),
                  scored ? std::span<const Level>(questionnaire.levels) : std::span<const Level>());
  }
  return levels;
}

bool is_graded(const AnswerColumn& column) noexcept {
  return std::ranges::any_of(column.grades,
                             [](std::int8_t grade) { return grade != evidence_grade::none; });
}

bool has_evidence(const AnswerColumn& column) noexcept {
  return is_graded(column) || !column.evidence.empty();
}

EvidenceNote note_of(const AnswerColumn& column, std::size_t row) {
  return {.grade = column.grades.empty() ? evidence_grade::none : column.grades[row],
          .text = column.evidence.empty() ? std::string() : column.evidence[row],
          .lowered = !column.claims.empty() && column.claims[row] != column.answers[row]};
}

void count(const EvidenceNote& note, EvidenceResult& result) {
  if (note.grade == evidence_grade::none) {
    ++result.without_grade;
  } else {
    ++result.grades[static_cast<std::size_t>(note.grade)];
  }
  result.lowered += note.lowered ? 1 : 0;
}

}  // namespace

Diagnostics weigh_evidence(const Engagement& engagement, Responses& responses) {
  if (engagement.method != RatedBy::third_party) {
    return {};
  }
  const bool any = std::ranges::any_of(responses.answers, is_graded);
  lower_unproven(questions_of(engagement), levels_of(engagement), responses);
  return any || responses.size() == 0 ? Diagnostics{}
                                      : Diagnostics{warning(Code::no_evidence_graded, {})};
}

void add_evidence(Assessment& assessment, const Responses& responses) {
  const Engagement& engagement = assessment.engagement;
  const bool shown = engagement.method == RatedBy::third_party ||
                     std::ranges::any_of(responses.answers, has_evidence);
  if (engagement.privacy.collection != Collection::consensus || !shown) {
    return;
  }
  const auto latest = static_cast<std::int32_t>(responses.wave_names.size()) - 1;
  EvidenceResult result;
  for (NodeResult& node : assessment.nodes) {
    const auto column = std::ranges::find(responses.answers, node.id, &AnswerColumn::question);
    if (node.kind != NodeKind::question || !node.scored || column == responses.answers.end()) {
      continue;
    }
    for (std::size_t row = 0; row < responses.size(); ++row) {
      if (responses.waves[row] == latest && column->answers[row] >= 0) {
        node.evidence.push_back(note_of(*column, row));
        count(node.evidence.back(), result);
      }
    }
  }
  assessment.evidence = result;
}

}  // namespace cxmat
