// SPDX-License-Identifier: Apache-2.0
// Rules, numbers and dates as they are typed on the command line.
#include "tests/fuzz/support/findings.hpp"
#include "tests/fuzz/support/input.hpp"

#include <cxmat/assessment/check_rules.hpp>
#include <cxmat/checks/rule_text.hpp>
#include <cxmat/core/decimal.hpp>

using namespace cxmat;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  for (const CheckKind kind : all_check_kinds) {
    fuzz::look_at(parse_rule(kind, text, "--option"), text);
  }
  return 0;
}
