/// \file
/// A folder of templates of somebody's own, read and checked.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/templates/template_set.hpp"

#include <cxmat/core/result.hpp>

#include <filesystem>
#include <vector>

namespace cxmat::cli {

struct TemplateFolder {
  reports::TemplateSet templates;
  std::vector<std::filesystem::path> files;  ///< that were read
};

/// Every file of `folder` replaces the shipped one of its name; README files, schemas, hidden files
/// and folders are left alone. Line ends of Windows become plain ones. An empty path: nothing is
/// replaced.
[[nodiscard]] Result<TemplateFolder> load_templates(const std::filesystem::path& folder);

}  // namespace cxmat::cli
