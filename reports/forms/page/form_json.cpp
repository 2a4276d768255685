// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/page/form_json.hpp"

#include "reports/forms/page/own_result.hpp"
#include "reports/forms/page/page_text.hpp"
#include "reports/forms/page/script_data.hpp"
#include "reports/forms/page/words.hpp"

#include <cxmat/questionnaire/answering_time.hpp>

#include <string_view>
#include <utility>
#include <vector>

namespace cxmat::reports::forms {
namespace {

std::string_view word(Term::Kind kind) {
  switch (kind) {
    case Term::Kind::one_of:
      return "one_of";
    case Term::Kind::not_one_of:
      return "not_one_of";
    case Term::Kind::includes:
      return "includes";
    case Term::Kind::lacks:
      return "lacks";
    case Term::Kind::exactly:
      return "exactly";
    case Term::Kind::not_exactly:
      return "not_exactly";
    case Term::Kind::compare:
      return "compare";
    case Term::Kind::unless_group:
      break;
  }
  return "unless_group";
}

Json term_json(const Term& term) {
  Json json{{"is", word(term.kind)}, {"field", term.field}};
  if (term.kind == Term::Kind::compare) {
    json["op"] = to_string(term.number_op);
    json["number"] = to_string(term.number);
  } else {
    json["choices"] = term.choices;
  }
  return json;
}

/// Conditions nest at most 64 deep.
Json visibility_json(const Visibility& visibility) {
  if (visibility.kind == Visibility::Kind::term) {
    return term_json(visibility.term);
  }
  Json parts = Json::array();
  for (const Visibility& part : visibility.parts) {
    parts.push_back(visibility_json(part));
  }
  return {{visibility.kind == Visibility::Kind::all ? "all" : "any", std::move(parts)}};
}

bool has_choices(const Question& question) {
  return question.type == QuestionType::select_one ||
         question.type == QuestionType::select_multiple;
}

class FormWriter {
 public:
  explicit FormWriter(const Form& form) : form_(&form) {}

  [[nodiscard]] Json all(bool own_result) {
    Json json{{"id", form_->id},
              {"title", text(form_->title)},
              {"organisation", form_->organisation},
              {"publisher", form_->publisher},
              {"wave", form_->wave},
              {"languages", Json::array()},
              {"language", to_string(form_->language)},
              {"evidence", form_->evidence},
              {"consensus", form_->collection == Collection::consensus},
              {"minimum_group", form_->minimum_group},
              {"minutes", minutes()},
              {"questionnaires", questionnaires()},
              {"groups", groups()},
              {"sections", sections()}};
    for (const Language language : form_->languages) {
      json["languages"].push_back(to_string(language));
    }
    json["scales"] = std::move(scales_.list);
    json["levels"] = std::move(levels_.list);
    json["conditions"] = std::move(conditions_.list);
    if (own_result) {
      json["result"] = own_result_json(*form_);
    }
    json["words"] = page_words(form_->languages, form_->address);
    return json;
  }

 private:
  [[nodiscard]] Json text(const LocalizedText& text) const {
    return page_text(text, form_->languages);
  }

  void add_text(Json& json, const char* key, const LocalizedText& of) const {
    if (!of.empty()) {
      json[key] = text(of);
    }
  }

  [[nodiscard]] Json minutes() const {
    std::vector<const Question*> asked;
    for (const FormQuestion* question : forms::questions_of(*form_)) {
      asked.push_back(&question->question);
    }
    Json minutes = Json::array();
    for (const Language language : form_->languages) {
      minutes.push_back(answering_minutes(asked, language));
    }
    return minutes;
  }

  [[nodiscard]] Json questionnaires() {
    Json list = Json::array();
    for (const auto& [questionnaire, weight, target, targets] : form_->questionnaires) {
      Json levels = Json::array();
      for (const Level& level : questionnaire.levels) {
        levels.push_back({{"from", level.from.value()}, {"name", text(level.name)}});
      }
      list.push_back({{"id", questionnaire.id},
                      {"version", questionnaire.version},
                      {"hash", questionnaire.hash},
                      {"title", text(questionnaire.title)},
                      {"levels", levels_.place_of(std::move(levels))}});
    }
    return list;
  }

  [[nodiscard]] Json groups() const {
    Json list = Json::array();
    for (const FormGroup& group : form_->groups) {
      Json values = Json::array();
      for (const FormGroupValue& value : group.values) {
        values.push_back({{"name", value.name}, {"label", text(value.label)}});
      }
      list.push_back(
          {{"column", group.column},
           {"label", text(group.label.empty() ? LocalizedText(group.column) : group.label)},
           {"values", std::move(values)}});
    }
    return list;
  }

  [[nodiscard]] Json sections() {
    Json list = Json::array();
    for (const FormSection& section : form_->sections) {
      Json json{{"questionnaire", section.questionnaire}, {"label", text(section.label)}};
      add_text(json, "description", section.description);
      json["questions"] = Json::array();
      for (const FormQuestion& question : section.questions) {
        json["questions"].push_back(question_json(question));
      }
      list.push_back(std::move(json));
    }
    return list;
  }

  [[nodiscard]] Json question_json(const FormQuestion& asked) {
    const Question& question = asked.question;
    Json json{
        {"id", question.id}, {"type", to_string(question.type)}, {"label", text(question.label)}};
    add_text(json, "hint", question.hint);
    if (form_->evidence) {
      add_text(json, "evidence", question.evidence);
    }
    if (has_choices(question)) {
      json["scale"] = scales_.place_of(scale_json(question.scale));
    }
    if (question.lowest) {
      json["lowest"] = to_string(*question.lowest);
    }
    if (question.highest) {
      json["highest"] = to_string(*question.highest);
    }
    for (const auto& [level, anchor] : question.anchors) {
      json["anchors"].push_back(Json::array({level, text(anchor)}));
    }
    if (!asked.shown.always()) {
      json["shown"] = conditions_.place_of(visibility_json(asked.shown));
    }
    return json;
  }

  [[nodiscard]] Json scale_json(const Scale& scale) const {
    Json choices = Json::array();
    for (const Choice& choice : scale.choices) {
      Json json{{"name", choice.name}, {"label", text(choice.label)}};
      if (choice.kind != ChoiceKind::regular) {
        json["kind"] = choice.kind == ChoiceKind::not_applicable ? "na" : "dk";
      }
      choices.push_back(std::move(json));
    }
    return choices;
  }

  const Form* form_;
  Shared scales_;
  Shared conditions_;
  Shared levels_;
};

}  // namespace

std::string form_json(const Form& form, bool own_result) {
  return fit_for_script(
      FormWriter(form).all(own_result).dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace cxmat::reports::forms
