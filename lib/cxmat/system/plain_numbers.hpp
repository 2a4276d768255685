/// \file
/// The C library's way to write numbers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

namespace cxmat::system {

/// While one of these lives, printf() of this thread writes numbers as the locale "C" does,
/// whatever locale the process has.
class PlainNumbers {
 public:
  PlainNumbers();
  PlainNumbers(const PlainNumbers&) = delete;
  PlainNumbers& operator=(const PlainNumbers&) = delete;
  ~PlainNumbers();

 private:
  struct Before;
  std::unique_ptr<Before> before_;
};

}  // namespace cxmat::system
