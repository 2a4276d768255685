// SPDX-License-Identifier: Apache-2.0
#include "cli/help/option_table.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace cxmat::cli::help {
namespace {

OptionEntry entry_of(const CLI::Option& option) {
  OptionEntry entry;
  entry.short_names = option.get_snames();
  entry.long_names = option.get_lnames();
  if (entry.short_names.empty() && entry.long_names.empty()) {
    entry.positional = option.get_name(true);
  }
  entry.value = option.get_items_expected_max() == 0 ? "" : option.get_type_name();
  entry.several = option.get_items_expected_max() > 1;
  entry.required = option.get_required();
  entry.description = option.get_description();
  return entry;
}

}  // namespace

CommandEntry option_table(const CLI::App& app) {
  CommandEntry entry{.name = app.get_name(),
                     .description = app.get_description(),
                     .footer = app.get_footer(),
                     .options = {},
                     .commands = {}};
  for (const CLI::Option* option : app.get_options()) {
    entry.options.push_back(entry_of(*option));
  }
  for (const CLI::App* command : app.get_subcommands(nullptr)) {
    entry.commands.push_back(option_table(*command));
  }
  return entry;
}

std::vector<OptionEntry> shared_options(const CommandEntry& program) {
  std::vector<OptionEntry> shared;
  std::ranges::copy_if(program.options, std::back_inserter(shared), [](const OptionEntry& option) {
    return std::ranges::find(option.long_names, "version") == option.long_names.end();
  });
  return shared;
}

}  // namespace cxmat::cli::help
