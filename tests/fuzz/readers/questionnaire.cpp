// SPDX-License-Identifier: Apache-2.0
// A questionnaire file, and what looks at a good one: its linter and the plan of its scores.
#include "tests/fuzz/support/findings.hpp"
#include "tests/fuzz/support/input.hpp"
#include "tests/fuzz/support/survey.hpp"

#include <cxmat/formats/catalogue.hpp>
#include <cxmat/formats/questionnaire_reader.hpp>
#include <cxmat/formats/yaml/parse.hpp>
#include <cxmat/questionnaire/lint/lint.hpp>
#include <cxmat/tally/plan.hpp>

#include <array>

using namespace cxmat;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Defaults defaults = Catalogue::embedded().defaults();
  const std::string_view text = fuzz::text_of(data, size);
  const Result<yaml::Document> document = yaml::parse(text, "input");
  if (!document) {
    return 0;
  }
  const Result<Questionnaire> read =
      read_questionnaire(*document, defaults, "hash", fuzz::built_in());
  fuzz::look_at(read, text);
  if (read) {
    static_cast<void>(lint::lint(*read));
    const std::array uses{WeightedQuestionnaire{&*read}};
    const Plan plan = make_plan(uses);
    fuzz::require(plan.questions.size() == questions_of(*read).size(), "all questions are planned");
    Evaluator evaluator(plan);
    const std::vector<Answer> answers(plan.questions.size(), 0);
    const std::vector<std::int64_t> payloads(plan.questions.size(), 0);
    const auto scores = evaluator.evaluate(answers, payloads);
    for (std::size_t i = 0; i < scores.size(); ++i) {
      fuzz::require(!scores[i].score || (*scores[i].score >= 0 &&
                                         *scores[i].score <= plan.nodes[i].grid.denominator),
                    "a score is on its grid");
    }
  }
  return 0;
}
