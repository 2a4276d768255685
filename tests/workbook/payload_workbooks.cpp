/// \file
/// Writes for hostile.py a workbook for each hostile text, the text standing in every place that
/// others can write (NN.xlsx, NN.txt), and one with a word there (word.xlsx).
///
///     cxmat_payload_workbooks FOLDER
// SPDX-License-Identifier: Apache-2.0
#define DOCTEST_CONFIG_IMPLEMENT  // the samples check their own making
#include "reports/formats/workbook/workbook.hpp"
#include "reports/xml_text.hpp"
#include "support/hostile.hpp"
#include "support/outside_tests.hpp"
#include "support/payloads.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>

namespace {

using namespace cxmat;

void write(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

std::string workbook_of(const std::string& text) {
  const reports::RenderContext context{.version = "0.1.0", .date = "2026-10-05"};
  Result<std::string> made =
      reports::render_workbook(protect(testing::hostile_assessment(text)), Language::en, context);
  if (!made) {
    std::abort();
  }
  return std::move(*made);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    return 2;
  }
  doctest::Context checks;
  testing::abort_on_failure(checks);
  const std::filesystem::path folder = arguments[1];
  write(folder / "word.xlsx", workbook_of("word"));
  std::size_t number = 0;
  for (const testing::Payload& payload : testing::payloads()) {
    const std::string name = (number < 10 ? "0" : "") + std::to_string(number);
    write(folder / (name + ".xlsx"), workbook_of(payload.text));
    write(folder / (name + ".txt"), reports::xml_text(payload.text));
    ++number;
  }
  return 0;
}
