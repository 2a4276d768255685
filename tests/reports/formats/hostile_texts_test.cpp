// SPDX-License-Identifier: Apache-2.0
//
// What others wrote stays text in every file that is published. Judged by reading the files back,
// with a tokenizer of HTML, a reader of CSV and GitHub's own reader of Markdown.
#include "reports/formats/book_html.hpp"
#include "reports/formats/book_markdown.hpp"
#include "reports/formats/checks/github.hpp"
#include "reports/formats/comparison.hpp"
#include "reports/formats/comparison_csv.hpp"
#include "reports/formats/csv.hpp"
#include "reports/formats/explain_text.hpp"
#include "reports/formats/html.hpp"
#include "reports/formats/instruments/document.hpp"
#include "reports/formats/instruments/pitstop_csv.hpp"
#include "reports/formats/instruments/text.hpp"
#include "reports/formats/markdown.hpp"
#include "reports/formats/questionnaire_text.hpp"
#include "reports/formats/table.hpp"
#include "support/hostile.hpp"
#include "support/markup.hpp"
#include "support/payloads.hpp"
#include "support/temporary_folder.hpp"
#include "tests/support/number_of.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

using namespace cxmat;
using namespace cxmat::reports;
using cxmat::testing::Payload;
using cxmat::testing::payloads;
using cxmat::testing::read_tags;
using cxmat::testing::Tag;

