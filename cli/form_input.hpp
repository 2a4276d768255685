/// \file
/// What `form` and `interview` ask: an engagement folder, or questionnaires named one by one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"
#include "reports/forms/form.hpp"

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/core/result.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace cxmat::cli {

struct FormInput {
  std::vector<std::string> references;  ///< one folder, or ids and files
  std::vector<std::string> groups;      ///< without a folder
  std::string wave;
  bool evidence = false;

  /// True where the only reference is an engagement folder or its assessment.yaml.
  [[nodiscard]] bool is_folder() const;
};

void add_form_options(CLI::App& app, FormInput& input);

struct LoadedForm {
  Engagement engagement;
  reports::forms::Form form;
  std::vector<std::filesystem::path> files;  ///< that were read: what no output may replace
};

/// Reads assessment.yaml and the questionnaires, no answers. --lang says which language comes
/// first.
[[nodiscard]] Result<LoadedForm> load_form(const FormInput& input, const Context& context);

}  // namespace cxmat::cli
