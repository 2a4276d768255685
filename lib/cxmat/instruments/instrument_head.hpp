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

/// A name with its id: a phase of a journey, a persona.
struct NamedPart {
  std::string id;
  LocalizedText label;

  bool operator==(const NamedPart&) const = default;
};

}  // namespace cxmat
