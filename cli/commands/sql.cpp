// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/sql.hpp"

#include "cli/output.hpp"
#include "cli/version.hpp"

#include <cxmat/assessment/assess.hpp>
#include <cxmat/formats/engagement_files.hpp>
#include <cxmat/formats/sql/source.hpp>
#include <cxmat/tally/sql/query.hpp>
#include <cxmat/tally/sql/shape.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace cxmat::cli {
namespace {

/// Tables of fewer rows are what people have: about larger ones there is something to say.
constexpr std::int64_t enough_rows = 10'000'000'000;

struct Options {
  std::string assessment;
  std::vector<std::string> questionnaires;
  std::vector<std::string> groups;
  std::string dialect = "portable";
  std::string table = "responses";
  std::string output;
};

Result<Engagement> load(const Options& options, const Catalogue& catalogue) {
  if (!options.assessment.empty()) {
    return load_engagement(options.assessment, catalogue);
  }
  return load_loose_engagement({.questionnaires = options.questionnaires,
                                .responses = {},
                                .groups = options.groups,
                                .weight_column = {}},
                               catalogue);
}

/// Sums that a very large table could overflow, each node once.
Diagnostics limits(const Plan& plan, sql::Dialect dialect) {
  Diagnostics found;
  for (const sql::SumsPass& pass : sql::sums_passes(plan)) {
    if (const std::int64_t rows = sql::rows_that_fit(plan, pass, dialect); rows < enough_rows) {
      std::vector<std::string> arguments{plan.nodes[pass.node].id, fmt::format("{}", rows)};
      found.push_back(rows > 0 ? warning(Code::sql_sum_overflow, {}, std::move(arguments))
                               : error(Code::sql_sum_overflow, {}, std::move(arguments)));
    }
  }
  return found;
}

/// What the file is, for whoever finds it. Dates and paths are left out: the same assessment, the
/// same bytes.
std::string heading(const Engagement& engagement, sql::Dialect dialect) {
  std::string text = fmt::format(
      "-- {} for {}, written by cxmat {}. Counts only; save the rows with their header as CSV:\n"
      "-- cxmat tally makes a tally of them (--from-sql-result). They count small groups, too:\n"
      "-- keep them as you keep the answers.\n",
      engagement.id, sql::to_string(dialect), version);
  if (dialect == sql::Dialect::spark) {
    text += "-- Not yet run on Spark: hold a first result against cxmat tally of the same rows.\n";
  }
  return text;
}

ExitCode run(const Options& options, const Context& context) {
  std::vector<std::string> names;
  for (const sql::Dialect dialect : sql::all_dialects) {
    names.emplace_back(sql::to_string(dialect));
  }
  Diagnostics found = check_choice("--dialect", options.dialect, names);
  const Result<Catalogue> catalogue = context.load_catalogue();
  append(found, catalogue.diagnostics);
  if (!catalogue || has_errors(found)) {
    return context.fail(found);
  }
  const Result<Engagement> engagement = load(options, *catalogue);
  append(found, engagement.diagnostics);
  if (!engagement) {
    return context.fail(found);
  }
  const sql::Dialect dialect = *sql::find_dialect(options.dialect);
  const Plan plan = plan_of(*engagement);
  const Result<sql::Source> source = sql::source_of(*engagement, plan, options.table);
  append(found, source.diagnostics);
  if (source) {
    append(found, limits(plan, dialect));
  }
  if (!source || has_errors(found)) {
    return context.fail(found);
  }
  context.console.report(found);
  const std::vector<Output> outputs{
      {options.output, heading(*engagement, dialect) + sql::write_query(plan, *source, dialect)}};
  return write_outputs(context.console, outputs, false);
}

}  // namespace

Run attach_sql(CLI::App& app) {
  auto options = std::make_shared<Options>();
  CLI::Option* folder =
      app.add_option("assessment", options->assessment, "Engagement folder or its assessment.yaml");
  CLI::Option* questionnaire =
      app.add_option("--questionnaire", options->questionnaires,
                     "Without a folder: catalogue ids or YAML files, separated by commas");
  CLI::Option* groups =
      app.add_option("--groups", options->groups, "Without a folder: columns to compare by");
  for (CLI::Option* list : {questionnaire, groups}) {
    list->delimiter(',')->excludes(folder);
  }
  groups->needs(questionnaire);
  app.add_option("--dialect", options->dialect,
                 "portable (default: PostgreSQL, DuckDB, SQLite), postgresql, clickhouse, duckdb, "
                 "spark");
  app.add_option("--table", options->table,
                 "The table of responses, a column per question and grouping (default: responses)");
  app.add_option("-o,--output", options->output, "File; standard output without");
  app.callback([options] {
    if (options->assessment.empty() && options->questionnaires.empty()) {
      throw CLI::RequiredError("an engagement folder, or --questionnaire");
    }
  });
  app.footer("Example: cxmat sql examples/nordlicht --dialect postgresql -o counts.sql");
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace cxmat::cli
