/// \file
/// The questionnaire linter's findings at their places in a file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/diagnostic.hpp>
#include <cxmat/formats/yaml/tree.hpp>
#include <cxmat/questionnaire/lint/alike_stems.hpp>
#include <cxmat/questionnaire/questionnaire.hpp>

namespace cxmat {

/// Lints one file after the other and remembers their stems, to find those that are alike.
class QuestionnaireLint {
 public:
  /// Warnings about `questionnaire`, which was read from `document`, sorted by place. What stands
  /// in inherited levels and scales is not this file's, and left out.
  [[nodiscard]] Diagnostics check(const yaml::Document& document,
                                  const Questionnaire& questionnaire);

 private:
  lint::AlikeStems stems_;
};

}  // namespace cxmat
