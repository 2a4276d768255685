/// \file
/// The order of a tally as its engagement lists names.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/tally/merge.hpp>

namespace cxmat {

/// settle() by the engagement's waves and the values that its groupings list.
void settle(Tally& tally, const Engagement& engagement);

}  // namespace cxmat
