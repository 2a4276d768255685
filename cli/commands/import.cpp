// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/import.hpp"

#include "cli/commands/import_forget.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/version.hpp"
#include "reports/formats/imports/json.hpp"
#include "reports/formats/imports/text.hpp"

#include <cxmat/core/closest_match.hpp>
#include <cxmat/core/date.hpp>
#include <cxmat/formats/cell_text.hpp>
#include <cxmat/formats/engagement_files.hpp>
#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/exports/import.hpp>
#include <cxmat/formats/exports/matching/draft_map.hpp>
#include <cxmat/formats/files.hpp>
#include <cxmat/formats/form_files.hpp>
#include <cxmat/formats/yaml/parse.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

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

const std::array<std::string, 2> formats{"text", "json"};
constexpr std::size_t largest_key = 4096;

struct Options {
  std::vector<std::string> files;
  std::string assessment;
  LooseFiles loose;
  std::string from = "auto";
  std::string map;
  std::optional<std::string> draft;  ///< "": to standard output
  exports::RowRules rules;
  std::string wave;
  std::string key;
  std::string forget;
  bool dry_run = false;
  bool since_given = false;
  bool until_given = false;
  std::string format = "text";
  std::string output;

  [[nodiscard]] bool asks() const noexcept {
    return !assessment.empty() || !loose.questionnaires.empty();
  }
};

std::vector<std::string> platform_words() {
  std::vector<std::string> words{"auto"};
  for (const exports::Platform platform : exports::all_platforms) {
    words.emplace_back(to_string(platform));
  }
  return words;
}

Diagnostics check_options(const Options& options) {
  Diagnostics found = check_format(options.format, formats);
  append(found, check_choice("--from", options.from, platform_words()));
  for (const std::string* date : {&options.rules.since, &options.rules.until}) {
    const bool given = date == &options.rules.since ? options.since_given : options.until_given;
    if (given && !is_date(*date)) {
      found.push_back(error(Code::bad_date, {}, {*date}));
    }
  }
  return found;
}

/// The secret of a key file, without what an editor leaves around it.
Result<std::string> read_key(const std::string& path) {
  if (path.empty()) {
    return std::string();
  }
  Result<std::string> bytes = read_file(path, largest_key);
  if (!bytes) {
    return bytes;
  }
  std::string_view text = *bytes;
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) {
    text.remove_prefix(byte_order_mark.size());  // an editor's; the same key without it is the same
  }
  std::string key(trimmed(text));
  if (key.size() < exports::shortest_key) {
    return error(Code::key_too_short, whole_file(path),
                 {fmt::format("{}", key.size()), fmt::format("{}", exports::shortest_key)});
  }
  return key;
}

/// What is asked, or nothing where only the files are looked at.
Result<std::optional<Engagement>> read_engagement(const Options& options,
                                                  const Catalogue& catalogue) {
  if (!options.asks()) {
    return std::optional<Engagement>();
  }
  Result<Engagement> engagement = options.assessment.empty()
                                      ? load_loose_engagement(options.loose, catalogue)
                                      : load_engagement(options.assessment, catalogue);
  if (!engagement) {
    return std::move(engagement.diagnostics);
  }
  std::vector<std::string> waves;
  for (const Wave& wave : engagement->waves) {
    waves.push_back(wave.id);
  }
  const bool known = std::ranges::find(waves, options.wave) != waves.end();
  if (!options.wave.empty() && !waves.empty() && !known) {
    return error(Code::wave_unknown, {}, {options.wave, closest_match(options.wave, waves)});
  }
  return {std::optional(*std::move(engagement)), std::move(engagement.diagnostics)};
}

Result<exports::ImportMap> read_map(const std::string& path) {
  if (path.empty()) {
    return exports::ImportMap{};
  }
  Result<std::string> bytes = read_file(path, yaml::max_bytes);
  if (!bytes) {
    return std::move(bytes.diagnostics);
  }
  return exports::read_import_map(*bytes, path);
}

/// Files, and those in folders.
std::vector<fs::path> files_of(const Options& options, Diagnostics& found) {
  std::vector<fs::path> files;
  for (const std::string& named : options.files) {
    Result<std::vector<fs::path>> each = response_files_in(named);
    append(found, std::move(each.diagnostics));
    if (each) {
      files.insert(files.end(), each->begin(), each->end());
    }
  }
  return files;
}

Result<std::vector<exports::ExportSource>> read_sources(const Options& options,
                                                        const exports::ImportMap& map) {
  std::vector<exports::ExportSource> sources;
  Diagnostics found;
  for (const fs::path& path : files_of(options, found)) {
    Result<std::string> bytes = read_file(path, max_response_bytes);
    append(found, std::move(bytes.diagnostics));
    if (bytes) {
      sources.push_back({.file = path.string(),
                         .bytes = *std::move(bytes),
                         .from = exports::platform_with_id(options.from),
                         .map = map,
                         .rules = options.rules});
    }
  }
  if (has_errors(found)) {
    return found;
  }
  return sources;
}

