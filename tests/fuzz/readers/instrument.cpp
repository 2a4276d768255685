// SPDX-License-Identifier: Apache-2.0
// The files of all instruments.
#include "tests/fuzz/support/findings.hpp"
#include "tests/fuzz/support/input.hpp"

#include <cxmat/formats/instruments/reader.hpp>

using namespace cxmat;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  fuzz::look_at(parse_instrument(text, "input"), text);
  return 0;
}
