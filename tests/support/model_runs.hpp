/// \file
/// The same answers under every model that fits, as `cxmat score --compare-models` runs them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/small_questionnaire.hpp"

#include <cxmat/anonymity/protected.hpp>
#include <cxmat/assessment/assess.hpp>
#include <cxmat/assessment/models/selection.hpp>

#include <string>
#include <utility>
#include <vector>

namespace cxmat::test {

[[nodiscard]] inline std::vector<Protected<Assessment>> run_models(
    const Engagement& engagement, const ModelSelection& selection,
    const std::vector<std::vector<Answer>>& rows) {
  const Responses responses = responses_of(engagement, rows);
  std::vector<Protected<Assessment>> results;
  for (const ComparedModel& model : selection.models) {
    const Engagement under = engagement_under(engagement, model);
    const Plan plan = plan_of(under);
    results.push_back(protect(assess(under, plan, make_tally(plan, responses), Crosses::skip)));
  }
  return results;
}

/// One dimension "d" with these questions.
[[nodiscard]] inline Questionnaire one_dimension(std::string id, std::vector<Question> questions) {
  Dimension dimension;
  dimension.id = "d";
  dimension.label = LocalizedText("D");
  dimension.questions = std::move(questions);
  Questionnaire made;
  made.id = std::move(id);
  made.version = "1.0.0";
  made.title = LocalizedText("Questionnaire " + made.id);
  made.levels = five_levels();
  made.dimensions = {dimension};
  return made;
}

[[nodiscard]] inline Question practice(std::string id, int level, std::string stream = {}) {
  Question made = question(std::move(id));
  made.level = level;
  made.stream = std::move(stream);
  return made;
}

/// Nobody to hide: the figures of single respondents are shown.
[[nodiscard]] inline Engagement by_consensus(Questionnaire questionnaire) {
  Engagement engagement = engagement_of(std::move(questionnaire));
  engagement.privacy.collection = Collection::consensus;
  return engagement;
}

}  // namespace cxmat::test
