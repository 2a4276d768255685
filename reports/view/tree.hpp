/// \file
/// Walking the weighted tree of a result.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::reports::view {

/// A place in Assessment::nodes.
using Position = std::size_t;

/// A target that is taken for granted where the assessment gives none.
inline constexpr double default_target = 3.0;

/// The root, if there is one.
[[nodiscard]] std::optional<Position> root_of(const Assessment& assessment);

/// The questionnaires in their order; `scored` ones have levels, the others shares only.
[[nodiscard]] std::vector<Position> questionnaires_of(const Assessment& assessment, bool scored);

[[nodiscard]] std::vector<Position> children_of(const Assessment& assessment, Position parent);

/// All nodes of one kind below `top`, in reading order.
[[nodiscard]] std::vector<Position> below(const Assessment& assessment, Position top,
                                          NodeKind kind);

/// The questionnaire a node belongs to; the node itself where it is one or belongs to none.
[[nodiscard]] Position questionnaire_of(const Assessment& assessment, Position node);

/// How many dimensions and questionnaires stand above, the root not counted.
[[nodiscard]] int depth_of(const Assessment& assessment, Position node);

/// The node's share in the overall score: the product of its and its ancestors' shares among
/// their scored siblings.
[[nodiscard]] double share_in_overall(const Assessment& assessment, Position node);

/// The target of the nearest node upwards that has one, the root left out.
[[nodiscard]] std::optional<double> target_of(const Assessment& assessment, Position node);

/// The definition behind a question's node, or nullptr.
[[nodiscard]] const Question* definition_of(const Assessment& assessment, std::string_view id);

/// The node's name as it is shown: a question's short label, the id where there is no label.
[[nodiscard]] std::string label_of(const Assessment& assessment, Position node, Language language);

/// True if one agreed answer set was collected.
[[nodiscard]] bool is_consensus(const Assessment& assessment) noexcept;

}  // namespace cxmat::reports::view
