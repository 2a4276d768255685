// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/questionnaire_text.hpp"

#include "cxmat/questionnaire/answering_time.hpp"
#include "reports/formats/answer_kind_text.hpp"
#include "reports/formats/condition_text.hpp"
#include "reports/formats/decimal_text.hpp"
#include "reports/formats/markdown_escape.hpp"
#include "reports/formats/paragraph.hpp"
#include "reports/messages/messages.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat::reports {
namespace {

std::string code(std::string_view text) {
  return fmt::format("`{}`", text);
}

class Book {
 public:
  Book(const Questionnaire& questionnaire, const Defaults& defaults, Language language)
      : questionnaire_(questionnaire),
        defaults_(defaults),
        messages_(language),
        language_(language) {}

  [[nodiscard]] std::string text() const {
    return front() + levels() + scales() + dimensions(questionnaire_.dimensions, 2) + facts() +
           gates() + sources();
  }

 private:
  // The questionnaire as a whole

  [[nodiscard]] std::string front() const {
    std::string text = heading(1, localized(questionnaire_.title));
    text += described(questionnaire_.description);
    const std::int64_t questions = std::ranges::count_if(
        questions_of(questionnaire_),
        [](const Question* question) { return question->type != QuestionType::note; });
    text += "\n" + paragraph(messages_.counted(
                       "show.about", questions,
                       {code(questionnaire_.id), markdown_escape(questionnaire_.version),
                        markdown_escape(questionnaire_.licence.empty()
                                            ? messages_.text("show.no_licence")
                                            : std::string_view(questionnaire_.licence)),
                        fmt::format("{}", answering_minutes(questionnaire_, language_))}));
    return text;
  }

  [[nodiscard]] std::string levels() const {
    if (questionnaire_.result == ResultKind::distribution) {
      return "\n" + paragraph(messages_.text("show.no_levels"));
    }
    std::string text = heading(2, word("show.levels")) + "\n";
    const Levels& levels = questionnaire_.levels;
    for (std::size_t i = 0; i < levels.size(); ++i) {
      const std::string bounds =
          i + 1 < levels.size()
              ? messages_.format("show.level_bounds", {decimal_text(levels[i].from, language_),
                                                       decimal_text(levels[i + 1].from, language_)})
              : messages_.format("show.top_level_bounds", {decimal_text(levels[i].from, language_),
                                                           fmt::format("{}", levels.size())});
      text +=
          paragraph(fmt::format("**{} {}** ({}): {}", levels[i].number, localized(levels[i].name),
                                bounds, localized(levels[i].description)),
                    "- ");
    }
    return text;
  }

  /// The scales that several questions share; the others stand with their question.
  [[nodiscard]] std::string scales() const {
    std::vector<const Scale*> shared;
    for (const Question* question : questions_of(questionnaire_)) {
      const Scale& scale = question->scale;
      if (is_shared(scale) &&
          std::ranges::none_of(shared, [&scale](const Scale* other) { return *other == scale; })) {
        shared.push_back(&scale);
      }
    }
    std::string text = shared.empty() ? "" : heading(2, word("show.answers"));
    for (const Scale* scale : shared) {
      text += shared.size() > 1 ? "\n" + paragraph(code(scale->name) + ":") : "";
      text += "\n" + choices(*scale);
    }
    return text;
  }

  [[nodiscard]] bool is_shared(const Scale& scale) const {
    return std::ranges::count_if(questions_of(questionnaire_), [&scale](const Question* question) {
             return !scale.choices.empty() && question->scale == scale;
           }) > 1;
  }

  [[nodiscard]] std::string choices(const Scale& scale) const {
    std::string text;
    for (const Choice& choice : scale.choices) {
      const std::string label = localized(choice.label);
      text += paragraph(label.empty() ? code(choice.name) : code(choice.name) + ": " + label, "- ");
    }
    return text;
  }

  [[nodiscard]] std::string facts() const {
    if (questionnaire_.facts.empty()) {
      return {};
    }
    std::string text = heading(2, word("show.facts"));
    text += "\n" + paragraph(messages_.text("show.facts_how")) + "\n";
    for (const Fact& fact : questionnaire_.facts) {
      text += paragraph(code(fact.id) + ": " + localized(fact.label), "- ");
      if (!fact.evidence.empty()) {
        text += paragraph(messages_.format("show.evidence", {localized(fact.evidence)}), "  ");
      }
    }
    return text;
  }

  [[nodiscard]] std::string gates() const {
    std::string text = questionnaire_.gates.empty() ? "" : heading(2, word("show.gates")) + "\n";
    for (const Gate& gate : questionnaire_.gates) {
      const std::string cap = decimal_text(gate.cap, language_);
      const std::string when = code(condition_text(gate.when));
      std::string sentence =
          gate.dimension.empty()
              ? messages_.format("show.gate", {cap, when})
              : messages_.format("show.gate_of", {cap, when, label_of_dimension(gate.dimension)});
      const std::string because = localized(gate.because);
      text += paragraph(because.empty() ? sentence : sentence + ": " + because, "- ");
    }
    return text;
  }

