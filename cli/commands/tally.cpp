// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/tally.hpp"

#include "cli/assessment_input.hpp"
#include "cli/interrupt.hpp"
#include "cli/output.hpp"
#include "cli/reading_bar.hpp"

#include <cxmat/assessment/assess.hpp>
#include <cxmat/core/closest_match.hpp>
#include <cxmat/formats/cell_text.hpp>
#include <cxmat/formats/engagement_files.hpp>
#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/files.hpp>
#include <cxmat/formats/response_files.hpp>
#include <cxmat/formats/sql_result.hpp>
#include <cxmat/formats/tally_file/tally_file.hpp>
#include <cxmat/system/descriptor.hpp>
#include <cxmat/system/terminal.hpp>
#include <cxmat/tally/signs.hpp>

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

namespace fs = std::filesystem;

struct Options {
  std::string assessment;
  LooseFiles loose;  ///< its responses are also those of --wave in an assessment
  std::string wave;
  std::string sql_result;  ///< instead of responses: what a database answered to cxmat sql
  std::size_t threads = 0;
  bool no_signs = false;
  std::string output;

  [[nodiscard]] bool has_files() const noexcept { return !loose.responses.empty(); }
};

/// The waves to read, with the files of each.
std::vector<Wave> waves_of(const Options& options, const Engagement& engagement,
                           Diagnostics& found) {
  std::vector<std::string> known;
  for (const Wave& wave : engagement.waves) {
    known.push_back(wave.id);
  }
  if (!options.wave.empty() && std::ranges::find(known, options.wave) == known.end()) {
    found.push_back(
        error(Code::wave_unknown, {}, {options.wave, closest_match(options.wave, known)}));
  }
  if (options.has_files()) {
    Wave given;
    given.id = options.wave;
    for (const std::string& file : options.loose.responses) {
      given.responses.push_back({.file = file});
    }
    return {std::move(given)};
  }
  std::vector<Wave> waves;
  for (const Wave& wave : engagement.waves) {
    if (options.wave.empty() || wave.id == options.wave) {
      waves.push_back(wave);
    }
  }
  return waves;
}

/// An error for each file that is an export: importing decides whose answers count.
Diagnostics refuse_exports(const std::vector<Wave>& waves, const fs::path& folder) {
  Diagnostics found;
  for (const Wave& wave : waves) {
    for (const ResponseFile& given : wave.responses) {
      if (!given.from.empty()) {
        found.push_back(error(Code::tally_needs_import,
                              whole_file((folder / given.file).lexically_normal().string()),
                              {given.from}));
      }
    }
  }
  return found;
}

/// What no CSV is: forms, YAML, folders of them. They are small enough to be kept.
Result<Tally> tally_rows(const Engagement& engagement, const Plan& plan,
                         const std::vector<Wave>& waves, const fs::path& folder, bool signs) {
  Diagnostics found;
  ResponseFiles files(engagement, folder);
  std::vector<InputFile> inputs;
  for (const Wave& wave : waves) {
    files.add(wave.responses, wave.id, inputs, found);
  }
  const Responses responses = files.read(found);
  if (has_errors(found)) {
    return found;
  }
  const SignRules rules = sign_rules(questions_of(engagement), engagement.quality);
  return {make_tally(plan, responses, signs ? &rules : nullptr), std::move(found)};
}

Result<Tally> read_answer(const std::string& file, const Engagement& engagement, const Plan& plan) {
  const Result<std::string> bytes = read_file(file, max_response_bytes);
  return bytes ? read_sql_result(engagement, plan, *bytes, file) : Result<Tally>(bytes.diagnostics);
}

Result<Tally> count(const Options& options, const Engagement& engagement, const Plan& plan,
                    const Context& context, const Interrupt& interrupt) {
  if (!options.sql_result.empty()) {
    return read_answer(options.sql_result, engagement, plan);
  }
  // Files on the command line are relative to where the command runs, others to the assessment.
  const fs::path folder = options.has_files() || options.assessment.empty()
                              ? fs::path()
                              : assessment_file(options.assessment).parent_path();
  Diagnostics found;
  const std::vector<Wave> waves = waves_of(options, engagement, found);
  append(found, refuse_exports(waves, folder));
  if (const std::vector<std::string> needed = what_needs_rows(engagement, false); !needed.empty()) {
    found.push_back(error(Code::needs_rows, {}, {listed(needed)}));
  }
  if (has_errors(found)) {
    return found;
  }
  const auto streamed = streamable(waves, folder);
  if (!streamed) {
    return tally_rows(engagement, plan, waves, folder, !options.no_signs);
  }
  ReadingBar bar(context.console);
  return tally_responses(
      engagement, plan, *streamed,
      {.threads = options.threads,
       .signs = !options.no_signs,
       .parts = true,
       .progress = [&bar](std::uint64_t read, std::uint64_t of) { bar.update(read, of); },
       .stop = &interrupt.requested()});
}

