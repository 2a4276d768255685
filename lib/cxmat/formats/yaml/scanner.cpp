// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/yaml/scanner.hpp"

#include <cxmat/formats/yaml/parse.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cxmat::yaml {

Prescan prescan(std::string_view text, Findings& found) {
  return Scanner(text, found).run();
}

Prescan Scanner::run() {
  while (at_ < text_.size()) {
    if (at_ == line_start_ && !in_flow()) {
      start_line();
    }
    if (at_ < text_.size()) {
      step();
    }
  }
  if (in_flow() && scan_.parsable) {
    report_open_bracket();
  }
  scan_.empty = !content_;
  return std::move(scan_);
}

void Scanner::start_line() {
  value_ = false;
  if (is_document_marker(at_)) {
    structure_ = -1;
    at_ += 3;
  } else if (!content_ && text_.substr(at_).starts_with("%YAML ")) {
    at_ = end_of_line(at_);
  } else {
    check_indentation();
  }
}

void Scanner::check_indentation() {
  constexpr std::string_view no_break_space = "\xC2\xA0";
  const std::size_t indented = std::min(text_.find_first_not_of(' ', at_), text_.size());
  const std::size_t content = skip_blanks(indented);
  at_ = content;
  if (text_.substr(content).starts_with(no_break_space)) {
    found_->warning(Code::invisible_character, content, content + no_break_space.size(),
                    {"U+00A0"});
  }
  if (content == indented) {
    return;
  }
  if (is_break(content) || peek(content) == '#') {  // no content to a reader, an error to yaml-cpp
    return blank_out(indented, content);
  }
  scan_.parsable = false;
  if (!std::exchange(tab_reported_, true)) {
    found_->error(Code::yaml_tab_indent, indented, indented + 1);
  }
}

void Scanner::step() {
  const char first = text_[at_];
  if (first == '\n') {
    line_start_ = ++at_;
  } else if (is_space(at_)) {
    ++at_;
  } else if (first == '#') {
    at_ = end_of_line(at_);
  } else {
    token(first);
  }
}

void Scanner::token(char first) {
  content_ = true;
  const bool is_node = first != ',' && first != ':' && first != '-';
  // Counted here too, because yaml-cpp holds all tokens of a line of brackets at once.
  if (is_node && ++tokens_ > max_nodes) {
    found_->error(Code::yaml_too_many_nodes, at_, at_ + 1, {fmt::format("{}", max_nodes)});
    return stop();
  }
  in_flow() ? flow_token(first) : block_token(first);
}

void Scanner::block_token(char first) {
  switch (first) {
    case '-':
    case '?':
    case ':':
      return is_space(at_ + 1) ? indicator(!value_) : plain();
    case '[':
    case '{':
      return open_bracket();
    case '"':
    case '\'':
      return quoted();
    case '|':
    case '>':
      return block_scalar();
    case '&':
    case '*':
    case '!':
      return property(first);
    case '@':
    case '`':
    case '%':
    case ',':
    case ']':
    case '}':
      return refuse_start(Code::yaml_reserved_start, at_);
    default:
      return plain();
  }
}

void Scanner::flow_token(char first) {
  switch (first) {
    case '[':
    case '{':
      return open_bracket();
    case ']':
    case '}':
      return close_bracket();
    case ',':
      value_ = false;
      ++at_;
      return;
    case ':':
      value_ = true;
      ++at_;
      return;
    case '?':
      return is_space(at_ + 1) && !value_ ? indicator(true) : plain();
    case '"':
    case '\'':
      return quoted();
    case '&':
    case '*':
    case '!':
      return property(first);
    case '-':
      return is_space(at_ + 1) ? refuse_start(Code::yaml_reserved_start, at_) : plain();
    case '@':
    case '`':
    case '%':
    case '|':
    case '>':
      return refuse_start(Code::yaml_reserved_start, at_);
    default:
      return plain();
  }
}

/// A dash, question mark or colon with a space behind it.
void Scanner::indicator(bool allowed) {
  if (!allowed) {
    return refuse_start(Code::yaml_reserved_start, at_);
  }
  if (!in_flow()) {
    structure_ = column(at_);
  }
  ++at_;
}

void Scanner::blank_out(std::size_t begin, std::size_t end) {
  std::fill_n(scan_.text.begin() + static_cast<std::ptrdiff_t>(begin), end - begin, ' ');
}

/// An anchor, alias or tag.
void Scanner::property(char first) {
  const std::string_view ends = in_flow() ? ",[]{} \t\r\n" : " \t\r\n";
  const std::size_t begin = at_;
  const std::size_t end = std::min(text_.find_first_of(ends, begin), text_.size());
  if (end == begin + 1) {
    return refuse_start(Code::yaml_reserved_start, begin);
  }
  if (first == '!') {
    found_->error(Code::yaml_tag, begin, end, {std::string(text_.substr(begin, end - begin))});
  } else {
    found_->error(Code::yaml_alias, begin, end);
  }
  // An alias becomes a word. So does an anchor before a key, because blanking it out would move
  // the key.
  const std::size_t next = skip_blanks(end);
  const bool before_key = !in_flow() && !value_ && !is_break(next) &&
                          std::string_view("[{|>").find(peek(next)) == std::string_view::npos;
  if (first == '*' || before_key) {
    scan_.text[begin] = 'x';
    return plain(true);
  }
  blank_out(begin, end);
  at_ = end;
}

/// The rest must not be read.
void Scanner::stop() {
  scan_.parsable = false;
  at_ = text_.size();
}

void Scanner::open_bracket() {
  if (!in_flow()) {
    value_before_brackets_ = value_;
  }
  brackets_.push_back(at_);
  if (brackets_.size() > max_depth) {
    found_->error(Code::yaml_too_deep, at_, at_ + 1, {fmt::format("{}", max_depth)});
    return stop();
  }
  value_ = false;
  ++at_;
}

void Scanner::close_bracket() {
  const std::size_t begin = brackets_.back();
  brackets_.pop_back();
  ++at_;
  value_ = false;
  if (in_flow()) {
    return;
  }
  value_ = value_before_brackets_;
  const std::size_t next = skip_blanks(at_);
  const bool is_key = !value_ && is_value_colon(next);
  const bool one_line = begin >= line_start_;
  if (one_line && !is_break(next) && peek(next) != '#' && !is_key) {
    refuse_start(Code::yaml_reserved_start, begin);
  }
}

/// Without its end, everything behind a bracket was misread.
void Scanner::report_open_bracket() {
  const std::size_t begin = brackets_.back();
  const char open = text_[begin];
  found_->forget_behind(begin);
  found_->error(Code::yaml_syntax, begin, begin + 1,
                {fmt::format("no '{}' for this '{}'", open == '[' ? ']' : '}', open)});
  scan_.parsable = false;
}

}  // namespace cxmat::yaml
