// SPDX-License-Identifier: Apache-2.0
#include "cxmat/system/plain_numbers.hpp"

#include <clocale>
#include <string>

namespace cxmat::system {

struct PlainNumbers::Before {
  int per_thread = ::_configthreadlocale(_ENABLE_PER_THREAD_LOCALE);
  std::string numbers = std::setlocale(LC_NUMERIC, nullptr);
};

PlainNumbers::PlainNumbers() : before_(std::make_unique<Before>()) {
  std::setlocale(LC_NUMERIC, "C");
}

PlainNumbers::~PlainNumbers() {
  std::setlocale(LC_NUMERIC, before_->numbers.c_str());
  ::_configthreadlocale(before_->per_thread);
}

}  // namespace cxmat::system
