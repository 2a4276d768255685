// SPDX-License-Identifier: Apache-2.0
#include <cxmat/formats/peers/peer_csv.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace cxmat;

namespace {

Result<PeerTable> read(std::string_view csv, PeerColumns columns = {}) {
  columns.questionnaires = {{"ownership", "1.0.0"}};
  return read_peer_csv(csv, "peers.csv", columns);
}

std::vector<Code> errors(std::string_view csv, PeerColumns columns = {}) {
  const auto table = read(csv, std::move(columns));
  CHECK_FALSE(table);
  std::vector<Code> codes;
  for (const Diagnostic& found : table.diagnostics) {
    if (found.severity == Severity::error) {
      codes.push_back(found.code);
    }
  }
  return codes;
}

}  // namespace

TEST_SUITE("peer_csv") {
  TEST_CASE("criteria, scores, holes; a mark, CRLF and semicolons as Excel writes them") {
    const auto table = read(
        "\xEF\xBB\xBFindustry;overall;ownership.mandate;Notiz\r\nHandel; 2.6 ;;x\r\n"
        "\"Bäder; Hotels\";3;4.25;\r\n;;;nur Text\r\n");
    REQUIRE(table);
    CHECK(table->criteria == std::vector<std::string>{"industry"});
    CHECK(table->nodes == std::vector<std::string>{"overall", "ownership.mandate"});
    CHECK(table->values == std::vector<std::vector<std::string>>{{"Handel"}, {"Bäder; Hotels"}});
    CHECK(table->scores[0] == std::vector<std::optional<double>>{2.6, 3.0});
    CHECK(table->scores[1] == std::vector<std::optional<double>>{std::nullopt, 4.25});
    // A note is no criterion, so it never gets into the benchmark; a row without a score counts for
    // nothing.
    REQUIRE(table.diagnostics.size() == 2);
    CHECK(std::ranges::all_of(table.diagnostics, [](const Diagnostic& found) {
      return found.severity == Severity::warning;
    }));
  }

  TEST_CASE("own criteria and questions are taken where they are asked for") {
    const std::string_view csv = "channel,own01,overall\nshop,3,2\n";
    CHECK(read(csv)->criteria.empty());
    CHECK(read(csv)->nodes == std::vector<std::string>{"overall"});
    const auto table = read(csv, {.own = {"channel"}, .questions = true});
    CHECK(table->criteria == std::vector<std::string>{"channel"});
    CHECK(table->nodes == std::vector<std::string>{"own01", "overall"});
    CHECK(errors(csv, {.own = {"kanal"}}) == std::vector{Code::column_missing});
  }

  TEST_CASE("scores that are none, with their places") {
    const auto table = read("industry;overall\na;2,6\nb;0.5\nc;much\nd;nan\ne;1e999\nf;2.6\n");
    CHECK_FALSE(table);
    REQUIRE(table.diagnostics.size() == 5);
    CHECK(table.diagnostics[0].code == Code::decimal_comma);
    CHECK(table.diagnostics[0].where.line == 2);
    CHECK(table.diagnostics[0].where.column == 3);
    for (std::size_t i = 1; i < 5; ++i) {
      CHECK(table.diagnostics[i].code == Code::peer_score_invalid);
    }
  }

  TEST_CASE("what is no table of peers") {
    CHECK(errors("") == std::vector{Code::file_empty});
    CHECK(errors("\n\n") == std::vector{Code::csv_no_header});
    CHECK(errors("industry\nretail\n") == std::vector{Code::column_missing});
    CHECK(errors("overall,overall\n2,3\n") == std::vector{Code::csv_duplicate_column});
    CHECK(errors("industry,overall\nretail\n") == std::vector{Code::csv_ragged_row});
    CHECK(errors("overall\n\"2\n") == std::vector{Code::csv_unclosed_quote});
    CHECK(errors("overall\n\xE4\n") == std::vector{Code::not_utf8});
  }

  TEST_CASE("a header alone is a table of nobody") {
    const auto table = read("industry,overall\n");
    REQUIRE(table);
    CHECK(table->peers() == 0);
  }
}
