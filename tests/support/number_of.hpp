/// \file
/// A text as the number it is, whatever the locale.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <doctest/doctest.h>

#include <charconv>
#include <string>
#include <system_error>

namespace cxmat::test {

[[nodiscard]] inline bool is_number(const std::string& text) {
  double number = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  return read.ec == std::errc{} && read.ptr == end;
}

[[nodiscard]] inline double number_of(const std::string& text) {
  double number = 0;
  REQUIRE(is_number(text));
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace cxmat::test
