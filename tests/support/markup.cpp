// SPDX-License-Identifier: Apache-2.0
#include "support/markup.hpp"

#include <algorithm>
#include <cstddef>

namespace cxmat::testing {
namespace {

constexpr std::string_view blank = " \t\n\r\f";

bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

std::string small(std::string_view text) {
  std::string letters(text);
  std::ranges::transform(letters, letters.begin(), [](char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  });
  return letters;
}

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view html) : html_(html) {}

  std::vector<Tag> read() {
    while ((at_ = html_.find('<', at_)) != std::string_view::npos) {
      ++at_;
      if (rest().starts_with("!--")) {
        comment();
      } else if (rest().starts_with("!") || rest().starts_with("?")) {
        tags_.push_back({.name = small(taken_until(" >")), .attributes = {}});
        skip_past(">");
      } else if (!rest().empty() && (is_letter(rest()[0]) || rest()[0] == '/')) {
        tag();
      }
    }
    return std::move(tags_);
  }

 private:
  [[nodiscard]] std::string_view rest() const { return html_.substr(at_); }

  std::string_view taken_until(std::string_view ends) {
    const std::string_view taken = rest().substr(0, rest().find_first_of(ends));
    at_ += taken.size();
    return taken;
  }

  void skip_past(std::string_view what) {
    const std::size_t found = html_.find(what, at_);
    at_ = found == std::string_view::npos ? html_.size() : found + what.size();
  }

  void comment() {
    tags_.push_back({.name = "!--", .attributes = {}});
    at_ += 3;
    // "<!-->" and "<!--->" end at once, "--!>" ends, too.
    const std::string_view body = rest();
    if (body.starts_with(">") || body.starts_with("->")) {
      skip_past(">");
      return;
    }
    const std::size_t plain = html_.find("-->", at_);
    const std::size_t bang = html_.find("--!>", at_);
    at_ = std::min({plain, bang, html_.size()});
    skip_past(">");
  }

  void tag() {
    Tag made{.name = small(taken_until(" \t\n\r\f/>")), .attributes = {}};
    if (made.name.empty()) {  // an end tag: its slash comes first
      ++at_;
      made.name = "/" + small(taken_until(" \t\n\r\f/>"));
    }
    while (at_ < html_.size() && html_[at_] != '>') {
      if (blank.find(html_[at_]) != std::string_view::npos || html_[at_] == '/') {
        ++at_;
      } else {
        made.attributes.push_back(attribute());
      }
    }
    ++at_;
    const bool raw = made.name == "style" || made.name == "script" || made.name == "title" ||
                     made.name == "textarea";
    const std::string end = "</" + made.name;
    tags_.push_back(std::move(made));
    while (raw && at_ < html_.size() && small(rest().substr(0, end.size())) != end) {
      at_ = std::min(html_.find("</", at_ + 1), html_.size());
    }
  }

  std::pair<std::string, std::string> attribute() {
    std::string name = small(rest().substr(0, 1));  // even a "=" may begin a name
    ++at_;
    name += small(taken_until("= \t\n\r\f/>"));
    const std::size_t value = html_.find_first_not_of(blank, at_);
    if (value == std::string_view::npos || html_[value] != '=') {
      return {std::move(name), {}};
    }
    at_ = std::min(html_.find_first_not_of(blank, value + 1), html_.size());
    if (at_ < html_.size() && (html_[at_] == '"' || html_[at_] == '\'')) {
      const char quote = html_[at_++];
      std::string text(taken_until(std::string_view(&quote, 1)));
      ++at_;
      return {std::move(name), std::move(text)};
    }
    return {std::move(name), std::string(taken_until(" \t\n\r\f>"))};
  }

  std::string_view html_;
  std::size_t at_ = 0;
  std::vector<Tag> tags_;
};

}  // namespace

std::vector<Tag> read_tags(std::string_view html) {
  return Tokenizer(html).read();
}

}  // namespace cxmat::testing
