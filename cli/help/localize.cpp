// SPDX-License-Identifier: Apache-2.0
#include "cli/help/localize.hpp"

#include "cli/help/german.hpp"

#include <CLI/CLI.hpp>

#include <string>
#include <string_view>

namespace cxmat::cli::help {
namespace {

std::string translated(std::string_view text) {
  return std::string(german(text));
}

/// Examples are calls, which are the same everywhere, under a word; or sentences, line by line.
std::string translated_footer(std::string_view footer) {
  if (const std::string whole = translated(footer); whole != footer) {
    return whole;
  }
  std::string result;
  while (!footer.empty()) {
    const std::size_t end = footer.find('\n');
    const std::string_view line = footer.substr(0, end);
    const std::size_t word = line.find(": ");
    const std::string_view heading = line.substr(0, word == std::string_view::npos ? 0 : word + 1);
    const std::string of_heading = translated(heading);
    result += of_heading != heading ? of_heading + std::string(line.substr(heading.size()))
                                    : translated(line);
    result += end == std::string_view::npos ? "" : "\n";
    footer.remove_prefix(end == std::string_view::npos ? footer.size() : end + 1);
  }
  return result;
}

void translate(CLI::App& app) {
  app.description(translated(app.get_description()));
  app.footer(translated_footer(app.get_footer()));
  for (const char* const label : {"Usage", "OPTIONS", "SUBCOMMAND", "Subcommands", "Positionals",
                                  "Options", "REQUIRED", "Needs", "Excludes", "INT"}) {
    app.get_formatter()->label(label, translated(label));
  }
  for (CLI::Option* option : app.get_options()) {
    option->description(translated(option->get_description()));
    if (option->get_group() == "Options") {
      option->group(translated("Options"));
    }
  }
  for (CLI::App* command : app.get_subcommands(nullptr)) {
    command->group(translated("Subcommands"));
    translate(*command);
  }
}

}  // namespace

void localize(CLI::App& program, Language language) {
  if (language == Language::de) {
    translate(program);
  }
}

}  // namespace cxmat::cli::help
