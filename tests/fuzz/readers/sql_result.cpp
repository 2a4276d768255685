// SPDX-License-Identifier: Apache-2.0
// What a database answered.
#include "tests/fuzz/support/findings.hpp"
#include "tests/fuzz/support/input.hpp"

#include <cxmat/assessment/assess.hpp>
#include <cxmat/formats/catalogue.hpp>
#include <cxmat/formats/engagement_files.hpp>
#include <cxmat/formats/sql_result.hpp>

using namespace cxmat;

namespace {

const Engagement& example() {
  static const Engagement loaded = [] {
    Result<Engagement> read =
        load_engagement(CXMAT_SOURCE_DIR "/examples/sql", Catalogue::embedded());
    fuzz::require(bool(read), "the example is there");
    return *std::move(read);
  }();
  return loaded;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Plan plan = plan_of(example());
  const std::string_view text = fuzz::text_of(data, size);
  fuzz::look_at(read_sql_result(example(), plan, text, "input"), text);
  return 0;
}
