/// \file
/// tally_responses() with pieces of any size.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/streaming/tally_responses.hpp>

#include <cstddef>
#include <span>

namespace cxmat::streaming {

/// So much is read at once: few enough bytes to stay in a core's cache while they are worked on.
inline constexpr std::size_t usual_part_bytes = std::size_t{128} << 10U;

/// The result does not depend on `part_bytes`, which is not 0.
[[nodiscard]] Result<Tally> tally_in_pieces(const Engagement& engagement, const Plan& plan,
                                            std::span<const StreamedFile> files,
                                            const StreamOptions& options, std::size_t part_bytes);

}  // namespace cxmat::streaming
