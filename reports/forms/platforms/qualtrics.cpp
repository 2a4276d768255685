// SPDX-License-Identifier: Apache-2.0
//
// Qualtrics' "advanced format" of TXT files: blocks of questions, in one language, without logic.
#include "reports/forms/platforms/conditions.hpp"
#include "reports/forms/platforms/names.hpp"
#include "reports/forms/platforms/qualtrics_text.hpp"
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

constexpr std::array<std::string_view, 16> own_names{"startdate",
                                                     "enddate",
                                                     "status",
                                                     "ipaddress",
                                                     "progress",
                                                     "duration",
                                                     "finished",
                                                     "recordeddate",
                                                     "responseid",
                                                     "recipientlastname",
                                                     "recipientfirstname",
                                                     "recipientemail",
                                                     "externalreference",
                                                     "locationlatitude",
                                                     "locationlongitude",
                                                     "userlanguage"};
constexpr NameRule rule{
    .platform = "Qualtrics", .allowed = "[A-Za-z][A-Za-z0-9_]*", .own = own_names};

class Survey {
 public:
  Survey(const Form& form, const TargetOptions& options)
      : form_(&form),
        options_(&options),
        language_(form.language),
        names_(rule),
        left_(rule.platform),
        text_("[[AdvancedFormat]]\n") {}

  Result<std::string> write() {
    const Messages messages(language_);
    if (!form_->groups.empty()) {
      begin(messages.text("publish.about_you"));
      for (const FormGroup& group : form_->groups) {
        add_group(group);
      }
    }
    for (const FormSection& section : form_->sections) {
      if (!section.questions.empty()) {
        add_section(section);
      }
    }
    Diagnostics found = names_.found();
    append(found, left_.found(*options_));
    if (has_errors(found)) {
      return found;
    }
    return {std::move(text_), std::move(found)};
  }

 private:
  void line(std::string_view words) {
    text_ += words;
    text_ += '\n';
  }

  void begin(std::string_view label) {
    std::string name = replaced(label, "${", "$ {");
    std::ranges::replace(name, '[', '(');
    std::ranges::replace(name, ']', ')');
    line("\n[[Block:" + name + "]]");
  }

  void question(std::string_view type, const std::string& id,
                const std::vector<std::string>& lines) {
    line("\n[[Question:" + std::string(type) + "]]");
    if (!id.empty()) {
      line("[[ID:" + id + "]]");
    }
    line(qualtrics_text(lines));
  }

  void choices(const std::vector<std::string>& names, const std::vector<std::string>& labels) {
    line("[[AdvancedChoices]]");
    const std::vector<std::string> codes = qualtrics_codes(names);
    for (std::size_t c = 0; c < names.size(); ++c) {
      line("[[Choice:" + codes[c] + "]]");
      line(qualtrics_text({labels[c]}));
    }
  }

  void add_group(const FormGroup& group) {
    const std::string id = names_.field(group.column);
    if (group.values.empty()) {
      question("TE:SingleLine", id, {group_words(group, language_)});
      return;
    }
    question(group.values.size() > most_buttons ? "MC:Dropdown" : "MC:SingleAnswer:Vertical", id,
             {group_words(group, language_)});
    std::vector<std::string> names;
    std::vector<std::string> labels;
    for (const FormGroupValue& value : group.values) {
      names.push_back(value.name);
      labels.push_back(line_of(value.label, language_));
    }
    choices(names, labels);
  }

  void add_section(const FormSection& section) {
    begin(line_of(section.label, language_));
    std::vector<std::string> about{line_of(section.label, language_)};
    for (std::string& each : lines_of(section.description.in(language_))) {
      about.push_back(std::move(each));
    }
    question("DB", {}, about);
    for (const FormQuestion& asked : section.questions) {
      add_question(asked);
    }
    line("\n[[PageBreak]]");
  }

  void add_question(const FormQuestion& asked) {
    const Question& each = asked.question;
    if (!asked.shown.always()) {
      left_.add(asked);
    }
    std::vector<std::string> lines = lines_of(each.label.in(language_));
    for (std::string& help : help_lines(each, language_, true)) {
      lines.push_back(std::move(help));
    }
    question(type_of(each), names_.field(each.id), lines);
    if (!each.scale.choices.empty()) {
      std::vector<std::string> names;
      std::vector<std::string> labels;
      for (const Choice& choice : each.scale.choices) {
        names.push_back(choice.name);
        labels.push_back(choice_words(each.scale, choice, language_));
      }
      choices(names, labels);
    }
    if (asks_evidence(*form_, each)) {
      lines = {std::string(Messages(language_).text("publish.evidence"))};
      for (std::string& proof : lines_of(each.evidence.in(language_))) {
        lines.push_back(std::move(proof));
      }
      question("TE:Essay", names_.field(each.id + "_evidence"), lines);
    }
  }

  static std::string_view type_of(const Question& question) {
    switch (question.type) {
      case QuestionType::select_one:
        return question.scale.choices.size() > 2 * most_buttons ? "MC:Dropdown"
                                                                : "MC:SingleAnswer:Vertical";
      case QuestionType::select_multiple:
        return "MC:MultipleAnswer:Vertical";
      case QuestionType::integer:
      case QuestionType::decimal:
        return "TE:SingleLine";
      case QuestionType::text:
        return "TE:Essay";
      case QuestionType::note:
        break;
    }
    return "DB";
  }

  const Form* form_;
  const TargetOptions* options_;
  Language language_;
  Names names_;
  LeftConditions left_;
  std::string text_;
};

}  // namespace

Result<std::string> write_qualtrics(const Form& form, const TargetOptions& options) {
  return Survey(form, options).write();
}

}  // namespace cxmat::reports::forms
