// SPDX-License-Identifier: Apache-2.0
#include "cli/console.hpp"

#include "cli/reasons.hpp"

#include <cxmat/core/system_reason.hpp>
#include <cxmat/formats/excerpt.hpp>
#include <cxmat/system/file.hpp>
#include <cxmat/system/terminal.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <span>
#include <system_error>
#include <utility>

namespace cxmat::cli {
namespace {

constexpr std::string_view bold = "\033[1m";
constexpr std::string_view red = "\033[1;31m";
constexpr std::string_view yellow = "\033[1;33m";
constexpr std::string_view cyan = "\033[1;36m";
constexpr std::string_view plain = "\033[0m";

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): single-threaded start
  return value == nullptr ? std::string_view{} : std::string_view{value};
}

std::string painted(std::string_view text, std::string_view paint, bool colour) {
  return colour ? fmt::format("{}{}{}", paint, text, plain) : std::string(text);
}

std::string_view paint_of(Severity severity) noexcept {
  switch (severity) {
    case Severity::error:
      return red;
    case Severity::warning:
      return yellow;
    case Severity::note:
      return cyan;
  }
  return plain;
}

std::string_view key_of(Severity severity) noexcept {
  switch (severity) {
    case Severity::error:
      return "diagnostic.error";
    case Severity::warning:
      return "diagnostic.warning";
    case Severity::note:
      return "diagnostic.note";
  }
  return "diagnostic.error";
}

std::string place(const Location& where) {
  if (where.file.empty()) {
    return "cxmat";
  }
  std::string text = where.file == "-" ? "<stdin>" : printable(where.file);
  if (where.line > 0) {
    text += fmt::format(":{}", where.line);
    if (where.column > 0) {
      text += fmt::format(":{}", where.column);
    }
  }
  return text;
}

/// What stands before column `column` as blanks, tabs kept, so that the caret stands right.
std::string indent_to(std::string_view line, std::size_t column) {
  std::string blanks;
  std::size_t at = 1;
  for (const char byte : line) {
    const bool continues = (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
    if (continues) {
      continue;
    }
    if (at++ >= column) {
      break;
    }
    blanks += byte == '\t' ? '\t' : ' ';
  }
  return blanks;
}

/// Part of a hostile file must neither steer the terminal nor fill it.
std::string harmless(std::string_view argument) {
  constexpr std::size_t most = 2000;  // bytes
  std::string text = printable(argument.substr(0, most));
  return argument.size() > most ? text + "…" : text;
}

std::string excerpt(const Location& where, bool colour) {
  if (where.excerpt.empty() || where.line == 0) {
    return {};
  }
  std::string text = fmt::format("{:>5} | {}\n", where.line, where.excerpt);
  if (where.column > 0) {
    const std::string mark = "^" + std::string(std::max<std::size_t>(where.length, 1) - 1, '~');
    text += fmt::format("      | {}{}\n", indent_to(where.excerpt, where.column),
                        painted(mark, red, colour));
  }
  return text;
}

/// The help, unless the argument that it needs is empty; then the other help, if there is one.
std::string help_of(const Diagnostic& diagnostic, const reports::Messages& messages) {
  const std::string key = to_string(diagnostic.code);
  const std::string help = key + ".help";
  const std::string needs = key + ".help_needs";
  const std::string otherwise = key + ".otherwise";
  if (messages.has(needs)) {
    const auto index = static_cast<std::size_t>(messages.text(needs).front() - '0');
    if (index >= diagnostic.arguments.size() || diagnostic.arguments[index].empty()) {
      return messages.has(otherwise) ? reports::fill(messages.text(otherwise), diagnostic.arguments)
                                     : std::string{};
    }
  }
  return messages.has(help) ? reports::fill(messages.text(help), diagnostic.arguments)
                            : std::string{};
}

/// A file can hold millions of one mistake; nobody reads as many.
constexpr std::size_t most_of_one_code = 50;

/// What is counted: a code in a file.
using Repeated = std::pair<std::string, Code>;

bool is_shown(Severity severity, Verbosity verbosity) noexcept {
  switch (verbosity) {
    case Verbosity::quiet:
      return severity == Severity::error;
    case Verbosity::normal:
      return severity != Severity::note;
    case Verbosity::verbose:
      return true;
  }
  return true;
}

/// Without the controls with which a text of somebody's file could steer the terminal; a file or a
/// pipe gets them as they are.
std::string for_terminal(std::string_view text) {
  std::string shown;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool white_space = byte == '\n' || byte == '\t' || byte == '\r';
    const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
    const bool is_latin_control = byte == 0xC2U && next >= 0x80U && next < 0xA0U;
    if (is_latin_control || byte == 0x7FU || (byte < 0x20U && !white_space)) {
      shown += "\uFFFD";
      at += is_latin_control ? 1 : 0;
    } else {
      shown += text[at];
    }
  }
  return shown;
}

}  // namespace

