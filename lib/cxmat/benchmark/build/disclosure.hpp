/// \file
/// Which segments of a benchmark may be published together, so that nobody can work out the sums of
/// a few peers from them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/benchmark/build/segments.hpp>

#include <cstddef>
#include <vector>

namespace cxmat {

/// What is to be published of the family, and of whom.
struct Publication {
  std::vector<bool> holders;    ///< per peer: has a score of the node
  std::vector<bool> wanted;     ///< per segment
  std::vector<bool> revealing;  ///< per segment: its sums alone would say too much
};

/// Per segment of `family`, whether it may be published. Hidden are
/// - segments with fewer than `minimum` holders, revealing ones, parts of hidden ones;
/// - the smallest part, where all published parts of a segment by one criterion leave a rest of
///   1 .. minimum-1 holders;
/// - the smallest segment involved, where a linear combination of published sums speaks of
///   1 .. minimum-1 holders alone (a hidden segment, a rest, any combination that
///   exposed_combinations() searches) or gives the sum of a revealing segment.
[[nodiscard]] std::vector<bool> safe_segments(const std::vector<SegmentMembers>& family,
                                              const Publication& publication, std::size_t minimum);

}  // namespace cxmat
