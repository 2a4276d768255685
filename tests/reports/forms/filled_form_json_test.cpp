// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/filled_form_json.hpp"

#include <cxmat/core/sha256.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace cxmat;
using namespace cxmat::reports::forms;

namespace {

InterviewFile sample() {
  return {.form = "nordlicht-2026",
          .questionnaires = {{"ownership", "1.0.0", "ab12"}},
          .revision = 3,
          .complete = true,
          .respondent = "f2c81e0a94d7b365",
          .wave = "2026-Q3",
          .duration = 412,
          .groups = {{"role", "manager"}},
          .answers = {{"own01", {.value = "4"}},
                      {"own02",
                       {.value = "dk",
                        .comment = "Grüße \"an\" alle\nzweite Zeile",
                        .evidence = "x",
                        .grade = "1"}},
                      {"own03", {.value = "-"}},
                      {"own04", {}},
                      {"svc01", {.value = "mail chat"}},
                      {"svc02", {.value = "12.5"}}},
          .interview = std::nullopt};
}

}  // namespace

TEST_SUITE("reports/forms/filled_form_json") {
  TEST_CASE("the canonical text does not depend on order and layout") {
    CHECK(canonical_text(R"({"a": "ü", "b": [1, true]})") == "{1:a2:ü1:b[1:14:true]}");
    CHECK(canonical_text("{\"b\":[ 1,\n true ],\"checksum\":\"x\", \"a\":\"\\u00fc\"}") ==
          "{1:a2:ü1:b[1:14:true]}");
  }

  // Worked out with Python's json and hashlib from the description of the file.
  TEST_CASE("a file carries the checksum that others work out for it") {
    const std::string bytes = write_filled_form(sample());
    CHECK(bytes.find("\"checksum\": "
                     "\"fb46484534956bc235b49f4e02132e0901299823c8a239271e2d9ee1908b81e1\"") !=
          std::string::npos);
    CHECK(bytes.ends_with("}\n"));
  }

  TEST_CASE("what is written is read back, with the reader for YAML") {
    InterviewFile file = sample();
    file.answers[0].second.minority = {{"2", "Not in the branches"}, {"", "why: {not} # that"}};
    file.interview =
        InterviewState{.finished = false,
                       .workshop = true,
                       .at = "own04",
                       .kept = {{"own03", {.value = "5", .comment = "kept"}}},
                       .facts = {{"named", "unknown"}},
                       .writing = UnfinishedText{"own01", "minority", "2", " half a wo\n\t"}};
    const Result<InterviewFile> read = read_interview_file(write_filled_form(file), "f.json");
    REQUIRE(read);
    CHECK(*read == file);
  }

  TEST_CASE("texts that YAML or JSON could stumble over come back as they were") {
    for (const std::string text :
         {"</script><b>", "'",      "\"",   "\\",    "a: b", "- a", "#",  " x ", "\t",
          "\n",           "\n\n a", "null", "true",  "12",   "~",   "{",  "[",   "&a",
          "*a",           "!t",     "%",    "@",     "`",    "|",   ">",  "😀",   "e\xCC\x81",
          "שלום",         "日本",   "=1+1", "[[x]]", "---",  "...", "<<", "?"}) {
      CAPTURE(text);
      InterviewFile file = sample();
      file.answers[1].second.comment = text;
      const Result<InterviewFile> read = read_interview_file(write_filled_form(file), "f.json");
      REQUIRE(read);
      CHECK(read->answers[1].second.comment == text);
    }
  }

  TEST_CASE("a value that was changed, and a checksum that is gone, are noticed") {
    std::string bytes = write_filled_form(sample());
    const std::size_t place = bytes.find("\"own01\": \"4\"");
    REQUIRE(place != std::string::npos);
    std::string changed = bytes;
    changed.replace(place, 12, "\"own01\": \"5\"");
    Result<InterviewFile> read = read_interview_file(changed, "f.json");
    REQUIRE_FALSE(read);
    CHECK(read.diagnostics.front().code == Code::filled_form_changed);
    std::string bare = bytes.substr(0, bytes.rfind(",\n")) + "\n}\n";
    read = read_interview_file(bare, "f.json");
    REQUIRE_FALSE(read);
    CHECK(read.diagnostics.front().code == Code::filled_form_unsealed);
  }

  TEST_CASE("half a file and files of other kinds are refused") {
    const std::string bytes = write_filled_form(sample());
    for (std::size_t size = 0; size < bytes.size() - 2; size += 7) {
      CAPTURE(size);
      CHECK_FALSE(read_interview_file(bytes.substr(0, size), "f.json"));
    }
    for (const std::string text : {"", "[]", "1", "{}", "cxmat: 1\nresponse: 3\nform: 2\n",
                                   "cxmat: 1\nquestionnaire: own\n"}) {
      CHECK_FALSE(read_interview_file(text, "f.json"));
    }
  }

  TEST_CASE("what no file can hold is dropped") {
    CHECK(storable("a\x01\x1b[31m\x7f\xC2\x85z") == "a[31mz");
    CHECK(storable("a\r\nb\rc\td\n") == "a\nb\nc\td\n");
    CHECK(storable("\xEF\xBB\xBFx\xE2\x80\xA8y\xEF\xBF\xBE\xF4\x8F\xBF\xBF") == "xy");
    CHECK(storable("\xE2\x80\xAE"
                   "abc\xE2\x81\xA6") == "abc");
    CHECK(storable("\xFF\xC3(\xED\xA0\x80") == "(");
    CHECK(storable("Größe 😀") == "Größe 😀");
  }
}
