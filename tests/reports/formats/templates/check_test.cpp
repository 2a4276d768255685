// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/templates/check.hpp"

#include "reports/assets.hpp"
#include "reports/formats/html.hpp"
#include "reports/formats/markdown.hpp"
#include "reports/formats/templates/html_rules.hpp"
#include "support/sample_assessment.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

using namespace cxmat;
using namespace cxmat::reports;

namespace {

using Texts = std::map<std::string, std::string, std::less<>>;

/// "CX405 2:5 argument|argument" for each finding.
std::vector<std::string> lines_of(const Diagnostics& found) {
  std::vector<std::string> lines;
  for (const Diagnostic& each : found) {
    lines.push_back(fmt::format("{} {}:{} {}", to_string(each.code), each.where.line,
                                each.where.column, fmt::join(each.arguments, "|")));
  }
  return lines;
}

std::vector<std::string> check(Texts own) {
  return lines_of(check_templates(TemplateSet(std::move(own)), "dir"));
}

std::vector<std::string> check_markdown(const std::string& text) {
  return check({{"report.md.mustache", text}});
}

/// As a part of HTML: in the middle of a page.
std::vector<std::string> check_markup(const std::string& text) {
  return check({{"section.html.mustache", text}});
}

std::string page(std::string_view head, std::string_view body) {
  return fmt::format("<!DOCTYPE html>\n<html>\n<head>\n{}\n</head>\n<body>\n{}\n</body>\n</html>\n",
                     head, body);
}

constexpr std::string_view policy =
    "<meta http-equiv=\"Content-Security-Policy\" content=\"{{security_policy}}\">";

using Lines = std::vector<std::string>;

/// So many elements stand outside of charts, where words may break at a slash.
std::ptrdiff_t elements(std::string_view html) {
  std::ptrdiff_t count = 0;
  for (std::size_t at = 0; at < html.size();) {
    const std::size_t chart = std::min(html.find("<svg", at), html.size());
    count += std::ranges::count(html.substr(at, chart - at), '<');
    at = std::min(html.find("</svg>", chart), html.size());
  }
  return count;
}

}  // namespace

