// SPDX-License-Identifier: Apache-2.0
#include "cli/report_outputs.hpp"

#include "reports/formats/book_html.hpp"
#include "reports/formats/book_markdown.hpp"
#include "reports/formats/figure_files.hpp"
#include "reports/formats/html.hpp"
#include "reports/formats/markdown.hpp"
#include "reports/formats/workbook/workbook.hpp"

#include <fmt/format.h>

#include <iterator>
#include <system_error>
#include <utility>

namespace cxmat::cli {
namespace {

namespace fs = std::filesystem;

fs::path whole_path(const fs::path& path) {
  std::error_code failure;
  fs::path whole = fs::weakly_canonical(path, failure);
  return failure ? path : whole;
}

/// A path as the address of a link: what means something in one is written as %20.
std::string address(const fs::path& path) {
  constexpr std::string_view plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string text;
  for (const char byte : path.generic_string()) {
    if (plain.find(byte) != std::string_view::npos) {
      text += byte;
    } else {
      fmt::format_to(std::back_inserter(text), "%{:02X}", static_cast<unsigned char>(byte));
    }
  }
  return text;
}

std::vector<Questionnaire> questionnaires_of(const Engagement& engagement) {
  std::vector<Questionnaire> asked;
  for (const QuestionnaireUse& use : engagement.questionnaires) {
    asked.push_back(use.questionnaire);
  }
  return asked;
}

std::string stem(std::string_view engagement, Language language) {
  return fmt::format("{}.{}.", engagement, to_string(language));
}

void add(std::vector<Output>& outputs, const std::string& folder, const std::string& stem,
         std::vector<reports::FigureFile> files) {
  for (reports::FigureFile& file : files) {
    outputs.push_back({fs::path(folder) / (stem + file.name), std::move(file.bytes)});
  }
}

}  // namespace

Result<std::string> render_report(const ReportSource& source, std::string_view format,
                                  Language language, const reports::RenderContext& context) {
  const auto& [assessment, instruments, templates, defaults] = source;
  if (format == "xlsx") {
    return reports::render_workbook(assessment, language, context);
  }
  if (context.variant == reports::Variant::questionnaire) {
    const std::vector<Questionnaire> asked = questionnaires_of(assessment->engagement);
    return format == "html" ? reports::render_book_html(asked, defaults, language, context)
                            : reports::render_book_markdown(asked, defaults, language, context);
  }
  return format == "html"
             ? reports::render_html(assessment, language, context, instruments, templates)
             : reports::render_markdown(assessment, language, context, instruments, templates);
}

std::string picture_prefix(const FigureFolders& folders, const fs::path& report,
                           std::string_view engagement, Language language) {
  if (folders.svg.empty()) {
    return {};
  }
  const fs::path from =
      report.empty() || report == "-" ? fs::path(".") : whole_path(report).parent_path();
  const fs::path folder = whole_path(folders.svg).lexically_proximate(whole_path(from));
  return address(folder / stem(engagement, language));
}

std::vector<Output> figure_outputs(const FigureFolders& folders,
                                   const Protected<Assessment>& assessment,
                                   std::span<const Instrument> instruments, Language language,
                                   const reports::RenderContext& context) {
  std::vector<Output> outputs;
  const std::string name = stem(assessment->engagement.id, language);
  if (!folders.svg.empty()) {
    add(outputs, folders.svg, name, reports::svg_files(assessment, language, context, instruments));
  }
  if (!folders.vega.empty()) {
    add(outputs, folders.vega, name,
        reports::vega_files(assessment, language, context, instruments));
  }
  return outputs;
}

}  // namespace cxmat::cli
