// SPDX-License-Identifier: Apache-2.0
#include "cli/output.hpp"

#include <cxmat/core/closest_match.hpp>
#include <cxmat/formats/files.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

namespace cxmat::cli {
namespace {

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t comma = text.find(',');
    parts.emplace_back(text.substr(0, comma));
    if (comma == std::string_view::npos) {
      return parts;
    }
    text.remove_prefix(comma + 1);
  }
}

std::optional<Diagnostic> write_with_folder(const Output& output) {
  if (const std::filesystem::path folder = output.path.parent_path(); !folder.empty()) {
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    if (failure) {
      return error(Code::not_writable, {.file = folder.string()},
                   {folder.string(), failure.message()});
    }
  }
  return write_file(output.path, output.bytes);
}

}  // namespace

Result<std::vector<std::string>> parse_formats(std::string_view text,
                                               std::span<const std::string> known) {
  std::vector<std::string> formats = split(text);
  for (const std::string& format : formats) {
    if (std::ranges::find(known, format) == known.end()) {
      return error(Code::unknown_option_value, {},
                   {format, "--format", fmt::format("{}", fmt::join(known, ", ")),
                    closest_match(format, known)});
    }
  }
  return formats;
}

ExitCode write_outputs(const Console& console, std::span<const Output> outputs, bool print_paths) {
  std::string paths;
  for (const Output& output : outputs) {
    if (output.path.empty()) {
      if (const ExitCode code = console.print(output.bytes); code != ExitCode::done) {
        return code;
      }
      continue;
    }
    if (auto failure = write_with_folder(output)) {
      const Diagnostics found{*std::move(failure)};
      console.report(found);
      return ExitCode::cannot_write;
    }
    paths += output.path.string() + "\n";
  }
  return print_paths && !paths.empty() ? console.print(paths) : ExitCode::done;
}

}  // namespace cxmat::cli
