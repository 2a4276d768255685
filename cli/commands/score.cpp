// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/score.hpp"

#include "cli/assessment_input.hpp"
#include "cli/output.hpp"
#include "cli/version.hpp"
#include "reports/formats/csv.hpp"
#include "reports/formats/model_csv.hpp"
#include "reports/formats/model_json.hpp"
#include "reports/formats/model_table.hpp"
#include "reports/formats/table.hpp"

#include <cxmat/assessment/assess.hpp>
#include <cxmat/assessment/assess_responses.hpp>
#include <cxmat/assessment/plausibility.hpp>
#include <cxmat/formats/result_json.hpp>
#include <cxmat/tally/tally.hpp>

#include <CLI/CLI.hpp>

#include <array>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace cxmat::cli {
namespace {

const std::array<std::string, 3> formats{"table", "json", "csv"};

struct Options {
  AssessmentInput input;
  std::string format = "table";
  std::string output;
  bool compare_models = false;
};

std::string render(const Protected<Assessment>& assessment, std::string_view format,
                   Language language) {
  if (format == "json") {
    return to_json(assessment, version);
  }
  return format == "csv" ? reports::render_csv(assessment)
                         : reports::render_table(assessment, language);
}

std::string render(const reports::ModelResults& results, std::string_view format,
                   Language language) {
  if (format == "json") {
    return reports::render_model_json(results, version);
  }
  return format == "csv" ? reports::render_model_csv(results)
                         : reports::render_model_table(results, language);
}

/// The formats as outputs: a single one to -o, several into it as a folder, as STEM.EXTENSION.
template <class Scored>
std::vector<Output> outputs_of(const Scored& scored, const std::string& stem,
                               std::span<const std::string> asked, const Options& options,
                               Language language) {
  std::vector<Output> outputs;
  for (const std::string& format : asked) {
    std::filesystem::path path = options.output;
    if (asked.size() > 1) {
      path /= stem + (format == "table" ? ".txt" : "." + format);
    }
    outputs.push_back({path, render(scored, format, language)});
  }
  return outputs;
}

ExitCode write(const Options& options, const Context& context, const Engagement& engagement,
               std::span<const Output> outputs) {
  if (const Diagnostics found = check_targets(outputs, files_read(options.input, engagement));
      !found.empty()) {
    context.console.report(found);
    return exit_code_of(found);
  }
  return write_outputs(context.console, outputs, outputs.size() > 1);
}

ExitCode score(const Options& options, const Context& context, const Catalogue& catalogue,
               std::span<const std::string> asked) {
  const auto assessment = run_assessment(options.input, catalogue, Crosses::make, context.console);
  context.console.report(assessment.diagnostics);
  if (!assessment) {
    return exit_code_of(assessment.diagnostics);
  }
  const Engagement& engagement = (*assessment)->engagement;
  return write(options, context, engagement,
               outputs_of(*assessment, engagement.id, asked, options, context.output_language()));
}

/// The answers are read, judged and weighted once; then every model is a whole run of its own over
/// them. The first is the one under the own models: it says what there is to say about the answers.
Result<reports::ModelResults> run_models(const AssessmentInput& input, const Catalogue& catalogue) {
  Result<EngagementFiles> files = load_input(input, catalogue, {.needs_rows = "--compare-models"});
  if (!files) {
    return std::move(files.diagnostics);
  }
  Diagnostics found = std::move(files.diagnostics);
  reports::ModelResults made{.selection = models_to_compare(files->engagement), .results = {}};
  if (made.selection.models.empty()) {
    found.push_back(error(Code::not_in_distribution, {}, {"--compare-models"}));
    return found;
  }
  Result<CountedResponses> counted = count_in(files->engagement, std::move(files->responses));
  append(found, std::move(counted.diagnostics));
  if (!counted) {
    return found;
  }
  for (const ComparedModel& model : made.selection.models) {
    Engagement engagement = engagement_under(files->engagement, model);
    const Plan plan = plan_of(engagement);
    const Tally tally = make_tally(plan, counted->responses);
    Assessment assessment = assess(std::move(engagement), plan, tally, Crosses::skip);
    if (model.own) {
      append(found, check_plausibility(assessment));
    }
    made.results.push_back(protect(std::move(assessment)));
  }
  return {std::move(made), std::move(found)};
}

ExitCode compare_models(const Options& options, const Context& context, const Catalogue& catalogue,
                        std::span<const std::string> asked) {
  const auto results = run_models(options.input, catalogue);
  context.console.report(results.diagnostics);
  if (!results) {
    return exit_code_of(results.diagnostics);
  }
  const Engagement& engagement = results->own().engagement;
  return write(
      options, context, engagement,
      outputs_of(*results, engagement.id + ".models", asked, options, context.output_language()));
}

ExitCode run(const Options& options, const Context& context) {
  const auto asked = parse_formats(options.format, formats);
  const Result<Catalogue> catalogue = context.load_catalogue();
  if (!asked || !catalogue) {
    Diagnostics found = asked.diagnostics;
    append(found, catalogue.diagnostics);
    context.console.report(found);
    return exit_code_of(found);
  }
  if (asked->size() > 1 && options.output.empty()) {
    context.console.report({error(Code::needs_folder, {}, {"-o"})});
    return ExitCode::bad_input;
  }
  return options.compare_models ? compare_models(options, context, *catalogue, *asked)
                                : score(options, context, *catalogue, *asked);
}

}  // namespace

Run attach_score(CLI::App& app) {
  auto options = std::make_shared<Options>();
  add_input_options(app, options->input);
  app.add_option("--format", options->format,
                 "table (default), json, csv; several separated by commas need -o FOLDER");
  app.add_flag("--compare-models", options->compare_models,
               "Score the same answers by every model that fits, side by side, and say why they "
               "differ")
      ->excludes(app.get_option("--model"));
  app.add_option("-o,--output", options->output, "File, or folder for several formats");
  app.footer("Example: cxmat score examples/nordlicht --format json -o result.json");
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace cxmat::cli
