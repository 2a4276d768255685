/// \file
/// The rows of a sheet, the strings of a string table: elements of one name, one after the other
/// out of a stream of XML, however long it is. Not installed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/tables/zip.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cxmat::tables {

inline constexpr std::size_t longest_item = 16U << 20U;
inline constexpr std::size_t most_tags_of_item = 1'000'000;

/// Walks over the elements `item` within the element `container`, with or without prefixes. Knows
/// of XML what it takes to find their ends: tags, quoted attributes, comments, CDATA. Each item is
/// for a real parser to read.
class XmlItems {
 public:
  /// Names without prefix. Both must outlive this.
  XmlItems(ZipPart part, std::string_view container, std::string_view item)
      : part_(std::move(part)), container_(container), item_(item) {}

  /// Moves to the next item; false at the end or where there is trouble(). The end of the stream
  /// is reached, and its checksum right, where there is none.
  [[nodiscard]] bool next();
  /// The item from `<` to `>`, in a buffer that may be written to; valid until next().
  [[nodiscard]] std::span<char> item() noexcept {
    return std::span(buffer_).subspan(begin_, end_ - begin_);
  }
  [[nodiscard]] const std::optional<Trouble>& trouble() const noexcept { return trouble_; }
  /// Whether the container was there, be it empty.
  [[nodiscard]] bool has_container() const noexcept { return has_container_; }
  [[nodiscard]] double share_read() const noexcept { return part_.share_read(); }

 private:
  struct Tag {
    std::string_view name;  ///< without prefix
    bool opens = false;
    bool closes = false;
  };

  [[nodiscard]] bool find_tag();
  [[nodiscard]] bool find_end_of_item();
  [[nodiscard]] std::size_t find(std::string_view what, std::size_t from);
  [[nodiscard]] std::size_t find_tag_end(std::size_t from);
  [[nodiscard]] bool skip_past(std::string_view what, std::size_t skipped);
  [[nodiscard]] bool more();
  bool stop(std::string_view why);

  ZipPart part_;
  std::string_view container_;
  std::string_view item_;
  std::string buffer_;
  std::size_t keep_ = 0;   ///< what lies before is not needed any more
  std::size_t at_ = 0;     ///< what comes next
  std::size_t begin_ = 0;  ///< of the item
  std::size_t end_ = 0;
  std::size_t depth_ = 0;  ///< open elements, items left aside
  std::size_t container_depth_ = 0;
  Tag tag_;
  bool has_container_ = false;
  bool has_root_ = false;
  std::optional<Trouble> trouble_;
};

}  // namespace cxmat::tables