  [[nodiscard]] std::string sources() const {
    std::string text =
        questionnaire_.sources.empty() ? "" : heading(2, word("show.sources")) + "\n";
    for (const std::string& source : questionnaire_.sources) {
      text += paragraph(markdown_escape(source), "- ");
    }
    return text;
  }

  // Dimensions and questions

  [[nodiscard]] std::string dimensions(const std::vector<Dimension>& list, int depth) const {
    std::string text;
    for (const Dimension& dimension : list) {
      text += heading(depth, localized(dimension.label)) + described(dimension.description);
      for (const Question& question : dimension.questions) {
        text += this->question(question, depth + 1);
      }
      text += dimensions(dimension.dimensions, depth + 1);
    }
    return text;
  }

  [[nodiscard]] std::string question(const Question& question, int depth) const {
    const std::string label = localized(question.label);
    const std::string brief = localized(question.short_label);
    std::string text = heading(depth, code(question.id) + " " + (brief.empty() ? label : brief));
    text += brief.empty() ? "" : "\n" + paragraph(label);
    text += described(question.hint);
    const bool is_note = question.type == QuestionType::note;
    text += "\n" + paragraph(messages_.format(is_note ? "show.shown_to" : "show.ask",
                                              {roles(question.ask)}));
    if (question.relevant) {
      text +=
          paragraph(messages_.format("show.relevant", {code(condition_text(*question.relevant))}));
    }
    const std::string kind = answer_kind_text(question, messages_);
    text += kind.empty() ? "" : "\n" + paragraph(kind);
    if (!question.scale.choices.empty() && !is_shared(question.scale)) {
      text += "\n" + choices(question.scale);
    }
    text += by_level("show.anchors", question.anchors);
    text += by_level("show.advice", question.advice);
    text += labelled("show.evidence", localized(question.evidence));
    text += labelled("show.source", markdown_escape(question.source));
    return text;
  }

  [[nodiscard]] std::string roles(const std::vector<std::string>& ask) const {
    std::vector<std::string> names;
    for (const std::string& role : ask) {
      const auto label = defaults_.roles.find(role);
      names.push_back(label == defaults_.roles.end() ? markdown_escape(role)
                                                     : localized(label->second));
    }
    return names.empty() ? word("show.everyone") : fmt::format("{}", fmt::join(names, ", "));
  }

  [[nodiscard]] std::string by_level(const char* key,
                                     const std::map<int, LocalizedText>& texts) const {
    std::string text = texts.empty() ? "" : "\n" + paragraph(messages_.text(key)) + "\n";
    for (const auto& [level, said] : texts) {
      text += paragraph(fmt::format("**{}**: {}", level, localized(said)), "- ");
    }
    return text;
  }

  // Small parts

  [[nodiscard]] std::string word(const char* key) const { return std::string(messages_.text(key)); }

  [[nodiscard]] std::string localized(const LocalizedText& text) const {
    return markdown_escape(text.in(language_));
  }

  /// A description below a heading; nothing where there is none.
  [[nodiscard]] std::string described(const LocalizedText& text) const {
    return text.empty() ? "" : "\n" + paragraph(localized(text));
  }

  [[nodiscard]] std::string labelled(const char* key, const std::string& text) const {
    return text.empty() ? "" : "\n" + paragraph(messages_.format(key, {text}));
  }

  /// After an empty line, except at the very start. Markdown has six depths.
  [[nodiscard]] static std::string heading(int depth, const std::string& text) {
    constexpr int deepest = 6;
    const auto signs = static_cast<std::size_t>(std::min(depth, deepest));
    return fmt::format("{}{} {}\n", depth == 1 ? "" : "\n", std::string(signs, '#'), text);
  }

  [[nodiscard]] std::string label_of_dimension(const std::string& id) const {
    const Dimension* found = find(questionnaire_.dimensions, id);
    return found == nullptr ? markdown_escape(id) : localized(found->label);
  }

  /// The dimension that `path` names: "mandate", or "mandate.top" for a nested one.
  static const Dimension* find(const std::vector<Dimension>& list, std::string_view path) {
    const std::size_t dot = path.find('.');
    const auto found = std::ranges::find(list, path.substr(0, dot), &Dimension::id);
    if (found == list.end()) {
      return nullptr;
    }
    return dot == std::string_view::npos ? &*found : find(found->dimensions, path.substr(dot + 1));
  }

  const Questionnaire& questionnaire_;
  const Defaults& defaults_;
  Messages messages_;
  Language language_;
};

}  // namespace

std::string render_questionnaire(const Questionnaire& questionnaire, const Defaults& defaults,
                                 Language language) {
  return Book(questionnaire, defaults, language).text();
}

}  // namespace cxmat::reports
