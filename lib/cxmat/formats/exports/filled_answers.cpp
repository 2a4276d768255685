// SPDX-License-Identifier: Apache-2.0
#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/exports/filled_answers.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <utility>

namespace cxmat::exports {
namespace {

class FilledRows : public tables::RowSource {
 public:
  explicit FilledRows(std::shared_ptr<const FilledForm> form) : form_(std::move(form)) {}

  [[nodiscard]] bool next() override {
    cells_.clear();
    if (given_ == 2) {
      return false;
    }
    for (const FilledCell& cell : form_->cells) {
      cells_.emplace_back(given_ == 0 ? cell.heading : cell.text);
    }
    ++given_;
    return true;
  }
  [[nodiscard]] std::span<const std::string_view> cells() const override { return cells_; }
  [[nodiscard]] const std::optional<Diagnostic>& problem() const override { return problem_; }
  [[nodiscard]] Location at(std::size_t column) const override {
    if (column >= form_->cells.size()) {
      return whole_file(form_->file);
    }
    const FilledCell& cell = form_->cells[column];
    return {.file = form_->file, .line = cell.row, .column = cell.column};
  }
  [[nodiscard]] std::size_t row() const override { return given_; }
  [[nodiscard]] double share_read() const override { return static_cast<double>(given_) / 2; }

 private:
  std::shared_ptr<const FilledForm> form_;
  std::vector<std::string_view> cells_;
  std::optional<Diagnostic> problem_;
  std::size_t given_ = 0;
};

}  // namespace

void fit_to(FilledForm& form, const Engagement& engagement) {
  const std::vector<const Question*> questions = questions_of(engagement);
  std::set<std::string_view> roles;
  for (const Question* question : questions) {
    roles.insert(question->ask.begin(), question->ask.end());
  }
  std::vector<std::string> own;
  for (const FilledCell& cell : form.cells) {
    if (cell.group && roles.contains(cell.text)) {
      own.push_back(cell.text);
    }
  }
  std::set<std::string> needless;
  for (const Question* question : questions) {
    const bool asked = question->ask.empty() || std::ranges::all_of(own, [&](const auto& role) {
                         return std::ranges::find(question->ask, role) != question->ask.end();
                       });
    if (!asked) {
      needless.insert({question->id, question->id + "_evidence", question->id + "_grade"});
    }
  }
  for (FilledCell& cell : form.cells) {
    if (!cell.group && needless.contains(cell.heading)) {
      cell.text.clear();
    }
  }
  std::erase_if(form.cells, [&engagement](const FilledCell& cell) {
    return cell.group && std::ranges::find(engagement.groupings, cell.heading, &Grouping::column) ==
                             engagement.groupings.end();
  });
}

std::unique_ptr<tables::RowSource> rows_of(std::shared_ptr<const FilledForm> form) {
  return std::make_unique<FilledRows>(std::move(form));
}

ExportLayout layout_of(const FilledForm& form) {
  ExportLayout layout;
  layout.platform = Platform::form;
  for (const FilledCell& cell : form.cells) {
    const bool names = cell.heading == "respondent";
    layout.columns.push_back({.role = names ? ColumnRole::respondent : ColumnRole::answer,
                              .tag = cell.heading,
                              .text = {},
                              .option = {}});
  }
  layout.cells.separators = " ";
  return layout;
}

}  // namespace cxmat::exports
