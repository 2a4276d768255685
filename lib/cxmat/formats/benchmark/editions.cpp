// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/benchmark/editions.hpp"

#include "cxmat/formats/benchmark/about.hpp"
#include "cxmat/formats/benchmark/distributions.hpp"
#include "cxmat/formats/benchmark/node_ids.hpp"
#include "cxmat/formats/fields.hpp"
#include "cxmat/formats/unique_ids.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

namespace cxmat::benchmark_file {
namespace {

/// A whole number of at least `least`.
std::int64_t read_count(yaml::Reader& reader, yaml::MapReader& map, const char* key,
                        std::int64_t least, yaml::Need need) {
  const yaml::Node* node = map.find(key, need);
  const std::optional<std::int64_t> count =
      node == nullptr ? std::nullopt : reader.integer(*node, key);
  if (count && *count < least) {
    reader.error(Code::number_out_of_range, node->position,
                 {key, node->text, fmt::format(">= {}", least)});
  }
  return count.value_or(0);
}

BenchmarkEdition read_edition(yaml::Reader& reader, const yaml::Node& node, int before) {
  yaml::MapReader map(reader, node, "editions");
  BenchmarkEdition edition;
  edition.year = read_year(reader, map);
  if (edition.year != 0 && before != 0 && edition.year >= before) {
    reader.error(Code::number_out_of_range, map.place_of("year"),
                 {"year", std::to_string(edition.year), fmt::format("< {}", before)});
  }
  edition.method = read_method(reader, map);
  edition.questionnaires = read_questionnaires(reader, map);
  if (const yaml::Node* list = map.find("distributions", yaml::Need::required)) {
    edition.distributions = read_distributions(reader, *list, NodeIds(edition.questionnaires));
  }
  edition.built = read_built(reader, map);
  map.finish();
  return edition;
}

}  // namespace

std::optional<BenchmarkBuild> read_built(yaml::Reader& reader, yaml::MapReader& map) {
  const yaml::Node* node = map.find("built");
  if (node == nullptr) {
    return std::nullopt;
  }
  yaml::MapReader built(reader, *node, "built");
  BenchmarkBuild build;
  build.peers = read_count(reader, built, "peers", 1, yaml::Need::required);
  build.assessments = read_count(reader, built, "assessments", 0, yaml::Need::optional);
  build.results = read_count(reader, built, "results", 0, yaml::Need::optional);
  build.rows = read_count(reader, built, "rows", 0, yaml::Need::optional);
  build.minimum = read_count(reader, built, "minimum", 1, yaml::Need::required);
  build.producer = fields::filled(reader, built, "producer").value_or("");
  build.date = fields::date(reader, built, "date").value_or("");
  built.finish();
  return build;
}

std::vector<BenchmarkEdition> read_editions(yaml::Reader& reader, yaml::MapReader& map, int year) {
  std::vector<BenchmarkEdition> editions;
  const yaml::Node* list = map.find("editions");
  if (list == nullptr) {
    return editions;
  }
  UniqueIds years;
  for (const yaml::Node& node : reader.list(*list, "editions")) {
    BenchmarkEdition edition = read_edition(reader, node, year);
    if (edition.year != 0) {
      years.add(reader, std::to_string(edition.year), node.position);
    }
    editions.push_back(std::move(edition));
  }
  if (list->kind == yaml::Kind::list && list->items.empty()) {
    reader.error(Code::empty_list, map.place_of("editions"), {"editions"});
  }
  std::ranges::stable_sort(editions, std::greater<>(), &BenchmarkEdition::year);
  return editions;
}

std::vector<BenchmarkQuestionnaire> read_questionnaires(yaml::Reader& reader,
                                                        yaml::MapReader& root) {
  std::vector<BenchmarkQuestionnaire> questionnaires;
  UniqueIds ids;
  const yaml::Node* list = root.find("questionnaires", yaml::Need::required);
  if (list == nullptr) {
    return questionnaires;
  }
  for (const yaml::Node& node : reader.list(*list, "questionnaires")) {
    yaml::MapReader map(reader, node, "questionnaires");
    BenchmarkQuestionnaire questionnaire;
    questionnaire.id = fields::file_id(reader, map, "id").value_or("");
    questionnaire.version = fields::version(reader, map, "version").value_or("");
    map.finish();
    if (!questionnaire.id.empty()) {
      ids.add(reader, questionnaire.id, node.find("id")->position);
    }
    questionnaires.push_back(std::move(questionnaire));
  }
  if (list->kind == yaml::Kind::list && list->items.empty()) {
    reader.error(Code::empty_list, root.place_of("questionnaires"), {"questionnaires"});
  }
  return questionnaires;
}

}  // namespace cxmat::benchmark_file
