// SPDX-License-Identifier: Apache-2.0
//
// LimeSurvey's tab-separated survey structure: rows by class, the base language first, then the
// same rows again in each further language. Columns that LimeSurvey does not know by name are
// attributes of the question.
#include "reports/forms/platforms/conditions.hpp"
#include "reports/forms/platforms/limesurvey_expression.hpp"
#include "reports/forms/platforms/limesurvey_rows.hpp"
#include "reports/forms/platforms/names.hpp"
#include "reports/forms/platforms/texts.hpp"
#include "reports/forms/target.hpp"
#include "reports/messages/messages.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace cxmat::reports::forms {
namespace {

using namespace platforms;

constexpr std::array<std::string_view, 24> own_names{
    "lang",      "sid",           "savedid", "token",  "qid",        "gid",      "sgq",
    "self",      "that",          "this",    "id",     "submitdate", "lastpage", "startlanguage",
    "startdate", "datestamp",     "seed",    "ipaddr", "refurl",     "time",     "random",
    "completed", "interviewtime", "sgqa"};
constexpr NameRule questions_rule{.platform = "LimeSurvey",
                                  .underscore = false,
                                  .longest = 20,
                                  .allowed = "[A-Za-z][A-Za-z0-9]{0,19}",
                                  .own = own_names};

class Survey {
 public:
  Survey(const Form& form, const TargetOptions& options)
      : form_(&form), options_(&options), names_(questions_rule), left_(questions_rule.platform) {
    for (const Language language : form.languages) {
      if (language != form.language) {
        further_.push_back(language);
      }
    }
  }

  Result<std::string> write() {
    check_names();
    std::vector<Language> all{form_->language};
    all.insert(all.end(), further_.begin(), further_.end());
    rows_.settings(*form_, all);
    content(form_->language);
    for (const Language language : further_) {
      content(language);
    }
    Diagnostics found = names_.found();
    append(found, left_.found(*options_));
    if (has_errors(found)) {
      return found;
    }
    return {std::move(rows_).take(), std::move(found)};
  }

 private:
  void check_names() {
    for (const FormGroup& group : form_->groups) {
      (void)names_.field(group.column);
    }
    for (const FormQuestion* const asked : forms::questions_of(*form_)) {
      const Question& question = asked->question;
      (void)names_.field(question.id);
      if (question.type == QuestionType::select_multiple) {
        for (const Choice& choice : question.scale.choices) {
          (void)names_.choice(choice.name, &choice == &question.scale.choices.front());
        }
      }
      if (asks_evidence(*form_, question)) {
        (void)names_.field(question.id + "_evidence");
      }
      if (confuses(*form_, asked->shown, loosely_equal)) {
        left_.add(*asked);
      }
    }
    if (!form_->wave.empty()) {
      (void)names_.field("wave");
    }
  }

  void add(const LimeSurveyRow& row) { rows_.add(row); }

  /// All groups of questions in one language.
  void content(Language language) {
    group_ = 0;
    if (!form_->groups.empty()) {
      begin(Messages(language).text("publish.about_you"), {}, language);
      for (const FormGroup& group : form_->groups) {
        add_group(group, language);
      }
    }
    bool wave_added = form_->wave.empty();
    for (const FormSection& section : form_->sections) {
      if (section.questions.empty()) {
        continue;
      }
      begin(line_of(section.label, language),
            limesurvey_text(lines_of(section.description.in(language))), language);
      for (const FormQuestion& asked : section.questions) {
        add_question(asked, language);
      }
      if (!wave_added) {
        add_wave(language);
        wave_added = true;
      }
    }
  }

  void begin(std::string_view name, std::string description, Language language) {
    add({{"class", "G"},
         {"type/scale", std::to_string(++group_)},
         {"name", limesurvey_text({std::string(name)})},
         {"relevance", "1"},
         {"text", std::move(description)},
         {"language", std::string(to_string(language))}});
  }

  [[nodiscard]] static LimeSurveyRow question_row(std::string_view type, std::string_view name,
                                                  Language language) {
    return {{"class", "Q"},
            {"type/scale", std::string(type)},
            {"name", limesurvey_code(name)},
            {"relevance", "1"},
            {"language", std::string(to_string(language))},
            {"mandatory", "N"},
            {"other", "N"},
            {"same_default", "0"}};
  }

