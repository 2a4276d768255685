// SPDX-License-Identifier: Apache-2.0
#include "cli/output.hpp"

#include "cli/interrupt.hpp"
#include "cli/memory.hpp"

#include <cxmat/core/closest_match.hpp>
#include <cxmat/core/system_reason.hpp>
#include <cxmat/formats/files.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <new>
#include <set>
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

/// Makes the missing folders above `path`; the first one made, which removing would undo, or
/// nothing.
Result<std::filesystem::path> make_folders(const std::filesystem::path& path) {
  std::error_code failure;
  std::filesystem::path first;
  for (std::filesystem::path folder = path.parent_path();
       !folder.empty() && !std::filesystem::exists(folder, failure);
       folder = folder.parent_path()) {
    first = folder;
  }
  if (first.empty()) {
    return first;
  }
  std::filesystem::create_directories(path.parent_path(), failure);
  if (failure) {
    return error(Code::not_writable, {.file = path.string()},
                 {path.parent_path().string(), system_reason(failure.value())});
  }
  return first;
}

/// All files or none, folders included.
std::optional<Diagnostic> write_all_files(std::span<const FileContent> files) {
  std::vector<std::filesystem::path> made;
  std::optional<Diagnostic> failure;
  for (const FileContent& file : files) {
    Result<std::filesystem::path> first = make_folders(file.path);
    if (!first) {
      failure = std::move(first.diagnostics.front());
      break;
    }
    if (!first->empty()) {
      made.push_back(*first);
    }
  }
  if (!failure) {
    failure = write_files(files);
  }
  if (failure) {
    std::error_code ignored;
    for (const std::filesystem::path& folder : made) {
      std::filesystem::remove_all(folder, ignored);  // empty but for other new folders
    }
  }
  return failure;
}

/// False for standard output, devices and pipes: what they are given comes one after the other.
bool is_replaced(const std::filesystem::path& path) {
  std::error_code ignored;
  return !path.empty() && path != "-" &&
         (!std::filesystem::exists(path, ignored) ||
          std::filesystem::is_regular_file(path, ignored));
}

/// The same for all names of one file, whether it is there or not.
std::filesystem::path real_path(const std::filesystem::path& path) {
  std::error_code failure;
  const std::filesystem::path real =
      std::filesystem::weakly_canonical(std::filesystem::absolute(path), failure);
  return failure ? path.lexically_normal() : real;
}

}  // namespace

Diagnostics check_choice(const std::string& option, const std::string& value,
                         std::span<const std::string> known) {
  if (std::ranges::find(known, value) != known.end()) {
    return {};
  }
  return {error(
      Code::unknown_option_value, {},
      {value, option, fmt::format("{}", fmt::join(known, ", ")), closest_match(value, known)})};
}

Diagnostics check_format(const std::string& format, std::span<const std::string> known) {
  return check_choice("--format", format, known);
}

Result<std::vector<std::string>> parse_formats(std::string_view text,
                                               std::span<const std::string> known) {
  std::vector<std::string> formats;
  for (std::string& format : split(text)) {
    if (std::ranges::find(formats, format) == formats.end()) {
      formats.push_back(std::move(format));
    }
  }
  for (const std::string& format : formats) {
    if (Diagnostics unknown = check_format(format, known); !unknown.empty()) {
      return unknown;
    }
  }
  return formats;
}

Diagnostics check_targets(std::span<const Output> outputs,
                          std::span<const std::filesystem::path> inputs) {
  Diagnostics found;
  std::set<std::filesystem::path> targets;
  for (const Output& output : outputs) {
    if (is_replaced(output.path) && !targets.insert(real_path(output.path)).second) {
      found.push_back(
          error(Code::target_twice, {.file = output.path.string()}, {output.path.string()}));
    }
    const bool is_input = std::ranges::any_of(inputs, [&output](const auto& input) {
      std::error_code ignored;
      return std::filesystem::is_regular_file(input, ignored) &&
             std::filesystem::equivalent(output.path, input, ignored);
    });
    if (is_input) {
      found.push_back(
          error(Code::target_is_input, {.file = output.path.string()}, {output.path.string()}));
    }
  }
  return found;
}

ExitCode write_outputs(const Console& console, std::span<const Output> outputs, bool print_paths) {
  if (memory_ran_out()) {
    throw std::bad_alloc();
  }
  std::vector<FileContent> files;
  std::string paths;
  for (const Output& output : outputs) {
    if (output.path.empty() || output.path == "-") {
      if (const ExitCode code = console.print(output.bytes); code != ExitCode::done) {
        return code;
      }
      continue;
    }
    files.push_back({output.path, output.bytes});
    paths += output.path.string() + "\n";
  }
  if (!files.empty()) {
    const Interrupt interrupt;  // which would leave temporary files behind
    if (interrupt.requested()) {
      console.report({error(Code::interrupted, {})});
      interrupt.end_by_signal();
    }
    if (auto failure = write_all_files(files)) {
      console.report({*std::move(failure)});
      return ExitCode::cannot_write;
    }
    interrupt.end_by_signal();
  }
  return print_paths && !paths.empty() ? console.print(paths) : ExitCode::done;
}

}  // namespace cxmat::cli
