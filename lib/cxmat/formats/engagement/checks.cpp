// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/engagement/checks.hpp"

#include "cxmat/assessment/assess.hpp"
#include "cxmat/assessment/node_layout.hpp"
#include "cxmat/checks/rules.hpp"
#include "cxmat/core/closest_match.hpp"
#include "cxmat/formats/fields.hpp"
#include "cxmat/formats/limits.hpp"
#include "cxmat/formats/ranges.hpp"
#include "cxmat/formats/unique_ids.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat::engagement_file {
namespace {

struct KnownNode {
  std::string id;
  bool scored = true;
};

/// Reads one rule after the other; knows what may be named, and what was named before.
class RuleReader {
 public:
  RuleReader(yaml::Reader& reader, const Engagement& engagement, bool complete)
      : reader_(&reader), complete_(complete) {
    if (complete) {
      for (const NodeResult& node : lay_out(engagement, plan_of(engagement)).nodes) {
        nodes_.push_back({node.id, node.scored});
      }
    }
    for (const Grouping& grouping : engagement.groupings) {
      groupings_.push_back(grouping.column);
    }
  }

  void read(const yaml::Node& node, std::vector<CheckRule>& rules) {
    yaml::MapReader map(*reader_, node, "rules");
    if (node.kind != yaml::Kind::map) {
      return;
    }
    const std::optional<CheckKind> kind = read_kind(map, node);
    CheckRule rule;
    rule.kind = kind.value_or(rule.kind);
    const auto severity = fields::one_of(*reader_, map, "severity", {"off", "warn", "error"});
    rule.severity = severity ? static_cast<CheckSeverity>(*severity) : rule.severity;
    const auto on = fields::one_of(*reader_, map, "on", {"value", "lower_bound", "upper_bound"});
    rule.on = on ? static_cast<CheckedOn>(*on) : rule.on;
    const yaml::Node* named = map.find("node");
    const yaml::Node* between = map.find("between");
    if (kind) {
      rule.limit = read_limit(map, *kind).value_or(rule.limit);
      only_for(node, "on", has_interval(*kind), *kind);
      only_for(node, "node", has_node(*kind), *kind);
      only_for(node, "between", *kind == CheckKind::maximum_gap, *kind);
      if (named != nullptr && has_node(*kind)) {
        rule.node = read_node(*named, *kind).value_or(rule.node);
      }
      if (*kind == CheckKind::maximum_gap) {
        rule.grouping = read_grouping(map, between);
      }
      check_new(rule, node);
      rules.push_back(std::move(rule));
    }
    map.finish();
  }

 private:
  /// The one key of the rule that is a kind.
  std::optional<CheckKind> read_kind(yaml::MapReader& map, const yaml::Node& node) const {
    std::optional<CheckKind> found;
    std::vector<std::string> names;
    for (const CheckKind kind : all_check_kinds) {
      names.emplace_back(to_string(kind));
      const yaml::Node* limit = map.find(to_string(kind));  // the second is known, too
      if (limit == nullptr) {
        continue;
      }
      if (found) {
        reader_->error(Code::check_two_kinds, limit->position,
                       {std::string(to_string(*found)), std::string(to_string(kind))});
      }
      found = found.value_or(kind);
    }
    if (!found) {
      reader_->error(Code::check_without_kind, node.position, {fields::comma_separated(names)});
    }
    return found;
  }

  std::optional<Decimal> read_limit(yaml::MapReader& map, CheckKind kind) const {
    const CheckRange range = range_of(kind);
    if (!range.whole) {
      return fields::decimal_within(*reader_, map, to_string(kind), range.low, range.high);
    }
    const auto limit =
        fields::whole_within(*reader_, map, to_string(kind), range.low.micros / Decimal::unit,
                             range.high.micros / Decimal::unit);
    return limit ? std::optional(Decimal::of(*limit)) : std::nullopt;
  }

  void only_for(const yaml::Node& rule, std::string_view key, bool fits, CheckKind kind) const {
    const yaml::Node* given = rule.find(key);
    if (!fits && given != nullptr) {
      reader_->error(Code::not_for_check, given->position,
                     {std::string(key), std::string(to_string(kind))});
    }
  }

  std::optional<std::string> read_node(const yaml::Node& node, CheckKind kind) const {
    const std::optional<std::string> id = fields::filled(*reader_, node, "node");
    if (!id || !complete_) {
      return id;
    }
    const auto known = std::ranges::find(nodes_, *id, &KnownNode::id);
    if (known == nodes_.end()) {
      std::vector<std::string> ids;
      for (const KnownNode& each : nodes_) {
        ids.push_back(each.id);
      }
      reader_->error(Code::unknown_node, node.position, {*id, closest_match(*id, ids)});
    } else if (!known->scored && needs_score(kind)) {
      reader_->error(Code::not_in_distribution, node.position, {std::string(to_string(kind))});
    }
    return id;
  }

  std::string read_grouping(yaml::MapReader& map, const yaml::Node* node) const {
    if (node == nullptr) {
      static_cast<void>(map.find("between", yaml::Need::required));
      return {};
    }
    const std::optional<std::string> column = fields::filled(*reader_, *node, "between");
    if (column && std::ranges::find(groupings_, *column) == groupings_.end()) {
      reader_->error(Code::unknown_grouping, node->position,
                     {*column, closest_match(*column, groupings_)});
    }
    return column.value_or("");
  }

  void check_new(const CheckRule& rule, const yaml::Node& node) {
    const auto same = std::ranges::find_if(
        before_, [&](const auto& other) { return same_subject(other.first, rule); });
    if (same == before_.end()) {
      before_.emplace_back(rule, node.position);
    } else {
      reader_->error(
          Code::checked_twice, node.position,
          {std::string(to_string(rule.kind)), rule.node, place_text(reader_->at(same->second))});
    }
  }

  yaml::Reader* reader_;
  bool complete_;
  std::vector<KnownNode> nodes_;
  std::vector<std::string> groupings_;
  std::vector<std::pair<CheckRule, yaml::Position>> before_;
};

}  // namespace

CheckRules read_checks(yaml::Reader& reader, yaml::MapReader& root, const Engagement& engagement,
                       bool complete) {
  CheckRules checks;
  const yaml::Node* node = root.find("checks");
  if (node == nullptr) {
    return checks;
  }
  yaml::MapReader map(reader, *node, "checks");
  checks.baseline = fields::filled(reader, map, "baseline").value_or("");
  if (const yaml::Node* list = map.find("rules", yaml::Need::required); list != nullptr) {
    RuleReader rules(reader, engagement, complete);
    for (const yaml::Node& item :
         limits::at_most(reader, reader.list(*list, "rules"), limits::most_rules, "rules")) {
      rules.read(item, checks.rules);
    }
    if (list->kind == yaml::Kind::list && list->items.empty()) {
      reader.error(Code::empty_list, map.place_of("rules"), {"rules"});
    }
  }
  map.finish();
  return checks;
}

}  // namespace cxmat::engagement_file
