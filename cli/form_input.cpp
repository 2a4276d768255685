// SPDX-License-Identifier: Apache-2.0
#include "cli/form_input.hpp"

#include <cxmat/formats/engagement_files.hpp>

#include <CLI/CLI.hpp>

#include <system_error>
#include <utility>

namespace cxmat::cli {

namespace fs = std::filesystem;

bool FormInput::is_folder() const {
  if (references.size() != 1) {
    return false;
  }
  const fs::path path = references.front();
  std::error_code ignored;
  return path.filename() == "assessment.yaml" || fs::is_directory(path, ignored);
}

void add_form_options(CLI::App& app, FormInput& input) {
  app.add_option("what", input.references,
                 "An engagement folder, or catalogue ids and YAML files of questionnaires")
      ->required();
  app.add_option("--groups", input.groups,
                 "Without a folder: group fields to ask for, separated by commas")
      ->delimiter(',')
      ->allow_extra_args(false);
  app.add_option("--wave", input.wave, "Wave that the answers are for (the last one)");
  app.add_flag("--evidence", input.evidence, "Ask what each answer rests on");
}

Result<LoadedForm> load_form(const FormInput& input, const Context& context) {
  const Result<Catalogue> catalogue = context.load_catalogue();
  if (!catalogue) {
    return catalogue.diagnostics;
  }
  const bool folder = input.is_folder();
  Result<Engagement> engagement = folder
                                      ? load_engagement(input.references.front(), *catalogue)
                                      : load_loose_engagement({.questionnaires = input.references,
                                                               .responses = {},
                                                               .groups = input.groups,
                                                               .weight_column = {}},
                                                              *catalogue);
  if (!engagement) {
    return std::move(engagement.diagnostics);
  }
  Result<reports::forms::Form> form = reports::forms::make_form(*engagement, catalogue->defaults(),
                                                                {.language = context.language,
                                                                 .wave = input.wave,
                                                                 .evidence = input.evidence,
                                                                 .loose = !folder});
  Diagnostics found = std::move(engagement.diagnostics);
  append(found, std::move(form.diagnostics));
  if (!form) {
    return found;
  }
  std::vector<fs::path> files;
  if (folder) {
    files.push_back(assessment_file(input.references.front()));
  }
  for (const QuestionnaireUse& use : engagement->questionnaires) {
    files.insert(files.end(), use.questionnaire.files.begin(), use.questionnaire.files.end());
  }
  return {{*std::move(engagement), *std::move(form), std::move(files)}, std::move(found)};
}

}  // namespace cxmat::cli
