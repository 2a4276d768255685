/// \file
/// What a command is to the program: a name, and how it puts its options on a parser.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/console.hpp"
#include "cli/exit_code.hpp"

#include <cxmat/formats/catalogue.hpp>

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace CLI {
class App;
}

namespace cxmat::cli {

/// What every command gets: what to speak with, and the options that all commands share.
struct Context {
  Console console;
  std::optional<Language> language;  ///< --lang, where it was given
  std::filesystem::path catalogue;   ///< --catalogue; empty: the built-in one
  std::string date;                  ///< --date or SOURCE_DATE_EPOCH as YYYY-MM-DD, or empty

  /// The language for output that a command makes in one language.
  [[nodiscard]] Language output_language() const noexcept { return console.messages.language(); }
  /// Reports what stands in the way of a result; the exit code that says so.
  [[nodiscard]] ExitCode fail(const Diagnostics& found) const;
  /// The catalogue in force.
  [[nodiscard]] Result<Catalogue> load_catalogue() const;
};

using Run = std::function<ExitCode(const Context&)>;

/// One row of the registry. `attach` puts the command's options on `app`; the function it returns
/// runs the command once they are parsed.
struct Command {
  std::string_view name;
  std::string_view summary;
  Run (*attach)(CLI::App& app);
};

/// All commands, in the order of the help.
[[nodiscard]] std::span<const Command> commands() noexcept;

}  // namespace cxmat::cli
