// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/engagement/uses.hpp"

#include "cxmat/core/closest_match.hpp"
#include "cxmat/formats/fields.hpp"
#include "cxmat/formats/limits.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cxmat::engagement_file {
namespace {

/// The questionnaire that `node` refers to; what is wrong with its own file goes to `uses`.
std::optional<Questionnaire> load(yaml::Reader& reader, const yaml::Node& node,
                                  const QuestionnaireSource& source, Uses& uses) {
  const std::optional<std::string> reference = fields::filled(reader, node, "use");
  if (!reference) {
    return std::nullopt;
  }
  return load_referred(reader, node, *reference, source, uses.in_questionnaires);
}

/// The level score to reach, within the levels of `questionnaire`.
std::optional<Decimal> read_target(yaml::Reader& reader, yaml::MapReader& map,
                                   const Questionnaire& questionnaire) {
  if (questionnaire.result == ResultKind::distribution) {
    if (map.find("target") != nullptr) {
      reader.error(Code::not_in_distribution, map.place_of("target"), {"target"});
    }
    return std::nullopt;
  }
  const auto levels = static_cast<std::int64_t>(questionnaire.levels.size());
  return fields::decimal_within(reader, map, "target", Decimal::of(1), Decimal::of(levels));
}

std::vector<std::string> ids_of(const std::vector<Dimension>& dimensions) {
  std::vector<std::string> ids;
  for (const Dimension& dimension : dimensions) {
    ids.push_back(dimension.id);
    for (const Question& question : dimension.questions) {
      ids.push_back(question.id);
    }
    const std::vector<std::string> below = ids_of(dimension.dimensions);
    ids.insert(ids.end(), below.begin(), below.end());
  }
  return ids;
}

/// The level scores that single dimensions and questions are to reach, by id.
std::map<std::string, Decimal, std::less<>> read_targets(yaml::Reader& reader, yaml::MapReader& map,
                                                         const Questionnaire& questionnaire) {
  std::map<std::string, Decimal, std::less<>> targets;
  const yaml::Node* node = map.find("targets");
  if (node == nullptr) {
    return targets;
  }
  if (questionnaire.result == ResultKind::distribution) {
    reader.error(Code::not_in_distribution, map.place_of("targets"), {"targets"});
    return targets;
  }
  const std::vector<std::string> known = ids_of(questionnaire.dimensions);
  const Decimal highest = Decimal::of(static_cast<std::int64_t>(questionnaire.levels.size()));
  yaml::MapReader entries(reader, *node, "targets");
  for (const yaml::Entry& entry : node->entries) {
    const bool is_known = std::ranges::find(known, entry.key) != known.end();
    if (!is_known && entry.value.kind == yaml::Kind::null) {
      continue;  // the 5 of "3,5", or a key without a number: finish() tells them apart
    }
    if (!is_known) {
      reader.error(Code::unknown_id, entry.position, {entry.key, closest_match(entry.key, known)});
    }
    if (const auto target =
            fields::decimal_within(reader, entries, entry.key, Decimal::of(1), highest)) {
      targets.insert_or_assign(entry.key, *target);
    }
  }
  entries.finish();
  return targets;
}

void read_use(yaml::Reader& reader, const yaml::Node& node, const QuestionnaireSource& source,
              Uses& uses) {
  yaml::MapReader map(reader, node, "questionnaires");
  const yaml::Node* reference = map.find("use", yaml::Need::required);
  std::optional<Questionnaire> questionnaire =
      reference == nullptr ? std::nullopt : load(reader, *reference, source, uses);
  const Decimal weight = fields::weight(reader, map, reference == nullptr ? "" : reference->text);
  if (!questionnaire) {
    uses.complete = false;
    static_cast<void>(map.decimal("target"));
    static_cast<void>(map.map("targets"));
    map.finish();
    return;
  }
  const std::optional<Decimal> target = read_target(reader, map, *questionnaire);
  std::map<std::string, Decimal, std::less<>> targets = read_targets(reader, map, *questionnaire);
  map.finish();
  const bool again = std::ranges::any_of(uses.loaded, [&](const QuestionnaireUse& earlier) {
    return earlier.questionnaire.id == questionnaire->id;
  });
  if (again) {
    reader.error(Code::questionnaire_twice, reference->position, {questionnaire->id});
    return;
  }
  uses.loaded.push_back({.questionnaire = std::move(*questionnaire),
                         .weight = weight,
                         .target = target,
                         .targets = std::move(targets)});
  uses.places.push_back(reader.at(*reference));
}

/// The overall score needs one scored questionnaire that counts.
void check_weights(yaml::Reader& reader, const Uses& uses, const yaml::Position& place) {
  std::size_t scored = 0;
  std::size_t weightless = 0;
  for (const QuestionnaireUse& use : uses.loaded) {
    if (use.questionnaire.result == ResultKind::level) {
      ++scored;
      weightless += use.weight == Decimal{} ? 1U : 0U;
    }
  }
  if (uses.complete && scored > 0 && weightless == scored) {
    reader.error(Code::all_weights_zero, place, {"questionnaires"});
  }
}

}  // namespace

Uses read_uses(yaml::Reader& reader, yaml::MapReader& map, const QuestionnaireSource& source) {
  Uses uses;
  const yaml::Node* node = map.find("questionnaires", yaml::Need::required);
  if (node == nullptr) {
    uses.complete = false;
    return uses;
  }
  for (const yaml::Node& item : limits::at_most(reader, reader.list(*node, "questionnaires"),
                                                limits::most_questionnaires, "questionnaires")) {
    read_use(reader, item, source, uses);
  }
  if (node->kind == yaml::Kind::list && node->items.empty()) {
    reader.error(Code::no_questionnaire_used, map.place_of("questionnaires"));
  }
  check_weights(reader, uses, map.place_of("questionnaires"));
  return uses;
}

}  // namespace cxmat::engagement_file
