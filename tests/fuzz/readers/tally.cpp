// SPDX-License-Identifier: Apache-2.0
// A tally file. Its checksum is made right, or no changed byte would come past it.
#include "tests/fuzz/support/findings.hpp"
#include "tests/fuzz/support/input.hpp"

#include <cxmat/core/sha256.hpp>
#include <cxmat/formats/tally_file/tally_file.hpp>

#include <string>

using namespace cxmat;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t digits = 64;
  std::string bytes(fuzz::text_of(data, size));
  fuzz::look_at(parse_tally(bytes, "input"), bytes);
  bytes.resize(size < digits ? 0 : size - digits);
  bytes += sha256_hex(bytes);
  const Result<TallyFile> read = parse_tally(bytes, "input");
  fuzz::look_at(read, bytes);
  if (read) {
    fuzz::require(to_bytes(*read) == bytes, "what is read is written as it was");
  }
  return 0;
}
