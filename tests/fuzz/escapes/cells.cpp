// SPDX-License-Identifier: Apache-2.0
// Texts in files that other programs read: no formula, no end of a cell, no end of a script.
#include "reports/formats/csv_cell.hpp"
#include "reports/formats/workbook/text.hpp"
#include "reports/forms/filled_form_json.hpp"
#include "reports/forms/page/script_data.hpp"
#include "tests/fuzz/support/input.hpp"

#include <cxmat/formats/tables/encoding.hpp>
#include <cxmat/formats/tables/table.hpp>

#include <nlohmann/json.hpp>

#include <string>

using namespace cxmat;

namespace {

void check_csv(const std::string& text) {
  const std::string cell = reports::csv::text(text);
  const auto table = tables::Table::open("a,b\n1," + cell + "\n2,end\n", "cells.csv");
  fuzz::require(bool(table), "a table can be read");
  const auto rows = table->rows();
  fuzz::require(rows->next() && rows->next() && rows->cells().size() == 2, "a text is one cell");
  const std::string_view found = rows->cells()[1];
  fuzz::require(found == text || (found.starts_with('\'') && found.substr(1) == text),
                "a cell holds the text");
  fuzz::require(
      found.empty() || std::string_view("=+-@\t\r").find(found.front()) == std::string_view::npos,
      "no cell begins like a formula");
  fuzz::require(rows->next() && rows->cells()[1] == "end" && !rows->next(), "the table goes on");
}

void check_script(const std::string& text) {
  const std::string json = nlohmann::json(text).dump();
  const std::string fit = reports::forms::fit_for_script(json);
  fuzz::require(fit.find('<') == std::string::npos, "nothing ends the script");
  fuzz::require(nlohmann::json::accept(fit), "JSON stays JSON");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = tables::valid_utf8(fuzz::text_of(data, size));
  if (text.find_first_of(std::string_view("\0\r", 2)) == std::string::npos) {
    check_csv(text);
  }
  check_script(text);
  const std::string name = reports::workbook::sheet_name(text);
  fuzz::require(name.find_first_of("[]:*?/\\") == std::string::npos, "a sheet's name is one");
  const std::string kept = reports::forms::storable(fuzz::text_of(data, size));
  fuzz::require(tables::is_valid_utf8(kept), "what is stored is UTF-8");
  fuzz::require(reports::forms::storable(kept) == kept, "what is stored can be stored");
  return 0;
}
