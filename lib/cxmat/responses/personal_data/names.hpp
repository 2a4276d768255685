/// \file
/// Names of people, where something announces them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace cxmat::personal {

/// A capitalised word behind a title ("Frau", "Dr.", "Mr"), behind "Kollegin" or "my boss", behind
/// a greeting, or at the end of the text behind a closing. German writes all nouns with a capital:
/// those that often follow there ("Frau Kollegin", "meine Chefin Urlaub") do not count.
[[nodiscard]] bool has_name(std::string_view plain);

}  // namespace cxmat::personal
