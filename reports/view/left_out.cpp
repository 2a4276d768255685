// SPDX-License-Identifier: Apache-2.0
#include "reports/view/left_out.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/response_quality.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/words.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace cxmat::reports::view {
namespace {

std::int64_t hidden_groups(const Assessment& assessment) {
  std::int64_t count = 0;
  for (const GroupingResult& grouping : assessment.groupings) {
    count += std::ranges::count_if(grouping.values, [](const GroupValueResult& value) {
      return !value.respondents.has_value();
    });
  }
  return count;
}

/// Cells hidden in groups that are themselves shown.
std::int64_t hidden_cells(const Assessment& assessment) {
  std::int64_t count = 0;
  for (const NodeResult& node : assessment.nodes) {
    for (const GroupCells& group : node.groups) {
      const auto grouping =
          std::ranges::find(assessment.groupings, group.grouping, &GroupingResult::column);
      if (grouping == assessment.groupings.end() || !node.scored ||
          node.kind != NodeKind::questionnaire) {
        continue;
      }
      for (std::size_t i = 0; i < group.cells.size() && i < grouping->values.size(); ++i) {
        count += !group.cells[i] && grouping->values[i].respondents ? 1 : 0;
      }
    }
  }
  return count;
}

std::int64_t open_facts(const Assessment& assessment) {
  std::int64_t count = 0;
  for (const QuestionnaireUse& use : assessment.engagement.questionnaires) {
    for (const Fact& fact : use.questionnaire.facts) {
      const auto found = assessment.engagement.facts.find(fact.id);
      count += found == assessment.engagement.facts.end() || found->second == FactAnswer::dont_know
                   ? 1
                   : 0;
    }
  }
  return count;
}

std::vector<std::string> without_score(const Assessment& assessment, Language language) {
  std::vector<std::string> names;
  for (const Position position : questionnaires_of(assessment, true)) {
    const NodeResult& node = assessment.nodes[position];
    if (node.overall && !node.overall->level_score) {  // what is hidden is said above
      names.push_back(isolated(label_of(assessment, position, language)));
    }
  }
  return names;
}

}  // namespace

std::vector<std::string> left_out(const Assessment& assessment, const Messages& messages) {
  std::vector<std::string> sentences;
  const auto counted = [&](const char* key, std::int64_t count,
                           std::initializer_list<std::string> more) {
    if (count > 0) {
      sentences.push_back(messages.counted(key, count, more));
    }
  };
  const std::string minimum =
      whole(assessment.engagement.privacy.minimum_group, messages.language());
  if (is_consensus(assessment)) {
    sentences.emplace_back(messages.text("report.left_out.consensus"));
  } else {
    counted("report.left_out.groups", hidden_groups(assessment), {minimum});
    counted("report.left_out.cells", hidden_cells(assessment), {minimum});
  }
  counted("report.left_out.rows", assessment.rows_without_answers, {});
  if (std::string effect = exclusion_effect(assessment, messages); !effect.empty()) {
    sentences.push_back(std::move(effect));
  }
  const std::vector<std::string> names = without_score(assessment, messages.language());
  counted("report.left_out.questionnaires", static_cast<std::int64_t>(names.size()),
          {joined(names, messages)});
  counted("report.left_out.facts", open_facts(assessment), {});
  if (assessment.benchmark && questionnaires_of(assessment, true).empty()) {
    sentences.emplace_back(messages.text("report.left_out.benchmark"));
  }
  return sentences;
}

}  // namespace cxmat::reports::view
