// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/score.hpp"

#include "cli/assessment_input.hpp"
#include "cli/output.hpp"
#include "cli/version.hpp"
#include "reports/formats/csv.hpp"
#include "reports/formats/table.hpp"

#include <cxmat/formats/result_json.hpp>

#include <CLI/CLI.hpp>

#include <array>
#include <memory>
#include <string>

namespace cxmat::cli {
namespace {

const std::array<std::string, 3> formats{"table", "json", "csv"};

struct Options {
  AssessmentInput input;
  std::string format = "table";
  std::string output;
};

std::string render(const Protected<Assessment>& assessment, std::string_view format,
                   Language language) {
  if (format == "json") {
    return to_json(assessment, version);
  }
  return format == "csv" ? reports::render_csv(assessment)
                         : reports::render_table(assessment, language);
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
  const auto assessment = run_assessment(options.input, *catalogue, Crosses::make);
  context.console.report(assessment.diagnostics);
  if (!assessment) {
    return exit_code_of(assessment.diagnostics);
  }
  std::vector<Output> outputs;
  for (const std::string& format : *asked) {
    std::filesystem::path path = options.output;
    if (asked->size() > 1) {
      path /= (*assessment)->engagement.id + (format == "table" ? ".txt" : "." + format);
    }
    outputs.push_back({path, render(*assessment, format, context.output_language())});
  }
  if (const Diagnostics found =
          check_targets(outputs, files_read(options.input, (*assessment)->engagement));
      !found.empty()) {
    context.console.report(found);
    return exit_code_of(found);
  }
  return write_outputs(context.console, outputs, asked->size() > 1);
}

}  // namespace

Run attach_score(CLI::App& app) {
  auto options = std::make_shared<Options>();
  add_input_options(app, options->input);
  app.add_option("--format", options->format,
                 "table (default), json, csv; several separated by commas need -o FOLDER");
  app.add_option("-o,--output", options->output, "File, or folder for several formats");
  app.footer("Example: cxmat score examples/nordlicht --format json -o result.json");
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace cxmat::cli
