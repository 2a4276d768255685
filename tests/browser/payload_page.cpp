/// \file
/// Writes the pages of tests/browser that no example gives: every place that others can write holds
/// all hostile texts at once (payloads-*.html), and the same pages with a word there (word-*.html).
///
///     cxmat_payload_page FOLDER
// SPDX-License-Identifier: Apache-2.0
#define DOCTEST_CONFIG_IMPLEMENT  // the samples check their own making
#include "reports/formats/book_html.hpp"
#include "reports/formats/comparison.hpp"
#include "reports/formats/html.hpp"
#include "reports/formats/instruments/document.hpp"
#include "support/hostile.hpp"
#include "support/outside_tests.hpp"
#include "support/payloads.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

using namespace cxmat;
using namespace cxmat::reports;

/// Without the sizes that are none: in hundreds of places they make megabytes.
std::string all_payloads() {
  constexpr std::size_t longest = 500;
  std::string all;
  for (const testing::Payload& payload : testing::payloads()) {
    all += payload.text.size() > longest ? "" : payload.text + " ";
  }
  return all;
}

void write(const std::filesystem::path& folder, const std::string& prefix,
           const std::string& text) {
  const RenderContext context{.version = "0.1.0", .date = "2026-10-05"};
  const std::vector<Instrument> instruments = testing::hostile_instruments(text);
  const std::array questionnaires{testing::hostile_questionnaire(text)};
  const auto file = [&](const char* name) {
    return std::ofstream(folder / (prefix + name), std::ios::binary);
  };
  file("report.html") << render_html(protect(testing::hostile_assessment(text)), Language::en,
                                     context, instruments);
  file("comparison.html") << render_comparison_html(testing::hostile_comparison(text), Language::de,
                                                    context);
  file("book.html") << render_book_html(questionnaires, {}, Language::en, context);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    return 2;
  }
  doctest::Context checks;
  testing::abort_on_failure(checks);
  write(arguments[1], "payloads-", all_payloads());
  write(arguments[1], "word-", "word");
  return 0;
}
