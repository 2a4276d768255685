/// \file
/// What surveys that cxmat published say of groups: codes instead of names, and the labels of roles
/// that an engagement does not list itself.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/core/localized_text.hpp>
#include <cxmat/formats/exports/matching/import_map.hpp>

#include <functional>
#include <map>
#include <string>

namespace cxmat::exports {

/// The labels of roles by their names.
using RoleLabels = std::map<std::string, LocalizedText, std::less<>>;

/// Adds to the map's values, per grouping: "G3" and "9003" mean its third value; where a grouping
/// called "role" or "rolle" lists none, `roles` are its values, and their labels mean them. What is
/// the name of a value itself, or in the map already, stays.
void add_published_groups(ImportMap& map, const Engagement& engagement, const RoleLabels& roles);

}  // namespace cxmat::exports
