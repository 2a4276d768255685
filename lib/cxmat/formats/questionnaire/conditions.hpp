/// \file
/// The conditions of a questionnaire file: reading them and checking what they ask about.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/yaml/reader.hpp>
#include <cxmat/questionnaire/questionnaire.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::questionnaire_file {

/// A condition, the scalar it was read from and the question it belongs to (empty: a gate).
struct PlacedCondition {
  std::string owner;
  const yaml::Node* node = nullptr;
  Condition condition;
};

/// What a condition may ask about: per id the scale of its answers.
using AnswerScales = std::map<std::string, const Scale*, std::less<>>;

/// The condition in `node`; a syntax error (bad_condition) points into the text.
[[nodiscard]] std::optional<Condition> read_condition(yaml::Reader& reader, const yaml::Node& node,
                                                      std::string_view what);

/// Ids that exist but that a condition of this kind must not ask about.
struct Forbidden {
  Code code;
  const AnswerScales& ids;
};

/// Reports each comparison with an unknown or forbidden id, with a choice that the scale lacks
/// (unknown_choice) or of numbers on a scale without values (bad_condition).
void check_comparisons(yaml::Reader& reader, const PlacedCondition& placed,
                       const AnswerScales& known, const Forbidden& forbidden);

/// Reports each chain of questions that are only shown depending on themselves.
void check_cycles(yaml::Reader& reader, const std::vector<PlacedCondition>& relevants);

}  // namespace cxmat::questionnaire_file
