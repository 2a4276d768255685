// SPDX-License-Identifier: Apache-2.0
#include "cxmat/system/plain_numbers.hpp"

#include <locale.h>  // NOLINT: newlocale() is not in <clocale>

namespace cxmat::system {

struct PlainNumbers::Before {
  locale_t plain = ::newlocale(LC_NUMERIC_MASK, "C", nullptr);
  locale_t before = ::uselocale(plain);
};

PlainNumbers::PlainNumbers() : before_(std::make_unique<Before>()) {}

PlainNumbers::~PlainNumbers() {
  ::uselocale(before_->before);
  ::freelocale(before_->plain);
}

}  // namespace cxmat::system
