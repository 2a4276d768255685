/// \file
/// Scripts with which shells complete commands and options.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/help/option_table.hpp"

#include <array>
#include <string>
#include <string_view>

namespace cxmat::cli::help {

inline constexpr std::array<std::string_view, 4> shells{"bash", "zsh", "fish", "powershell"};

/// For `source <(cxmat completion bash)`, or a file of bash-completion.
[[nodiscard]] std::string bash_completion(const CommandEntry& program);
/// For a file `_cxmat` in a folder of $fpath.
[[nodiscard]] std::string zsh_completion(const CommandEntry& program);
/// For ~/.config/fish/completions/cxmat.fish.
[[nodiscard]] std::string fish_completion(const CommandEntry& program);
/// For $PROFILE.
[[nodiscard]] std::string powershell_completion(const CommandEntry& program);

}  // namespace cxmat::cli::help
