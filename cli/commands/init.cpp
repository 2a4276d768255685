// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/init.hpp"

#include "cli/output.hpp"
#include "cxmat/core/system_reason.hpp"
#include "reports/assets.hpp"

#include <CLI/CLI.hpp>

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace cxmat::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 3> files{"assessment.yaml", "responses.csv", "README.md"};

/// What stands in the way of a new folder at `path`; nothing if it is free or an empty folder.
std::optional<Diagnostic> check_free(const fs::path& path) {
  const Location where{.file = path.string()};
  std::error_code failure;
  const fs::file_status status = fs::symlink_status(path, failure);
  if (status.type() == fs::file_type::not_found && !path.empty()) {
    return std::nullopt;
  }
  const bool is_empty = fs::is_directory(path, failure) && fs::is_empty(path, failure);
  if (failure) {
    return error(Code::file_unreadable, where, {path.string(), system_reason(failure.value())});
  }
  return is_empty ? std::nullopt
                  : std::optional(error(Code::target_exists, where, {path.string()}));
}

/// The folders that are missing on the way to `path`, itself included, the innermost first.
std::vector<fs::path> missing_folders(const fs::path& path) {
  std::vector<fs::path> missing;
  std::error_code ignored;
  for (fs::path folder = path; !folder.empty() && !fs::exists(folder, ignored);
       folder = folder.parent_path()) {
    missing.push_back(folder);
  }
  return missing;
}

/// Takes back what was made. A folder that somebody else has put something into stays.
void remove_all(const std::vector<Output>& outputs, const std::vector<fs::path>& folders) {
  std::error_code ignored;
  for (const Output& output : outputs) {
    fs::remove(output.path, ignored);
  }
  for (const fs::path& folder : folders) {
    fs::remove(folder, ignored);
  }
}

/// `path` as a word of a shell's command line.
std::string shell_word(const fs::path& path) {
  const std::string text = path.string();
  constexpr std::string_view plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-+./,:@%";
  if (text.find_first_not_of(plain) == std::string::npos) {
    return text;
  }
  std::string word = "'";
  for (const char character : text) {
    word += character == '\'' ? "'\\''" : std::string(1, character);
  }
  return word + "'";
}

ExitCode run(const std::string& target, const Context& context) {
  const fs::path given(target);
  const fs::path folder = given.has_filename() ? given : given.parent_path();
  if (const auto taken = check_free(folder)) {
    const Diagnostics found{*taken};
    context.console.report(found);
    return exit_code_of(found);
  }
  std::vector<Output> outputs;
  for (const std::string_view file : files) {
    outputs.push_back({folder / file, std::string(reports::asset(file))});
  }
  const std::vector<fs::path> made = missing_folders(folder);
  const ExitCode written = write_outputs(context.console, outputs, true);
  if (written != ExitCode::done) {
    remove_all(outputs, made);
    return written;
  }
  const reports::Messages& messages = context.console.messages;
  context.console.say(messages.format("init.next", {shell_word(folder)}));
  context.console.say(messages.format("init.then", {(folder / "README.md").string()}));
  return written;
}

}  // namespace

Run attach_init(CLI::App& app) {
  auto target = std::make_shared<std::string>();
  app.add_option("dir", *target, "Folder to make; it must not exist, or be empty")->required();
  app.footer("Example: cxmat init my-assessment && cxmat report my-assessment");
  return [target](const Context& context) { return run(*target, context); };
}

}  // namespace cxmat::cli