/// The same input as score has it.
AssessmentInput input_of(const Options& options) {
  AssessmentInput input;
  input.assessment = options.assessment;
  input.questionnaires = options.loose.questionnaires;
  input.responses = options.loose.responses;
  return input;
}

ExitCode run(const Options& options, const Context& context) {
  const Result<Catalogue> catalogue = context.load_catalogue();
  if (!catalogue) {
    return context.fail(catalogue.diagnostics);
  }
  const Result<Engagement> engagement = options.assessment.empty()
                                            ? load_loose_engagement(options.loose, *catalogue)
                                            : load_engagement(options.assessment, *catalogue);
  context.console.report(engagement.diagnostics);
  if (!engagement) {
    return exit_code_of(engagement.diagnostics);
  }
  const Plan plan = plan_of(*engagement);
  const Interrupt interrupt;
  Result<Tally> tally = count(options, *engagement, plan, context, interrupt);
  context.console.report(tally.diagnostics);
  if (!tally) {
    interrupt.end_by_signal();
    return exit_code_of(tally.diagnostics);
  }
  const std::array outputs{
      Output{options.output,
             to_bytes({.made_with = identity_of(*engagement, plan), .tally = *std::move(tally)})}};
  if (const Diagnostics refused =
          check_targets(outputs, files_read(input_of(options), *engagement));
      !refused.empty()) {
    return context.fail(refused);
  }
  if (!options.output.empty() && options.output != "-") {
    context.console.report({note(Code::tally_is_internal, {}, {options.output})});
  }
  return write_outputs(context.console, outputs, false);
}

/// With --questionnaire all words are response files; otherwise the first is the assessment.
void tell_words_apart(Options& options, std::vector<std::string> words) {
  const bool loose = !options.loose.questionnaires.empty();
  if (!loose && words.empty()) {
    throw CLI::RequiredError("an engagement folder, or --questionnaire with response files");
  }
  if (!loose) {
    options.assessment = words.front();
    words.erase(words.begin());
  }
  options.loose.responses.insert(options.loose.responses.end(), words.begin(), words.end());
  if (!options.sql_result.empty() && options.has_files()) {
    throw CLI::ExcludesError("--from-sql-result", "response files");
  }
  if (loose && !options.has_files() && options.sql_result.empty()) {
    throw CLI::RequiredError("--questionnaire: a response file");
  }
  if (options.output.empty() && system::is_terminal(system::standard_output)) {
    throw CLI::RequiredError("-o FILE, or a pipe behind: a tally is no text;");
  }
}

}  // namespace

Run attach_tally(CLI::App& app) {
  auto options = std::make_shared<Options>();
  auto words = std::make_shared<std::vector<std::string>>();
  app.add_option("files", *words,
                 "Engagement folder or its assessment.yaml, and response files in place of those "
                 "it names; with --questionnaire only response files; - is standard input");
  app.add_option("--questionnaire", options->loose.questionnaires,
                 "Without a folder: catalogue ids or YAML files, separated by commas")
      ->delimiter(',')
      ->allow_extra_args(false);
  app.add_option("--responses", options->loose.responses, "Response files, separated by commas")
      ->delimiter(',')
      ->allow_extra_args(false);
  app.add_option("--groups", options->loose.groups, "Without a folder: columns to compare by")
      ->delimiter(',')
      ->allow_extra_args(false);
  app.add_option("--weight", options->loose.weight_column,
                 "Without a folder: column of respondents' weights");
  app.add_option("--wave", options->wave, "Only this wave of the assessment; that of the files");
  app.add_option("--from-sql-result", options->sql_result,
                 "Instead of responses: the rows that a database returned for cxmat sql's query");
  app.add_option("--threads", options->threads, "Threads that read (default: one a core)")
      ->check(CLI::Range(1, 64));
  app.add_flag("--no-signs", options->no_signs,
               "Do not count signs of carelessness, as tallies of databases do not");
  app.add_option("-o,--output", options->output, "File to write instead of standard output");
  app.callback([options, words] { tell_words_apart(*options, *words); });
  app.footer(
      "Examples: cxmat tally examples/nordlicht -o nordlicht.cxtally\n"
      "          cxmat tally --questionnaire cx-pulse --groups role part1.csv -o part1.cxtally");
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace cxmat::cli
