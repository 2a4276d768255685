// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/published_codes.hpp"

#include <fmt/format.h>

#include <charconv>
#include <system_error>

namespace cxmat::exports {
namespace {

constexpr std::size_t first_number = 9001;
constexpr std::size_t most_positions = 250;  // choices that a scale can have

std::optional<std::size_t> whole_number(std::string_view text) noexcept {
  std::size_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, problem] = std::from_chars(text.data(), end, number);
  const bool plain = problem == std::errc() && stop == end && !text.starts_with('0');
  return plain ? std::optional(number) : std::nullopt;
}

}  // namespace

std::string published_code(std::size_t position) {
  return fmt::format("G{}", position + 1);
}

std::string published_number(std::size_t position) {
  return fmt::format("{}", first_number + position);
}

std::optional<std::size_t> published_position(std::string_view code) noexcept {
  const bool group = code.starts_with('G');
  const auto number = whole_number(code.substr(group ? 1 : 0));
  const std::size_t first = group ? 1 : first_number;
  return number && *number >= first && *number - first < most_positions
             ? std::optional(*number - first)
             : std::nullopt;
}

}  // namespace cxmat::exports
