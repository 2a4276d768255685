/// \file
/// A questionnaire, or a part of one, as a dimension of another: how a questionnaire is composed of
/// others' dimensions (`include`).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/questionnaire/questionnaire.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat {

/// What comes along when a part of a questionnaire is included. Dimensions within the part keep
/// their id behind that of the dimension: "silo" and "language" become "silo_language".
struct IncludedPart {
  Dimension dimension;
  std::vector<Fact> facts;  ///< those that the gates ask about; a whole questionnaire's are all
  std::vector<Gate> gates;  ///< bound to the dimension, or to one within it
};

/// The whole questionnaire as the dimension `id`: its title and description are the dimension's.
/// Its model stays where it is another than weighted_mean; its gates cap the dimension.
[[nodiscard]] IncludedPart include_whole(const Questionnaire& questionnaire, std::string id);

/// One of its dimensions, nested ones included, as the dimension `id`. Gates that cap it come
/// along, those that cap the whole questionnaire do not.
[[nodiscard]] IncludedPart include_dimension(const Questionnaire& questionnaire,
                                             const Dimension& dimension, std::string id);

/// `questions` of the part, in the order given, without the dimensions that they stood in and
/// without gates: a few questions cannot say what a gate is about. Ids that the part does not hold
/// are left out.
void keep_questions(IncludedPart& part, std::span<const std::string> questions);

/// The dimension with this id, nested ones included, or nullptr.
[[nodiscard]] const Dimension* find_dimension(const std::vector<Dimension>& dimensions,
                                              std::string_view id) noexcept;

/// "silo_transparency" for "silo-transparency": the id of a file as that of a dimension, cut to
/// the 20 characters that such an id may have.
[[nodiscard]] std::string dimension_id_of(std::string_view questionnaire_id);

}  // namespace cxmat
