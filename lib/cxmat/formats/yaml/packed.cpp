// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/yaml/packed.hpp"

#include <cxmat/formats/yaml/parse.hpp>

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <utility>

namespace cxmat::yaml {
namespace {

// Layout: the mark, then the root node. A node is one byte (kind, and 4 if quoted), its position,
// and its text, items or entries. Numbers take seven bits per byte, lowest first.

constexpr std::string_view mark = "cxmat-tree-1\n";
constexpr unsigned kind_bits = 3;
constexpr unsigned quoted_bit = 4;

void put_number(std::string& bytes, std::uint64_t number) {
  while (number >= 0x80) {
    bytes.push_back(static_cast<char>((number & 0x7FU) | 0x80U));
    number >>= 7U;
  }
  bytes.push_back(static_cast<char>(number));
}

void put_text(std::string& bytes, std::string_view text) {
  put_number(bytes, text.size());
  bytes += text;
}

void put_position(std::string& bytes, const Position& position) {
  put_number(bytes, position.line);
  put_number(bytes, position.column);
  put_number(bytes, position.length);
}

void put_node(std::string& bytes, const Node& node) {
  bytes.push_back(
      static_cast<char>(static_cast<unsigned>(node.kind) | (node.quoted ? quoted_bit : 0U)));
  put_position(bytes, node.position);
  put_text(bytes, node.text);
  put_number(bytes, node.items.size());
  for (const Node& item : node.items) {
    put_node(bytes, item);
  }
  put_number(bytes, node.entries.size());
  for (const Entry& entry : node.entries) {
    put_text(bytes, entry.key);
    put_position(bytes, entry.position);
    put_node(bytes, entry.value);
  }
}

/// Takes packed bytes apart from the front; throws std::logic_error where they make no sense.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  Node whole() {
    require(rest_.starts_with(mark));
    rest_.remove_prefix(mark.size());
    Node root = node(0);
    require(rest_.empty());
    return root;
  }

 private:
  static void require(bool sound) {
    if (!sound) {
      throw std::logic_error("cxmat::yaml::unpack: these bytes were not written by pack()");
    }
  }

  unsigned byte() {
    require(!rest_.empty());
    const auto first = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    return first;
  }

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
      require(shift < 63);
      const unsigned part = byte();
      value |= static_cast<std::uint64_t>(part & 0x7FU) << shift;
      if (part < 0x80) {
        return value;
      }
    }
  }

  std::uint32_t small_number() {
    const std::uint64_t value = number();
    require(value <= UINT32_MAX);
    return static_cast<std::uint32_t>(value);
  }

  /// How many pieces follow, of which each takes at least one byte.
  std::size_t count() {
    const std::uint64_t value = number();
    require(value <= rest_.size());
    return static_cast<std::size_t>(value);
  }

  std::string text() {
    const std::size_t size = count();
    std::string taken(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return taken;
  }

  Position position() {
    Position place;
    place.line = small_number();
    place.column = small_number();
    place.length = small_number();
    return place;
  }

  Node node(std::size_t depth) {
    require(depth <= max_depth);
    const unsigned head = byte();
    require((head & ~(kind_bits | quoted_bit)) == 0);
    Node made;
    made.kind = static_cast<Kind>(head & kind_bits);
    made.quoted = (head & quoted_bit) != 0;
    made.position = position();
    made.text = text();
    for (std::size_t left = count(); left > 0; --left) {
      made.items.push_back(node(depth + 1));
    }
    for (std::size_t left = count(); left > 0; --left) {
      Entry entry;
      entry.key = text();
      entry.position = position();
      entry.value = node(depth + 1);
      made.entries.push_back(std::move(entry));
    }
    return made;
  }

  std::string_view rest_;
};

}  // namespace

std::string pack(const Node& node) {
  std::string bytes(mark);
  put_node(bytes, node);
  return bytes;
}

Node unpack(std::string_view bytes) {
  return Unpacker(bytes).whole();
}

}  // namespace cxmat::yaml
