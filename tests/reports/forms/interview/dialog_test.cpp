// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/interview/dialog.hpp"

#include "reports/formats/display_width.hpp"
#include "reports/forms/filled_form_json.hpp"
#include "reports/forms/interview/small_form.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <memory>
#include <vector>

using namespace cxmat;
using namespace cxmat::reports;
using namespace cxmat::reports::forms;
using namespace cxmat::testing;

namespace {

class Session {
 public:
  explicit Session(InterviewSettings settings = {}, Form form = small_form())
      : form_(std::make_unique<Form>(std::move(form))),
        interview_(small_interview(*form_, settings)),
        dialog_(interview_, english()) {}

  /// Bytes as a terminal sends them.
  Session& type(std::string_view bytes) {
    KeyDecoder decoder;
    for (const Key& key : decoder.feed(bytes)) {
      changed = dialog_.apply(key);
    }
    for (const Key& key : decoder.settle()) {
      changed = dialog_.apply(key);
    }
    return *this;
  }
  std::string screen(std::size_t width = 80, std::size_t height = 24) {
    std::string text;
    for (const Line& line : dialog_.draw(width, height).lines) {
      text += text_of(line) + "\n";
    }
    return text;
  }
  bool shows(std::string_view text) { return screen().find(text) != std::string::npos; }
  [[nodiscard]] std::string at() const {
    return interview_.at_end() ? "end" : interview_.field().id;
  }
  std::string value(std::string_view id) { return saved(interview_, id).value; }
  Interview& interview() { return interview_; }
  Dialog& dialog() { return dialog_; }

  bool changed = false;

 private:
  std::unique_ptr<Form> form_;
  Interview interview_;
  Dialog dialog_;
};

}  // namespace

