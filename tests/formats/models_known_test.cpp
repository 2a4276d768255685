// SPDX-License-Identifier: Apache-2.0
//
// The reader of questionnaires and the scoring models do not know each other; this test knows both.
#include "tests/support/findings.hpp"

#include <cxmat/formats/questionnaire_reader.hpp>
#include <cxmat/maturity/model.hpp>
#include <cxmat/questionnaire/model_fit.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace cxmat;

namespace {

std::string with_model_line(std::string_view model) {
  return fmt::format(
      "cxmat: 1\nquestionnaire: q\nversion: 1.0.0\ntitle: {{en: T}}\n"
      "model: {{id: {}{}}}\n"
      "levels:\n  - {{level: 1, from: 1, name: {{en: a}}, description: {{en: a}}}}\n"
      "  - {{level: 2, from: 1.5, name: {{en: b}}, description: {{en: b}}}}\n"
      "scales:\n  s: {{choices: [{{name: \"1\", value: 1, label: {{en: a}}}}, {{name: \"2\", "
      "value: 2, label: {{en: b}}}}]}}\n"
      "dimensions:\n  - {{id: d, label: {{en: D}}, questions: [{{id: q01, type: select_one s, "
      "label: {{en: Q}}}}]}}\n"
      "facts:\n  - {{id: f, label: {{en: F}}}}\n"
      "gates:\n  - {{when: \"${{f}} = 'no'\", cap: 1, because: {{en: b}}}}\n",
      model, model == "power_mean" ? ", p: -1" : "");
}

}  // namespace

TEST_SUITE("formats") {
  TEST_CASE("a questionnaire can name every model there is") {
    for (const ModelNeeds& model : known_models()) {
      CAPTURE(std::string(model.id));
      const Result<Questionnaire> read =
          read_questionnaire(test::parsed(with_model_line(model.id)), {}, "");
      if (!model.levels) {
        REQUIRE(read);
        CHECK(read->model.id == model.id);
        continue;
      }
      // The model is known, and misses what its question does not say.
      for (const Diagnostic& finding : read.diagnostics) {
        CHECK(finding.code == Code::practice_without_key);
      }
      CHECK(has_errors(read.diagnostics));
    }
  }

  TEST_CASE("every model that scores can be named") {
    for (const Model& model : models()) {
      CAPTURE(std::string(model.id));
      CHECK(find_needs(model.id) != nullptr);
    }
  }
}
