// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/questionnaire/questions.hpp"

#include "cxmat/core/closest_match.hpp"
#include "cxmat/formats/fields.hpp"
#include "cxmat/formats/scalar_place.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace cxmat::questionnaire_file {
namespace {

constexpr std::string_view question_type = "select_one";
constexpr std::string_view spaces = " \t";

template <class Value>
std::vector<std::string> names_of(const std::map<std::string, Value, std::less<>>& map) {
  std::vector<std::string> names;
  for (const auto& [name, value] : map) {
    names.push_back(name);
  }
  return names;
}

/// "select_one practice" in its two words.
std::pair<std::string_view, std::string_view> split(std::string_view text) noexcept {
  const std::size_t end = std::min(text.find_first_of(spaces), text.size());
  const std::size_t next = std::min(text.find_first_not_of(spaces, end), text.size());
  return {text.substr(0, end), text.substr(next)};
}

/// The scale that the question's type names.
std::optional<Scale> read_type(const Sheet& sheet, const yaml::Node& node) {
  yaml::Reader& reader = sheet.reader();
  if (!reader.text(node, "type")) {
    return std::nullopt;
  }
  const auto [type, name] = split(node.text);
  if (type != question_type) {
    reader.error(Code::unknown_question_type, place_inside(reader, node, type),
                 {std::string(type), std::string(question_type)});
    return std::nullopt;
  }
  const std::vector<std::string> known = names_of(sheet.scales);
  if (name.empty()) {
    reader.error(Code::question_type_without_scale, node.position,
                 {std::string(type), fields::comma_separated(known)});
    return std::nullopt;
  }
  const auto found = sheet.scales.find(name);
  if (found == sheet.scales.end()) {
    reader.error(Code::unknown_scale, place_inside(reader, node, name),
                 {std::string(name), closest_match(name, known)});
    return std::nullopt;
  }
  return found->second;
}

std::vector<std::string> read_roles(const Sheet& sheet, yaml::MapReader& map) {
  yaml::Reader& reader = sheet.reader();
  std::vector<std::string> roles;
  std::map<std::string, yaml::Position> seen;
  for (const yaml::Node& node : map.list("ask")) {
    const std::optional<std::string> role = reader.word(node, "ask");
    if (!role) {
      continue;
    }
    const auto [first, is_new] = seen.try_emplace(*role, node.position);
    if (!is_new) {
      reader.error(Code::duplicate_id, node.position,
                   {*role, place_text(reader.at(first->second))});
    } else if (!sheet.defaults->roles.contains(*role)) {
      reader.error(Code::unknown_role, node.position,
                   {*role, closest_match(*role, names_of(sheet.defaults->roles))});
    } else {
      roles.push_back(*role);
    }
  }
  return roles;
}

/// The level that `key` names, from 1 to `count`.
std::optional<int> level_of(std::string_view key, std::size_t count) {
  for (std::size_t level = 1; level <= count; ++level) {
    if (key == fmt::format("{}", level)) {
      return static_cast<int>(level);
    }
  }
  return std::nullopt;
}

/// Texts per level: anchors and advice.
std::map<int, LocalizedText> read_per_level(const Sheet& sheet, yaml::MapReader& map,
                                            std::string_view key) {
  std::map<int, LocalizedText> texts;
  for (const yaml::Entry& entry : map.map(key)) {
    const std::optional<int> level = level_of(entry.key, sheet.level_count);
    LocalizedText text =
        sheet.texts.read(entry.value, fmt::format("{}.{}", key, entry.key), entry.position);
    if (level) {
      texts.insert_or_assign(*level, std::move(text));
    } else {
      sheet.reader().error(Code::anchor_not_on_scale, entry.position,
                           {entry.key, fmt::format("1..{}", sheet.level_count)});
    }
  }
  return texts;
}

void read_relevant(Sheet& sheet, yaml::MapReader& map, Question& question) {
  const yaml::Node* node = map.find("relevant");
  question.relevant =
      node == nullptr ? std::nullopt : read_condition(sheet.reader(), *node, "relevant");
  if (question.relevant && !question.id.empty()) {
    sheet.relevants.push_back(
        {.owner = question.id, .node = node, .condition = *question.relevant});
  }
}

void read_texts(const Sheet& sheet, yaml::MapReader& map, Question& question) {
  question.label = sheet.texts.read(map, "label", yaml::Need::required);
  question.short_label = sheet.texts.read(map, "short");
  question.hint = sheet.texts.read(map, "hint");
  question.evidence = sheet.texts.read(map, "evidence");
  question.anchors = read_per_level(sheet, map, "anchors");
  question.advice = read_per_level(sheet, map, "advice");
  question.source = map.text("source").value_or("");
}

}  // namespace

std::string read_answer_id(Sheet& sheet, yaml::MapReader& map) {
  yaml::Reader& reader = sheet.reader();
  const yaml::Node* node = map.find("id", yaml::Need::required);
  std::string id = node == nullptr ? "" : reader.identifier(*node, "id").value_or("");
  if (id.empty()) {
    return id;
  }
  // Columns of a response file, and the root of the tree of results.
  const std::vector<std::string> reserved{"respondent", "wave", "weight", "overall"};
  if (std::ranges::find(reserved, id) != reserved.end()) {
    reader.error(Code::reserved_name, node->position, {id, fields::comma_separated(reserved)});
  }
  sheet.answer_ids.add(reader, id, node->position);
  return id;
}

Question read_question(Sheet& sheet, const yaml::Node& node) {
  yaml::MapReader map(sheet.reader(), node, "questions");
  Question question;
  question.id = read_answer_id(sheet, map);
  question.weight = fields::weight(sheet.reader(), map, question.id);
  const yaml::Node* type = map.find("type", yaml::Need::required);
  const std::optional<Scale> scale = type == nullptr ? std::nullopt : read_type(sheet, *type);
  if (scale) {
    question.scale = *scale;
    if (sheet.result == ResultKind::level && question.weight > Decimal{} && !scale->lowest()) {
      sheet.reader().error(Code::unscored_in_level, type->position, {question.id});
    }
  }
  question.ask = read_roles(sheet, map);
  read_texts(sheet, map, question);
  read_relevant(sheet, map, question);
  map.finish();
  return question;
}

}  // namespace cxmat::questionnaire_file