TEST_SUITE("reports/templates/check") {
  TEST_CASE("what is shipped passes its own check, file by file and together") {
    Texts all;
    for (const TemplateFile& file : template_files()) {
      CAPTURE(file.name);
      CHECK(check({{std::string(file.name), std::string(asset(file.name))}}) == Lines{});
      all.emplace(file.name, asset(file.name));
    }
    CHECK(check(all) == Lines{});
  }

  TEST_CASE("nothing replaced: nothing to check") {
    CHECK(check({}) == Lines{});
  }

  TEST_CASE("tags and sections that are badly formed, all at once") {
    CHECK(check_markdown("{{program\n") == Lines{"CX401 1:1 "});
    CHECK(check_markdown("{{program} {{made_on}}\n") == Lines{"CX401 1:1 "});
    CHECK(check_markdown("{{#cover}}\n{{sentence}}\n") == Lines{"CX402 1:1 cover"});
    CHECK(check_markdown("a\n{{/cover}}\n") == Lines{"CX403 2:1 cover"});
    CHECK(check_markdown("{{#cover}}\n{{#keys}}\n{{/cover}}\n{{/keys}}\n") ==
          Lines{"CX404 3:1 cover|keys|2"});
    CHECK(check_markdown("{{=<% %>=}}\n") == Lines{"CX409 1:1 "});
    CHECK(check_markdown("{{ }}{{#}}\n") == Lines{"CX411 1:1 ", "CX411 1:6 "});
    CHECK(check_markdown("{{/a}}\n{{b}}\n{{#cover}}\n") ==
          Lines{"CX403 1:1 a", "CX405 2:1 b|", "CX402 3:1 cover"});
    CHECK(check_markdown("{{! a remark, even {{ of braces }}\n") == Lines{});
  }

  TEST_CASE("columns count letters, not bytes, and the tag is underlined") {
    const Diagnostics found = check_templates(
        TemplateSet(Texts{{"report.md.mustache", "Größe: {{ progam }}\n"}}), "my dir/");
    REQUIRE(found.size() == 1);
    CHECK(found[0].where.file == "my dir/report.md.mustache");
    CHECK(found[0].where.column == 8);
    CHECK(found[0].where.length == 12);
    CHECK(found[0].where.excerpt == "Größe: {{ progam }}");
    CHECK(found[0].arguments == Lines{"progam", "program"});
  }

  TEST_CASE("names are looked for in the sections around them, from the inside out") {
    CHECK(check_markdown(
              "{{#cover}}{{#keys}}{{term}} {{organisation}} {{program}}{{/keys}}"
              "{{/cover}} {{cover.sentence}} {{#cover.level}}{{name}}{{/cover.level}}") == Lines{});
    CHECK(check_markdown("{{term}}") == Lines{"CX405 1:1 term|"});
    CHECK(check_markdown("{{#cover}}{{sentense}}{{/cover}}") ==
          Lines{"CX405 1:11 sentense|sentence"});
    CHECK(check_markdown("{{cover.sentense}}") == Lines{"CX405 1:1 cover.sentense|cover.sentence"});
    CHECK(check_markdown("{{labels.skipp}}") == Lines{"CX405 1:1 labels.skipp|labels.skip"});
    CHECK(check_markdown("{{^steps}}{{practice}}{{/steps}}") == Lines{"CX405 1:11 practice|"});
    CHECK(check_markdown("{{.}}") == Lines{"CX405 1:1 .|"});
    // What is inside of an unknown section is not complained of on top.
    CHECK(check_markdown("{{#covr}}{{sentence}}{{/covr}}") == Lines{"CX405 1:1 covr|cover"});
  }

  TEST_CASE("only texts can be printed; a section over a text is fine") {
    CHECK(check_markdown("{{cover}}") == Lines{"CX406 1:1 cover"});
    CHECK(check_markdown("{{contents}}") == Lines{"CX406 1:1 contents"});
    CHECK(check_markdown("{{#cover}}{{has_keys}}{{/cover}}") == Lines{"CX406 1:11 has_keys"});
    CHECK(check_markdown("{{#made_on}}{{made_on}}{{/made_on}}") == Lines{});
  }

  TEST_CASE("nothing but a drawing goes out unescaped") {
    CHECK(check_markdown("{{{program}}}") == Lines{"CX410 1:1 program"});
    CHECK(check_markdown("{{& program }}") == Lines{"CX410 1:1 program"});
    CHECK(check({{"figure.html.mustache", "{{&svg.chart}}{{{svg.chart}}}"}}) == Lines{});
    CHECK(check({{"figure.html.mustache", "{{#svg}}{{&chart}}{{/svg}}"}}) ==
          Lines{"CX410 1:9 chart"});
    CHECK(check({{"figure.html.mustache", "{{&svg.title}}"}}) == Lines{"CX405 1:1 svg.title|"});
  }

  TEST_CASE("parts: unknown ones, circles, and shipped ones in the wrong place") {
    CHECK(check_markdown("{{>part_tabel}}") == Lines{"CX407 1:1 part_tabel|part_table"});
    CHECK(check_markdown("{{>part_stylesheet}}") == Lines{"CX407 1:1 part_stylesheet|"});
    CHECK(check({{"table.md.mustache", "{{>part_table}}"}}) ==
          Lines{"CX408 1:1 part_table > part_table"});
    CHECK(check({{"table.md.mustache", "{{>part_figure}}"}}).front().starts_with("CX408 1:1 "));
    const Lines misplaced = check_markdown("\n{{>part_table}}");
    REQUIRE(!misplaced.empty());
    CHECK(misplaced.front().starts_with("CX412 2:1 part_table|"));
    CHECK(check_markdown("{{#evidence}}{{#table}}{{>part_table}}{{/table}}{{/evidence}}") ==
          Lines{});
  }

  TEST_CASE("what only HTML has is not there in Markdown") {
    CHECK(check_markdown("{{security_policy}}") == Lines{"CX405 1:1 security_policy|"});
    CHECK(check_markdown("{{brand.publisher}}") == Lines{"CX405 1:1 brand.publisher|"});
  }

  TEST_CASE("a part may be empty, a page and the stylesheet may not") {
    CHECK(check({{"figure.html.mustache", ""}, {"figure.md.mustache", "\n"}}) == Lines{});
    CHECK(check_markdown(" \n") == Lines{"CX004 0:0 dir/report.md.mustache"});
    CHECK(check({{"report.css", ""}}) == Lines{"CX004 0:0 dir/report.css"});
  }

  TEST_CASE("elements that run or load something, however they are written") {
    for (const std::string name : {"script", "iframe", "object", "embed", "base", "link", "video",
                                   "template", "noscript", "textarea"}) {
      CAPTURE(name);
      CHECK(check_markup("a\n <" + name + ">") == Lines{"CX413 2:2 " + name});
    }
    CHECK(check_markup("<ScRiPt\n>") == Lines{"CX413 1:1 script"});
    CHECK(check_markup("<script/x>") == Lines{"CX413 1:1 script"});
    CHECK(check_markup("<!-- <script> -->") == Lines{});
    CHECK(check_markup("<!--><script>-->") == Lines{"CX413 1:6 script"});
    CHECK(check_markup("<!-- --!><script>-->") == Lines{"CX413 1:10 script"});
    CHECK(check_markup("<?x <script>") == Lines{});  // a comment up to the bracket
    CHECK(check_markup("<p title='<script>'>1 < 2</p>") == Lines{});
    CHECK(check_markup("<title><b></b></title>").size() == 2);
  }

  TEST_CASE("attributes that run, load or style something") {
    CHECK(check_markup("<p onclick=\"x()\">") == Lines{"CX414 1:4 onclick"});
    CHECK(check_markup("<p\n  ONLOAD = x>") == Lines{"CX414 2:3 onload"});
    CHECK(check_markup("<p/onclick=x>") == Lines{"CX414 1:4 onclick"});
    CHECK(check_markup("<p class=\"a\"style='color: red'>") == Lines{"CX414 1:13 style"});
    CHECK(check_markup("<img srcset=\"a.png\">") == Lines{"CX414 1:6 srcset"});
    CHECK(check_markup("<meta http-equiv=\"refresh\" content=\"0\">") ==
          Lines{"CX414 1:7 http-equiv"});
    CHECK(check_markup("<meta http-equiv=&#114;efresh content=0>") ==
          Lines{"CX414 1:7 http-equiv"});
  }

  TEST_CASE("addresses stay in the report, but for links") {
    CHECK(check_markup("<img src=\"data:image/png;base64,AA\">") == Lines{});
    CHECK(check_markup("<img src=\"{{brand.logo}}\">") == Lines{});
    CHECK(check_markup("<img src=\"{{program}}\">") == Lines{"CX415 1:6 src|{{program}}"});
    CHECK(check_markup("<img src=\"https://x/{{brand.logo}}\">") ==
          Lines{"CX415 1:6 src|https://x/{{brand.logo}}"});
    CHECK(check_markup("<img src=//x/y.png>") == Lines{"CX415 1:6 src|//x/y.png"});
    CHECK(check_markup("<a href=\"https://example.org\">x</a><a href=#top>") == Lines{});
    CHECK(check_markup("<a href=\"#{{id}}\">") == Lines{});
    CHECK(check_markup("<a href=\"{{id}}\">") == Lines{"CX415 1:4 href|{{id}}"});
    CHECK(check_markup("<a href=\"{{#id}}#{{/id}}javascript:x\">") ==
          Lines{"CX415 1:4 href|{{#id}}#{{/id}}javascript:x"});
    CHECK(check_markup("<a href=\"java&Tab;script&colon;x\">").size() == 1);
    CHECK(check_markup("<a href=\"&#35;top\">") == Lines{});
    CHECK(check_markup("<svg><use xlink:href=\"http://x/y.svg#z\"/></svg>").size() == 1);
    CHECK(check_markup("<svg><rect fill=\"url(#a)\"/></svg>") == Lines{});
    CHECK(check_markup("<svg><rect fill=\"&#117;rl(http://x)\"/></svg>").size() == 1);
  }

  TEST_CASE("attributes that are read as CSS: escapes count, and no tag may stand there") {
    CHECK(check_markup("<svg mask=\"u\\72l(//x)\"/>") == Lines{"CX415 1:6 mask|u\\72l(//x)"});
    CHECK(check_markup("<svg mask=\"u\\72 l(//x)\"/>").size() == 1);
    CHECK(check_markup("<svg FILTER='\\000075rl(//x#a)'/>").size() == 1);
    CHECK(check_markup("<svg fill='&bsol;75rl(//x)'/>").size() == 1);
    CHECK(check_markup("<svg fill='&#92;75rl(//x)'/>").size() == 1);
    CHECK(check_markup("<svg cursor=\"image-set('x' 1x)\"/>").size() == 1);
    CHECK(check_markup("<svg mask='u\\72l(#a)' fill='#123456'/>") == Lines{});
    CHECK(check_markup("<svg fill=\"{{id}}\"/>") == Lines{"CX418 1:12 {{id}}"});
    CHECK(check_markup("<svg fill=\"u{{!x}}rl(//x)\"/>") == Lines{"CX418 1:13 {{!x}}"});
    CHECK(check_markup("<svg marker-end='{{#id}}none{{/id}}'/>").size() == 2);
    CHECK(check_markup("<svg class=\"{{id}}\" width=\"{{id}}\"/>") == Lines{});
  }

  TEST_CASE("what newer browsers send or embed") {
    CHECK(check_markup("<fencedframe>") == Lines{"CX413 1:1 fencedframe"});
    CHECK(check_markup("<portal>") == Lines{"CX413 1:1 portal"});
    CHECK(check_markup("<img attributionsrc>") == Lines{"CX414 1:6 attributionsrc"});
    CHECK(check_markup("<a ping='x'>") == Lines{"CX414 1:4 ping"});
  }

  TEST_CASE("meta says the encoding, or one of a few names") {
    for (const std::string good :
         {"charset=\"utf-8\"", "charset=UTF-8", "name=\"viewport\" content=\"width=device-width\"",
          "content='{{id}}' name='generator'", "name=description content=x",
          "name=Author content=x"}) {
      CAPTURE(good);
      CHECK(check_markup("<meta " + good + ">") == Lines{});
    }
    CHECK(check_markup("<meta name=\"referrer\" content=\"unsafe-url\">") ==
          Lines{"CX413 1:1 meta name=\"referrer\""});
    CHECK(check_markup("<meta charset=\"utf-7\">") == Lines{"CX413 1:1 meta charset=\"utf-7\""});
    for (const std::string bad :
         {"", " name='{{id}}' content='x'", " name='viewport'", " property='og:url' content='x'",
          " charset=utf-8 name=viewport", " name=viewport name=referrer",
          " name=viewport content=x content=y", " name=viewport content=x{{#id}} lang=de{{/id}}",
          " name='&#114;eferrer' content=x"}) {
      CAPTURE(bad);
      const Lines found = check_markup("<meta" + bad + ">");
      REQUIRE(!found.empty());
      CHECK(found.front().starts_with("CX413 1:1 meta"));
    }
  }

  TEST_CASE("control characters stand in no template") {
    CHECK(check_markup("ä\x01<p\x7F>").front() == "CX009 1:2 U+0001");
    CHECK(check_markup("ä\x01<p \x7F>").size() == 2);
    CHECK(check_markdown("a\fb\tc\n") == Lines{"CX009 1:2 U+000C"});
    CHECK(check_markdown("\xC2\x85") == Lines{"CX009 1:1 U+0085"});
    CHECK(check({{"report.css", "p {}\n\x02"}}) == Lines{"CX009 2:1 U+0002"});
  }

  TEST_CASE("tags stand where no value can become markup") {
    const Lines wrong{"<{{id}}>",
                      "<p {{id}}>",
                      "<p class={{id}}>",
                      "<p {{id}}=\"a\">",
                      "<p class=a{{id}}>",
                      "</{{id}}>",
                      "<!-- {{id}} -->",
                      "<scr{{!x}}ipt>",
                      "<p on{{!x}}click=1>",
                      "<{{!x}}script>",
                      "<p {{>part_figure}}>",
                      "<!{{id}}>",
                      "<p class=\"{{>part_figure}}\">",
                      "{{>part_stylesheet}}"};
    for (const std::string& markup : wrong) {
      CAPTURE(markup);
      const Lines found = check_markup(markup);
      CHECK(
          std::ranges::any_of(found, [](const auto& line) { return line.starts_with("CX418 "); }));
    }
    CHECK(check_markup("<p class=\"a {{id}}\">{{id}}</p>") == Lines{});
    CHECK(check_markup("<p{{#id}} class=\"{{id}}\"{{/id}}>") == Lines{});
    CHECK(check_markup("<details{{#id}} open{{/id}}><p {{#id}}hidden {{/id}}>")
              .front()
              .starts_with("CX418 1:"));
    CHECK(check_markup("<details{{#id}} open{{/id}}>") == Lines{});
    // With nothing to show, the letters would join: <script>.
    CHECK(check_markup("<s{{#id}} {{/id}}cript>").front().starts_with("CX418 "));
  }

  TEST_CASE("a section begins and ends in the same state of the markup") {
    CHECK(check_markup("<p class=\"{{#id}}\">{{/id}}") == Lines{"CX419 1:11 id"});
    CHECK(check_markup("<p {{#id}} class=\"a{{/id}} b\">") == Lines{"CX419 1:4 id"});
    CHECK(check_markup("<p class=\"{{#id}}a{{/id}}\">{{^id}}<b>{{/id}}") == Lines{});
  }

  TEST_CASE("markup that never ends") {
    CHECK(check_markup("a <p class=\"b") == Lines{"CX429 1:3 "});
    CHECK(check_markup("<!-- b") == Lines{"CX429 1:1 "});
  }

  TEST_CASE("a page keeps its policy, before all else") {
    const auto check_page = [](std::string_view head, std::string_view body) {
      return check({{"report.html.mustache", page(head, body)}});
    };
    CHECK(check_page(policy, "") == Lines{});
    CHECK(
        check_page(fmt::format("<meta charset=\"utf-8\"><title>{{{{program}}}}</title>{}", policy),
                   "") == Lines{});
    CHECK(check_page("", "") == Lines{"CX416 0:0 "});
    CHECK(check_page(fmt::format("<!-- {} -->", policy), "").back() ==
          "CX418 4:58 {{security_policy}}");
    CHECK(check_page("", policy) == Lines{"CX417 7:1 "});
    CHECK(check_page(fmt::format("<style>{{{{>part_stylesheet}}}}</style>\n{}", policy), "") ==
          Lines{"CX417 5:1 "});
    CHECK(check_page(fmt::format("x{}", policy), "") == Lines{"CX417 4:2 "});
    CHECK(check_page(fmt::format("{{{{program}}}}{}", policy), "") == Lines{"CX417 4:12 "});
    CHECK(check_page(fmt::format("{{{{#made_on}}}}{}{{{{/made_on}}}}", policy), "")
              .front()
              .starts_with("CX417 4:"));
    CHECK(check_page(fmt::format("{0}\n{0}", policy), "") == Lines{"CX417 5:1 "});
    CHECK(check_page("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src *\">",
                     "") == Lines{"CX417 4:1 "});
    CHECK(check_page("<meta http-equiv=\"Content-Security-Policy\" "
                     "content=\"{{security_policy}}; script-src *\">",
                     "") == Lines{"CX417 4:1 "});
    CHECK(check_page("<meta content=x http-equiv=\"Content-Security-Policy\" "
                     "content=\"{{security_policy}}\">",
                     "") == Lines{"CX417 4:1 "});
  }

  TEST_CASE("one stylesheet, and it loads nothing") {
    CHECK(check_markup("<style>p {}</style>").front() == "CX420 1:1 ");
    CHECK(check_markup("<style media=\"print\">{{>part_stylesheet}}</style>").front() ==
          "CX420 1:1 ");
    CHECK(check_markup("<style>{{>part_stylesheet}}</style>") == Lines{});
    const auto css = [](const std::string& text) { return check({{"report.css", text}}); };
    CHECK(css("p { background: url(data:image/png;base64,AA) }") == Lines{});
    CHECK(css("p { fill: url( '#a' ) }") == Lines{});
    CHECK(css("p {}\n@IMPORT 'x';") == Lines{"CX421 2:1 @import"});
    CHECK(css("@\\69mport 'x';") == Lines{"CX421 1:1 @import"});
    CHECK(css("@\\69\rmport 'x';") == Lines{"CX421 1:1 @import"});
    CHECK(css("@\\000069 mport 'x';") == Lines{"CX421 1:1 @import"});
    CHECK(css("p { background: u\\rl(//x) }") == Lines{"CX421 1:17 url()"});
    CHECK(css("p { background: URL( \"https://x\") }") == Lines{"CX421 1:17 url()"});
    CHECK(css("p { background: -webkit-image-set('x' 1x) }").size() == 1);
    CHECK(css("</STYLE><script>") == Lines{"CX421 1:1 </style"});
    CHECK(css("p { {{program}} }") == Lines{"CX421 1:5 {{"});
  }

  TEST_CASE("one replaced file: the others stay") {
    const RenderContext context{.version = "0.1.0", .date = "2026-10-05"};
    const auto assessment = protect(testing::sample_assessment());
    const TemplateSet own(
        {{"table.html.mustache", "[table {{caption}}]\n"}, {"table.md.mustache", "[table]\n"}});
    CHECK(check_templates(own, "").empty());
    const std::string html = render_html(assessment, Language::en, context, {}, own);
    CHECK(html.find("[table ") != std::string::npos);
    CHECK(html.find("<table") == std::string::npos);
    CHECK(html.find("<figure") != std::string::npos);
    const std::string markdown = render_markdown(assessment, Language::en, context, {}, own);
    CHECK(markdown.find("[table]") != std::string::npos);
    CHECK(markdown.find("|---") == std::string::npos);
  }

  TEST_CASE("what people write is never a template") {
    const RenderContext context{.version = "0.1.0", .date = "2026-10-05"};
    for (const std::string payload :
         {"{{organisation}}", "{{{program}}}", "{{&program}}", "{{>part_table}}", "{{#cover}}x",
          "{{/cover}}", "{{=<% %>=}}", "{{"}) {
      CAPTURE(payload);
      const auto assessment = protect(testing::sample_with_texts(payload));
      for (const Language language : all_languages) {
        const std::string html = render_html(assessment, language, context);
        CHECK(html.find(payload.substr(0, 2)) != std::string::npos);
        const std::string plain =
            render_html(protect(testing::sample_with_texts(std::string(payload.size(), 'x'))),
                        language, context);
        // The same elements as with harmless texts of that length.
        CHECK(elements(html) == elements(plain));
        CHECK(render_markdown(assessment, language, context).find("\\{\\{") != std::string::npos);
      }
    }
  }
}
