/// \file
/// How a reader gets at the questionnaires that a file refers to.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>
#include <cxmat/formats/yaml/reader.hpp>
#include <cxmat/questionnaire/questionnaire.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat {

/// Loads by catalogue id, or by a path (a reference that ends in .yaml or .yml, relative to the
/// folder of the file that refers). `known_ids` feed the suggestions. Without a function, no
/// questionnaire can be referred to.
struct QuestionnaireSource {
  std::function<Result<Questionnaire>(std::string_view reference)> load;
  std::vector<std::string> known_ids;
};

/// True for a path, false for the id of a catalogue.
[[nodiscard]] bool is_path_reference(std::string_view reference) noexcept;

/// The questionnaire that `reference`, which stands in `node`, names. An id that nobody knows is
/// reported there (unknown_questionnaire); what is wrong in its own file goes to `in_file`, with
/// the place of `node` where it has none of its own.
[[nodiscard]] std::optional<Questionnaire> load_referred(yaml::Reader& reader,
                                                         const yaml::Node& node,
                                                         std::string_view reference,
                                                         const QuestionnaireSource& source,
                                                         Diagnostics& in_file);

}  // namespace cxmat
