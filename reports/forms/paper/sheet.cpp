// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/paper/sheet.hpp"

#include "reports/messages/messages.hpp"
#include "reports/messages/numbers.hpp"
#include "reports/view/condition_words.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace cxmat::reports::forms {
namespace {

using view::words;

/// More columns than these do not fit beside a question.
constexpr std::size_t widest_grid = 12;

class Printer {
 public:
  explicit Printer(const Form& form) : form_(form), messages_(form.language) {}

  [[nodiscard]] Sheet sheet() const {
    Sheet sheet{.title = words(form_.title, form_.language, text("form.title")),
                .organisation = view::clean(form_.organisation),
                .directions = directions(),
                .groups = {},
                .sections = {},
                .publisher = view::clean(form_.publisher)};
    for (const FormGroup& each : form_.groups) {
      sheet.groups.push_back(group(each));
    }
    for (const FormSection& each : form_.sections) {
      sheet.sections.push_back(section(each));
    }
    return sheet;
  }

 private:
  [[nodiscard]] std::string text(std::string_view key) const {
    return std::string(messages_.text(key));
  }

  [[nodiscard]] std::vector<std::string> directions() const {
    std::vector<std::string> lines{text("form.paper.directions")};
    if (form_.collection == Collection::survey) {
      lines.push_back(messages_.format("form.promise", {fmt::format("{}", form_.minimum_group)}));
    }
    return lines;
  }

  [[nodiscard]] SheetGroup group(const FormGroup& given) const {
    SheetGroup group{.label = words(given.label, form_.language, given.column),
                     .column = view::clean(given.column),
                     .choices = {}};
    for (const FormGroupValue& value : given.values) {
      group.choices.push_back(
          {view::clean(value.name), words(value.label, form_.language, value.name)});
    }
    return group;
  }

  [[nodiscard]] SheetSection section(const FormSection& given) const {
    const QuestionnaireUse& use = form_.questionnaires[given.questionnaire];
    SheetSection section{.heading = words(given.label, form_.language, given.id),
                         .description = words(given.description, form_.language),
                         .blocks = {}};
    const Scale* last = nullptr;
    for (const FormQuestion& asked : given.questions) {
      SheetBlock block = block_of(asked, use.questionnaire);
      const Question& question = asked.question;
      const bool in_a_grid = block.kind == SheetBlock::Kind::grid;
      if (in_a_grid && last != nullptr && *last == question.scale) {
        section.blocks.back().questions.push_back(std::move(block.questions.front()));
        continue;
      }
      last = in_a_grid ? &question.scale : nullptr;
      section.blocks.push_back(std::move(block));
    }
    for (SheetBlock& block : section.blocks) {
      if (block.kind == SheetBlock::Kind::grid && block.questions.size() == 1) {
        block.kind = SheetBlock::Kind::one;
      }
    }
    return section;
  }

  [[nodiscard]] SheetBlock block_of(const FormQuestion& asked,
                                    const Questionnaire& questionnaire) const {
    const Question& question = asked.question;
    SheetBlock block{.kind = kind_of(question),
                     .choices = {},
                     .questions = {printed(asked, questionnaire)},
                     .range = range_of(question)};
    for (const Choice& choice : question.scale.choices) {
      block.choices.push_back({mark_of(choice), words(choice.label, form_.language, choice.name)});
    }
    return block;
  }

  /// Every question with one choice begins as a row of a grid; sections() knows its neighbours.
  [[nodiscard]] static SheetBlock::Kind kind_of(const Question& question) {
    switch (question.type) {
      case QuestionType::select_one:
        return question.scale.choices.size() <= widest_grid ? SheetBlock::Kind::grid
                                                            : SheetBlock::Kind::one;
      case QuestionType::select_multiple:
        return SheetBlock::Kind::many;
      case QuestionType::integer:
      case QuestionType::decimal:
        return SheetBlock::Kind::number;
      case QuestionType::text:
        return SheetBlock::Kind::text;
      case QuestionType::note:
        break;
    }
    return SheetBlock::Kind::note;
  }

  [[nodiscard]] std::string mark_of(const Choice& choice) const {
    switch (choice.kind) {
      case ChoiceKind::not_applicable:
        return text("form.mark.not_applicable");
      case ChoiceKind::dont_know:
        return text("form.mark.dont_know");
      case ChoiceKind::regular:
        break;
    }
    return choice.name;
  }

  [[nodiscard]] std::string range_of(const Question& question) const {
    if (!question.lowest || !question.highest) {
      return {};
    }
    const auto number = [this](const Decimal& value) {
      return decimal(value, messages_.language());
    };
    return messages_.format("form.range", {number(*question.lowest), number(*question.highest)});
  }

  [[nodiscard]] SheetQuestion printed(const FormQuestion& asked,
                                      const Questionnaire& questionnaire) const {
    const Question& question = asked.question;
    SheetQuestion printed{
        .number = asked.number == 0 ? std::string() : fmt::format("{}", asked.number),
        .id = question.id,
        .label = words(question.label, form_.language, question.id),
        .hint = words(question.hint, form_.language),
        .when = {}};
    if (const std::string people = asked_of(asked); !people.empty()) {
      printed.when.push_back(messages_.format("form.only_for", {people}));
    }
    if (question.relevant) {
      printed.when.push_back(
          messages_.format("form.only_if", {view::without_isolates(view::condition_words(
                                               *question.relevant, questionnaire, messages_))}));
    }
    return printed;
  }

  /// The groups that it is for, where it is not for all.
  [[nodiscard]] std::string asked_of(const FormQuestion& asked) const {
    std::vector<std::string> people;
    for (const FormGroup& group : form_.groups) {
      const std::vector<std::string> hidden = hidden_from(asked.shown, group.column);
      for (const FormGroupValue& value : group.values) {
        if (!hidden.empty() && std::ranges::find(hidden, value.name) == hidden.end()) {
          people.push_back(words(value.label, form_.language, value.name));
        }
      }
    }
    return view::joined(people, messages_);
  }

  [[nodiscard]] static std::vector<std::string> hidden_from(const Visibility& shown,
                                                            const std::string& column) {
    const auto is_about = [&column](const Visibility& part) {
      return part.kind == Visibility::Kind::term && part.term.field == column &&
             part.term.kind == Term::Kind::unless_group;
    };
    if (is_about(shown)) {
      return shown.term.choices;
    }
    const auto found = std::ranges::find_if(shown.parts, is_about);
    return shown.kind == Visibility::Kind::all && found != shown.parts.end()
               ? found->term.choices
               : std::vector<std::string>{};
  }

  const Form& form_;
  Messages messages_;
};

}  // namespace

Sheet sheet_of(const Form& form) {
  return Printer(form).sheet();
}

}  // namespace cxmat::reports::forms
