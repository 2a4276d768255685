// SPDX-License-Identifier: Apache-2.0
#include <cxmat/formats/yaml/scanner.hpp>

#include <algorithm>

namespace cxmat::yaml {
namespace {

constexpr std::string_view flow_signs = ",[]{}";

std::string_view trimmed(std::string_view text) noexcept {
  const std::size_t last = text.find_last_not_of(" \t\r\n");
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// A number or an id, behind which a "#" is a comment and nothing else.
bool is_plain_word(std::string_view text) noexcept {
  return std::ranges::all_of(text, [](char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '_' ||
           sign == '-' || sign == '.';
  });
}

bool has_space(std::string_view text) noexcept {
  return text.find_first_of(" \t\n") != std::string_view::npos;
}

}  // namespace

void Scanner::refuse_start(Code code, std::size_t begin) {
  std::vector<std::string> arguments;
  if (code == Code::yaml_reserved_start) {
    arguments.emplace_back(1, text_[begin]);
  }
  found_->error(code, begin, begin + 1, std::move(arguments));
  if (code == Code::yaml_unclosed_quote) {
    const std::size_t next = text_.find(text_[begin], begin + 1);
    doubtful_until_ = next == std::string_view::npos ? begin : next;
  }
  scan_.text[begin] = 'x';
  at_ = begin;
  plain(true);
}

/// An unquoted text from `at_`, with the lines that continue it. Quiet: something about it was
/// reported already.
void Scanner::plain(bool quiet) {
  const std::size_t begin = at_;
  const std::ptrdiff_t parent = parent_of(begin);
  const bool first_in_line = trimmed(text_.substr(line_start_, begin - line_start_)).empty();
  const bool place_of_key = !in_flow() && !value_ && first_in_line && column(begin) <= structure_;
  PlainEnd end = plain_line(begin, begin, quiet);
  if (end != PlainEnd::key && place_of_key && !quiet) {
    return missing_colon(begin);
  }
  while (end == PlainEnd::line && !in_flow()) {
    const std::optional<std::size_t> next = continuation(at_, parent);
    if (!next || peek(*next) == '#') {
      return;
    }
    go_to(*next);
    end = plain_line(begin, *next, quiet);
  }
}

Scanner::PlainEnd Scanner::plain_line(std::size_t begin, std::size_t line_begin, bool quiet) {
  const bool continued = begin != line_begin;
  for (; !is_break(at_); ++at_) {
    const char sign = text_[at_];
    if (sign == '#' && at_ > begin && is_space(at_ - 1)) {
      if (!quiet) {
        comment_in_text(begin);
      }
      return PlainEnd::comment;
    }
    if (in_flow() && flow_signs.find(sign) != std::string_view::npos) {
      return PlainEnd::flow_sign;
    }
    if (in_flow() && sign == '?') {
      scan_.text[at_] = question_mark_stand_in;
    }
    if (!is_value_colon(at_)) {
      continue;
    }
    if (!continued && !value_) {
      key(begin, at_);
      return PlainEnd::key;
    }
    if (!quiet) {
      colon_in_text(line_begin, continued);
      quiet = true;
    }
    scan_.text[at_] = '.';
  }
  return PlainEnd::line;
}

void Scanner::key(std::size_t begin, std::size_t colon) {
  if (!in_flow()) {
    structure_ = column(begin);
  }
  value_ = true;
  at_ = colon + 1;
}

void Scanner::colon_in_text(std::size_t line_begin, bool continued) {
  const std::string_view before = trimmed(text_.substr(line_begin, at_ - line_begin));
  // In a further line, "word:" was meant as a key that is indented too far.
  if (continued && !has_space(before)) {
    found_->error(Code::yaml_multiline_text, line_begin, at_ + 1);
  } else {
    found_->error(Code::yaml_colon_in_text, at_, at_ + 1);
  }
}

void Scanner::comment_in_text(std::size_t begin) {
  const std::string_view before = trimmed(text_.substr(begin, at_ - begin));
  const bool glued = !is_space(at_ + 1);
  if (has_space(before) || (glued && !is_plain_word(before))) {
    const std::size_t end = end_of_line(at_);
    found_->warning(Code::yaml_hash_in_text, at_,
                    at_ + trimmed(text_.substr(at_, end - at_)).size());
  }
}

void Scanner::missing_colon(std::size_t begin) {
  const std::size_t end = end_of_line(begin);
  if (doubtful_until_ == 0 || begin > doubtful_until_) {
    found_->error(Code::yaml_syntax, begin,
                  begin + trimmed(text_.substr(begin, end - begin)).size(),
                  {"expected 'key: value'"});
  }
  scan_.text[begin] = '#';
  at_ = end;
}

void Scanner::quoted() {
  const std::size_t begin = at_;
  const std::optional<std::size_t> end = quote_end(begin);
  if (!end) {
    return refuse_start(Code::yaml_unclosed_quote, begin);
  }
  const bool one_line = text_.substr(begin, *end - begin).find('\n') == std::string_view::npos;
  const std::size_t next = skip_blanks(*end);
  const bool is_key = !in_flow() && !value_ && one_line && is_value_colon(next);
  if (!is_key && !may_follow_quote(next)) {
    // A quote that was never closed ends at the next one, lines below.
    return refuse_start(one_line ? Code::yaml_reserved_start : Code::yaml_unclosed_quote, begin);
  }
  if (is_key) {
    key(begin, next);
  } else if (one_line) {
    at_ = *end;
  } else {
    go_to(*end);
  }
}

/// Behind the closing quote; nothing if there is none, or if a line within is indented so little
/// that it cannot belong to the text.
std::optional<std::size_t> Scanner::quote_end(std::size_t begin) const {
  const char quote = text_[begin];
  const std::ptrdiff_t parent = parent_of(begin);
  for (std::size_t at = begin + 1; at < text_.size(); ++at) {
    if (text_[at] == '\n') {
      const std::optional<std::size_t> next = continuation(at, parent);
      if (!next) {
        return std::nullopt;
      }
      at = *next;
    }
    const char sign = text_[at];
    if (quote == '"' && sign == '\\' && !is_break(at + 1)) {
      ++at;
    } else if (sign == quote) {
      if (quote == '"' || peek(at + 1) != quote) {
        return at + 1;
      }
      ++at;
    }
  }
  return std::nullopt;
}

bool Scanner::may_follow_quote(std::size_t at) const {
  const char sign = peek(at);
  const bool in_brackets =
      in_flow() && (sign == ',' || sign == ']' || sign == '}' || (sign == ':' && !value_));
  return is_break(at) || sign == '#' || in_brackets;
}

/// A text after "|" or ">": its lines are skipped unseen.
void Scanner::block_scalar() {
  const std::size_t begin = at_;
  const std::size_t end = std::min(text_.find_first_not_of("+-123456789", begin + 1), text_.size());
  const std::size_t next = skip_blanks(end);
  if (!is_break(next) && (peek(next) != '#' || next == end)) {
    return refuse_start(Code::yaml_reserved_start, begin);
  }
  const std::size_t digit = text_.substr(begin, end - begin).find_first_of("123456789");
  const std::ptrdiff_t parent = parent_of(begin);
  const std::ptrdiff_t indent =
      digit == std::string_view::npos
          ? 0
          : std::max<std::ptrdiff_t>(parent, 0) + (text_[begin + digit] - '0');
  skip_block_lines(parent, indent);
}

/// To the first line that is not blank and less indented than the text; `indent` 0: as far as the
/// first line of the text, which is beyond `parent`.
void Scanner::skip_block_lines(std::ptrdiff_t parent, std::ptrdiff_t indent) {
  std::size_t line = end_of_line(at_) + 1;
  for (; line < text_.size(); line = end_of_line(line) + 1) {
    const std::size_t indented = std::min(text_.find_first_not_of(' ', line), text_.size());
    const auto found = static_cast<std::ptrdiff_t>(indented - line);
    if (const std::size_t content = skip_blanks(indented); is_break(content)) {
      if (found < indent || indent == 0) {
        blank_out(indented, content);
      }
      continue;
    }
    if (indent == 0) {
      indent = std::max(found, parent + 1);
    }
    if (found < indent || is_document_marker(line)) {
      break;
    }
  }
  at_ = std::min(line, text_.size());
  line_start_ = at_;
}

}  // namespace cxmat::yaml
