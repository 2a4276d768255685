// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/rows/response_writer.hpp"

#include <cstddef>

namespace cxmat::exports {
namespace {

/// Whatever could be taken for a separator or a quote by anybody who reads CSV.
constexpr std::string_view to_quote = ",;\t|\"\r\n";

}  // namespace

ResponseWriter::ResponseWriter(const Engagement& engagement,
                               std::span<const Question* const> questions,
                               const PresentColumns& present)
    : questions_(questions), present_(&present) {
  add_cell("respondent");
  if (present.wave) {
    add_cell("wave");
  }
  if (present.weight) {
    add_cell(engagement.weight_column);
  }
  for (std::size_t g = 0; g < engagement.groupings.size(); ++g) {
    if (present.groups[g]) {
      add_cell(engagement.groupings[g].column);
    }
  }
  if (present.duration) {
    add_cell(engagement.duration_column);
  }
  add_headings(present.answers, "");
  add_headings(present.comments, "_comment");
  add_headings(present.evidence, "_evidence");
  add_headings(present.grades, "_grade");
  add_cell(working_file_mark);
  end_row();
}

void ResponseWriter::add_headings(const std::vector<bool>& present, std::string_view ending) {
  for (std::size_t q = 0; q < present.size(); ++q) {
    if (present[q]) {
      add_cell(questions_[q]->id + std::string(ending));
    }
  }
}

void ResponseWriter::add(const RowTexts& row) {
  add_cell(row.respondent);
  if (present_->wave) {
    add_cell(row.wave);
  }
  if (present_->weight) {
    add_cell(row.weight);
  }
  add_cells(present_->groups, row.groups);
  if (present_->duration) {
    add_cell(row.duration);
  }
  add_cells(present_->answers, row.answers);
  add_cells(present_->comments, row.comments);
  add_cells(present_->evidence, row.evidence);
  add_cells(present_->grades, row.grades);
  add_cell("");
  end_row();
}

void ResponseWriter::add_cells(const std::vector<bool>& present,
                               std::span<const std::string> texts) {
  for (std::size_t i = 0; i < present.size(); ++i) {
    if (present[i]) {
      add_cell(texts[i]);
    }
  }
}

void ResponseWriter::add_cell(std::string_view text) {
  if (!at_start_) {
    csv_ += ',';
  }
  at_start_ = false;
  if (text.find_first_of(to_quote) == std::string_view::npos) {
    csv_ += text;
    return;
  }
  csv_ += '"';
  for (const char sign : text) {
    csv_ += sign;
    if (sign == '"') {
      csv_ += '"';
    }
  }
  csv_ += '"';
}

void ResponseWriter::end_row() {
  csv_ += '\n';
  at_start_ = true;
}

}  // namespace cxmat::exports
