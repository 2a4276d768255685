// SPDX-License-Identifier: Apache-2.0
#include "reports/view/book.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/words.hpp"

#include <cxmat/questionnaire/answering_time.hpp>
#include <cxmat/questionnaire/asked_of.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <string_view>
#include <utility>

namespace cxmat::reports::view {
namespace {

using Questionnaires = std::span<const Questionnaire>;

constexpr std::string_view label_keys[] = {"kicker",      "skip",
                                           "contents",    "how",
                                           "scales",      "scales_of",
                                           "levels",      "levels_lede",
                                           "anchors",     "level",
                                           "evidence",    "source",
                                           "assessor",    "assessor_lede",
                                           "facts",       "gates",
                                           "after",       "after_lede",
                                           "advice_from", "sources",
                                           "licence",     "sources_of_questions",
                                           "advice"};

std::map<std::string, std::string> labels(const Messages& messages) {
  std::map<std::string, std::string> all;
  for (const std::string_view key : label_keys) {
    all.emplace(key, messages.text(fmt::format("report.book.label.{}", key)));
  }
  return all;
}

class Maker {
 public:
  Maker(Questionnaires questionnaires, const Defaults& defaults, const Messages& messages)
      : questionnaires_(questionnaires),
        defaults_(defaults),
        messages_(messages),
        language_(messages.language()) {}

  [[nodiscard]] Book made(const RenderContext& context) && {
    book_.language = language_;
    book_.labels = labels(messages_);
    book_.how = book_how(questionnaires_, messages_);
    for (std::size_t i = 0; i < questionnaires_.size(); ++i) {
      book_.chapters.push_back(
          book_chapter(questionnaires_[i], fmt::format("c{}", i + 1), defaults_, messages_));
    }
    if (questionnaires_.size() == 1) {
      open_single();
    } else {
      open_several();
    }
    if (!context.date.empty()) {
      book_.subtitle.push_back(date(context.date, language_));
    }
    for (const BookChapter& chapter : book_.chapters) {
      book_.has_assessor = book_.has_assessor || !chapter.facts.empty() || !chapter.gates.empty();
      book_.has_advice = book_.has_advice || chapter.has_advice;
      if (std::ranges::find(book_.licences, chapter.licence) == book_.licences.end()) {
        book_.licences.push_back(chapter.licence);
      }
    }
    add_contents();
    book_.program = fmt::format("cxmat {}", context.version);
    return std::move(book_);
  }

 private:
  [[nodiscard]] std::string word(std::string_view key) const {
    return std::string(messages_.text(key));
  }

  /// The only questionnaire is what the book is about: its words stand on the cover.
  void open_single() {
    BookChapter& chapter = book_.chapters.front();
    book_.title = std::exchange(chapter.title, word("report.book.questions_heading"));
    book_.lede = std::exchange(chapter.description, {});
    book_.keys = std::exchange(chapter.keys, {});
    book_.remarks = std::exchange(chapter.remarks, {});
    book_.minutes = std::exchange(chapter.minutes, {});
  }

  void open_several() {
    book_.title = word("report.book.title");
    book_.lede = word("report.book.lede");
    std::int64_t questions = 0;
    Table table{.caption = word("report.book.minutes_per_role"),
                .row_heading = word("report.book.questionnaire"),
                .headings = {{word("report.book.all_questions")}},
                .rows = {}};
    std::set<std::string, std::less<>> roles;
    for (const Questionnaire& questionnaire : questionnaires_) {
      roles.merge(roles_asked(questionnaire, defaults_));
    }
    for (const std::string& role : roles) {
      table.headings.push_back({role_name(role, defaults_, language_)});
    }
    for (std::size_t i = 0; i < questionnaires_.size(); ++i) {
      const Questionnaire& questionnaire = questionnaires_[i];
      questions += static_cast<std::int64_t>(asking(questions_of(questionnaire)));
      TableRow row{.label = book_.chapters[i].title,
                   .cells = {{whole(answering_minutes(questionnaire, language_), language_)}}};
      for (const std::string& role : roles) {
        row.cells.push_back(minutes_cell(questionnaire, role, language_));
      }
      table.rows.push_back(std::move(row));
    }
    book_.subtitle = {messages_.counted("report.book.count_questionnaires",
                                        static_cast<std::int64_t>(questionnaires_.size())),
                      messages_.counted("report.book.count_questions", questions)};
    book_.minutes.push_back(std::move(table));
  }

  void add_contents() {
    const auto label = [this](const char* key) { return book_.labels.at(key); };
    book_.contents.push_back({"how", label("how"), {}});
    for (const BookChapter& chapter : book_.chapters) {
      BookEntry entry{chapter.id, chapter.title, {}};
      for (const BookSection& section : chapter.sections) {
        if (section.depth == 0) {
          entry.below.push_back({section.id, section.heading, {}});
        }
      }
      book_.contents.push_back(std::move(entry));
    }
    if (book_.has_assessor) {
      book_.contents.push_back({"assessor", label("assessor"), {}});
    }
    if (book_.has_advice) {
      book_.contents.push_back({"after", label("after"), {}});
    }
    book_.contents.push_back({"sources", label("sources"), {}});
  }

  Questionnaires questionnaires_;
  const Defaults& defaults_;
  const Messages& messages_;
  Language language_;
  Book book_;
};

}  // namespace

Book book(std::span<const Questionnaire> questionnaires, const Defaults& defaults,
          const Messages& messages, const RenderContext& context) {
  return Maker(questionnaires, defaults, messages).made(context);
}

}  // namespace cxmat::reports::view
