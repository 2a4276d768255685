// SPDX-License-Identifier: Apache-2.0
#include <cxmat/formats/streaming/text_scan.hpp>
#include <cxmat/statistics/rng.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace cxmat;
using namespace cxmat::streaming;

namespace {

/// Letters that matter to a CSV, most of them in no order that makes sense.
std::string random_text(SplitMix64& random, std::size_t size) {
  constexpr std::string_view letters = "1234a,,,,,;\n\n\r\"\"\xC3";
  std::string text;
  while (text.size() < size) {
    text += letters[random.below(letters.size())];
  }
  return text;
}

/// One letter after the other, as the texts are defined.
void check_separators(std::string_view text, Separators& found) {
  std::vector<CellEnd> ends;
  std::size_t begin = 0;  // of the cell
  std::vector<std::uint32_t> records;
  bool inside = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    inside = inside != (text[at] == '"');
    if (!inside && (text[at] == ',' || text[at] == '\n')) {
      if (text[at] == '\n') {
        records.push_back(static_cast<std::uint32_t>(ends.size()));
      }
      const std::size_t size = at - begin;
      ends.emplace_back(static_cast<std::uint32_t>(at), size == 0 ? CellEnd::empty
                                                        : size == 1
                                                            ? static_cast<std::uint8_t>(text[begin])
                                                            : CellEnd::other);
      begin = at + 1;
    }
  }
  found.find(text, ',');
  CHECK(std::vector(found.ends().begin(), found.ends().end()) == ends);
  CHECK(std::vector(found.records().begin(), found.records().end()) == records);
}

void check_line_ends(std::string_view text, const TextScan& scan) {
  LineEnds expected;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool pair = at + 1 < text.size() && text[at + 1] == '\n';
    expected.feeds += text[at] == '\n' ? 1U : 0U;
    expected.lone_returns += text[at] == '\r' && !pair ? 1U : 0U;
  }
  CHECK(scan.line_ends(text.data(), text.size()) == expected);
}

}  // namespace

TEST_SUITE("formats/streaming/text_scan") {
  TEST_CASE("every instruction set finds what one letter after the other shows") {
    REQUIRE_FALSE(text_scans().empty());
    for (const TextScan& scan : text_scans()) {
      SplitMix64 random(7);
      Separators found(scan);
      for (std::size_t size = 0; size < 400; ++size) {
        const std::string text = random_text(random, size);
        const std::string padded =
            "x" + text + std::string(64, ',');  // may be read, but is no text
        check_separators(std::string_view(padded).substr(1, size), found);
        check_line_ends(text, scan);
      }
    }
  }

  TEST_CASE("a CR and its LF are one line end wherever blocks begin") {
    for (std::size_t before = 0; before < 130; ++before) {
      CHECK(count_line_ends(std::string(before, 'x') + "\r\ny") ==
            LineEnds{.feeds = 1, .lone_returns = 0});
      CHECK(count_line_ends(std::string(before, 'x') + "\ry") ==
            LineEnds{.feeds = 0, .lone_returns = 1});
      CHECK(count_line_ends(std::string(before, 'x') + "\r") ==
            LineEnds{.feeds = 0, .lone_returns = 1});
    }
  }

  TEST_CASE("a NUL is seen wherever it stands") {
    for (const TextScan& scan : text_scans()) {
      for (std::size_t at = 0; at < 130; ++at) {
        std::string text(130, 'x');
        CHECK_FALSE(scan.line_ends(text.data(), text.size()).has_zeros);
        text[at] = '\0';
        CHECK(scan.line_ends(text.data(), text.size()).has_zeros);
        CHECK_FALSE(scan.line_ends(text.data(), at).has_zeros);
      }
    }
  }
}
