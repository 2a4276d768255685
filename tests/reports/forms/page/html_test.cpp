// SPDX-License-Identifier: Apache-2.0
//
// The page's bytes. What it does is tested in a browser: tests/browser/form.
#include "reports/assets.hpp"
#include "reports/formats/base64.hpp"
#include "reports/forms/page/form_json.hpp"
#include "reports/forms/page/script.hpp"
#include "reports/forms/page/words.hpp"
#include "reports/forms/target.hpp"
#include "reports/messages/embedded_messages.hpp"
#include "support/hostile_form.hpp"
#include "support/payloads.hpp"
#include "support/small_questionnaire.hpp"

#include <cxmat/core/sha256.hpp>
#include <cxmat/formats/catalogue.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace cxmat;
using namespace cxmat::reports;
using namespace cxmat::reports::forms;

namespace {

constexpr std::string_view data_start = "<script type=\"application/json\" id=\"form-data\">";

/// What stands behind the last `start`, up to `end`.
std::string between(const std::string& text, std::string_view start, std::string_view end) {
  const std::size_t from = text.rfind(start);
  REQUIRE(from != std::string::npos);
  const std::size_t to = text.find(end, from);
  REQUIRE(to != std::string::npos);
  return text.substr(from + start.size(), to - from - start.size());
}

Form form_of(std::vector<std::string_view> ids) {
  const Catalogue catalogue = Catalogue::embedded();
  Engagement engagement;
  for (const std::string_view id : ids) {
    engagement.questionnaires.push_back({.questionnaire = *catalogue.load(id)});
  }
  engagement.groupings = {{.column = "role", .label = {}, .values = {}}};
  return *make_form(engagement, catalogue.defaults(), {.loose = true});
}

std::string page_of(const Form& form, TargetOptions options = {}) {
  options.version = "0.1.0";
  const Result<std::string> page = write_html(form, options);
  REQUIRE(page);
  return *page;
}

/// The escape of texts makes elements of isolates, and of nothing else.
std::string without_isolates(std::string text) {
  for (const std::string_view tag : {"<bdi>", "</bdi>"}) {
    for (std::size_t at = text.find(tag); at != std::string::npos; at = text.find(tag)) {
      text.erase(at, tag.size());
    }
  }
  return text;
}

std::string hash_source(std::string_view text) {
  return "'sha256-" + base64(sha256(text)) + "'";
}

}  // namespace

