// SPDX-License-Identifier: Apache-2.0
// A table of peers.
#include "tests/fuzz/support/findings.hpp"
#include "tests/fuzz/support/input.hpp"

#include <cxmat/formats/peers/peer_csv.hpp>

using namespace cxmat;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  PeerColumns columns;
  columns.questionnaires.emplace_back();
  columns.questionnaires.back().id = "ownership";
  columns.own = {"region"};
  columns.questions = size % 2 == 0;
  fuzz::look_at(read_peer_csv(text, "input", columns), text);
  return 0;
}
