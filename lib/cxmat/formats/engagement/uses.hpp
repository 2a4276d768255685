/// \file
/// The questionnaires that an assessment uses, loaded and checked.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/engagement_reader.hpp>
#include <cxmat/formats/yaml/reader.hpp>

#include <vector>

namespace cxmat::engagement_file {

/// The list under `questionnaires`.
struct Uses {
  std::vector<QuestionnaireUse> loaded;
  std::vector<Location> places;   ///< of the `use` value of each loaded one
  bool complete = true;           ///< false if one could not be loaded
  Diagnostics in_questionnaires;  ///< findings about the questionnaires' own files
};

[[nodiscard]] Uses read_uses(yaml::Reader& reader, yaml::MapReader& map,
                             const QuestionnaireSource& source);

}  // namespace cxmat::engagement_file
