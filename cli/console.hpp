/// \file
/// The process's mouth: results to standard output, messages to standard error, in the reader's
/// language, with colour only where a terminal wants it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/exit_code.hpp"
#include "reports/messages/messages.hpp"

#include <cxmat/core/diagnostic.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace cxmat::cli {

enum class Verbosity : std::uint8_t {
  quiet,   ///< errors only
  normal,  ///< errors, warnings and what was done
  verbose  ///< notes too
};

struct Console {
  reports::Messages messages{Language::en};
  Verbosity verbosity = Verbosity::normal;
  bool colour = false;  ///< of standard error

  /// Writes diagnostics to standard error, as the verbosity allows; of too many of one code in one
  /// file, how many more there are.
  void report(const Diagnostics& diagnostics) const;
  /// One line to standard error; not when quiet.
  void say(std::string_view line) const;
  /// Writes `text` to standard output, whole; cannot_write if that fails.
  [[nodiscard]] ExitCode print(std::string_view text) const;
};

/// A diagnostic as lines of text: place, severity, message and code; the source line with a caret
/// below; the help. With a final line end. What came from files is printable() and not endless.
[[nodiscard]] std::string describe(const Diagnostic& diagnostic, const reports::Messages& messages,
                                   bool colour);

/// True if standard error is a terminal that shows colours: NO_COLOR is empty and TERM not dumb.
[[nodiscard]] bool stderr_has_colour();

/// The language of LC_ALL, LC_MESSAGES or LANG, whichever is set first: German for de*, otherwise
/// English.
[[nodiscard]] Language language_of_environment();

/// The exit code that fits the errors among `diagnostics`; done if there are none.
[[nodiscard]] ExitCode exit_code_of(const Diagnostics& diagnostics) noexcept;

}  // namespace cxmat::cli
