/// \file
/// The help in the reader's language.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/localized_text.hpp>

namespace CLI {
class App;
}

namespace cxmat::cli::help {

/// Puts the texts of `language` into all descriptions, headings and examples.
void localize(CLI::App& program, Language language);

}  // namespace cxmat::cli::help
