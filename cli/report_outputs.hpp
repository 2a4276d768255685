/// \file
/// What `cxmat report` writes beside HTML and Markdown: workbooks and figures as files.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/output.hpp"
#include "reports/formats/templates/template_set.hpp"
#include "reports/render_context.hpp"

#include <cxmat/anonymity/protected.hpp>
#include <cxmat/core/result.hpp>
#include <cxmat/instruments/instrument.hpp>
#include <cxmat/questionnaire/questionnaire.hpp>

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::cli {

/// Folders for figures as files; empty: none are written.
struct FigureFolders {
  std::string svg;   ///< --svg
  std::string vega;  ///< --vega
};

/// What a report is made of. All of it must outlive the call.
struct ReportSource {
  const Protected<Assessment>& assessment;
  std::span<const Instrument> instruments;
  const reports::TemplateSet& templates;
  const Defaults& defaults;  ///< of the catalogue: names of roles
};

/// A report in one of the formats of `cxmat report`, in the variant of `context`; `md` with
/// pictures where it says so. A workbook has no variants.
[[nodiscard]] Result<std::string> render_report(const ReportSource& source, std::string_view format,
                                                Language language,
                                                const reports::RenderContext& context);

/// What stands before a figure's name in the Markdown report `report` (empty or "-": standard
/// output, read in this folder), so that it finds the files of figure_outputs(): a relative
/// address.
/// "" without --svg.
[[nodiscard]] std::string picture_prefix(const FigureFolders& folders,
                                         const std::filesystem::path& report,
                                         std::string_view engagement, Language language);

/// All figures of the report in the formats asked for, as FOLDER/ENGAGEMENT.LANGUAGE.FIGURE.ENDING.
[[nodiscard]] std::vector<Output> figure_outputs(const FigureFolders& folders,
                                                 const Protected<Assessment>& assessment,
                                                 std::span<const Instrument> instruments,
                                                 Language language,
                                                 const reports::RenderContext& context);

}  // namespace cxmat::cli
