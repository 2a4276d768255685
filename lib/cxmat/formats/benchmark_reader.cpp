// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/benchmark_reader.hpp"

#include "cxmat/formats/benchmark/about.hpp"
#include "cxmat/formats/benchmark/distributions.hpp"
#include "cxmat/formats/benchmark/editions.hpp"
#include "cxmat/formats/benchmark/node_ids.hpp"
#include "cxmat/formats/benchmark/segment.hpp"
#include "cxmat/formats/fields.hpp"
#include "cxmat/formats/outcome.hpp"
#include "cxmat/formats/texts.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cxmat {
namespace {

using benchmark_file::NodeIds;
using benchmark_file::read_score;

std::map<std::string, double, std::less<>> read_scores(yaml::Reader& reader, yaml::MapReader& map,
                                                       const NodeIds& ids) {
  std::map<std::string, double, std::less<>> scores;
  const yaml::Node* node = map.find("scores", yaml::Need::required);
  if (node == nullptr) {
    return scores;
  }
  for (const yaml::Entry& entry : reader.map(*node, "scores")) {
    ids.check(reader, entry);
    if (const std::optional<double> score = read_score(reader, entry.value, entry.key)) {
      scores.insert_or_assign(entry.key, *score);
    }
  }
  if (node->kind == yaml::Kind::map && node->entries.empty()) {
    reader.error(Code::empty_list, map.place_of("scores"), {"scores"});
  }
  return scores;
}

std::vector<Peer> read_peers(yaml::Reader& reader, const yaml::Node& list,
                             const yaml::Position& place, const NodeIds& ids) {
  std::vector<Peer> peers;
  for (const yaml::Node& node : reader.list(list, "peers")) {
    yaml::MapReader map(reader, node, "peers");
    Peer peer{.segment = benchmark_file::read_segment(reader, map),
              .scores = read_scores(reader, map, ids)};
    map.finish();
    peers.push_back(std::move(peer));
  }
  if (list.kind == yaml::Kind::list && list.items.empty()) {
    reader.error(Code::benchmark_too_few_peers, place, {"0", "1"});
  }
  return peers;
}

/// Peers or distributions, one of them.
void read_content(yaml::Reader& reader, yaml::MapReader& map, Benchmark& benchmark) {
  const yaml::Node* distributions = map.find("distributions");
  const yaml::Node* peers =
      map.find("peers", distributions == nullptr ? yaml::Need::required : yaml::Need::optional);
  const NodeIds ids(benchmark.questionnaires);
  if (peers != nullptr) {
    benchmark.peers = read_peers(reader, *peers, map.place_of("peers"), ids);
  }
  if (distributions != nullptr) {
    benchmark.distributions = benchmark_file::read_distributions(reader, *distributions, ids);
  }
  benchmark.built = benchmark_file::read_built(reader, map);
  benchmark.editions = benchmark_file::read_editions(reader, map, benchmark.year);
  if (peers != nullptr && !benchmark.editions.empty()) {
    reader.error(Code::only_one_of, map.place_of("editions"), {"editions", "peers"});
  }
  if (peers != nullptr && distributions != nullptr) {
    reader.error(Code::only_one_of, map.place_of("distributions"), {"distributions", "peers"});
  }
}

}  // namespace

Result<Benchmark> read_benchmark(const yaml::Document& document, std::string hash) {
  Diagnostics found;
  yaml::Reader reader(document, found);
  yaml::MapReader map(reader, document.root, "benchmark");
  Benchmark benchmark;
  benchmark.hash = std::move(hash);
  if (!fields::head(reader, map, document.root, "benchmark", benchmark.id)) {
    sort_by_place(found);
    return found;
  }
  if (benchmark_file::is_context(document.root)) {
    reader.error(Code::benchmark_is_context, map.place_of("comparable"));
    return found;
  }
  const Texts texts(reader, languages_of(document.root.find("title")), Promise::exact);
  benchmark_file::take(benchmark_file::read_about(texts, map, yaml::Need::optional), benchmark);
  benchmark.questionnaires = benchmark_file::read_questionnaires(reader, map);
  read_content(reader, map, benchmark);
  map.finish();
  sort_by_place(found);
  return outcome(std::move(benchmark), std::move(found));
}

}  // namespace cxmat
