// SPDX-License-Identifier: Apache-2.0
#include "tests/formats/response_engagement.hpp"
#include "tests/formats/streaming/streamed.hpp"

#include <string>
#include <vector>

using namespace cxmat;
using namespace cxmat::test;

namespace {

/// Reads `text` with records of at most 100 bytes, in parts of several sizes and by several
/// threads, which must all find the same.
Diagnostics findings_of(const std::string& text) {
  const TemporaryFolder folder;
  const std::vector<StreamedFile> files{{.file = folder.file("a.csv", text), .wave = {}}};
  const Engagement run = engagement();
  std::vector<std::string> first;
  Diagnostics found;
  for (const std::size_t part : std::vector<std::size_t>{1, 7, 64, 99, 150}) {
    for (const std::size_t threads : std::vector<std::size_t>{1, 4}) {
      CAPTURE(part);
      CAPTURE(threads);
      StreamOptions options;
      options.threads = threads;
      Result<Tally> tally = streaming::tally_in_pieces(run, plan_of(run), files, options,
                                                       {.part = part, .longest_record = 100});
      const std::vector<std::string> lines = lines_of_findings(tally.diagnostics);
      CHECK((first.empty() || lines == first));
      first = lines;
      found = std::move(tally.diagnostics);
    }
  }
  return found;
}

const Diagnostic& only_error(const Diagnostics& found) {
  CHECK(std::ranges::count(found, Severity::error, &Diagnostic::severity) == 1);
  return *std::ranges::find(found, Severity::error, &Diagnostic::severity);
}

}  // namespace

TEST_SUITE("formats/streaming/long_records") {
  const std::string header = "own01,own01_comment\n1,ok\n";

  TEST_CASE("a quote that is never closed is named by its line and byte, however much follows") {
    std::string text = header + "2,\"lost\n";
    for (int i = 0; i < 500; ++i) {
      text += "3,x\n";
    }
    const Diagnostics found = findings_of(text);
    const Diagnostic& error = only_error(found);
    CHECK(error.code == Code::csv_unclosed_quote);
    CHECK(error.where.line == 3);
    CHECK(error.where.column == 3);
    CHECK(error.where.excerpt == "2,\"lost");
    CHECK(error.arguments == std::vector<std::string>{"3", "27"});
  }

  TEST_CASE("a record that is too long is passed over, and what follows it is read") {
    std::string text = header + "2,\"";
    for (int i = 0; i < 100; ++i) {
      text += "a \"\"long\"\" text\r\n";
    }
    text += "\"\n9,x\n";
    const Diagnostics found = findings_of(text);
    REQUIRE(std::ranges::count(found, Severity::error, &Diagnostic::severity) == 2);
    CHECK(found[0].code == Code::record_too_long);
    CHECK(found[0].where.line == 3);
    CHECK(found[0].arguments == std::vector<std::string>{"100"});
    CHECK(found[1].code == Code::answer_not_allowed);
    CHECK(found[1].where.line == 104);
  }

  TEST_CASE("a long record without any quote") {
    const Diagnostics found = findings_of(header + "2," + std::string(1000, 'x') + "\n9,x\n");
    REQUIRE(std::ranges::count(found, Severity::error, &Diagnostic::severity) == 2);
    CHECK(found[0].code == Code::record_too_long);
    CHECK(found[0].where.line == 3);
    CHECK(found[1].where.line == 4);
  }
}
