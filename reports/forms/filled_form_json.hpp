/// \file
/// The response file of a filled form as JSON that the YAML reader reads, too, with its checksum.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/interview_file.hpp>

#include <string>
#include <string_view>

namespace cxmat::reports::forms {

/// What can stand in a response file and on a terminal: `text` without controls other than tab and
/// line feed, without noncharacters, U+2028, U+2029 and marks of byte order or direction, and
/// without bytes that are not UTF-8. Line ends become line feeds.
[[nodiscard]] std::string storable(std::string_view text);

/// The file's bytes, the same for the same value. Texts must be storable().
[[nodiscard]] std::string write_filled_form(const InterviewFile& file);

/// The canonical text of a JSON document's root without its key `checksum`; what the checksum is
/// taken of. Not for documents of others: it trusts `json`.
[[nodiscard]] std::string canonical_text(std::string_view json);

}  // namespace cxmat::reports::forms
