/// \file
/// Headings and labels without what platforms wrap around them: markup, entities, odd blanks.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace cxmat::exports {

/// `text` without HTML tags (<br>, <p> and the like leave a blank), entities decoded, all kinds of
/// blanks and line ends as single blanks, none around; typographic quotes and dashes as plain ones.
/// A "<" that opens no tag stays; the backslash goes that keeps a sign of Markdown a sign.
[[nodiscard]] std::string plain_text(std::string_view text);

/// In one letter case and one Unicode form (NFC), without invisible signs. Text that is no UTF-8 is
/// folded in ASCII only.
[[nodiscard]] std::string folded_text(std::string_view text);

}  // namespace cxmat::exports
