/// \file
/// A part of the organisation, as an instrument's file lists it: a department or a role.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/localized_text.hpp>

#include <string>

namespace cxmat {

struct Department {
  std::string id;
  LocalizedText label;

  bool operator==(const Department&) const = default;
};

}  // namespace cxmat
