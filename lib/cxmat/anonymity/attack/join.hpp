/// \file
/// Several results as one: what an attacker has who holds them all.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/anonymity/attack/published.hpp>

#include <vector>

namespace cxmat::attack {

/// The result of a part of the people: everyone in it is this group of the others. What it says by
/// the group's own grouping is left out, since it says nothing new.
[[nodiscard]] PublishedResult as_group(PublishedResult result, const Membership& group);

/// Puts `published` where something is known already: a figure that stands in one place only is
/// exposed. True if both stand and differ.
bool merge_cell(PublishedCell& known, const PublishedCell& published);

/// Results of the same assessment, or of the same organisation, share what stands for the same
/// node of the same questionnaire, the same wave and the same people.
[[nodiscard]] Published join(const std::vector<PublishedResult>& results);

}  // namespace cxmat::attack
