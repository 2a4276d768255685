/// \file
/// Where a command's result goes: formats, files, standard output.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/console.hpp"

#include <cxmat/core/result.hpp>

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::cli {

/// A rendered result and where to write it; an empty path and "-" are standard output.
struct Output {
  std::filesystem::path path;
  std::string bytes;
};

/// An error (unknown_option_value) where `value` of `option` ("--variant") is not in `known`.
[[nodiscard]] Diagnostics check_choice(const std::string& option, const std::string& value,
                                       std::span<const std::string> known);

/// The same for --format.
[[nodiscard]] Diagnostics check_format(const std::string& format,
                                       std::span<const std::string> known);

/// "html,md" as {"html", "md"}, each once; a name that is not in `known` is unknown_option_value.
[[nodiscard]] Result<std::vector<std::string>> parse_formats(std::string_view text,
                                                             std::span<const std::string> known);

/// An error for each output that would replace one of `inputs` or another output, under whatever
/// name.
[[nodiscard]] Diagnostics check_targets(std::span<const Output> outputs,
                                        std::span<const std::filesystem::path> inputs);

/// Writes all outputs or, where one cannot be written, none; makes folders that are missing. Prints
/// the paths of written files to standard output if `print_paths`.
[[nodiscard]] ExitCode write_outputs(const Console& console, std::span<const Output> outputs,
                                     bool print_paths);

}  // namespace cxmat::cli
