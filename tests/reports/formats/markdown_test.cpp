// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/markdown.hpp"

#include "reports/formats/markdown_escape.hpp"
#include "support/sample_assessment.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace cxmat;
using namespace cxmat::reports;

namespace {

const RenderContext context{.version = "0.1.0", .date = "2026-10-05"};

std::string render(Assessment assessment, Language language = Language::en) {
  return render_markdown(protect(std::move(assessment)), language, context);
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

/// What a line is: its leading marks, and for a table row the number of cells.
std::string kind_of(std::string_view line) {
  std::string kind;
  if (line.starts_with("|")) {
    std::size_t bars = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
      bars += line[at] == '|' && (at == 0 || line[at - 1] != '\\') ? 1U : 0U;
    }
    kind = "row of " + std::to_string(bars);
  } else {
    for (const std::string_view mark :
         {"# ", "## ", "### ", "#### ", "- ", "1. ", "   - ", "> ", "**"}) {
      kind = line.starts_with(mark) ? mark : kind;
    }
  }
  return line.empty() ? "empty" : kind.empty() ? "text" : kind;
}

std::vector<std::string> structure(std::string_view markdown) {
  std::vector<std::string> kinds;
  for (const std::string& line : lines_of(markdown)) {
    kinds.push_back(kind_of(line));
  }
  return kinds;
}

}  // namespace

TEST_SUITE("reports/formats/markdown") {
  TEST_CASE("every kind of result renders in both languages") {
    for (const Assessment& each :
         {testing::sample_assessment(), testing::sample_consensus(), testing::sample_distribution(),
          testing::sample_with_texts(""), Assessment()}) {
      for (const Language language : all_languages) {
        const std::string markdown = render(each, language);
        CHECK(markdown.starts_with("# "));
        CHECK(markdown.ends_with("\n"));
        CHECK(markdown.find("\n\n\n") == std::string::npos);
        CHECK(markdown.find(" \n") == std::string::npos);
        CHECK(markdown.find('<') == std::string::npos);
      }
    }
  }

  TEST_CASE("every row of a table has as many cells as its head") {
    std::string head;
    for (const std::string& kind : structure(render(testing::sample_assessment()))) {
      if (!kind.starts_with("row of ")) {
        head.clear();
        continue;
      }
      head = head.empty() ? kind : head;
      CHECK(kind == head);
    }
  }

  TEST_CASE("what people write changes no line's meaning") {
    const auto harmless = structure(render(testing::sample_with_texts("x")));
    for (const std::string payload : {"a | b | c",
                                      "# head",
                                      "- item",
                                      "1. item",
                                      "12) item",
                                      "+ item",
                                      "> quote",
                                      "---",
                                      "===",
                                      "```",
                                      "~~~",
                                      "<script>alert(1)</script>",
                                      "[a](javascript:alert(1))",
                                      "![a](http://example.org/x.png)",
                                      "*a* _b_ **c**",
                                      "`code`",
                                      "line\nline\n\n# head",
                                      "\\",
                                      "\\|",
                                      "$x$",
                                      "{{cover}}",
                                      "&lt;",
                                      "| --- |",
                                      "    code",
                                      "\u202Eabc"}) {
      CAPTURE(payload);
      CHECK(structure(render(testing::sample_with_texts(payload))) == harmless);
    }
  }

  TEST_CASE("braces that a user writes are braces in the report") {
    CHECK(render(testing::sample_with_texts("{{cover}}")).starts_with("# \\{\\{cover\\}\\}\n"));
  }

  TEST_CASE("bars stand in for the charts") {
    const std::string markdown = render(testing::sample_assessment());
    // Ownership: level score 2.0 of 1 to 5 is a quarter, rounded to three of ten.
    CHECK(markdown.find("| **Ownership of CX** | ███░░░░░░░ | 2.0 |") != std::string::npos);
  }

  TEST_CASE("German figures have commas") {
    CHECK(render(testing::sample_assessment(), Language::de)
              .find("Reifegradwert: **2,6**, Intervall (95\u00a0%) 2,4–2,8") != std::string::npos);
  }
}

TEST_SUITE("reports/formats/markdown_escape") {
  TEST_CASE("marks inside a line are escaped") {
    CHECK(markdown_escape("a*b_c`d<e[f|g") == "a\\*b\\_c\\`d\\<e\\[f\\|g");
    CHECK(markdown_escape("\\") == "\\\\");
    CHECK(markdown_escape("AT&T") == "AT\\&T");
  }

  TEST_CASE("marks that count at the start only are escaped there only") {
    CHECK(markdown_escape("- a - b") == "\\- a - b");
    CHECK(markdown_escape("+ a") == "\\+ a");
    CHECK(markdown_escape("+0.3") == "+0.3");
    CHECK(markdown_escape("1. a 2. b") == "1\\. a 2. b");
    CHECK(markdown_escape("10) a") == "10\\) a");
    CHECK(markdown_escape("2.6") == "2.6");
    CHECK(markdown_escape("=== a") == "\\=== a");
    CHECK(markdown_escape("# a") == "\\# a");
  }

  TEST_CASE("addresses do not become links") {
    CHECK(markdown_escape("http://a.b") == "http\\://a.b");
    CHECK(markdown_escape("WWW.a.b") == "WWW\\.a.b");
    CHECK(markdown_escape("a@b.c") == "a@\u2060b.c");
    CHECK(markdown_escape("1 @ 2 @") == "1 @ 2 @");
  }

  TEST_CASE("a text of several lines becomes one") {
    CHECK(markdown_escape("a\r\n\n# b") == "a \\# b");
    CHECK(markdown_escape(" \n ").empty());
  }
}
