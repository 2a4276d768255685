// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/catalogue_list.hpp"

#include "cxmat/questionnaire/answering_time.hpp"
#include "reports/formats/json_values.hpp"
#include "reports/formats/text_table.hpp"
#include "reports/messages/messages.hpp"
#include "reports/messages/numbers.hpp"
#include "reports/view/words.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>

namespace cxmat::reports {
namespace {

/// Wider than other tables: a title that is cut can no longer be searched for.
constexpr std::size_t list_width = 120;

/// Nested ones included.
std::size_t count(const std::vector<Dimension>& dimensions) {
  std::size_t all = dimensions.size();
  for (const Dimension& dimension : dimensions) {
    all += count(dimension.dimensions);
  }
  return all;
}

std::string shown(std::size_t number, Language language) {
  return whole(static_cast<std::int64_t>(number), language);
}

Json minutes(const Questionnaire& questionnaire) {
  Json json = Json::object();
  for (const Language language : all_languages) {
    if (questionnaire.title.has(language)) {
      json[std::string(to_string(language))] = answering_minutes(questionnaire, language);
    }
  }
  return json;
}

Json entry(const Questionnaire& questionnaire) {
  return {{"id", questionnaire.id},
          {"version", questionnaire.version},
          {"title", texts(questionnaire.title)},
          {"description", texts(questionnaire.description)},
          {"licence", questionnaire.licence},
          {"result", questionnaire.result == ResultKind::level ? "level" : "distribution"},
          {"questions", questions_of(questionnaire).size()},
          {"dimensions", count(questionnaire.dimensions)},
          {"facts", questionnaire.facts.size()},
          {"gates", questionnaire.gates.size()},
          {"minutes", minutes(questionnaire)},
          {"hash", questionnaire.hash}};
}

}  // namespace

std::string render_catalogue_table(std::span<const Questionnaire> questionnaires,
                                   Language language) {
  const Messages messages(language);
  const auto word = [&messages](const char* key) { return std::string(messages.text(key)); };
  TextTable table{.label_heading = word("list.id"), .columns = {}, .rows = {}};
  table.columns = {
      {.heading = word("list.version")},    {.heading = word("list.questions")},
      {.heading = word("list.dimensions")}, {.heading = word("list.facts")},
      {.heading = word("list.minutes")},    {.heading = word("list.title"), .number = false}};
  for (const Questionnaire& questionnaire : questionnaires) {
    table.rows.push_back({.label = questionnaire.id,
                          .cells = {view::clean(questionnaire.version),
                                    shown(questions_of(questionnaire).size(), language),
                                    shown(count(questionnaire.dimensions), language),
                                    shown(questionnaire.facts.size(), language),
                                    whole(answering_minutes(questionnaire, language), language),
                                    view::words(questionnaire.title, language, questionnaire.id)}});
  }
  return render(table, list_width);
}

std::string render_catalogue_json(std::span<const Questionnaire> questionnaires) {
  Json list = Json::array();
  for (const Questionnaire& questionnaire : questionnaires) {
    list.push_back(entry(questionnaire));
  }
  constexpr int indent = 2;
  return Json{{"questionnaires", std::move(list)}}.dump(indent, ' ', false,
                                                        Json::error_handler_t::replace) +
         "\n";
}

}  // namespace cxmat::reports
