// SPDX-License-Identifier: Apache-2.0
// A benchmark file.
#include "tests/fuzz/support/findings.hpp"
#include "tests/fuzz/support/input.hpp"

#include <cxmat/formats/benchmark_reader.hpp>
#include <cxmat/formats/yaml/parse.hpp>

using namespace cxmat;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  if (const Result<yaml::Document> document = yaml::parse(text, "input")) {
    fuzz::look_at(read_benchmark(*document, "hash"), text);
  }
  return 0;
}
