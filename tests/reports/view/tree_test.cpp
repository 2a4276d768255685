// SPDX-License-Identifier: Apache-2.0
#include "reports/view/tree.hpp"

#include "support/sample_assessment.hpp"

#include <doctest/doctest.h>

using namespace cxmat;
using namespace cxmat::reports::view;

namespace {

Position position(const Assessment& assessment, std::string_view id) {
  return static_cast<Position>(assessment.find(id) - assessment.nodes.data());
}

}  // namespace

TEST_SUITE("reports/view/tree") {
  TEST_CASE("what is only counted has no share in the overall score") {
    const Assessment sample = testing::sample_assessment();
    // Two scored questionnaires of equal weight; two dimensions; two questions.
    CHECK(share_in_overall(sample, position(sample, "ownership")) == doctest::Approx(0.5));
    CHECK(share_in_overall(sample, position(sample, "ownership.means")) == doctest::Approx(0.25));
    CHECK(share_in_overall(sample, position(sample, "own01")) == doctest::Approx(0.125));
    CHECK(share_in_overall(sample, position(sample, "own03")) == doctest::Approx(0.25));
    CHECK(share_in_overall(sample, position(sample, "pulse")) == 0);
  }

  TEST_CASE("weights move the shares") {
    Assessment sample = testing::sample_assessment();
    testing::node(sample, "ownership").weight = Decimal::of(3);
    testing::node(sample, "own02").weight = Decimal::of(0);
    CHECK(share_in_overall(sample, position(sample, "own01")) == doctest::Approx(0.375));
    CHECK(share_in_overall(sample, position(sample, "own02")) == 0);
  }

  TEST_CASE("a question's target is its questionnaire's") {
    Assessment sample = testing::sample_assessment();
    CHECK(target_of(sample, position(sample, "own01")) == 3.0);
    testing::node(sample, "overall").target = 4.0;
    testing::node(sample, "metrics").target.reset();
    CHECK_FALSE(target_of(sample, position(sample, "met01")).has_value());
  }

  TEST_CASE("dimensions come in reading order with their depth") {
    const Assessment sample = testing::sample_assessment();
    const Position ownership = position(sample, "ownership");
    const auto dimensions = below(sample, ownership, NodeKind::dimension);
    REQUIRE(dimensions.size() == 2);
    CHECK(sample.nodes[dimensions[0]].id == "ownership.mandate");
    CHECK(depth_of(sample, ownership) == 0);
    CHECK(depth_of(sample, dimensions[0]) == 1);
    CHECK(depth_of(sample, position(sample, "own01")) == 2);
    CHECK(questionnaire_of(sample, position(sample, "own01")) == ownership);
  }

  TEST_CASE("a node without any label is shown by its id") {
    Assessment sample = testing::sample_assessment();
    testing::node(sample, "metrics").label = LocalizedText();
    CHECK(label_of(sample, position(sample, "metrics"), Language::de) == "metrics");
  }
}
