/// \file
/// What a node's score says about hidden parts of it: the score is the weighted mean of the parts,
/// so one hidden part follows from the rest.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/anonymity/published_tables.hpp>

#include <cstddef>
#include <vector>

namespace cxmat {

/// A node and the parts that its score is made of.
struct NodeSum {
  std::size_t node = 0;
  bool exact = false;  ///< of group scores, whoever answered what
  std::vector<std::size_t> parts;
  std::vector<double> shares;  ///< of the parts' weights
};

/// The nodes whose score is a weighted mean, parents first.
[[nodiscard]] std::vector<NodeSum> node_sums(const Assessment& assessment);

/// Hides the answers of further parts of the node in this selection, or the node itself, until
/// neither the node's nor any part's mean is known more exactly than to one level. True if anything
/// was hidden.
///
/// Where some who have the node's score did not answer a part, their other answers blur the sum;
/// that is taken into account.
bool protect_sum(const Assessment& assessment, const PublishedTables& tables, const NodeSum& sum,
                 std::size_t selection, HiddenCells& hidden);

}  // namespace cxmat