namespace {

/// A word like any other: what files look like where nobody means harm.
const std::string harmless = "word";

struct Document {
  std::string name;
  std::string text;
};

std::vector<Document> html_of(const std::string& text, Language language = Language::en) {
  const RenderContext context{.version = "0.1.0", .date = "2026-10-05"};
  const std::vector<Instrument> instruments = testing::hostile_instruments(text);
  const std::array questionnaires{testing::hostile_questionnaire(text)};
  return {
      {"report",
       render_html(protect(testing::hostile_assessment(text)), language, context, instruments)},
      {"instruments", render_instruments_html(instruments, language, context)},
      {"comparison", render_comparison_html(testing::hostile_comparison(text), language, context)},
      {"book", render_book_html(questionnaires, {}, language, context)}};
}

std::vector<Document> markdown_of(const std::string& text, Language language = Language::en) {
  const RenderContext context{.version = "0.1.0", .date = "2026-10-05"};
  const std::vector<Instrument> instruments = testing::hostile_instruments(text);
  const std::array questionnaires{testing::hostile_questionnaire(text)};
  return {{"report", render_markdown(protect(testing::hostile_assessment(text)), language, context,
                                     instruments)},
          {"instruments", render_instruments_markdown(instruments, language, context)},
          {"comparison",
           render_comparison_markdown(testing::hostile_comparison(text), language, context)},
          {"book", render_book_markdown(questionnaires, {}, language, context)}};
}

std::vector<Document> csv_of(const std::string& text) {
  std::vector<Document> files{
      {"score", render_csv(protect(testing::hostile_assessment(text)))},
      {"comparison", render_comparison_csv(testing::hostile_comparison(text))}};
  for (const Instrument& instrument : testing::hostile_instruments(text)) {
    if (const auto* plan = std::get_if<PitStop>(&instrument)) {
      files.push_back({"pit stop", render_pitstop_csv(*plan, Language::en)});
    }
  }
  return files;
}

std::vector<Document> terminal_of(const std::string& text) {
  const Protected<Assessment> assessment = protect(testing::hostile_assessment(text));
  const std::array questionnaires{testing::hostile_questionnaire(text)};
  return {
      {"table", render_table(assessment, Language::en)},
      {"explanation", render_explanation(assessment, "overall", Language::en)},
      {"comparison", render_comparison_text(testing::hostile_comparison(text), Language::en)},
      {"instruments", render_instruments_text(testing::hostile_instruments(text), Language::en)},
      {"questionnaire", render_questionnaires(questionnaires, {}, Language::en)}};
}

/// An element with the names of its attributes.
std::string shape(const Tag& tag) {
  std::string names = tag.name;
  for (const auto& [name, value] : tag.attributes) {
    names += " " + name;
  }
  return names;
}

/// The elements of a page in their order. A chart's labels are broken into lines by their length:
/// of its inside there is only which shapes there are, `charts`.
struct Structure {
  std::vector<std::string> page;
  std::set<std::string> charts;
};

Structure structure_of(std::string_view html) {
  Structure found;
  bool chart = false;
  for (const Tag& tag : read_tags(html)) {
    chart = chart || tag.name == "svg";
    if (chart) {
      found.charts.insert(shape(tag));
    } else {
      found.page.push_back(shape(tag));
    }
    chart = chart && tag.name != "/svg";
  }
  return found;
}

/// Where links and ids lead.
std::vector<std::string> addresses_of(std::string_view html) {
  std::vector<std::string> found;
  for (const Tag& tag : read_tags(html)) {
    for (const auto& [name, value] : tag.attributes) {
      if (name == "href" || name == "src" || name == "id") {
        found.push_back(name + "=" + value);
      }
    }
  }
  return found;
}

/// The first place where two lists part, to be read in a failure.
std::string difference(const std::vector<std::string>& is, const std::vector<std::string>& should) {
  const auto [here, there] = std::ranges::mismatch(is, should);
  if (here == is.end() && there == should.end()) {
    return {};
  }
  return "element " + std::to_string(here - is.begin()) + " is '" +
         (here == is.end() ? "missing" : *here) + "' and not '" +
         (there == should.end() ? "nothing" : *there) + "'";
}

/// Whether a terminal or a page would act on one of the bytes: control characters, U+0080..U+009F
/// among them, and marks that turn the direction of writing.
bool acts(std::string_view text) {
  const auto controls = [](char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return (code < 0x20 && byte != '\n' && byte != '\t') || code == 0x7F;
  };
  bool found = std::ranges::any_of(text, controls);
  for (const std::string_view mark : {"\u202A", "\u202B", "\u202D", "\u202E", "\u2066", "\u2067"}) {
    found = found || text.find(mark) != std::string_view::npos;
  }
  for (std::size_t at = text.find('\xC2'); at != std::string_view::npos && !found;
       at = text.find('\xC2', at + 1)) {
    const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
    found = next >= 0x80 && next < 0xA0;
  }
  return found;
}

/// Blanks alone are no text: what would hold them is left out.
bool is_blank(const Payload& payload) {
  return payload.name == "nothing but blanks";
}

/// Cells of a CSV file as a spreadsheet reads them (RFC 4180).
std::vector<std::vector<std::string>> read_cells(std::string_view csv) {
  std::vector<std::vector<std::string>> rows{{""}};
  bool quoted = false;
  for (std::size_t at = 0; at < csv.size(); ++at) {
    const char byte = csv[at];
    if (byte == '"') {
      if (quoted && at + 1 < csv.size() && csv[at + 1] == '"') {
        rows.back().back() += '"';
        ++at;
      } else {
        quoted = !quoted;
      }
    } else if (!quoted && byte == ',') {
      rows.back().emplace_back();
    } else if (!quoted && byte == '\n') {
      rows.push_back({""});
    } else {
      rows.back().back() += byte;
    }
  }
  return rows;
}

/// What cmark-gfm, GitHub's reader, makes of Markdown; tables, links without brackets and all.
/// Texts of many documents in one call: starting it costs more than reading.
std::vector<std::string> read_markdown(std::span<const Document> documents) {
  const test::TemporaryFolder folder;
  std::vector<std::string> pages;
  std::string script = "set -e\n";
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const std::string path = folder.path() / std::to_string(i);
    std::ofstream(path, std::ios::binary) << documents[i].text;
    script +=
        "cmark-gfm --unsafe -e table -e strikethrough -e autolink -e tasklist -e footnotes '" +
        path + "' >'" + path + ".html'\n";
  }
  const std::string script_path = folder.path() / "script";
  std::ofstream(script_path) << script;
  REQUIRE(std::system(("sh '" + script_path + "'").c_str()) == 0);  // NOLINT(concurrency-mt-unsafe)
  for (std::size_t i = 0; i < documents.size(); ++i) {
    std::ifstream page(folder.path() / (std::to_string(i) + ".html"), std::ios::binary);
    pages.emplace_back(std::istreambuf_iterator<char>(page), std::istreambuf_iterator<char>());
  }
  return pages;
}

bool has_markdown_reader() {
  return std::system("command -v cmark-gfm >/dev/null 2>&1") == 0;  // NOLINT(concurrency-mt-unsafe)
}

}  // namespace

