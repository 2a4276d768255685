// SPDX-License-Identifier: Apache-2.0
// A template of somebody's own: the first byte says which file it takes the place of.
#include "reports/formats/templates/check.hpp"
#include "reports/formats/templates/scan.hpp"
#include "tests/fuzz/support/findings.hpp"
#include "tests/fuzz/support/input.hpp"

#include <string>

using namespace cxmat;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) {
    return 0;
  }
  const std::string_view text = fuzz::text_of(data, size).substr(1);
  const reports::TemplateScan scan = reports::scan_template(text, "input");
  fuzz::look_at(scan.found, text);
  std::size_t end = 0;
  for (const reports::Tag& tag : scan.tags) {
    fuzz::require(tag.begin >= end && tag.begin < tag.end && tag.end <= text.size(),
                  "tags stand one after the other");
    end = tag.end;
    static_cast<void>(reports::locate_tag(text, tag, "input"));
  }
  const auto files = reports::template_files();
  const std::string name(files[data[0] % files.size()].name);
  fuzz::look_at(reports::check_templates(reports::TemplateSet({{name, std::string(text)}}), {}),
                std::string(text.size() + 10, '\n'));
  return 0;
}
