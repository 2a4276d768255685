// SPDX-License-Identifier: Apache-2.0
#include <cxmat/formats/yaml/packed.hpp>
#include <cxmat/formats/yaml/parse.hpp>

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <string_view>

using cxmat::yaml::Node;
using cxmat::yaml::pack;
using cxmat::yaml::unpack;

namespace {

Node tree(std::string_view text) {
  auto document = cxmat::yaml::parse(text, "packed_test");
  REQUIRE(document);
  return document->root;
}

}  // namespace

TEST_SUITE("formats/yaml/packed") {
  TEST_CASE("unpacking gives the tree back, with quotes, order and places") {
    const Node before = tree(
        "cxmat: 1\n"
        "title: {de: \"gr\xC3\xBC\xC3\x9F\", en: 'hello'}\n"
        "empty:\n"
        "list: [1, [], {}, '']\n"
        "text: |\n  two\n  lines\n");
    CHECK(unpack(pack(before)) == before);
  }

  TEST_CASE("numbers of any size survive") {
    Node node;
    node.kind = cxmat::yaml::Kind::scalar;
    node.position = {.line = 4'294'967'295, .column = 128, .length = 127};
    node.text = std::string(100'000, 'x');
    CHECK(unpack(pack(node)) == node);
  }

  TEST_CASE("the same tree packs to the same bytes") {
    CHECK(pack(tree("a: [1, 2]")) == pack(tree("a: [1, 2]")));
  }

  TEST_CASE("bytes that were cut off or lengthened are refused") {
    const std::string bytes = pack(tree("a: {b: [c, \"d\"]}"));
    for (std::size_t size = 0; size < bytes.size(); ++size) {
      CAPTURE(size);
      CHECK_THROWS_AS((void)unpack(std::string_view(bytes).substr(0, size)), std::logic_error);
    }
    CHECK_THROWS_AS((void)unpack(bytes + "x"), std::logic_error);
    CHECK_THROWS_AS((void)unpack("a: 1"), std::logic_error);
  }

  TEST_CASE("no damaged byte crashes or hangs") {
    const std::string bytes = pack(tree("a: {b: [c, \"d\"]}"));
    for (std::size_t at = 0; at < bytes.size(); ++at) {
      for (const int value : {0x00, 0x03, 0x7F, 0x80, 0xFF}) {
        std::string damaged = bytes;
        damaged[at] = static_cast<char>(value);
        try {
          (void)unpack(damaged);
        } catch (const std::logic_error&) {
        }
      }
    }
  }
}
