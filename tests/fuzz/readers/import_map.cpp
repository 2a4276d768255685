// SPDX-License-Identifier: Apache-2.0
// A map file, and a table that is imported with it.
#include "tests/fuzz/support/findings.hpp"
#include "tests/fuzz/support/input.hpp"
#include "tests/fuzz/support/survey.hpp"

#include <cxmat/formats/exports/import.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace cxmat;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  Result<exports::ImportMap> map = exports::read_import_map(text, "input");
  fuzz::look_at(map, text);
  if (!map) {
    return 0;
  }
  const Diagnostics found = exports::check_import_map(*map, fuzz::survey());
  fuzz::look_at(found, text);
  if (has_errors(found)) {
    return 0;
  }
  std::vector<exports::ExportSource> sources(1);
  sources.front().file = "table.csv";
  sources.front().bytes =
      "ID;Abteilung;Owner?;A lot of "
      "words;E-Mail\n1;Vertrieb;3;gut;a@example.org\n2;Service;yes;;\n";
  sources.front().map = *std::move(map);
  fuzz::look_at(exports::import_exports(&fuzz::survey(), std::move(sources), {}), text);
  return 0;
}
