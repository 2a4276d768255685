// SPDX-License-Identifier: Apache-2.0
#include "cxmat/benchmark/versions.hpp"

#include <algorithm>
#include <set>

namespace cxmat {
namespace {

const BenchmarkQuestionnaire* named(const Benchmark& benchmark, const std::string& id) {
  const auto found = std::ranges::find(benchmark.questionnaires, id, &BenchmarkQuestionnaire::id);
  return found == benchmark.questionnaires.end() ? nullptr : &*found;
}

bool same_questionnaires(const Benchmark& benchmark, const Engagement& engagement) {
  std::set<std::string> own;
  for (const QuestionnaireUse& use : engagement.questionnaires) {
    if (use.questionnaire.result == ResultKind::level) {
      own.insert(use.questionnaire.id);
    }
  }
  std::set<std::string> theirs;
  for (const BenchmarkQuestionnaire& questionnaire : benchmark.questionnaires) {
    theirs.insert(questionnaire.id);
  }
  return own == theirs;
}

/// "ownership, metrics": what has the same version in both.
std::string still_comparable(const VersionMatch& match) {
  std::string list;
  for (const std::string& id : match.comparable) {
    if (std::ranges::find(match.other_versions, id) == match.other_versions.end()) {
      list += (list.empty() ? "" : ", ") + id;
    }
  }
  return list;
}

}  // namespace

VersionMatch match_versions(const Benchmark& benchmark, const Engagement& engagement) {
  VersionMatch match{.overall = same_questionnaires(benchmark, engagement)};
  for (const QuestionnaireUse& use : engagement.questionnaires) {
    const BenchmarkQuestionnaire* theirs = named(benchmark, use.questionnaire.id);
    if (theirs != nullptr) {
      match.comparable.push_back(theirs->id);
      if (theirs->version != use.questionnaire.version) {
        match.other_versions.push_back(theirs->id);
      }
    }
  }
  return match;
}

Diagnostics version_findings(const Benchmark& benchmark, const Engagement& engagement,
                             const VersionMatch& match) {
  Diagnostics found;
  const Location where{.file = engagement.benchmark.file};
  for (const QuestionnaireUse& use : engagement.questionnaires) {
    const Questionnaire& ours = use.questionnaire;
    if (std::ranges::find(match.other_versions, ours.id) == match.other_versions.end()) {
      continue;
    }
    const std::string& theirs = named(benchmark, ours.id)->version;
    found.push_back(
        engagement.benchmark.allow_version
            ? warning(Code::benchmark_version_allowed, where, {ours.id, theirs, ours.version})
            : error(Code::benchmark_other_version, where,
                    {ours.id, theirs, ours.version, still_comparable(match)}));
  }
  return found;
}

}  // namespace cxmat
