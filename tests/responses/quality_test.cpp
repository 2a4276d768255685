// SPDX-License-Identifier: Apache-2.0
#include "tests/support/small_questionnaire.hpp"

#include <cxmat/responses/quality.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>

namespace {

using namespace cxmat;
using Rows = std::vector<std::size_t>;

constexpr Answer none = answer::unanswered;
constexpr Answer na = answer::not_applicable;
constexpr Answer dk = answer::dont_know;
constexpr Answer hidden = answer::not_shown;

Scale another_scale() {
  Scale scale = test::five_steps();
  scale.name = "another";
  return scale;
}

/// Questions, and the rows that answer them, one wave unless said otherwise.
struct Survey {
  std::vector<Question> questions;
  Responses responses{.wave_names = {"w1"}};

  /// `count` select_one questions on one scale.
  explicit Survey(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      questions.push_back(test::question(fmt::format("q{:02}", i + 1)));
    }
  }

  void add(const std::vector<Answer>& answers, const std::string& id = "", std::int32_t wave = 0) {
    REQUIRE(answers.size() == questions.size());
    responses.answers.resize(questions.size());
    const std::string unique = fmt::format("r{}", responses.size() + 1);
    responses.respondents.push_back(id.empty() ? unique : id);
    responses.waves.push_back(wave);
    for (std::size_t q = 0; q < questions.size(); ++q) {
      responses.answers[q].answers.push_back(answers[q]);
    }
  }

  /// Rows that hold nothing but an id.
  void add_ids(std::initializer_list<const char*> ids, std::int32_t wave = 0) {
    for (const char* id : ids) {
      add(std::vector<Answer>(questions.size(), none));
      responses.respondents.back() = id;
      responses.waves.back() = wave;
    }
  }

  [[nodiscard]] std::vector<const Question*> asked() const {
    std::vector<const Question*> pointers;
    for (const Question& question : questions) {
      pointers.push_back(&question);
    }
    return pointers;
  }

  /// The rows with `flag`.
  [[nodiscard]] Rows flagged(QualityFlag flag, const QualityRules& rules) const {
    const auto flags = judge_quality(responses, asked(), rules);
    Rows rows;
    for (std::size_t row = 0; row < flags.size(); ++row) {
      if (flags[row].test(static_cast<std::size_t>(flag))) {
        rows.push_back(row);
      }
    }
    return rows;
  }

  [[nodiscard]] bool can_judge(QualityFlag flag, const QualityRules& rules,
                               std::size_t wave = 0) const {
    return cxmat::can_judge(flag, responses, asked(), rules, wave);
  }
};

constexpr QualityRules four_in_a_row{.straight_line = 4};

Rows straight_liners(const Survey& survey) {
  return survey.flagged(QualityFlag::straight_lining, four_in_a_row);
}

/// A survey without questions whose rows took these milliseconds.
Survey timed(std::vector<std::int64_t> durations) {
  Survey survey(1);
  for (std::size_t i = 0; i < durations.size(); ++i) {
    survey.add({0});
  }
  survey.responses.durations = std::move(durations);
  return survey;
}

}  // namespace

