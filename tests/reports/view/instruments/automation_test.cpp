// SPDX-License-Identifier: Apache-2.0
#include "reports/view/instruments/automation.hpp"

#include "support/plain.hpp"
#include "tests/support/instruments.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace cxmat;
using namespace cxmat::reports;
using namespace cxmat::reports::view;
using cxmat::testing::plain;

namespace {

const Messages english(Language::en);

bool says(const InstrumentSection& section, std::string_view part) {
  return std::ranges::any_of(section.sentences, [part](const std::string& sentence) {
    return plain(sentence).find(part) != std::string::npos;
  });
}

}  // namespace

TEST_SUITE("reports/view/instruments/automation") {
  TEST_CASE("shares, what to eliminate and what automating could save are said in that order") {
    const InstrumentSection section = section_of(testing::small_automation(), english);
    REQUIRE(section.sentences.size() > 3);
    // 200 of the 300 contacts of the classified reasons that give a number; none is valued by both.
    CHECK(plain(section.sentences[0])
              .starts_with("Of the contacts that are classified, 0% are worth a talk to both "
                           "sides; 67% should not arise at all. One reason"));
    CHECK(says(section, "costs 1,000\u00a0EUR a year"));
    CHECK(says(section, "Automating could save 60\u00a0EUR a year"));
    CHECK(says(section, "no way out to a person is written down: “Address”."));
  }

  TEST_CASE("potentials: eliminate before automate, nothing for what both sides value") {
    const InstrumentSection section = section_of(testing::small_automation(), english);
    const Table& potentials = section.tables.at(1);
    REQUIRE(potentials.rows.size() == 2);
    CHECK(potentials.rows[0].label == "Where is it?");
    CHECK(potentials.rows[0].cells[1].text == "1,000");
    CHECK(potentials.rows[1].cells[1].text == "60");
    CHECK(potentials.headings[1].text == "Potential a year, EUR");
  }

  TEST_CASE("a sum to which nobody could add is missing, not 0") {
    const InstrumentSection section = section_of(testing::small_automation(), english);
    const Table& totals = section.tables.at(0);
    const auto leverage = std::ranges::find(totals.rows, "Leverage", &TableRow::label);
    REQUIRE(leverage != totals.rows.end());
    CHECK(leverage->cells[0].text == "1");
    CHECK(leverage->cells[1].tone == Tone::missing);
    CHECK(leverage->cells[3].tone == Tone::missing);
  }

  TEST_CASE("a sum to which some could not add says that it is a lower bound") {
    Automation automation = testing::small_automation();
    automation.reasons.push_back(automation.reasons[0]);
    automation.reasons.back().volume.reset();
    const InstrumentSection section = section_of(automation, english);
    CHECK(section.tables.at(0).rows[0].cells[1].text == "at least 200");
    CHECK(says(section,
               "No potential for “Where is it?”, because this is not given: Contacts a year."));
  }

  TEST_CASE("a loss is called one") {
    Automation automation = testing::small_automation();
    automation.reasons[1].running_cost = 340;
    CHECK(
        says(section_of(automation, english), "would cost 240\u00a0EUR more a year than it saves"));
  }

  TEST_CASE("without worths and numbers there are neither shares nor a chart") {
    Automation automation = testing::small_automation();
    automation.reasons = {{.id = "other", .label = LocalizedText("Other")}};
    const InstrumentSection section = section_of(automation, english);
    CHECK(says(section, "so there are no shares"));
    CHECK(says(section, "not classified: “Other”."));
    CHECK(section.figures.empty());
    CHECK(section.tables.at(0).rows.size() == 1);
  }
}
