// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/html.hpp"

#include "reports/formats/base64.hpp"
#include "reports/formats/html_escape.hpp"
#include "support/sample_assessment.hpp"

#include <cxmat/core/sha256.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace cxmat;
using namespace cxmat::reports;

namespace {

const RenderContext context{.version = "0.1.0", .date = "2026-10-05"};

std::string render(Assessment assessment, Language language = Language::en) {
  return render_html(protect(std::move(assessment)), language, context);
}

/// The tags of a document in their order, as written. The stylesheet is no markup.
std::vector<std::string> tags(std::string_view html) {
  std::vector<std::string> found;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at)) {
    const std::size_t end = html.find('>', at);
    found.emplace_back(html.substr(at, end - at + 1));
    at = found.back() == "<style>" ? html.find("</style>", end) : end;
  }
  return found;
}

std::string name_of(std::string_view tag) {
  const std::size_t begin = tag.find_first_not_of("</");
  return std::string(tag.substr(begin, tag.find_first_of(" />", begin) - begin));
}

/// The names of all elements outside of charts, whose labels wrap with their length.
std::vector<std::string> structure(std::string_view html) {
  std::vector<std::string> names;
  bool chart = false;
  for (const std::string& tag : tags(html)) {
    chart = chart || tag.starts_with("<svg");
    if (!chart) {
      names.push_back((tag.starts_with("</") ? "/" : "") + name_of(tag));
    }
    chart = chart && tag != "</svg>";
  }
  return names;
}

/// Whether every element is closed, and in the right order; those of a table's inside end by
/// themselves.
bool is_nested(std::string_view html) {
  const std::set<std::string> empty_elements{"meta", "br", "!DOCTYPE", "td",
                                             "th",   "tr", "thead",    "tbody"};
  std::vector<std::string> open;
  for (const std::string& tag : tags(html)) {
    const std::string name = name_of(tag);
    if (tag.starts_with("</")) {
      if (open.empty() || open.back() != name) {
        return false;
      }
      open.pop_back();
    } else if (!tag.ends_with("/>") && !empty_elements.contains(name)) {
      open.push_back(name);
    }
  }
  return open.empty();
}

/// A tag without what stands in quotes.
std::string without_values(std::string_view tag) {
  std::string names;
  bool quoted = false;
  for (const char byte : tag) {
    quoted = quoted != (byte == '"');
    names += quoted ? ' ' : byte;
  }
  return names;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size())) {
    ++found;
  }
  return found;
}

std::vector<std::string> ids(std::string_view html) {
  std::vector<std::string> found;
  for (std::size_t at = html.find(" id=\""); at != std::string_view::npos;
       at = html.find(" id=\"", at + 1)) {
    const std::size_t begin = at + 5;
    found.emplace_back(html.substr(begin, html.find('"', begin) - begin));
  }
  return found;
}

const std::vector<std::string> payloads{
    "</style><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)",
    "' autofocus onfocus='alert(1)",
    "</title><svg onload=alert(1)>",
    "-->]]><!--",
    "&lt;b&gt; &amp;amp;",
    "{{cover}} {{{stylesheet}}} {{&labels}} {{>part_table}} {{#rows}}{{/rows}} {{=<% %>=}}",
    "{0} {1}",
    "javascript:alert(1)",
    "\u202Egnp.exe \u2068open",
    "tab\tand\nline\x01",
};

std::vector<Assessment> variants() {
  std::vector<Assessment> all{testing::sample_assessment(), testing::sample_consensus(),
                              testing::sample_distribution(), Assessment()};
  Assessment hidden = testing::sample_assessment();
  hidden.engagement.privacy.minimum_group = 1000;
  all.push_back(hidden);
  Assessment alone = testing::sample_assessment();
  alone.groupings.clear();
  alone.benchmark.reset();
  alone.waves.resize(1);
  alone.gates.clear();
  alone.inputs.clear();
  for (NodeResult& node : alone.nodes) {
    node.groups.clear();
    node.waves.clear();
    node.benchmark.reset();
  }
  all.push_back(alone);
  Assessment without_scores = testing::sample_assessment();
  for (NodeResult& node : without_scores.nodes) {
    node.overall = testing::without_score(40);
    node.groups.clear();
    node.waves.clear();
  }
  all.push_back(without_scores);
  Assessment wordless = testing::sample_with_texts("");
  all.push_back(wordless);
  all.push_back(testing::sample_with_texts(std::string(5000, 'W')));
  return all;
}

}  // namespace

