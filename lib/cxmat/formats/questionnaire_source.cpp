// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/questionnaire_source.hpp"

#include "cxmat/core/closest_match.hpp"

#include <algorithm>
#include <utility>

namespace cxmat {

bool is_path_reference(std::string_view reference) noexcept {
  return reference.ends_with(".yaml") || reference.ends_with(".yml");
}

std::optional<Questionnaire> load_referred(yaml::Reader& reader, const yaml::Node& node,
                                           std::string_view reference,
                                           const QuestionnaireSource& source,
                                           Diagnostics& in_file) {
  const bool is_known = is_path_reference(reference) ||
                        std::ranges::find(source.known_ids, reference) != source.known_ids.end();
  if (!is_known || !source.load) {
    reader.error(Code::unknown_questionnaire, node.position,
                 {std::string(reference), closest_match(reference, source.known_ids)});
    return std::nullopt;
  }
  Result<Questionnaire> result = source.load(reference);
  for (Diagnostic& diagnostic : result.diagnostics) {
    if (diagnostic.where.file.empty()) {
      diagnostic.where = reader.at(node);
    }
  }
  append(in_file, std::move(result.diagnostics));
  return std::move(result.value);
}

}  // namespace cxmat
