/// \file
/// The bounds that follow from how scores are made: a mean of parts is known where all parts but
/// one are, and so is the last part.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/anonymity/attack/bounds.hpp>
#include <cxmat/anonymity/attack/published.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace cxmat::attack {

/// A node's score is the mean of its parts' scores, in every cell where `equal_n` allows.
struct MeanOfParts {
  std::size_t node = 0;
  std::vector<std::size_t> parts;
  bool equal_n = true;  ///< only where all parts rest on as many people as the node
};

/// The nodes of a wave that are such means: weighted means and shares of points, and the overall
/// score. Where published figures show that it is not so, the node is left out.
[[nodiscard]] std::vector<MeanOfParts> means_of_parts(const PublishedWave& wave);

/// True if n times the node's mean adds up over people: it does unless the score is made of the
/// group's own figures.
[[nodiscard]] bool means_add_up(const PublishedWave& wave, std::size_t node,
                                const std::vector<MeanOfParts>& means);

/// Narrows the bounds of every node and cell ([node][cell], as PublishedWave) by the arithmetic of
/// scores and of coverage, until nothing changes. Only what must be so is used: that people are the
/// same at a node and its part is known where the figures say so, in the cell itself or in one that
/// holds it (`containing`, of containing_cells()).
void narrow_by_parts(const PublishedWave& wave, const std::vector<MeanOfParts>& means,
                     const std::vector<std::vector<std::size_t>>& containing,
                     std::vector<std::vector<CellBounds>>& bounds);

}  // namespace cxmat::attack
