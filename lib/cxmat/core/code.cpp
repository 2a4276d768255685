// SPDX-License-Identifier: Apache-2.0
#include "cxmat/core/code.hpp"

#include <fmt/format.h>

namespace cxmat {

std::string to_string(Code code) {
  return fmt::format("CX{:03}", static_cast<unsigned>(code));
}

}  // namespace cxmat