std::string render(const Options& options, const exports::Imported& imported,
                   const Engagement* engagement, const reports::Messages& messages) {
  return options.format == "json"
             ? reports::render_import_json(imported.files, engagement, version)
             : reports::render_import_text(imported.files, engagement, messages);
}

/// What no output may replace.
std::vector<fs::path> files_read(const Options& options, const std::optional<Engagement>& asked) {
  Diagnostics said_before;
  std::vector<fs::path> files = files_of(options, said_before);
  for (const std::string& each : {options.map, options.key}) {
    if (!each.empty()) {
      files.emplace_back(each);
    }
  }
  if (!options.assessment.empty()) {
    files.push_back(assessment_file(options.assessment));
  }
  for (const QuestionnaireUse& use :
       asked ? asked->questionnaires : std::vector<QuestionnaireUse>{}) {
    files.insert(files.end(), use.questionnaire.files.begin(), use.questionnaire.files.end());
  }
  return files;
}

bool has(const exports::FileReport& file, exports::ColumnMatch::Kind kind, std::size_t index) {
  return std::ranges::any_of(file.matched.columns, [&](const exports::ColumnMatch& match) {
    return match.kind == kind && match.index == index;
  });
}

/// What the call names as a group or weight has a column in some file, or is misspelt.
Diagnostics check_named_columns(const Options& options, const exports::Imported& imported,
                                const Engagement& asked) {
  using Kind = exports::ColumnMatch::Kind;
  Diagnostics found;
  const auto check = [&](const std::string& name, Kind kind, std::size_t index) {
    const auto lacks = [&](const exports::FileReport& file) { return !has(file, kind, index); };
    const bool nowhere = std::ranges::all_of(imported.files, lacks);
    for (const exports::FileReport& file : imported.files) {
      if (!file.recognised || !lacks(file)) {
        continue;
      }
      std::vector<std::string> headings;
      for (std::size_t column = 0; column < file.layout.columns.size(); ++column) {
        headings.push_back(exports::heading_of(file.layout, column));
      }
      found.push_back(warning(Code::column_missing, whole_file(file.file),
                              {name, closest_match(name, headings)}));
      found.back().severity = nowhere ? Severity::error : Severity::warning;
    }
  };
  for (std::size_t g = 0; g < asked.groupings.size(); ++g) {
    check(asked.groupings[g].column, Kind::group, g);
  }
  if (!options.loose.weight_column.empty()) {
    check(options.loose.weight_column, Kind::weight, 0);
  }
  return found;
}

/// A draft is made to mend what was found, so that this is no reason to fail.
void downgrade(Diagnostics& found) {
  for (Diagnostic& each : found) {
    each.severity = each.severity == Severity::error ? Severity::warning : each.severity;
  }
}

/// The report goes where the result does not.
ExitCode write(const Options& options, const Context& context, const exports::Imported& imported,
               const std::optional<Engagement>& asked, bool sound) {
  const Console& console = context.console;
  const std::string report = render(options, imported, asked ? &*asked : nullptr, console.messages);
  std::vector<Output> outputs;
  if (options.draft) {
    const exports::FileReport& file = imported.files.front();
    outputs.push_back({*options.draft, exports::draft_import_map(file.layout, file.matched, *asked,
                                                                 file.unknown_values)});
  }
  const bool writes_csv =
      sound && asked && !options.dry_run && !(options.draft && options.output.empty());
  if (writes_csv) {
    outputs.push_back({options.output, imported.csv});
  }
  if (const Diagnostics refused = check_targets(outputs, files_read(options, asked));
      !refused.empty()) {
    return context.fail(refused);
  }
  const bool result_on_stdout = std::ranges::any_of(
      outputs, [](const Output& each) { return each.path.empty() || each.path == "-"; });
  if (result_on_stdout && !report.empty()) {
    console.say(std::string_view(report).substr(0, report.size() - 1));
  } else if (const ExitCode printed = console.print(report); printed != ExitCode::done) {
    return printed;
  }
  const ExitCode written = write_outputs(console, outputs, false);
  if (written == ExitCode::done && writes_csv && !options.output.empty()) {
    console.report({note(Code::working_file, {}, {options.output})});
  }
  return written;
}

ExitCode import(const Options& options, const Context& context, const std::string& key) {
  const Result<Catalogue> catalogue = context.load_catalogue();
  if (!catalogue) {
    return context.fail(catalogue.diagnostics);
  }
  auto asked = read_engagement(options, *catalogue);
  Result<exports::ImportMap> map = read_map(options.map);
  Diagnostics found = std::move(asked.diagnostics);
  append(found, std::move(map.diagnostics));
  if (!asked || !map) {
    return context.fail(found);
  }
  auto sources = read_sources(options, *map);
  append(found, std::move(sources.diagnostics));
  if (!sources) {
    return context.fail(found);
  }
  Progress progress(context.console, std::string(context.console.messages.text("import.progress")));
  const Result<exports::Imported> imported =
      exports::import_exports(*asked ? &**asked : nullptr, *std::move(sources),
                              {.wave = options.wave,
                               .key = key,
                               .roles = catalogue->defaults().roles,
                               .raw_ids = false,
                               .progress = [&progress](double share) { progress.update(share); }});
  progress.clear();
  append(found, imported.diagnostics);
  if (imported && *asked && options.assessment.empty() && !has_errors(found)) {
    append(found, check_named_columns(options, *imported, **asked));
  }
  const bool sound = imported && !has_errors(found);
  const bool drafts = options.draft && imported && imported->files.front().recognised;
  if (drafts) {
    downgrade(found);
  }
  context.console.report(found);
  if (!imported || (options.draft && !drafts)) {
    return exit_code_of(found);
  }
  const ExitCode written = write(options, context, *imported, *asked, sound);
  return written == ExitCode::done ? exit_code_of(found) : written;
}

