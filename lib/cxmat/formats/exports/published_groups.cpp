// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/published_groups.hpp"

#include "cxmat/formats/exports/published_codes.hpp"

#include <cxmat/formats/cell_text.hpp>

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

namespace cxmat::exports {
namespace {

bool is_role_column(std::string_view column) {
  const std::string folded = case_folded(column);
  return folded == "role" || folded == "rolle";
}

}  // namespace

void add_published_groups(ImportMap& map, const Engagement& engagement, const RoleLabels& roles) {
  for (const Grouping& grouping : engagement.groupings) {
    std::vector<std::string> names;
    std::set<std::string> own;
    for (const GroupValue& value : grouping.values) {
      names.push_back(value.name);
      own.insert(value.name);
      own.insert(value.aliases.begin(), value.aliases.end());
    }
    const bool offers_roles = names.empty() && is_role_column(grouping.column);
    if (offers_roles) {
      for (const auto& [role, label] : roles) {
        names.push_back(role);
      }
      own.insert(names.begin(), names.end());
    }
    if (names.empty()) {
      continue;
    }
    auto& words = map.values[grouping.column];
    const auto add = [&words, &own](const std::string& word, const std::string& name) {
      if (!word.empty() && !own.contains(word)) {
        words.try_emplace(word, name);
      }
    };
    for (std::size_t position = 0; position < names.size(); ++position) {
      add(published_code(position), names[position]);
      add(published_number(position), names[position]);
      for (const Language language : all_languages) {
        const auto label = roles.find(names[position]);
        if (offers_roles && label != roles.end()) {
          add(std::string(label->second.in(language)), names[position]);
        }
      }
    }
  }
}

}  // namespace cxmat::exports
