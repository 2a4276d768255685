// SPDX-License-Identifier: Apache-2.0
//
// A questionnaire of somebody else's: whatever its texts hold, a file has the structure that it has
// with harmless ones.
#include "reports/forms/target.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

using namespace cxmat;
using namespace cxmat::reports::forms;
using Json = nlohmann::json;

namespace {

/// A form in two languages with `text` in every place.
Form form_with(const std::string& text) {
  LocalizedText words;
  words.set(Language::de, text);
  words.set(Language::en, "en " + text);
  Question one;
  one.id = "one";
  one.label = words;
  one.hint = words;
  one.evidence = words;
  one.anchors[1] = words;
  one.scale.name = "s";
  LocalizedText second;
  second.set(Language::de, text + " 2");
  second.set(Language::en, text + " 2");
  one.scale.choices = {{"a", ChoiceKind::regular, {}, words},
                       {"b", ChoiceKind::regular, {}, second}};
  Question several = one;
  several.id = "several";
  several.type = QuestionType::select_multiple;
  Question number = one;
  number.id = "number";
  number.type = QuestionType::integer;
  number.scale = {};
  Question note = number;
  note.id = "note";
  note.type = QuestionType::note;
  Form form;
  form.id = "hostile";
  form.title = words;
  form.languages = {Language::de, Language::en};
  form.language = Language::de;
  form.evidence = true;
  form.groups = {{"role", words, {{"x", words}, {"y", second}}}, {"free", words, {}}};
  form.sections = {
      {"q.s", 0, words, words, {{1, one, {}}, {2, several, {}}, {3, number, {}}, {0, note, {}}}}};
  QuestionnaireUse use;
  use.questionnaire.version = "1.0.0";
  form.questionnaires = {use};
  return form;
}

const std::vector<std::string>& payloads() {
  static const std::vector<std::string> all{"</script><script>alert(1)</script>",
                                            "*/ alert(1) /*",
                                            "\"; alert(1); var x = \"",
                                            "'; alert(1); '",
                                            "`${alert(1)}`",
                                            "\\\"",
                                            "a\nb\r\nc\td",
                                            "[[Question:MC]]",
                                            "[[Choices]]\n[[Choice:1]]\nx",
                                            "${one} {one} {{one}} {TOKEN:EMAIL} ${e://Field/x}",
                                            "=cmd|' /C calc'!A0",
                                            "\t\"quoted\"\t",
                                            "\xE2\x80\xAE"
                                            "reversed \xE2\x81\xA6 isolated",
                                            "\xE2\x80\xA8 line \xE2\x80\xA9 paragraph",
                                            "<img src=x onerror=alert(1)>",
                                            "<!-- --> ]]> &amp; &#60;",
                                            std::string("nul \x01 \x1F \x7F", 9),
                                            std::string(5000, 'x'),
                                            "%s%n$(id)`id`"};
  return all;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

/// What each line begins with: of LimeSurvey's file all but texts.
std::vector<std::string> limesurvey_skeleton(const std::string& file) {
  std::vector<std::string> skeleton;
  for (const std::string& line : lines_of(file)) {
    CHECK(std::ranges::count(line, '\t') == 17);
    const std::string first = line.substr(0, line.find('\t'));
    CHECK(line.find('"') == std::string::npos);
    if (first != "class") {
      CHECK(line.find('{') == std::string::npos);
    }
    skeleton.push_back(first);
  }
  return skeleton;
}

std::vector<std::string> qualtrics_skeleton(const std::string& file) {
  std::vector<std::string> skeleton;
  for (const std::string& line : lines_of(file)) {
    const bool tag = line.starts_with("[[");
    CHECK((tag || line.find("[[") == std::string::npos));
    CHECK(line.find("${") == std::string::npos);
    skeleton.push_back(!tag                          ? (line.empty() ? "" : "text")
                       : line.starts_with("[[Block") ? "block"
                                                     : line);
  }
  return skeleton;
}

/// Objects and lists as they are, words as "".
Json json_skeleton(const Json& json, const std::string& key = {}) {
  if (json.is_string() && (key == "type" || key == "name" || key == "value" || key == "kind")) {
    return json;
  }
  if (json.is_string()) {
    return "";
  }
  if (!json.is_structured()) {
    return json;
  }
  Json bones = json.is_object() ? Json::object() : Json::array();
  for (const auto& [at, part] : json.items()) {
    if (json.is_object()) {
      bones[at] = json_skeleton(part, at);
    } else {
      bones.push_back(json_skeleton(part));
    }
  }
  return bones;
}

std::string written(Result<std::string> (*write)(const Form&, const TargetOptions&),
                    const std::string& text) {
  const Result<std::string> file = write(form_with(text), {});
  REQUIRE(file);
  return *file;
}

/// The data in the script, and that all around it is the same.
Json data_in(const std::string& script) {
  const std::size_t begin = script.find("var SURVEY = ") + 13;
  const std::size_t end = script.find("\n};\n", begin) + 2;
  static const std::string harmless = written(write_google, "words");
  CHECK(script.substr(0, begin) == harmless.substr(0, begin));
  CHECK(script.substr(end) == harmless.substr(harmless.find("\n};\n", begin) + 2));
  CHECK(std::ranges::all_of(
      script, [](char sign) { return sign == '\n' || (sign >= ' ' && sign <= '~'); }));
  return Json::parse(script.substr(begin, end - begin));
}

}  // namespace

TEST_CASE("platforms: texts of strangers change nothing but texts") {
  const auto limesurvey = limesurvey_skeleton(written(write_limesurvey, "words"));
  const auto qualtrics = qualtrics_skeleton(written(write_qualtrics, "words"));
  const Json surveyjs = json_skeleton(Json::parse(written(write_surveyjs, "words")));
  const Json google = json_skeleton(data_in(written(write_google, "words")));
  CHECK(limesurvey.size() > 40);
  CHECK(qualtrics.size() > 40);
  for (const std::string& payload : payloads()) {
    CAPTURE(payload.substr(0, 100));
    CHECK(limesurvey_skeleton(written(write_limesurvey, payload)) == limesurvey);
    CHECK(qualtrics_skeleton(written(write_qualtrics, payload)) == qualtrics);
    CHECK(json_skeleton(Json::parse(written(write_surveyjs, payload))) == surveyjs);
    CHECK(json_skeleton(data_in(written(write_google, payload))) == google);
    const std::string book = written(write_xlsform, payload);
    CHECK(book.starts_with("PK"));
    CHECK(book == written(write_xlsform, payload));
  }
}

TEST_CASE("platforms: SurveyJS pipes no answer into a text") {
  const std::string file = written(write_surveyjs, "{one}");
  CHECK(file.find("{one}") == std::string::npos);
}

TEST_CASE("platforms: what cannot be expressed is refused, all of it, or left out where allowed") {
  Form form = form_with("words");
  const Visibility shown{.kind = Visibility::Kind::term,
                         .parts = {},
                         .term = {.kind = Term::Kind::unless_group,
                                  .field = "role",
                                  .choices = {"x"},
                                  .number_op = {},
                                  .number = {}}};
  form.sections[0].questions[0].shown = shown;
  form.sections[0].questions[0].question.ask = {"y"};
  form.sections[0].questions[2].shown = shown;
  for (const auto write : {write_qualtrics, write_google}) {
    const Result<std::string> refused = write(form, {});
    CHECK_FALSE(refused);
    REQUIRE(refused.diagnostics.size() == 2);
    CHECK(refused.diagnostics[0].code == Code::form_condition);
    CHECK(refused.diagnostics[0].arguments.front() == "one");
    CHECK(refused.diagnostics[0].arguments.back() == "ask: y");
    CHECK(refused.diagnostics[1].arguments.front() == "number");
    TargetOptions options;
    options.all_questions = true;
    const Result<std::string> left = write(form, options);
    CHECK(left);
    REQUIRE(left.diagnostics.size() == 1);
    CHECK(left.diagnostics[0].code == Code::form_conditions_left);
    CHECK(left.diagnostics[0].arguments.front() == "one, number");
  }
  for (const auto write : {write_xlsform, write_surveyjs, write_limesurvey}) {
    const Result<std::string> file = write(form, {});
    CHECK(file);
    CHECK(file.diagnostics.empty());
  }
}

TEST_CASE("platforms: SurveyJS and LimeSurvey compare loosely: such conditions are refused") {
  Form form = form_with("words");
  form.groups[0].values.push_back({"X", LocalizedText("another")});
  form.sections[0].questions[0].shown = {.kind = Visibility::Kind::term,
                                         .parts = {},
                                         .term = {.kind = Term::Kind::unless_group,
                                                  .field = "role",
                                                  .choices = {"x"},
                                                  .number_op = {},
                                                  .number = {}}};
  CHECK_FALSE(write_surveyjs(form, {}));
  CHECK(write_xlsform(form, {}));
}

TEST_CASE("platforms: names that would be one, and labels that Google Forms cannot tell apart") {
  Form form = form_with("words");
  form.groups[1].column = "On-E";
  for (const auto write :
       {write_xlsform, write_surveyjs, write_limesurvey, write_qualtrics, write_google}) {
    const Result<std::string> refused = write(form, {});
    CHECK_FALSE(refused);
    REQUIRE_FALSE(refused.diagnostics.empty());
    CHECK(refused.diagnostics[0].code == Code::form_names_alike);
  }
  form = form_with("words");
  form.sections[0].questions[0].question.scale.choices[1].label =
      form.sections[0].questions[0].question.scale.choices[0].label;
  const Result<std::string> refused = write_google(form, {});
  REQUIRE(refused.diagnostics.size() == 1);
  CHECK(refused.diagnostics[0].code == Code::form_names_alike);
}
