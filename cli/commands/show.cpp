// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/show.hpp"

#include "cli/output.hpp"
#include "reports/formats/questionnaire_text.hpp"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace cxmat::cli {
namespace {

ExitCode run(const std::string& reference, const Context& context) {
  const Result<Catalogue> catalogue = context.load_catalogue();
  Diagnostics found = catalogue.diagnostics;
  std::string text;
  if (catalogue) {
    const bool is_file = reference.ends_with(".yaml") || reference.ends_with(".yml");
    Result<Questionnaire> questionnaire =
        is_file ? catalogue->load_file(reference) : catalogue->load(reference);
    append(found, std::move(questionnaire.diagnostics));
    if (questionnaire) {
      text = reports::render_questionnaire(*questionnaire, catalogue->defaults(),
                                           context.output_language());
    }
  }
  context.console.report(found);
  return has_errors(found) ? exit_code_of(found) : context.console.print(text);
}

}  // namespace

Run attach_show(CLI::App& app) {
  auto reference = std::make_shared<std::string>();
  app.add_option("questionnaire", *reference, "Catalogue id or YAML file")->required();
  app.footer("Example: cxmat show ownership --lang de");
  return [reference](const Context& context) { return run(*reference, context); };
}

}  // namespace cxmat::cli
