// SPDX-License-Identifier: Apache-2.0
#include "cli/program.hpp"

#include "cli/command.hpp"
#include "cli/help/localize.hpp"
#include "cli/usage_errors.hpp"
#include "cli/version.hpp"

#include <cxmat/core/closest_match.hpp>
#include <cxmat/core/date.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat::cli {
namespace {

constexpr std::string_view exit_codes =
    "Exit status: 0 done; 1 a check failed; 2 the call or an input is wrong; 3 writing, memory or "
    "the\nmachine failed; 70 a bug; 130 interrupted.";

struct SharedOptions {
  std::string language;
  std::string catalogue;
  std::string date;
  bool quiet = false;
  bool verbose = false;
  bool no_colour = false;
};

void add_shared_options(CLI::App& app, SharedOptions& options) {
  app.add_option("--lang", options.language, "Language of messages and output: de or en");
  app.add_option("--catalogue", options.catalogue,
                 "Folder with questionnaires that go before the built-in ones");
  app.add_option("--date", options.date,
                 "Date to state as that of rendering, YYYY-MM-DD (default: SOURCE_DATE_EPOCH)");
  app.add_flag("-q,--quiet", options.quiet, "Errors only");
  app.add_flag("--verbose", options.verbose, "Notes too");
  app.add_flag("--no-color", options.no_colour, "No colours (also: NO_COLOR=1)");
}

/// 1790000000 -> "2026-09-21"; empty for anything that is no number of seconds.
std::string date_of_epoch(std::string_view seconds) {
  std::int64_t since_epoch = 0;
  const auto [end, failure] =
      std::from_chars(seconds.data(), seconds.data() + seconds.size(), since_epoch);
  if (seconds.empty() || failure != std::errc{} || end != seconds.data() + seconds.size() ||
      since_epoch < 0) {
    return {};
  }
  const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(
      std::chrono::sys_seconds{std::chrono::seconds{since_epoch}})};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string date_of_environment() {
  const char* epoch = std::getenv("SOURCE_DATE_EPOCH");  // NOLINT(concurrency-mt-unsafe)
  return epoch == nullptr ? std::string{} : date_of_epoch(epoch);
}

Result<Context> make_context(const SharedOptions& options) {
  Context context;
  context.language = parse_language(options.language);
  if (!options.language.empty() && !context.language) {
    return error(Code::unknown_option_value, {},
                 {options.language, "--lang", "de, en",
                  closest_match(options.language, std::vector<std::string>{"de", "en"})});
  }
  context.console.messages =
      reports::Messages(context.language.value_or(language_of_environment()));
  context.console.verbosity = options.quiet     ? Verbosity::quiet
                              : options.verbose ? Verbosity::verbose
                                                : Verbosity::normal;
  context.console.colour = !options.no_colour && stderr_has_colour();
  if (!options.date.empty() && !is_date(options.date)) {
    return error(Code::bad_date, {}, {options.date});
  }
  context.catalogue = options.catalogue;
  context.date = options.date.empty() ? date_of_environment() : options.date;
  return context;
}

/// The language that `--lang` asks for, before anything is parsed: a refusal speaks it too.
Language language_asked(std::span<const std::string> arguments) {
  constexpr std::string_view option = "--lang";
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    const std::string_view value = argument.starts_with("--lang=") ? argument.substr(7)
                                   : argument == option && i + 1 < arguments.size()
                                       ? std::string_view(arguments[i + 1])
                                       : std::string_view{};
    if (const auto language = parse_language(value)) {
      return *language;
    }
  }
  return language_of_environment();
}

Console plain_console(std::span<const std::string> arguments) {
  return {.messages = reports::Messages(language_asked(arguments)),
          .verbosity = Verbosity::normal,
          .colour = stderr_has_colour()};
}

ExitCode refuse(const Console& console, Diagnostic diagnostic) {
  const Diagnostics found{std::move(diagnostic)};
  console.report(found);
  return exit_code_of(found);
}

/// The position of the first argument that is neither an option nor a shared option's value.
std::size_t first_word(std::span<const std::string> arguments) {
  std::size_t at = 0;
  while (at < arguments.size() && arguments[at].starts_with('-')) {
    const bool takes_value =
        arguments[at] == "--lang" || arguments[at] == "--catalogue" || arguments[at] == "--date";
    at += takes_value ? 2 : 1;
  }
  return std::min(at, arguments.size());
}

/// A first word that is no command, before the parser calls it an unexpected argument.
std::optional<Diagnostic> check_command(std::span<const std::string> arguments) {
  const std::size_t at = first_word(arguments);
  if (at == arguments.size()) {
    return std::nullopt;
  }
  std::vector<std::string> names;
  for (const Command& command : commands()) {
    names.emplace_back(command.name);
  }
  if (std::ranges::find(names, arguments[at]) != names.end()) {
    return std::nullopt;
  }
  return error(Code::unknown_command, {}, {arguments[at], closest_match(arguments[at], names)});
}

}  // namespace

ExitCode Context::fail(const Diagnostics& found) const {
  console.report(found);
  return exit_code_of(found);
}

Result<Catalogue> Context::load_catalogue() const {
  return catalogue.empty() ? Result<Catalogue>(Catalogue::embedded())
                           : Catalogue::with_folder(catalogue);
}

ExitCode run_program(std::span<const std::string> arguments) {
  if (auto unknown = check_command(arguments)) {
    return refuse(plain_console(arguments), *std::move(unknown));
  }
  CLI::App app{"cxmat assesses how mature a company's customer experience management is.", "cxmat"};
  app.set_version_flag("--version", fmt::format("cxmat {}", version));
  app.require_subcommand(1);
  app.footer(std::string("Start with: cxmat init my-assessment && cxmat report my-assessment\n") +
             std::string(exit_codes));
  SharedOptions options;
  add_shared_options(app, options);
  std::map<std::string, Run> runs;
  for (const Command& command : commands()) {
    CLI::App* sub = app.add_subcommand(std::string(command.name), std::string(command.summary));
    sub->fallthrough();
    runs[std::string(command.name)] = command.attach(*sub);
  }
  help::localize(app, language_asked(arguments));
  try {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    app.parse(std::move(reversed));
  } catch (const CLI::Success& asked_for_text) {
    return app.exit(asked_for_text) == 0 ? ExitCode::done : ExitCode::bad_input;
  } catch (const CLI::ParseError& failure) {
    if (first_word(arguments) == arguments.size()) {
      plain_console(arguments).say(app.help());
      return ExitCode::bad_input;
    }
    return refuse(plain_console(arguments), usage_error(app, failure, language_asked(arguments)));
  }
  Result<Context> context = make_context(options);
  if (!context) {
    const Console console = plain_console(arguments);
    console.report(context.diagnostics);
    return exit_code_of(context.diagnostics);
  }
  return runs.at(app.get_subcommands().front()->get_name())(*context);
}

}  // namespace cxmat::cli
