/// \file
/// The counts of a cell as bytes, and back. docs/tally-format.md describes them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/tally_file/bytes.hpp>
#include <cxmat/tally/tally.hpp>

namespace cxmat::tally_file {

void put(Encoder& encoder, const CellTally& cell);

/// What put() wrote; the decoder says whether it was sound.
[[nodiscard]] CellTally get_cell(Decoder& decoder);

}  // namespace cxmat::tally_file
