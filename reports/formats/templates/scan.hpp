/// \file
/// A Mustache template as its tags, with their places. Finds what is badly formed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/diagnostic.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::reports {

enum class TagKind : std::uint8_t {
  text,       ///< {{name}}
  unescaped,  ///< {{{name}}} or {{&name}}
  section,    ///< {{#name}}
  inverted,   ///< {{^name}}
  end,        ///< {{/name}}
  part,       ///< {{>name}}
  other       ///< a comment, or what was reported
};

struct Tag {
  TagKind kind = TagKind::other;
  std::string name;
  std::size_t begin = 0;  ///< byte of its first brace
  std::size_t end = 0;    ///< byte behind its last
  /// Of a section: how many of the tags behind it are inside of it, its end included where it has
  /// one.
  std::size_t inside = 0;
};

struct TemplateScan {
  std::vector<Tag> tags;  ///< in their order
  Diagnostics found;      ///< template_tag_unclosed, template_section_*, template_delimiters, ...
};

/// Reads on behind an error, so that all of a file's come at once. `file` names it in diagnostics.
[[nodiscard]] TemplateScan scan_template(std::string_view text, std::string_view file);

/// The place of a tag, underlined.
[[nodiscard]] Location locate_tag(std::string_view text, const Tag& tag, std::string_view file);

}  // namespace cxmat::reports
