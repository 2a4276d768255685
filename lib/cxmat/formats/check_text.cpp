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

}  // namespace

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

std::size_t byte_order_mark(std::string_view bytes) noexcept {
  return bytes.starts_with(utf8_mark) ? utf8_mark.size() : 0;
}

std::optional<Diagnostic> find_bad_byte(std::string_view text, const BytesBefore& before,
                                        std::string_view file) {
  std::size_t line = before.lines + 1;
  std::size_t begin = 0;  // of the line
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    if (point.bytes == 0 || point.value == 0) {
      const Code code = point.bytes == 0 ? Code::not_utf8 : Code::nul_byte;
      const std::string_view rest = text.substr(begin);
      Location where = locate(rest.substr(0, rest.find_first_of("\r\n")), at - begin, file);
      where.line = line;
      return error(code, std::move(where), {fmt::format("{}", before.bytes + at)});
    }
    const bool lone_return = point.value == U'\r' && text.substr(at + 1, 1) != "\n";
    at += point.bytes;
    if (point.value == U'\n' || lone_return) {
      ++line;
      begin = at;
    }
  }
  return std::nullopt;
}

Result<std::string_view> check_text(std::string_view bytes, std::string_view file) {
  if (looks_like_utf16(bytes)) {
    Location start = whole_file(std::string(file));
    start.line = 1;
    start.column = 1;
    return error(Code::utf16_encoding, std::move(start));
  }
  const std::size_t mark = byte_order_mark(bytes);
  const std::string_view text = bytes.substr(mark);
  if (auto bad = find_bad_byte(text, {.bytes = mark, .lines = 0}, file)) {
    return *std::move(bad);
  }
  return text;
}

}  // namespace cxmat
