/// \file
/// A first look at raw YAML, before yaml-cpp sees it: finds what yaml-cpp accepts in silence, what
/// would cost it memory, and the real reason of its most frequent syntax errors.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/yaml/findings.hpp>

#include <string>
#include <string_view>

namespace cxmat::yaml {

/// Stands for a question mark in an unquoted text within brackets, which yaml-cpp 0.7 cannot read
/// ({de: Wie?, en: How?}). No valid input contains it.
inline constexpr char question_mark_stand_in = '\x1F';

struct Prescan {
  /// As long as the input, byte by byte; the signs that were reported are replaced by harmless
  /// ones, so that yaml-cpp gets past them and finds what else is wrong.
  std::string text;
  bool empty = false;    ///< nothing but white space, comments and document markers
  bool parsable = true;  ///< false: yaml-cpp would only report consequences of what was found
};

/// Reports: unclosed quotes, text behind a closing quote or bracket, ": " and " #" in unquoted
/// text, reserved first characters, aliases, anchors, tags, tabs that indent, lines without a
/// colon, and brackets that stay open or go too deep. `text` has passed check_characters().
[[nodiscard]] Prescan prescan(std::string_view text, Findings& found);

}  // namespace cxmat::yaml
