// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/matching/draft_map.hpp"

#include <cxmat/core/utf8.hpp>
#include <cxmat/formats/exports/matching/plain_text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <string_view>

namespace cxmat::exports {
namespace {

using Kind = ColumnMatch::Kind;

/// A longer cell is no label, and YAML has no such keys.
constexpr std::size_t longest_value = 200;  // bytes

/// Signs that no YAML file of ours may hold in any notation; headings are matched without them.
bool is_control(char32_t value) noexcept {
  return value < 0x20 || (value >= 0x7F && value < 0xA0);
}

/// Signs that cannot be seen in a file.
bool is_hidden(char32_t value) noexcept {
  return value == 0xA0 || value == 0xAD || (value >= 0x2000 && value <= 0x200F) ||
         (value >= 0x2028 && value <= 0x202F) || (value >= 0x205F && value <= 0x206F) ||
         value == 0x3000 || value == 0xFEFF || (value >= 0xFFF0 && value <= 0xFFFC) ||
         (value >= 0xFFFE && value <= 0xFFFF) || (value >= 0xE0000 && value <= 0xE0FFF) ||
         (value >= 0xFE00 && value <= 0xFE0F);
}

/// `text` in double quotes. Controls become blanks, bytes that are no UTF-8 become U+FFFD.
std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    if (point.bytes == 0) {
      result += "\xEF\xBF\xBD";
      ++at;
      continue;
    }
    if (point.value == '"' || point.value == '\\') {
      result += '\\';
      result += static_cast<char>(point.value);
    } else if (point.value == '\n') {
      result += "\\n";
    } else if (point.value == '\t') {
      result += "\\t";
    } else if (is_control(point.value)) {
      result += ' ';
    } else if (is_hidden(point.value)) {
      const auto number = static_cast<unsigned>(point.value);
      result +=
          number > 0xFFFF ? fmt::format("\\U{:08X}", number) : fmt::format("\\u{:04X}", number);
    } else {
      result += text.substr(at, point.bytes);
    }
    at += point.bytes;
  }
  return result + '"';
}

/// On one line, for a comment.
std::string commented(std::string_view text) {
  std::string line = quoted(text);
  return line.substr(1, line.size() - 2);
}

class Draft {
 public:
  Draft(const ExportLayout& layout, const MatchedColumns& matched, const Engagement& engagement)
      : layout_(&layout),
        matched_(&matched),
        engagement_(&engagement),
        questions_(questions_of(engagement)) {}

  std::string write(const std::vector<std::set<std::string>>& unknown) && {
    text_ =
        "# What the columns of an export are. Fill in what stands empty: the id of a question\n"
        "# (with `option`, where the column is about one choice alone), `comment: ID`,\n"
        "# `group: COLUMN` or `ignore: true` in its place.\n"
        "cxmat: 1\n"
        "import:\n";
    line("  from: {}\n", to_string(layout_->platform));
    write_columns();
    write_unanswered();
    write_values(unknown);
    return std::move(text_);
  }

 private:
  template <class... Args>
  void line(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(text_), format, std::forward<Args>(args)...);
  }

  void write_columns() {
    bool any = false;
    for (std::size_t c = 0; c < matched_->columns.size() && c < layout_->columns.size(); ++c) {
      const ColumnMatch& match = matched_->columns[c];
      const std::string target = target_of(match);
      const bool said = match.kind == Kind::ignored && match.tier == Tier::map_file;
      if (target.empty() && !said && match.kind != Kind::unmatched) {
        continue;
      }
      if (!any) {
        text_ += "  columns:\n";
        any = true;
      }
      line("    - column: {}\n", c + 1);
      const ExportColumn& column = layout_->columns[c];
      const bool named = !column.tag.empty() || !column.text.empty() || !column.option.empty();
      if (const std::string heading = heading_of(*layout_, c);
          named && !plain_text(heading).empty()) {
        line("      heading: {}\n", quoted(heading));
      }
      if (match.kind == Kind::unmatched) {
        write_open(match);
      } else if (said) {
        line("      ignore: true  # {}\n", to_string(match.tier));
      } else {
        line("      {}  # {}\n", target, to_string(match.tier));
        if (match.kind == Kind::option) {
          line("      option: {}\n",
               quoted(questions_[match.index]->scale.choices[match.choice].name));
        }
      }
    }
  }

  void write_open(const ColumnMatch& match) {
    if (match.nearest.empty()) {
      text_ += "      question:\n";
    } else {
      line("      question:  # {}?\n", commented(match.nearest));
    }
  }

  /// "question: own01"; "" where a map has no word for it or needs none.
  [[nodiscard]] std::string target_of(const ColumnMatch& match) const {
    switch (match.kind) {
      case Kind::answer:
      case Kind::option:
        return "question: " + quoted(questions_[match.index]->id);
      case Kind::comment:
        return "comment: " + quoted(questions_[match.index]->id);
      case Kind::group:
        return "group: " + quoted(engagement_->groupings[match.index].column);
      case Kind::wave:
        return "group: \"wave\"";
      case Kind::weight:
        return "group: " + quoted(engagement_->weight_column);
      case Kind::duration:
      case Kind::unmatched:
      case Kind::ignored:
      case Kind::respondent:
      case Kind::submitted:
      case Kind::evidence:
      case Kind::grade:
        break;
    }
    return {};
  }

  void write_unanswered() {
    if (matched_->unanswered.empty()) {
      return;
    }
    text_ += "  # Questions without a column:\n";
    for (const std::size_t q : matched_->unanswered) {
      line("  #   {}: {}\n", questions_[q]->id, commented(questions_[q]->label.in(Language::de)));
    }
  }

  void write_values(const std::vector<std::set<std::string>>& unknown) {
    std::map<std::size_t, std::set<std::string>> cells;  // by question
    for (std::size_t c = 0; c < std::min(unknown.size(), matched_->columns.size()); ++c) {
      const ColumnMatch& match = matched_->columns[c];
      if (match.kind == Kind::answer || match.kind == Kind::option) {
        for (const std::string& cell : unknown[c]) {
          if (!cell.empty() && cell.size() <= longest_value) {
            cells[match.index].insert(cell);
          }
        }
      }
    }
    if (cells.empty()) {
      return;
    }
    text_ +=
        "  # What cells mean: a choice, na, dk, - (not shown) or \"\" (nothing was answered).\n"
        "  values:\n";
    for (const auto& [question, texts] : cells) {
      std::string names;
      for (const Choice& choice : questions_[question]->scale.choices) {
        names += (names.empty() ? "" : ", ") + choice.name;
      }
      line("    {}:  # {}\n", quoted(questions_[question]->id), names);
      for (const std::string& cell : texts) {
        line("      {}:\n", quoted(cell));
      }
    }
  }

  const ExportLayout* layout_;
  const MatchedColumns* matched_;
  const Engagement* engagement_;
  std::vector<const Question*> questions_;
  std::string text_;
};

}  // namespace

std::string draft_import_map(const ExportLayout& layout, const MatchedColumns& matched,
                             const Engagement& engagement,
                             const std::vector<std::set<std::string>>& unknown) {
  return Draft(layout, matched, engagement).write(unknown);
}

}  // namespace cxmat::exports
