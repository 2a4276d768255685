// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/templates/template_set.hpp"

#include "reports/assets.hpp"

#include <array>
#include <utility>

namespace cxmat::reports {
namespace {

constexpr std::array files{
    TemplateFile{"report.html.mustache", TemplateRole::page, ""},
    TemplateFile{"report.md.mustache", TemplateRole::page, ""},
    TemplateFile{"summary.html.mustache", TemplateRole::page, ""},
    TemplateFile{"summary.md.mustache", TemplateRole::page, ""},
    TemplateFile{"workshop.html.mustache", TemplateRole::page, ""},
    TemplateFile{"workshop.md.mustache", TemplateRole::page, ""},
    TemplateFile{"figure.html.mustache", TemplateRole::part, "part_figure"},
    TemplateFile{"figure.md.mustache", TemplateRole::part, "part_figure"},
    TemplateFile{"folded_table.html.mustache", TemplateRole::part, "part_folded_table"},
    TemplateFile{"masthead.html.mustache", TemplateRole::part, "part_masthead"},
    TemplateFile{"practice.html.mustache", TemplateRole::part, "part_practice"},
    TemplateFile{"section.html.mustache", TemplateRole::part, "part_section"},
    TemplateFile{"section.md.mustache", TemplateRole::part, "part_section"},
    TemplateFile{"summary_page.html.mustache", TemplateRole::part, "part_summary"},
    TemplateFile{"summary_page.md.mustache", TemplateRole::part, "part_summary"},
    TemplateFile{"table.html.mustache", TemplateRole::part, "part_table"},
    TemplateFile{"table.md.mustache", TemplateRole::part, "part_table"},
    TemplateFile{"trace.html.mustache", TemplateRole::part, "part_trace"},
    TemplateFile{"trace.md.mustache", TemplateRole::part, "part_trace"},
    TemplateFile{"report.css", TemplateRole::stylesheet, "part_stylesheet"},
};

}  // namespace

std::span<const TemplateFile> template_files() noexcept {
  return files;
}

bool is_html(const TemplateFile& file) noexcept {
  return file.name.ends_with(".html.mustache") || file.role == TemplateRole::stylesheet;
}

TemplateSet::TemplateSet(std::map<std::string, std::string, std::less<>> own)
    : own_(std::move(own)) {}

std::string_view TemplateSet::text(std::string_view name) const {
  const auto found = own_.find(name);
  return found == own_.end() ? asset(name) : std::string_view(found->second);
}

}  // namespace cxmat::reports
