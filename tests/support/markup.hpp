/// \file
/// Reads HTML back the way a browser's tokenizer does, as far as our pages need it: tags with
/// quoted attributes, comments, a stylesheet that only its own end tag ends.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat::testing {

struct Tag {
  std::string name;  ///< small letters; "/td" of an end tag; "!--" of a comment, "!doctype"
  std::vector<std::pair<std::string, std::string>> attributes;  ///< names in small letters

  bool operator==(const Tag&) const = default;
};

/// The tags of a document in their order. Takes what is not well formed as browsers take it:
/// attributes without quotes or values, comments that never end.
[[nodiscard]] std::vector<Tag> read_tags(std::string_view html);

}  // namespace cxmat::testing
