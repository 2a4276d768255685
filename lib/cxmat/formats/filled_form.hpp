/// \file
/// What a filled form says of itself: which questionnaires it asked, and whether it is as it was
/// saved.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/core/diagnostic.hpp>
#include <cxmat/formats/yaml/reader.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat {

/// A questionnaire as the form asked it.
struct FilledQuestionnaire {
  std::string id;
  std::string version;
  std::string hash;

  bool operator==(const FilledQuestionnaire&) const = default;
};

/// The map `form` of a response file.
struct FormHead {
  std::string id;  ///< of the assessment, or of what was asked without one
  std::vector<FilledQuestionnaire> questionnaires;
  std::int64_t revision = 1;  ///< how often this response was saved
  bool complete = true;       ///< nothing that was shown is open

  bool operator==(const FormHead&) const = default;
};

/// Errors for questionnaires that the engagement does not use (filled_form_other_questionnaire),
/// warnings for another version (filled_form_other_version) or text (filled_form_other_text).
[[nodiscard]] Diagnostics compare_with_engagement(std::span<const FilledQuestionnaire> asked,
                                                  const Engagement& engagement,
                                                  const Location& where);

/// A node as one text that does not depend on how it was written: a scalar is its length in bytes,
/// a colon and its bytes; a list its items in brackets; a map its keys in the order of their bytes,
/// each with its value, in braces. `without` is a key of the node itself that is left out.
[[nodiscard]] std::string canonical_text(const yaml::Node& node, std::string_view without = {});

/// The checksum that belongs to a response file: SHA-256 of its canonical text without `checksum`.
[[nodiscard]] std::string form_checksum(const yaml::Node& root);

/// How somebody's other view stands among the comments: "(2) not in the branches".
[[nodiscard]] std::string minority_text(std::string_view answer, std::string_view said);

/// Reads `form` of a response file and holds its checksum against the rest (filled_form_unsealed,
/// filled_form_changed). Nothing where the file comes from no form, or is not as it was saved.
[[nodiscard]] std::optional<FormHead> read_form_head(yaml::Reader& reader, yaml::MapReader& root,
                                                     const yaml::Document& document);

}  // namespace cxmat
