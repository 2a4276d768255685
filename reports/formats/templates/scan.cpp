// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/templates/scan.hpp"

#include <cxmat/core/utf8.hpp>
#include <cxmat/formats/excerpt.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cxmat::reports {
namespace {

constexpr std::string_view white_space = " \t\r\n\v\f";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(white_space);
  if (first == std::string_view::npos) {
    return {};
  }
  return text.substr(first, text.find_last_not_of(white_space) - first + 1);
}

TagKind kind_of(char sign) {
  switch (sign) {
    case '#':
      return TagKind::section;
    case '^':
      return TagKind::inverted;
    case '/':
      return TagKind::end;
    case '>':
      return TagKind::part;
    case '&':
      return TagKind::unescaped;
    case '!':
      return TagKind::other;
    default:
      return TagKind::text;
  }
}

class Scanner {
 public:
  Scanner(std::string_view text, std::string_view file) : text_(text), file_(file) {}

  TemplateScan run() {
    for (std::size_t at = text_.find("{{"); at != std::string_view::npos;
         at = text_.find("{{", at)) {
      at = read_tag(at);
    }
    for (const std::size_t open : open_) {
      close(open);
      complain(Code::template_section_unclosed, scan_.tags[open], {scan_.tags[open].name});
    }
    return std::move(scan_);
  }

 private:
  void complain(Code code, const Tag& tag, std::vector<std::string> arguments = {}) {
    scan_.found.push_back(error(code, locate_tag(text_, tag, file_), std::move(arguments)));
  }

  /// The byte where the next tag is looked for.
  std::size_t read_tag(std::size_t begin) {
    const bool triple = text_.substr(begin).starts_with("{{{");
    const std::size_t inside = begin + (triple ? 3 : 2);
    const std::string_view closing = triple ? "}}}" : "}}";
    const std::size_t end = text_.find(closing, inside);
    const std::string_view content =
        trimmed(text_.substr(inside, end == std::string_view::npos ? end : end - inside));
    const bool comment = !triple && content.starts_with('!');
    Tag tag{.kind = TagKind::other, .name = {}, .begin = begin, .end = begin + 2};
    // A name never holds a brace: the end that was found is that of another tag.
    if (end == std::string_view::npos || (!comment && content.find('{') != content.npos)) {
      complain(Code::template_tag_unclosed, tag);
      return inside;
    }
    tag.end = end + closing.size();
    if (content.starts_with('=')) {
      complain(Code::template_delimiters, tag);
    } else if (triple) {
      tag.kind = TagKind::unescaped;
      tag.name = content;
    } else if (!content.empty()) {
      tag.kind = kind_of(content.front());
      tag.name = tag.kind == TagKind::text ? content : trimmed(content.substr(1));
    }
    if (tag.name.empty() && !comment && !content.starts_with('=')) {
      complain(Code::template_empty_tag, tag);
      tag.kind = TagKind::other;
    }
    add(std::move(tag));
    return scan_.tags.back().end;
  }

  void add(Tag tag) {
    scan_.tags.push_back(std::move(tag));
    const Tag& added = scan_.tags.back();
    if (added.kind == TagKind::section || added.kind == TagKind::inverted) {
      open_.push_back(scan_.tags.size() - 1);
    } else if (added.kind == TagKind::end) {
      end_section(added);
    }
  }

  void end_section(const Tag& end) {
    const auto named = [&](std::size_t open) { return scan_.tags[open].name == end.name; };
    if (std::ranges::none_of(open_, named)) {
      if (const auto late = std::ranges::find(crossed_, end.name); late != crossed_.end()) {
        crossed_.erase(late);  // reported where it was crossed
      } else {
        complain(Code::template_section_unopened, end, {end.name});
      }
      return;
    }
    while (!named(open_.back())) {
      const Tag& crossed = scan_.tags[open_.back()];
      complain(Code::template_section_crossed, end,
               {end.name, crossed.name, fmt::format("{}", locate_tag(text_, crossed, file_).line)});
      crossed_.push_back(crossed.name);
      close(open_.back());
      open_.pop_back();
    }
    close(open_.back());
    open_.pop_back();
  }

  void close(std::size_t open) { scan_.tags[open].inside = scan_.tags.size() - 1 - open; }

  std::string_view text_;
  std::string_view file_;
  TemplateScan scan_;
  std::vector<std::size_t> open_;
  std::vector<std::string> crossed_;  ///< sections that another one's end cut off
};

}  // namespace

TemplateScan scan_template(std::string_view text, std::string_view file) {
  return Scanner(text, file).run();
}

Location locate_tag(std::string_view text, const Tag& tag, std::string_view file) {
  Location where = locate(text, tag.begin, file);
  const std::string_view shown = text.substr(tag.begin, tag.end - tag.begin);
  where.length = count_code_points(shown.substr(0, shown.find('\n')));
  return where;
}

}  // namespace cxmat::reports
