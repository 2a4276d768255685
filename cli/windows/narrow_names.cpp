// g++'s std::filesystem::path takes a text for UTF-8 when it gives one, but asks the C library what
// the bytes of a text mean when it gets one. The C library of Windows has no locale of UTF-8, so it
// is answered here: the linker puts this function in the place of mbrtowc() (--wrap, in
// cli/CMakeLists.txt).
// SPDX-License-Identifier: Apache-2.0
#include <cwchar>

extern "C" {
// NOLINTNEXTLINE(bugprone-reserved-identifier): the linker's name for it
std::size_t __wrap_mbrtowc(wchar_t* to, const char* from, std::size_t bytes, std::mbstate_t* state);
}

namespace {

constexpr auto invalid = static_cast<std::size_t>(-1);
constexpr auto incomplete = static_cast<std::size_t>(-2);

struct Lead {
  std::size_t length = 0;  ///< of the sequence in bytes; 0: this byte begins none
  char32_t bits = 0;
  char32_t least = 0;  ///< below it is an overlong sequence
};

Lead lead_of(unsigned char byte) noexcept {
  if (byte < 0x80U) {
    return {.length = 1, .bits = byte};
  }
  if (byte >= 0xC2U && byte < 0xE0U) {
    return {.length = 2, .bits = byte & 0x1FU, .least = 0x80U};
  }
  if (byte >= 0xE0U && byte < 0xF0U) {
    return {.length = 3, .bits = byte & 0x0FU, .least = 0x800U};
  }
  if (byte >= 0xF0U && byte < 0xF5U) {
    return {.length = 4, .bits = byte & 0x07U, .least = 0x1'0000U};
  }
  return {};
}

void put(wchar_t* to, char32_t unit) noexcept {
  if (to != nullptr) {
    *to = static_cast<wchar_t>(unit);
  }
}

}  // namespace

/// UTF-8 to UTF-16, one unit a call. Of a pair of surrogates the first takes all bytes but one, and
/// the state is the second.
std::size_t __wrap_mbrtowc(wchar_t* to, const char* from, std::size_t bytes,
                           std::mbstate_t* state) {
  static std::mbstate_t own_state{};
  std::mbstate_t& second = state != nullptr ? *state : own_state;
  if (from == nullptr || bytes == 0) {
    return from == nullptr ? 0 : incomplete;
  }
  if (second != 0) {
    put(to, static_cast<char32_t>(second));
    second = 0;
    return 1;
  }
  const Lead lead = lead_of(static_cast<unsigned char>(*from));
  if (lead.length == 0) {
    return invalid;
  }
  char32_t letter = lead.bits;
  for (std::size_t i = 1; i < lead.length; ++i) {
    if (i == bytes) {
      return incomplete;
    }
    const auto byte = static_cast<unsigned char>(from[i]);
    if ((byte & 0xC0U) != 0x80U) {
      return invalid;
    }
    letter = (letter << 6U) | (byte & 0x3FU);
  }
  const bool is_surrogate = letter >= 0xD800U && letter < 0xE000U;
  if (letter < lead.least || letter > 0x10'FFFFU || is_surrogate) {
    return invalid;
  }
  if (letter < 0x1'0000U) {
    put(to, letter);
    return letter == 0 ? 0 : lead.length;
  }
  const char32_t rest = letter - 0x1'0000U;
  put(to, 0xD800U + (rest >> 10U));
  second = static_cast<std::mbstate_t>(0xDC00U + (rest & 0x3FFU));
  return lead.length - 1;
}
