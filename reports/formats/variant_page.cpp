// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/variant_page.hpp"

#include <fmt/format.h>

namespace cxmat::reports {

std::string page_of(Variant variant, std::string_view format) {
  return fmt::format("{}.{}.mustache", variant == Variant::full ? "report" : to_string(variant),
                     format);
}

}  // namespace cxmat::reports
