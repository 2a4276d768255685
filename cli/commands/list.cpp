// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/list.hpp"

#include "cli/output.hpp"
#include "reports/formats/catalogue_list.hpp"

#include <CLI/CLI.hpp>

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace cxmat::cli {
namespace {

const std::array<std::string, 2> formats{"table", "json"};

ExitCode run(const std::string& format, const Context& context) {
  const auto asked = parse_formats(format, formats);
  const Result<Catalogue> catalogue = context.load_catalogue();
  Diagnostics found = asked.diagnostics;
  append(found, catalogue.diagnostics);
  std::vector<Questionnaire> questionnaires;
  if (asked && catalogue) {
    for (const std::string& id : catalogue->ids()) {
      Result<Questionnaire> questionnaire = catalogue->load(id);
      append(found, std::move(questionnaire.diagnostics));
      if (questionnaire) {
        questionnaires.push_back(*std::move(questionnaire));
      }
    }
  }
  context.console.report(found);
  if (has_errors(found)) {
    return exit_code_of(found);
  }
  return context.console.print(
      asked->front() == "json"
          ? reports::render_catalogue_json(questionnaires, catalogue->defaults())
          : reports::render_catalogue_table(questionnaires, catalogue->defaults(),
                                            context.output_language()));
}

}  // namespace

Run attach_list(CLI::App& app) {
  auto format = std::make_shared<std::string>("table");
  app.add_option("--format", *format, "table (default) or json");
  app.footer("Example: cxmat list --lang de");
  return [format](const Context& context) { return run(*format, context); };
}

}  // namespace cxmat::cli
