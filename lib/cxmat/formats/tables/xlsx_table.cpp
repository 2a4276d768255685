// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/tables/xlsx_table.hpp"

#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/tables/sparse_row.hpp>
#include <cxmat/formats/tables/workbook.hpp>
#include <cxmat/formats/tables/xml_items.hpp>
#include <cxmat/formats/tables/xml_text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>
#include <system_error>
#include <utility>

namespace cxmat::tables {
namespace {

struct XlsxContent {
  std::string file;
  std::string bytes;
  Workbook book;
};

std::optional<std::size_t> whole_number(std::string_view text) noexcept {
  std::size_t value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = problem == std::errc() && end == text.data() + text.size() && !text.empty();
  return whole ? std::optional(value) : std::nullopt;
}

/// 1 for "B7"; nothing where there is no such reference.
std::optional<std::size_t> column_of(std::string_view reference) noexcept {
  std::size_t column = 0;
  for (char letter : reference) {
    if (letter >= 'a' && letter <= 'z') {
      letter = static_cast<char>(letter - 'a' + 'A');
    }
    if (letter < 'A' || letter > 'Z') {
      break;
    }
    column = column * 26 + static_cast<std::size_t>(letter - 'A' + 1);
    if (column > most_sheet_columns) {
      break;
    }
  }
  return column == 0 ? std::nullopt : std::optional(column - 1);
}

/// In place of the value of a formula that no program has worked out, as Excel names its errors.
constexpr std::string_view not_calculated = "#CALC!";

std::string_view text_in(const pugi::xml_node& node) {
  return node.child_value();
}

class XlsxRows : public RowSource {
 public:
  XlsxRows(std::shared_ptr<const XlsxContent> content, std::string part_name)
      : content_(std::move(content)), part_name_(std::move(part_name)) {
    Trouble trouble;
    zip_ = Zip::open(content_->bytes, trouble);
    std::optional<ZipPart> part = zip_ ? zip_->part(part_name_, trouble) : std::optional<ZipPart>();
    if (part) {
      items_.emplace(std::move(*part), "sheetData", "row");
    } else {
      trouble_ = std::move(trouble);
    }
  }

  [[nodiscard]] bool next() override;
  [[nodiscard]] std::span<const std::string_view> cells() const override { return row_.cells(); }
  [[nodiscard]] const std::optional<Diagnostic>& problem() const override { return problem_; }
  [[nodiscard]] Location at(std::size_t column) const override {
    return {.file = content_->file, .line = number_, .column = column + 1};
  }
  [[nodiscard]] std::size_t row() const override { return number_; }
  [[nodiscard]] double share_read() const override { return items_ ? items_->share_read() : 1; }

 private:
  void read_row();
  void read_cell(const pugi::xml_node& cell, std::size_t column);
  void append_value(const pugi::xml_node& cell, std::string_view type);
  [[nodiscard]] NumberStyle style_of_cell(const pugi::xml_node& cell) const;
  bool end_with(Trouble trouble);
  void wrong(Code code, std::vector<std::string> arguments, std::size_t column);

  /// Where a text was put into texts_, which may still move.
  struct Piece {
    std::size_t column = 0;
    std::size_t begin = 0;
    std::size_t size = 0;
  };

