// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/peers/peer_result_reader.hpp"

#include "cxmat/formats/excerpt.hpp"
#include "cxmat/formats/files.hpp"
#include "cxmat/formats/result/json_walk.hpp"
#include "cxmat/formats/result/summary_walk.hpp"
#include "cxmat/formats/result_summary_reader.hpp"

#include <string>
#include <utility>

namespace cxmat {
namespace {

using json::Keys;
using json::Value;
using json::Walk;

/// What a benchmark takes from each part of a result.
class PeerWalk {
 public:
  PeerWalk(Walk& walk, PeerNodes nodes) : walk_(walk), nodes_(nodes) {}

  bool read(simdjson::ondemand::document& root) {
    static constexpr Keys<6> keys{
        {"schema_version", "assessment", "organisation", "method", "questionnaires", "nodes"}};
    return walk_.object(root, keys, [this](std::size_t key, Value& value) {
      switch (key) {
        case 0:
          return json::read_schema_version(walk_, value);
        case 1:
          return walk_.text(value, result.assessment);
        case 2:
          return json::read_organisation(walk_, value, result.organisation);
        case 3:
          return json::read_method(walk_, value, result.method);
        case 4:
          return walk_.list(value, [this](Value& item) { return read_questionnaire(item); });
        default:
          return walk_.list(value, [this](Value& item) { return read_node(item); });
      }
    });
  }

  PeerResult result;

 private:
  bool read_questionnaire(Value& value) {
    static constexpr Keys<3> keys{{"id", "version", "result"}};
    static constexpr std::array<std::string_view, 2> kinds{"level", "distribution"};
    BenchmarkQuestionnaire read;
    std::size_t kind = 0;
    const bool taken = walk_.object(value, keys, [&](std::size_t key, Value& field) {
      switch (key) {
        case 0:
          return walk_.text(field, read.id);
        case 1:
          return walk_.text(field, read.version);
        default:
          return walk_.one_of(field, kinds, kind);
      }
    });
    if (taken && kind == 0) {
      result.questionnaires.push_back(std::move(read));
    }
    return taken;
  }

  bool read_node(Value& value) {
    static constexpr Keys<3> keys{{"id", "kind", "overall"}};
    NodeKind kind = NodeKind::overall;
    std::optional<double> level_score;
    std::string id;
    const bool taken = walk_.object(value, keys, [&](std::size_t key, Value& field) {
      switch (key) {
        case 0:
          return walk_.text(field, id);
        case 1:
          return json::read_kind(walk_, field, kind);
        default:
          return json::read_level_score(walk_, field, level_score);
      }
    });
    if (taken && level_score && (kind != NodeKind::question || nodes_ == PeerNodes::all)) {
      result.scores.push_back({.node = std::move(id), .level_score = *level_score});
    }
    return taken;
  }

  Walk& walk_;
  PeerNodes nodes_;
};

}  // namespace

struct PeerResultReader::Memory {
  PeerNodes nodes;
  simdjson::ondemand::parser parser{};
  std::string bytes{};

  /// Of `bytes`, which have room for the parser to read beyond their end.
  Result<PeerResult> read_bytes(std::string_view file) {
    const std::string_view text = json::without_mark(bytes);
    if (text.empty()) {
      return error(Code::file_empty, whole_file(std::string(file)), {std::string(file)});
    }
    const std::size_t capacity = bytes.capacity() - (bytes.size() - text.size());
    Walk walk;
    PeerWalk peer(walk, nodes);
    const bool done =
        json::walk_document(parser, text, capacity, walk,
                            [&](simdjson::ondemand::document& root) { return peer.read(root); });
    if (!done) {
      return json::diagnostic_of(walk, text, file);
    }
    return std::move(peer.result);
  }
};

PeerResultReader::PeerResultReader(PeerNodes nodes)
    : memory_(std::make_unique<Memory>(Memory{.nodes = nodes})) {}
PeerResultReader::~PeerResultReader() = default;
PeerResultReader::PeerResultReader(PeerResultReader&&) noexcept = default;
PeerResultReader& PeerResultReader::operator=(PeerResultReader&&) noexcept = default;

Result<PeerResult> PeerResultReader::read(std::string_view bytes, std::string_view file) {
  memory_->bytes.reserve(bytes.size() + simdjson::SIMDJSON_PADDING);
  memory_->bytes = bytes;
  return memory_->read_bytes(file);
}

Result<PeerResult> PeerResultReader::load(const std::filesystem::path& path) {
  if (auto failure =
          read_file_into(path, max_result_bytes, simdjson::SIMDJSON_PADDING, memory_->bytes)) {
    return *std::move(failure);
  }
  return memory_->read_bytes(path.string());
}

PeerResult peer_result_of(const ResultSummary& summary, PeerNodes nodes) {
  PeerResult peer{.assessment = summary.assessment,
                  .organisation = summary.organisation,
                  .method = summary.method};
  for (const SummaryQuestionnaire& used : summary.questionnaires) {
    if (used.scored) {
      peer.questionnaires.push_back({.id = used.id, .version = used.version});
    }
  }
  for (const SummaryNode& node : summary.nodes) {
    if (node.level_score && (node.kind != NodeKind::question || nodes == PeerNodes::all)) {
      peer.scores.push_back({.node = node.id, .level_score = *node.level_score});
    }
  }
  return peer;
}

}  // namespace cxmat
