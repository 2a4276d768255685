// SPDX-License-Identifier: Apache-2.0
// A file of another program as rows of cells: CSV, XLSX, JSON, NDJSON, YAML, by its content.
#include "tests/fuzz/support/findings.hpp"
#include "tests/fuzz/support/input.hpp"

#include <cxmat/formats/tables/encoding.hpp>
#include <cxmat/formats/tables/table.hpp>

#include <string>
#include <vector>

using namespace cxmat;

namespace {

std::vector<std::string> walk(tables::RowSource& rows, std::string_view text) {
  std::vector<std::string> all;
  double share = 0;
  while (rows.next()) {
    for (const std::string_view cell : rows.cells()) {
      fuzz::require(tables::is_valid_utf8(cell), "a cell is UTF-8");
      all.emplace_back(cell);
    }
    all.emplace_back("\n");
    if (rows.problem()) {
      fuzz::look_at(Diagnostics{*rows.problem()}, text);
      all.push_back(to_string(rows.problem()->code));
    }
    static_cast<void>(rows.at(0));
    static_cast<void>(rows.at(rows.cells().size()));
    fuzz::require(rows.share_read() >= share && rows.share_read() <= 1, "reading goes on");
    share = rows.share_read();
  }
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  const Result<tables::Table> table = tables::Table::open(std::string(text), "input");
  // Places of an archive or of UTF-16 are not those of its bytes.
  const bool plain =
      !text.starts_with("PK") && (!table || table->facts().encoding == tables::Encoding::utf8);
  const std::string everywhere = plain ? std::string(text) : std::string(100'000, '\n');
  fuzz::look_at(table, everywhere);
  if (!table) {
    return 0;
  }
  const auto first = walk(*table->rows(), everywhere);
  fuzz::require(first == walk(*table->rows(), everywhere), "a second walk finds the same");
  for (const std::string& sheet : table->sheets()) {
    if (const auto rows = table->rows_of_sheet(sheet)) {
      static_cast<void>(walk(*rows, everywhere));
    }
  }
  return 0;
}