  void add_part(std::string_view row_class, std::string code, const std::string& label,
                Language language) {
    add({{"class", std::string(row_class)},
         {"type/scale", "0"},
         {"name", std::move(code)},
         {"relevance", row_class == "SQ" ? "1" : ""},
         {"text", limesurvey_text({label})},
         {"language", std::string(to_string(language))}});
  }

  void add_group(const FormGroup& group, Language language) {
    const std::string_view type = group.values.empty()                 ? "S"
                                  : group.values.size() > most_buttons ? "!"
                                                                       : "L";
    LimeSurveyRow row = question_row(type, group.column, language);
    row["text"] = limesurvey_text({group_words(group, language)});
    add(row);
    const std::vector<std::string> codes = limesurvey_group_codes(group);
    for (std::size_t v = 0; v < group.values.size(); ++v) {
      add_part("A", codes[v], line_of(group.values[v].label, language), language);
    }
  }

  void add_wave(Language language) {
    LimeSurveyRow row = question_row("*", "wave", language);
    row["text"] = "wave";
    row["hidden"] = "1";
    row["equation"] = limesurvey_text(lines_of(form_->wave));
    add(row);
  }

  void add_question(const FormQuestion& asked, Language language) {
    const Question& question = asked.question;
    LimeSurveyRow row = question_row(type_of(question), question.id, language);
    const std::string relevance = confuses(*form_, asked.shown, loosely_equal)
                                      ? "1"
                                      : limesurvey_relevance(*form_, asked.shown);
    row["relevance"] = relevance;
    row["text"] = limesurvey_text(lines_of(question.label.in(language)));
    row["help"] = limesurvey_text(help_lines(question, language, true));
    if (question.type == QuestionType::integer) {
      row["num_value_int_only"] = "1";
    }
    if (question.lowest) {
      row["min_num_value_n"] = to_string(*question.lowest);
    }
    if (question.highest) {
      row["max_num_value_n"] = to_string(*question.highest);
    }
    if (question.type == QuestionType::select_multiple) {
      row["exclude_all_others"] = exclusive(question);
    }
    add(row);
    add_choices(question, language);
    if (asks_evidence(*form_, question)) {
      LimeSurveyRow evidence = question_row("T", question.id + "_evidence", language);
      evidence["relevance"] = relevance;
      evidence["text"] = limesurvey_text({evidence_words(question, language)});
      evidence["help"] = limesurvey_text(lines_of(question.evidence.in(language)));
      add(evidence);
    }
  }

  void add_choices(const Question& question, Language language) {
    const std::vector<Choice>& choices = question.scale.choices;
    if (question.type == QuestionType::select_multiple) {
      for (const Choice& choice : choices) {
        add_part("SQ", limesurvey_option_code(question.scale, choice.name),
                 choice_words(question.scale, choice, language), language);
      }
    } else {
      const std::vector<std::string> codes = limesurvey_answer_codes(question.scale);
      for (std::size_t c = 0; c < choices.size(); ++c) {
        add_part("A", codes[c], choice_words(question.scale, choices[c], language), language);
      }
    }
  }

  /// Options that stand alone: "does not apply", "don't know".
  static std::string exclusive(const Question& question) {
    std::string codes;
    for (const Choice& choice : question.scale.choices) {
      if (choice.kind != ChoiceKind::regular) {
        codes += (codes.empty() ? "" : ";") + limesurvey_option_code(question.scale, choice.name);
      }
    }
    return codes;
  }

  /// "O" is a list with a box for a comment beside it.
  [[nodiscard]] std::string_view type_of(const Question& question) const {
    switch (question.type) {
      case QuestionType::select_one:
        return form_->evidence ? "O" : question.scale.choices.size() > 2 * most_buttons ? "!" : "L";
      case QuestionType::select_multiple:
        return "M";
      case QuestionType::integer:
      case QuestionType::decimal:
        return "N";
      case QuestionType::text:
        return "T";
      case QuestionType::note:
        break;
    }
    return "X";
  }

  const Form* form_;
  const TargetOptions* options_;
  Names names_;
  LeftConditions left_;
  std::vector<Language> further_;
  std::size_t group_ = 0;
  LimeSurveyRows rows_;
};

}  // namespace

Result<std::string> write_limesurvey(const Form& form, const TargetOptions& options) {
  return Survey(form, options).write();
}

}  // namespace cxmat::reports::forms
