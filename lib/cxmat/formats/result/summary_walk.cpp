// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/result/summary_walk.hpp"

#include "cxmat/formats/result_json.hpp"

#include <limits>
#include <string_view>
#include <unordered_map>

namespace cxmat::json {
namespace {

constexpr double any = std::numeric_limits<double>::max();
constexpr double highest_level = 9;
constexpr double rounding = 1e-9;

/// From scores to level scores, as summary_of() does.
double in_levels(double distance, std::size_t levels) {
  return distance * static_cast<double>(levels - 1);
}

void scale(SummaryNode& node) {
  if (node.levels < 2) {
    node.sd.reset();
    node.interval.reset();
    return;
  }
  if (node.sd) {
    node.sd = in_levels(*node.sd, node.levels);
  }
  if (node.interval) {
    node.interval = Interval{1 + in_levels(node.interval->low, node.levels),
                             1 + in_levels(node.interval->high, node.levels)};
  }
}

}  // namespace

bool read_organisation(Walk& walk, Value& value, Organisation& into) {
  static constexpr Keys<4> keys{{"name", "industry", "size", "country"}};
  const std::array<std::string*, 4> fields{&into.name, &into.industry, &into.size, &into.country};
  return walk.object(value, keys, [&](std::size_t key, Value& field) {
    return walk.text_or_null(field, *fields[key]);
  });
}

bool read_schema_version(Walk& walk, Value& value) {
  std::int64_t version = 0;
  return walk.count(value, version) && (version == result_schema_version || walk.stop());
}

bool read_method(Walk& walk, Value& value, RatedBy& into) {
  static constexpr std::array<std::string_view, 2> names{"self", "third_party"};
  std::size_t position = 0;
  if (!walk.one_of(value, names, position)) {
    return false;
  }
  into = position == 0 ? RatedBy::self : RatedBy::third_party;
  return true;
}

bool read_kind(Walk& walk, Value& value, NodeKind& into) {
  static constexpr std::array<std::string_view, 4> names{"overall", "questionnaire", "dimension",
                                                         "question"};
  std::size_t position = 0;
  if (!walk.one_of(value, names, position)) {
    return false;
  }
  into = static_cast<NodeKind>(position);
  return true;
}

bool read_level_score(Walk& walk, Value& value, std::optional<double>& into) {
  static constexpr Keys<2> keys{{"level_score", "suppressed"}, 0};
  bool seen = false;
  const bool taken = walk.object(value, keys, [&](std::size_t key, Value& field) {
    seen = true;
    bool hidden = true;
    return key == 0 ? walk.number_or_null(field, 1 - rounding, highest_level + rounding, into)
                    : walk.truth(field, hidden) && (hidden || walk.stop());
  });
  return taken && (seen || walk.stop());
}

bool SummaryWalk::read(simdjson::ondemand::document& root) {
  static constexpr Keys<9> keys{{"schema_version", "assessment", "organisation", "date", "method",
                                 "questionnaires", "wave_details", "privacy", "nodes"}};
  return walk_.object(root, keys, [this](std::size_t key, Value& value) {
    switch (key) {
      case 0:
        return read_schema_version(walk_, value);
      case 1:
        return walk_.text(value, result.assessment);
      case 2:
        return read_organisation(walk_, value, result.organisation);
      case 3:
        return walk_.text_or_null(value, result.date);
      case 4:
        return read_method(walk_, value, result.method);
      case 5:
        return walk_.list(value, [this](Value& item) { return read_questionnaire(item); });
      case 6:
        return walk_.list(value, [this](Value& item) { return read_wave(item); });
      case 7:
        return read_privacy(value);
      default:
        return walk_.list(value, [this](Value& item) { return read_node(item); });
    }
  });
}

bool SummaryWalk::read_questionnaire(Value& value) {
  static constexpr Keys<6> keys{{"id", "version", "weight", "result", "title", "levels"}};
  static constexpr std::array<std::string_view, 2> kinds{"level", "distribution"};
  SummaryQuestionnaire& read = result.questionnaires.emplace_back();
  std::size_t& levels = levels_.emplace_back();
  return walk_.object(value, keys, [&](std::size_t key, Value& field) {
    switch (key) {
      case 0:
        return walk_.text(field, read.id);
      case 1:
        return walk_.text(field, read.version);
      case 2:
        return walk_.number(field, 0, any, read.weight);
      case 3: {
        std::size_t kind = 0;
        const bool taken = walk_.one_of(field, kinds, kind);
        read.scored = kind == 0;
        return taken;
      }
      case 4:
        return walk_.texts(field, read.title);
      default:
        return walk_.list(field, [&](Value&) {
          ++levels;
          return levels <= static_cast<std::size_t>(highest_level) || walk_.stop();
        });
    }
  });
}

bool SummaryWalk::read_wave(Value& value) {
  static constexpr Keys<3> keys{{"date", "respondents", "population"}};
  return walk_.object(value, keys, [this](std::size_t key, Value& field) {
    switch (key) {
      case 0:
        wave_date_.clear();
        return walk_.text_or_null(field, wave_date_);
      case 1:
        return walk_.count_or_null(field, result.respondents);
      default:
        return walk_.count_or_null(field, result.population);
    }
  });
}

bool SummaryWalk::read_privacy(Value& value) {
  static constexpr Keys<1> keys{{"collection"}};
  static constexpr std::array<std::string_view, 2> kinds{"survey", "consensus"};
  return walk_.object(value, keys, [this](std::size_t, Value& field) {
    std::size_t kind = 0;
    const bool taken = walk_.one_of(field, kinds, kind);
    result.collection = kind == 0 ? Collection::survey : Collection::consensus;
    return taken;
  });
}

bool SummaryWalk::read_node(Value& value) {
  static constexpr Keys<7> keys{{"id", "parent", "kind", "label", "scored", "target", "overall"}};
  SummaryNode& node = result.nodes.emplace_back();
  return walk_.object(value, keys, [&](std::size_t key, Value& field) {
    switch (key) {
      case 0:
        return walk_.text(field, node.id);
      case 1:
        return walk_.text_or_null(field, node.parent);
      case 2:
        return read_kind(walk_, field, node.kind);
      case 3:
        return walk_.texts(field, node.label);
      case 4:
        return walk_.truth(field, node.scored);
      case 5:
        return walk_.number_or_null(field, -any, any, node.target);
      default:
        return read_cell(field, node);
    }
  });
}

bool SummaryWalk::read_cell(Value& value, SummaryNode& node) {
  // A cell is either hidden or has all of the others.
  static constexpr Keys<9> keys{{"n", "effective_n", "coverage", "level_score", "level", "sd",
                                 "interval", "ungated_score", "suppressed"},
                                0};
  std::size_t others = 0;
  const bool taken = walk_.object(value, keys, [&](std::size_t key, Value& field) {
    others += key + 1 < keys.names.size() ? 1U : 0U;
    switch (key) {
      case 0:
        return walk_.count(field, node.n);
      case 1:
        return walk_.number_or_null(field, 0, any, node.effective_n);
      case 2:
        return walk_.number_or_null(field, 0, 1 + rounding, node.coverage);
      case 3:
        return walk_.number_or_null(field, 1 - rounding, highest_level + rounding,
                                    node.level_score);
      case 4: {
        std::optional<std::int64_t> level;
        if (!walk_.count_or_null(field, level) || level.value_or(0) > 9) {
          return walk_.stop();
        }
        node.level = level ? std::optional(static_cast<int>(*level)) : std::nullopt;
        return true;
      }
      case 5:
        return walk_.number_or_null(field, 0, any, node.sd);
      case 6:
        return read_interval(field, node);
      case 7: {
        std::optional<double> ungated;
        const bool read = walk_.number_or_null(field, -any, any, ungated);
        node.capped = ungated.has_value();
        return read;
      }
      default:
        return walk_.truth(field, node.suppressed) && (node.suppressed || walk_.stop());
    }
  });
  if (!taken) {
    return false;
  }
  if (node.suppressed) {
    node.n = 0;  // of a cell of which only the answers are hidden
    return true;
  }
  return others + 1 == keys.names.size() || walk_.stop();
}

bool SummaryWalk::read_interval(Value& value, SummaryNode& node) {
  bool null = false;
  if (!walk_.is_null(value, null) || null) {
    return null;
  }
  std::array<double, 2> ends{};
  std::size_t count = 0;
  const bool taken = walk_.list(value, [&](Value& item) {
    return count < ends.size() ? walk_.number(item, -any, any, ends[count++]) : walk_.stop();
  });
  node.interval = Interval{ends[0], ends[1]};
  return taken && (count == ends.size() || walk_.stop());
}

bool SummaryWalk::finish() {
  if (result.nodes.empty()) {
    return walk_.stop_at("nodes");
  }
  if (!wave_date_.empty()) {
    result.date = wave_date_;
  }
  if (!find_levels()) {
    return false;
  }
  for (SummaryNode& node : result.nodes) {
    scale(node);
  }
  return true;
}

bool SummaryWalk::find_levels() {
  std::unordered_map<std::string_view, std::size_t> of_questionnaire;
  for (std::size_t i = 0; i < levels_.size(); ++i) {
    if (!of_questionnaire.emplace(result.questionnaires[i].id, levels_[i]).second) {
      return walk_.stop_at("questionnaires[" + std::to_string(i) + "].id");
    }
  }
  const auto first = std::ranges::find(result.questionnaires, true, &SummaryQuestionnaire::scored);
  const std::size_t of_overall =
      first == result.questionnaires.end()
          ? 0
          : levels_[static_cast<std::size_t>(first - result.questionnaires.begin())];
  std::unordered_map<std::string_view, std::size_t> of_node;
  for (std::size_t i = 0; i < result.nodes.size(); ++i) {
    SummaryNode& node = result.nodes[i];
    const std::string place = "nodes[" + std::to_string(i) + "].";
    if (node.kind == NodeKind::overall) {
      node.levels = of_overall;
    } else {
      const bool root = node.kind == NodeKind::questionnaire;
      const auto& known = root ? of_questionnaire : of_node;
      const auto found = known.find(root ? node.id : node.parent);
      if (found == known.end()) {
        return walk_.stop_at(place + (root ? "id" : "parent"));
      }
      node.levels = found->second;
    }
    if (!of_node.emplace(node.id, node.levels).second) {
      return walk_.stop_at(place + "id");
    }
  }
  return true;
}

}  // namespace cxmat::json
