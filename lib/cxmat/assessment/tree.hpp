/// \file
/// Walking the weighted tree of a result, and the figures of a node that everything else starts
/// from.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace cxmat {

/// A place in Assessment::nodes.
using NodePosition = std::size_t;

/// The root, if there is one.
[[nodiscard]] std::optional<NodePosition> root_of(const Assessment& assessment);

/// The questionnaires in their order; `scored` ones have levels, the others shares only.
[[nodiscard]] std::vector<NodePosition> questionnaires_of(const Assessment& assessment,
                                                          bool scored);

[[nodiscard]] std::vector<NodePosition> children_of(const Assessment& assessment,
                                                    NodePosition parent);

/// All nodes of one kind below `top`, in reading order.
[[nodiscard]] std::vector<NodePosition> below(const Assessment& assessment, NodePosition top,
                                              NodeKind kind);

/// The questionnaire a node belongs to; the node itself where it is one or belongs to none.
[[nodiscard]] NodePosition questionnaire_of(const Assessment& assessment, NodePosition node);

/// How many dimensions and questionnaires stand above, the root not counted.
[[nodiscard]] int depth_of(const Assessment& assessment, NodePosition node);

/// The node's share in the overall score: the product of its and its ancestors' shares among
/// their scored siblings.
[[nodiscard]] double share_in_overall(const Assessment& assessment, NodePosition node);

/// The target of the nearest node upwards that has one, the root left out.
[[nodiscard]] std::optional<double> target_of(const Assessment& assessment, NodePosition node);

/// The definition behind a question's node, or nullptr.
[[nodiscard]] const Question* definition_of(const Assessment& assessment, std::string_view id);

/// The level score of everyone in the latest wave; nothing where hidden or missing.
[[nodiscard]] std::optional<double> own_score(const NodeResult& node) noexcept;

/// All scored questions that have a level score, in reading order.
[[nodiscard]] std::vector<NodePosition> questions_with_score(const Assessment& assessment);

/// True if one agreed answer set was collected.
[[nodiscard]] bool is_consensus(const Assessment& assessment) noexcept;

}  // namespace cxmat
