// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/questionnaire_lint.hpp"

#include "cxmat/formats/outcome.hpp"
#include "cxmat/formats/scalar_place.hpp"
#include "cxmat/formats/yaml/reader.hpp"
#include "cxmat/questionnaire/lint/lint.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace cxmat {
namespace {

using lint::Part;
using lint::Place;

/// The items of the list under `key` whose `name` is a text, by that text.
using NodesByName = std::map<std::string, const yaml::Node*, std::less<>>;

NodesByName items_by(const yaml::Node* list, std::string_view name) {
  NodesByName nodes;
  for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i) {
    if (const yaml::Node* text = list->items[i].find(name)) {
      nodes.emplace(text->text, &list->items[i]);
    }
  }
  return nodes;
}

/// Every part of a file by its id.
class Parts {
 public:
  explicit Parts(const yaml::Node& root) : root_(&root) {
    add_dimensions(root.find("dimensions"));
    facts_ = items_by(root.find("facts"), "id");
    levels_ = items_by(root.find("levels"), "level");
    const yaml::Node* scales = root.find("scales");
    for (std::size_t i = 0; scales != nullptr && i < scales->entries.size(); ++i) {
      const yaml::Entry& scale = scales->entries[i];
      choices_.emplace(scale.key, items_by(scale.value.find("choices"), "name"));
    }
  }

  /// Nothing for parts that the file inherits.
  [[nodiscard]] const yaml::Node* find(const Place& place) const {
    switch (place.part) {
      case Part::questionnaire:
        return root_;
      case Part::dimension:
        return find(dimensions_, place.id);
      case Part::question:
        return find(questions_, place.id);
      case Part::fact:
        return find(facts_, place.id);
      case Part::level:
        return find(levels_, place.id);
      case Part::gate:
        return &root_->find("gates")->items.at(std::stoul(place.id));
      case Part::choice: {
        const auto scale = choices_.find(place.id);
        return scale == choices_.end() ? nullptr : find(scale->second, place.choice);
      }
    }
    return nullptr;
  }

 private:
  static const yaml::Node* find(const NodesByName& nodes, std::string_view name) {
    const auto found = nodes.find(name);
    return found == nodes.end() ? nullptr : found->second;
  }

  void add_dimensions(const yaml::Node* list) {
    for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i) {
      const yaml::Node& dimension = list->items[i];
      dimensions_.emplace(dimension.find("id")->text, &dimension);
      questions_.merge(items_by(dimension.find("questions"), "id"));
      add_dimensions(dimension.find("dimensions"));
    }
  }

  const yaml::Node* root_;
  NodesByName dimensions_;
  NodesByName questions_;
  NodesByName facts_;
  NodesByName levels_;
  std::map<std::string, NodesByName, std::less<>> choices_;
};

/// The entry of a map, or nullptr.
const yaml::Entry* entry_of(const yaml::Node& map, std::string_view key) {
  for (const yaml::Entry& entry : map.entries) {
    if (entry.key == key) {
      return &entry;
    }
  }
  return nullptr;
}

/// The words of a text that a finding is about, or all of it.
yaml::Position position_in(const yaml::Reader& reader, const yaml::Node& text, const Place& place) {
  const bool inside = place.length > 0 && text.kind == yaml::Kind::scalar &&
                      place.begin + place.length <= text.text.size();
  return inside ? place_inside(reader, text,
                               std::string_view(text.text).substr(place.begin, place.length))
                : text.position;
}

/// As far down as the file goes: the key itself where the value is more than one text.
yaml::Position position_of(const yaml::Reader& reader, const yaml::Node& part, const Place& place) {
  const yaml::Entry* entry = entry_of(part, place.key);
  if (entry == nullptr) {
    const yaml::Node* id = part.find("id");
    return id != nullptr ? id->position : part.position;
  }
  if (place.level > 0) {
    const yaml::Entry* of_level = entry_of(entry->value, fmt::format("{}", place.level));
    entry = of_level != nullptr ? of_level : entry;
  }
  if (place.language && entry->value.kind == yaml::Kind::map) {
    const yaml::Entry* text = entry_of(entry->value, to_string(*place.language));
    entry = text != nullptr ? text : entry;
  }
  return entry->value.kind == yaml::Kind::scalar ? position_in(reader, entry->value, place)
                                                 : entry->position;
}

}  // namespace

Diagnostics QuestionnaireLint::check(const yaml::Document& document,
                                     const Questionnaire& questionnaire) {
  lint::Findings findings = lint::lint(questionnaire);
  for (lint::Finding& alike : stems_.add(questionnaire)) {
    findings.push_back(std::move(alike));
  }
  Diagnostics warnings;
  yaml::Reader reader(document, warnings);
  const Parts parts(document.root);
  for (lint::Finding& finding : findings) {
    if (const yaml::Node* part = parts.find(finding.place)) {
      reader.warning(finding.code, position_of(reader, *part, finding.place),
                     std::move(finding.arguments));
    }
  }
  sort_by_place(warnings);
  return warnings;
}

}  // namespace cxmat
