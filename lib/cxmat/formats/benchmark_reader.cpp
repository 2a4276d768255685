// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/benchmark_reader.hpp"

#include "cxmat/core/closest_match.hpp"
#include "cxmat/formats/fields.hpp"
#include "cxmat/formats/outcome.hpp"
#include "cxmat/formats/texts.hpp"
#include "cxmat/formats/unique_ids.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat {
namespace {

constexpr double lowest_score = 1;
constexpr double highest_score = 9;
constexpr std::int64_t first_year = 1900;
constexpr std::int64_t last_year = 2999;

int read_year(yaml::Reader& reader, yaml::MapReader& map) {
  const yaml::Node* node = map.find("year", yaml::Need::required);
  const std::optional<std::int64_t> year =
      node == nullptr ? std::nullopt : reader.integer(*node, "year");
  if (!year) {
    return 0;
  }
  if (*year < first_year || *year > last_year) {
    reader.error(Code::number_out_of_range, node->position,
                 {"year", node->text, fmt::format("{}..{}", first_year, last_year)});
    return 0;
  }
  return static_cast<int>(*year);
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

bool is_question_id(std::string_view node) noexcept {
  return !node.empty() && node.size() <= 20 && node.front() >= 'a' && node.front() <= 'z' &&
         std::ranges::all_of(node, [](char sign) {
           return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '_';
         });
}

/// Reads the scores of one peer: `overall`, a listed questionnaire, one of its dimensions or any
/// question.
class ScoreReader {
 public:
  ScoreReader(yaml::Reader& reader, const std::vector<BenchmarkQuestionnaire>& questionnaires)
      : reader_(&reader) {
    for (const BenchmarkQuestionnaire& questionnaire : questionnaires) {
      known_.push_back(questionnaire.id);
    }
    known_.emplace_back("overall");
  }

  std::map<std::string, double, std::less<>> read(yaml::MapReader& map) const {
    std::map<std::string, double, std::less<>> scores;
    const yaml::Node* node = map.find("scores", yaml::Need::required);
    if (node == nullptr) {
      return scores;
    }
    for (const yaml::Entry& entry : reader_->map(*node, "scores")) {
      check_node(entry);
      if (const std::optional<double> score = read_score(entry)) {
        scores.insert_or_assign(entry.key, *score);
      }
    }
    if (node->kind == yaml::Kind::map && node->entries.empty()) {
      reader_->error(Code::empty_list, map.place_of("scores"), {"scores"});
    }
    return scores;
  }

 private:
  void check_node(const yaml::Entry& entry) const {
    const std::string root = entry.key.substr(0, entry.key.find('.'));
    const bool is_known = std::ranges::find(known_, root) != known_.end();
    if (!is_known && (root != entry.key || !is_question_id(root))) {
      reader_->error(Code::unknown_id, entry.position, {entry.key, closest_match(root, known_)});
    }
  }

  [[nodiscard]] std::optional<double> read_score(const yaml::Entry& entry) const {
    const std::optional<double> score = reader_->number(entry.value, entry.key);
    if (score && (*score < lowest_score || *score > highest_score)) {
      reader_->error(Code::number_out_of_range, entry.value.position,
                     {entry.key, entry.value.text, "1..9"});
      return std::nullopt;
    }
    return score;
  }

  yaml::Reader* reader_;
  std::vector<std::string> known_;
};

std::vector<Peer> read_peers(yaml::Reader& reader, yaml::MapReader& root,
                             const std::vector<BenchmarkQuestionnaire>& questionnaires) {
  std::vector<Peer> peers;
  const yaml::Node* list = root.find("peers", yaml::Need::required);
  if (list == nullptr) {
    return peers;
  }
  const ScoreReader scores(reader, questionnaires);
  for (const yaml::Node& node : reader.list(*list, "peers")) {
    yaml::MapReader map(reader, node, "peers");
    Peer peer;
    for (const char* criterion : {"industry", "size", "region"}) {
      if (const auto value = map.text(criterion); value && !value->empty()) {
        peer.segment[criterion] = *value;
      }
    }
    peer.scores = scores.read(map);
    map.finish();
    peers.push_back(std::move(peer));
  }
  if (list->kind == yaml::Kind::list && list->items.empty()) {
    reader.error(Code::benchmark_too_few_peers, root.place_of("peers"), {"0", "1"});
  }
  return peers;
}

void read_about(yaml::Reader& reader, yaml::MapReader& map, const yaml::Node& root,
                Benchmark& benchmark) {
  const Texts texts(reader, languages_of(root.find("title")), Promise::exact);
  benchmark.title = texts.read(map, "title", yaml::Need::required);
  benchmark.source = texts.read(map, "source", yaml::Need::required);
  benchmark.year = read_year(reader, map);
  const auto method =
      fields::one_of(reader, map, "method", {"self", "third_party"}, yaml::Need::required);
  benchmark.method = method == 1 ? "third_party" : "self";
  benchmark.synthetic = map.flag("synthetic").value_or(false);
  static_cast<void>(fields::one_of(reader, map, "comparable", {"rank"}));
}

}  // namespace

Result<Benchmark> read_benchmark(const yaml::Document& document, std::string hash) {
  Diagnostics found;
  yaml::Reader reader(document, found);
  yaml::MapReader map(reader, document.root, "benchmark");
  Benchmark benchmark;
  benchmark.hash = std::move(hash);
  if (fields::head(reader, map, document.root, "benchmark", benchmark.id)) {
    read_about(reader, map, document.root, benchmark);
    benchmark.questionnaires = read_questionnaires(reader, map);
    benchmark.peers = read_peers(reader, map, benchmark.questionnaires);
    map.finish();
  }
  sort_by_place(found);
  return outcome(std::move(benchmark), std::move(found));
}

}  // namespace cxmat
