// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/questionnaire/scales.hpp"

#include "cxmat/formats/fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace cxmat::questionnaire_file {
namespace {

constexpr std::size_t longest_name = 20;

/// ^[a-z0-9][a-z0-9_]{0,19}$
bool is_choice_name(std::string_view name) noexcept {
  const auto plain = [](char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
  };
  return !name.empty() && name.size() <= longest_name && plain(name.front()) &&
         std::ranges::all_of(name, [plain](char sign) { return plain(sign) || sign == '_'; });
}

/// What a choice is, and that it is one thing only.
ChoiceKind read_kind(yaml::Reader& reader, yaml::MapReader& map) {
  const bool not_applicable = map.flag("not_applicable").value_or(false);
  const bool dont_know = map.flag("dont_know").value_or(false);
  if (not_applicable && dont_know) {
    reader.error(Code::keys_exclude_each_other, map.place_of("dont_know"),
                 {"dont_know", "not_applicable"});
  }
  if (not_applicable) {
    return ChoiceKind::not_applicable;
  }
  return dont_know ? ChoiceKind::dont_know : ChoiceKind::regular;
}

/// `n/a` is how many files write that there is no answer; what kind of no answer, the scale says.
bool is_name_of(std::string_view name, ChoiceKind kind) noexcept {
  return is_choice_name(name) || (name == "n/a" && kind != ChoiceKind::regular);
}

/// Answers know `na` and `dk` as words in every question, so no other choice may be called so.
bool means_something_else(std::string_view name, ChoiceKind kind) noexcept {
  return (name == "na" && kind != ChoiceKind::not_applicable) ||
         (name == "dk" && kind != ChoiceKind::dont_know);
}

void check_name(yaml::Reader& reader, const Choice& choice, const yaml::Node& node,
                std::set<std::string>& names) {
  if (!is_name_of(choice.name, choice.kind)) {
    reader.error(Code::bad_choice_name, node.position, {choice.name});
  } else if (!names.insert(choice.name).second) {
    reader.error(Code::scale_name_twice, node.position, {choice.name});
  } else if (means_something_else(choice.name, choice.kind)) {
    reader.error(Code::reserved_name, node.position, {choice.name, "na, dk"});
  }
}

Choice read_choice(const Texts& texts, const yaml::Node& node, std::set<std::string>& names) {
  yaml::Reader& reader = texts.reader();
  yaml::MapReader map(reader, node, "choices");
  Choice choice;
  const yaml::Node* name = map.find("name", yaml::Need::required);
  choice.kind = read_kind(reader, map);
  if (name != nullptr) {
    if (std::optional<std::string> word = reader.word(*name, "name")) {
      choice.name = *std::move(word);
      check_name(reader, choice, *name, names);
    }
  }
  choice.value = map.decimal("value");
  if (choice.value && choice.kind != ChoiceKind::regular) {
    reader.error(Code::keys_exclude_each_other, map.place_of("value"),
                 {"value", choice.kind == ChoiceKind::dont_know ? "dont_know" : "not_applicable"});
  }
  choice.label = texts.read(map, "label", yaml::Need::required);
  map.finish();
  return choice;
}

void check_choices(yaml::Reader& reader, const Scale& scale, const yaml::Position& choices) {
  const auto regular = std::ranges::count(scale.choices, ChoiceKind::regular, &Choice::kind);
  if (regular < 2) {
    reader.error(Code::number_out_of_range, choices,
                 {"choices", fmt::format("{}", regular), fmt::format("2..{}", max_choices)});
  } else if (scale.choices.size() > max_choices) {
    reader.error(Code::too_many_choices, choices, {fmt::format("{}", max_choices)});
  }
}

Scale read_scale(const Texts& texts, const yaml::Entry& entry) {
  yaml::Reader& reader = texts.reader();
  yaml::MapReader map(reader, entry.value, entry.key);
  static_cast<void>(texts.read(map, "label"));
  Scale scale{.name = entry.key, .choices = {}};
  const yaml::Node* choices = map.find("choices", yaml::Need::required);
  if (choices != nullptr) {
    std::set<std::string> names;
    for (const yaml::Node& choice : reader.list(*choices, "choices")) {
      scale.choices.push_back(read_choice(texts, choice, names));
    }
    if (choices->kind == yaml::Kind::list) {
      check_choices(reader, scale, map.place_of("choices"));
    }
  }
  map.finish();
  return scale;
}

}  // namespace

void read_scales(const Texts& texts, yaml::MapReader& map, yaml::Need need,
                 std::map<std::string, Scale, std::less<>>& scales) {
  yaml::Reader& reader = texts.reader();
  for (const yaml::Entry& entry : map.map("scales", need)) {
    fields::check_key(reader, entry, "scales");
    scales.insert_or_assign(entry.key, read_scale(texts, entry));
  }
}

}  // namespace cxmat::questionnaire_file
