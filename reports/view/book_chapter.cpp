// SPDX-License-Identifier: Apache-2.0
#include "reports/view/book_chapter.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/condition_words.hpp"
#include "reports/view/words.hpp"

#include <cxmat/questionnaire/answering_time.hpp>
#include <cxmat/questionnaire/asked_of.hpp>
#include <cxmat/questionnaire/inclusion.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

namespace cxmat::reports::view {
namespace {

class Chapter {
 public:
  Chapter(const Questionnaire& questionnaire, const std::string& id, const Defaults& defaults,
          const Messages& messages)
      : questionnaire_(questionnaire),
        defaults_(defaults),
        messages_(messages),
        language_(messages.language()) {
    chapter_.id = id;
  }

  [[nodiscard]] BookChapter made() && {
    chapter_.questionnaire = questionnaire_.id;
    chapter_.version = clean(questionnaire_.version);
    chapter_.title = words(questionnaire_.title, language_, questionnaire_.id);
    chapter_.description = words(questionnaire_.description, language_);
    chapter_.licence = licence_of(questionnaire_.licence, messages_);
    add_keys();
    add_remarks();
    add_origins();
    add_minutes();
    add_sections(questionnaire_.dimensions, 0, {});
    add_facts();
    add_gates();
    for (const std::string& source : questionnaire_.sources) {
      chapter_.sources.push_back(clean(source));
    }
    if (!chapter_.licence.url.empty()) {
      chapter_.passing_on = messages_.format(
          "report.book.passing_on",
          {isolated(chapter_.title), isolated(questionnaire_.id), isolated(chapter_.version)});
    }
    return std::move(chapter_);
  }

 private:
  [[nodiscard]] std::string word(std::string_view key) const {
    return std::string(messages_.text(key));
  }

  [[nodiscard]] std::string number(std::size_t count) const {
    return whole(static_cast<std::int64_t>(count), language_);
  }

  void add_keys() {
    chapter_.keys = {
        {word("report.book.questions"), number(asking(questions_of(questionnaire_))), {}},
        {word("report.book.minutes"),
         whole(answering_minutes(questionnaire_, language_), language_),
         word("report.book.minutes_of_all")}};
    if (!questionnaire_.facts.empty()) {
      chapter_.keys.push_back({word("report.book.facts"), number(questionnaire_.facts.size()),
                               word("report.book.facts_by")});
    }
    chapter_.keys.push_back({word("report.book.version"), chapter_.version, {}});
  }

  [[nodiscard]] static std::string named(const Inclusion& inclusion) {
    return isolated(clean(inclusion.questionnaire)) + " " + isolated(clean(inclusion.version));
  }

  void add_remarks() {
    if (questionnaire_.result == ResultKind::distribution) {
      chapter_.remarks.push_back(word("report.book.no_levels"));
    }
    if (!questionnaire_.includes.empty()) {
      chapter_.remarks.push_back(messages_.counted(
          "report.book.composed", static_cast<std::int64_t>(questionnaire_.includes.size())));
    }
  }

  void add_origins() {
    std::vector<std::string> names;
    for (const Inclusion& inclusion : questionnaire_.includes) {
      names.push_back(named(inclusion));
    }
    if (!names.empty()) {
      chapter_.taken_from = messages_.format("report.book.taken_from", {joined(names, messages_)});
    }
  }

  void add_minutes() {
    Table table{.caption = word("report.book.who_answers"),
                .row_heading = word("report.book.role"),
                .headings = {{word("report.book.questions")}, {word("report.book.minutes")}},
                .rows = {}};
    for (const std::string& role : roles_asked(questionnaire_, defaults_)) {
      table.rows.push_back({.label = role_name(role, defaults_, language_),
                            .cells = {{number(asking(questions_for(questionnaire_, role)))},
                                      minutes_cell(questionnaire_, role, language_)}});
    }
    if (!table.rows.empty()) {
      chapter_.minutes.push_back(std::move(table));
    }
  }

  void add_sections(const std::vector<Dimension>& dimensions, std::size_t depth,
                    const std::string& around) {
    for (const Dimension& dimension : dimensions) {
      const std::string heading = words(dimension.label, language_, dimension.id);
      const std::string path = around.empty() ? heading : around + " \u00b7 " + heading;
      BookSection section{.id = chapter_.id + "-" + dimension.id,
                          .heading = heading,
                          .path = path,
                          .description = words(dimension.description, language_),
                          .origin = origin(dimension),
                          .depth = depth,
                          .questions = {}};
      for (const Question& question : dimension.questions) {
        section.questions.push_back(
            book_question(question, questionnaire_, chapter_.id, defaults_, messages_));
        section.has_advice = section.has_advice || !question.advice.empty();
      }
      chapter_.has_advice = chapter_.has_advice || section.has_advice;
      chapter_.sections.push_back(std::move(section));
      add_sections(dimension.dimensions, depth + 1, path);
    }
  }

  [[nodiscard]] std::string origin(const Dimension& dimension) const {
    return dimension.origin
               ? messages_.counted("report.book.origin",
                                   static_cast<std::int64_t>(asking(questions_of(dimension))),
                                   {isolated(clean(dimension.origin->questionnaire)),
                                    isolated(clean(dimension.origin->version))})
               : std::string();
  }

  void add_facts() {
    for (const Fact& fact : questionnaire_.facts) {
      chapter_.facts.push_back(
          {fact.id, words(fact.label, language_, fact.id), words(fact.evidence, language_)});
    }
  }

  void add_gates() {
    for (const Gate& gate : questionnaire_.gates) {
      const std::string cap = decimal(gate.cap, language_);
      const std::string when = condition_words(gate.when, questionnaire_, messages_);
      chapter_.gates.push_back(
          {gate.dimension.empty()
               ? messages_.format("report.book.gate", {cap, when})
               : messages_.format("report.book.gate_of", {cap, when, area(gate.dimension)}),
           words(gate.because, language_)});
    }
  }

  [[nodiscard]] std::string area(const std::string& id) const {
    const Dimension* found = find_dimension(questionnaire_.dimensions, last_of(id));
    return isolated(found == nullptr ? clean(id) : words(found->label, language_, id));
  }

  /// "top" of the path "mandate.top".
  [[nodiscard]] static std::string_view last_of(std::string_view path) {
    const std::size_t dot = path.rfind('.');
    return dot == std::string_view::npos ? path : path.substr(dot + 1);
  }

  const Questionnaire& questionnaire_;
  const Defaults& defaults_;
  const Messages& messages_;
  Language language_;
  BookChapter chapter_;
};

}  // namespace

BookChapter book_chapter(const Questionnaire& questionnaire, const std::string& id,
                         const Defaults& defaults, const Messages& messages) {
  return Chapter(questionnaire, id, defaults, messages).made();
}

TableCell minutes_cell(const Questionnaire& questionnaire, const std::string& role,
                       Language language) {
  const auto asked = questions_for(questionnaire, role);
  return asking(asked) == 0 ? TableCell{"\u2013", Tone::missing}
                            : TableCell{whole(answering_minutes(asked, language), language)};
}

}  // namespace cxmat::reports::view
