// SPDX-License-Identifier: Apache-2.0
// Every model against its formula in exact fractions, for cases made of the input's bytes.
#include "tests/fuzz/support/input.hpp"
#include "tests/maturity/references.hpp"

#include <cxmat/maturity/practice.hpp>

#include <cmath>

using namespace cxmat;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::ByteGenerator generator(fuzz::text_of(data, size));
  const test::Sheet sheet = test::draw_sheet(generator);
  for (const test::Setup& setup : test::setups) {
    const test::Scored found = test::score(setup, sheet);
    fuzz::require(std::abs(found.value() - test::reference(setup, sheet)) <= test::grid_tolerance,
                  "a model equals its formula");
    if (setup.id == "weighted_mean" && found.grid.exact) {
      fuzz::require(
          test::Fraction(found.score, found.grid.denominator) == test::exact_weighted_mean(sheet),
          "a weighted mean is exact");
    }
  }
  const test::Profile profile = test::draw_profile(generator);
  for (const PracticeModel& model : practice_models()) {
    const auto expected = test::exact_value(model.id, profile);
    const auto found = model.evaluate(profile.practices, profile.scale);
    fuzz::require(found.has_value() == expected.has_value(), "both have a value or none has");
    fuzz::require(!found || std::abs(found->value - expected->value()) <= 1e-12,
                  "a practice model equals its formula");
  }
  return 0;
}
