// SPDX-License-Identifier: Apache-2.0
//
// A script for Google Apps Script that makes a Google Form. All that comes from the questionnaire
// is data in it: a list in JSON that a few lines of code walk through.
#include "reports/forms/platforms/conditions.hpp"
#include "reports/forms/platforms/names.hpp"
#include "reports/forms/platforms/texts.hpp"
#include "reports/forms/target.hpp"
#include "reports/messages/messages.hpp"

#include <cxmat/formats/cell_text.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat::reports::forms {
namespace {

using namespace platforms;
using Json = nlohmann::ordered_json;

constexpr NameRule rule{
    .platform = "Google Forms", .letters_beyond_ascii = true, .allowed = "[A-Za-z][A-Za-z0-9_]*"};

constexpr std::string_view before =
    R"(// Makes a Google Form. Paste this into a new project on script.google.com, run createForm, and
// open the address in the execution log. The form is not published until you do so there.
var SURVEY = )";
constexpr std::string_view behind = R"(;

function createForm() {
  var form = FormApp.create(SURVEY.title, false);
  form.setDescription(SURVEY.description);
  form.setCollectEmail(false);
  form.setProgressBar(true);
  SURVEY.items.forEach(function (item) { addItem(form, item); });
  Logger.log(form.getEditUrl());
  return form;
}

function addItem(form, item) {
  var made = {
    page: function () { return form.addPageBreakItem(); },
    note: function () { return form.addSectionHeaderItem(); },
    one: function () { return form.addMultipleChoiceItem(); },
    list: function () { return form.addListItem(); },
    several: function () { return form.addCheckboxItem(); },
    line: function () { return form.addTextItem(); },
    words: function () { return form.addParagraphTextItem(); },
    number: function () { return form.addTextItem(); }
  }[item.kind]();
  made.setTitle(item.title);
  if (item.help) { made.setHelpText(item.help); }
  if (item.choices) { made.setChoiceValues(item.choices); }
  if (item.kind === 'number') { made.setValidation(numberRule(item)); }
}

function numberRule(item) {
  var rule = FormApp.createTextValidation();
  var low = typeof item.lowest === 'number', high = typeof item.highest === 'number';
  if (low && high) { return rule.requireNumberBetween(item.lowest, item.highest).build(); }
  if (low) { return rule.requireNumberGreaterThanOrEqualTo(item.lowest).build(); }
  if (high) { return rule.requireNumberLessThanOrEqualTo(item.highest).build(); }
  return item.whole ? rule.requireWholeNumber().build() : rule.requireNumber().build();
}
)";

class Script {
 public:
  Script(const Form& form, const TargetOptions& options)
      : form_(&form),
        options_(&options),
        language_(form.language),
        names_(rule),
        left_(rule.platform) {}

  Result<std::string> write() {
    bool first = form_->groups.empty();
    for (const FormGroup& group : form_->groups) {
      add_group(group);
    }
    for (const FormSection& section : form_->sections) {
      if (!section.questions.empty()) {
        add_section(section, first);
        first = false;
      }
    }
    Diagnostics found = names_.found();
    append(found, left_.found(*options_));
    if (has_errors(found)) {
      return found;
    }
    const Json survey{{"title", title_words(*form_, language_)},
                      {"description", promise_words(*form_, language_)},
                      {"items", std::move(items_)}};
    // In ASCII, so that no editor takes a separator of lines for one.
    return {std::string(before) + survey.dump(2, ' ', true, Json::error_handler_t::replace) +
                std::string(behind),
            std::move(found)};
  }

 private:
  static std::string titled(std::string_view id, const std::string& words) {
    return "[" + std::string(id) + "] " + words;
  }

  void add_group(const FormGroup& group) {
    const std::string name = names_.field(group.column);
    const std::string words = group_words(group, language_);
    // "[role] Role" is found by the name in it; a column like "Standort / Werk" by its words.
    Json item{{"kind", "line"}, {"title", name == group.column ? titled(name, words) : words}};
    if (!group.values.empty()) {
      item["kind"] = group.values.size() > most_buttons ? "list" : "one";
      std::vector<std::pair<std::string, std::string>> choices;
      for (const FormGroupValue& value : group.values) {
        choices.emplace_back(value.name, line_of(value.label, language_));
      }
      item["choices"] = labels(choices);
    }
    items_.push_back(std::move(item));
  }

  void add_section(const FormSection& section, bool first) {
    Json item{{"kind", first ? "note" : "page"}, {"title", line_of(section.label, language_)}};
    set_help(item, lines_of(section.description.in(language_)));
    items_.push_back(std::move(item));
    for (const FormQuestion& asked : section.questions) {
      add_question(asked);
    }
  }

  void add_question(const FormQuestion& asked) {
    const Question& question = asked.question;
    if (!asked.shown.always()) {
      left_.add(asked);
    }
    const std::string words = line_of(question.label, language_);
    const bool note = question.type == QuestionType::note;
    Json item{{"kind", kind_of(question)},
              {"title", note ? words : titled(names_.field(question.id), words)}};
    set_help(item, help_lines(question, language_, true));
    if (!question.scale.choices.empty()) {
      std::vector<std::pair<std::string, std::string>> choices;
      for (const Choice& choice : question.scale.choices) {
        choices.emplace_back(choice.name, choice_words(question.scale, choice, language_));
      }
      item["choices"] = labels(choices);
    }
    if (item["kind"] == "number") {
      item["whole"] = question.type == QuestionType::integer;
      item["lowest"] = question.lowest ? Json(question.lowest->value()) : Json(nullptr);
      item["highest"] = question.highest ? Json(question.highest->value()) : Json(nullptr);
    }
    items_.push_back(std::move(item));
    if (asks_evidence(*form_, question)) {
      (void)names_.field(question.id + "_evidence");
      Json evidence{{"kind", "words"}, {"title", evidence_words(question, language_)}};
      set_help(evidence, lines_of(question.evidence.in(language_)));
      items_.push_back(std::move(evidence));
    }
  }

  static void set_help(Json& item, const std::vector<std::string>& lines) {
    if (!lines.empty()) {
      item["help"] = joined_lines(lines, "\n");
    }
  }

  /// The texts of choices, which Google Forms tells apart by nothing else.
  [[nodiscard]] Json labels(const std::vector<std::pair<std::string, std::string>>& choices) {
    Json texts = Json::array();
    std::map<std::string, std::string> taken;
    for (const auto& [name, label] : choices) {
      const auto [holder, is_new] = taken.try_emplace(case_folded(label), name);
      if (!is_new) {
        names_.alike(holder->second, name);
      }
      texts.push_back(label);
    }
    return texts;
  }

  static std::string kind_of(const Question& question) {
    switch (question.type) {
      case QuestionType::select_one:
        return question.scale.choices.size() > 2 * most_buttons ? "list" : "one";
      case QuestionType::select_multiple:
        return "several";
      case QuestionType::integer:
      case QuestionType::decimal:
        return "number";
      case QuestionType::text:
        return "words";
      case QuestionType::note:
        break;
    }
    return "note";
  }

  const Form* form_;
  const TargetOptions* options_;
  Language language_;
  Names names_;
  LeftConditions left_;
  Json items_ = Json::array();
};

}  // namespace

Result<std::string> write_google(const Form& form, const TargetOptions& options) {
  return Script(form, options).write();
}

}  // namespace cxmat::reports::forms
