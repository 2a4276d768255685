// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/explain_text.hpp"

#include "reports/formats/display_width.hpp"
#include "reports/formats/paragraph.hpp"
#include "reports/formats/text_table.hpp"
#include "reports/messages/messages.hpp"
#include "reports/messages/numbers.hpp"
#include "reports/view/trace.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <utility>
#include <vector>

namespace cxmat::reports {
namespace {

constexpr std::size_t step = 2;  ///< columns that each depth is set in by
constexpr std::size_t deepest = 6;

std::string blanks(std::size_t count) {
  return std::string(count, ' ');  // NOLINT(modernize-return-braced-init-list): a repeated sign
}

/// One line after another, each after `indent` blanks.
std::string set_in(std::string_view text, std::size_t indent) {
  std::string result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1);
    const std::string_view line = text.substr(0, end + 1);
    result += line == "\n" ? std::string(line) : blanks(indent) + std::string(line);
    text.remove_prefix(end + 1);
  }
  return result;
}

std::string sentences(const std::vector<std::string>& all, std::size_t indent) {
  const std::string text = view::without_isolates(view::in_a_row(all));
  return text.empty() ? text : paragraph(text, blanks(indent));
}

TextTable text_table(const view::Table& table) {
  TextTable text{.label_heading = table.row_heading, .columns = {}, .rows = {}};
  for (const view::TableHeading& heading : table.headings) {
    text.columns.push_back({.heading = heading.text, .number = heading.number});
  }
  for (const view::TableRow& row : table.rows) {
    TextRow line{.label = view::without_isolates(row.label), .cells = {}};
    for (const view::TableCell& cell : row.cells) {
      line.cells.push_back(view::without_isolates(cell.text));
    }
    text.rows.push_back(std::move(line));
  }
  return text;
}

/// Blocks with an empty line between them.
class Blocks {
 public:
  void add(const std::string& block) {
    if (!block.empty()) {
      text_ += text_.empty() ? block : "\n" + block;
    }
  }
  [[nodiscard]] std::string text() && { return std::move(text_); }

 private:
  std::string text_;
};

std::string arithmetic(const std::vector<std::string>& lines, std::size_t indent) {
  std::string text;
  for (const std::string& line : lines) {
    text += paragraph(view::without_isolates(line), blanks(indent));
  }
  return text;
}

std::string left_out(const view::NodeTrace& trace, std::size_t indent, const Messages& messages) {
  if (trace.left_out.empty()) {
    return {};
  }
  std::vector<std::string> all{std::string(messages.text("explain.left_out"))};
  all.insert(all.end(), trace.left_out.begin(), trace.left_out.end());
  return sentences(all, indent);
}

/// Everything about a node below its heading.
std::string body(const view::NodeTrace& trace, std::size_t indent, const Messages& messages) {
  std::vector<std::string> result = trace.result;
  Blocks blocks;
  if (trace.depth == 0) {
    blocks.add(sentences(result, indent));
    blocks.add(sentences({trace.rule}, indent));
  } else {
    result.push_back(trace.rule);
    blocks.add(sentences(result, indent));
  }
  blocks.add(arithmetic(trace.arithmetic, indent + step));
  if (trace.table) {
    blocks.add(set_in(render(text_table(*trace.table), table_width - indent), indent));
  }
  blocks.add(sentences(trace.remarks, indent) + left_out(trace, indent, messages));
  return std::move(blocks).text();
}

std::string heading(const view::NodeTrace& trace, std::size_t indent) {
  const std::size_t room = table_width - indent;
  const std::string id = fmt::format(" ({})", trace.id);
  const std::size_t taken = std::min(display_width(id), room - 1);
  return blanks(indent) + shortened(shortened(trace.name, room - taken) + id, room) + "\n";
}

/// "Nordlicht Versand GmbH, Q3 2026"
std::string origin(const Assessment& assessment, Language language) {
  std::string line = view::clean(assessment.engagement.organisation.name);
  if (!assessment.waves.empty()) {
    const WaveResult& wave = assessment.waves.back();
    const std::string label = view::words(wave.label, language, wave.id);
    line += line.empty() || label.empty() ? label : ", " + label;
  }
  return line.empty() ? line : shortened(line, table_width) + "\n";
}

view::Position position_of(const Assessment& assessment, std::string_view node) {
  const NodeResult* found = assessment.find(node);
  if (found == nullptr) {
    throw std::logic_error("no node " + std::string(node));
  }
  return static_cast<view::Position>(found - assessment.nodes.data());
}

}  // namespace

std::string render_explanation(const Protected<Assessment>& assessment, std::string_view node,
                               Language language) {
  const Messages messages(language);
  const auto traces = view::trace_down(assessment, position_of(*assessment, node), messages);
  const view::NodeTrace& top = traces.front();
  Blocks blocks;
  blocks.add(paragraph(messages.format("explain.title", {top.name, top.id})) +
             origin(*assessment, language));
  blocks.add(body(top, 0, messages));
  for (auto below = traces.begin() + 1; below != traces.end(); ++below) {
    const std::size_t indent = step * std::min(deepest, static_cast<std::size_t>(below->depth) - 1);
    blocks.add(heading(*below, indent) + body(*below, indent + step, messages));
  }
  if (assessment->nodes[position_of(*assessment, node)].overall) {
    blocks.add(paragraph(messages.text("explain.legend")));
  }
  return std::move(blocks).text();
}

}  // namespace cxmat::reports
