// SPDX-License-Identifier: Apache-2.0
#include "cli/help/man_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace cxmat::cli::help {
namespace {

/// Nothing in it means something to troff.
std::string plain(std::string_view text) {
  std::string result;
  for (const char letter : text) {
    switch (letter) {
      case '\\':
        result += "\\e";
        break;
      case '-':
        result += "\\-";
        break;
      case '\'':
        result += "\\(aq";
        break;
      case '`':
        result += "\\(ga";
        break;
      default:
        result += letter;
    }
  }
  return result.starts_with('.') ? "\\&" + result : result;
}

/// As an argument of a macro: "Fl -output Ar file".
std::string names_of(const OptionEntry& option) {
  if (!option.positional.empty()) {
    return "Ar " + option.positional + (option.several ? " ..." : "");
  }
  std::vector<std::string> flags;
  for (const std::string& name : option.short_names) {
    flags.push_back("Fl " + name);
  }
  for (const std::string& name : option.long_names) {
    flags.push_back("Fl -" + name);
  }
  std::string names = fmt::format("{}", fmt::join(flags, " , "));
  return option.value.empty() ? names
                              : names + " Ar " + (option.value == "INT" ? "number" : "value") +
                                    (option.several ? " ..." : "");
}

void add_options(std::string& page, const std::vector<OptionEntry>& options) {
  page += ".Bl -tag -width Ds\n";
  for (const OptionEntry& option : options) {
    page += fmt::format(".It {}\n{}\n", names_of(option), plain(option.description));
  }
  page += ".El\n";
}

void add_synopsis(std::string& page, const CommandEntry& command, const std::string& words) {
  page += fmt::format(".Nm cxmat\n.Cm {}\n", words);
  for (const OptionEntry& option : command.options) {
    if (option.required || !option.positional.empty()) {
      page += fmt::format(".{}\n", option.required ? names_of(option) : "Op " + names_of(option));
    }
  }
  page += ".Op Ar options\n";
}

}  // namespace

std::string man_page(const CommandEntry& command, const std::vector<OptionEntry>& shared,
                     std::string_view date) {
  std::string title = "CXMAT-" + command.name;
  std::ranges::transform(title, title.begin(), [](char letter) {
    return static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
  });
  std::string page = fmt::format(
      ".\\\" SPDX-License-Identifier: Apache-2.0\n.Dd {}\n.Dt {} 1\n.Os\n.Sh NAME\n"
      ".Nm cxmat-{}\n.Nd {}\n.Sh SYNOPSIS\n",
      date, title, command.name, plain(command.description));
  if (command.commands.empty()) {
    add_synopsis(page, command, command.name);
  }
  for (const CommandEntry& below : command.commands) {
    add_synopsis(page, below, command.name + " " + below.name);
  }
  page += ".Sh DESCRIPTION\n" + plain(command.description) + ".\n";
  add_options(page, command.options);
  for (const CommandEntry& below : command.commands) {
    page += fmt::format(".Ss {} {}\n{}.\n", command.name, below.name, plain(below.description));
    add_options(page, below.options);
  }
  page += ".Ss Options of every command\n";
  add_options(page, shared);
  if (!command.footer.empty()) {
    page += ".Sh EXAMPLES\n.Bd -literal\n" + plain(command.footer) + "\n.Ed\n";
  }
  return page + ".Sh SEE ALSO\n.Xr cxmat 1\n";
}

}  // namespace cxmat::cli::help
