/// \file
/// The weighted tree of a result as it is shown.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/tree.hpp>

#include <string>

namespace cxmat::reports::view {

using Position = NodePosition;

using cxmat::below;
using cxmat::children_of;
using cxmat::definition_of;
using cxmat::depth_of;
using cxmat::is_consensus;
using cxmat::own_score;
using cxmat::questionnaire_of;
using cxmat::questionnaires_of;
using cxmat::questions_with_score;
using cxmat::root_of;
using cxmat::share_in_overall;
using cxmat::target_of;

/// The node's name as it is shown: a question's short label, the id where there is no label.
[[nodiscard]] std::string label_of(const Assessment& assessment, Position node, Language language);

}  // namespace cxmat::reports::view
