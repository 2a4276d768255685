// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/show.hpp"

#include "cli/output.hpp"
#include "cli/version.hpp"
#include "reports/formats/book_html.hpp"
#include "reports/formats/book_markdown.hpp"
#include "reports/formats/questionnaire_text.hpp"

#include <CLI/CLI.hpp>

#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace cxmat::cli {
namespace {

const std::array<std::string, 3> formats{"text", "md", "html"};

struct Options {
  std::vector<std::string> references;
  std::string format = "text";
  std::string output;
};

/// All of them, with what was found in any.
Result<std::vector<Questionnaire>> load(const std::vector<std::string>& references,
                                        const Catalogue& catalogue) {
  Result<std::vector<Questionnaire>> loaded{std::vector<Questionnaire>()};
  for (const std::string& reference : references) {
    Result<Questionnaire> questionnaire =
        is_path_reference(reference) ? catalogue.load_file(reference) : catalogue.load(reference);
    append(loaded.diagnostics, std::move(questionnaire.diagnostics));
    if (questionnaire) {
      loaded->push_back(*std::move(questionnaire));
    }
  }
  return loaded;
}

/// Those that the questionnaires were read from, included ones among them.
std::vector<std::filesystem::path> files_of(const std::vector<Questionnaire>& questionnaires) {
  std::vector<std::filesystem::path> files;
  for (const Questionnaire& questionnaire : questionnaires) {
    files.insert(files.end(), questionnaire.files.begin(), questionnaire.files.end());
  }
  return files;
}

std::string render(const std::string& format, const std::vector<Questionnaire>& questionnaires,
                   const Defaults& defaults, const Context& context) {
  const Language language = context.output_language();
  const reports::RenderContext about{.version = std::string(version), .date = context.date};
  if (format == "html") {
    return reports::render_book_html(questionnaires, defaults, language, about);
  }
  return format == "md" ? reports::render_book_markdown(questionnaires, defaults, language, about)
                        : reports::render_questionnaires(questionnaires, defaults, language);
}

ExitCode run(const Options& options, const Context& context) {
  if (const Diagnostics unknown = check_format(options.format, formats); !unknown.empty()) {
    return context.fail(unknown);
  }
  const Result<Catalogue> catalogue = context.load_catalogue();
  if (!catalogue) {
    return context.fail(catalogue.diagnostics);
  }
  const auto questionnaires = load(options.references, *catalogue);
  context.console.report(questionnaires.diagnostics);
  if (has_errors(questionnaires.diagnostics)) {
    return exit_code_of(questionnaires.diagnostics);
  }
  const std::array outputs{Output{
      options.output, render(options.format, *questionnaires, catalogue->defaults(), context)}};
  if (const Diagnostics found = check_targets(outputs, files_of(*questionnaires)); !found.empty()) {
    return context.fail(found);
  }
  return write_outputs(context.console, outputs, false);
}

}  // namespace

Run attach_show(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("questionnaire", options->references,
                 "Catalogue ids or YAML files; several make one book")
      ->required();
  app.add_option("--format", options->format,
                 "text (default), or md or html: a book to read before a workshop");
  app.add_option("-o,--output", options->output, "File to write instead of standard output");
  app.footer(
      "Examples: cxmat show ownership --lang de\n"
      "          cxmat show ownership metrics --format html -o book.html");
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace cxmat::cli
