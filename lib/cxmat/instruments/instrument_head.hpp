/// \file
/// What every instrument's file begins with.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/localized_text.hpp>

#include <string>

namespace cxmat {

struct InstrumentHead {
  std::string id;
  LocalizedText title;
  std::string date;  ///< YYYY-MM-DD, or empty

  bool operator==(const InstrumentHead&) const = default;
};

}  // namespace cxmat
