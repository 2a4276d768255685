// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/tables/csv_table.hpp"

#include <cxmat/formats/csv/csv.hpp>
#include <cxmat/formats/csv/layout.hpp>
#include <cxmat/formats/csv/place.hpp>
#include <cxmat/formats/excerpt.hpp>

#include <deque>
#include <utility>
#include <vector>

namespace cxmat::tables {
namespace {

struct CsvContent {
  std::string file;
  Text text;
  csv::Layout layout;
};

class CsvRows : public RowSource {
 public:
  explicit CsvRows(std::shared_ptr<const CsvContent> content)
      : content_(std::move(content)), records_(content_->text.view(), content_->layout) {}

  [[nodiscard]] bool next() override;
  [[nodiscard]] std::span<const std::string_view> cells() const override { return cells_; }
  [[nodiscard]] const std::optional<Diagnostic>& problem() const override { return problem_; }
  [[nodiscard]] Location at(std::size_t column) const override;
  [[nodiscard]] std::size_t row() const override { return records_.line(); }
  [[nodiscard]] double share_read() const override {
    const std::size_t size = content_->text.view().size();
    return size == 0 ? 1 : static_cast<double>(records_.end()) / static_cast<double>(size);
  }

 private:
  [[nodiscard]] Location place(std::size_t begin, std::size_t end) const {
    return csv::place_of(content_->text.view(), records_, begin, end, content_->file);
  }

  std::shared_ptr<const CsvContent> content_;
  csv::Cursor records_;
  std::vector<std::string_view> cells_;
  std::deque<std::string> unescaped_;  // per column; grows without moving what is there
  std::optional<Diagnostic> problem_;
};

bool CsvRows::next() {
  problem_.reset();
  cells_.clear();
  if (!records_.next()) {
    return false;
  }
  const std::span<const csv::Cell> cells = records_.cells();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (!cells[i].doubled_quotes) {
      cells_.push_back(cells[i].raw);
      continue;
    }
    if (unescaped_.size() <= i) {
      unescaped_.resize(i + 1);
    }
    cells_.push_back(csv::text_of(cells[i], unescaped_[i]));
  }
  if (const auto& found = records_.problem()) {
    Location where = place(found->offset, found->offset + 1);
    std::vector<std::string> arguments = csv::arguments_of(*found, where.line);
    problem_ = error(found->code, std::move(where), std::move(arguments));
  }
  return true;
}

Location CsvRows::at(std::size_t column) const {
  const std::span<const csv::Cell> cells = records_.cells();
  if (column < cells.size()) {
    return place(cells[column].begin, cells[column].end);
  }
  const std::size_t end = cells.empty() ? records_.start() : cells.back().end;
  Location where = place(end, end);
  where.column = 0;
  return where;
}

class CsvBody : public Body {
 public:
  explicit CsvBody(CsvContent content)
      : content_(std::make_shared<const CsvContent>(std::move(content))) {}
  [[nodiscard]] std::unique_ptr<RowSource> rows() const override {
    return std::make_unique<CsvRows>(content_);
  }

 private:
  std::shared_ptr<const CsvContent> content_;
};

std::size_t damaged_cells(std::string_view text, const csv::Layout& layout) {
  std::size_t count = 0;
  for (csv::Cursor records(text, layout); records.next();) {
    for (const csv::Cell& cell : records.cells()) {
      count += cell.raw.find(replacement_character) != std::string_view::npos ? 1U : 0U;
    }
  }
  return count;
}

}  // namespace

Result<Opened> open_csv(Text text, const std::string& file) {
  CsvContent content{.file = file, .text = std::move(text)};
  const std::string_view view = content.text.view();
  content.layout = csv::detect_layout(view, csv::Writer::any);
  Diagnostics found;
  if (view.find(replacement_character) != std::string_view::npos) {
    found.push_back(warning(Code::damaged_text, whole_file(file),
                            {std::to_string(damaged_cells(view, content.layout))}));
  }
  const FileFacts facts{.kind = FileKind::csv,
                        .encoding = content.text.encoding,
                        .delimiter = content.layout.delimiter};
  return {{.facts = facts, .body = std::make_shared<CsvBody>(std::move(content))},
          std::move(found)};
}

}  // namespace cxmat::tables
