// SPDX-License-Identifier: Apache-2.0
// A text in Markdown, as GitHub's own parser reads it: a paragraph with that text and nothing else,
// wherever it stands.
#include "reports/formats/markdown_escape.hpp"
#include "tests/fuzz/support/input.hpp"

#include <cxmat/formats/tables/encoding.hpp>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <memory>
#include <string>

using namespace cxmat;

namespace {

using Node = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;

Node parsed(const std::string& markdown) {
  cmark_gfm_core_extensions_ensure_registered();
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  for (const char* const name : {"table", "strikethrough", "autolink", "tasklist"}) {
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser, markdown.data(), markdown.size());
  Node document(cmark_parser_finish(parser), &cmark_node_free);
  cmark_parser_free(parser);
  return document;
}

void must_be_text(cmark_node* block) {
  for (cmark_node* node = cmark_node_first_child(block); node != nullptr;
       node = cmark_node_next(node)) {
    fuzz::require(cmark_node_get_type(node) == CMARK_NODE_TEXT, "a text stays a text");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = tables::valid_utf8(fuzz::text_of(data, size));
  const std::string escaped = reports::markdown_escape(text);
  fuzz::require(escaped.find_first_of("\r\n") == std::string::npos, "a text stays on its line");
  const Node alone = parsed(escaped + "\n");
  cmark_node* const first = cmark_node_first_child(alone.get());
  if (first != nullptr) {
    fuzz::require(cmark_node_get_type(first) == CMARK_NODE_PARAGRAPH, "a text is a paragraph");
    fuzz::require(cmark_node_next(first) == nullptr, "a text is one paragraph");
    must_be_text(first);
  }
  const Node table = parsed("| a | b |\n| --- | --- |\n| " + escaped + " | x |\n");
  cmark_node* const grid = cmark_node_first_child(table.get());
  fuzz::require(grid != nullptr && cmark_node_next(grid) == nullptr, "a table stays a table");
  cmark_node* const row = cmark_node_last_child(grid);
  std::size_t cells = 0;
  for (cmark_node* cell = cmark_node_first_child(row); cell != nullptr;
       cell = cmark_node_next(cell)) {
    ++cells;
    must_be_text(cell);
  }
  fuzz::require(cells == 2, "a text stays in its cell");
  return 0;
}
