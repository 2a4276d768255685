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

/// Per question the kind of answer it takes; without the questions whose type cannot be read.
using QuestionTypes = std::map<std::string, QuestionType, std::less<>>;

/// A condition, the scalar it was read from and the question it belongs to (empty: a gate).
struct PlacedCondition {
  std::string owner;
  const yaml::Node* node = nullptr;
  Condition condition;
  const QuestionTypes* types = nullptr;  ///< of the file, complete once it is read; a gate: none
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
/// (unknown_choice), of numbers on a scale without values or of a number with a word
/// (bad_condition), and each that makes no sense for the question's type (key_not_for_type): any
/// of a text, `<` of several choices, `selected` of a number.
void check_comparisons(yaml::Reader& reader, const PlacedCondition& placed,
                       const AnswerScales& known, const Forbidden& forbidden);

/// Reports each chain of questions that are only shown depending on themselves.
void check_cycles(yaml::Reader& reader, const std::vector<PlacedCondition>& relevants);

}  // namespace cxmat::questionnaire_file
