// SPDX-License-Identifier: Apache-2.0
//
// The model that SurveyJS's libraries read (and its Creator's tab "JSON Editor").
#include "reports/formats/html_escape.hpp"
#include "reports/forms/platforms/conditions.hpp"
#include "reports/forms/platforms/names.hpp"
#include "reports/forms/platforms/surveyjs_expression.hpp"
#include "reports/forms/platforms/texts.hpp"
#include "reports/forms/target.hpp"
#include "reports/messages/messages.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <utility>

namespace cxmat::reports::forms {
namespace {

using namespace platforms;
using Json = nlohmann::ordered_json;
using Text = std::function<std::string(Language)>;

// What back ends add to a response, and what the library itself understands by the name.
constexpr std::array<std::string_view, 18> own_names{
    "id",         "_id",         "instanceid",   "responseid",  "response_id", "uuid",
    "locale",     "submittedat", "submitted_at", "completedat", "happenedat",  "createdat",
    "created_at", "timespent",   "pageno",       "surveyid",    "clientid",    "useragent"};
constexpr NameRule rule{.platform = "SurveyJS",
                        .letters_beyond_ascii = true,
                        .allowed = "[A-Za-z][A-Za-z0-9_]*",
                        .own = own_names};

class Model {
 public:
  Model(const Form& form, const TargetOptions& options)
      : form_(&form), options_(&options), names_(rule), left_(rule.platform) {}

  Result<std::string> write() {
    Json survey{{"title", text([this](Language l) { return title_words(*form_, l); })}};
    const Json promise = text([this](Language l) { return promise_words(*form_, l); });
    if (!promise.empty() && promise != Json("")) {
      survey["description"] = promise;
    }
    survey["locale"] = std::string(to_string(form_->language));
    survey["showProgressBar"] = true;
    survey["clearInvisibleValues"] = "onHidden";
    survey["checkErrorsMode"] = "onValueChanged";
    if (!form_->wave.empty()) {
      survey["calculatedValues"] = Json::array({{{"name", names_.field("wave")},
                                                 {"expression", surveyjs_string(form_->wave)},
                                                 {"includeIntoResult", true}}});
    }
    for (const FormGroup& group : form_->groups) {
      (void)names_.field(group.column);
    }
    survey["pages"] = pages();
    Diagnostics found = names_.found();
    append(found, left_.found(*options_));
    if (has_errors(found)) {
      return found;
    }
    return {survey.dump(2, ' ', false, Json::error_handler_t::replace) + "\n", std::move(found)};
  }

 private:
  /// One text for a form in one language, else one per language; "default" is English there.
  [[nodiscard]] Json text(const Text& words) const {
    if (form_->languages.size() == 1) {
      return surveyjs_text(words(form_->languages.front()));
    }
    Json all = Json::object();
    for (const Language language : form_->languages) {
      const std::string key =
          language == Language::en ? "default" : std::string(to_string(language));
      all[key] = surveyjs_text(words(language));
    }
    return all;
  }

  static void set_unless_empty(Json& element, const char* key, Json words) {
    const bool says_nothing = std::ranges::all_of(
        words.is_object() ? words : Json::array({words}),
        [](const Json& each) { return each.get_ref<const std::string&>().empty(); });
    if (!says_nothing) {
      element[key] = std::move(words);
    }
  }

  [[nodiscard]] Json pages() {
    Json pages = Json::array();
    if (!form_->groups.empty()) {
      Json elements = Json::array();
      for (const FormGroup& group : form_->groups) {
        elements.push_back(group_field(group));
      }
      pages.push_back({{"name", "page_groups"},
                       {"title", text([](Language l) {
                          return std::string(Messages(l).text("publish.about_you"));
                        })},
                       {"elements", std::move(elements)}});
    }
    for (const FormSection& section : form_->sections) {
      if (section.questions.empty()) {
        continue;
      }
      Json page{{"name", "page_" + std::to_string(pages.size() + 1)},
                {"title", text([&](Language l) { return line_of(section.label, l); })}};
      set_unless_empty(page, "description", text([&](Language l) {
                         return joined_lines(lines_of(section.description.in(l)), "\n");
                       }));
      page["elements"] = Json::array();
      for (const FormQuestion& question : section.questions) {
        add_question(page["elements"], question);
      }
      pages.push_back(std::move(page));
    }
    return pages;
  }

