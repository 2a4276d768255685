/// \file
/// Files of filled forms, looked at before they are read as responses.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>
#include <cxmat/formats/engagement_files.hpp>
#include <cxmat/formats/filled_form.hpp>

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat {

/// What a filled form's file says of itself.
struct FormGlance {
  FormHead head;
  std::string checksum;
  std::string respondent;
  std::string wave;                 ///< may be empty
  std::vector<std::string> groups;  ///< columns of the groups that were answered
};

/// Nothing where `bytes` come from no form, are damaged, or are more than one person can write.
[[nodiscard]] std::optional<FormGlance> glance_at_form(std::string_view bytes,
                                                       std::string_view file);

/// The files that a path given as responses stands for: itself, or those of a folder (.json, .csv,
/// .yaml, .yml, .xlsx; sorted by name; hidden ones and those in its folders left out).
/// folder_without_responses where there is none.
[[nodiscard]] Result<std::vector<std::filesystem::path>> response_files_in(
    const std::filesystem::path& path);

/// A run over filled forms that needs no assessment.yaml: they name their questionnaires, which
/// must be in the catalogue, and the groups that people answered. `paths` are files or folders.
/// Errors: wrong_file_kind or unknown_format for a file from no form, filled_form_changed and
/// filled_form_unsealed for one that is not as it was saved, filled_forms_differ where two asked
/// different questionnaires.
[[nodiscard]] Result<LooseFiles> loose_files_of_forms(std::span<const std::string> paths);

}  // namespace cxmat
