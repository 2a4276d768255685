// SPDX-License-Identifier: Apache-2.0
#include "cli/usage_errors.hpp"

#include "cli/help/german.hpp"

#include <cxmat/core/closest_match.hpp>
#include <cxmat/core/decimal.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat::cli {
namespace {

/// The program, the command that was called, and the command of that.
std::vector<const CLI::App*> called(const CLI::App& program) {
  std::vector<const CLI::App*> apps{&program};
  for (auto below = program.get_subcommands(); !below.empty();
       below = apps.back()->get_subcommands()) {
    apps.push_back(below.front());
  }
  return apps;
}

Diagnostic unexpected(const CLI::App& program) {
  std::vector<std::string> names;
  for (const CLI::App* app : called(program)) {
    for (const CLI::Option* option : app->get_options()) {
      for (const std::string& name : option->get_lnames()) {
        names.push_back("--" + name);
      }
    }
  }
  const std::vector<std::string> extras = program.remaining(true);
  for (const std::string& extra : extras) {
    if (extra.starts_with('-') && extra.size() > 1) {
      return error(Code::unknown_option, {}, {extra, closest_match(extra, names)});
    }
  }
  return error(Code::unexpected_argument, {}, {extras.empty() ? "" : extras.front()});
}

/// The two sides of `between` in the parser's message; it has no other way to tell them.
std::pair<std::string, std::string> sides(std::string_view message, std::string_view between) {
  const std::size_t at = message.find(between);
  if (at == std::string_view::npos) {
    return {std::string(message), {}};
  }
  return {std::string(message.substr(0, at)), std::string(message.substr(at + between.size()))};
}

Diagnostic missing(const CLI::App& program, std::string_view message) {
  const CLI::App* const last = called(program).back();
  if (message == "A subcommand is required") {
    std::vector<std::string> names;
    for (const CLI::App* command : last->get_subcommands(nullptr)) {
      names.push_back(command->get_name());
    }
    return error(Code::subcommand_missing, {},
                 {last->get_name(), fmt::format("{}", fmt::join(names, ", "))});
  }
  return error(Code::option_missing, {}, {sides(message, " is required").first});
}

Diagnostic diagnosed(const CLI::App& program, const CLI::ParseError& failure) {
  const std::string message = failure.what();
  const std::string name = failure.get_name();
  if (dynamic_cast<const CLI::ExtrasError*>(&failure) != nullptr) {
    return unexpected(program);
  }
  if (name == "RequiredError" && message.ends_with(" is required")) {
    return missing(program, message);
  }
  if (name == "ExcludesError" || name == "RequiresError") {
    const bool excludes = name == "ExcludesError";
    auto [one, other] = sides(message, excludes ? " excludes " : " requires ");
    return error(excludes ? Code::options_exclude : Code::option_needs_other, {},
                 {std::move(one), std::move(other)});
  }
  if (name == "ArgumentMismatch" && message.ends_with(" missing")) {
    return error(Code::option_without_value, {}, {sides(message, ":").first});
  }
  if (name == "ConversionError" && message.find(" = ") != std::string::npos) {
    const auto [option, value] = sides(sides(message, ": ").second, " = ");
    return error(Code::option_no_number, {}, {value, option});
  }
  if (name == "ValidationError" && message.find(" not in range ") != std::string::npos) {
    const auto [option, rest] = sides(message, ": Value ");
    const auto [value, range] = sides(rest, " not in range ");
    const auto [lowest, highest] = sides(range, " to ");
    if (!parse_number(value)) {
      return error(Code::option_no_number, {}, {value, option});
    }
    return error(Code::option_out_of_range, {}, {value, option, lowest, highest});
  }
  return error(Code::usage, {}, {message});
}

}  // namespace

Diagnostic usage_error(const CLI::App& program, const CLI::ParseError& failure, Language language) {
  Diagnostic found = diagnosed(program, failure);
  for (std::string& argument : found.arguments) {
    argument = language == Language::de ? help::german(argument) : argument;
  }
  return found;
}

}  // namespace cxmat::cli