TEST_SUITE("reports/forms/page") {
  TEST_CASE("the policy names this script and this stylesheet and nothing else") {
    const std::string page = page_of(form_of({"ownership"}));
    const std::string policy = between(page, "Content-Security-Policy\" content=\"", "\"");
    CHECK(policy.starts_with("default-src 'none'; script-src " +
                             hash_source(between(page, "<script>", "</script>")) + "; style-src " +
                             hash_source(between(page, "<style>", "</style>")) + ";"));
    CHECK(policy.find("connect-src") == std::string::npos);
    CHECK(policy.find("unsafe") == std::string::npos);
    CHECK(page.find("Content-Security-Policy") < page.find("<style>"));
    for (const std::string_view other : {" style=", " onclick=", " src=", "http:", "https:"}) {
      CAPTURE(other);
      CHECK(page.substr(0, page.find(data_start)).find(other) == std::string::npos);
    }
  }

  TEST_CASE("whatever stands in a questionnaire, the data ends where its element ends") {
    for (const testing::Payload& payload : testing::payloads()) {
      CAPTURE(payload.name);
      const std::string page = page_of(testing::hostile_form(payload.text), {.own_result = true});
      const std::string data = between(page, data_start, "</script>\n<script>");
      CHECK(data.find('<') == std::string::npos);
      CHECK(data.find("\u2028") == std::string::npos);
      const auto json = nlohmann::json::parse(data, nullptr, false);
      REQUIRE_FALSE(json.is_discarded());
      CHECK(json["questionnaires"].size() == 1);
      CHECK(json["sections"][0]["questions"].size() == 6);
      // The skeleton has its own elements, and references in place of others' signs.
      const std::string skeleton = page.substr(0, page.find(data_start));
      const std::string title = between(skeleton, "<h1 id=\"title\">", "</h1>\n</div>");
      CHECK(without_isolates(title).find('<') == std::string::npos);
    }
  }

  TEST_CASE("64 questions in two languages stay under 150 kB") {
    const Form form = form_of(
        {"ownership", "metrics", "silo-transparency", "top-down-strategy", "job-descriptions"});
    CHECK(questions_of(form).size() >= 60);
    CHECK(form.languages.size() == 2);
    CHECK(page_of(form).size() < 150'000);
  }

  TEST_CASE("the same form gives the same bytes, in its own accent") {
    Form form = form_of({"ownership"});
    CHECK(page_of(form) == page_of(form));
    const std::string plain = page_of(form);
    form.accent = "#7a1f5c";
    CHECK(page_of(form).find("--accent: #7a1f5c") == std::string::npos);  // compact
    CHECK(page_of(form).find("--accent:#7a1f5c") != std::string::npos);
    CHECK(plain.find("--accent:#7a1f5c") == std::string::npos);
  }

  TEST_CASE("texts stand there in all languages, scales and conditions once") {
    const Form form = form_of({"ownership", "metrics"});
    const auto json = nlohmann::json::parse(form_json(form, true));
    CHECK(json["languages"] == nlohmann::json{"de", "en"});
    CHECK(json["scales"].size() == 1);
    CHECK(json["scales"][0].size() == 7);
    CHECK(json["questionnaires"][1]["hash"] == form.questionnaires[1].questionnaire.hash);
    const auto& question = json["sections"][0]["questions"][0];
    CHECK(question["id"] == "own01");
    CHECK(question["label"].size() == 2);
    CHECK(question["label"][1] ==
          "To what extent do departments regard one single, named person as accountable for CX?");
    CHECK(question["anchors"][0][0] == 1);
    // Everybody is asked but whom other questions name and this one does not: it.
    const auto shown = json["conditions"][question["shown"].get<std::size_t>()];
    CHECK(shown == nlohmann::json{{"is", "unless_group"}, {"field", "role"}, {"choices", {"it"}}});
    CHECK_FALSE(question.contains("evidence"));
    CHECK(json["result"]["nodes"][0]["id"] == "ownership");
    CHECK_FALSE(nlohmann::json::parse(form_json(form, false)).contains("result"));
  }

  TEST_CASE("German speaks to people as the assessment wants it") {
    const std::array both{Language::de, Language::en};
    const Json formal = page_words(both, Address::formal);
    const Json informal = page_words(both, Address::informal);
    CHECK(formal[0]["start.pause"].get<std::string>().starts_with("Sie können"));
    CHECK(informal[0]["start.pause"].get<std::string>().starts_with("Du kannst"));
    CHECK(formal[1] == informal[1]);
    for (const auto& word : informal[0].items()) {
      CAPTURE(word.key());
      CHECK(word.value().get<std::string>().find("Ihr") == std::string::npos);
    }
  }

  TEST_CASE("the page has every word that there is for it, in both languages") {
    const std::array both{Language::de, Language::en};
    const Json words = page_words(both, Address::formal);
    std::array<std::set<std::string>, 2> keys;
    for (std::size_t i = 0; i < both.size(); ++i) {
      for (const EmbeddedMessage& message : embedded_messages(both.at(i))) {
        if (message.key.starts_with("form.page.")) {
          keys.at(i).emplace(message.key);
          const std::string key(message.key.substr(std::string_view("form.page.").size()));
          CAPTURE(key);
          CHECK((words[i].contains(key) || key.ends_with(".du")));
        }
      }
    }
    CHECK(keys[0] == keys[1]);
    CHECK(keys[0].size() > 100);
  }

  TEST_CASE("the script asks for words that there are") {
    const Json words = page_words(std::array{Language::en}, Address::formal)[0];
    const std::string script = page_script();
    std::size_t found = 0;
    for (const std::string_view call : {"word(\"", "counted(\""}) {
      for (std::size_t at = script.find(call); at != std::string::npos;
           at = script.find(call, at + 1)) {
        const std::size_t from = at + call.size();
        const std::string key = script.substr(from, script.find('"', from) - from);
        CAPTURE(key);
        const bool prefix = key.ends_with('.');
        CHECK((prefix || words.contains(key) || words.contains(key + ".one")));
        ++found;
      }
    }
    CHECK(found > 60);
  }

  TEST_CASE("the script loses blanks and comments, and nothing else") {
    const std::string script = page_script();
    CHECK(script.find("</") == std::string::npos);
    CHECK(script.find('`') == std::string::npos);
    CHECK(script.find("SPDX") == std::string::npos);
    CHECK(script.find("innerHTML") == std::string::npos);
    CHECK(script.find("eval(") == std::string::npos);
    // Strings keep theirs: this one has blanks beside a sign that needs none elsewhere.
    CHECK(script.find("title+\" · \"+said") == std::string::npos);
    CHECK(script.find("title + \" · \" + said") != std::string::npos);
    std::size_t from = 0;
    for (std::size_t end = script.find('\n'); end != std::string::npos;
         from = end + 1, end = script.find('\n', from)) {
      const std::string line = script.substr(from, end - from);
      CAPTURE(line);
      const auto quotes = std::ranges::count(line, '"');
      CHECK(quotes % 2 == 0);
      CHECK(line.find("//") == std::string::npos);
    }
  }

  TEST_CASE("no own result where a model looks at a group") {
    Questionnaire staged = test::two_dimensions();
    staged.model.id = "staged";
    const Catalogue catalogue = Catalogue::embedded();
    Engagement engagement = test::engagement_of(staged);
    const auto refused = [&] {
      const Form form = *make_form(engagement, catalogue.defaults(), {.loose = true});
      return write_html(form, {.own_result = true}).diagnostics;
    };
    REQUIRE(refused().size() == 1);
    CHECK(refused().front().code == Code::form_no_own_result);
    CHECK(refused().front().arguments.at(1) == "staged");
    Questionnaire& asked = engagement.questionnaires.front().questionnaire;
    asked.model = {.id = "gated", .under = "weakest_link"};
    CHECK(refused().empty());
    asked.model = {.id = "gated", .under = "cumulative"};
    CHECK(refused().size() == 1);
    asked.model = {.id = "weighted_mean"};
    asked.dimensions[1].model = ModelChoice{.id = "coverage_sum"};
    REQUIRE(refused().size() == 1);
    CHECK(refused().front().arguments.at(1) == "coverage_sum");
    asked.result = ResultKind::distribution;
    CHECK(refused().empty());
  }
}
