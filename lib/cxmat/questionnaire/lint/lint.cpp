// SPDX-License-Identifier: Apache-2.0
#include "cxmat/questionnaire/lint/lint.hpp"

#include "cxmat/questionnaire/lint/anchor_rules.hpp"
#include "cxmat/questionnaire/lint/german_rules.hpp"
#include "cxmat/questionnaire/lint/size_rules.hpp"
#include "cxmat/questionnaire/lint/stem_rules.hpp"
#include "cxmat/questionnaire/lint/texts.hpp"
#include "cxmat/questionnaire/lint/translation_rules.hpp"
#include "cxmat/questionnaire/lint/word_rules.hpp"

#include <array>

namespace cxmat::lint {
namespace {

struct Rule {
  Code code;
  Findings (*check)(const Subject& subject);
};

constexpr std::array rules{
    Rule{Code::double_barrelled, double_barrelled},
    Rule{Code::leading_word, leading_word},
    Rule{Code::negation_in_stem, negation},
    Rule{Code::opinion_asked, opinion},
    Rule{Code::agree_scale, agree_scale},
    Rule{Code::stem_too_long, stem_too_long},
    Rule{Code::stem_two_sentences, stem_two_sentences},
    Rule{Code::du_in_stem, du_in_stem},
    Rule{Code::du_beside_sie, du_beside_sie},
    Rule{Code::broken_gender_form, broken_gender_form},
    Rule{Code::mixed_gender_signs, mixed_gender_signs},
    Rule{Code::mixed_sharp_s, mixed_sharp_s},
    Rule{Code::anchor_missing, anchor_missing},
    Rule{Code::anchors_alike, anchors_alike},
    Rule{Code::anchor_only_adds, anchor_only_adds},
    Rule{Code::vague_word, vague_word},
    Rule{Code::anchor_too_long, anchor_too_long},
    Rule{Code::numbers_differ, numbers_differ},
    Rule{Code::placeholders_differ, placeholders_differ},
    Rule{Code::lengths_differ, lengths_differ},
    Rule{Code::hard_to_read, hard_to_read},
    Rule{Code::weight_dominates, weight_dominates},
    Rule{Code::dimension_size, dimension_size},
    Rule{Code::questionnaire_size, questionnaire_size},
    Rule{Code::role_load, role_load},
    Rule{Code::advice_missing, advice_missing},
    Rule{Code::evidence_missing, evidence_missing},
};

}  // namespace

Findings lint(const Questionnaire& questionnaire) {
  const Subject subject{.questionnaire = &questionnaire, .texts = texts_of(questionnaire)};
  Findings all;
  for (const Rule& rule : rules) {
    for (Finding& found : rule.check(subject)) {
      found.code = rule.code;
      all.push_back(std::move(found));
    }
  }
  return all;
}

}  // namespace cxmat::lint
