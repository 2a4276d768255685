// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/yaml/parse.hpp"

#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/files.hpp>
#include <cxmat/formats/yaml/characters.hpp>
#include <cxmat/formats/yaml/findings.hpp>
#include <cxmat/formats/yaml/line_index.hpp>
#include <cxmat/formats/yaml/prescan.hpp>
#include <cxmat/formats/yaml/tree_builder.hpp>

#include <fmt/format.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace cxmat::yaml {
namespace {

/// Reports what yaml-cpp says, unless an error of that line already tells why. At the end of the
/// file the place is the last sign rather than an empty line.
void report_syntax(const YAML::Exception& problem, std::string_view text, Findings& found) {
  const std::size_t last = text.find_last_not_of(" \t\r\n");
  const std::size_t end = last == std::string_view::npos ? 0 : last;
  const std::size_t at =
      problem.mark.is_null() ? end : std::min(static_cast<std::size_t>(problem.mark.pos), end);
  if (!found.has_error_in_line_of(at)) {
    const bool tab = problem.msg == YAML::ErrorMsg::TAB_IN_INDENTATION;
    found.error(tab ? Code::yaml_tab_indent : Code::yaml_syntax, at, at + 1,
                tab ? std::vector<std::string>{} : std::vector<std::string>{problem.msg});
  }
}

/// yaml-cpp reads the version with a stream, for which the 1.2 of "%YAML 1.2" is another number
/// where a point parts thousands. As a comment it says as much.
std::string without_version(const std::string& text) {
  std::string readable = text;
  if (text.starts_with("%YAML 1.")) {
    readable.front() = '#';
  }
  return readable;
}

Node build_tree(const std::string& text, Findings& found) {
  TreeBuilder builder(text, found);
  try {
    std::istringstream input(without_version(text));
    YAML::Parser parser(input);
    // yaml-cpp 0.7 never runs out of documents behind a lone comma: the builder stops the second.
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const TreeBuilder::Stop&) {  // reported by the builder
  } catch (const YAML::Exception& problem) {
    report_syntax(problem, text, found);
  }
  return builder.take_root();
}

}  // namespace

Result<Document> parse(std::string_view text, std::string file) {
  if (text.size() > max_bytes) {
    Location where = whole_file(file);
    return error(Code::file_too_large, std::move(where),
                 {std::move(file), fmt::format("{}", max_bytes >> 20U)});
  }
  const Result<std::string_view> checked = check_text(text, file);
  if (!checked) {
    return checked.diagnostics;
  }
  LineIndex index(*checked);
  Document document{std::move(file), {}, index.lines()};
  Findings found(document, index);
  check_characters(*checked, found);
  if (found.has_errors()) {
    return found.take();
  }
  const Prescan scan = prescan(*checked, found);
  if (scan.empty) {
    return error(Code::file_empty, whole_file(document.file), {document.file});
  }
  if (scan.parsable) {
    document.root = build_tree(scan.text, found);
  }
  Diagnostics diagnostics = found.take();
  if (has_errors(diagnostics)) {
    return diagnostics;
  }
  return {std::move(document), std::move(diagnostics)};
}

}  // namespace cxmat::yaml
