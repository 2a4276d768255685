// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/engagement/groupings.hpp"

#include "cxmat/formats/fields.hpp"
#include "cxmat/formats/limits.hpp"
#include "cxmat/formats/unique_ids.hpp"

#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace cxmat::engagement_file {
namespace {

constexpr std::string_view reserved_columns = "respondent, wave, weight";

/// Where each spelling of a grouping's values stands and which value it means.
struct Spelling {
  std::size_t value = 0;
  yaml::Position place;
};
using Spellings = std::map<std::string, Spelling, std::less<>>;

void add_spelling(yaml::Reader& reader, const std::string& text, const yaml::Position& place,
                  std::size_t value, Spellings& spellings) {
  const auto [first, is_new] =
      spellings.try_emplace(text, Spelling{.value = value, .place = place});
  if (!is_new && first->second.value != value) {
    reader.error(Code::duplicate_id, place, {text, place_text(reader.at(first->second.place))});
  }
}

std::optional<GroupValue> read_value(const Texts& texts, const yaml::Node& node,
                                     std::size_t position, Spellings& spellings) {
  yaml::Reader& reader = texts.reader();
  yaml::MapReader map(reader, node, "values");
  const yaml::Node* name = map.find("name", yaml::Need::required);
  const std::optional<std::string> given =
      name == nullptr ? std::nullopt : fields::filled(reader, *name, "name");
  GroupValue value;
  value.label = texts.read(map, "label");
  if (given) {
    add_spelling(reader, *given, name->position, position, spellings);
    value.name = *given;
    value.label = value.label.empty() ? LocalizedText(*given) : std::move(value.label);
  }
  for (const yaml::Node& alias : map.list("aliases")) {
    if (std::optional<std::string> text = fields::filled(reader, alias, "aliases")) {
      add_spelling(reader, *text, alias.position, position, spellings);
      value.aliases.push_back(std::move(*text));
    }
  }
  value.population = fields::positive(reader, map, "population");
  value.parent = fields::filled(reader, map, "parent").value_or("");
  map.finish();
  return given ? std::optional(std::move(value)) : std::nullopt;
}

Grouping read_grouping(const Texts& texts, const yaml::Node& node) {
  yaml::Reader& reader = texts.reader();
  yaml::MapReader map(reader, node, "groupings");
  Grouping grouping;
  grouping.column = fields::filled(reader, map, "column", yaml::Need::required).value_or("");
  grouping.label = texts.read(map, "label");
  if (grouping.label.empty()) {
    grouping.label = LocalizedText(grouping.column);
  }
  Spellings spellings;
  std::size_t position = 0;
  for (const yaml::Node& item :
       limits::at_most(reader, map.list("values"), limits::most_group_values, "values")) {
    if (std::optional<GroupValue> value = read_value(texts, item, position++, spellings)) {
      grouping.values.push_back(std::move(*value));
    }
  }
  map.finish();
  return grouping;
}

std::string lower_case(std::string_view text) {
  std::string folded(text);
  for (char& letter : folded) {
    letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  }
  return folded;
}

/// Columns by lower-case name, each with who has it.
using Columns = std::map<std::string, std::string, std::less<>>;

Columns answer_columns(const std::vector<QuestionnaireUse>& questionnaires) {
  Columns columns;
  for (const QuestionnaireUse& use : questionnaires) {
    for (const Question* question : questions_of(use.questionnaire)) {
      for (const char* suffix : {"", "_comment", "_evidence"}) {
        columns.try_emplace(question->id + suffix, use.questionnaire.id);
      }
    }
  }
  return columns;
}

void add_column(yaml::Reader& reader, const yaml::Node& node, bool may_be_weight,
                Columns& columns) {
  const std::string column = lower_case(node.text);
  if (column == "respondent" || column == "wave" || (column == "weight" && !may_be_weight)) {
    reader.error(Code::reserved_name, node.position, {node.text, std::string(reserved_columns)});
    return;
  }
  const auto [first, is_new] = columns.try_emplace(column, place_text(reader.at(node)));
  if (!is_new) {
    reader.error(Code::duplicate_id, node.position, {node.text, first->second});
  }
}

}  // namespace

std::vector<Grouping> read_groupings(const Texts& texts, yaml::MapReader& map) {
  std::vector<Grouping> groupings;
  for (const yaml::Node& node : limits::at_most(texts.reader(), map.list("groupings"),
                                                limits::most_groupings, "groupings")) {
    groupings.push_back(read_grouping(texts, node));
  }
  return groupings;
}

void check_columns(yaml::Reader& reader, const yaml::Node& root,
                   const std::vector<QuestionnaireUse>& questionnaires) {
  Columns columns = answer_columns(questionnaires);
  if (const yaml::Node* groupings = root.find("groupings"); groupings != nullptr) {
    for (const yaml::Node& grouping : groupings->items) {
      const yaml::Node* column = grouping.find("column");
      if (column != nullptr && !column->text.empty()) {
        add_column(reader, *column, false, columns);
      }
    }
  }
  for (const std::string_view key : {"weight_column", "duration_column"}) {
    const yaml::Node* column = root.find(key);
    if (column != nullptr && !column->text.empty()) {
      add_column(reader, *column, key == "weight_column", columns);
    }
  }
}

}  // namespace cxmat::engagement_file
