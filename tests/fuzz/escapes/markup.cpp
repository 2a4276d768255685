// SPDX-License-Identifier: Apache-2.0
// Texts in HTML, SVG and XML: a parser finds the text again, and nothing else.
#include "reports/charts/svg.hpp"
#include "reports/formats/html_escape.hpp"
#include "reports/xml_text.hpp"
#include "tests/fuzz/support/input.hpp"

#include <cxmat/formats/tables/encoding.hpp>

#include <algorithm>
#include <pugixml.hpp>
#include <string>

using namespace cxmat;

namespace {

constexpr unsigned exactly = pugi::parse_default | pugi::parse_ws_pcdata;

/// `text` without control characters, in the way all escapes take them out.
std::string without_controls(std::string_view text) {
  std::string plain(text);
  std::ranges::replace_if(
      plain, [](char byte) { return static_cast<unsigned char>(byte) < 0x20 && byte != '\t'; },
      ' ');
  return plain;
}

/// One element, whose only content is text; that text.
std::string only_text(const std::string& markup) {
  pugi::xml_document document;
  const auto parsed =
      document.load_buffer(markup.data(), markup.size(), exactly, pugi::encoding_utf8);
  fuzz::require(bool(parsed), "the markup is well formed");
  const pugi::xml_node root = document.first_child();
  std::string text;
  for (const pugi::xml_node child : root.children()) {
    const bool mark = child.type() == pugi::node_element && std::string_view(child.name()) == "bdi";
    fuzz::require(mark || child.type() == pugi::node_pcdata, "a text brings no elements");
    text += mark ? child.text().get() : child.value();
  }
  return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = tables::valid_utf8(fuzz::text_of(data, size));
  const std::string html = reports::html_escape(text);
  fuzz::require(html.find_first_of("\"'") == std::string::npos, "no quote ends an attribute");
  // Marks around names become elements; where they are not in pairs the page must still be whole.
  static_cast<void>(only_text("<p>" + html + "</p>"));
  const bool marked = text.find("\xE2\x81") != std::string::npos;
  if (!marked && !text.empty() && text.find_first_of("\r\x7F\xC2\xEF") == std::string::npos) {
    fuzz::require(without_controls(only_text("<p>" + html + "</p>")) == without_controls(text),
                  "HTML shows the text");
  }
  const std::string svg = reports::charts::escape(text);
  fuzz::require(svg.find('"') == std::string::npos, "no quote ends an attribute");
  static_cast<void>(only_text("<text>" + svg + "</text>"));
  static_cast<void>(only_text("<text a=\"" + svg + "\"/>"));
  const std::string xml = reports::xml_text(text);
  fuzz::require(tables::is_valid_utf8(xml), "XML text is UTF-8");
  for (const char* const no_xml : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
    fuzz::require(xml.find(no_xml) == std::string::npos, "XML text has no noncharacters");
  }
  return 0;
}
