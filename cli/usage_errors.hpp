/// \file
/// What is wrong with a call, in the reader's language: the parser only speaks English.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/diagnostic.hpp>
#include <cxmat/core/localized_text.hpp>

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace cxmat::cli {

/// `failure` of parsing for `program`: unknown_option, option_missing, ...; usage with the parser's
/// own words for what has no code. Names in it are those of `language`.
[[nodiscard]] Diagnostic usage_error(const CLI::App& program, const CLI::ParseError& failure,
                                     Language language);

}  // namespace cxmat::cli