  [[nodiscard]] Json group_field(const FormGroup& group) {
    Json element{{"type", "text"}, {"name", spelled(group.column)}};
    element["title"] = text([&group](Language l) { return group_words(group, l); });
    if (!group.values.empty()) {
      element["type"] = group.values.size() > most_buttons ? "dropdown" : "radiogroup";
      element["choices"] = Json::array();
      for (const FormGroupValue& value : group.values) {
        element["choices"].push_back(
            {{"value", names_.verbatim(value.name)},
             {"text", text([&value](Language l) { return line_of(value.label, l); })}});
      }
    }
    return element;
  }

  void add_question(Json& elements, const FormQuestion& asked) {
    const Question& question = asked.question;
    Json element{{"type", type_of(question)}, {"name", names_.field(question.id)}};
    if (question.type == QuestionType::note) {
      element["html"] = text([&question](Language l) {
        std::vector<std::string> lines = lines_of(question.label.in(l));
        for (std::string& line : help_lines(question, l, false)) {
          lines.push_back(std::move(line));
        }
        return "<p>" + replaced(html_escape(joined_lines(lines, "\n")), "\n", "</p><p>") + "</p>";
      });
    } else {
      element["title"] = text(
          [&question](Language l) { return joined_lines(lines_of(question.label.in(l)), "\n"); });
      set_unless_empty(element, "description", text([&question](Language l) {
                         return joined_lines(help_lines(question, l, true), "\n");
                       }));
    }
    const std::string visible_if = visible(asked);
    if (!visible_if.empty()) {
      element["visibleIf"] = visible_if;
    }
    add_choices(element, question);
    add_number(element, question);
    elements.push_back(std::move(element));
    if (asks_evidence(*form_, question)) {
      Json evidence{{"type", "comment"}, {"name", names_.field(question.id + "_evidence")}};
      evidence["title"] =
          text([](Language l) { return std::string(Messages(l).text("publish.evidence")); });
      set_unless_empty(evidence, "description", text([&question](Language l) {
                         return joined_lines(lines_of(question.evidence.in(l)), "\n");
                       }));
      if (!visible_if.empty()) {
        evidence["visibleIf"] = visible_if;
      }
      elements.push_back(std::move(evidence));
    }
  }

  [[nodiscard]] std::string visible(const FormQuestion& asked) {
    if (confuses(*form_, asked.shown, loosely_equal)) {
      left_.add(asked);
      return {};
    }
    return surveyjs_visible_if(asked.shown, [](std::string_view field) { return spelled(field); });
  }

  void add_choices(Json& element, const Question& question) const {
    if (question.scale.choices.empty()) {
      return;
    }
    element["choices"] = Json::array();
    for (const Choice& choice : question.scale.choices) {
      Json item{
          {"value", choice.name},
          {"text", text([&](Language l) { return choice_words(question.scale, choice, l); })}};
      if (question.type == QuestionType::select_multiple && choice.kind != ChoiceKind::regular) {
        item["isExclusive"] = true;
      }
      element["choices"].push_back(std::move(item));
    }
    element["showCommentArea"] = true;
    element["commentText"] =
        text([](Language l) { return std::string(Messages(l).text("publish.comment")); });
  }

  void add_number(Json& element, const Question& question) const {
    const bool whole = question.type == QuestionType::integer;
    if (!whole && question.type != QuestionType::decimal) {
      return;
    }
    element["inputType"] = "number";
    element["step"] = whole ? Json(1) : Json("any");
    Json numeric{{"type", "numeric"}};
    if (question.lowest) {
      element["min"] = numeric["minValue"] = number(*question.lowest);
    }
    if (question.highest) {
      element["max"] = numeric["maxValue"] = number(*question.highest);
    }
    element["validators"] = Json::array({std::move(numeric)});
    if (whole) {
      element["validators"].push_back({{"type", "regex"},
                                       {"regex", "^-?[0-9]+$"},
                                       {"text", text([](Language l) {
                                          return std::string(Messages(l).text("publish.whole"));
                                        })}});
    }
  }

  static Json number(Decimal value) {
    return value.micros % Decimal::unit == 0 ? Json(value.micros / Decimal::unit)
                                             : Json(value.value());
  }

  static std::string type_of(const Question& question) {
    switch (question.type) {
      case QuestionType::select_one:
        return question.scale.choices.size() > 2 * most_buttons ? "dropdown" : "radiogroup";
      case QuestionType::select_multiple:
        return "checkbox";
      case QuestionType::text:
        return "comment";
      case QuestionType::note:
        return "html";
      default:
        return "text";
    }
  }

  static std::string spelled(std::string_view name) { return Names(rule).field(name); }

  const Form* form_;
  const TargetOptions* options_;
  Names names_;
  LeftConditions left_;
};

}  // namespace

Result<std::string> write_surveyjs(const Form& form, const TargetOptions& options) {
  return Model(form, options).write();
}

}  // namespace cxmat::reports::forms