  std::shared_ptr<const XlsxContent> content_;
  std::string part_name_;
  std::unique_ptr<Zip> zip_;
  std::optional<XmlItems> items_;
  std::optional<Trouble> trouble_;
  pugi::xml_document document_;
  SparseRow row_;
  std::string texts_;
  std::vector<Piece> pieces_;
  std::optional<Diagnostic> problem_;
  std::size_t number_ = 0;
  bool ended_ = false;
};

bool XlsxRows::next() {
  row_.clear();
  problem_.reset();
  if (ended_) {
    return false;
  }
  if (trouble_) {
    return end_with(*trouble_);
  }
  while (items_->next()) {
    read_row();
    if (problem_ || !row_.blank()) {
      return true;
    }
    row_.clear();
  }
  if (items_->trouble()) {
    return end_with(*items_->trouble());
  }
  if (!items_->has_container()) {
    return end_with({.code = Code::xlsx_bad_part, .arguments = {part_name_, "no rows"}});
  }
  ended_ = true;
  return false;
}

/// What is wrong with the rest of the sheet is the problem of a last row without cells.
bool XlsxRows::end_with(Trouble trouble) {
  ended_ = true;
  ++number_;
  problem_ = diagnostic_of(trouble, content_->file);
  problem_->where.line = number_;
  return true;
}

void XlsxRows::wrong(Code code, std::vector<std::string> arguments, std::size_t column) {
  if (!problem_) {
    problem_ = error(code, at(column), std::move(arguments));
  }
}

void XlsxRows::read_row() {
  texts_.clear();
  pieces_.clear();
  ++number_;
  if (!parse_in_place(document_, items_->item())) {
    wrong(Code::xlsx_bad_part, {part_name_, "no sound XML"}, 0);
    problem_->where.column = 0;
    return;
  }
  const pugi::xml_node row = document_.first_child();
  number_ = whole_number(attribute(row, "r")).value_or(number_);
  std::size_t column = 0;
  for (const pugi::xml_node& cell : row.children()) {
    if (local_name(cell.name()) != "c") {
      continue;
    }
    column = column_of(attribute(cell, "r")).value_or(column);
    if (column >= most_sheet_columns) {
      wrong(Code::too_many_columns, {std::to_string(most_sheet_columns)}, column);
      break;
    }
    read_cell(cell, column);
    ++column;
  }
  for (const Piece& piece : pieces_) {
    row_.set(piece.column, std::string_view(texts_).substr(piece.begin, piece.size));
  }
}

void XlsxRows::read_cell(const pugi::xml_node& cell, std::size_t column) {
  const std::string_view type = attribute(cell, "t");
  if (type == "s") {
    const std::string_view written = text_in(child(cell, "v"));
    const std::optional<std::size_t> index = whole_number(written);
    if (index && *index < content_->book.strings.size()) {
      row_.set(column, content_->book.strings[*index]);
    } else if (!written.empty()) {
      wrong(Code::xlsx_bad_part, {"xl/sharedStrings.xml", fmt::format("no text {}", written)},
            column);
    }
    return;
  }
  const std::size_t begin = texts_.size();
  append_value(cell, type);
  if (texts_.size() > begin) {
    pieces_.push_back({.column = column, .begin = begin, .size = texts_.size() - begin});
  }
}

void XlsxRows::append_value(const pugi::xml_node& cell, std::string_view type) {
  if (type == "inlineStr") {
    append_string_item(child(cell, "is"), texts_);
    return;
  }
  const pugi::xml_node value = child(cell, "v");
  const std::string_view written = text_in(value);
  if (written.empty()) {
    texts_ += !value && child(cell, "f") ? not_calculated : std::string_view{};
    return;
  }
  if (type == "e") {
    texts_ += written;  // "#REF!": an answer that nobody knows, which is not the same as none
  } else if (type == "b") {
    texts_ += written == "1" || written == "true" ? "TRUE" : "FALSE";
  } else if (type == "str") {
    append_unescaped(written, texts_);
  } else if (type == "d") {
    append_iso_date(written, texts_);
  } else {
    append_number(written, style_of_cell(cell), content_->book.epoch, texts_);
  }
}

NumberStyle XlsxRows::style_of_cell(const pugi::xml_node& cell) const {
  const std::vector<NumberStyle>& styles = content_->book.styles;
  const std::size_t style = whole_number(attribute(cell, "s")).value_or(0);
  return style < styles.size() ? styles[style] : NumberStyle::number;
}

class XlsxBody : public Body {
 public:
  explicit XlsxBody(std::shared_ptr<const XlsxContent> content) : content_(std::move(content)) {}
  [[nodiscard]] std::unique_ptr<RowSource> rows() const override {
    return std::make_unique<XlsxRows>(content_, content_->book.part);
  }
  [[nodiscard]] std::vector<std::string> sheets() const override {
    std::vector<std::string> names;
    for (const SheetPlace& sheet : content_->book.sheets) {
      names.push_back(sheet.name);
    }
    return names;
  }
  [[nodiscard]] std::unique_ptr<RowSource> rows_of_sheet(std::string_view name) const override {
    const auto& sheets = content_->book.sheets;
    const auto sheet = std::ranges::find(sheets, name, &SheetPlace::name);
    return sheet == sheets.end() ? nullptr : std::make_unique<XlsxRows>(content_, sheet->part);
  }

 private:
  std::shared_ptr<const XlsxContent> content_;
};

}  // namespace

Result<Opened> open_xlsx(std::string bytes, const std::string& file) {
  auto content = std::make_shared<XlsxContent>();
  content->file = file;
  content->bytes = std::move(bytes);
  Trouble trouble;
  const std::unique_ptr<Zip> zip = Zip::open(content->bytes, trouble);
  std::optional<Workbook> book = zip ? read_workbook(*zip, trouble) : std::nullopt;
  if (!book || !zip->part(book->part, trouble)) {
    return diagnostic_of(trouble, file);
  }
  content->book = std::move(*book);
  Diagnostics found;
  if (const std::size_t damaged = content->book.strings.damaged(); damaged > 0) {
    found.push_back(warning(Code::damaged_text, whole_file(file), {std::to_string(damaged)}));
  }
  const FileFacts facts{.kind = FileKind::xlsx, .sheet = content->book.sheet};
  return {{.facts = facts, .body = std::make_shared<XlsxBody>(std::move(content))},
          std::move(found)};
}

}  // namespace cxmat::tables
