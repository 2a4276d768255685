// SPDX-License-Identifier: Apache-2.0
#include "support/temporary_folder.hpp"

#include <cxmat/formats/engagement/logo.hpp>
#include <cxmat/formats/engagement/picture.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <sys/stat.h>
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

/// A chunk of PNG; its check sum is not looked at.
std::string chunk(const std::string& type, const std::string& data) {
  return "\0\0\0"s + static_cast<char>(data.size()) + type + data + "SUM!";
}

const std::string signature = "\x89PNG\r\n\x1A\n";
const std::string header = chunk("IHDR", "\0\0\0\1\0\0\0\1\x08\0\0\0\0"s);
const std::string png = signature + header + chunk("IDAT", "data") + chunk("IEND", "");

/// Start, a segment with an end of image inside (a thumbnail's), a frame, a scan, its data, the
/// end.
const std::string jpeg_cut =
    "\xFF\xD8\xFF\xE1\0\4\xFF\xD9\xFF\xC0\0\4ab\xFF\xDA\0\4ab\x12\xFF\0\x34"s;
const std::string jpeg = jpeg_cut + "\xFF\xD9";

const std::string xmlns = "xmlns=\"http://www.w3.org/2000/svg\"";

}  // namespace

TEST_SUITE("formats/engagement/logo") {
  TEST_CASE("the type is that of the content") {
    CHECK(media_type("\x89PNG\r\n\x1A\n...") == "image/png");
    CHECK(media_type("\xFF\xD8\xFF\xE0...") == "image/jpeg");
    CHECK(media_type("<svg xmlns='http://www.w3.org/2000/svg'/>") == "image/svg+xml");
    CHECK(media_type("\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- a > b -->\n<svg>") ==
          "image/svg+xml");
    CHECK(media_type("GIF89a").empty());
    CHECK(media_type("<svg/onload='x'>") == "image/svg+xml");
    CHECK(media_type("<s:svg xmlns:s='http://www.w3.org/2000/svg'/>") == "image/svg+xml");
    CHECK(media_type("<!DOCTYPE svg [<!ENTITY a '>'><!-- it's > -->]>\n<svg>") == "image/svg+xml");
    CHECK(media_type("<!DOCTYPE html><html>").empty());
    CHECK(media_type("<s:svgx>").empty());
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
    CHECK(check("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>").front() == "CX427 1:1 <!DOCTYPE [...]>");
    CHECK(check("<?xml-stylesheet href='x'?><svg/>") == Lines{"CX427 1:1 <?xml-stylesheet?>"});
  }

  TEST_CASE("escapes and references of styles are seen through") {
    CHECK(check("<svg><style>a{b:u\\72l(http://x)}</style></svg>") == Lines{"CX427 1:17 url()"});
    CHECK(check("<svg><style>a{b:u\\000072 l(http://x)}</style></svg>") ==
          Lines{"CX427 1:17 url()"});
    CHECK(check("<svg><rect fill='&#117;&#x72;l(//x)'/></svg>") == Lines{"CX427 1:18 url()"});
    CHECK(check("<svg><style>a{b:&#92;75rl(//x)}</style></svg>") == Lines{"CX427 1:17 url()"});
    CHECK(check("<svg><style>@\\69mport 'x';</style></svg>") == Lines{"CX427 1:13 @import"});
    CHECK(check("<svg><style>a{b:image-set('x' 1x)}</style></svg>") ==
          Lines{"CX427 1:17 image-set()"});
    CHECK(check("<svg><rect style='fill:url(&quot;#a&quot;)'/></svg>") == Lines{});
  }

  TEST_CASE("nothing is animated, as it could become an address") {
    CHECK(check("<svg><set attributeName='href' to='http://x'/></svg>") ==
          Lines{"CX427 1:6 <set>"});
    CHECK(check("<svg>\n<s:animateTransform/></svg>") == Lines{"CX427 2:1 <s:animateTransform>"});
    CHECK(check("<svg><animate/></svg>") == Lines{"CX427 1:6 <animate>"});
    CHECK(check("<svg/onload='x()'>") == Lines{"CX427 1:6 onload"});
  }

  TEST_CASE("a document type as drawing programs write it is fine") {
    CHECK(check("<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\"\n"
                " \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n<svg/>") == Lines{});
    CHECK(check("<svg/><!ENTITY a 'b'>") == Lines{"CX427 1:7 <!ENTITY>"});
  }

  TEST_CASE("PNG and JPEG go on to their end") {
    CHECK(is_whole_png(png));
    CHECK(is_whole_jpeg(jpeg));
    for (std::size_t length = 0; length < png.size(); ++length) {
      CAPTURE(length);
      CHECK_FALSE(is_whole_png(png.substr(0, length)));
    }
    for (std::size_t length = 0; length < jpeg.size(); ++length) {
      CAPTURE(length);
      CHECK_FALSE(is_whole_jpeg(jpeg.substr(0, length)));
    }
    CHECK_FALSE(is_whole_png(signature + chunk("IDAT", "data") + header + chunk("IEND", "")));
    CHECK_FALSE(is_whole_png(signature + header + chunk("IEND", "")));
    CHECK_FALSE(is_whole_png(signature + "\xFF\xFF\xFF\xFFIHDR" + std::string(40, ' ')));
    CHECK(is_whole_jpeg(jpeg + "what cameras add"));
  }

  TEST_CASE("an SVG is one element of its namespace, closed as it was opened") {
    CHECK(is_whole_svg("\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- a > b --><!DOCTYPE svg>\n<svg " +
                       xmlns + " ><g a = '>'><rect/></g >t<![CDATA[<]]></svg>\n<!-- end -->\n"));
    CHECK(is_whole_svg("<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:g/></s:svg>"));
    for (const std::string& broken :
         {"<svg>"s, "<svg/>"s, "<svg " + xmlns + ">", "<svg " + xmlns + "><rect",
          "<svg " + xmlns + "><rect></svg>", "<svg " + xmlns + "><g><a></g></a></svg>",
          "<svg " + xmlns + "/><svg " + xmlns + "/>", "<svg " + xmlns + "></svg>text",
          "<svg " + xmlns + " a=b/>", "<svg " + xmlns + " a='<'/>", "<svg " + xmlns + " a='b/>",
          "<svg " + xmlns + "><!-- </svg>", "<s:svg " + xmlns + "/>",
          "<svg><g " + xmlns + "/></svg>", "<g " + xmlns + "/>", "<svg " + xmlns + "></g></svg>"}) {
      CAPTURE(broken);
      CHECK_FALSE(is_whole_svg(broken));
    }
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
    static_cast<void>(folder.file("short.png", png.substr(0, 8)));
    static_cast<void>(folder.file("short.jpg", jpeg_cut));
    static_cast<void>(folder.file("short.svg", "<svg " + xmlns + "><rect"));
    static_cast<void>(folder.file("plain.svg", "<svg/>"));
    CHECK(code("short.png") == Code::logo_unknown_type);
    CHECK(code("short.jpg") == Code::logo_unknown_type);
    CHECK(code("short.svg") == Code::logo_unknown_type);
    CHECK(code("plain.svg") == Code::logo_unknown_type);
    REQUIRE(::mkfifo((folder.path() / "pipe").c_str(), 0600) == 0);
    CHECK(code("pipe") == Code::file_unreadable);
    CHECK(code("none.png") == Code::file_not_found);
    CHECK(code(".") == Code::file_is_directory);
  }

  TEST_CASE("a picture of any name is read as it is") {
    const test::TemporaryFolder folder;
    const Result<Logo> logo = read_logo(folder.file("logo.svg", png), "logo.svg", {});
    REQUIRE(logo);
    CHECK(logo->media_type == "image/png");
    CHECK(logo->bytes == png);
    CHECK(logo->file == "logo.svg");
  }
}
