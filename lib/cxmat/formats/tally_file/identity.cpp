// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/tally_file/identity.hpp"

#include "cxmat/core/decimal.hpp"
#include "cxmat/core/sha256.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cxmat {
namespace {

std::string text_of(Grid grid) {
  return fmt::format("{}{}", grid.denominator, grid.exact ? "" : "~");
}

/// Everything that decides what is counted under which key, as text. Labels do not.
std::string text_of(const Plan& plan) {
  std::string text;
  for (const PlannedQuestion& question : plan.questions) {
    text += fmt::format("question {} {} {} scored {} box {}", question.id,
                        static_cast<int>(question.type), text_of(question.grid), question.scored,
                        question.top_box);
    for (const std::int64_t score : question.scores) {
      text += fmt::format(" {}", score);
    }
    text += fmt::format(" of {}\n", question.scale.choices.size());
  }
  for (const PlannedNode& node : plan.nodes) {
    text += fmt::format("node {} {} {} {} {} cover {} exponent {}", node.id, node.model_id,
                        text_of(node.part_grid), text_of(node.grid), text_of(node.coverage_grid),
                        to_string(node.minimum_coverage), node.parameters.exponent);
    for (const PlannedPart& part : node.parts) {
      text += fmt::format(" {}{}*{}", part.is_question ? "q" : "n", part.index, part.weight);
    }
    text += "\n";
  }
  return text;
}

}  // namespace

TallyIdentity identity_of(const Engagement& engagement, const Plan& plan) {
  TallyIdentity made;
  for (const QuestionnaireUse& use : engagement.questionnaires) {
    made.questionnaires.push_back({.id = use.questionnaire.id,
                                   .version = use.questionnaire.version,
                                   .sha256 = use.questionnaire.hash,
                                   .weight = to_string(use.weight)});
  }
  for (const Grouping& grouping : engagement.groupings) {
    TallyIdentity::Grouped grouped{.column = grouping.column, .values = {}};
    for (const GroupValue& value : grouping.values) {
      grouped.values.push_back(value.name);
    }
    made.groupings.push_back(std::move(grouped));
  }
  for (const Wave& wave : engagement.waves) {
    made.waves.push_back(wave.id);
  }
  made.weight_column = engagement.weight_column;
  made.plan = sha256_hex(text_of(plan));
  made.signs =
      fmt::format("{} {}", engagement.quality.straight_line, to_string(engagement.quality.missing));
  for (const PlannedQuestion& question : plan.questions) {
    made.questions.push_back(question.id);
  }
  for (const PlannedNode& node : plan.nodes) {
    made.nodes.push_back({.id = node.id,
                          .scores = node.grid.denominator,
                          .coverages = node.coverage_grid.denominator});
  }
  return made;
}

std::string difference(const TallyIdentity& a, const TallyIdentity& b) {
  for (const TallyIdentity::Used& used : a.questionnaires) {
    const auto other = std::ranges::find(b.questionnaires, used.id, &TallyIdentity::Used::id);
    if (other == b.questionnaires.end()) {
      return used.id;
    }
    if (other->version != used.version) {
      return fmt::format("{}: version {} / {}", used.id, used.version, other->version);
    }
    if (other->sha256 != used.sha256) {
      return used.id + ": SHA-256";
    }
    if (other->weight != used.weight) {
      return fmt::format("{}: weight {} / {}", used.id, used.weight, other->weight);
    }
  }
  if (a.questionnaires != b.questionnaires) {
    return "questionnaires";
  }
  if (a.groupings != b.groupings) {
    return "groupings";
  }
  if (a.waves != b.waves) {
    return "waves";
  }
  if (a.weight_column != b.weight_column) {
    return "weight_column";
  }
  const bool same = a.plan == b.plan && a.questions == b.questions && a.nodes == b.nodes;
  return same ? "" : "plan";
}

}  // namespace cxmat
