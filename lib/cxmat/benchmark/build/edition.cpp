// SPDX-License-Identifier: Apache-2.0
#include "cxmat/benchmark/build/edition.hpp"

#include "cxmat/benchmark/build/distributions.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace cxmat {
namespace {

/// "1.10.0" as {1, 10, 0}: later versions are larger.
std::vector<int> numbers_of(const std::string& version) {
  std::vector<int> numbers;
  const char* at = version.data();
  const char* const end = at + version.size();
  while (at < end) {
    int number = 0;
    const char* const behind = std::from_chars(at, end, number).ptr;
    numbers.push_back(number);
    at = behind < end ? behind + 1 : end;
  }
  return numbers;
}

/// By version, oldest first: how many peers.
struct Older {
  bool operator()(const std::string& a, const std::string& b) const {
    return std::pair(numbers_of(a), a) < std::pair(numbers_of(b), b);
  }
};
using Versions = std::map<std::string, std::size_t, Older>;

std::string counted(const Versions& versions) {
  std::string text;
  for (const auto& [version, peers] : versions) {
    text += (text.empty() ? "" : ", ") + version + " (" + std::to_string(peers) + ")";
  }
  return text;
}

std::vector<BenchmarkQuestionnaire> common_questionnaires(std::span<const PeerResult> peers,
                                                          bool allow_version, Diagnostics& found) {
  std::vector<std::string> order;
  std::map<std::string, Versions> all;
  for (const PeerResult& peer : peers) {
    for (const BenchmarkQuestionnaire& asked : peer.questionnaires) {
      if (!all.contains(asked.id)) {
        order.push_back(asked.id);
      }
      ++all[asked.id][asked.version];
    }
  }
  std::vector<BenchmarkQuestionnaire> questionnaires;
  for (const std::string& id : order) {
    const Versions& versions = all.at(id);
    if (versions.size() > 1 && !allow_version) {
      found.push_back(error(Code::peer_versions_differ, {}, {id, counted(versions)}));
    }
    questionnaires.push_back({.id = id, .version = versions.rbegin()->first});
  }
  return questionnaires;
}

/// Without a name, two results are of one organisation only if they say the same throughout.
bool is_the_same(const PeerResult& a, const PeerResult& b) {
  return a.assessment == b.assessment && a.organisation.name == b.organisation.name &&
         (!a.organisation.name.empty() || a == b);
}

Diagnostics find_twins(std::span<const PeerResult> peers, std::span<const std::string> files) {
  Diagnostics found;
  std::unordered_multimap<std::string, std::size_t> known;
  for (std::size_t i = 0; i < peers.size(); ++i) {
    const std::string key = peers[i].organisation.name + '\n' + peers[i].assessment;
    const auto [first, last] = known.equal_range(key);
    const auto twin = std::find_if(
        first, last, [&](const auto& other) { return is_the_same(peers[other.second], peers[i]); });
    if (twin != last) {
      found.push_back(
          error(Code::peer_twice, {.file = files[i]},
                {peers[i].assessment, peers[i].organisation.name, files[twin->second]}));
    } else {
      known.emplace(key, i);
    }
  }
  return found;
}

std::string common_method(std::span<const PeerResult> peers, Diagnostics& found) {
  const auto self =
      static_cast<std::size_t>(std::ranges::count(peers, RatedBy::self, &PeerResult::method));
  if (self == peers.size()) {
    return "self";
  }
  if (self == 0) {
    return "third_party";
  }
  found.push_back(warning(Code::peer_methods_differ, {},
                          {std::to_string(self), std::to_string(peers.size() - self)}));
  return "mixed";
}

std::set<std::string> ids_of(std::span<const BenchmarkQuestionnaire> questionnaires) {
  std::set<std::string> ids;
  for (const BenchmarkQuestionnaire& each : questionnaires) {
    ids.insert(each.id);
  }
  return ids;
}

bool has_year(const Benchmark& benchmark, int year) {
  return benchmark.year == year ||
         std::ranges::find(benchmark.editions, year, &BenchmarkEdition::year) !=
             benchmark.editions.end();
}

BenchmarkEdition latest_of(Benchmark& benchmark) {
  return {.year = benchmark.year,
          .method = std::move(benchmark.method),
          .questionnaires = std::move(benchmark.questionnaires),
          .distributions = std::move(benchmark.distributions),
          .built = std::move(benchmark.built)};
}

}  // namespace

Result<PeersInCommon> check_peers(std::span<const PeerResult> peers,
                                  std::span<const std::string> files, bool allow_version) {
  Diagnostics found = find_twins(peers, files);
  PeersInCommon common;
  common.questionnaires = common_questionnaires(peers, allow_version, found);
  common.method = common_method(peers, found);
  if (has_errors(found)) {
    return found;
  }
  return {std::move(common), std::move(found)};
}

void keep_comparable(std::span<PeerResult> peers,
                     std::span<const BenchmarkQuestionnaire> questionnaires) {
  const std::set<std::string> all = ids_of(questionnaires);
  for (PeerResult& peer : peers) {
    if (ids_of(peer.questionnaires) != all) {
      std::erase_if(peer.scores, [](const PeerScore& score) { return score.node == "overall"; });
    }
  }
}

Result<Benchmark> with_distributions(Benchmark benchmark, const PeerTable& table,
                                     std::size_t minimum) {
  benchmark.distributions = publishable_distributions(table, minimum);
  if (benchmark.distributions.empty()) {
    return error(Code::peers_too_few_to_build, {},
                 {std::to_string(table.peers()), std::to_string(minimum)});
  }
  return benchmark;
}

Result<Benchmark> with_edition(Benchmark benchmark, Benchmark added, const std::string& file) {
  if (benchmark.distributions.empty()) {
    return error(Code::edition_does_not_fit, {}, {file, "peers"});
  }
  if (ids_of(benchmark.questionnaires) != ids_of(added.questionnaires)) {
    return error(Code::edition_does_not_fit, {}, {file, "questionnaires"});
  }
  if (has_year(benchmark, added.year)) {
    return error(Code::edition_exists, {.file = file}, {std::to_string(added.year)});
  }
  benchmark.editions.push_back(latest_of(benchmark));
  benchmark.editions.push_back(latest_of(added));
  std::ranges::sort(benchmark.editions, std::greater<>(), &BenchmarkEdition::year);
  BenchmarkEdition latest = std::move(benchmark.editions.front());
  benchmark.editions.erase(benchmark.editions.begin());
  benchmark.year = latest.year;
  benchmark.method = std::move(latest.method);
  benchmark.questionnaires = std::move(latest.questionnaires);
  benchmark.distributions = std::move(latest.distributions);
  benchmark.built = std::move(latest.built);
  return benchmark;
}

}  // namespace cxmat
