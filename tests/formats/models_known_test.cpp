// SPDX-License-Identifier: Apache-2.0
//
// The reader of questionnaires and the scoring models do not know each other; this test knows both.
#include <cxmat/formats/questionnaire_reader.hpp>
#include <cxmat/formats/yaml/parse.hpp>
#include <cxmat/maturity/model.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace cxmat;

TEST_SUITE("formats") {
  TEST_CASE("a questionnaire can name every model there is") {
    for (const Model& model : models()) {
      const std::string text = fmt::format(
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
          model.id, model.id == "power_mean" ? ", p: -1" : "");
      const auto document = yaml::parse(text, "q.yaml");
      REQUIRE(document);
      const auto questionnaire = read_questionnaire(*document, {}, "");
      CAPTURE(std::string(model.id));
      REQUIRE(questionnaire);
      CHECK(questionnaire->model.id == model.id);
    }
  }
}
