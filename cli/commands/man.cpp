// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/man.hpp"

#include "cli/help/man_page.hpp"
#include "cli/output.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace cxmat::cli {
namespace {

struct Options {
  std::string command;
  std::string output;
};

ExitCode run(const Options& options, const CLI::App& program, const Context& context) {
  const help::CommandEntry table = help::option_table(program);
  std::vector<std::string> names;
  for (const help::CommandEntry& command : table.commands) {
    names.push_back(command.name);
  }
  if (!options.command.empty()) {
    if (const Diagnostics unknown = check_choice("man", options.command, names); !unknown.empty()) {
      return context.fail(unknown);
    }
  } else if (options.output.empty()) {
    return context.fail({error(Code::option_missing, {}, {"-o"})});
  }
  std::vector<Output> pages;
  const std::vector<help::OptionEntry> shared = help::shared_options(table);
  for (const help::CommandEntry& command : table.commands) {
    if (options.command.empty() || options.command == command.name) {
      const std::filesystem::path file = "cxmat-" + command.name + ".1";
      pages.push_back({.path = options.output.empty()
                                   ? std::filesystem::path()
                                   : std::filesystem::path(options.output) / file,
                       .bytes = help::man_page(command, shared, context.date)});
    }
  }
  return write_outputs(context.console, pages, false);
}

}  // namespace

Run attach_man(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("command", options->command, "The command; without, all of them");
  app.add_option("-o,--output", options->output,
                 "Folder to write into, one file a command, instead of standard output");
  app.footer("Example: cxmat man report | man -l -");
  return [options, program = app.get_parent()](const Context& context) {
    return run(*options, *program, context);
  };
}

}  // namespace cxmat::cli
