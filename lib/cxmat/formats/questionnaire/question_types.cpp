// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/questionnaire/question_types.hpp"

#include "cxmat/formats/questionnaire/built_in_scales.hpp"

#include <algorithm>
#include <array>

namespace cxmat::questionnaire_file {
namespace {

constexpr std::array<TypeWord, 10> types{
    {{.word = "select_one", .type = QuestionType::select_one, .scale_name = ScaleName::required},
     {.word = "select_multiple",
      .type = QuestionType::select_multiple,
      .scale_name = ScaleName::required},
     {.word = "yes_no", .built_in = yes_no_scale},
     {.word = "nps", .indicator = Indicator::net_promoter, .built_in = net_promoter_scale},
     {.word = "ces", .indicator = Indicator::customer_effort, .built_in = customer_effort_scale},
     {.word = "csat",
      .scale_name = ScaleName::optional,
      .indicator = Indicator::satisfaction,
      .built_in = satisfaction_scale},
     {.word = "integer", .type = QuestionType::integer},
     {.word = "decimal", .type = QuestionType::decimal},
     {.word = "text", .type = QuestionType::text},
     {.word = "note", .type = QuestionType::note}}};

bool picks_several(const TypeWord& type) noexcept {
  return type.type == QuestionType::select_multiple;
}

bool asks_satisfaction(const TypeWord& type) noexcept {
  return type.indicator == Indicator::satisfaction;
}

bool asks_number(const TypeWord& type) noexcept {
  return type.type == QuestionType::integer || type.type == QuestionType::decimal;
}

/// Words are counted and notes are read; neither says anything about maturity.
bool can_be_scored(const TypeWord& type) noexcept {
  return type.type != QuestionType::text && type.type != QuestionType::note;
}

struct KeyOfTypes {
  std::string_view key;
  bool (*belongs_to)(const TypeWord&) noexcept;
};

constexpr std::array<KeyOfTypes, 11> keys{{{"rule", picks_several},
                                           {"top", asks_satisfaction},
                                           {"range", asks_number},
                                           {"curve", asks_number},
                                           {"weight", can_be_scored},
                                           {"level", can_be_scored},
                                           {"goal", can_be_scored},
                                           {"stream", can_be_scored},
                                           {"effort", can_be_scored},
                                           {"anchors", can_be_scored},
                                           {"advice", can_be_scored}}};

constexpr auto key_names = [] {
  std::array<std::string_view, keys.size()> names;
  std::ranges::transform(keys, names.begin(), &KeyOfTypes::key);
  return names;
}();

}  // namespace

const TypeWord* find_type(std::string_view word) noexcept {
  const auto found = std::ranges::find(types, word, &TypeWord::word);
  return found == types.end() ? nullptr : &*found;
}

std::vector<std::string> type_words() {
  std::vector<std::string> words;
  for (const TypeWord& type : types) {
    words.emplace_back(type.word);
  }
  return words;
}

std::span<const std::string_view> keys_of_some_types() noexcept {
  return key_names;
}

bool has_key(const TypeWord& type, std::string_view key) noexcept {
  const auto found = std::ranges::find(keys, key, &KeyOfTypes::key);
  return found == keys.end() || found->belongs_to(type);
}

}  // namespace cxmat::questionnaire_file
