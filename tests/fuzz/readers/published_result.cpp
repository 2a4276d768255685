// SPDX-License-Identifier: Apache-2.0
// A result of `cxmat score --format json`: as an attacker reads it, as a comparison does, and as a
// benchmark does.
#include "tests/fuzz/support/findings.hpp"
#include "tests/fuzz/support/input.hpp"

#include <cxmat/formats/peers/peer_result_reader.hpp>
#include <cxmat/formats/published_json.hpp>
#include <cxmat/formats/result_summary_reader.hpp>

using namespace cxmat;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  fuzz::look_at(read_published_json(text, "input"), text);
  fuzz::look_at(read_result_summary(text, "input"), text);
  static PeerResultReader reader(PeerNodes::all);
  fuzz::look_at(reader.read(text, "input"), text);
  return 0;
}
