/// \file
/// The sheets of a workbook, each from what protection left of a result.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/workbook/sheet.hpp"
#include "reports/messages/messages.hpp"
#include "reports/render_context.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <vector>

namespace cxmat::reports::workbook {

/// Who, when, the level and how sure it is, against whom, and which files it was made of.
[[nodiscard]] Sheet overview(const Protected<Assessment>& assessment, const Messages& messages,
                             const RenderContext& context);

/// A row a node: everyone in the latest wave, target, benchmark.
[[nodiscard]] Sheet scores(const Protected<Assessment>& assessment, const Messages& messages);

/// A row a node and group in the latest wave; no rows where there are no groups.
[[nodiscard]] Sheet groups(const Protected<Assessment>& assessment, const Messages& messages);

/// A row a question and answer, with how many gave it. Shares of choices are of those who
/// answered; shares of "don't know" and the like are of those who saw the question.
[[nodiscard]] Sheet items(const Protected<Assessment>& assessment, const Messages& messages);

/// The next steps, twenty at most, the largest effect first, with room for owner, date, status.
[[nodiscard]] Sheet action_plan(const Protected<Assessment>& assessment, const Messages& messages);

/// A row a node and wave, and in the latest wave the change since the one before; no rows with a
/// single wave.
[[nodiscard]] Sheet waves(const Protected<Assessment>& assessment, const Messages& messages);

/// Those of the sheets above that have something to say.
[[nodiscard]] std::vector<Sheet> sheets(const Protected<Assessment>& assessment,
                                        const Messages& messages, const RenderContext& context);

}  // namespace cxmat::reports::workbook
