// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/form.hpp"

#include "cli/form_input.hpp"
#include "cli/output.hpp"
#include "cli/version.hpp"
#include "reports/forms/target.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <vector>

namespace cxmat::cli {
namespace {

namespace forms = reports::forms;

struct Options {
  FormInput input;
  std::string to;
  forms::TargetOptions target;
  std::string output;
};

std::vector<std::string> target_ids() {
  std::vector<std::string> ids;
  for (const forms::Target& target : forms::targets()) {
    ids.emplace_back(target.id);
  }
  return ids;
}

ExitCode run(const Options& options, const Context& context) {
  if (const Diagnostics unknown = check_choice("--to", options.to, target_ids());
      !unknown.empty()) {
    return context.fail(unknown);
  }
  const Result<LoadedForm> loaded = load_form(options.input, context);
  if (!loaded) {
    return context.fail(loaded.diagnostics);
  }
  const auto target = std::ranges::find(forms::targets(), options.to, &forms::Target::id);
  const Result<std::string> bytes = target->write(loaded->form, options.target);
  Diagnostics found = loaded.diagnostics;
  append(found, bytes.diagnostics);
  if (!bytes) {
    return context.fail(found);
  }
  context.console.report(found);
  const std::array outputs{Output{options.output, *bytes}};
  if (const Diagnostics refused = check_targets(outputs, loaded->files); !refused.empty()) {
    return context.fail(refused);
  }
  return write_outputs(context.console, outputs, false);
}

}  // namespace

Run attach_form(CLI::App& app) {
  auto options = std::make_shared<Options>();
  options->target.version = version;
  add_form_options(app, options->input);
  app.add_option(
         "--to", options->to,
         "html (a page to fill in), xlsx, xlsform, surveyjs, limesurvey, qualtrics, google, "
         "csv, markdown, print")
      ->required();
  app.add_option("-o,--output", options->output, "File to write instead of standard output");
  app.add_flag(
      "--all-questions", options->target.all_questions,
      "Leave out conditions that the target cannot express: everybody sees these questions");
  app.add_flag("--own-result", options->target.own_result,
               "html: show respondents their own result at the end");
  app.footer(
      "Examples: cxmat form my-assessment --to html -o form.html\n"
      "          cxmat form ownership metrics --groups role --to xlsx --lang de -o form.xlsx");
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace cxmat::cli
