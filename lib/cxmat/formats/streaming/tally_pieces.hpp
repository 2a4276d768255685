/// \file
/// tally_responses() with pieces of any size.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/streaming/record_pieces.hpp>
#include <cxmat/formats/streaming/tally_responses.hpp>

#include <span>

namespace cxmat::streaming {

/// The result does not depend on `sizes.part`.
[[nodiscard]] Result<Tally> tally_in_pieces(const Engagement& engagement, const Plan& plan,
                                            std::span<const StreamedFile> files,
                                            const StreamOptions& options, const PieceSizes& sizes);

}  // namespace cxmat::streaming
