/// \file
/// How the figures came about, and from which files.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/table.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cxmat::reports::view {

struct ModelWords {
  std::string name;
  std::string how;
};

/// A file that went into the report.
struct Input {
  std::string role;
  std::string name;
  std::string version;  ///< may be empty
  std::string hash;     ///< may be empty
};

struct Method {
  std::vector<std::string> rules;  ///< a sentence or two each
  std::vector<ModelWords> models;  ///< that were used, each once
  std::vector<Table> levels;       ///< one per set of levels in use
  std::optional<Table> questionnaires;
  std::vector<Input> inputs;
};

[[nodiscard]] Method method(const Protected<Assessment>& assessment, const Messages& messages);

}  // namespace cxmat::reports::view
