// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/catalogue_list.hpp"

#include "reports/formats/json_values.hpp"
#include "reports/formats/paragraph.hpp"
#include "reports/formats/text_table.hpp"
#include "reports/messages/messages.hpp"
#include "reports/messages/numbers.hpp"
#include "reports/view/licence.hpp"
#include "reports/view/words.hpp"

#include <cxmat/questionnaire/answering_time.hpp>
#include <cxmat/questionnaire/asked_of.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>
#include <vector>

namespace cxmat::reports {
namespace {

/// Wider than other tables: a title that is cut can no longer be searched for.
constexpr std::size_t list_width = 120;
constexpr std::size_t terminal_width = 80;

using Roles = std::set<std::string, std::less<>>;

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

Roles roles_of(std::span<const Questionnaire> questionnaires, const Defaults& defaults) {
  Roles all;
  for (const Questionnaire& questionnaire : questionnaires) {
    all.merge(roles_asked(questionnaire, defaults));
  }
  return all;
}

std::string questions_table(std::span<const Questionnaire> questionnaires,
                            const Messages& messages) {
  const Language language = messages.language();
  TextTable table{
      .label_heading = std::string(messages.text("list.id")), .columns = {}, .rows = {}};
  table.columns = {{.heading = std::string(messages.text("list.questions"))},
                   {.heading = std::string(messages.text("list.title")), .number = false}};
  for (const Questionnaire& questionnaire : questionnaires) {
    table.rows.push_back({.label = questionnaire.id,
                          .cells = {shown(asking(questions_of(questionnaire)), language),
                                    view::words(questionnaire.title, language, questionnaire.id)}});
  }
  return render(table, list_width);
}

/// Roles stand by their ids, which are short and what files use; the labels follow below.
std::string minutes_table(std::span<const Questionnaire> questionnaires, const Roles& roles,
                          const Messages& messages) {
  const Language language = messages.language();
  TextTable table{.label_heading = std::string(messages.text("list.id")),
                  .columns = {{.heading = std::string(messages.text("list.all"))}},
                  .rows = {}};
  for (const std::string& role : roles) {
    table.columns.push_back({.heading = view::clean(role)});
  }
  for (const Questionnaire& questionnaire : questionnaires) {
    TextRow row{.label = questionnaire.id,
                .cells = {whole(answering_minutes(questionnaire, language), language)}};
    for (const std::string& role : roles) {
      const auto asked = questions_for(questionnaire, role);
      row.cells.push_back(asking(asked) == 0 ? "-"
                                             : whole(answering_minutes(asked, language), language));
    }
    table.rows.push_back(std::move(row));
  }
  return render(table, list_width);
}

/// "cx: CX or quality lead, ..."; roles without a label are their own.
std::string legend(const Roles& roles, const Defaults& defaults, const Messages& messages) {
  std::string names;
  for (const std::string& role : roles) {
    if (const auto found = defaults.roles.find(role); found != defaults.roles.end()) {
      names += (names.empty() ? "" : "; ") + view::clean(role) + ": " +
               view::words(found->second, messages.language(), role);
    }
  }
  return names.empty() ? "" : paragraph(messages.format("list.roles", {names}), "", terminal_width);
}

std::string licences(std::span<const Questionnaire> questionnaires, const Messages& messages) {
  std::vector<std::string> names;
  for (const Questionnaire& questionnaire : questionnaires) {
    std::string name = view::in_words(view::licence_of(questionnaire.licence, messages));
    if (std::ranges::find(names, name) == names.end()) {
      names.push_back(std::move(name));
    }
  }
  return paragraph(messages.format("list.licence", {view::joined(names, messages)}), "",
                   terminal_width);
}

template <class Minutes>
Json by_language(const Questionnaire& questionnaire, Minutes minutes) {
  Json json = Json::object();
  for (const Language language : all_languages) {
    if (questionnaire.title.has(language)) {
      json[std::string(to_string(language))] = minutes(language);
    }
  }
  return json;
}

Json minutes_by_role(const Questionnaire& questionnaire, const Defaults& defaults) {
  Json json = Json::object();
  for (const std::string& role : roles_asked(questionnaire, defaults)) {
    const auto asked = questions_for(questionnaire, role);
    json[role] = by_language(
        questionnaire, [&asked](Language language) { return answering_minutes(asked, language); });
  }
  return json;
}

Json includes(const Questionnaire& questionnaire) {
  Json json = Json::array();
  for (const Inclusion& inclusion : questionnaire.includes) {
    json.push_back({{"id", inclusion.questionnaire}, {"version", inclusion.version}});
  }
  return json;
}

Json entry(const Questionnaire& questionnaire, const Defaults& defaults) {
  return {{"id", questionnaire.id},
          {"version", questionnaire.version},
          {"title", texts(questionnaire.title)},
          {"description", texts(questionnaire.description)},
          {"licence", questionnaire.licence},
          {"result", questionnaire.result == ResultKind::level ? "level" : "distribution"},
          {"includes", includes(questionnaire)},
          {"questions", asking(questions_of(questionnaire))},
          {"dimensions", count(questionnaire.dimensions)},
          {"facts", questionnaire.facts.size()},
          {"gates", questionnaire.gates.size()},
          {"minutes", by_language(questionnaire,
                                  [&questionnaire](Language language) {
                                    return answering_minutes(questionnaire, language);
                                  })},
          {"minutes_by_role", minutes_by_role(questionnaire, defaults)},
          {"hash", questionnaire.hash}};
}

}  // namespace

std::string render_catalogue_table(std::span<const Questionnaire> questionnaires,
                                   const Defaults& defaults, Language language) {
  const Messages messages(language);
  const Roles roles = roles_of(questionnaires, defaults);
  std::string text = questions_table(questionnaires, messages);
  if (questionnaires.empty()) {
    return text;
  }
  text += "\n" + paragraph(messages.text("list.minutes"), "", terminal_width) + "\n" +
          minutes_table(questionnaires, roles, messages) + "\n" + legend(roles, defaults, messages);
  return text + licences(questionnaires, messages);
}

std::string render_catalogue_json(std::span<const Questionnaire> questionnaires,
                                  const Defaults& defaults) {
  Json list = Json::array();
  for (const Questionnaire& questionnaire : questionnaires) {
    list.push_back(entry(questionnaire, defaults));
  }
  constexpr int indent = 2;
  return Json{{"questionnaires", std::move(list)}}.dump(indent, ' ', false,
                                                        Json::error_handler_t::replace) +
         "\n";
}

}  // namespace cxmat::reports
