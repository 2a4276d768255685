/// \file
/// The questionnaire with every question type, tests/formats/data/all-types.yaml, and an
/// engagement that uses it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/findings.hpp"
#include "tests/support/temporary_folder.hpp"

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/formats/questionnaire_reader.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace cxmat::test {

[[nodiscard]] inline std::string source_file(std::string_view path) {
  return bytes_of(std::filesystem::path(CXMAT_SOURCE_DIR) / path);
}

[[nodiscard]] inline Defaults shipped_defaults() {
  Result<Defaults> read = read_defaults(parsed(source_file("questionnaires/defaults.yaml")));
  REQUIRE(lines_of(read.diagnostics) == Lines{});
  return *std::move(read);
}

[[nodiscard]] inline std::string all_types_text() {
  return source_file("tests/formats/data/all-types.yaml");
}

[[nodiscard]] inline Questionnaire all_types() {
  Result<Questionnaire> read =
      read_questionnaire(parsed(all_types_text()), shipped_defaults(), "hash");
  REQUIRE(lines_of(read.diagnostics) == Lines{});
  return *std::move(read);
}

[[nodiscard]] inline Engagement all_types_engagement() {
  Engagement run;
  run.questionnaires.emplace_back();
  run.questionnaires.back().questionnaire = all_types();
  return run;
}

[[nodiscard]] inline const Question& question_of(const Questionnaire& questionnaire,
                                                 std::string_view id) {
  const auto questions = questions_of(questionnaire);
  const auto found = std::ranges::find(questions, id, &Question::id);
  REQUIRE_MESSAGE(found != questions.end(), std::string(id));
  return **found;
}

}  // namespace cxmat::test
