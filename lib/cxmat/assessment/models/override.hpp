/// \file
/// The same engagement under another scoring model: what `--model` asks for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/core/result.hpp>

namespace cxmat {

/// `engagement` with `model` at every node of every questionnaire that has levels. Where a
/// questionnaire lacks what the model needs, the first few places as errors, at least one of each
/// code, named as "QUESTIONNAIRE.ID" because they have no line in a file; then per code how many
/// more there are.
[[nodiscard]] Result<Engagement> with_model(Engagement engagement, const ModelChoice& model);

}  // namespace cxmat
