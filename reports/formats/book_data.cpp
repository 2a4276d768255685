// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/book_data.hpp"

#include "reports/formats/list_of.hpp"
#include "reports/formats/table_data.hpp"

#include <cxmat/core/localized_text.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace cxmat::reports {
namespace {

using Object = TemplateValue::Object;

TemplateValue line(const std::string& text) {
  return Object{{"text", text}};
}

/// A list in a frame of its own: `has_NAME` says whether there is anything to frame.
template <class Items, class Make>
void add_list(Object& object, const std::string& name, const Items& items, Make make) {
  object.push_back({"has_" + name, !items.empty()});
  object.push_back({name, list_of(items, make)});
}

TemplateValue key_figure(const view::KeyFigure& key) {
  return Object{{"term", key.term}, {"value", key.value}, {"detail", key.detail}};
}

TemplateValue entry(const view::BookEntry& entry) {
  Object object{{"id", entry.id}, {"heading", entry.heading}};
  add_list(object, "below", entry.below, [](const view::BookEntry& below) {
    return TemplateValue(Object{{"id", below.id}, {"heading", below.heading}});
  });
  return object;
}

TemplateValue step(const view::BookStep& step) {
  return Object{{"level", step.level}, {"level_name", step.name}, {"text", step.text}};
}

TemplateValue choice(const view::BookChoice& choice) {
  return Object{{"name", choice.name},
                {"label", choice.label},
                {"numbered", choice.numbered},
                {"worded", !choice.numbered || choice.label != choice.name}};
}

TemplateValue question(const view::BookQuestion& question) {
  Object object{{"anchor", question.anchor},     {"question", question.id},
                {"heading", question.heading},   {"wording", question.wording},
                {"asked", question.asked},       {"relevant", question.relevant},
                {"hint", question.hint},         {"kind", question.kind},
                {"evidence", question.evidence}, {"source", question.source}};
  add_list(object, "choices", question.choices, choice);
  add_list(object, "anchors", question.anchors, step);
  add_list(object, "advice", question.advice, step);
  return object;
}

TemplateValue section(const view::BookSection& section) {
  Object object{{"id", section.id},
                {"heading", section.heading},
                {"path", section.path},
                {"description", section.description},
                {"origin", section.origin},
                {"nested", section.depth > 0},
                {"section_advice", section.has_advice}};
  add_list(object, "questions", section.questions, question);
  return object;
}

TemplateValue fact(const view::BookFact& fact) {
  return Object{{"fact", fact.id}, {"label", fact.label}, {"evidence", fact.evidence}};
}

TemplateValue gate(const view::BookGate& gate) {
  return Object{{"rule", gate.rule}, {"because", gate.because}};
}

bool has_sources(const view::BookChapter& chapter) {
  return std::ranges::any_of(chapter.sections, [](const view::BookSection& section) {
    return std::ranges::any_of(section.questions,
                               [](const view::BookQuestion& each) { return !each.source.empty(); });
  });
}

TemplateValue licence(const view::Licence& licence) {
  return Object{{"name", licence.name}, {"url", licence.url}};
}

TemplateValue chapter(const view::BookChapter& chapter) {
  Object object{{"id", chapter.id},
                {"questionnaire", chapter.questionnaire},
                {"version", chapter.version},
                {"heading", chapter.title},
                {"description", chapter.description},
                {"licence", licence(chapter.licence)},
                {"passing_on", chapter.passing_on},
                {"taken_from", chapter.taken_from},
                {"assessed", !chapter.facts.empty() || !chapter.gates.empty()},
                {"chapter_advice", chapter.has_advice},
                {"question_sources", has_sources(chapter)}};
  add_list(object, "keys", chapter.keys, key_figure);
  add_list(object, "remarks", chapter.remarks, line);
  add_list(object, "minutes", chapter.minutes, table_data);
  add_list(object, "sections", chapter.sections, section);
  add_list(object, "facts", chapter.facts, fact);
  add_list(object, "gates", chapter.gates, gate);
  add_list(object, "sources", chapter.sources, line);
  return object;
}

TemplateValue levels(const view::BookLevels& levels) {
  return Object{{"of", levels.of},
                {"steps", list_of(levels.levels, [](const view::BookLevel& level) {
                   return TemplateValue(Object{{"number", level.number},
                                               {"level_name", level.name},
                                               {"bounds", level.bounds},
                                               {"description", level.description}});
                 })}};
}

TemplateValue scale(const view::BookScale& scale) {
  return Object{{"of", scale.of}, {"choices", list_of(scale.choices, choice)}};
}

TemplateValue labels(const view::Book& book) {
  Object object;
  for (const auto& [key, text] : book.labels) {
    object.push_back({key, text});
  }
  return object;
}

}  // namespace

TemplateValue::Object book_data(const view::Book& book) {
  Object object{{"lang", std::string(to_string(book.language))},
                {"labels", labels(book)},
                {"title", book.title},
                {"lede", book.lede},
                {"several", book.chapters.size() > 1},
                {"has_assessor", book.has_assessor},
                {"has_advice", book.has_advice},
                {"program", book.program}};
  add_list(object, "subtitle", book.subtitle, line);
  add_list(object, "keys", book.keys, key_figure);
  add_list(object, "remarks", book.remarks, line);
  add_list(object, "minutes", book.minutes, table_data);
  add_list(object, "licences", book.licences, licence);
  add_list(object, "contents", book.contents, entry);
  add_list(object, "how", book.how.sentences, line);
  add_list(object, "scales", book.how.scales, scale);
  add_list(object, "levels", book.how.levels, levels);
  add_list(object, "chapters", book.chapters, chapter);
  return object;
}

}  // namespace cxmat::reports
