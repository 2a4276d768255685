// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/responses.hpp"

#include <cxmat/formats/cell_text.hpp>
#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/file_findings.hpp>
#include <cxmat/formats/form_revisions.hpp>
#include <cxmat/formats/response_rows.hpp>
#include <cxmat/formats/responses_csv.hpp>
#include <cxmat/formats/responses_yaml.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// True if the first line that is neither blank nor a comment nor `---` begins as ours do.
bool begins_like_yaml(std::string_view bytes) {
  if (bytes.starts_with(byte_order_mark)) {
    bytes.remove_prefix(byte_order_mark.size());
  }
  while (true) {
    bytes = trimmed(bytes);
    if (!bytes.starts_with('#') && !bytes.starts_with("---")) {
      return bytes.starts_with('{') || bytes.starts_with("cxmat:");
    }
    const std::size_t line_end = bytes.find('\n');
    if (line_end == std::string_view::npos) {
      return false;
    }
    bytes.remove_prefix(line_end);
  }
}

bool is_yaml(const ResponseSource& source) {
  if (source.file == "-") {
    return begins_like_yaml(source.bytes);
  }
  const std::string name = case_folded(source.file);
  return name.ends_with(".yaml") || name.ends_with(".yml") || name.ends_with(".json");
}

/// Sixty forms of one questionnaire that has changed since are one warning, and those that were not
/// finished one note.
void say_once(Diagnostics& found) {
  const auto unfinished = [](const Diagnostic& each) {
    return each.code == Code::filled_form_unfinished;
  };
  const auto count = std::ranges::count_if(found, unfinished);
  std::set<std::pair<Code, std::vector<std::string>>> said;
  std::erase_if(found, [&](const Diagnostic& each) {
    const bool of_all = each.code == Code::filled_form_other_version ||
                        each.code == Code::filled_form_other_text || unfinished(each);
    return of_all && !said.emplace(each.code, each.arguments).second;
  });
  if (const auto first = std::ranges::find_if(found, unfinished); first != found.end()) {
    first->arguments = {fmt::format("{}", count)};
    first->where = count > 1 ? Location{} : first->where;
  }
}

}  // namespace

Result<Responses> read_responses(const Engagement& engagement,
                                 std::span<const ResponseSource> sources) {
  ResponseRows rows(engagement);
  Diagnostics found;
  const std::vector<bool> superseded = superseded_forms(sources, found);
  for (std::size_t s = 0; s < sources.size(); ++s) {
    if (superseded[s]) {
      continue;
    }
    const ResponseSource& source = sources[s];
    FileFindings findings(source.file);
    if (is_yaml(source)) {
      read_responses_yaml(source, rows, findings);
    } else {
      read_responses_csv(source, rows, findings);
    }
    append(found, std::move(findings).finish());
  }
  say_once(found);
  for (Diagnostic& said : found) {
    if (said.code == Code::questions_without_column &&
        rows.lacks_what_others_asked(said.where.file)) {
      said.severity = Severity::note;  // questions come and go; waves compare on what they share
    }
  }
  append(found, rows.too_many_groups());
  if (sources.empty()) {
    found.push_back(error(Code::no_responses, {}, {""}));
  }
  if (has_errors(found)) {
    return found;
  }
  return {std::move(rows).finish(), std::move(found)};
}

}  // namespace cxmat
