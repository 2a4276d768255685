// SPDX-License-Identifier: Apache-2.0
#include "cli/compare_input.hpp"

#include "cli/assessment_input.hpp"

#include <cxmat/core/closest_match.hpp>
#include <cxmat/formats/engagement_files.hpp>
#include <cxmat/formats/result_summary_reader.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

namespace cxmat::cli {
namespace {

namespace fs = std::filesystem;

bool is_result(const fs::path& path) {
  return path.extension() == ".json" || path == "-";
}

bool is_engagement(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path / "assessment.yaml", ignored);
}

/// The results and engagements in a folder that is no engagement itself, by their names; nothing
/// for any other path.
std::vector<fs::path> portfolio_in(const fs::path& path) {
  std::error_code ignored;
  std::vector<fs::path> found;
  if (!fs::is_directory(path, ignored) || is_engagement(path)) {
    return found;
  }
  for (const fs::directory_entry& entry : fs::directory_iterator(path, ignored)) {
    if (entry.path().extension() == ".json" || is_engagement(entry.path())) {
      found.push_back(entry.path());
    }
  }
  std::ranges::sort(found);
  return found;
}

std::vector<fs::path> all_paths(const CompareInput& input) {
  std::vector<fs::path> paths;
  for (const std::string& path : input.paths) {
    std::vector<fs::path> inside = portfolio_in(path);
    if (inside.empty()) {
      paths.emplace_back(path);
    } else {
      std::ranges::move(inside, std::back_inserter(paths));
    }
  }
  return paths;
}

bool same_file(const fs::path& a, const fs::path& b) {
  std::error_code ignored;
  return a.lexically_normal() == b.lexically_normal() || fs::equivalent(a, b, ignored);
}

/// The groups of the grouping that is asked for.
Result<std::vector<ResultSummary>> groups_of(const Protected<Assessment>& assessment,
                                             const std::string& column) {
  const auto& groupings = assessment->groupings;
  const auto found = std::ranges::find(groupings, column, &GroupingResult::column);
  if (found != groupings.end()) {
    return summaries_by_group(assessment, static_cast<std::size_t>(found - groupings.begin()));
  }
  std::vector<std::string> known;
  for (const GroupingResult& grouping : groupings) {
    known.push_back(grouping.column);
  }
  return error(Code::unknown_grouping, {}, {column, closest_match(column, known)});
}

Result<ComparedFiles> load_assessment(const fs::path& path, const CompareInput& input,
                                      const Catalogue& catalogue) {
  AssessmentInput one;
  one.assessment = path.string();
  one.allow_small_groups = input.allow_small_groups;
  Result<EngagementFiles> loaded = load_input(one, catalogue, {});
  Diagnostics found = std::move(loaded.diagnostics);
  if (!loaded) {
    return found;
  }
  Result<Protected<Assessment>> assessment =
      assess_input(*loaded, {.crosses = Crosses::skip, .certainty = false});
  append(found, std::move(assessment.diagnostics));
  if (!assessment) {
    return found;
  }
  ComparedFiles files;
  files.read = files_read(one, (*assessment)->engagement);
  if (input.waves) {
    files.units = summaries_by_wave(*assessment);
  } else if (input.by.empty()) {
    files.units.push_back(summary_of(*assessment));
  } else {
    Result<std::vector<ResultSummary>> groups = groups_of(*assessment, input.by);
    if (!groups) {
      append(found, std::move(groups.diagnostics));
      return found;
    }
    files.units = *std::move(groups);
  }
  return {std::move(files), std::move(found)};
}

Result<ComparedFiles> load_one(const fs::path& path, const CompareInput& input,
                               const Catalogue& catalogue) {
  if (!is_result(path)) {
    return load_assessment(path, input, catalogue);
  }
  Result<ResultSummary> summary = load_result_summary(path);
  if (!summary) {
    return std::move(summary.diagnostics);
  }
  ComparedFiles files;
  files.units.push_back(*std::move(summary));
  files.read.push_back(path);
  return {std::move(files), std::move(summary.diagnostics)};
}

/// An error for each result that is there twice, be it as a copy.
Diagnostics given_twice(const std::vector<fs::path>& paths,
                        const std::vector<ResultSummary>& units) {
  Diagnostics found;
  for (std::size_t second = 1; second < paths.size(); ++second) {
    for (std::size_t first = 0; first < second; ++first) {
      if (same_file(paths[first], paths[second]) || units[first] == units[second]) {
        found.push_back(
            error(Code::compare_same_result, {}, {paths[first].string(), paths[second].string()}));
        break;
      }
    }
  }
  return found;
}

}  // namespace

Result<ComparedFiles> load_units(const CompareInput& input, const Catalogue& catalogue) {
  const std::vector<fs::path> paths = all_paths(input);
  const bool inside = input.waves || !input.by.empty();
  if (inside && (paths.size() != 1 || is_result(paths.front()))) {
    return error(Code::compare_one_assessment, {}, {input.waves ? "--waves" : "--by"});
  }
  ComparedFiles all;
  Diagnostics found;
  for (const fs::path& path : paths) {
    Result<ComparedFiles> files = load_one(path, input, catalogue);
    append(found, std::move(files.diagnostics));
    if (files) {
      std::ranges::move(files->units, std::back_inserter(all.units));
      std::ranges::move(files->read, std::back_inserter(all.read));
    }
  }
  if (!has_errors(found) && !inside) {
    append(found, given_twice(paths, all.units));
  }
  if (has_errors(found)) {
    return found;
  }
  return {std::move(all), std::move(found)};
}

}  // namespace cxmat::cli