ExitCode run(const Options& options, const Context& context) {
  Diagnostics found = check_options(options);
  const Result<std::string> key = read_key(options.key);
  append(found, key.diagnostics);
  if (has_errors(found)) {
    return context.fail(found);
  }
  return options.forget.empty()
             ? import(options, context, *key)
             : forget_respondent(options.forget, *key, options.files, options.dry_run, context);
}

void check_together(const Options& options, const CLI::Option& forget) {
  if (forget.count() > 0) {
    if (trimmed(options.forget).empty()) {
      throw CLI::ValidationError("--forget", "names nobody");  // an unset variable, most likely
    }
    return;
  }
  const exports::RowRules& rules = options.rules;
  if (!rules.since.empty() && !rules.until.empty() && rules.since > rules.until) {
    throw CLI::ValidationError("--since", "is later than --until");
  }
  if (!options.asks() && (!options.dry_run || options.draft)) {
    throw CLI::RequiredError("--assessment or --questionnaire, or else --dry-run,");
  }
  if (options.draft && options.files.size() > 1) {
    throw CLI::ValidationError("--draft-map", "is about one file");
  }
}

}  // namespace

Run attach_import(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option(
         "files", options->files,
         "Exports of a survey platform, filled forms, or folders of them; - is standard input")
      ->required();
  app.add_option("-o,--output", options->output, "Response file to write (standard output)");
  CLI::Option* folder = app.add_option("--assessment", options->assessment,
                                       "Engagement folder that the responses are for");
  CLI::Option* questionnaire =
      app.add_option("--questionnaire", options->loose.questionnaires,
                     "Without a folder: catalogue ids or YAML files, separated by commas")
          ->delimiter(',')
          ->allow_extra_args(false)
          ->excludes(folder);
  app.add_option("--groups", options->loose.groups, "Without a folder: columns to compare by")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->needs(questionnaire);
  app.add_option("--weight", options->loose.weight_column,
                 "Without a folder: column of respondents' weights")
      ->needs(questionnaire);
  app.add_option("--from", options->from,
                 "Platform: auto (default), limesurvey, qualtrics, surveymonkey, googleforms, "
                 "msforms, kobo, odk, sosci, unipark, typeform, formr, surveyjs, form, csv");
  app.add_option("--map", options->map, "Map file: what columns and values mean");
  app.add_option_function<std::string>(
         "--draft-map",
         [options](const std::string& path) { options->draft = path == "-" ? "" : path; },
         "Write a map file to fill in (to FILE; - or nothing: standard output)")
      ->expected(0, 1);
  app.add_option("--missing", options->rules.missing,
                 "Codes of missing answers, separated by commas, in place of the platform's")
      ->delimiter(',')
      ->allow_extra_args(false);
  app.add_flag("--include-incomplete", options->rules.include_incomplete,
               "Keep responses that were not finished");
  app.add_option("--since", options->rules.since, "First day whose responses count, YYYY-MM-DD");
  app.add_option("--until", options->rules.until, "Last day whose responses count");
  app.add_option("--wave", options->wave, "Wave to write into each row");
  app.add_option("--respondent", options->rules.respondent,
                 "Heading of the column that tells respondents apart");
  app.add_option("--key", options->key,
                 "File with a secret: respondents get pseudonyms that stay the same");
  CLI::Option* forget = app.add_option(
      "--forget", options->forget,
      "Instead of importing, remove this respondent from response files (files or folders)");
  app.add_flag("--dry-run", options->dry_run, "Only say what the files are; write nothing");
  app.add_option("--format", options->format, "Of the report: text (default) or json");
  for (const char* of_imports :
       {"--output", "--assessment", "--questionnaire", "--groups", "--weight", "--from", "--map",
        "--draft-map", "--missing", "--include-incomplete", "--since", "--until", "--wave",
        "--respondent", "--format"}) {
    forget->excludes(app.get_option(of_imports));
  }
  app.footer(
      "Example: cxmat import survey.csv --assessment my-assessment -o my-assessment/responses.csv\n"
      "         cxmat import survey.xlsx --dry-run\n"
      "         cxmat import --forget R_1a2b3c --key key.txt my-assessment");
  app.callback([options, forget, &app] {
    options->since_given = app.count("--since") > 0;
    options->until_given = app.count("--until") > 0;
    check_together(*options, *forget);
  });
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace cxmat::cli
