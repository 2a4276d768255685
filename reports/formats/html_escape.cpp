// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/html_escape.hpp"

#include "reports/character_reference.hpp"
#include "reports/view/words.hpp"

#include <cstddef>

namespace cxmat::reports {
namespace {

using view::isolate_begin;
using view::isolate_end;

bool is_forbidden(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  return (code < 0x20 && byte != '\n' && byte != '\t') || code == 0x7F;
}

}  // namespace

std::string html_escape(std::string_view text) {
  std::string html;
  html.reserve(text.size());
  bool open = false;  // a mark without its partner would leave an element open
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with(isolate_begin)) {
      html += open ? "" : "<bdi>";
      open = true;
      at += isolate_begin.size() - 1;
    } else if (rest.starts_with(isolate_end)) {
      html += open ? "</bdi>" : "";
      open = false;
      at += isolate_end.size() - 1;
    } else if (const std::string_view safe = character_reference(text[at]); !safe.empty()) {
      html += safe;
    } else {
      html += is_forbidden(text[at]) ? ' ' : text[at];
    }
  }
  html += open ? "</bdi>" : "";
  return html;
}

}  // namespace cxmat::reports
