// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/templates/check.hpp"

#include "reports/formats/templates/html_rules.hpp"
#include "reports/formats/templates/names.hpp"
#include "reports/formats/templates/scan.hpp"

#include <cxmat/core/utf8.hpp>
#include <cxmat/formats/excerpt.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <tuple>
#include <utility>

namespace cxmat::reports {
namespace {

/// Unseen, and forbidden in HTML.
Diagnostics check_characters(std::string_view text, const std::string& path) {
  Diagnostics found;
  for (std::size_t at = 0; at < text.size();) {
    const auto [value, bytes] = decode(text, at);
    if (bytes > 0 && is_control(value)) {
      found.push_back(error(Code::control_character, locate(text, at, path),
                            {fmt::format("U+{:04X}", static_cast<std::uint32_t>(value))}));
    }
    at += std::max<std::size_t>(bytes, 1);
  }
  return found;
}

/// What one file says about itself.
Diagnostics check_alone(const TemplateSet& templates, const TemplateFile& file,
                        const std::string& path) {
  const std::string_view text = templates.text(file.name);
  // A part may be empty: what it shows is left out then.
  if (file.role != TemplateRole::part && text.find_first_not_of(" \t\r\n") == text.npos) {
    return {error(Code::file_empty, whole_file(path), {path})};
  }
  if (file.role == TemplateRole::stylesheet) {
    Diagnostics found = check_characters(text, path);
    append(found, check_css(text, path));
    return found;
  }
  TemplateScan scan = scan_template(text, path);
  append(scan.found, check_characters(text, path));
  if (is_html(file)) {
    append(scan.found, check_html(text, scan.tags, file.role, path));
  }
  return std::move(scan.found);
}

/// A part that does not fit is said once where it is included, not for each name that it misses.
bool is_known(const Diagnostics& found, const Diagnostic& next) {
  return std::ranges::any_of(found, [&next](const Diagnostic& each) {
    return each == next || (each.code == Code::template_part_misplaced && each.code == next.code &&
                            each.where == next.where);
  });
}

bool is_before(const Diagnostic& one, const Diagnostic& other) {
  return std::tie(one.where.line, one.where.column) <
         std::tie(other.where.line, other.where.column);
}

}  // namespace

Diagnostics check_templates(const TemplateSet& templates, std::string_view folder) {
  if (templates.empty()) {
    return {};
  }
  Diagnostics about_names;
  for (const TemplateFile& file : template_files()) {
    if (file.role == TemplateRole::page) {
      append(about_names, check_names(templates, file, folder));
    }
  }
  Diagnostics found;
  for (const TemplateFile& file : template_files()) {
    if (!templates.is_own(file.name)) {
      continue;
    }
    const std::string path = template_path(folder, file.name);
    Diagnostics here = check_alone(templates, file, path);
    for (const Diagnostic& diagnostic : about_names) {
      if (diagnostic.where.file == path && !is_known(here, diagnostic)) {
        here.push_back(diagnostic);
      }
    }
    std::ranges::stable_sort(here, is_before);
    append(found, std::move(here));
  }
  return found;
}

}  // namespace cxmat::reports
