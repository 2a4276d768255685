// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/report.hpp"

#include "cli/assessment_input.hpp"
#include "cli/output.hpp"
#include "cli/report_outputs.hpp"
#include "cli/template_folder.hpp"
#include "cli/version.hpp"
#include "reports/styles/accent.hpp"

#include <cxmat/formats/engagement_files.hpp>
#include <cxmat/instruments/pitstop/check_off.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <future>
#include <memory>
#include <span>
#include <string>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

namespace cxmat::cli {
namespace {

const std::array<std::string, 3> formats{"html", "md", "xlsx"};

constexpr std::array variants{reports::Variant::full, reports::Variant::summary,
                              reports::Variant::workshop, reports::Variant::questionnaire};

struct Options {
  AssessmentInput input;
  std::string format;
  std::string variant = "full";
  std::string output;
  std::string templates;  ///< a folder; empty: what assessment.yaml says
  FigureFolders figures;
};

Result<reports::Variant> variant_of(const std::string& name) {
  std::vector<std::string> names;
  for (const reports::Variant variant : variants) {
    names.emplace_back(to_string(variant));
  }
  if (const Diagnostics unknown = check_choice("--variant", name, names); !unknown.empty()) {
    return unknown;
  }
  return variants.at(static_cast<std::size_t>(std::ranges::find(names, name) - names.begin()));
}

/// "nordlicht-2026.de.html", "nordlicht-2026.summary.de.html".
std::string file_name(const std::string& engagement, reports::Variant variant, Language language,
                      std::string_view format) {
  const std::string of_variant =
      variant == reports::Variant::full ? std::string() : fmt::format("{}.", to_string(variant));
  return fmt::format("{}.{}{}.{}", engagement, of_variant, to_string(language), format);
}

/// Where the reports go: a file for a single one, otherwise a folder; empty: standard output.
struct Target {
  std::filesystem::path path;
  bool is_folder = false;
};

/// Without -o, an engagement folder gets its reports in FOLDER/report; a single format that was
/// asked for by name goes to standard output.
Result<Target> target_of(const Options& options, std::size_t count) {
  if (!options.output.empty()) {
    std::error_code ignored;
    return Target{options.output, count > 1 || options.output.ends_with('/') ||
                                      std::filesystem::is_directory(options.output, ignored)};
  }
  if (!options.format.empty() && count == 1) {
    return Target{};
  }
  if (options.input.is_folder() && options.format.empty()) {
    return Target{assessment_file(options.input.assessment).parent_path() / "report", true};
  }
  return error(Code::needs_folder, {}, {"-o"});
}

std::vector<Language> languages_of(const Engagement& engagement, const Context& context) {
  return context.language ? std::vector{*context.language} : engagement.languages;
}

/// The instruments, with the plans among them held against the latest wave.
std::vector<Instrument> checked_off(std::vector<Instrument> instruments,
                                    const Protected<Assessment>& assessment,
                                    const std::string& date) {
  for (Instrument& instrument : instruments) {
    if (PitStop* const plan = std::get_if<PitStop>(&instrument)) {
      *plan = check_off(std::move(*plan), assessment, date);
    }
  }
  return instruments;
}

/// The folder of --templates, or the one that assessment.yaml names beside itself; empty: none.
std::filesystem::path templates_of(const Options& options, const Engagement& engagement) {
  if (!options.templates.empty() || engagement.report.templates.empty()) {
    return options.templates;
  }
  return assessment_file(options.input.assessment).parent_path() / engagement.report.templates;
}

ExitCode run(const Options& options, const Context& context) {
  const auto asked = parse_formats(options.format.empty() ? "html,md" : options.format, formats);
  if (!asked) {
    return context.fail(asked.diagnostics);
  }
  const Result<reports::Variant> variant = variant_of(options.variant);
  if (!variant) {
    return context.fail(variant.diagnostics);
  }
  const Result<Catalogue> catalogue = context.load_catalogue();
  if (!catalogue) {
    return context.fail(catalogue.diagnostics);
  }
  const Result<EngagementFiles> files =
      load_input(options.input, *catalogue, {.needs_rows = {}, .console = &context.console});
  context.console.report(files.diagnostics);
  if (!files) {
    return exit_code_of(files.diagnostics);
  }
  const Result<TemplateFolder> templates = load_templates(templates_of(options, files->engagement));
  context.console.report(templates.diagnostics);
  if (!templates) {
    return exit_code_of(templates.diagnostics);
  }
  const auto assessment = assess_input(*files, {.crosses = Crosses::skip});
  context.console.report(assessment.diagnostics);
  if (!assessment) {
    return exit_code_of(assessment.diagnostics);
  }
  const Engagement& engagement = (*assessment)->engagement;
  context.console.report(reports::accent_findings(
      engagement.report.accent, {.file = assessment_file(options.input.assessment).string()}));
  const std::vector<Language> languages = languages_of(engagement, context);
  const Result<Target> target = target_of(options, languages.size() * asked->size());
  if (!target) {
    return context.fail(target.diagnostics);
  }
  const reports::RenderContext render_context{
      .version = std::string(version),
      .date = context.date.empty() ? engagement.date : context.date,
      .variant = *variant};
  const std::vector<Instrument> instruments =
      checked_off(files->instruments, *assessment, render_context.date);
  // Rendering is pure: every second report is made beside the others, the rest on this thread.
  std::vector<Output> outputs;
  std::vector<std::future<Result<std::string>>> rendered;
  for (const Language language : languages) {
    for (const std::string& format : *asked) {
      std::filesystem::path path = target->path;
      if (target->is_folder) {
        path /= file_name(engagement.id, *variant, language, format);
      }
      const auto policy = outputs.size() % 2 == 0 ? std::launch::async : std::launch::deferred;
      outputs.push_back({path, {}});
      rendered.push_back(std::async(policy, [&, language, path] {
        reports::RenderContext own = render_context;
        own.pictures = picture_prefix(options.figures, path, engagement.id, language);
        return render_report({.assessment = *assessment,
                              .instruments = instruments,
                              .templates = templates->templates,
                              .defaults = catalogue->defaults()},
                             format, language, own);
      }));
    }
  }
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    Result<std::string> bytes = rendered[i].get();
    if (!bytes) {
      return context.fail(bytes.diagnostics);
    }
    outputs[i].bytes = *std::move(bytes);
  }
  const bool prints_report = target->path.empty() || target->path == "-";
  for (const Language language : languages) {
    for (Output& output :
         figure_outputs(options.figures, *assessment, instruments, language, render_context)) {
      outputs.push_back(std::move(output));
    }
  }
  std::vector<std::filesystem::path> inputs = files_read(options.input, engagement);
  inputs.insert(inputs.end(), templates->files.begin(), templates->files.end());
  if (const Diagnostics found = check_targets(outputs, inputs); !found.empty()) {
    return context.fail(found);
  }
  return write_outputs(context.console, outputs, !prints_report);
}

}  // namespace

Run attach_report(CLI::App& app) {
  auto options = std::make_shared<Options>();
  add_input_options(app, options->input);
  app.add_option("--format", options->format,
                 "html, md, xlsx (default: html,md); a single one goes to standard output without "
                 "-o");
  app.add_option("-o,--output", options->output,
                 "File for a single report, otherwise folder (default: report/ in the assessment's "
                 "folder)");
  app.add_option("--variant", options->variant,
                 "full, summary (page 1), workshop (with room to write), questionnaire (what was "
                 "asked); default: full");
  app.add_option(
      "--svg", options->figures.svg,
      "Folder for each figure as an SVG of its own; the Markdown report then shows them");
  app.add_option("--vega", options->figures.vega,
                 "Folder for each figure as a Vega-Lite specification with its data");
  app.add_option("--templates", options->templates,
                 "Folder of templates that replace the report's own; see cxmat templates");
  app.footer("Example: cxmat report examples/nordlicht --lang en");
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace cxmat::cli
