// SPDX-License-Identifier: Apache-2.0
// An export of a survey platform: recognised, matched, and made a response file, which is read.
#include "tests/fuzz/support/findings.hpp"
#include "tests/fuzz/support/input.hpp"
#include "tests/fuzz/support/survey.hpp"

#include <cxmat/formats/exports/import.hpp>
#include <cxmat/formats/responses.hpp>

#include <array>
#include <string>
#include <utility>
#include <vector>

using namespace cxmat;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string everywhere(100'000, '\n');  // tables may be packed or in UTF-16
  std::vector<exports::ExportSource> sources(1);
  sources.front().file = "input";
  sources.front().bytes = fuzz::text_of(data, size);
  exports::ImportOptions options;
  options.wave = "2026";
  options.key = "sixteen bytes or more";
  const auto imported = exports::import_exports(&fuzz::survey(), std::move(sources), options);
  fuzz::look_at(imported, everywhere);
  if (imported && !has_errors(imported.diagnostics) && !imported->csv.empty()) {
    const std::array written{ResponseSource{.file = "a.csv", .bytes = imported->csv, .wave = {}}};
    const Result<Responses> read = read_responses(fuzz::survey(), written);
    fuzz::look_at(read, imported->csv);
    std::size_t kept = 0;
    for (const exports::FileReport& file : imported->files) {
      kept += file.rows_kept;
    }
    fuzz::require(!read || read->size() == kept, "every row that is kept is read");
  }
  return 0;
}
