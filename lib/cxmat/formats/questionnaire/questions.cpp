// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/questionnaire/questions.hpp"

#include "cxmat/core/closest_match.hpp"
#include "cxmat/formats/fields.hpp"
#include "cxmat/formats/questionnaire/number_keys.hpp"
#include "cxmat/formats/questionnaire/question_types.hpp"
#include "cxmat/formats/questionnaire/scales.hpp"
#include "cxmat/formats/scalar_place.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace cxmat::questionnaire_file {
namespace {

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

/// A question's type, and the scale that it brings along or that its name is followed by; of each
/// nothing where it cannot be read.
struct TypeAndScale {
  const TypeWord* word = nullptr;
  std::optional<Scale> scale;
};

std::size_t valued_choices(const Scale& scale) {
  return static_cast<std::size_t>(std::ranges::count_if(
      scale.choices, [](const Choice& choice) { return choice.value.has_value(); }));
}

/// A scale may fit one type and not another; what does not fit is reported at its name.
bool fits(Sheet& sheet, const TypeWord& type, const Scale& scale, const yaml::Position& place) {
  yaml::Reader& reader = sheet.reader();
  if (type.type == QuestionType::select_multiple) {
    if (scale.choices.size() > max_choices_of_several) {
      reader.error(Code::too_many_choices, place, {fmt::format("{}", max_choices_of_several)});
      return false;
    }
    return true;
  }
  if (scale.lowest() && !scale.scored()) {
    if (sheet.constant_scales.insert(scale.name).second) {
      reader.error(Code::scale_constant, place, {scale.name});
    }
    return false;
  }
  if (type.indicator == Indicator::satisfaction && !scale.scored()) {
    reader.error(Code::number_out_of_range, place, {"value", "0", ">= 2"});
    return false;
  }
  return true;
}

/// The own or inherited scale with this name, if it fits.
std::optional<Scale> named_scale(Sheet& sheet, const TypeWord& type, const yaml::Node& node,
                                 std::string_view name) {
  const yaml::Position place = place_inside(sheet.reader(), node, name);
  const auto found = sheet.scales.find(name);
  if (found == sheet.scales.end()) {
    sheet.reader().error(Code::unknown_scale, place,
                         {std::string(name), closest_match(name, names_of(sheet.scales))});
    return std::nullopt;
  }
  return fits(sheet, type, found->second, place) ? std::optional(found->second) : std::nullopt;
}

TypeAndScale read_type(Sheet& sheet, const yaml::Node& node) {
  yaml::Reader& reader = sheet.reader();
  if (!reader.text(node, "type")) {
    return {};
  }
  const auto [word, name] = split(node.text);
  const TypeWord* type = find_type(word);
  if (type == nullptr) {
    const std::vector<std::string> known = type_words();
    reader.error(Code::unknown_question_type, place_inside(reader, node, word),
                 {std::string(word), fields::comma_separated(known), closest_match(word, known)});
    return {};
  }
  if (type->scale_name != ScaleName::none && !name.empty()) {
    return {type, named_scale(sheet, *type, node, name)};
  }
  if (type->scale_name == ScaleName::required) {
    reader.error(Code::question_type_without_scale, node.position,
                 {std::string(word), fields::comma_separated(names_of(sheet.scales))});
    return {type, std::nullopt};
  }
  if (!name.empty()) {
    reader.error(Code::type_takes_no_scale, place_inside(reader, node, name),
                 {std::string(word), std::string(name)});
  }
  return {type, type->built_in == nullptr ? Scale{} : type->built_in()};
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
    sheet.relevants.push_back({.owner = question.id,
                               .node = node,
                               .condition = *question.relevant,
                               .types = &sheet.types});
  }
}

/// Marks the keys that only some types have as known, and reports those that this one has not.
void check_keys(const Sheet& sheet, yaml::MapReader& map, const TypeWord* type) {
  for (const std::string_view key : keys_of_some_types()) {
    if (map.find(key) != nullptr && type != nullptr && !has_key(*type, key)) {
      sheet.reader().error(Code::key_not_for_type, map.place_of(key),
                           {std::string(key), std::string(type->word)});
    }
  }
}

