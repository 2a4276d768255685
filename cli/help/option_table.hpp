/// \file
/// Commands and options as a value: what the help, the completions and the manual page are made of.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace cxmat::cli::help {

struct OptionEntry {
  std::vector<std::string> short_names;  ///< without dashes: "o"
  std::vector<std::string> long_names;   ///< without dashes: "output"
  std::string positional;                ///< the name of an argument: "folder"; empty: an option
  std::string value;                     ///< what it takes: "TEXT", "INT"; empty: a flag
  bool several = false;                  ///< takes more than one value
  bool required = false;
  std::string description;
};

struct CommandEntry {
  std::string name;
  std::string description;
  std::string footer;  ///< examples
  std::vector<OptionEntry> options;
  std::vector<CommandEntry> commands;
};

/// The program, or the command, with everything below it.
[[nodiscard]] CommandEntry option_table(const CLI::App& app);

/// Those of every command: --help, --lang, ...
[[nodiscard]] std::vector<OptionEntry> shared_options(const CommandEntry& program);

}  // namespace cxmat::cli::help
