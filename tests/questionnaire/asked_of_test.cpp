// SPDX-License-Identifier: Apache-2.0
#include <cxmat/questionnaire/answering_time.hpp>
#include <cxmat/questionnaire/asked_of.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

using namespace cxmat;

namespace {

using Roles = std::set<std::string, std::less<>>;

/// Twenty words to read: 5 seconds to decide and 5 seconds to read.
Question ten_seconds(std::vector<std::string> ask) {
  Question question;
  std::string words;
  for (int i = 0; i < 20; ++i) {
    words += "word ";
  }
  question.label = LocalizedText(words);
  question.ask = std::move(ask);
  return question;
}

/// 12 questions for everyone, 6 for managers, in a dimension within it 12 for IT, and a note for
/// guests.
Questionnaire sample() {
  Dimension inner;
  inner.questions.assign(12, ten_seconds({"it"}));
  Dimension outer;
  outer.questions.assign(12, ten_seconds({}));
  outer.questions.insert(outer.questions.end(), 6, ten_seconds({"manager", "it"}));
  Question note = ten_seconds({"guest"});
  note.type = QuestionType::note;
  outer.questions.push_back(note);
  outer.dimensions = {inner};
  Questionnaire sample;
  sample.dimensions = {outer};
  return sample;
}

Defaults with_executive() {
  Defaults defaults;
  defaults.roles["executive"] = LocalizedText("Executive board");
  return defaults;
}

int minutes(const Questionnaire& questionnaire, std::string_view role) {
  return answering_minutes(questions_for(questionnaire, role), Language::en);
}

}  // namespace

TEST_SUITE("questionnaire/asked_of") {
  TEST_CASE("a role takes the time of the questions that name it or ask everyone") {
    // Executives: 12 x 10 s. Managers: 18 x 10 s. IT: 30 x 10 s. All: 30 x 10 s, and 5 s for the
    // note, which is read but not decided.
    CHECK(minutes(sample(), "executive") == 2);
    CHECK(minutes(sample(), "manager") == 3);
    CHECK(minutes(sample(), "it") == 5);
    CHECK(answering_minutes(sample(), Language::en) == 5);
    CHECK(asking(questions_for(sample(), "it")) == 30);
  }

  TEST_CASE("a role that is not known sees what asks everyone") {
    CHECK(asking(questions_for(sample(), "nobody")) == 12);
  }

  TEST_CASE("roles come from the defaults and from the questions") {
    CHECK(roles_asked(sample(), with_executive()) == Roles{"executive", "guest", "it", "manager"});
  }

  TEST_CASE("a role that is asked nothing is none of them, even if it gets something to read") {
    Questionnaire few = sample();
    few.dimensions[0].questions.erase(few.dimensions[0].questions.begin(),
                                      few.dimensions[0].questions.begin() + 12);
    CHECK(roles_asked(few, with_executive()) == Roles{"it", "manager"});
    CHECK(asking(questions_for(few, "guest")) == 0);
    CHECK(questions_for(few, "guest").size() == 1);
    CHECK(roles_asked(Questionnaire(), with_executive()).empty());
  }
}