TEST_SUITE("reports/forms/interview/dialog") {
  TEST_CASE("from the first question to the last by keys alone") {
    Session session;
    CHECK(session.at() == "group:role");
    session.type("2");
    CHECK(session.at() == "hello");
    session.type("\r").type("4");
    CHECK(session.at() == "two");
    session.type("n").type("13").type("\r");
    CHECK(session.at() == "whole");
    session.type("42\r").type("2,5\r");
    CHECK(session.at() == "likely");
    session.type("10");
    CHECK(session.at() == "words");
    session.type("Grüße").type("\n").type("zwei\r");
    CHECK(session.at() == "end");
    CHECK(session.shows("Everything is answered."));
    session.type("\r");
    CHECK(session.dialog().outcome() == Dialog::Outcome::finished);
    CHECK(session.value("one") == "4");
    CHECK(session.value("two") == "na");
    CHECK(session.value("several") == "mail phone");
    CHECK(session.value("whole") == "42");
    CHECK(session.value("parts") == "2.5");
    CHECK(session.value("likely") == "10");
    CHECK(session.value("words") == "Grüße\nzwei");
    const InterviewFile file = session.interview().save();
    CHECK(file.complete);
    CHECK(file.groups.front() == std::pair<std::string, std::string>{"role", "frontline"});
  }

  TEST_CASE("a digit that could go on waits for Enter or another digit") {
    Session session;
    session.type("1\r\r\r\r");
    REQUIRE(session.at() == "likely");
    session.type("1");
    CHECK(session.at() == "likely");
    CHECK(session.value("likely") == "1");
    session.type("7");
    CHECK(session.value("likely") == "7");
    CHECK(session.at() == "words");
    session.type("\x1b").type("b1\r");
    CHECK(session.value("likely") == "1");
    CHECK(session.at() == "words");
  }

  TEST_CASE("arrows and Enter choose, left and right move") {
    Session session;
    session.type("\x1b[C\x1b[C");
    REQUIRE(session.at() == "one");
    session.type("\x1b[B\x1b[B\x1b[B");
    CHECK(session.shows("› 3"));
    session.type("\r");
    CHECK(session.value("one") == "3");
    CHECK(session.at() == "two");
    session.type("\x1b[D");
    CHECK(session.at() == "one");
    CHECK(session.shows("3 ● "));
    session.type("x");
    CHECK(session.value("one").empty());
  }

  TEST_CASE("comments, and what was discarded") {
    Session session({.workshop = false, .evidence = true});
    session.type("1\r");
    session.type("cfirst\r");
    CHECK(saved(session.interview(), "one").comment == "first");
    session.type("c more").type("\x1b");
    CHECK(saved(session.interview(), "one").comment == "first");
    session.type("c\x15\r");
    CHECK(saved(session.interview(), "one").comment.empty());
    session.type("eseen\rg2");
    CHECK(saved(session.interview(), "one").evidence == "seen");
    CHECK(saved(session.interview(), "one").grade == "2");
    CHECK(session.shows("use observed"));
    session.type("m");
    CHECK(session.shows("This key means nothing here."));
  }

  TEST_CASE("a workshop notes who sees it differently") {
    Session session({.workshop = true, .evidence = true});
    session.type("1\r4b").type("m2branches do not\r").type("m5\rm1x\r");
    const FilledAnswer answer = saved(session.interview(), "one");
    CHECK(answer.value == "4");
    REQUIRE(answer.minority.size() == 3);
    CHECK(answer.minority[0] == MinorityNote{"2", "branches do not"});
    CHECK(answer.minority[2] == MinorityNote{"1", "x"});
    session.type("mx");
    CHECK(saved(session.interview(), "one").minority.size() == 2);
  }

  TEST_CASE("help, overview and jumping") {
    Session session;
    session.type("1\r").type("?");
    CHECK(session.shows("What it looks like"));
    CHECK(session.shows("high"));
    session.type("q");  // only closes the help
    CHECK(session.dialog().outcome() == Dialog::Outcome::going_on);
    session.type("3").type("o");
    CHECK(session.shows("Review"));
    session.type("\x1b[A\r");
    CHECK(session.at() == "one");
    session.type("j5\r");
    CHECK(session.at() == "parts");
    session.type("j99\r");
    CHECK(session.shows("There is no question 99."));
    session.type("jq");
    CHECK(session.dialog().outcome() == Dialog::Outcome::going_on);
    session.type("q");
    CHECK(session.dialog().outcome() == Dialog::Outcome::paused);
  }

  TEST_CASE("the review leads to what is open, and finishes all the same") {
    Session session;
    session.type("j6\r").type("\x1b\x1b[C");
    REQUIRE(session.at() == "end");
    CHECK(session.shows("5 questions are open."));
    session.type("\r");
    CHECK(session.at() == "one");
    session.type("j6\r").type("\x1b[C").type("f");
    CHECK(session.dialog().outcome() == Dialog::Outcome::finished);
    CHECK_FALSE(session.interview().save().complete);
    CHECK(session.interview().save().interview->finished);
  }

  TEST_CASE("a number that cannot be is asked again, and says what can") {
    Session session;
    session.type("1\r1").type("1\r");
    REQUIRE(session.at() == "whole");
    session.type("101\r");
    CHECK(session.at() == "whole");
    CHECK(session.shows("0..100"));
    CHECK(session.value("whole").empty());
    session.type(
        "7\x7f"
        "9\r");
    CHECK(session.value("whole") == "9");
  }

  TEST_CASE("every letter of a text is in the file, and comes back") {
    Session session;
    session.type("1\rcGr");
    CHECK(session.changed);
    InterviewFile file = session.interview().save();
    REQUIRE(file.interview->writing);
    CHECK(file.interview->writing->text == "Gr");
    const Form form = small_form();
    Interview again = small_interview(form);
    REQUIRE(again.resume(file));
    Dialog dialog(again, english());
    CHECK(dialog.apply({.text = "ü"}));
    CHECK(dialog.apply({.kind = Key::Kind::enter}));
    CHECK(saved(again, "one").comment == "Grü");
    CHECK_FALSE(again.save().interview->writing);
  }

  TEST_CASE("looking at help and scrolling changes no file") {
    Session session;
    session.type("?");
    CHECK_FALSE(session.changed);
    session.type("\x1b[B");
    CHECK_FALSE(session.changed);
  }

  TEST_CASE("every screen fits into its window") {
    Form hostile = small_form();
    const std::string text = std::string(5000, 'x') + " \x1b[2J </script> [[x]] \xE2\x80\xAEמה " +
                             std::string(300, '\n') + "日本語😀";
    for (FormQuestion& question : hostile.sections[0].questions) {
      question.question.label = LocalizedText(text);
      question.question.hint = LocalizedText(text);
      question.question.evidence = LocalizedText(text);
      question.question.anchors = {{1, LocalizedText(text)}};
      for (Choice& choice : question.question.scale.choices) {
        choice.label = LocalizedText(text);
      }
    }
    hostile.title = LocalizedText(text);
    hostile.sections[0].label = LocalizedText(text);
    Session session({.workshop = true, .evidence = true}, hostile);
    for (const char* keys : {"",   "2", "\r", "?",    "\x1b[6~", "q",      "c",     "abc", "\r",
                             "g",  "1", "m",  "\x1b", "o",       "\x1b[B", "\x1b",  "j",   "7",
                             "\r", "o", "j",  "\x1b", "j",       "9\r",    "\x1b[C"}) {
      session.type(keys);
      for (const auto& [width, height] :
           {std::pair<std::size_t, std::size_t>{80, 24}, {40, 10}, {20, 4}, {120, 40}}) {
        const Screen screen = session.dialog().draw(width, height);
        CHECK(screen.lines.size() <= height);
        for (const Line& line : screen.lines) {
          const std::string shown = text_of(line);
          CHECK(display_width(shown) <= width);
          CHECK(shown.find_first_of("\x1b\n\t") == std::string::npos);
          CHECK(shown.find("\xE2\x80\xAE") == std::string::npos);
        }
        if (screen.cursor) {
          CHECK(screen.cursor->row < height);
          CHECK(screen.cursor->column < width);
        }
      }
    }
  }

  TEST_CASE("in a list the blank pages, and choosing a minority's answer scrolls") {
    Session session({.workshop = true, .evidence = true});
    session.type("1\r").type("m");
    static_cast<void>(session.screen(40, 6));
    session.type("\x1b[B ").type("3why\r");
    CHECK(saved(session.interview(), "one").minority.front() == MinorityNote{"3", "why"});
    session.type("o");
    static_cast<void>(session.screen(40, 6));
    session.type(" ").type("\r");
    CHECK(session.at() != "one");
  }

  TEST_CASE("what does not fit is reached by scrolling") {
    Session session;
    session.type("1\r?");
    CHECK(session.screen(40, 8).find("high") == std::string::npos);
    std::string all;
    for (int i = 0; i < 20; ++i) {
      all += session.screen(40, 8);
      session.type("\x1b[6~");
    }
    CHECK(all.find("high") != std::string::npos);
    CHECK(all.find("q: pause") != std::string::npos);
  }

  TEST_CASE("whatever is typed: the file can be read, and goes on to the same file") {
    const std::vector<std::string> keys{
        "1",  "2",      "3",      "0",      "9",      "n",    "d", "b", "c", "e",   "g",
        "m",  "x",      "j",      "o",      "f",      "w",    "?", " ", "ä", ",",   "\r",
        "\n", "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x7f", "-", "x", "y", "\x15"};
    std::uint32_t state = 20261122;
    const auto draw = [&state](std::size_t below) {
      state = state * 1664525U + 1013904223U;
      return (state >> 16U) % below;
    };
    const Form form = small_form();
    for (int run = 0; run < 20; ++run) {
      const InterviewSettings settings{.workshop = run % 2 == 0, .evidence = run % 3 == 0};
      Interview interview = small_interview(form, settings);
      Dialog dialog(interview, english());
      for (int i = 0; i < 300; ++i) {
        KeyDecoder decoder;
        const std::string bytes = draw(12) == 0 ? "\x1b" : keys[draw(keys.size())];
        std::vector<Key> typed = decoder.feed(bytes);
        for (const Key& key : decoder.settle()) {
          typed.push_back(key);
        }
        for (const Key& key : typed) {
          static_cast<void>(dialog.apply(key));
        }
        const Screen screen = dialog.draw(20 + draw(100), 4 + draw(40));
        CHECK(!screen.lines.empty());
        InterviewFile file = interview.save();
        const Result<InterviewFile> read =
            read_interview_file(write_filled_form(file), "interview.json");
        REQUIRE(read);
        REQUIRE(*read == file);
        Interview again = small_interview(form, settings);
        REQUIRE(again.resume(*read));
        Dialog resumed(again, english());
        InterviewFile same = again.save();
        CHECK(same.revision == file.revision + 1);
        same.revision = file.revision;
        if (!file.interview->finished) {
          REQUIRE(same == file);
        }
      }
    }
  }
}