TEST_SUITE("reports/formats/html") {
  TEST_CASE("every kind of result renders in both languages, well formed") {
    for (const Assessment& each : variants()) {
      for (const Language language : all_languages) {
        const std::string html = render(each, language);
        CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"" + std::string(to_string(language)) +
                               "\">"));
        CHECK(html.ends_with("</html>\n"));
        CHECK(is_nested(html));
        CHECK(count(html, "<h1>") == 1);
        CHECK(count(html, "<main") == 1);
        std::vector<std::string> all = ids(html);
        const std::size_t written = all.size();
        std::ranges::sort(all);
        all.erase(std::unique(all.begin(), all.end()), all.end());
        CHECK(all.size() == written);
      }
    }
  }

  TEST_CASE("every line of the contents leads to a section") {
    for (const Assessment& each : variants()) {
      const std::string html = render(each);
      const std::vector<std::string> targets = ids(html);
      for (std::size_t at = html.find("href=\"#"); at != std::string::npos;
           at = html.find("href=\"#", at + 1)) {
        const std::string id = html.substr(at + 7, html.find('"', at + 7) - at - 7);
        CAPTURE(id);
        CHECK(std::ranges::find(targets, id) != targets.end());
      }
      CHECK(count(html, "<section id=") == count(html, "<li><a href=\"#"));
    }
  }

  TEST_CASE("the stylesheet is allowed by its hash and nothing else is") {
    const std::string html = render(testing::sample_assessment());
    const std::size_t begin = html.find("<style>") + 7;
    const std::string style = html.substr(begin, html.find("</style>") - begin);
    CHECK(style.size() > 1000);
    const std::string policy =
        "<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
        "&#39;none&#39;; "
        "style-src &#39;sha256-" +
        base64(sha256(style)) +
        "&#39;; img-src data:; base-uri &#39;none&#39;; form-action &#39;none&#39;\">";
    CHECK(html.find(policy) != std::string::npos);
  }

  TEST_CASE("no script, no inline style, no handler, no request") {
    for (const std::string& tag : tags(render(testing::sample_assessment()))) {
      CAPTURE(tag);
      CHECK(name_of(tag) != "script");
      CHECK(name_of(tag) != "link");
      CHECK(name_of(tag) != "img");
      const std::string attributes = without_values(tag);
      CHECK(attributes.find(" style=") == std::string::npos);
      CHECK(attributes.find(" on") == std::string::npos);
      CHECK(attributes.find(" src") == std::string::npos);
      const std::size_t link = tag.find("href=\"");
      CHECK((link == std::string::npos || tag[link + 6] == '#'));
    }
  }

  TEST_CASE("what people write stays text, wherever they write it") {
    const std::vector<std::string> harmless = structure(render(testing::sample_with_texts("x")));
    for (const std::string& payload : payloads) {
      CAPTURE(payload);
      const std::string html = render(testing::sample_with_texts(payload));
      CHECK(structure(html) == harmless);
      for (const std::string& tag : tags(html)) {
        CHECK(without_values(tag).find(" on") == std::string::npos);
      }
    }
  }

  TEST_CASE("braces that a user writes are braces in the report") {
    const std::string html = render(testing::sample_with_texts("{{cover}}"));
    CHECK(html.find("<h1><bdi>{{cover}}</bdi></h1>") != std::string::npos);
  }

  TEST_CASE("names stand isolated from the text around them") {
    const std::string html = render(testing::sample_assessment());
    CHECK(html.find("<bdi>Musterwerk AG</bdi> is at level 3") != std::string::npos);
    CHECK(html.find("<bdi>IT and data</bdi>") != std::string::npos);
    CHECK(html.find("\u2068") == std::string::npos);
    CHECK(html.find("<title>Musterwerk AG: CX maturity report</title>") != std::string::npos);
  }

  TEST_CASE("a table stands behind every chart") {
    const std::string html = render(testing::sample_assessment());
    // That of page 1 stands in the result's section, where its link leads.
    CHECK(count(html, "<svg") ==
          count(html, "<details class=\"data\"><summary>Figures behind") + 1);
    CHECK(count(html, "<a href=\"#scores\">Figures behind") == 1);
    CHECK(count(html, "<table") == count(html, "<caption>"));
  }

  TEST_CASE("a synthetic benchmark says so in every place that shows it") {
    const std::string html = render(testing::sample_assessment());
    CHECK(count(html, "This benchmark is synthetic") == 2);
    // The median is never named without it.
    CHECK(count(html, "Peer median<") == 0);
    CHECK(count(html, "Peer median (synthetic)") >= 3);
  }

  TEST_CASE("no figure of a hidden group is anywhere in the file") {
    Assessment sample = testing::sample_assessment();
    for (NodeResult& node : sample.nodes) {
      if (!node.groups.empty()) {
        node.groups[0].cells[2]->level_score = 4.321;
        node.groups[0].cells[2]->n = 3;
      }
    }
    const std::string html = render(sample);
    CHECK(html.find(">4.3") == std::string::npos);
    CHECK(html.find("(n\u00a0=\u00a03)") == std::string::npos);
  }

  TEST_CASE("the same input gives the same bytes") {
    CHECK(render(testing::sample_assessment(), Language::de) ==
          render(testing::sample_assessment(), Language::de));
  }
}

TEST_SUITE("reports/formats/html_escape") {
  TEST_CASE("the five characters of HTML are escaped") {
    CHECK(html_escape("<a href=\"x\">'&'</a>") ==
          "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
  }

  TEST_CASE("marks around a name become bdi, and always in pairs") {
    CHECK(html_escape("\u2068A\u2069 b") == "<bdi>A</bdi> b");
    CHECK(html_escape("\u2068A") == "<bdi>A</bdi>");
    CHECK(html_escape("A\u2069") == "A");
    CHECK(html_escape("\u2068\u2068A\u2069\u2069") == "<bdi>A</bdi>");
  }

  TEST_CASE("bytes that HTML forbids become spaces") {
    CHECK(html_escape(std::string("a\x01z\x7F", 4)) == "a z ");
  }
}

TEST_SUITE("reports/formats/base64") {
  TEST_CASE("the examples of RFC 4648, section 10") {
    const auto of = [](std::string_view text) {
      return base64(std::vector<std::uint8_t>(text.begin(), text.end()));
    };
    CHECK(of("").empty());
    CHECK(of("f") == "Zg==");
    CHECK(of("fo") == "Zm8=");
    CHECK(of("foo") == "Zm9v");
    CHECK(of("foob") == "Zm9vYg==");
    CHECK(of("fooba") == "Zm9vYmE=");
    CHECK(of("foobar") == "Zm9vYmFy");
  }
}
