// SPDX-License-Identifier: Apache-2.0
#include "support/temporary_folder.hpp"

#include <cxmat/formats/engagement/logo.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

using namespace cxmat;
using namespace cxmat::engagement_file;
using namespace std::string_literals;

namespace {

std::vector<std::string> check(const std::string& svg) {
  std::vector<std::string> lines;
  for (const Diagnostic& each : check_svg(svg, "l.svg")) {
    lines.push_back(fmt::format("{} {}:{} {}", to_string(each.code), each.where.line,
                                each.where.column, fmt::join(each.arguments, "|")));
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_SUITE("formats/engagement/logo") {
  TEST_CASE("the type is that of the content") {
    CHECK(media_type("\x89PNG\r\n\x1A\n...") == "image/png");
    CHECK(media_type("\xFF\xD8\xFF\xE0...") == "image/jpeg");
    CHECK(media_type("<svg xmlns='http://www.w3.org/2000/svg'/>") == "image/svg+xml");
    CHECK(media_type("\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- a > b -->\n<svg>") ==
          "image/svg+xml");
    CHECK(media_type("GIF89a").empty());
    CHECK(media_type("<svgx>").empty());
    CHECK(media_type("<html><svg>").empty());
    CHECK(media_type("<!-- <svg> ").empty());
    CHECK(media_type("").empty());
  }

  TEST_CASE("an SVG that only draws is fine") {
    CHECK(check("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\">\n"
                "<style>.a { fill: url(#g) }</style><!-- <script> --><defs/>\n"
                "<use xlink:href=\"#a\"/><image href=\"data:image/png;base64,AA\"/>\n"
                "<path class='a' d='M0 0 > 1'/></svg>") == Lines{});
  }

  TEST_CASE("what runs or loads something is found where it stands") {
    CHECK(check("<svg>\n <script>x</script></svg>").front() == "CX427 2:2 <script>");
    CHECK(check("<svg><s:SCRIPT/></svg>").front() == "CX427 1:6 <s:SCRIPT>");
    CHECK(check("<svg><foreignObject/></svg>") == Lines{"CX427 1:6 <foreignObject>"});
    CHECK(check("<svg onload='x()'/>") == Lines{"CX427 1:6 onload"});
    CHECK(check("<svg a='>' OnLoad=\"x\"/>") == Lines{"CX427 1:12 OnLoad"});
    CHECK(check("<svg><image href='https://x/y.png'/></svg>") ==
          Lines{"CX427 1:13 href=\"https://x/y.png\""});
    CHECK(check("<svg><image xlink:href=\"data:text/html,x\"/></svg>").size() == 1);
    CHECK(check("<svg><rect fill='url(http://x)'/></svg>") == Lines{"CX427 1:18 url()"});
    CHECK(check("<svg><style>@import 'x';</style></svg>") == Lines{"CX427 1:13 @import"});
    CHECK(check("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>").front() == "CX427 1:1 <!DOCTYPE>");
    CHECK(check("<?xml-stylesheet href='x'?><svg/>") == Lines{"CX427 1:1 <?xml-stylesheet?>"});
  }

  TEST_CASE("a file that cannot be used is reported where it is named") {
    const test::TemporaryFolder folder;
    const Location where{.file = "assessment.yaml", .line = 7, .column = 9};
    const auto code = [&](const std::string& name) {
      const Result<Logo> logo = read_logo(folder.path() / name, name, where);
      REQUIRE(!logo);
      CHECK(logo.diagnostics.front().where == where);
      return logo.diagnostics.front().code;
    };
    static_cast<void>(folder.file("logo.png", "GIF89a"));
    static_cast<void>(folder.file("empty.png", ""));
    static_cast<void>(folder.file("large.png", std::string(max_logo_bytes + 1, 'x')));
    CHECK(code("logo.png") == Code::logo_unknown_type);
    CHECK(code("empty.png") == Code::logo_unknown_type);
    CHECK(code("large.png") == Code::logo_too_large);
    CHECK(code("none.png") == Code::file_not_found);
    CHECK(code(".") == Code::file_is_directory);
  }

  TEST_CASE("a picture of any name is read as it is") {
    const test::TemporaryFolder folder;
    const std::string bytes = "\x89PNG\r\n\x1A\n\0rest"s;
    const Result<Logo> logo = read_logo(folder.file("logo.svg", bytes), "logo.svg", {});
    REQUIRE(logo);
    CHECK(logo->media_type == "image/png");
    CHECK(logo->bytes == bytes);
    CHECK(logo->file == "logo.svg");
  }
}