TEST_SUITE("responses/quality") {
  TEST_CASE("equal answers in a row are a straight line from the threshold on") {
    Survey survey(6);
    survey.add({2, 2, 2, 2, 0, 1});
    survey.add({0, 2, 2, 2, 0, 1});
    survey.add({0, 1, 3, 3, 3, 3});
    survey.add({0, 1, 0, 1, 0, 1});
    CHECK(straight_liners(survey) == Rows{0, 2});
  }

  TEST_CASE("a missing, na or dk answer ends a run, and is none of it") {
    Survey survey(6);
    survey.add({2, 2, none, 2, 2, 2});
    survey.add({2, 2, na, 2, 2, 2});
    survey.add({2, 2, dk, 2, 2, 2});
    survey.add({dk, dk, dk, dk, dk, dk});
    survey.add({none, none, none, none, none, none});
    survey.add({none, 2, 2, 2, 2, none});
    CHECK(straight_liners(survey) == Rows{5});
  }

  TEST_CASE("questions that were not shown are passed over") {
    Survey survey(6);
    survey.add({2, 2, hidden, hidden, 2, 2});
    survey.add({2, 2, hidden, hidden, 2, 1});
    CHECK(straight_liners(survey) == Rows{0});
  }

  TEST_CASE("only neighbours on the same scale form a run") {
    Survey survey(6);
    survey.questions[2].scale = another_scale();
    survey.add({2, 2, 2, 2, 2, 1});
    survey.add({2, 2, hidden, 2, 2, 1});  // here they are neighbours
    CHECK(straight_liners(survey) == Rows{1});
    survey.questions[2].scale = test::five_steps();
    CHECK(straight_liners(survey) == Rows{0, 1});
  }

  TEST_CASE("scales of one name with other choices are two scales") {
    Survey survey(4);
    survey.questions[2].scale.choices.pop_back();
    survey.add({2, 2, 2, 2});
    CHECK(straight_liners(survey).empty());
  }

  TEST_CASE("questions without choices to pick from neither lengthen a run nor end it") {
    Survey survey(6);
    survey.questions[1].type = QuestionType::text;
    survey.questions[3].type = QuestionType::integer;
    survey.add({2, none, 2, 0, 2, 2});
    survey.add({2, 0, 2, 0, 2, 1});
    CHECK(straight_liners(survey) == Rows{0});
  }

  TEST_CASE("straight lines need a block of questions that is long enough") {
    Survey survey(6);
    survey.questions[3].scale = another_scale();
    survey.add({0, 1, 0, 0, 1, hidden});
    CHECK_FALSE(survey.can_judge(QualityFlag::straight_lining, four_in_a_row));
    CHECK(survey.can_judge(QualityFlag::straight_lining, {.straight_line = 3}));
    // Whoever was not shown the fourth question had five of one scale in a row.
    survey.add({0, 1, 0, hidden, 1, 0});
    CHECK(survey.can_judge(QualityFlag::straight_lining, four_in_a_row));
  }

  TEST_CASE("who takes less than the share of the median time is a speeder") {
    // Median of 100, 200, 299, 1000, 1100, 3000 s: (299 + 1000) / 2 = 649.5; 0.3 of it 194.85.
    const Survey survey = timed({1'000'000, 100'000, 299'000, 3'000'000, 200'000, 1'100'000});
    CHECK(survey.flagged(QualityFlag::speeding, {}) == Rows{1});
    CHECK(survey.flagged(QualityFlag::speeding, {.speed = Decimal{310'000}}) == Rows{1, 4});
    CHECK(survey.flagged(QualityFlag::speeding, {.speed = Decimal{}}).empty());
  }

  TEST_CASE("exactly the share of the median is not too fast") {
    // Median 70; 0.3 of it 21.
    const Survey survey = timed({21, 70, 70, 80, 20});
    CHECK(survey.flagged(QualityFlag::speeding, {}) == Rows{4});
  }

  TEST_CASE("unknown durations are neither fast nor slow") {
    const Survey survey = timed({-1, 100, 1, 100, 100, -1, 100});
    CHECK(survey.flagged(QualityFlag::speeding, {}) == Rows{2});
    CHECK(survey.can_judge(QualityFlag::speeding, {}));
  }

  TEST_CASE("fewer than five known durations judge nobody") {
    const Survey survey = timed({-1, 100, 1, 100, 100});
    CHECK(survey.flagged(QualityFlag::speeding, {}).empty());
    CHECK_FALSE(survey.can_judge(QualityFlag::speeding, {}));
    CHECK_FALSE(timed({}).can_judge(QualityFlag::speeding, {}));
  }

  TEST_CASE("each wave has its own median time") {
    Survey survey = timed({100, 100, 100, 100, 100, 1000, 1000, 1000, 1000, 100});
    survey.responses.wave_names = {"w1", "w2"};
    survey.responses.waves = {0, 0, 0, 0, 0, 1, 1, 1, 1, 1};
    CHECK(survey.flagged(QualityFlag::speeding, {}) == Rows{9});
  }

  TEST_CASE("an id that is there again in its wave is a duplicate, in the next wave it is not") {
    Survey survey(1);
    survey.responses.wave_names = {"w1", "w2"};
    survey.add_ids({"anna", "ben", "anna", "Anna", "anna"});
    survey.add_ids({"anna", "cem"}, 1);
    CHECK(survey.flagged(QualityFlag::duplicate, {}) == Rows{2, 4});
    CHECK(survey.can_judge(QualityFlag::duplicate, {}, 0));
    CHECK(survey.can_judge(QualityFlag::duplicate, {}, 1));
  }

  TEST_CASE("numbers are ids like others") {
    Survey survey(1);
    survey.add_ids({"104", "7", "104", "012", "12"});
    CHECK(survey.flagged(QualityFlag::duplicate, {}) == Rows{2});
    Survey shuffled(1);
    shuffled.add_ids({"3", "1", "2", "1"});
    CHECK(shuffled.flagged(QualityFlag::duplicate, {}) == Rows{3});
  }

  TEST_CASE("rows without an id are nobody twice") {
    Survey without(1);
    without.add_ids({"", "", ""});
    CHECK(without.flagged(QualityFlag::duplicate, {}).empty());
    CHECK_FALSE(without.can_judge(QualityFlag::duplicate, {}));
  }

  TEST_CASE("of an id's rows the fullest stays, wherever it stands") {
    Survey survey(3);
    survey.add({0, none, none}, "anna");
    survey.add({0, 1, 2}, "anna");
    survey.add({0, 1, none}, "anna");
    CHECK(survey.flagged(QualityFlag::duplicate, {}) == Rows{0, 2});
    Survey turned(3);
    turned.add({0, 1, 2}, "anna");
    turned.add({0, 1, none}, "anna");
    turned.add({0, none, none}, "anna");
    CHECK(turned.flagged(QualityFlag::duplicate, {}) == Rows{1, 2});
  }

  TEST_CASE("all answers equal to another row's make a near-duplicate") {
    Survey survey(5);
    survey.add({0, 1, 2, 3, 4});
    survey.add({0, 1, 2, 3, 4});
    survey.add({0, 1, 2, 3, 3});
    survey.add({0, 1, 2, 3, 4});
    survey.add({0, 1, 2, 3, none});
    survey.add({0, 1, 2, 3, dk});
    const QualityRules five{.near_duplicate_answers = 5};
    CHECK(survey.flagged(QualityFlag::near_duplicate, five) == Rows{1, 3});
    // The last two answered the same four questions alike.
    const QualityRules four{.near_duplicate_answers = 4};
    CHECK(survey.flagged(QualityFlag::near_duplicate, four) == Rows{1, 3, 4});
    CHECK(survey.can_judge(QualityFlag::near_duplicate, five));
    CHECK_FALSE(survey.can_judge(QualityFlag::near_duplicate, {.near_duplicate_answers = 6}));
    CHECK(survey.flagged(QualityFlag::near_duplicate, {.near_duplicate_answers = 6}).empty());
  }

  TEST_CASE("straight lines equal each other by nature") {
    Survey survey(5);
    survey.add({2, 2, 2, 2, 2});
    survey.add({2, 2, 2, 2, 2});
    for (const std::int64_t share : {900'000, 1'000'000}) {
      const QualityRules rules{.near_duplicate = {share}, .near_duplicate_answers = 5};
      CHECK(survey.flagged(QualityFlag::near_duplicate, rules).empty());
    }
  }

  TEST_CASE("below a share of 1, answers in common are compared") {
    Survey survey(10);
    survey.add({0, 1, 2, 3, 4, 0, 1, 2, 3, 4});
    survey.add({0, 1, 2, 3, 4, 0, 1, 2, 3, 0});           // 9 of 10 equal
    survey.add({0, 1, 2, 3, 4, 0, 1, 2, 4, 1});           // 8 of 10
    survey.add({0, 1, 2, 3, 4, 0, 1, none, none, none});  // 7 of 7
    survey.add({0, 1, 2, 3, 4, 0, none, none, 3, dk});    // 7 of 7
    survey.add({4, 3, 2, 1, 0, 4, 3, 2, 1, 0});
    const auto flagged = [&survey](std::int64_t share, std::size_t answers) {
      return survey.flagged(QualityFlag::near_duplicate,
                            {.near_duplicate = {share}, .near_duplicate_answers = answers});
    };
    // Of full rows the one with the lower answers stays: here the second.
    CHECK(flagged(900'000, 8) == Rows{0});
    CHECK(flagged(900'001, 8).empty());
    CHECK(flagged(800'000, 8) == Rows{0, 2});
    CHECK(flagged(900'000, 7) == Rows{0, 3, 4});
    // The last but one shares six answers with the row before it, but seven with the first.
    CHECK(flagged(999'999, 7) == Rows{3, 4});
  }

  TEST_CASE("more columns than one stride of comparison") {
    Survey survey(37);
    std::vector<Answer> answers;
    for (int q = 0; q < 37; ++q) {
      answers.push_back(static_cast<Answer>(q % 5));
    }
    survey.add(answers);
    answers[36] = 0;  // was 36 % 5 = 1
    survey.add(answers);
    answers[0] = 4;
    survey.add(answers);  // 35 of 37 as the first row, 36 of 37 as the second
    const auto flagged = [&survey](std::int64_t share) {
      return survey.flagged(QualityFlag::near_duplicate, {.near_duplicate = {share}});
    };
    // 36 / 37 = 0.972972..., 35 / 37 = 0.945945...
    CHECK(flagged(972'972) == Rows{0, 2});
    CHECK(flagged(972'973).empty());
  }

  TEST_CASE("numbers and multiple choices are compared by what they say, texts not at all") {
    Survey survey(4);
    survey.questions[1].type = QuestionType::select_multiple;
    survey.questions[2].type = QuestionType::decimal;
    survey.questions[3].type = QuestionType::text;
    survey.add({0, 0, 0, 0});
    survey.add({0, 0, 0, none});
    survey.add({0, 0, 0, 0});
    survey.add({0, 0, 0, 0});
    survey.responses.answers[1].payloads = {5, 5, 5, 6};
    survey.responses.answers[2].payloads = {2'500'000, 2'500'000, 2'500'001, 2'500'000};
    const auto flagged = [&survey](std::int64_t share, std::size_t answers) {
      return survey.flagged(QualityFlag::near_duplicate,
                            {.near_duplicate = {share}, .near_duplicate_answers = answers});
    };
    CHECK(flagged(1'000'000, 3) == Rows{1});
    CHECK(flagged(660'000, 3) == Rows{1, 2, 3});  // two of three
    CHECK(flagged(660'000, 4).empty());
    CHECK_FALSE(survey.can_judge(QualityFlag::near_duplicate, {.near_duplicate_answers = 4}));
  }

  TEST_CASE("waves are compared within themselves") {
    Survey survey(4);
    survey.responses.wave_names = {"w1", "w2"};
    survey.add({0, 1, 2, 3}, "", 0);
    survey.add({0, 1, 2, 3}, "", 1);
    for (const std::int64_t share : {900'000, 1'000'000}) {
      const QualityRules rules{.near_duplicate = {share}, .near_duplicate_answers = 4};
      CHECK(survey.flagged(QualityFlag::near_duplicate, rules).empty());
    }
  }

  TEST_CASE("in a large wave only rows that are equal throughout are near-duplicates") {
    // Digits to base 5 tell the rows apart: each differs from the one before in one answer at
    // least, most in one of six only.
    const auto survey_of = [](std::size_t rows) {
      Survey survey(6);
      for (std::size_t row = 0; row < rows; ++row) {
        std::vector<Answer> digits;
        for (std::size_t rest = row, q = 0; q < 6; ++q, rest /= 5) {
          digits.push_back(static_cast<Answer>(rest % 5));
        }
        survey.add(digits);
      }
      survey.add({1, 2, 0, 0, 0, 0});  // row 11 again
      return survey;
    };
    const QualityRules rules{.near_duplicate = {800'000}, .near_duplicate_answers = 6};
    CHECK(survey_of(most_rows_compared).flagged(QualityFlag::near_duplicate, rules) ==
          Rows{most_rows_compared});
    const Rows compared =
        survey_of(most_rows_compared - 1).flagged(QualityFlag::near_duplicate, rules);
    CHECK(compared.size() > most_rows_compared / 2);
  }

  TEST_CASE("too little of what was shown") {
    Survey survey(4);
    survey.add({0, none, none, none});      // 1 of 4
    survey.add({0, 1, none, none});         // 2 of 4
    survey.add({0, none, hidden, hidden});  // 1 of 2
    survey.add({none, none, none, none});
    survey.add({hidden, hidden, hidden, hidden});
    CHECK(survey.flagged(QualityFlag::missing, {}) == Rows{0, 3});
    CHECK(survey.flagged(QualityFlag::missing, {.missing = Decimal{500'001}}) == Rows{0, 1, 2, 3});
    CHECK(survey.flagged(QualityFlag::missing, {.missing = Decimal{}}).empty());
    CHECK(survey.can_judge(QualityFlag::missing, {}));
  }

  TEST_CASE("who says not applicable or don't know has reacted with care") {
    Survey survey(4);
    survey.add({dk, dk, na, dk});
    survey.add({dk, none, none, none});
    CHECK(survey.flagged(QualityFlag::missing, {}) == Rows{1});
  }

  TEST_CASE("nobody has to write") {
    Survey survey(3);
    survey.questions[1].type = QuestionType::text;
    survey.questions[2].type = QuestionType::note;
    survey.add({0, none, hidden});
    survey.add({none, 0, hidden});
    CHECK(survey.flagged(QualityFlag::missing, {}) == Rows{1});
  }

  TEST_CASE("without rows there is nothing to flag or judge") {
    Survey survey(3);
    survey.responses.answers.resize(3);
    CHECK(judge_quality(survey.responses, survey.asked(), {}).empty());
    CHECK_FALSE(survey.can_judge(QualityFlag::straight_lining, {.straight_line = 2}));
    CHECK_FALSE(survey.can_judge(QualityFlag::duplicate, {}));
  }
}
