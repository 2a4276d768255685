// SPDX-License-Identifier: Apache-2.0
#include "cxmat/questionnaire/lint/texts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <utility>

namespace cxmat::lint {
namespace {

/// Words that German or English sentences are full of and that the other language does not have.
constexpr std::array<std::string_view, 24> german{
    "auf", "aus", "bei", "das",  "dem",  "den",  "der", "die", "ein",     "eine", "es",   "für",
    "im",  "ist", "mit", "oder", "sich", "sind", "und", "von", "welchem", "wie",  "wird", "zu"};
constexpr std::array<std::string_view, 24> english{
    "and", "are",  "at",  "by",    "for",  "from", "has", "have", "how",   "is",  "of",   "on",
    "or",  "that", "the", "their", "they", "this", "to",  "what", "which", "who", "with", "your"};

class Collector {
 public:
  explicit Collector(const Questionnaire& questionnaire) {
    const auto add = [this](Part part, std::string id, std::string key, const LocalizedText& text) {
      put({.part = part, .id = std::move(id), .key = std::move(key)}, text);
    };
    add(Part::questionnaire, "", "title", questionnaire.title);
    add(Part::questionnaire, "", "description", questionnaire.description);
    for (const Level& level : questionnaire.levels) {
      add(Part::level, fmt::format("{}", level.number), "name", level.name);
      add(Part::level, fmt::format("{}", level.number), "description", level.description);
    }
    for (const Dimension& dimension : questionnaire.dimensions) {
      add_dimension(dimension);
    }
    for (const Fact& fact : questionnaire.facts) {
      put({.part = Part::fact, .id = fact.id, .key = "label"}, fact.label, Use::fact);
      add(Part::fact, fact.id, "evidence", fact.evidence);
    }
    for (std::size_t i = 0; i < questionnaire.gates.size(); ++i) {
      add(Part::gate, fmt::format("{}", i), "because", questionnaire.gates[i].because);
    }
  }

  std::vector<Pair> pairs;

 private:
  void put(Place place, const LocalizedText& text, Use use = Use::other,
           const Question* question = nullptr) {
    if (!text.empty()) {
      pairs.push_back({std::move(place), &text, use, question});
    }
  }

  void add_dimension(const Dimension& dimension) {
    put({.part = Part::dimension, .id = dimension.id, .key = "label"}, dimension.label);
    put({.part = Part::dimension, .id = dimension.id, .key = "description"}, dimension.description);
    for (const Question& question : dimension.questions) {
      add_question(question);
    }
    for (const Dimension& nested : dimension.dimensions) {
      add_dimension(nested);
    }
  }

  static Use use_of_label(const Question& question) noexcept {
    switch (question.type) {
      case QuestionType::note:
        return Use::other;
      case QuestionType::text:
        return Use::open;
      default:
        return Use::stem;
    }
  }

  void add_question(const Question& question) {
    const auto add = [&](std::string key, const LocalizedText& text, Use use, int level = 0) {
      put({.part = Part::question, .id = question.id, .key = std::move(key), .level = level}, text,
          use, &question);
    };
    add("label", question.label, use_of_label(question));
    add("short", question.short_label, Use::other);
    add("hint", question.hint, Use::hint);
    for (const auto& [level, anchor] : question.anchors) {
      add("anchors", anchor, Use::anchor, level);
    }
    add("evidence", question.evidence, Use::other);
    for (const auto& [level, advice] : question.advice) {
      add("advice", advice, Use::other, level);
    }
    add_scale(question.scale);
  }

  void add_scale(const Scale& scale) {
    if (!scales_.insert(scale.name).second) {
      return;
    }
    for (const Choice& choice : scale.choices) {
      put({.part = Part::choice, .id = scale.name, .choice = choice.name, .key = "label"},
          choice.label);
    }
  }

  std::set<std::string> scales_;
};

std::size_t count_of(std::span<const Word> words, std::span<const std::string_view> known) {
  return static_cast<std::size_t>(std::ranges::count_if(words, [&](const Word& word) {
    return std::ranges::find(known, word.folded) != known.end();
  }));
}

Text text_of(const Pair& pair, Language language, std::vector<Word> words) {
  return {.place = pair.place,
          .use = pair.use,
          .language = language,
          .text = pair.text->in(language),
          .words = std::move(words),
          .question = pair.question};
}

}  // namespace

std::vector<Pair> pairs_of(const Questionnaire& questionnaire) {
  return Collector(questionnaire).pairs;
}

std::optional<Language> guess_language(std::span<const Word> words) {
  const std::size_t in_german = count_of(words, german);
  const std::size_t in_english = count_of(words, english);
  if (in_german == in_english) {
    return std::nullopt;
  }
  return in_german > in_english ? Language::de : Language::en;
}

std::vector<Text> texts_of(const Questionnaire& questionnaire) {
  std::vector<Text> texts;
  for (const Pair& pair : pairs_of(questionnaire)) {
    const bool same = pair.text->has(Language::de) && pair.text->has(Language::en) &&
                      pair.text->in(Language::de) == pair.text->in(Language::en);
    if (same) {
      std::vector<Word> words = words_in(pair.text->in(Language::de));
      if (const std::optional<Language> language = guess_language(words)) {
        texts.push_back(text_of(pair, *language, std::move(words)));
      }
      continue;
    }
    for (const Language language : all_languages) {
      if (pair.text->has(language)) {
        texts.push_back(text_of(pair, language, words_in(pair.text->in(language))));
        texts.back().place.language = language;
      }
    }
  }
  return texts;
}

Place place_of(const Text& text, const Match& match) {
  Place place = text.place;
  place.begin = text.words[match.first].begin;
  place.length = text.words[match.first + match.count - 1].end - place.begin;
  return place;
}

std::string quoted(const Text& text, const Match& match) {
  const Place place = place_of(text, match);
  return std::string(text.text.substr(place.begin, place.length));
}

bool is_ladder(const Questionnaire& questionnaire, const Question& question) {
  const auto valued = std::ranges::count_if(
      question.scale.choices, [](const Choice& choice) { return choice.value.has_value(); });
  return questionnaire.result == ResultKind::level && question.type == QuestionType::select_one &&
         question.indicator == Indicator::none && !question.level && question.weight > Decimal{} &&
         question.scale.name != "yes_no" &&
         static_cast<std::size_t>(valued) == questionnaire.levels.size() && is_scored(question);
}

}  // namespace cxmat::lint
