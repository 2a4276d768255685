// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/responses.hpp"

#include <cxmat/formats/cell_text.hpp>
#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/file_findings.hpp>
#include <cxmat/formats/form_revisions.hpp>
#include <cxmat/formats/response_rows.hpp>
#include <cxmat/formats/responses_csv.hpp>
#include <cxmat/formats/responses_yaml.hpp>
#include <cxmat/formats/tally_file/tally_file.hpp>

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

}  // namespace

Result<Responses> read_responses(const Engagement& engagement,
                                 std::span<const ResponseSource> sources) {
  ResponseRows rows(engagement);
  Diagnostics found;
  const FormSources forms = look_for_forms(sources, found);
  std::set<std::string> form_files;
  for (std::size_t s = 0; s < sources.size(); ++s) {
    if (forms.superseded[s]) {
      continue;
    }
    if (looks_like_tally(sources[s].bytes)) {
      found.push_back(
          error(Code::tally_without_rows, whole_file(sources[s].file), {sources[s].file}));
      continue;
    }
    const ResponseSource& source = sources[s];
    if (forms.is_form[s]) {
      form_files.insert(source.file);
    }
    FileFindings findings(source.file);
    if (is_yaml(source)) {
      read_responses_yaml(source, rows, findings);
    } else {
      read_responses_csv(source, rows, findings);
    }
    append(found, std::move(findings).finish());
  }
  sum_up_forms(form_files, found);
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
