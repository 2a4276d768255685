/// \file
/// For programs that use what tests use, but are none.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <doctest/doctest.h>

#include <cstdlib>

namespace cxmat::testing {

/// From here on, and while `checks` lives, a check that fails ends the program: the samples check
/// their own making.
inline void abort_on_failure(doctest::Context& checks) {
  checks.setAsDefaultForAssertsOutOfTestCases();
  checks.setAssertHandler([](const doctest::AssertData& found) {
    if (found.m_failed) {
      std::abort();
    }
  });
}

}  // namespace cxmat::testing
