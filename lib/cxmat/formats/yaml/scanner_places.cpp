// SPDX-License-Identifier: Apache-2.0
#include <cxmat/formats/yaml/scanner.hpp>

#include <algorithm>

namespace cxmat::yaml {

bool Scanner::is_break(std::size_t at) const noexcept {
  return peek(at) == '\n' || (peek(at) == '\r' && peek(at + 1) == '\n');
}

bool Scanner::is_space(std::size_t at) const noexcept {
  return peek(at) == ' ' || peek(at) == '\t' || is_break(at);
}

bool Scanner::is_value_colon(std::size_t at) const noexcept {
  const bool before_flow_sign =
      in_flow() && std::string_view(",]}").find(peek(at + 1)) != std::string_view::npos;
  return peek(at) == ':' && (is_space(at + 1) || before_flow_sign);
}

bool Scanner::is_document_marker(std::size_t line) const noexcept {
  const std::string_view rest = text_.substr(std::min(line, text_.size()));
  return (rest.starts_with("---") || rest.starts_with("...")) && is_space(line + 3);
}

std::size_t Scanner::skip_blanks(std::size_t at) const noexcept {
  while (peek(at) == ' ' || peek(at) == '\t') {
    ++at;
  }
  return at;
}

std::size_t Scanner::end_of_line(std::size_t at) const noexcept {
  return std::min(text_.find('\n', at), text_.size());
}

std::ptrdiff_t Scanner::column(std::size_t at) const noexcept {
  return static_cast<std::ptrdiff_t>(at - line_start_);
}

std::ptrdiff_t Scanner::parent_of(std::size_t begin) const noexcept {
  // At or left of the last key or dash, that one is over and cannot be the parent.
  return in_flow() ? structure_ : std::min(structure_, column(begin));
}

std::optional<std::size_t> Scanner::continuation(std::size_t at,
                                                 std::ptrdiff_t parent) const noexcept {
  for (std::size_t line = end_of_line(at) + 1; line < text_.size(); line = end_of_line(line) + 1) {
    const std::size_t indented = std::min(text_.find_first_not_of(' ', line), text_.size());
    const std::size_t content = skip_blanks(indented);
    if (is_break(content)) {
      continue;
    }
    const auto indent = static_cast<std::ptrdiff_t>(indented - line);
    const bool continues = indent > parent && !is_document_marker(line);
    return continues ? std::optional(content) : std::nullopt;
  }
  return std::nullopt;
}

void Scanner::go_to(std::size_t at) noexcept {
  at_ = at;
  const std::size_t last_break = at == 0 ? std::string_view::npos : text_.rfind('\n', at - 1);
  line_start_ = last_break == std::string_view::npos ? 0 : last_break + 1;
}

}  // namespace cxmat::yaml
