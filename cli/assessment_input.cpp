// SPDX-License-Identifier: Apache-2.0
#include "cli/assessment_input.hpp"

#include "cli/model_option.hpp"
#include "cli/reading_bar.hpp"

#include <cxmat/assessment/assess_responses.hpp>
#include <cxmat/assessment/assess_tally.hpp>
#include <cxmat/assessment/models/override.hpp>
#include <cxmat/assessment/plausibility.hpp>
#include <cxmat/benchmark/compare.hpp>
#include <cxmat/formats/cell_text.hpp>
#include <cxmat/formats/engagement_files.hpp>
#include <cxmat/formats/form_files.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <optional>
#include <system_error>
#include <utility>

namespace cxmat::cli {

namespace {

bool is_form_file(const std::filesystem::path& path) {
  const std::string suffix = case_folded(path.extension().string());
  return suffix == ".json" || suffix == ".xlsx";
}

/// A folder that people put what they saved into.
bool is_folder_of_forms(const std::filesystem::path& path) {
  std::error_code ignored;
  if (!std::filesystem::is_directory(path, ignored) ||
      std::filesystem::exists(path / "assessment.yaml", ignored)) {
    return false;
  }
  const Result<std::vector<std::filesystem::path>> files = response_files_in(path);
  return files && std::ranges::any_of(*files, is_form_file);
}

}  // namespace

void take_words(AssessmentInput& input, const std::vector<std::string>& words) {
  if (words.size() == 1 && !is_form_file(words.front()) && !is_folder_of_forms(words.front())) {
    input.assessment = words.front();
    return;
  }
  input.forms = words;
  input.responses = words;
}

void add_input_options(CLI::App& app, AssessmentInput& input) {
  CLI::Option* folder = app.add_option_function<std::vector<std::string>>(
      "assessment", [&input](const std::vector<std::string>& words) { take_words(input, words); },
      "Engagement folder or its assessment.yaml; or the saved files of a form");
  CLI::Option* questionnaire =
      app.add_option("--questionnaire", input.questionnaires,
                     "Without a folder: catalogue ids or YAML files, separated by commas");
  CLI::Option* responses =
      app.add_option("--responses", input.responses,
                     "Without a folder: response files (CSV or YAML), separated by commas; - is "
                     "standard input");
  CLI::Option* groups =
      app.add_option("--groups", input.groups, "Without a folder: columns to compare by");
  CLI::Option* tally = app.add_option(
      "--tally", input.tally, "Instead of responses: a tally that cxmat tally or merge wrote");
  CLI::Option* one_pass =
      app.add_flag("--one-pass", input.one_pass,
                   "Keep no rows in memory, as of itself with responses of more than 64 MiB: what "
                   "compares rows with each other is left out");
  CLI::Option* weight = app.add_option("--weight", input.weight_column,
                                       "Without a folder: column of respondents' weights");
  CLI::Option* model =
      app.add_option("--model", input.model,
                     "Score every questionnaire by this model instead of its own: an id, with the "
                     "exponent of power_mean as power_mean:-1");
  app.add_flag("--allow-small-groups", input.allow_small_groups,
               "Go on although privacy.minimum_group is below 5; the report says so");
  app.add_flag(
      "--allow-version", input.allow_version,
      "Compare with a benchmark of another version of a questionnaire; the report says so");
  for (CLI::Option* list : {questionnaire, responses, groups}) {
    list->delimiter(',')->excludes(folder);
  }
  weight->excludes(folder);
  responses->needs(questionnaire);
  tally->excludes(responses)->excludes(one_pass);
  groups->needs(questionnaire);
  weight->needs(questionnaire);
  app.callback([&input, model] {
    if (model->count() > 0 && input.model.empty()) {
      throw CLI::ValidationError("--model", "names no model");  // an unset variable, most likely
    }
    if (input.assessment.empty() && input.forms.empty() && input.questionnaires.empty()) {
      throw CLI::RequiredError("an engagement folder, or --questionnaire with --responses");
    }
    if (!input.questionnaires.empty() && input.responses.empty() && input.tally.empty()) {
      throw CLI::RequiredError("--questionnaire: --responses or --tally");
    }
  });
}

namespace {

/// A folder of responses is all the files in it.
void add_responses(const std::filesystem::path& path, std::vector<std::filesystem::path>& files) {
  const Result<std::vector<std::filesystem::path>> all = response_files_in(path);
  if (all) {
    files.insert(files.end(), all->begin(), all->end());
  }
}

}  // namespace

std::vector<std::filesystem::path> files_read(const AssessmentInput& input,
                                              const Engagement& engagement) {
  std::vector<std::filesystem::path> files;
  for (const std::string& responses : input.responses) {
    add_responses(responses, files);
  }
  files.insert(files.end(), input.questionnaires.begin(), input.questionnaires.end());
  for (const QuestionnaireUse& use : engagement.questionnaires) {
    files.insert(files.end(), use.questionnaire.files.begin(), use.questionnaire.files.end());
  }
  if (!input.tally.empty()) {
    files.emplace_back(input.tally);
  }
  if (!input.is_folder()) {
    return files;
  }
  files.push_back(assessment_file(input.assessment));
  const std::filesystem::path folder = files.back().parent_path();
  for (const Wave& wave : engagement.waves) {
    for (const ResponseFile& responses : wave.responses) {
      add_responses(folder / responses.file, files);
      if (!responses.map.empty()) {
        files.push_back(folder / responses.map);
      }
    }
  }
  files.push_back(folder / engagement.benchmark.file);
  files.push_back(folder / engagement.report.logo.file);
  for (const std::string& context : engagement.benchmark.context) {
    files.push_back(folder / context);
  }
  for (const std::string& instrument : engagement.instruments) {
    files.push_back(folder / instrument);
  }
  return files;
}

namespace {

Rows rows_for(const AssessmentInput& input, const InputUse& use) {
  if (!use.needs_rows.empty()) {
    return Rows::keep;
  }
  return input.one_pass ? Rows::never : Rows::if_small;
}

Result<EngagementFiles> read_files(const AssessmentInput& input, const Catalogue& catalogue,
                                   const InputUse& use) {
  if (!use.needs_rows.empty() && (input.one_pass || !input.tally.empty())) {
    return Diagnostics{error(Code::needs_rows, {}, {use.needs_rows})};
  }
  std::optional<ReadingBar> bar;
  Reading reading{.rows = rows_for(input, use), .tally = input.tally, .stream = {}};
  if (use.console != nullptr) {
    bar.emplace(*use.console);
    reading.stream.progress = [&bar](std::uint64_t read, std::uint64_t of) {
      bar->update(read, of);
    };
  }
  if (!input.forms.empty()) {
    const Result<LooseFiles> forms = loose_files_of_forms(input.forms);
    return forms ? load_loose_files(*forms, catalogue, reading) : forms.diagnostics;
  }
  if (input.is_folder()) {
    return load_engagement_files(input.assessment, catalogue, reading);
  }
  return load_loose_files({.questionnaires = input.questionnaires,
                           .responses = input.responses,
                           .groups = input.groups,
                           .weight_column = input.weight_column},
                          catalogue, reading);
}

/// A minimum below the recommended one is an error unless the call allows it. Other versions of a
/// benchmark are allowed here, and refused where there is something to compare.
Result<EngagementFiles> allowed_files(const AssessmentInput& input, const Catalogue& catalogue,
                                      const InputUse& use) {
  Result<EngagementFiles> files = read_files(input, catalogue, use);
  if (files && input.allow_version) {
    files->engagement.benchmark.allow_version = true;
  }
  const auto low = std::ranges::find(files.diagnostics, Code::minimum_group_low, &Diagnostic::code);
  if (!files || input.allow_small_groups || low == files.diagnostics.end()) {
    return files;
  }
  low->severity = Severity::error;
  return std::move(files.diagnostics);
}

}  // namespace

Result<EngagementFiles> load_input(const AssessmentInput& input, const Catalogue& catalogue,
                                   const InputUse& use) {
  if (input.model.empty()) {
    return allowed_files(input, catalogue, use);
  }
  Result<ModelChoice> model = parse_model(input.model);
  if (!model) {
    return std::move(model.diagnostics);
  }
  InputUse counted_anew = use;
  if (counted_anew.needs_rows.empty()) {
    counted_anew.needs_rows = "--model";  // a tally holds the scores of the questionnaires' own
  }
  Result<EngagementFiles> files = allowed_files(input, catalogue, counted_anew);
  if (!files) {
    return files;
  }
  Result<Engagement> engagement = with_model(std::move(files->engagement), *model);
  if (!engagement) {
    return std::move(engagement.diagnostics);
  }
  files->engagement = *std::move(engagement);
  return files;
}

Result<Protected<Assessment>> assess_input(const EngagementFiles& files,
                                           const AssessmentDepth& depth) {
  Result<Assessment> assessment = files.tally
                                      ? assess_tally(files.engagement, *files.tally, depth)
                                      : assess_responses(files.engagement, files.responses, depth);
  if (!assessment) {
    return std::move(assessment.diagnostics);
  }
  assessment->inputs = files.inputs;
  Diagnostics found = std::move(assessment.diagnostics);
  append(found, check_plausibility(*assessment));
  if (files.benchmark) {
    append(found, compare_with(*files.benchmark, *assessment));
  }
  if (has_errors(found)) {
    return found;
  }
  assessment->context = files.context;
  return {protect(*std::move(assessment)), std::move(found)};
}

Result<Protected<Assessment>> run_assessment(const AssessmentInput& input,
                                             const Catalogue& catalogue, Crosses crosses,
                                             const Console& console) {
  Result<EngagementFiles> files =
      load_input(input, catalogue, {.needs_rows = {}, .console = &console});
  if (!files) {
    return std::move(files.diagnostics);
  }
  Diagnostics found = std::move(files.diagnostics);
  Result<Protected<Assessment>> assessment = assess_input(*files, {.crosses = crosses});
  append(found, std::move(assessment.diagnostics));
  assessment.diagnostics = std::move(found);
  return assessment;
}

}  // namespace cxmat::cli
