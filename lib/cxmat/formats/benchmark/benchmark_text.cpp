// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/benchmark/benchmark_text.hpp"

#include "cxmat/formats/benchmark/block_yaml.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <optional>
#include <utility>
#include <vector>

namespace cxmat {
namespace {

using Json = nlohmann::ordered_json;

void put_text(Json& json, const char* key, const std::string& text) {
  if (!text.empty()) {
    json[key] = text;
  }
}

/// One text for all languages where they say the same.
void put_texts(Json& json, const char* key, const LocalizedText& text) {
  if (text.empty()) {
    return;
  }
  const bool same = text.has(Language::de) && text.has(Language::en) &&
                    text.in(Language::de) == text.in(Language::en);
  if (same) {
    json[key] = std::string(text.in(Language::en));
    return;
  }
  for (const Language language : all_languages) {
    if (text.has(language)) {
      json[key][std::string(to_string(language))] = std::string(text.in(language));
    }
  }
}

Json questionnaires(const std::vector<BenchmarkQuestionnaire>& list) {
  Json json = Json::array();
  for (const BenchmarkQuestionnaire& each : list) {
    json.push_back({{"id", each.id}, {"version", each.version}});
  }
  return json;
}

/// Own criteria stand under `own`.
Json segment(const PeerSegment& segment) {
  Json json = Json::object();
  for (const char* known : {"industry", "size", "region"}) {
    if (const auto found = segment.find(known); found != segment.end()) {
      json[known] = found->second;
    }
  }
  for (const auto& [criterion, value] : segment) {
    if (!json.contains(criterion)) {
      json["own"][criterion] = value;
    }
  }
  return json;
}

Json node(const NodeDistribution& node, std::int64_t peers) {
  Json json = Json::object();
  if (node.n != peers) {
    json["n"] = node.n;
  }
  if (node.mean) {
    json["mean"] = *node.mean;
  }
  if (node.sd) {
    json["sd"] = *node.sd;
  }
  for (const PeerQuantile& quantile : node.quantiles) {
    json["quantiles"][fmt::format("p{}", quantile.percent)] = quantile.score;
  }
  if (!node.level_shares.empty()) {
    json["level_shares"] = node.level_shares;
  }
  return json;
}

Json distributions(const std::vector<Distribution>& list) {
  Json json = Json::array();
  for (const Distribution& each : list) {
    Json nodes = Json::object();
    for (const auto& [id, distribution] : each.nodes) {
      nodes[id] = node(distribution, each.peers);
    }
    json.push_back(
        {{"segment", segment(each.segment)}, {"peers", each.peers}, {"nodes", std::move(nodes)}});
  }
  return json;
}

void put_built(Json& json, const std::optional<BenchmarkBuild>& build) {
  if (!build) {
    return;
  }
  Json built{{"peers", build->peers}};
  for (const auto& [key, count] :
       {std::pair("assessments", build->assessments), std::pair("results", build->results),
        std::pair("rows", build->rows)}) {
    if (count > 0) {
      built[key] = count;
    }
  }
  built["minimum"] = build->minimum;
  put_text(built, "producer", build->producer);
  put_text(built, "date", build->date);
  json["built"] = std::move(built);
}

Json edition(const BenchmarkEdition& edition) {
  Json json{{"year", edition.year},
            {"method", edition.method},
            {"questionnaires", questionnaires(edition.questionnaires)}};
  put_built(json, edition.built);
  json["distributions"] = distributions(edition.distributions);
  return json;
}

Json whole(const Benchmark& benchmark) {
  Json json{{"cxmat", 1}, {"benchmark", benchmark.id}};
  put_texts(json, "title", benchmark.title);
  put_texts(json, "source", benchmark.source);
  put_texts(json, "population", benchmark.population);
  put_text(json, "publisher", benchmark.publisher);
  put_text(json, "licence", benchmark.licence);
  json["year"] = benchmark.year;
  json["method"] = benchmark.method;
  if (benchmark.synthetic) {
    json["synthetic"] = true;
  }
  json["questionnaires"] = questionnaires(benchmark.questionnaires);
  put_built(json, benchmark.built);
  json["distributions"] = distributions(benchmark.distributions);
  for (const BenchmarkEdition& each : benchmark.editions) {
    json["editions"].push_back(edition(each));
  }
  return json;
}

}  // namespace

std::string benchmark_as_yaml(const Benchmark& benchmark) {
  return "# yaml-language-server: $schema=schema/benchmark.schema.json\n" +
         block_yaml(whole(benchmark));
}

std::string benchmark_as_json(const Benchmark& benchmark) {
  return whole(benchmark).dump(2) + "\n";
}

}  // namespace cxmat
