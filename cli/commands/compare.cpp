// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/compare.hpp"

#include "cli/compare_input.hpp"
#include "cli/output.hpp"
#include "cli/version.hpp"
#include "reports/formats/comparison.hpp"
#include "reports/formats/comparison_csv.hpp"
#include "reports/formats/comparison_json.hpp"

#include <cxmat/comparison/compare_results.hpp>

#include <CLI/CLI.hpp>

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat::cli {
namespace {

const std::array<std::string, 5> formats{"table", "html", "md", "json", "csv"};

struct Options {
  CompareInput input;
  std::string node;
  bool questions = false;
  bool allow_version = false;
  std::string format = "table";
  std::string output;
};

ComparisonRules rules_of(const Options& options) {
  return {.kind = options.input.waves        ? UnitKind::waves
                  : options.input.by.empty() ? UnitKind::results
                                             : UnitKind::groups,
          .allow_version = options.allow_version,
          .questions = options.questions,
          .rank_by = options.node};
}

std::string render(const Comparison& comparison, std::string_view format, const Context& context) {
  const Language language = context.output_language();
  const reports::RenderContext render_context{.version = std::string(version),
                                              .date = context.date};
  if (format == "html") {
    return reports::render_comparison_html(comparison, language, render_context);
  }
  if (format == "md") {
    return reports::render_comparison_markdown(comparison, language, render_context);
  }
  if (format == "json") {
    return reports::render_comparison_json(comparison, version);
  }
  return format == "csv" ? reports::render_comparison_csv(comparison)
                         : reports::render_comparison_text(comparison, language);
}

/// A single format to -o, several into it as a folder.
std::vector<Output> outputs_of(const Comparison& comparison, const Options& options,
                               const std::vector<std::string>& asked, const Context& context) {
  std::vector<Output> outputs;
  for (const std::string& format : asked) {
    std::filesystem::path path = options.output;
    if (asked.size() > 1) {
      path /= "comparison." + (format == "table" ? "txt" : format);
    }
    outputs.push_back({path, render(comparison, format, context)});
  }
  return outputs;
}

ExitCode run(const Options& options, const Context& context) {
  const auto asked = parse_formats(options.format, formats);
  const Result<Catalogue> catalogue = context.load_catalogue();
  if (!asked || !catalogue) {
    Diagnostics found = asked.diagnostics;
    append(found, catalogue.diagnostics);
    return context.fail(found);
  }
  if (asked->size() > 1 && options.output.empty()) {
    return context.fail({error(Code::needs_folder, {}, {"-o"})});
  }
  Result<ComparedFiles> files = load_units(options.input, *catalogue);
  context.console.report(files.diagnostics);
  if (!files) {
    return exit_code_of(files.diagnostics);
  }
  const Result<Comparison> comparison = compare_results(std::move(files->units), rules_of(options));
  context.console.report(comparison.diagnostics);
  if (!comparison) {
    return exit_code_of(comparison.diagnostics);
  }
  const std::vector<Output> outputs = outputs_of(*comparison, options, *asked, context);
  if (const Diagnostics refused = check_targets(outputs, files->read); !refused.empty()) {
    return context.fail(refused);
  }
  return write_outputs(context.console, outputs, outputs.size() > 1);
}

}  // namespace

Run attach_compare(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option(
         "results", options->input.paths,
         "Engagement folders, results as `cxmat score --format json` wrote them, or folders "
         "that hold several of these")
      ->required();
  CLI::Option* by =
      app.add_option("--by", options->input.by, "Compare the groups of one assessment: a column");
  app.add_flag("--waves", options->input.waves, "Compare the waves of one assessment")
      ->excludes(by);
  app.add_option("--node", options->node,
                 "Of three and more: rank by this node instead of the overall score");
  app.add_flag("--questions", options->questions, "Compare single questions, too");
  app.add_flag("--allow-version", options->allow_version,
               "Compare questionnaires although their versions differ");
  app.add_flag("--allow-small-groups", options->input.allow_small_groups,
               "Go on although privacy.minimum_group is below 5");
  app.add_option("--format", options->format,
                 "table (default), html, md, json, csv; several separated by commas need -o "
                 "FOLDER");
  app.add_option("-o,--output", options->output, "File, or folder for several formats");
  app.footer("Example: cxmat compare examples/portfolio --format html -o comparison.html");
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace cxmat::cli
