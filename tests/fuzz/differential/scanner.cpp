// SPDX-License-Identifier: Apache-2.0
// The scanner of CSV files, as each instruction set does it, against one letter after the other.
#include "tests/fuzz/support/input.hpp"

#include <cxmat/formats/streaming/text_scan.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

using namespace cxmat;
using namespace cxmat::streaming;

namespace {

struct Found {
  std::vector<CellEnd> ends;
  std::vector<std::uint32_t> records;
};

Found by_letters(std::string_view text, char delimiter) {
  Found found;
  std::size_t begin = 0;  // of the cell
  bool inside = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    inside = inside != (text[at] == '"');
    if (inside || (text[at] != delimiter && text[at] != '\n')) {
      continue;
    }
    if (text[at] == '\n') {
      found.records.push_back(static_cast<std::uint32_t>(found.ends.size()));
    }
    const std::size_t size = at - begin;
    const std::uint8_t sign = size == 0   ? CellEnd::empty
                              : size == 1 ? static_cast<std::uint8_t>(text[begin])
                                          : CellEnd::other;
    found.ends.emplace_back(static_cast<std::uint32_t>(at), sign);
    begin = at + 1;
  }
  return found;
}

LineEnds lines_by_letters(std::string_view text) {
  LineEnds found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool pair = at + 1 < text.size() && text[at + 1] == '\n';
    found.feeds += text[at] == '\n' ? 1U : 0U;
    found.lone_returns += text[at] == '\r' && !pair ? 1U : 0U;
    found.has_zeros = found.has_zeros || text[at] == '\0';
  }
  return found;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) {
    return 0;
  }
  const char delimiter = ",;\t|"[data[0] % 4];
  const std::string_view text = fuzz::text_of(data, size).substr(1);
  const std::string padded = "x" + std::string(text) + std::string(64, delimiter);
  const std::string_view inner = std::string_view(padded).substr(1, text.size());
  const Found expected = by_letters(text, delimiter);
  for (const TextScan& scan : text_scans()) {
    Separators separators(scan);
    separators.find(inner, delimiter);
    fuzz::require(std::ranges::equal(separators.ends(), expected.ends), "cells end there");
    fuzz::require(std::ranges::equal(separators.records(), expected.records), "records end there");
    const LineEnds lines = scan.line_ends(inner.data(), inner.size());
    fuzz::require(lines == lines_by_letters(text), "lines end there");
  }
  return 0;
}
