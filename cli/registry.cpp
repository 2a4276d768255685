// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/commands/benchmark.hpp"
#include "cli/commands/check.hpp"
#include "cli/commands/compare.hpp"
#include "cli/commands/completion.hpp"
#include "cli/commands/explain.hpp"
#include "cli/commands/form.hpp"
#include "cli/commands/import.hpp"
#include "cli/commands/init.hpp"
#include "cli/commands/instrument.hpp"
#include "cli/commands/interview.hpp"
#include "cli/commands/list.hpp"
#include "cli/commands/man.hpp"
#include "cli/commands/merge.hpp"
#include "cli/commands/pitstop.hpp"
#include "cli/commands/privacy_check.hpp"
#include "cli/commands/report.hpp"
#include "cli/commands/schema.hpp"
#include "cli/commands/score.hpp"
#include "cli/commands/show.hpp"
#include "cli/commands/sql.hpp"
#include "cli/commands/tally.hpp"
#include "cli/commands/templates.hpp"
#include "cli/commands/validate.hpp"
#include "cli/commands/whatif.hpp"

#include <array>

namespace cxmat::cli {
namespace {

constexpr std::array<Command, 24> registry{{
    {"init", "Make an engagement folder that runs as it stands", attach_init},
    {"list", "List the catalogue of questionnaires", attach_list},
    {"show", "Show a questionnaire", attach_show},
    {"validate", "Check questionnaires, responses, assessments, benchmarks and instruments",
     attach_validate},
    {"schema", "Print or write the JSON Schemas of the file formats", attach_schema},
    {"form", "Write a form to fill in: a page, a workbook, a survey platform's file, paper",
     attach_form},
    {"interview", "Ask in the terminal; stop and go on later", attach_interview},
    {"import", "Read what survey platforms export: responses, and a report of what matched",
     attach_import},
    {"score", "Score an assessment: table, json, csv", attach_score},
    {"report", "Write an assessment's report: html, md", attach_report},
    {"templates", "Write the report's templates, to make one's own", attach_templates},
    {"explain", "Say how a figure is made, down to the counts of answers", attach_explain},
    {"compare", "Compare results, groups or waves with each other", attach_compare},
    {"whatif", "Find the cheapest way to the next level", attach_whatif},
    {"check", "Hold a result against its rules: exit code 1 where one fails", attach_check},
    {"instrument", "Review touchpoints, contact reasons and other instruments", attach_instrument},
    {"pitstop", "Draft an action plan from the gaps, or check one off", attach_pitstop},
    {"benchmark", "Build a benchmark from many results, or show one", attach_benchmark},
    {"tally", "Count response files of any size into a file that adds up", attach_tally},
    {"merge", "Add tallies: of files, machines or databases", attach_merge},
    {"sql", "Write the query with which a database counts what a result needs", attach_sql},
    {"privacy-check", "Try to work out what results hide", attach_privacy_check},
    {"completion", "Print the script that completes commands and options in a shell",
     attach_completion},
    {"man", "Print the manual pages of commands", attach_man},
}};

}  // namespace

std::span<const Command> commands() noexcept {
  return registry;
}

}  // namespace cxmat::cli
