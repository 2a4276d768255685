/// \file
/// The files that reports are made of, and those of them that somebody replaced.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace cxmat::reports {

enum class TemplateRole : std::uint8_t {
  page,       ///< a whole document
  part,       ///< what pages include by name
  stylesheet  ///< what HTML pages include as part_stylesheet
};

/// A file that a report is made of. The list of these is the only one: a new page or part is one
/// row more.
struct TemplateFile {
  std::string_view name;  ///< "figure.html.mustache"
  TemplateRole role = TemplateRole::page;
  std::string_view part;  ///< by what name it is included, "part_figure"; empty for pages
};

[[nodiscard]] std::span<const TemplateFile> template_files() noexcept;

/// True for pages and parts of HTML, and for the stylesheet.
[[nodiscard]] bool is_html(const TemplateFile& file) noexcept;

/// The shipped files, some of them replaced.
class TemplateSet {
 public:
  /// Nothing is replaced.
  TemplateSet() = default;
  /// `own`: texts by the names of template_files(), checked by check_templates().
  explicit TemplateSet(std::map<std::string, std::string, std::less<>> own);

  [[nodiscard]] bool is_own(std::string_view name) const { return own_.contains(name); }
  [[nodiscard]] bool empty() const noexcept { return own_.empty(); }
  /// The file of that name, replaced or as shipped. It lives as long as this set.
  [[nodiscard]] std::string_view text(std::string_view name) const;

 private:
  std::map<std::string, std::string, std::less<>> own_;
};

}  // namespace cxmat::reports
