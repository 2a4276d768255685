/// \file
/// Elements of a workbook's XML, whose names may have prefixes, and the texts in them. Not
/// installed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <pugixml.hpp>
#include <span>
#include <string>
#include <string_view>

namespace cxmat::tables {

/// Of an element or attribute: what stands behind the prefix.
[[nodiscard]] std::string_view local_name(std::string_view name) noexcept;
/// The attribute with that local name, or "".
[[nodiscard]] std::string_view attribute(const pugi::xml_node& node, std::string_view name);
/// The first child with that local name.
[[nodiscard]] pugi::xml_node child(const pugi::xml_node& node, std::string_view name);

/// Reads one element in place; false where it is no XML. The document refers to `xml`.
[[nodiscard]] bool parse_in_place(pugi::xml_document& document, std::span<char> xml);

/// Appends the text of a string item: its `t` and those of its runs `r`, without phonetic hints.
/// Blanks are kept, escapes such as _x000D_ are decoded, what is no text becomes U+FFFD.
void append_string_item(const pugi::xml_node& item, std::string& text);
/// Appends `written` with its escapes decoded.
void append_unescaped(std::string_view written, std::string& text);

}  // namespace cxmat::tables
