// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/scalar_place.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

namespace cxmat {
namespace {

bool continues(char byte) noexcept {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

}  // namespace

std::size_t code_points(std::string_view text) noexcept {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char byte) { return !continues(byte); }));
}

std::string_view skip_code_points(std::string_view text, std::size_t count) noexcept {
  std::size_t at = 0;
  while (at < text.size() && count > 0) {
    ++at;
    while (at < text.size() && continues(text[at])) {
      ++at;
    }
    --count;
  }
  return text.substr(at);
}

yaml::Position place_inside(const yaml::Reader& reader, const yaml::Node& node,
                            std::string_view part) {
  const std::string line = reader.at(node).excerpt;
  const std::size_t start = node.position.column - 1 + (node.quoted ? 1U : 0U);
  if (node.position.column == 0 || !skip_code_points(line, start).starts_with(node.text)) {
    return node.position;
  }
  const auto before = std::string_view(node.text).substr(
      0, static_cast<std::size_t>(part.data() - node.text.data()));
  const std::size_t length = std::max<std::size_t>(code_points(part), 1);
  return {node.position.line, static_cast<std::uint32_t>(start + 1 + code_points(before)),
          static_cast<std::uint32_t>(length)};
}

}  // namespace cxmat
