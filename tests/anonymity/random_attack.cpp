// SPDX-License-Identifier: Apache-2.0
//
// Attacks the results of many made-up surveys, through the same JSON that users publish. Prints
// what was hidden and what could be worked out; fails if anything could, or, with --naive, if
// nothing could.
//
//     cxmat_random_attack [--naive] [COUNT [FIRST_SEED]]

#include "tests/support/random_survey.hpp"

#include <cxmat/anonymity/attack/attack.hpp>
#include <cxmat/anonymity/attack/join.hpp>
#include <cxmat/anonymity/protected.hpp>
#include <cxmat/anonymity/sensitive.hpp>
#include <cxmat/assessment/assess.hpp>
#include <cxmat/formats/published_json.hpp>
#include <cxmat/formats/result_json.hpp>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace cxmat;

namespace {

struct Totals {
  std::int64_t surveys = 0;
  std::int64_t shown = 0;
  std::int64_t hidden = 0;
  std::int64_t few = 0;  ///< hidden for their own sake
  std::int64_t too_well_known = 0;
  std::int64_t leaking_surveys = 0;
};

void replace(std::string& text, std::string_view from, std::string_view to) {
  if (const std::size_t place = text.find(from); place != std::string::npos) {
    text.replace(place, from.size(), to);
  }
}

/// Primary suppression alone: what most tools publish.
std::string naive_result(Assessment assessment, Totals& totals) {
  for (const PublishedTables& tables : published_tables(assessment)) {
    HiddenCells hidden(assessment.nodes.size(), std::vector<Hiding>(tables.selections));
    mark_sensitive(assessment, tables, hidden);
    for (const std::vector<Hiding>& node : hidden) {
      for (const Hiding cell : node) {
        totals.few += cell == Hiding::nothing ? 0 : 1;
      }
    }
    remove_hidden(assessment, tables, hidden);
  }
  for (GroupingResult& grouping : assessment.groupings) {
    for (GroupValueResult& value : grouping.values) {
      if (value.respondents && *value.respondents < assessment.engagement.privacy.minimum_group) {
        value.respondents.reset();
      }
    }
  }
  assessment.engagement.privacy.collection = Collection::consensus;  // hides nothing more
  std::string json = to_json(protect(std::move(assessment)), "test");
  replace(json, "\"consensus\"", "\"survey\"");
  return json;
}

/// What went wrong, for whoever mends it.
void describe(const attack::AttackResult& found) {
  int left = 6;
  for (const attack::AttackedCell& cell : found.cells) {
    if (!cell.holds() && left-- > 0) {
      std::printf("  wave %zu node %d people %zu: n %g to %g, mean %g to %g%s\n", cell.place.wave,
                  cell.place.node ? static_cast<int>(*cell.place.node) : -1, cell.place.people,
                  cell.n.low, cell.n.high, cell.mean ? cell.mean->low : -1,
                  cell.mean ? cell.mean->high : -1,
                  cell.n_safety != attack::Safety::holds ? " (n)" : "");
    }
  }
}

bool attack_one(std::uint64_t seed, bool naive, Totals& totals) {
  const test::RandomSurvey survey = test::random_survey(seed);
  const Plan plan = plan_of(survey.engagement);
  Assessment assessment = assess(survey.engagement, plan, make_tally(plan, survey.responses));
  std::string naive_json = naive_result(assessment, totals);
  const std::string json = naive ? std::move(naive_json) : to_json(protect(assessment), "test");
  const Result<attack::PublishedResult> published = read_published_json(json, "random");
  if (!published) {
    std::printf("seed %llu: not readable\n", static_cast<unsigned long long>(seed));
    return false;
  }
  const attack::AttackResult found = attack::attack(attack::join({*published}));
  ++totals.surveys;
  totals.shown += found.shown;
  totals.hidden += found.hidden;
  totals.too_well_known += attack::too_well_known(found);
  if (!found.holds()) {
    ++totals.leaking_surveys;
    if (!naive) {
      describe(found);
      std::printf("seed %llu leaks: %lld cells, %zu unions\n",
                  static_cast<unsigned long long>(seed),
                  static_cast<long long>(attack::too_well_known(found)), found.unions.size());
    }
  }
  return true;
}

}  // namespace

int main(int count, char** arguments) {
  std::vector<std::string_view> words(arguments + 1, arguments + count);
  const bool naive = !words.empty() && words.front() == "--naive";
  if (naive) {
    words.erase(words.begin());
  }
  const std::uint64_t surveys =
      words.empty() ? 300 : std::strtoull(std::string(words[0]).c_str(), nullptr, 10);
  const std::uint64_t first =
      words.size() < 2 ? 1 : std::strtoull(std::string(words[1]).c_str(), nullptr, 10);
  Totals totals;
  for (std::uint64_t seed = first; seed < first + surveys; ++seed) {
    if (!attack_one(seed, naive, totals)) {
      return 2;
    }
  }
  std::printf(
      "%lld surveys: %lld cells shown, %lld hidden (%lld of them sensitive on their own), %lld too "
      "well known, in %lld surveys\n",
      static_cast<long long>(totals.surveys), static_cast<long long>(totals.shown),
      static_cast<long long>(totals.hidden), static_cast<long long>(totals.few),
      static_cast<long long>(totals.too_well_known),
      static_cast<long long>(totals.leaking_surveys));
  return (totals.leaking_surveys > 0) == naive ? 0 : 1;
}
