/// \file
/// What went wrong, as a value: a code, a place and arguments, never prose. The command line
/// composes the text from the message files, in the reader's language.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/code.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

namespace cxmat {

enum class Severity : std::uint8_t { note, warning, error };

/// A place in an input. Lines and columns count from 1; 0 means unknown. Columns count code
/// points, not bytes, so a caret lands under the right letter of a German line.
struct Location {
  std::string file;          ///< as the user named it; "-" is standard input
  std::size_t line = 0;      ///< 0: the file as a whole
  std::size_t column = 0;    ///< 0: the line as a whole
  std::size_t length = 1;    ///< code points to underline
  std::string excerpt = {};  ///< the source line without its line end; empty: nothing to show

  bool operator==(const Location&) const = default;
};

/// One finding about an input. `arguments` fill the message's {0}, {1}, ... in order.
struct Diagnostic {
  Code code = Code::internal;
  Severity severity = Severity::error;
  Location where;
  std::vector<std::string> arguments;

  bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

[[nodiscard]] Diagnostic error(Code code, Location where, std::vector<std::string> arguments = {});
[[nodiscard]] Diagnostic warning(Code code, Location where,
                                 std::vector<std::string> arguments = {});
[[nodiscard]] Diagnostic note(Code code, Location where, std::vector<std::string> arguments = {});

/// True if at least one finding is an error.
[[nodiscard]] bool has_errors(const Diagnostics& diagnostics) noexcept;

/// Appends `more` to `all`.
void append(Diagnostics& all, Diagnostics more);

}  // namespace cxmat
