// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/tally_file/identity.hpp"

#include "cxmat/core/decimal.hpp"
#include "cxmat/core/sha256.hpp"
#include "cxmat/formats/cell_text.hpp"

#include <fmt/format.h>

#include <string_view>

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

/// "KEY: A / B".
std::string differing(std::string_view key, const std::string& a, const std::string& b) {
  return fmt::format("{}: {} / {}", key, a.empty() ? "-" : a, b.empty() ? "-" : b);
}

std::string difference(const TallyIdentity::Used& a, const TallyIdentity::Used& b) {
  constexpr std::size_t shown = 12;  // digits of a checksum: enough to tell two files apart
  if (a.version != b.version) {
    return differing(a.id + ": version", a.version, b.version);
  }
  return a.sha256 == b.sha256
             ? differing(a.id + ": weight", a.weight, b.weight)
             : differing(a.id + ": SHA-256", a.sha256.substr(0, shown), b.sha256.substr(0, shown));
}

std::vector<std::string> ids_of(const TallyIdentity& identity) {
  std::vector<std::string> ids;
  for (const TallyIdentity::Used& used : identity.questionnaires) {
    ids.push_back(used.id);
  }
  return ids;
}

std::vector<std::string> columns_of(const TallyIdentity& identity) {
  std::vector<std::string> columns;
  for (const TallyIdentity::Grouped& grouped : identity.groupings) {
    columns.push_back(grouped.column);
  }
  return columns;
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
  if (ids_of(a) != ids_of(b)) {
    return differing("questionnaires", listed(ids_of(a)), listed(ids_of(b)));
  }
  for (std::size_t i = 0; i < a.questionnaires.size(); ++i) {
    if (a.questionnaires[i] != b.questionnaires[i]) {
      return difference(a.questionnaires[i], b.questionnaires[i]);
    }
  }
  if (columns_of(a) != columns_of(b)) {
    return differing("groupings", listed(columns_of(a)), listed(columns_of(b)));
  }
  for (std::size_t i = 0; i < a.groupings.size(); ++i) {
    if (a.groupings[i] != b.groupings[i]) {
      return differing("groupings: " + a.groupings[i].column, listed(a.groupings[i].values),
                       listed(b.groupings[i].values));
    }
  }
  if (a.waves != b.waves) {
    return differing("waves", listed(a.waves), listed(b.waves));
  }
  if (a.weight_column != b.weight_column) {
    return differing("weight_column", a.weight_column, b.weight_column);
  }
  const bool same = a.plan == b.plan && a.questions == b.questions && a.nodes == b.nodes;
  return same ? "" : differing("plan", a.plan, b.plan);
}

}  // namespace cxmat