/// How many of the highest choices count as satisfied: fewer than there are.
std::size_t read_top(const Sheet& sheet, yaml::MapReader& map, const Scale& scale) {
  yaml::Reader& reader = sheet.reader();
  const std::size_t most = valued_choices(scale) - 1;
  const yaml::Node* node = map.find("top");
  const std::optional<std::int64_t> top =
      node == nullptr ? std::nullopt : reader.integer(*node, "top");
  if (top && (*top < 1 || *top > static_cast<std::int64_t>(most))) {
    reader.error(Code::number_out_of_range, node->position,
                 {"top", fmt::format("{}", *top), fmt::format("1..{}", most)});
  } else if (top) {
    return static_cast<std::size_t>(*top);
  }
  return std::min(Question{}.top_box, most);
}

/// The level that a practice belongs to.
std::optional<int> read_level(const Sheet& sheet, yaml::MapReader& map) {
  const yaml::Node* node = map.find("level");
  const std::optional<std::int64_t> level =
      node == nullptr ? std::nullopt : sheet.reader().integer(*node, "level");
  if (level && (*level < 1 || *level > static_cast<std::int64_t>(sheet.level_count))) {
    sheet.reader().error(
        Code::number_out_of_range, node->position,
        {"level", fmt::format("{}", *level), fmt::format("1..{}", sheet.level_count)});
    return std::nullopt;
  }
  return level ? std::optional(static_cast<int>(*level)) : std::nullopt;
}

Decimal read_effort(yaml::Reader& reader, yaml::MapReader& map) {
  const yaml::Node* node = map.find("effort");
  const std::optional<Decimal> effort =
      node == nullptr ? std::nullopt : reader.decimal(*node, "effort");
  if (effort && *effort <= Decimal{}) {
    reader.error(Code::number_out_of_range, node->position, {"effort", to_string(*effort), "> 0"});
    return Decimal::of(1);
  }
  return effort.value_or(Decimal::of(1));
}

SelectionRule read_rule(yaml::Reader& reader, yaml::MapReader& map) {
  const auto rule = fields::one_of(reader, map, "rule", {"share", "any", "all"});
  return static_cast<SelectionRule>(rule.value_or(0));
}

/// What every question that can be scored may say, whatever its type.
void read_practice(const Sheet& sheet, yaml::MapReader& map, Question& question) {
  question.weight = fields::weight(sheet.reader(), map, question.id);
  question.level = read_level(sheet, map);
  question.goal = map.identifier("goal").value_or("");
  question.stream = map.identifier("stream").value_or("");
  question.effort = read_effort(sheet.reader(), map);
  question.anchors = read_per_level(sheet, map, "anchors");
  question.advice = read_per_level(sheet, map, "advice");
}

/// What only some types have.
void read_special(const Sheet& sheet, yaml::MapReader& map, const TypeWord& type,
                  Question& question) {
  if (has_key(type, "rule")) {
    question.rule = read_rule(sheet.reader(), map);
  }
  if (has_key(type, "top")) {
    question.top_box = read_top(sheet, map, question.scale);
  }
  if (has_key(type, "curve")) {
    read_number_keys(sheet, map, question);
  }
}

void read_scoring(Sheet& sheet, const yaml::Node& node, yaml::MapReader& map, Question& question) {
  const yaml::Node* type = map.find("type", yaml::Need::required);
  TypeAndScale read = type == nullptr ? TypeAndScale{} : read_type(sheet, *type);
  check_keys(sheet, map, read.word);
  if (read.word == nullptr || has_key(*read.word, "weight")) {
    read_practice(sheet, map, question);
  } else {
    question.weight = Decimal{};
  }
  if (!read.scale) {
    return;  // nothing more is known about it
  }
  question.type = read.word->type;
  question.indicator = read.word->indicator;
  question.scale = *std::move(read.scale);
  sheet.types.insert_or_assign(question.id, question.type);
  read_special(sheet, map, *read.word, question);
  const bool has_score = is_scored(question) || node.find("curve") != nullptr;
  if (sheet.result == ResultKind::level && question.weight > Decimal{} && !has_score) {
    sheet.reader().error(Code::unscored_in_level, type->position, {question.id});
  }
}

void read_texts(const Sheet& sheet, yaml::MapReader& map, Question& question) {
  question.label = sheet.texts.read(map, "label", yaml::Need::required);
  question.short_label = sheet.texts.read(map, "short");
  question.hint = sheet.texts.read(map, "hint");
  question.evidence = sheet.texts.read(map, "evidence");
  question.source = fields::filled(sheet.reader(), map, "source").value_or("");
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
  read_scoring(sheet, node, map, question);
  question.ask = read_roles(sheet, map);
  read_texts(sheet, map, question);
  read_relevant(sheet, map, question);
  map.finish();
  return question;
}

}  // namespace cxmat::questionnaire_file
