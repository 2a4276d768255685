// SPDX-License-Identifier: Apache-2.0
#include <cxmat/core/utf8.hpp>
#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/files.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace cxmat {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

/// UTF-16 by its byte order mark, or by the zero bytes that ASCII letters have in it.
bool looks_like_utf16(std::string_view bytes) noexcept {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    return true;
  }
  if (bytes.size() < 4) {
    return false;
  }
  const bool little = bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0;
  const bool big = bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0;
  return little || big;
}

}  // namespace

Result<std::string_view> check_text(std::string_view bytes, std::string_view file) {
  if (looks_like_utf16(bytes)) {
    Location start = whole_file(std::string(file));
    start.line = 1;
    start.column = 1;
    return error(Code::utf16_encoding, std::move(start));
  }
  const std::size_t mark = bytes.starts_with(utf8_mark) ? utf8_mark.size() : 0;
  const std::string_view text = bytes.substr(mark);
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    if (point.bytes == 0 || point.value == 0) {
      const Code code = point.bytes == 0 ? Code::not_utf8 : Code::nul_byte;
      return error(code, locate(text, at, file), {fmt::format("{}", at + mark)});
    }
    at += point.bytes;
  }
  return text;
}

}  // namespace cxmat
