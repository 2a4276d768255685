// SPDX-License-Identifier: Apache-2.0
#include "reports/view/book_how.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace cxmat::reports::view {
namespace {

using Questionnaires = std::span<const Questionnaire>;

/// The same thing and the questionnaires that have it.
template <class Thing>
struct Shared {
  const Thing* thing = nullptr;
  std::vector<const Questionnaire*> of;
};

template <class Thing>
void remember(std::vector<Shared<Thing>>& all, const Thing& thing, const Questionnaire& owner) {
  auto found =
      std::ranges::find_if(all, [&thing](const auto& each) { return *each.thing == thing; });
  if (found == all.end()) {
    found = all.insert(all.end(), {&thing, {}});
  }
  if (std::ranges::find(found->of, &owner) == found->of.end()) {
    found->of.push_back(&owner);
  }
}

std::vector<Shared<Levels>> levels_of(Questionnaires questionnaires) {
  std::vector<Shared<Levels>> all;
  for (const Questionnaire& questionnaire : questionnaires) {
    if (questionnaire.result == ResultKind::level && !questionnaire.levels.empty()) {
      remember(all, questionnaire.levels, questionnaire);
    }
  }
  return all;
}

std::vector<Shared<Scale>> scales_of(Questionnaires questionnaires) {
  std::vector<Shared<Scale>> all;
  for (const Questionnaire& questionnaire : questionnaires) {
    for (const Question* question : questions_of(questionnaire)) {
      if (is_shared(question->scale, questionnaire)) {
        remember(all, question->scale, questionnaire);
      }
    }
  }
  return all;
}

class Maker {
 public:
  Maker(Questionnaires questionnaires, const Messages& messages)
      : questionnaires_(questionnaires), messages_(messages), language_(messages.language()) {}

  [[nodiscard]] BookHow made() && {
    add_sentences();
    add_levels();
    add_scales();
    return std::move(how_);
  }

 private:
  [[nodiscard]] std::string word(std::string_view key) const {
    return std::string(messages_.text(key));
  }

  /// "" where there is only one of its kind for all questionnaires.
  template <class Thing>
  [[nodiscard]] std::string owners(const Shared<Thing>& shared, std::size_t kinds) const {
    if (kinds == 1 && shared.of.size() == questionnaires_.size()) {
      return {};
    }
    std::vector<std::string> titles;
    for (const Questionnaire* questionnaire : shared.of) {
      titles.push_back(isolated(words(questionnaire->title, language_, questionnaire->id)));
    }
    return questionnaires_.size() == 1 ? std::string() : joined(titles, messages_);
  }

  void add_levels() {
    const auto all = levels_of(questionnaires_);
    for (const Shared<Levels>& shared : all) {
      BookLevels explained{.of = owners(shared, all.size()), .levels = {}};
      const Levels& levels = *shared.thing;
      for (std::size_t i = 0; i < levels.size(); ++i) {
        const bool top = i + 1 == levels.size();
        const std::string end =
            top ? fmt::format("{}", levels.size()) : decimal(levels[i + 1].from, language_);
        explained.levels.push_back(
            {fmt::format("{}", levels[i].number), words(levels[i].name, language_),
             messages_.format(top ? "report.book.top_level_bounds" : "report.book.level_bounds",
                              {decimal(levels[i].from, language_), end}),
             words(levels[i].description, language_)});
      }
      how_.levels.push_back(std::move(explained));
    }
  }

  void add_scales() {
    const auto all = scales_of(questionnaires_);
    for (const Shared<Scale>& shared : all) {
      how_.scales.push_back({owners(shared, all.size()), choices_of(*shared.thing, language_)});
    }
  }

  /// The label of this kind of choice on a scale that scored questions share, or "": what a single
  /// question offers explains itself.
  [[nodiscard]] std::string label_of(ChoiceKind kind) const {
    for (const Shared<Scale>& shared : scales_of(questionnaires_)) {
      const auto found = std::ranges::find(shared.thing->choices, kind, &Choice::kind);
      if (shared.thing->scored() && found != shared.thing->choices.end()) {
        return words(found->label, language_, found->name);
      }
    }
    return {};
  }

  template <class Test>
  [[nodiscard]] bool any(Test test) const {
    return std::ranges::any_of(questionnaires_, [&test](const Questionnaire& questionnaire) {
      return std::ranges::any_of(questions_of(questionnaire), test);
    });
  }

  void add_sentences() {
    how_.sentences.push_back(word("report.book.how.observe"));
    if (any([](const Question* question) { return !question->ask.empty(); })) {
      how_.sentences.push_back(word("report.book.how.roles"));
    }
    if (any([](const Question* question) { return !question->anchors.empty(); })) {
      how_.sentences.push_back(word("report.book.how.anchors"));
    }
    const std::string unknown = label_of(ChoiceKind::dont_know);
    const std::string elsewhere = label_of(ChoiceKind::not_applicable);
    if (!unknown.empty()) {
      how_.sentences.push_back(messages_.format("report.book.how.dont_know", {isolated(unknown)}));
    }
    if (!elsewhere.empty()) {
      how_.sentences.push_back(
          messages_.format("report.book.how.not_applicable", {isolated(elsewhere)}));
    }
  }

  Questionnaires questionnaires_;
  const Messages& messages_;
  Language language_;
  BookHow how_;
};

}  // namespace

BookHow book_how(std::span<const Questionnaire> questionnaires, const Messages& messages) {
  return Maker(questionnaires, messages).made();
}

}  // namespace cxmat::reports::view
