// SPDX-License-Identifier: Apache-2.0
#include <cxmat/formats/catalogue.hpp>

#include <cstdio>

int main() {
  const auto ownership = cxmat::Catalogue::embedded().load("ownership");
  std::printf("%s\n", ownership ? ownership->id.c_str() : "not found");
  return ownership ? 0 : 1;
}
