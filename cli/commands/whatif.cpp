// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/whatif.hpp"

#include "cli/assessment_input.hpp"
#include "cli/find_node.hpp"
#include "cli/output.hpp"
#include "reports/formats/whatif_json.hpp"
#include "reports/formats/whatif_text.hpp"

#include <cxmat/assessment/whatif/set.hpp>
#include <cxmat/assessment/whatif/whatif.hpp>
#include <cxmat/core/closest_match.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cxmat::cli {
namespace {

const std::array<std::string, 2> formats{"text", "json"};

struct Options {
  AssessmentInput input;
  std::string node = "overall";
  std::optional<int> level;
  std::vector<std::string> settings;
  std::string format = "text";
  std::string output;
};

/// What was read, and what comes out of it as it is.
struct Before {
  const Plan& plan;
  const Responses& responses;
  const Protected<Assessment>& assessment;
};

/// An error where the node has no such level.
std::optional<Diagnostic> check_level(const Levels& levels, std::optional<int> level) {
  const int top = static_cast<int>(levels.size());
  if (!level || levels.empty() || (*level >= 1 && *level <= top)) {
    return std::nullopt;
  }
  return error(Code::unknown_option_value, {},
               {std::to_string(*level), "--to", "1.." + std::to_string(top),
                std::to_string(std::clamp(*level, 1, top))});
}

Result<std::string> way(const Options& options, const Before& before, Language language) {
  const Assessment& assessment = *before.assessment;
  const Result<std::size_t> node = find_node(assessment, options.node);
  if (!node) {
    return node.diagnostics;
  }
  if (auto misfit = check_level(assessment.nodes[*node].levels, options.level)) {
    return *std::move(misfit);
  }
  const whatif::Way found =
      whatif::cheapest_way(assessment, before.plan, before.responses, *node, options.level);
  return options.format == "json" ? reports::way_json(before.assessment, found)
                                  : reports::render_way(before.assessment, found, language);
}

Result<std::string> effect(const Options& options, const Before& before, Language language) {
  const Assessment& assessment = *before.assessment;
  const auto settings = whatif::parse_settings(options.settings, assessment.engagement);
  if (!settings) {
    return settings.diagnostics;
  }
  const Responses changed = whatif::with_settings(before.responses, *settings);
  Engagement imagined = assessment.engagement;
  imagined.groupings.clear();                    // everyone is what changes
  imagined.privacy.unanimous = Unanimous::show;  // it is the setting that they agree on
  const Protected<Assessment> after = protect(
      assess(std::move(imagined), before.plan, make_tally(before.plan, changed), Crosses::skip));
  const whatif::Effect found = whatif::effect_of(assessment, before.plan, *settings);
  return options.format == "json"
             ? reports::effect_json(before.assessment, after, found)
             : reports::render_effect(before.assessment, after, found, language);
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
  if (asked->size() > 1) {
    context.console.report({error(Code::needs_folder, {}, {"-o"})});
    return ExitCode::bad_input;
  }
  Result<EngagementFiles> files =
      load_input(options.input, *catalogue, {.needs_rows = "cxmat whatif"});
  context.console.report(files.diagnostics);
  if (!files) {
    return exit_code_of(files.diagnostics);
  }
  const Plan plan = plan_of(files->engagement);
  const auto assessment = assess_input(*files, {.crosses = Crosses::skip, .certainty = false});
  context.console.report(assessment.diagnostics);
  if (!assessment) {
    return exit_code_of(assessment.diagnostics);
  }
  // What counts, as in the assessment: its diagnostics have been reported with it.
  const auto counted = count_in(files->engagement, files->responses);
  const Before before{plan, counted->responses, *assessment};
  Result<std::string> text = options.settings.empty()
                                 ? way(options, before, context.output_language())
                                 : effect(options, before, context.output_language());
  Diagnostics found = std::move(text.diagnostics);
  std::vector<Output> outputs;
  if (text) {
    outputs.push_back({options.output, *std::move(text.value)});
    append(found, check_targets(outputs, files_read(options.input, (*assessment)->engagement)));
  }
  if (has_errors(found)) {
    context.console.report(found);
    return exit_code_of(found);
  }
  return write_outputs(context.console, outputs, false);
}

}  // namespace

Run attach_whatif(CLI::App& app) {
  auto options = std::make_shared<Options>();
  add_input_options(app, options->input);
  CLI::Option* node = app.add_option(
      "--node", options->node,
      "What shall rise: overall (default), a questionnaire, a dimension or a question");
  CLI::Option* level =
      app.add_option("--to", options->level, "The level to reach; the next one where not given");
  app.add_option("--set", options->settings,
                 "QUESTION=ANSWER: everyone gives this answer; may be repeated")
      ->allow_extra_args(false)
      ->excludes(node)
      ->excludes(level);
  app.add_option("--format", options->format, "text (default) or json");
  app.add_option("-o,--output", options->output, "File to write instead of standard output");
  app.footer("Example: cxmat whatif examples/nordlicht --node ownership --to 4");
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace cxmat::cli