std::string describe(const Diagnostic& found, const reports::Messages& messages, bool colour) {
  Diagnostic diagnostic = found;
  std::ranges::transform(found.arguments, diagnostic.arguments.begin(),
                         [&messages](const std::string& argument) {
                           return harmless(reason_in(messages.language(), argument));
                         });
  const std::string text =
      reports::fill(messages.text(to_string(diagnostic.code) + ".text"), diagnostic.arguments);
  std::string lines = fmt::format(
      "{}: {}: {} [{}]\n", painted(place(diagnostic.where), bold, colour),
      painted(messages.text(key_of(diagnostic.severity)), paint_of(diagnostic.severity), colour),
      text, to_string(diagnostic.code));
  lines += excerpt(diagnostic.where, colour);
  if (const std::string help = help_of(diagnostic, messages); !help.empty()) {
    lines += fmt::format("      = {}: {}\n", messages.text("diagnostic.help"), help);
  }
  return lines;
}

void Console::report(const Diagnostics& diagnostics) const {
  std::string text;
  std::map<Repeated, Diagnostic> first;
  std::map<Repeated, std::size_t> counts;
  for (const Diagnostic& diagnostic : diagnostics) {
    const Repeated which{diagnostic.where.file, diagnostic.code};
    const std::size_t count = ++counts[which];
    if (is_shown(diagnostic.severity, verbosity) && count <= most_of_one_code) {
      text += describe(diagnostic, messages, colour);
    }
    first.try_emplace(which, diagnostic);
  }
  for (const auto& [which, count] : counts) {
    if (count > most_of_one_code && is_shown(first.at(which).severity, verbosity)) {
      Diagnostic rest = note(Code::more_of_the_same, {.file = which.first},
                             {std::to_string(count - most_of_one_code), to_string(which.second)});
      rest.severity = first.at(which).severity;
      text += describe(rest, messages, colour);
    }
  }
  // Nothing is left to be done where even standard error cannot be written.
  static_cast<void>(system::write_all(system::standard_error, text));
}

void Console::say(std::string_view line) const {
  if (verbosity != Verbosity::quiet) {
    static_cast<void>(system::write_all(system::standard_error, std::string(line) + "\n"));
  }
}

ExitCode Console::print(std::string_view text) const {
  const std::string shown =
      system::is_terminal(system::standard_output) ? for_terminal(text) : std::string();
  const int failure = system::write_all(system::standard_output, shown.empty() ? text : shown);
  if (failure == 0) {
    return ExitCode::done;
  }
  report({error(Code::not_writable, {}, {"<stdout>", system_reason(failure)})});
  return ExitCode::cannot_write;
}

bool stderr_has_colour() {
  return environment("NO_COLOR").empty() && system::understands_escapes(system::standard_error);
}

Language language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (const std::string_view value = environment(name); !value.empty()) {
      return value.starts_with("de") ? Language::de : Language::en;
    }
  }
  return system::speaks_german() ? Language::de : Language::en;
}

ExitCode exit_code_of(const Diagnostics& diagnostics) noexcept {
  ExitCode code = ExitCode::done;
  for (const Diagnostic& found : diagnostics) {
    if (found.severity != Severity::error) {
      continue;
    }
    if (found.code == Code::not_writable) {
      return ExitCode::cannot_write;
    }
    code = ExitCode::bad_input;
  }
  return code;
}

}  // namespace cxmat::cli
