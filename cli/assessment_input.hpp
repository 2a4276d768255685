/// \file
/// The input that score and report (and later commands) share: an engagement folder, filled forms,
/// or questionnaire and response files given one by one; from there to the protected result.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/console.hpp"

#include <cxmat/anonymity/protected.hpp>
#include <cxmat/assessment/assess_responses.hpp>
#include <cxmat/core/result.hpp>
#include <cxmat/formats/catalogue.hpp>
#include <cxmat/formats/engagement_files.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace cxmat::cli {

struct AssessmentInput {
  std::string assessment;          ///< a folder, or its assessment.yaml
  std::vector<std::string> forms;  ///< instead: files of filled forms, which say what they asked
  std::vector<std::string> questionnaires;
  std::vector<std::string> responses;
  std::vector<std::string> groups;
  std::string weight_column;
  std::string tally;                ///< instead of responses: a file that cxmat tally wrote
  bool one_pass = false;            ///< keep no rows, however few there are
  std::string model;                ///< of --model; empty: the questionnaires' own
  bool allow_small_groups = false;  ///< privacy.minimum_group may be below the recommended one
  bool allow_version = false;       ///< other versions of a questionnaire compare with a benchmark

  [[nodiscard]] bool is_folder() const noexcept { return !assessment.empty(); }
};

/// Takes what stands in the call without an option for an engagement folder, or for filled forms:
/// several words, a .json or .xlsx file, or a folder that holds such files and no assessment.yaml.
void take_words(AssessmentInput& input, const std::vector<std::string>& words);

void add_input_options(CLI::App& app, AssessmentInput& input);

/// The files that a run reads, as paths: what no output may replace.
[[nodiscard]] std::vector<std::filesystem::path> files_read(const AssessmentInput& input,
                                                            const Engagement& engagement);

/// What a command does with the responses.
struct InputUse {
  std::string needs_rows;            ///< what it takes single responses for; empty: a tally will do
  const Console* console = nullptr;  ///< where a long reading shows how far it is; nullptr: nowhere
};

/// Reads every file of the input, once, and puts --model in force. Commands that score the same
/// answers several times, or that need the rows, start here.
[[nodiscard]] Result<EngagementFiles> load_input(const AssessmentInput& input,
                                                 const Catalogue& catalogue, const InputUse& use);

/// Scores what was read, compares it with the benchmark and hides what must not be shown. Errors
/// are those of count_in() (nobody left after exclusions, weights that cannot be made) and of
/// compare_with() (a benchmark of another version of a questionnaire).
[[nodiscard]] Result<Protected<Assessment>> assess_input(const EngagementFiles& files,
                                                         const AssessmentDepth& depth);

/// load_input, then assess_input.
[[nodiscard]] Result<Protected<Assessment>> run_assessment(const AssessmentInput& input,
                                                           const Catalogue& catalogue,
                                                           Crosses crosses, const Console& console);

}  // namespace cxmat::cli
