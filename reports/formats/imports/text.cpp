// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/imports/text.hpp"

#include "reports/formats/text_table.hpp"
#include "reports/messages/numbers.hpp"

#include <cxmat/formats/cell_text.hpp>
#include <cxmat/formats/excerpt.hpp>

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace cxmat::reports {
namespace {

using exports::ColumnMatch;
using exports::ColumnRole;
using exports::FileReport;
using Kind = ColumnMatch::Kind;

constexpr std::size_t most_named = 20;

class ImportText {
 public:
  ImportText(const FileReport& report, const Engagement* engagement, const Messages& messages)
      : report_(report), engagement_(engagement), messages_(messages) {
    if (engagement != nullptr) {
      questions_ = questions_of(*engagement);
    }
  }

  [[nodiscard]] std::string text() {
    add("is", what_it_is());
    add("read_as", read_as());
    if (report_.recognised) {
      add_rows();
      if (engagement_ == nullptr) {
        add_columns("answers", ColumnRole::answer);
        add_columns("metadata", ColumnRole::metadata);
      } else {
        add_matches();
      }
      add("groups", groups());
      add("personal", list(report_.personal));
    }
    return render({.label_heading = word("file"),
                   .columns = {{.heading = excerpt(report_.file), .number = false, .wrap = true}},
                   .rows = std::move(rows_)});
  }

 private:
  [[nodiscard]] std::string word(std::string_view key) const {
    return std::string(messages_.text("import." + std::string(key)));
  }
  [[nodiscard]] std::string number(std::size_t count) const {
    return whole(static_cast<std::int64_t>(count), messages_.language());
  }
  [[nodiscard]] static std::string list(std::span<const std::string> texts) {
    std::vector<std::string> harmless;
    for (const std::string& text : texts) {
      harmless.push_back(excerpt(shortened(text)));
    }
    return listed(harmless, most_named);
  }
  [[nodiscard]] std::string heading(std::size_t column) const {
    return exports::heading_of(report_.layout, column);
  }
  void add(std::string_view key, std::string text) {
    if (!text.empty()) {
      rows_.push_back({.label = word(key), .cells = {std::move(text)}});
    }
  }

  [[nodiscard]] std::string what_it_is() const {
    if (!report_.recognised) {
      return word("unrecognised");
    }
    const exports::ExportLayout& layout = report_.layout;
    const std::string platform = layout.platform == exports::Platform::csv
                                     ? word("table")
                                     : std::string(name_of(layout.platform));
    const std::string key = "import.variant." + layout.variant;
    const std::string variant =
        messages_.has(key) ? std::string(messages_.text(key)) : layout.variant;
    return variant.empty() ? platform
                           : messages_.format("import.platform_variant", {platform, variant});
  }

  [[nodiscard]] std::string delimiter() const {
    static constexpr std::array<std::pair<char, std::string_view>, 4> names{
        {{',', "comma"}, {';', "semicolon"}, {'\t', "tab"}, {'|', "bar"}}};
    for (const auto& [sign, name] : names) {
      if (report_.facts.delimiter == sign) {
        return word("delimiter." + std::string(name));
      }
    }
    return {};
  }

  [[nodiscard]] std::string read_as() const {
    static constexpr std::array<std::string_view, 5> kinds{"CSV", "XLSX", "JSON", "NDJSON", "YAML"};
    std::string text(kinds[static_cast<std::size_t>(report_.facts.kind)]);
    const auto more = [&text](const std::string& part) { text += part.empty() ? "" : ", " + part; };
    if (report_.facts.kind != tables::FileKind::xlsx) {
      more(std::string(to_string(report_.facts.encoding)));
    }
    more(delimiter());
    if (!report_.facts.sheet.empty()) {
      more(messages_.format("import.sheet", {excerpt(report_.facts.sheet)}));
    }
    if (report_.recognised) {
      more(messages_.counted("import.heading_rows",
                             static_cast<std::int64_t>(report_.layout.heading_rows)));
    }
    return text;
  }

  void add_rows() {
    add("rows",
        messages_.format("import.kept", {number(report_.rows_read), number(report_.rows_kept)}));
    std::string text;
    for (const exports::LeftOut& left : report_.left_out) {
      text += (text.empty() ? "" : ", ") +
              messages_.format("import.reason." + left.reason, {number(left.rows)});
    }
    add("left_out", std::move(text));
  }

  void add_columns(std::string_view key, ColumnRole role) {
    std::vector<std::string> headings;
    for (std::size_t column = 0; column < report_.layout.columns.size(); ++column) {
      if (report_.layout.columns[column].role == role) {
        headings.push_back(heading(column));
      }
    }
    if (!headings.empty()) {
      add(key, messages_.counted("import.columns", static_cast<std::int64_t>(headings.size()),
                                 {list(headings)}));
    }
  }

  /// The questions that have a column of their own or of their choices, by how they were found.
  void add_matches() {
    static constexpr std::array<std::string_view, 6> tiers{
        "exact_id", "folded_id", "last_segment", "id_in_text", "text", "map_file"};
    std::size_t asked = 0;
    std::vector<std::string> unanswered;
    for (const Question* question : questions_) {
      asked += question->type == QuestionType::note ? 0U : 1U;
    }
    for (const std::size_t question : report_.matched.unanswered) {
      unanswered.push_back(questions_[question]->id);
    }
    std::array<std::vector<std::string>, tiers.size()> found;
    std::vector<bool> counted(questions_.size(), false);
    std::size_t matched = 0;
    std::vector<std::string> unmatched;
    for (std::size_t column = 0; column < report_.matched.columns.size(); ++column) {
      const ColumnMatch& match = report_.matched.columns[column];
      const auto tier = static_cast<std::size_t>(match.tier);
      const bool answers = match.kind == Kind::answer || match.kind == Kind::option;
      if (answers && !counted[match.index]) {
        counted[match.index] = true;
        ++matched;
        if (tier < found.size()) {
          found[tier].push_back(questions_[match.index]->id);
        }
      } else if (match.kind == Kind::unmatched) {
        unmatched.push_back(
            match.nearest.empty()
                ? shortened(heading(column))
                : messages_.format("import.nearest", {shortened(heading(column)), match.nearest}));
      }
    }
    add("questions", messages_.format("import.matched", {number(matched), number(asked)}));
    for (std::size_t tier = 0; tier < found.size(); ++tier) {
      if (!found[tier].empty()) {
        rows_.push_back({.label = "  " + word("tier." + std::string(tiers[tier])),
                         .cells = {list(found[tier])}});
      }
    }
    add("unanswered", list(unanswered));
    add("unmatched", list(unmatched));
  }

  [[nodiscard]] std::string groups() const {
    std::string text;
    for (const auto& [column, values] : report_.groups) {
      std::vector<std::string> parts;
      for (const auto& [value, rows] : values) {
        parts.push_back(fmt::format("{} {}", shortened(value), number(rows)));
      }
      text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", column, list(parts));
    }
    return text;
  }

  const FileReport& report_;
  const Engagement* engagement_;
  const Messages& messages_;
  std::vector<const Question*> questions_;
  std::vector<TextRow> rows_;
};

}  // namespace

std::string render_import_text(std::span<const FileReport> files, const Engagement* engagement,
                               const Messages& messages) {
  std::string text;
  for (const FileReport& report : files) {
    text += (text.empty() ? "" : "\n") + ImportText(report, engagement, messages).text();
  }
  return text;
}

}  // namespace cxmat::reports
