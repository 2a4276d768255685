/// \file
/// Text into HTML.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace cxmat::reports {

/// `text` fit for the content of an element: & < > " ' become references, characters that HTML
/// forbids become spaces, and the marks around a name (U+2068, U+2069) become <bdi> elements.
[[nodiscard]] std::string html_escape(std::string_view text);

}  // namespace cxmat::reports
