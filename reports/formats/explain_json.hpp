/// \file
/// Why a number is what it is, for scripts: the same as the text, in full precision and without a
/// sentence in any language. The shape is described in docs/explain.md.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/anonymity/protected.hpp>

#include <string>
#include <string_view>

namespace cxmat::reports {

/// The node and all below it, parents before children. A hidden node has its names and
/// "suppressed" alone. `version` is that of cxmat. Throws std::logic_error if there is no node with
/// this id: a bug.
[[nodiscard]] std::string explanation_json(const Protected<Assessment>& assessment,
                                           std::string_view node, std::string_view version);

}  // namespace cxmat::reports
