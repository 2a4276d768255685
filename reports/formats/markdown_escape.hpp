/// \file
/// Text into Markdown as GitHub reads it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace cxmat::reports {

/// `text` on one line, so that it renders as it reads anywhere in a paragraph, heading, list item
/// or table cell: no emphasis, code, link, image, HTML, formula, table cell, and at its start no
/// heading, list, quote or rule. Addresses do not become links, and nobody is mentioned: a word
/// joiner stands behind an @. The marks around names are dropped.
[[nodiscard]] std::string markdown_escape(std::string_view text);

}  // namespace cxmat::reports