TEST_SUITE("texts of others") {
  TEST_CASE("the tokenizer sees what a browser sees") {
    const std::vector<Tag> tags = read_tags(
        "<!DOCTYPE html><A hREF='x>y' b=c/d e><!-- <i> --><style>p>a{}</i></style></a><b/>");
    std::vector<std::string> shapes;
    for (const Tag& tag : tags) {
      shapes.push_back(shape(tag));
    }
    CHECK(shapes ==
          std::vector<std::string>{"!doctype", "a href b e", "!--", "style", "/style", "/a", "b"});
    CHECK(tags[1].attributes[0].second == "x>y");
    CHECK(tags[1].attributes[1].second == "c/d");
    CHECK(read_tags("a < b <3 <").empty());
  }

  TEST_CASE("HTML has the elements and attributes that it has of any word") {
    CHECK(payloads().size() >= 60);
    std::vector<Structure> shapes;
    std::vector<std::vector<std::string>> addresses;
    for (const Document& document : html_of(harmless)) {
      shapes.push_back(structure_of(document.text));
      addresses.push_back(addresses_of(document.text));
    }
    for (const Payload& payload : payloads()) {
      const std::vector<Document> documents = html_of(payload.text);
      for (std::size_t i = 0; i < documents.size(); ++i) {
        INFO(documents[i].name << " of '" << payload.name << "'");
        CHECK_FALSE(acts(documents[i].text));
        if (!is_blank(payload)) {
          const Structure is = structure_of(documents[i].text);
          CHECK(difference(is.page, shapes[i].page) == "");
          CHECK(std::ranges::includes(shapes[i].charts, is.charts));
          CHECK(difference(addresses_of(documents[i].text), addresses[i]) == "");
        }
      }
    }
  }

  TEST_CASE("a terminal is told nothing") {
    for (const Payload& payload : payloads()) {
      for (const Document& document : terminal_of(payload.text)) {
        INFO(document.name << " of '" << payload.name << "'");
        CHECK_FALSE(acts(document.text));
      }
    }
  }

  TEST_CASE("no cell of a CSV file is a formula, and every row has its cells") {
    const std::vector<Document> model = csv_of(harmless);
    for (const Payload& payload : payloads()) {
      const std::vector<Document> files = csv_of(payload.text);
      for (std::size_t i = 0; i < files.size(); ++i) {
        INFO(files[i].name << " of '" << payload.name << "'");
        const auto rows = read_cells(files[i].text);
        const auto should = read_cells(model[i].text);
        REQUIRE(rows.size() == should.size());
        for (std::size_t row = 0; row < rows.size(); ++row) {
          REQUIRE(rows[row].size() == should[row].size());
          for (const std::string& cell : rows[row]) {
            const bool formula = !cell.empty() && std::string_view("=+-@\t\r").find(cell[0]) !=
                                                      std::string_view::npos;
            CAPTURE(cell.substr(0, 50));
            CHECK((!formula || cxmat::test::is_number(cell)));
          }
        }
      }
    }
  }

  TEST_CASE("Markdown reads as the same document, without links, pictures, HTML or code" *
            doctest::skip(!has_markdown_reader())) {
    std::vector<std::vector<std::string>> model;
    for (const std::string& page : read_markdown(markdown_of(harmless))) {
      model.push_back(structure_of(page).page);
    }
    std::vector<Document> all;
    std::vector<std::string_view> names;
    const std::vector<Payload> list = payloads();
    for (const Payload& payload : list) {
      for (Document& document : markdown_of(payload.text)) {
        all.push_back(std::move(document));
        names.push_back(payload.name);
      }
    }
    const std::vector<std::string> pages = read_markdown(all);
    for (std::size_t i = 0; i < pages.size(); ++i) {
      CHECK_FALSE(acts(all[i].text));
      if (names[i] == "nothing but blanks") {
        continue;
      }
      INFO(all[i].name << " of '" << names[i] << "'");
      CHECK(difference(structure_of(pages[i]).page, model[i % model.size()]) == "");
    }
  }

  TEST_CASE("an annotation is one line, whatever is checked") {
    for (const Payload& payload : payloads()) {
      INFO(payload.name);
      view::ChecksPart part;
      part.heading = part.counts = part.verdict = payload.text;
      part.lines = {{.blocks = true,
                     .warns = false,
                     .state = "failed",
                     .what = payload.text,
                     .rule = payload.text,
                     .found = payload.text}};
      const std::string text = render_checks_github(part, payload.text, Messages(Language::en));
      std::size_t commands = 0;
      for (std::size_t at = 0; at != std::string::npos && at < text.size();) {
        const std::string_view line = std::string_view(text).substr(at);
        commands += line.starts_with("::") || line.starts_with("##[") ? 1U : 0U;
        at = text.find('\n', at);
        at = at == std::string::npos ? at : at + 1;
      }
      CHECK(commands == 1);
    }
  }
}
