// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/check.hpp"

#include "cli/assessment_input.hpp"
#include "cli/output.hpp"
#include "cli/version.hpp"
#include "reports/formats/checks/github.hpp"
#include "reports/formats/checks/json.hpp"
#include "reports/formats/checks/junit.hpp"
#include "reports/formats/checks/summary.hpp"
#include "reports/formats/checks/text.hpp"

#include <cxmat/checks/check.hpp>
#include <cxmat/checks/rule_text.hpp>
#include <cxmat/checks/rules.hpp>
#include <cxmat/formats/result_summary_reader.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat::cli {
namespace {

namespace fs = std::filesystem;

const std::array<std::string, 3> formats{"text", "json", "github"};
const std::array<std::string, 3> checked_on{"value", "lower_bound", "upper_bound"};

/// An option that takes rules of one kind.
struct RuleOption {
  CheckKind kind;
  const char* name;
  const char* help;
};

constexpr std::array<RuleOption, 8> rule_options{{
    {CheckKind::minimum_score, "--min", "[NODE=]X: the lowest score, 1..9"},
    {CheckKind::minimum_level, "--min-level", "[NODE=]LEVEL: the lowest level"},
    {CheckKind::maximum_drop, "--max-drop", "[NODE=]X: the largest drop against the baseline"},
    {CheckKind::minimum_n, "--min-n", "[NODE=]N: the fewest respondents"},
    {CheckKind::minimum_coverage, "--min-coverage", "[NODE=]X: the lowest coverage, 0..1"},
    {CheckKind::minimum_response_rate, "--min-response-rate", "X: the lowest response rate, 0..1"},
    {CheckKind::maximum_gap, "--max-gap",
     "GROUPING[@NODE]=X: the widest gap between two groups, in levels"},
    {CheckKind::maximum_age, "--max-age",
     "DAYS: how old the latest wave may be; today is --date or SOURCE_DATE_EPOCH"},
}};

struct Options {
  AssessmentInput input;
  std::array<std::vector<std::string>, rule_options.size()> rules;  ///< as written
  std::string on = "value";
  std::string baseline;
  std::string junit;
  std::string summary;
  std::string format = "text";
  std::string output;
};

/// The rules of the options, all that are wrong reported at once.
Result<std::vector<CheckRule>> rules_of(const Options& options) {
  Diagnostics found = check_format(options.format, formats);
  const auto on = std::ranges::find(checked_on, options.on);
  if (on == checked_on.end()) {
    found.push_back(error(Code::unknown_option_value, {},
                          {options.on, "--on", "value, lower_bound, upper_bound", ""}));
  }
  std::vector<CheckRule> rules;
  for (std::size_t i = 0; i < rule_options.size(); ++i) {
    for (const std::string& text : options.rules[i]) {
      Result<CheckRule> rule = parse_rule(rule_options[i].kind, text, rule_options[i].name);
      append(found, std::move(rule.diagnostics));
      if (rule && has_interval(rule->kind) && on != checked_on.end()) {
        rule->on = static_cast<CheckedOn>(on - checked_on.begin());
      }
      if (rule) {
        rules.push_back(*std::move(rule));
      }
    }
  }
  if (has_errors(found)) {
    return found;
  }
  return rules;
}

/// The baseline's path: an option is relative to where one stands, a file's to its folder.
fs::path baseline_of(const Options& options, const Engagement& engagement) {
  if (!options.baseline.empty() || engagement.checks.baseline.empty()) {
    return options.baseline;
  }
  return assessment_file(options.input.assessment).parent_path() / engagement.checks.baseline;
}

/// What is judged by what; errors where that cannot be.
struct Gate {
  std::vector<CheckRule> rules;
  fs::path baseline_file;
  std::optional<ResultSummary> baseline;
};

bool asks_for_drop(const std::vector<CheckRule>& rules) {
  return std::ranges::any_of(rules, [](const CheckRule& rule) {
    return rule.kind == CheckKind::maximum_drop && rule.severity != CheckSeverity::off;
  });
}

Result<Gate> gate_of(const Options& options, const std::vector<CheckRule>& given,
                     const Assessment& assessment) {
  Gate gate;
  gate.rules = with_overrides(assessment.engagement.checks.rules, given);
  gate.baseline_file = baseline_of(options, assessment.engagement);
  Diagnostics found = misfits(gate.rules, assessment);
  if (gate.rules.empty()) {
    found.push_back(error(Code::no_checks, {}));
  }
  if (!gate.baseline_file.empty()) {
    Result<ResultSummary> baseline = load_result_summary(gate.baseline_file);
    append(found, std::move(baseline.diagnostics));
    gate.baseline = std::move(baseline.value);
  } else if (asks_for_drop(gate.rules)) {
    found.push_back(error(Code::no_drop_baseline, {}));
  }
  if (has_errors(found)) {
    return found;
  }
  return {std::move(gate), std::move(found)};
}

/// Everything that is written, in one language.
std::vector<Output> render(const Options& options, const Protected<Assessment>& assessment,
                           const CheckOutcomes& outcomes, Language language) {
  const reports::Messages messages(language);
  const reports::view::ChecksPart part = reports::view::checks(assessment, outcomes, messages);
  std::vector<Output> outputs;
  if (options.format == "json") {
    outputs.push_back({options.output, reports::render_checks_json(assessment, outcomes, version)});
  } else {
    const std::string file = options.input.is_folder()
                                 ? assessment_file(options.input.assessment).generic_string()
                                 : fs::path(options.input.responses.front()).generic_string();
    std::string text = options.format == "github"
                           ? reports::render_checks_github(part, file, messages)
                           : reports::render_checks_text(part, messages);
    outputs.push_back({options.output, std::move(text)});
  }
  if (!options.junit.empty()) {
    outputs.push_back(
        {options.junit, reports::render_checks_junit(part, assessment->engagement.id)});
  }
  if (!options.summary.empty()) {
    outputs.push_back({options.summary, reports::render_checks_summary(part, messages)});
  }
  return outputs;
}

ExitCode run(const Options& options, const Context& context) {
  const Result<std::vector<CheckRule>> given = rules_of(options);
  if (!given) {
    return context.fail(given.diagnostics);
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
  const Result<Gate> gate = gate_of(options, *given, **assessment);
  if (!gate) {
    return context.fail(gate.diagnostics);
  }
  const CheckOutcomes outcomes =
      check(gate->rules, {.assessment = *assessment,
                          .baseline = gate->baseline ? &*gate->baseline : nullptr,
                          .today = context.date});
  const std::vector<Output> outputs =
      render(options, *assessment, outcomes, context.output_language());
  std::vector<fs::path> inputs = files_read(options.input, (*assessment)->engagement);
  if (!gate->baseline_file.empty()) {
    inputs.push_back(gate->baseline_file);
  }
  if (const Diagnostics refused = check_targets(outputs, inputs); !refused.empty()) {
    return context.fail(refused);
  }
  const ExitCode written = write_outputs(context.console, outputs, false);
  return written == ExitCode::done && count(outcomes).failed > 0 ? ExitCode::check_failed : written;
}

}  // namespace

Run attach_check(CLI::App& app) {
  auto options = std::make_shared<Options>();
  add_input_options(app, options->input);
  for (std::size_t i = 0; i < rule_options.size(); ++i) {
    app.add_option(rule_options[i].name, options->rules[i],
                   std::string(rule_options[i].help) +
                       "; after it :warn or :off if it must not fail; may be repeated")
        ->allow_extra_args(false);
  }
  app.add_option("--on", options->on,
                 "What --min and --max-drop hold against their limit: value (default), or "
                 "lower_bound or upper_bound of its 95 % interval");
  app.add_option("--baseline", options->baseline,
                 "The result to compare with, as `score --format json` wrote it");
  app.add_option("--junit", options->junit, "Write the outcomes as JUnit XML to this file, too");
  app.add_option("--summary", options->summary, "Write the outcomes as Markdown to this file, too");
  app.add_option("--format", options->format, "text (default), json, github: text and annotations");
  app.add_option("-o,--output", options->output, "File to write instead of standard output");
  app.footer("Example: cxmat check examples/nordlicht --min overall=2.5 --max-gap role=1.5:warn");
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace cxmat::cli
