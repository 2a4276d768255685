/// \file
/// A questionnaire's licence as people know it, with the place where it can be read.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"

#include <string>
#include <string_view>

namespace cxmat::reports::view {

struct Licence {
  std::string name;  ///< "CC BY 4.0"; what the file says where the licence is another one
  std::string url;   ///< empty where cxmat does not know it

  bool operator==(const Licence&) const = default;
};

/// The licence that a questionnaire names by its SPDX identifier ("CC-BY-4.0"); "not stated" for
/// "".
[[nodiscard]] Licence licence_of(std::string_view identifier, const Messages& messages);

/// "CC BY 4.0 (https://...)" on one line, for places that know no links.
[[nodiscard]] std::string in_words(const Licence& licence);

}  // namespace cxmat::reports::view
