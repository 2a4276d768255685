// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/explain.hpp"

#include "cli/assessment_input.hpp"
#include "cli/find_node.hpp"
#include "cli/output.hpp"
#include "cli/version.hpp"
#include "reports/formats/explain_json.hpp"
#include "reports/formats/explain_text.hpp"

#include <CLI/CLI.hpp>

#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace cxmat::cli {
namespace {

const std::array<std::string, 2> formats{"text", "json"};

struct Options {
  AssessmentInput input;
  std::string node;
  std::string format = "text";
  std::string output;
};

std::string render(const Protected<Assessment>& assessment, const Options& options,
                   Language language) {
  return options.format == "json" ? reports::explanation_json(assessment, options.node, version)
                                  : reports::render_explanation(assessment, options.node, language);
}

ExitCode run(const Options& options, const Context& context) {
  if (const Diagnostics unknown = check_format(options.format, formats); !unknown.empty()) {
    return context.fail(unknown);
  }
  const Result<Catalogue> catalogue = context.load_catalogue();
  if (!catalogue) {
    return context.fail(catalogue.diagnostics);
  }
  const auto files =
      load_input(options.input, *catalogue, {.needs_rows = {}, .console = &context.console});
  context.console.report(files.diagnostics);
  if (!files) {
    return exit_code_of(files.diagnostics);
  }
  const auto assessment = assess_input(*files, {.crosses = Crosses::skip, .certainty = false});
  context.console.report(assessment.diagnostics);
  if (!assessment) {
    return exit_code_of(assessment.diagnostics);
  }
  if (const auto node = find_node(**assessment, options.node); !node) {
    return context.fail(node.diagnostics);
  }
  const std::array outputs{
      Output{options.output, render(*assessment, options, context.output_language())}};
  if (const Diagnostics found =
          check_targets(outputs, files_read(options.input, files->engagement));
      !found.empty()) {
    return context.fail(found);
  }
  return write_outputs(context.console, outputs, false);
}

/// Without a folder the only word is the node.
void tell_words_apart(Options& options) {
  AssessmentInput& input = options.input;
  const bool loose = !input.questionnaires.empty();
  if (loose && options.node.empty()) {
    options.node = std::exchange(input.assessment, {});
  }
  if (loose && input.is_folder()) {
    throw CLI::ExcludesError("--questionnaire", "an engagement folder");
  }
  if (!loose && !input.is_folder()) {
    throw CLI::RequiredError("an engagement folder, or --questionnaire with --responses");
  }
  if (!loose) {
    take_words(input, {std::exchange(input.assessment, {})});
  }
  if (options.node.empty()) {
    throw CLI::RequiredError("a node, such as overall or ownership.mandate,");
  }
}

}  // namespace

Run attach_explain(CLI::App& app) {
  auto options = std::make_shared<Options>();
  add_input_options(app, options->input);
  for (const char* list : {"--questionnaire", "--responses", "--groups"}) {
    app.get_option(list)->allow_extra_args(false);  // else the node would be one of them
  }
  app.remove_option(app.get_option("assessment"));
  app.add_option("assessment", options->input.assessment,
                 "Engagement folder, or its assessment.yaml; not with --questionnaire");
  app.add_option("node", options->node,
                 "What to explain: overall, a questionnaire (ownership), a dimension "
                 "(ownership.mandate) or a question (own01)");
  app.add_option("--format", options->format, "text (default), json");
  app.add_option("-o,--output", options->output, "File to write instead of standard output");
  app.callback([options] { tell_words_apart(*options); });
  app.footer(
      "Examples: cxmat explain examples/nordlicht ownership.mandate\n"
      "          cxmat explain own01 --questionnaire ownership --responses answers.csv");
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace cxmat::cli
