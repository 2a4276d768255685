// SPDX-License-Identifier: Apache-2.0
//
// Every diagnostic code has a text in each language and a documented line.
#include "reports/messages/messages.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <fstream>
#include <regex>
#include <sstream>
#include <string>

using namespace cxmat;
using namespace cxmat::reports;

namespace {

std::string read(const std::string& path) {
  std::ifstream file(std::string(CXMAT_SOURCE_DIR) + "/" + path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace

TEST_SUITE("reports/messages") {
  TEST_CASE("every diagnostic code has a text in each language and a line in the docs") {
    const std::string header = read("lib/cxmat/core/code.hpp");
    const std::string docs = read("docs/diagnostics.md");
    const std::regex enumerator(R"(\n  ([a-z0-9_]+) = ([0-9]+),)");
    int count = 0;
    for (std::sregex_iterator found(header.begin(), header.end(), enumerator), end; found != end;
         ++found) {
      const std::string code = fmt::format("CX{:03}", std::stoi((*found)[2]));
      CAPTURE(code);
      for (const Language language : all_languages) {
        CHECK(Messages(language).has(code + ".text"));
      }
      CHECK(docs.find("| " + code + " | `" + (*found)[1].str() + "` |") != std::string::npos);
      ++count;
    }
    CHECK(count > 100);
  }
}
