// SPDX-License-Identifier: Apache-2.0
#include "tests/formats/response_engagement.hpp"

#include <cxmat/formats/streaming/tally_responses.hpp>

using namespace cxmat;
using namespace cxmat::test;

TEST_SUITE("formats/streaming/what_needs_rows") {
  using Keys = std::vector<std::string>;

  TEST_CASE("an engagement without special wishes needs none") {
    Engagement run = engagement_with_roles();
    run.weight_column = "weight";
    run.duration_column = "seconds";
    set_relevant(nth_question(run, 2), "${own01} >= 3");
    CHECK(what_needs_rows(run).empty());
  }

  TEST_CASE("ids that link waves, and only where there can be several") {
    Engagement run = engagement();
    run.stable_respondents = true;
    CHECK(what_needs_rows(run) == Keys{"respondent_ids"});
    run.waves = {wave("2026")};
    CHECK(what_needs_rows(run).empty());
    run.waves.push_back(wave("2027"));
    CHECK(what_needs_rows(run) == Keys{"respondent_ids"});
  }

  TEST_CASE("everything that compares rows, changes answers or comes from elsewhere") {
    Engagement run = engagement();
    run.quality.exclude[static_cast<std::size_t>(QualityFlag::speeding)] = true;
    run.weighting.balance_by = "role";
    run.method = RatedBy::third_party;
    run.waves = {wave("2026")};
    run.waves.front().responses.emplace_back();
    run.waves.front().responses.back().from = "auto";
    CHECK(what_needs_rows(run) ==
          Keys{"quality.exclude", "weights.balance_by", "method", "waves.responses.from"});
    run.weighting = {};
    run.weighting.margins.emplace_back();
    CHECK(what_needs_rows(run)[1] == "weights.raking");
  }
}
