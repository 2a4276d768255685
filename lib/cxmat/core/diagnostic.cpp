// SPDX-License-Identifier: Apache-2.0
#include "cxmat/core/diagnostic.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace cxmat {

Diagnostic error(Code code, Location where, std::vector<std::string> arguments) {
  return {code, Severity::error, std::move(where), std::move(arguments)};
}

Diagnostic warning(Code code, Location where, std::vector<std::string> arguments) {
  return {code, Severity::warning, std::move(where), std::move(arguments)};
}

Diagnostic note(Code code, Location where, std::vector<std::string> arguments) {
  return {code, Severity::note, std::move(where), std::move(arguments)};
}

bool has_errors(const Diagnostics& diagnostics) noexcept {
  return std::ranges::any_of(
      diagnostics, [](const Diagnostic& found) { return found.severity == Severity::error; });
}

void append(Diagnostics& all, Diagnostics more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace cxmat
