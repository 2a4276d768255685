/// \file
/// From byte offsets to lines and columns.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/yaml/tree.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::yaml {

/// The lines of a text that outlives the index.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);

  /// The place of the bytes [begin, end), whose length counts up to the end of the first line.
  /// Cheap if asked for growing offsets, also in one very long line.
  [[nodiscard]] Position position(std::size_t begin, std::size_t end);
  /// The lines without their line ends.
  [[nodiscard]] std::vector<std::string> lines() const;

 private:
  [[nodiscard]] std::string_view line(std::size_t number) const;

  std::string_view text_;
  std::vector<std::size_t> starts_;
  // The last answer, from which the next one counts on.
  std::size_t known_line_ = 0;
  std::size_t known_offset_ = 0;
  std::size_t known_column_ = 0;
};

}  // namespace cxmat::yaml
