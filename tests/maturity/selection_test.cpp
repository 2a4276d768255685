// SPDX-License-Identifier: Apache-2.0
#include <cxmat/maturity/selection.hpp>

#include <doctest/doctest.h>

#include <initializer_list>
#include <optional>

using namespace cxmat;

namespace {

Choice worth(const char* name, std::optional<Decimal> value) {
  return {.name = name, .kind = ChoiceKind::regular, .value = value, .label = {}};
}

/// Which listening posts there are: surveys 1, complaints 2, social media 0.5; "we do not listen"
/// 0, "we look away" -1; "something else" has no value.
Scale listening() {
  return {.name = "listening",
          .choices = {worth("surveys", Decimal::of(1)), worth("complaints", Decimal::of(2)),
                      worth("social", Decimal{Decimal::unit / 2}), worth("none", Decimal::of(0)),
                      worth("away", Decimal::of(-1)), worth("other", std::nullopt)}};
}

enum Option : unsigned { surveys, complaints, social, none, away, other };

std::uint64_t ticked(std::initializer_list<Option> options) {
  std::uint64_t bits = 0;
  for (const Option option : options) {
    bits |= std::uint64_t{1} << static_cast<unsigned>(option);
  }
  return bits;
}

std::optional<double> score(SelectionRule rule, std::initializer_list<Option> options) {
  return selection_score(listening(), rule, ticked(options));
}

}  // namespace

TEST_SUITE("maturity") {
  TEST_CASE("share: the values ticked out of all values above 0") {
    CHECK(score(SelectionRule::share, {surveys}) == doctest::Approx(1 / 3.5));
    CHECK(score(SelectionRule::share, {surveys, complaints, social}) == 1.0);
    CHECK(score(SelectionRule::share, {none}) == 0.0);
  }

  TEST_CASE("share: values below 0 take away, and not below 0") {
    CHECK(score(SelectionRule::share, {complaints, away}) == doctest::Approx(1 / 3.5));
    CHECK(score(SelectionRule::share, {social, away}) == 0.0);
    CHECK(score(SelectionRule::share, {surveys, complaints, social, away}) ==
          doctest::Approx(2.5 / 3.5));
  }

  TEST_CASE("any: one option with a value above 0 is enough") {
    CHECK(score(SelectionRule::any, {social}) == 1.0);
    CHECK(score(SelectionRule::any, {none}) == 0.0);
    CHECK(score(SelectionRule::any, {away}) == 0.0);
  }

  TEST_CASE("all: nothing less than every option with a value above 0") {
    CHECK(score(SelectionRule::all, {surveys, complaints}) == 0.0);
    CHECK(score(SelectionRule::all, {surveys, complaints, social}) == 1.0);
    CHECK(score(SelectionRule::all, {surveys, complaints, social, other}) == 1.0);
  }

  TEST_CASE("options without a value never count, and alone give no score") {
    CHECK(score(SelectionRule::share, {surveys, other}) == score(SelectionRule::share, {surveys}));
    for (const SelectionRule rule :
         {SelectionRule::share, SelectionRule::any, SelectionRule::all}) {
      CHECK_FALSE(score(rule, {other}));
      CHECK_FALSE(score(rule, {}));
    }
  }

  TEST_CASE("a scale without a value above 0 gives no score") {
    const Scale bad{.name = "bad",
                    .choices = {worth("a", Decimal::of(0)), worth("b", Decimal::of(-2))}};
    CHECK_FALSE(selection_score(bad, SelectionRule::share, 3));
    CHECK_FALSE(selection_score({}, SelectionRule::any, 1));
  }

  TEST_CASE("the score of a selection stays within 0 and 1, and one more good option never hurts") {
    for (std::uint64_t chosen = 0; chosen < 64; ++chosen) {
      for (const SelectionRule rule :
           {SelectionRule::share, SelectionRule::any, SelectionRule::all}) {
        const auto before = selection_score(listening(), rule, chosen);
        if (!before) {
          continue;
        }
        CHECK(*before >= 0);
        CHECK(*before <= 1);
        for (const Option more : {surveys, complaints, social}) {
          CHECK(selection_score(listening(), rule, chosen | ticked({more})) >= before);
        }
      }
    }
  }
}
