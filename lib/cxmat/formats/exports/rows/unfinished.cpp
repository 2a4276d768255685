// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/rows/unfinished.hpp"

#include <cxmat/formats/cell_text.hpp>
#include <cxmat/formats/responses.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace cxmat::exports {
namespace {

bool is_form(const PreparedExport* file) noexcept {
  return file->report.layout.platform == Platform::form;
}

/// Whether the person in `row` was asked something and said nothing.
bool has_open_question(const Responses& responses, std::span<const Question* const> questions,
                       std::size_t row) {
  for (std::size_t i = 0; i < questions.size(); ++i) {
    if (questions[i]->type != QuestionType::note &&
        responses.answers[i].answers[row] == answer::unanswered) {
      return true;
    }
  }
  return false;
}

}  // namespace

Diagnostics say_unfinished(const Engagement& engagement, std::span<PreparedExport* const> files,
                           const std::string& csv) {
  if (std::ranges::none_of(files, is_form)) {
    return {};
  }
  // Only who reads the answers knows which questions they make appear.
  const std::array sources{ResponseSource{.file = "forms.csv", .bytes = csv, .wave = {}}};
  const Result<Responses> read = read_responses(engagement, sources);
  if (!read) {
    return {};  // it is said where the answers are read
  }
  const std::vector<const Question*> questions = questions_of(engagement);
  std::vector<std::string> unfinished;
  std::size_t row = 0;
  for (const PreparedExport* file : files) {
    for (std::size_t kept = 0; kept < file->report.rows_kept && row < read->size(); ++kept, ++row) {
      if (is_form(file) && has_open_question(*read, questions, row)) {
        unfinished.push_back(file->report.file);
      }
    }
  }
  if (unfinished.empty()) {
    return {};
  }
  return {note(Code::filled_form_unfinished, {}, {listed(unfinished)})};
}

}  // namespace cxmat::exports
