// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/pitstop.hpp"

#include "cli/assessment_input.hpp"
#include "cli/output.hpp"
#include "cli/version.hpp"
#include "reports/formats/instruments/document.hpp"
#include "reports/formats/instruments/json.hpp"
#include "reports/formats/instruments/pitstop_csv.hpp"
#include "reports/formats/instruments/text.hpp"

#include <cxmat/formats/instruments/pitstop_yaml.hpp>
#include <cxmat/formats/instruments/reader.hpp>
#include <cxmat/instruments/pitstop/check_off.hpp>
#include <cxmat/instruments/pitstop/draft.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <array>
#include <memory>
#include <string>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

namespace cxmat::cli {
namespace {

namespace fs = std::filesystem;

const std::array<std::string, 5> formats{"yaml", "csv", "md", "json", "table"};

/// More is a wish list, not a plan.
constexpr std::size_t usual_items = 12;

struct Options {
  AssessmentInput input;
  std::string plan;  ///< a file to hold against the latest wave; empty: make a draft
  std::size_t limit = usual_items;
  std::string format;
  std::string output;
};

std::string render(const PitStop& plan, const std::string& format, Language language,
                   const Context& context) {
  const std::array<Instrument, 1> instruments{plan};
  if (format == "yaml") {
    return pitstop_yaml(plan, reports::Messages(language).text("pitstop.how_to"));
  }
  if (format == "csv") {
    return reports::render_pitstop_csv(plan, language);
  }
  if (format == "md") {
    return reports::render_instruments_markdown(
        instruments, language, {.version = std::string(version), .date = context.date});
  }
  if (format == "json") {
    return reports::render_instruments_json(instruments);
  }
  return reports::render_instruments_text(instruments, language);
}

/// What is to be written where.
struct PlannedOutput {
  fs::path path;
  std::string format;
  Language language = Language::en;
};

/// One file a format; what is written in one language also one a language.
std::vector<PlannedOutput> plan_outputs(const Options& options,
                                        const std::vector<std::string>& asked,
                                        const std::vector<Language>& languages, Language language) {
  std::error_code ignored;
  const bool folder = asked.size() > 1 || options.output.ends_with('/') ||
                      fs::is_directory(options.output, ignored);
  std::vector<PlannedOutput> planned;
  for (const std::string& format : asked) {
    if (!folder) {
      planned.push_back({options.output, format, language});
    } else if (format == "yaml" || format == "json") {
      const fs::path name = fmt::format("pitstop.{}", format);
      planned.push_back({fs::path(options.output) / name, format, language});
    } else {
      const std::string_view ending = format == "table" ? "txt" : std::string_view(format);
      for (const Language each : languages) {
        const fs::path name = fmt::format("pitstop.{}.{}", to_string(each), ending);
        planned.push_back({fs::path(options.output) / name, format, each});
      }
    }
  }
  return planned;
}

/// Somebody's work: a plan that is there already is not replaced.
Diagnostics check_plans(const std::vector<PlannedOutput>& planned) {
  Diagnostics found;
  for (const PlannedOutput& each : planned) {
    std::error_code ignored;
    if (each.format == "yaml" && fs::is_regular_file(each.path, ignored)) {
      found.push_back(error(Code::target_exists, {}, {each.path.string()}));
    }
  }
  return found;
}

Result<PitStop> load_plan(const std::string& path) {
  Result<Instrument> read = load_instrument(path);
  if (!read) {
    return std::move(read.diagnostics);
  }
  if (PitStop* plan = std::get_if<PitStop>(&*read.value)) {
    return {std::move(*plan), std::move(read.diagnostics)};
  }
  return error(Code::wrong_file_kind, {.file = path}, {"pitstop"});
}

/// The draft, or the plan held against the latest wave.
Result<PitStop> plan_of(const Options& options, const Protected<Assessment>& assessment,
                        const Context& context) {
  if (options.plan.empty()) {
    return draft_pitstop(assessment, options.limit);
  }
  Result<PitStop> plan = load_plan(options.plan);
  if (plan) {
    const std::string& date = assessment->engagement.date;
    plan.value =
        check_off(*std::move(plan.value), assessment, context.date.empty() ? date : context.date);
  }
  return plan;
}

ExitCode run(const Options& options, const Context& context) {
  const std::string usual = options.plan.empty() ? "yaml" : "table";
  const auto asked = parse_formats(options.format.empty() ? usual : options.format, formats);
  if (!asked) {
    return context.fail(asked.diagnostics);
  }
  if (asked->size() > 1 && options.output.empty()) {
    return context.fail({error(Code::needs_folder, {}, {"-o"})});
  }
  const Result<Catalogue> catalogue = context.load_catalogue();
  if (!catalogue) {
    return context.fail(catalogue.diagnostics);
  }
  const auto assessment = run_assessment(options.input, *catalogue, Crosses::skip, context.console);
  context.console.report(assessment.diagnostics);
  if (!assessment) {
    return exit_code_of(assessment.diagnostics);
  }
  const Result<PitStop> plan = plan_of(options, *assessment, context);
  context.console.report(plan.diagnostics);
  if (!plan) {
    return exit_code_of(plan.diagnostics);
  }
  const Engagement& engagement = (*assessment)->engagement;
  const std::vector<Language> languages =
      context.language ? std::vector{*context.language} : engagement.languages;
  const std::vector<PlannedOutput> planned =
      plan_outputs(options, *asked, languages, context.output_language());
  std::vector<Output> outputs;
  for (const PlannedOutput& each : planned) {
    outputs.push_back({each.path, render(*plan, each.format, each.language, context)});
  }
  std::vector<fs::path> inputs = files_read(options.input, engagement);
  if (!options.plan.empty()) {
    inputs.emplace_back(options.plan);
  }
  Diagnostics refused = check_targets(outputs, inputs);
  append(refused, check_plans(planned));
  return refused.empty() ? write_outputs(context.console, outputs, outputs.size() > 1)
                         : context.fail(refused);
}

}  // namespace

Run attach_pitstop(CLI::App& app) {
  auto options = std::make_shared<Options>();
  add_input_options(app, options->input);
  app.add_option("--plan", options->plan,
                 "A plan to hold against the latest wave, instead of drafting one");
  app.add_option("--limit", options->limit, "Items of a draft (default: 12)")
      ->check(CLI::Range(1, 100));
  app.add_option("--format", options->format,
                 "yaml, csv, md, json, table (default: yaml for a draft, table with --plan); "
                 "several need -o DIR");
  app.add_option("-o,--output", options->output,
                 "File for a single format, otherwise folder; a plan that is there already is "
                 "not replaced");
  app.footer("Example: cxmat pitstop examples/nordlicht --format yaml,csv,md -o plan");
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace cxmat::cli
