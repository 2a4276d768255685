// SPDX-License-Identifier: Apache-2.0
// The YAML front end: text to tree, and the tree packed and back.
#include "tests/fuzz/support/findings.hpp"
#include "tests/fuzz/support/input.hpp"

#include <cxmat/formats/filled_form.hpp>
#include <cxmat/formats/yaml/packed.hpp>
#include <cxmat/formats/yaml/parse.hpp>

using namespace cxmat;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  const Result<yaml::Document> document = yaml::parse(text, "input");
  fuzz::look_at(document, text);
  if (document) {
    const std::string canonical = canonical_text(document->root);
    const yaml::Node unpacked = yaml::unpack(yaml::pack(document->root));
    fuzz::require(canonical_text(unpacked) == canonical, "a packed tree is the same tree");
  }
  return 0;
}
