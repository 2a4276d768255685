// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/benchmark_build.hpp"

#include "cli/commands/benchmark_peers.hpp"
#include "cli/output.hpp"
#include "cli/version.hpp"

#include <cxmat/benchmark/select.hpp>
#include <cxmat/core/closest_match.hpp>
#include <cxmat/formats/benchmark/benchmark_text.hpp>
#include <cxmat/formats/benchmark/files.hpp>
#include <cxmat/formats/files.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <utility>

namespace cxmat::cli {
namespace {

namespace fs = std::filesystem;

const std::array<std::string, 2> formats{"yaml", "json"};
const std::array<std::string, 3> methods{"self", "third_party", "mixed"};
constexpr int first_year = 1900;
constexpr int last_year = 2999;

struct Options {
  PeerOrder peers;
  std::string list;
  std::string output;
  std::string format;
  std::string id;
  std::vector<std::string> title;
  std::vector<std::string> source;
  std::vector<std::string> population;
  std::string publisher;
  std::string licence;
  std::optional<int> year;
  std::int64_t minimum = minimum_peers;
  std::vector<std::string> segments;
  std::string into;
  bool synthetic = false;
};

Diagnostic wrong_value(const std::string& value, const char* option, std::string allowed,
                       std::string closest = {}) {
  return error(Code::unknown_option_value, {},
               {value, option, std::move(allowed), std::move(closest)});
}

std::string known_methods() {
  return methods[0] + ", " + methods[1] + ", " + methods[2];
}

Diagnostics check_options(const Options& options) {
  Diagnostics found =
      options.format.empty() ? Diagnostics{} : check_format(options.format, formats);
  if (options.peers.inputs.empty()) {
    found.push_back(error(Code::benchmark_needs_option, {}, {"PEERS"}));
  }
  for (const auto& [missing, option] :
       {std::pair(!options.year, "--year"),
        std::pair(options.into.empty() && options.title.empty(), "--title"),
        std::pair(options.into.empty() && options.source.empty(), "--source")}) {
    if (missing) {
      found.push_back(error(Code::benchmark_needs_option, {}, {option}));
    }
  }
  if (options.year && (*options.year < first_year || *options.year > last_year)) {
    found.push_back(wrong_value(std::to_string(*options.year), "--year", "1900..2999"));
  }
  if (options.minimum < minimum_peers) {
    found.push_back(wrong_value(std::to_string(options.minimum), "--minimum", "5, 6, ...", "5"));
  }
  if (const std::string& method = options.peers.method;
      !method.empty() && std::ranges::find(methods, method) == methods.end()) {
    found.push_back(
        wrong_value(method, "--method", known_methods(), closest_match(method, methods)));
  }
  for (const auto* texts : {&options.title, &options.source, &options.population}) {
    for (const std::string& text : *texts) {
      append(found, check_text(text, {}).diagnostics);
    }
  }
  return found;
}

/// "de=..." for one language; anything else for all of them.
LocalizedText text_of(const std::vector<std::string>& given) {
  LocalizedText text;
  for (const std::string& each : given) {
    const std::size_t sign = std::min(each.find('='), each.size());
    if (const auto language = parse_language(each.substr(0, sign)); language && sign > 0) {
      text.set(*language, each.substr(sign + 1));
    } else {
      text = LocalizedText(each);
    }
  }
  return text;
}

/// A file says all of its texts in the languages of its title.
Diagnostics check_languages(const LocalizedText& title, const LocalizedText& text,
                            const char* option) {
  Diagnostics found;
  for (const Language language : all_languages) {
    const bool wanted = title.has(language) && !text.empty() && !text.has(language);
    if (wanted || (text.has(language) && text.in(language).empty())) {
      found.push_back(
          error(Code::missing_translation, {}, {option, std::string(to_string(language))}));
    }
  }
  return found;
}

/// The id in the file's name, as far as it can be one.
std::string id_of(const Options& options) {
  if (!options.id.empty()) {
    return options.id;
  }
  constexpr std::size_t longest = 40;
  std::string id;
  for (const char sign : fs::path(options.output).stem().string()) {
    const bool upper = sign >= 'A' && sign <= 'Z';
    const char lower = upper ? static_cast<char>(sign - 'A' + 'a') : sign;
    const bool fits = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9') ||
                      (!id.empty() && (lower == '-' || lower == '_'));
    if (fits && id.size() < longest) {
      id += lower;
    }
  }
  return id.empty() ? "benchmark" : id;
}

Result<Benchmark> head_of(const Options& options) {
  Benchmark head{.id = id_of(options),
                 .title = text_of(options.title),
                 .source = text_of(options.source),
                 .year = options.year.value_or(0),
                 .method = {},
                 .synthetic = options.synthetic,
                 .publisher = options.publisher,
                 .licence = options.licence,
                 .population = text_of(options.population)};
  Diagnostics found = check_languages(head.title, head.title, "--title");
  append(found, check_languages(head.title, head.source, "--source"));
  append(found, check_languages(head.title, head.population, "--population"));
  const bool good_id =
      head.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") == std::string::npos &&
      head.id.front() != '-' && head.id.front() != '_' && head.id.size() <= 40;
  if (!good_id) {
    found.push_back(error(Code::bad_file_id, {}, {head.id}));
  }
  if (has_errors(found)) {
    return found;
  }
  return head;
}

/// Only the criteria that are asked for; those of --own always.
Result<PeerTable> with_segments(PeerTable table, const Options& options) {
  if (options.segments.empty()) {
    return table;
  }
  std::vector<std::string> wanted;
  std::string known;
  for (const std::string& criterion : table.criteria) {
    known += known.empty() ? criterion : ", " + criterion;
  }
  for (const std::string& criterion : options.segments) {
    if (criterion != "none" &&
        std::ranges::find(table.criteria, criterion) == table.criteria.end()) {
      return wrong_value(criterion, "--segments", known + (known.empty() ? "none" : ", none"),
                         closest_match(criterion, table.criteria));
    }
    wanted.push_back(criterion);
  }
  wanted.insert(wanted.end(), options.peers.own.begin(), options.peers.own.end());
  return with_criteria(std::move(table), wanted);
}

Result<Benchmark> build(const Options& options, Peers& peers, const Context& context) {
  Result<Benchmark> head = head_of(options);
  if (!head) {
    return head;
  }
  Result<PeerTable> table = with_segments(std::move(peers.table), options);
  if (!table) {
    return std::move(table.diagnostics);
  }
  head->method = peers.common.method;
  head->questionnaires = peers.common.questionnaires;
  head->built = peers.counts;
  head->built->minimum = options.minimum;
  head->built->producer = std::string(version);
  head->built->date = context.date;
  return with_distributions(*std::move(head), *table, static_cast<std::size_t>(options.minimum));
}

Result<Benchmark> with_earlier(const Options& options, Benchmark added) {
  if (options.into.empty()) {
    return added;
  }
  Result<Benchmark> old = load_benchmark(options.into);
  if (!old) {
    return old;
  }
  return with_edition(*std::move(old), std::move(added), options.into);
}

std::string render(const Options& options, const Benchmark& benchmark, const fs::path& target) {
  const bool json =
      options.format.empty() ? target.extension() == ".json" : options.format == "json";
  return json ? benchmark_as_json(benchmark) : benchmark_as_yaml(benchmark);
}

void say_what_was_made(const Context& context, const Benchmark& benchmark, int year) {
  const auto earlier = std::ranges::find(benchmark.editions, year, &BenchmarkEdition::year);
  const bool latest = earlier == benchmark.editions.end();
  const std::vector<Distribution>& made = latest ? benchmark.distributions : earlier->distributions;
  const std::optional<BenchmarkBuild>& built = latest ? benchmark.built : earlier->built;
  context.console.say(context.console.messages.format(
      "cli.benchmark.built", {std::to_string(built ? built->peers : 0), std::to_string(made.size()),
                              std::to_string(built ? built->minimum : 0)}));
}

ExitCode run(Options options, const Context& context) {
  if (!options.list.empty()) {
    options.peers.inputs.push_back("@" + options.list);
  }
  if (const Diagnostics wrong = check_options(options); has_errors(wrong)) {
    return context.fail(wrong);
  }
  Result<Peers> peers = load_peers(options.peers, context);
  context.console.report(peers.diagnostics);
  if (!peers) {
    return exit_code_of(peers.diagnostics);
  }
  Result<Benchmark> benchmark = build(options, *peers, context);
  if (benchmark) {
    benchmark = with_earlier(options, *std::move(benchmark));
  }
  if (!benchmark) {
    return context.fail(benchmark.diagnostics);
  }
  const fs::path target = options.output.empty() ? options.into : options.output;
  const std::array outputs{Output{target, render(options, *benchmark, target)}};
  const std::vector<fs::path> inputs(peers->files.begin(), peers->files.end());
  if (const Diagnostics refused = check_targets(outputs, inputs); !refused.empty()) {
    return context.fail(refused);
  }
  const ExitCode written = write_outputs(context.console, outputs, false);
  if (written == ExitCode::done) {
    say_what_was_made(context, *benchmark, *options.year);
  }
  return written;
}

void add_options(CLI::App& app, Options& options) {
  app.add_option(
      "peers", options.peers.inputs,
      "Engagement folders, results (JSON), folders of them, @FILE with their names one a "
      "line, or one table (CSV)");
  app.add_option("--from", options.list, "File with the names of more peers, one a line");
  app.add_option("-o,--output", options.output,
                 "File to write, .yaml or .json, instead of standard output");
  app.add_option("--format", options.format, "yaml or json (default: by the file's name, yaml)");
  app.add_option("--id", options.id, "The benchmark's id (default: the file's name)");
  app.add_option("--title", options.title, "Title, or de=TITLE and en=TITLE")
      ->allow_extra_args(false);
  app.add_option("--source", options.source, "Who gathered the peers and how; as the title")
      ->allow_extra_args(false);
  app.add_option("--population", options.population, "Who the peers are; as the title")
      ->allow_extra_args(false);
  app.add_option("--publisher", options.publisher, "Who publishes it");
  app.add_option("--licence,--license", options.licence, "Under what terms");
  app.add_option("--year", options.year, "Year of the data");
  app.add_option("--method", options.peers.method,
                 "self, third_party or mixed; needed for a table, otherwise the results say it");
  app.add_option("--minimum", options.minimum, "Peers behind every figure: 5 (default) or more");
  app.add_option("--segments", options.segments,
                 "Criteria to split by: industry, size, region, or none (default: those there are)")
      ->delimiter(',');
  app.add_option("--own", options.peers.own, "Columns of a table that are criteria, too")
      ->delimiter(',');
  app.add_option("--questionnaires", options.peers.questionnaires,
                 "Of a table: what the peers were asked, ID@VERSION or an id of the catalogue")
      ->delimiter(',');
  app.add_flag("--questions", options.peers.questions, "Single questions, too");
  app.add_option("--into", options.into,
                 "Add the year to this benchmark, which is replaced unless -o names another file");
  app.add_flag("--allow-version", options.peers.allow_version,
               "Go on although peers were asked different versions of a questionnaire");
  app.add_flag("--synthetic", options.synthetic, "The peers are made up");
}

}  // namespace

Run attach_benchmark_build(CLI::App& app) {
  auto options = std::make_shared<Options>();
  add_options(app, *options);
  app.footer(
      "Example: cxmat benchmark build results/ -o bench.yaml --year 2026 --title \"Mail order\" "
      "--source \"Members' own assessments\"");
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace cxmat::cli
