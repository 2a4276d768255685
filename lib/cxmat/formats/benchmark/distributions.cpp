// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/benchmark/distributions.hpp"

#include "cxmat/benchmark/select.hpp"
#include "cxmat/formats/benchmark/level_shares.hpp"
#include "cxmat/formats/benchmark/segment.hpp"
#include "cxmat/formats/unique_ids.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace cxmat::benchmark_file {
namespace {

bool is_digits(std::string_view text) noexcept {
  return !text.empty() &&
         std::ranges::all_of(text, [](char sign) { return sign >= '0' && sign <= '9'; });
}

/// 2.5 for "p2.5"; nothing for what is no quantile between 0 and 100, or the same as another one
/// ("p05", "p5.0").
std::optional<double> percent_of(std::string_view key) noexcept {
  constexpr std::size_t longest = 2;
  if (!key.starts_with('p')) {
    return std::nullopt;
  }
  const std::string_view number = key.substr(1);
  const std::string_view whole = number.substr(0, number.find('.'));
  const bool has_decimal = whole.size() < number.size();
  const std::string_view decimal = has_decimal ? number.substr(whole.size() + 1) : "1";
  if (!is_digits(whole) || whole.size() > longest || (whole.size() > 1 && whole.front() == '0') ||
      !is_digits(decimal) || decimal.size() != 1 || decimal == "0") {
    return std::nullopt;
  }
  double percent = 0;
  std::from_chars(number.data(), number.data() + number.size(), percent);
  return percent > 0 ? std::optional(percent) : std::nullopt;
}

struct PlacedQuantile {
  PeerQuantile quantile;
  const yaml::Entry* entry = nullptr;
};

/// Those of the file, sorted by percent; a score below that of a lower quantile is reported.
std::vector<PeerQuantile> rising(yaml::Reader& reader, std::vector<PlacedQuantile> found) {
  std::ranges::sort(found, {}, [](const PlacedQuantile& one) { return one.quantile.percent; });
  std::vector<PeerQuantile> quantiles;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (i > 0 && found[i].quantile.score < found[i - 1].quantile.score) {
      reader.error(Code::quantiles_fall, found[i].entry->value.position,
                   {found[i].entry->key, found[i - 1].entry->key});
    }
    quantiles.push_back(found[i].quantile);
  }
  return quantiles;
}

std::vector<PeerQuantile> read_quantiles(yaml::Reader& reader, yaml::MapReader& map) {
  std::vector<PlacedQuantile> found;
  for (const yaml::Entry& entry : map.map("quantiles")) {
    const std::optional<double> percent = percent_of(entry.key);
    const std::optional<double> score = read_score(reader, entry.value, entry.key);
    if (!percent) {
      reader.error(Code::unknown_key, entry.position, {entry.key, {}});
    } else if (score) {
      found.push_back({{*percent, *score}, &entry});
    }
  }
  return rising(reader, std::move(found));
}

std::optional<double> read_sd(yaml::Reader& reader, yaml::MapReader& map) {
  const yaml::Node* node = map.find("sd");
  return node == nullptr ? std::nullopt
                         : number_within(reader, *node, "sd", 0, highest_score - lowest_score);
}

std::int64_t read_n(yaml::Reader& reader, yaml::MapReader& map, std::int64_t peers) {
  const yaml::Node* node = map.find("n");
  const std::optional<std::int64_t> n = node == nullptr ? std::nullopt : reader.integer(*node, "n");
  if (n && (*n < 1 || (peers > 0 && *n > peers))) {
    reader.error(Code::number_out_of_range, node->position,
                 {"n", node->text, fmt::format("1..{}", peers)});
    return peers;
  }
  return n.value_or(peers);
}

NodeDistribution read_node(yaml::Reader& reader, const yaml::Entry& entry, std::int64_t peers) {
  yaml::MapReader map(reader, entry.value, entry.key);
  NodeDistribution node;
  node.n = read_n(reader, map, peers);
  const yaml::Node* mean = map.find("mean");
  node.mean = mean == nullptr ? std::nullopt : read_score(reader, *mean, "mean");
  node.sd = read_sd(reader, map);
  node.quantiles = read_quantiles(reader, map);
  node.level_shares = read_level_shares(reader, map);
  if (entry.value.kind == yaml::Kind::map && entry.value.find("quantiles") == nullptr &&
      entry.value.find("level_shares") == nullptr && mean == nullptr) {
    reader.error(Code::none_of, entry.position, {"mean, quantiles, level_shares"});
  } else if (mean == nullptr && node.sd) {
    reader.error(Code::missing_key, map.place_of("sd"), {"mean"});
  }
  map.finish();
  return node;
}

PeerSegment read_segment_of(yaml::Reader& reader, yaml::MapReader& map) {
  const yaml::Node* node = map.find("segment", yaml::Need::required);
  if (node == nullptr) {
    return {};
  }
  yaml::MapReader segment(reader, *node, "segment");
  PeerSegment criteria = read_segment(reader, segment);
  segment.finish();
  return criteria;
}

std::int64_t read_peers(yaml::Reader& reader, yaml::MapReader& map) {
  const yaml::Node* node = map.find("peers", yaml::Need::required);
  const std::optional<std::int64_t> peers =
      node == nullptr ? std::nullopt : reader.integer(*node, "peers");
  if (peers && *peers < 1) {
    reader.error(Code::number_out_of_range, node->position, {"peers", node->text, ">= 1"});
  }
  return peers && *peers > 0 ? *peers : 0;
}

Distribution read_distribution(yaml::Reader& reader, const yaml::Node& node, const NodeIds& ids) {
  yaml::MapReader map(reader, node, "distributions");
  Distribution distribution;
  distribution.segment = read_segment_of(reader, map);
  distribution.peers = read_peers(reader, map);
  const yaml::Node* nodes = map.find("nodes", yaml::Need::required);
  if (nodes != nullptr) {
    for (const yaml::Entry& entry : reader.map(*nodes, "nodes")) {
      ids.check(reader, entry);
      distribution.nodes.insert_or_assign(entry.key, read_node(reader, entry, distribution.peers));
    }
    if (nodes->kind == yaml::Kind::map && nodes->entries.empty()) {
      reader.error(Code::empty_list, map.place_of("nodes"), {"nodes"});
    }
  }
  map.finish();
  return distribution;
}

}  // namespace

std::vector<Distribution> read_distributions(yaml::Reader& reader, const yaml::Node& list,
                                             const NodeIds& ids) {
  std::vector<Distribution> distributions;
  std::map<PeerSegment, const yaml::Node*> segments;
  for (const yaml::Node& node : reader.list(list, "distributions")) {
    Distribution distribution = read_distribution(reader, node, ids);
    const auto [first, is_new] = segments.emplace(distribution.segment, &node);
    if (!is_new) {
      const std::string name = to_string(distribution.segment);
      reader.error(Code::duplicate_id, node.position,
                   {name.empty() ? "{}" : name, place_text(reader.at(*first->second))});
    }
    distributions.push_back(std::move(distribution));
  }
  if (list.kind == yaml::Kind::list && list.items.empty()) {
    reader.error(Code::empty_list, list.position, {"distributions"});
  }
  return distributions;
}

}  // namespace cxmat::benchmark_file
