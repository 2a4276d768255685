// SPDX-License-Identifier: Apache-2.0
#include "tests/support/findings.hpp"
#include "tests/support/temporary_folder.hpp"

#include <cxmat/formats/catalogue.hpp>
#include <cxmat/formats/engagement_files.hpp>
#include <cxmat/formats/instruments/reader.hpp>

#include <set>
#include <string>

namespace {

using namespace cxmat;
using test::Lines;
using test::lines_of;

constexpr std::string_view touchpoints = R"yaml(cxmat: 1
touchpoints: ours
title: Ours
phases: [{id: one, label: One}]
inventory: [{id: door, label: Door, phase: one}]
)yaml";

/// An assessment that names these files as its instruments.
std::string assessment_with(std::string_view instruments) {
  return fmt::format(
      "cxmat: 1\nassessment: a\norganisation: {{name: A}}\nquestionnaires: [{{use: cx-pulse}}]\n"
      "waves: [{{id: w, responses: [w.csv]}}]\ninstruments: {}\n",
      instruments);
}

}  // namespace

TEST_SUITE("formats/instruments/reader") {
  TEST_CASE("every kind of instrument has a reader, which says its own kind") {
    std::set<std::string_view> kinds;
    for (const InstrumentFormat& format : instrument_formats()) {
      kinds.insert(format.kind);
      const std::string text = fmt::format("cxmat: 1\n{}: ours\n", format.kind);
      CAPTURE(text);
      CHECK(instrument_kind(test::parsed(text)) == format.kind);
      for (const std::string& line : lines_of(read_instrument(test::parsed(text)).diagnostics)) {
        CHECK(line.find("CX064") == std::string::npos);
      }
    }
    CHECK(kinds.size() == instrument_formats().size());
  }

  TEST_CASE("an instrument knows its kind") {
    const Result<Instrument> instrument = parse_instrument(touchpoints, "ours.yaml");
    REQUIRE(instrument);
    CHECK(kind_of(*instrument) == "touchpoints");
    CHECK(head_of(*instrument).id == "ours");
  }

  TEST_CASE("another file is refused with the kinds that there are") {
    const Result<Instrument> instrument = parse_instrument("cxmat: 1\nbenchmark: b\n", "b.yaml");
    REQUIRE(instrument.diagnostics.size() == 1);
    CHECK(instrument.diagnostics[0].code == Code::wrong_file_kind);
    CHECK(instrument.diagnostics[0].arguments[0].starts_with("touchpoints, "));
    CHECK(instrument.diagnostics[0].where.file == "b.yaml");
  }

  TEST_CASE("the instruments of an assessment are found beside it, in its order") {
    const test::TemporaryFolder folder;
    const Catalogue catalogue = Catalogue::embedded();
    static_cast<void>(folder.file("assessment.yaml", assessment_with("[b/b.yaml, a.yaml]")));
    static_cast<void>(folder.file("a.yaml", touchpoints));
    static_cast<void>(folder.file(
        "b/b.yaml", test::with(touchpoints, "touchpoints: ours", "touchpoints: theirs")));
    const auto read = load_engagement_instruments(folder.path(), catalogue);
    REQUIRE(read);
    REQUIRE(read->instruments.size() == 2);
    CHECK(head_of(read->instruments[0]).id == "theirs");
    CHECK(head_of(read->instruments[1]).id == "ours");
    CHECK(read->files.size() == 3);
  }

  TEST_CASE("a missing file is reported where it is named, a broken one in itself") {
    const test::TemporaryFolder folder;
    const Catalogue catalogue = Catalogue::embedded();
    static_cast<void>(folder.file("assessment.yaml", assessment_with("[a.yaml, nowhere.yaml]")));
    static_cast<void>(folder.file("a.yaml", test::with(touchpoints, "phase: one", "phase: two")));
    const auto read = load_engagement_instruments(folder.path(), catalogue);
    CHECK_FALSE(read);
    REQUIRE(read.diagnostics.size() == 2);
    CHECK(read.diagnostics[0].code == Code::unknown_id);
    CHECK(read.diagnostics[0].where.file.ends_with("a.yaml"));
    CHECK(read.diagnostics[0].where.line == 5);
    CHECK(read.diagnostics[1].code == Code::file_not_found);
    CHECK(read.diagnostics[1].where.file.ends_with("assessment.yaml"));
    CHECK(read.diagnostics[1].where.line == 6);
    CHECK(read.diagnostics[1].where.column == 23);
  }

  TEST_CASE("the same instrument twice is an error") {
    const test::TemporaryFolder folder;
    static_cast<void>(folder.file("assessment.yaml", assessment_with("[a.yaml, a.yaml]")));
    static_cast<void>(folder.file("a.yaml", touchpoints));
    const auto read = load_engagement_instruments(folder.path(), Catalogue::embedded());
    REQUIRE(read.diagnostics.size() == 1);
    CHECK(read.diagnostics[0].code == Code::duplicate_id);
  }
}
