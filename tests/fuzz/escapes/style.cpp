// SPDX-License-Identifier: Apache-2.0
// Stylesheets: their escapes, and their blanks.
#include "reports/styles/compact.hpp"
#include "tests/fuzz/support/input.hpp"

#include <cxmat/formats/plain_css.hpp>

#include <string>

using namespace cxmat;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view css = fuzz::text_of(data, size);
  const PlainCss plain = plain_css(css);
  fuzz::require(plain.places.size() == plain.text.size(), "every byte has a place");
  for (std::size_t i = 0; i < plain.places.size(); ++i) {
    fuzz::require(
        plain.places[i] < css.size() && (i == 0 || plain.places[i - 1] <= plain.places[i]),
        "places go forward");
  }
  fuzz::require(reports::compact(css).size() <= css.size(), "compact is not longer");
  return 0;
}
