/// \file
/// Words that users gave, made fit to stand in a report, and lists of them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"

#include <cxmat/core/localized_text.hpp>

#include <span>
#include <string>
#include <string_view>

namespace cxmat::reports::view {

/// U+2068 and U+2069 stand around a name inside a sentence; a renderer turns them into its own
/// means or drops them. clean() removes them from what users wrote, so they are always in pairs.
inline constexpr std::string_view isolate_begin = "\u2068";
inline constexpr std::string_view isolate_end = "\u2069";

/// One line without control characters and without the characters that reorder the text around
/// them (U+202A to U+202E, U+2066 to U+2069); white space trimmed and single.
[[nodiscard]] std::string clean(std::string_view text);

/// The text in `language`, clean; `otherwise` where it is empty.
[[nodiscard]] std::string words(const LocalizedText& text, Language language,
                                std::string_view otherwise = {});

/// A clean name, ready for a sentence.
[[nodiscard]] std::string isolated(std::string_view name);

/// `text` without the marks around names, for places that know no marks.
[[nodiscard]] std::string without_isolates(std::string_view text);

/// "A", "A and B", "A, B and C".
[[nodiscard]] std::string joined(std::span<const std::string> names, const Messages& messages);

/// The sentences that are not empty, with a space between them.
[[nodiscard]] std::string in_a_row(std::span<const std::string> sentences);

}  // namespace cxmat::reports::view
