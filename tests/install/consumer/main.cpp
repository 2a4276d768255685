// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include <cxmat/formats/catalogue.hpp>

int main() {
  const auto ownership = cxmat::Catalogue::embedded().load("ownership");
  std::printf("%s\n", ownership ? ownership->id.c_str() : "not found");
  return ownership ? 0 : 1;
}
