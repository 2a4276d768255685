// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/instruments/goal_conflicts_reader.hpp"

#include "cxmat/formats/fields.hpp"
#include "cxmat/formats/instruments/departments.hpp"
#include "cxmat/formats/instruments/instrument_fields.hpp"
#include "cxmat/formats/limits.hpp"
#include "cxmat/formats/outcome.hpp"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

namespace cxmat {
namespace {

using instrument_file::choice;
using instrument_file::reference_under;

constexpr std::int64_t strongest_effect = 2;

/// Reads the goals and effects of one file, whose departments are known.
class GoalsReader {
 public:
  GoalsReader(const Texts& texts, const UniqueIds& departments)
      : texts_(&texts), reader_(&texts.reader()), departments_(&departments) {}

  [[nodiscard]] Goal read_goal(const yaml::Node& node) {
    yaml::MapReader map(*reader_, node, "goals");
    Goal goal;
    goal.id = instrument_file::read_id(*reader_, map, ids_);
    goal.label = texts_->read(map, "label", yaml::Need::required);
    goal.department =
        reference_under(*reader_, map, "department", *departments_, yaml::Need::required)
            .value_or(0);
    goal.driver = choice<Goal::Driver>(*reader_, map, "driver",
                                       {"growth", "cost", "quality", "risk"}, yaml::Need::required)
                      .value_or(Goal::Driver::growth);
    goal.kpi = texts_->read(map, "kpi");
    goal.direction = choice<Goal::Direction>(*reader_, map, "direction", {"up", "down"});
    goal.weight = fields::weight(*reader_, map, goal.id).value();
    goal.bonus = map.flag("bonus").value_or(false);
    map.finish();
    return goal;
  }

  [[nodiscard]] GoalEffect read_effect(const yaml::Node& node) const {
    yaml::MapReader map(*reader_, node, "effects");
    GoalEffect effect;
    const auto from = reference_under(*reader_, map, "from", ids_, yaml::Need::required);
    const auto to = reference_under(*reader_, map, "to", ids_, yaml::Need::required);
    effect.from = from.value_or(0);
    effect.to = to.value_or(0);
    if (from && from == to) {
      reader_->error(Code::points_at_itself, node.find("to")->position, {ids_.names()[effect.to]});
    }
    effect.effect = read_strength(map);
    effect.rated_by = reference_under(*reader_, map, "rated_by", *departments_);
    effect.because = texts_->read(map, "because");
    effect.settled = choice<GoalEffect::Settled>(
        *reader_, map, "settled", {"shared_goal", "priority_rule", "escalation", "open"});
    map.finish();
    return effect;
  }

  /// The mean of two ratings is for two raters.
  void check_raters(std::span<const yaml::Node> nodes,
                    const std::vector<GoalEffect>& effects) const {
    using Rating = std::tuple<std::size_t, std::size_t, std::optional<std::size_t>>;
    std::map<Rating, std::size_t> first;
    for (std::size_t i = 0; i < effects.size(); ++i) {
      const GoalEffect& effect = effects[i];
      const auto [known, is_new] =
          first.try_emplace(Rating{effect.from, effect.to, effect.rated_by}, i);
      if (!is_new && effect.from != effect.to) {
        reader_->error(Code::rated_twice, nodes[i].position,
                       {ids_.names()[effect.from], ids_.names()[effect.to],
                        fmt::format("{}", reader_->at(nodes[known->second]).line)});
      }
    }
  }

 private:
  [[nodiscard]] int read_strength(yaml::MapReader& map) const {
    const yaml::Node* node = map.find("effect", yaml::Need::required);
    const std::optional<std::int64_t> effect =
        node == nullptr ? std::nullopt : reader_->integer(*node, "effect");
    if (effect && (*effect < -strongest_effect || *effect > strongest_effect)) {
      reader_->error(Code::number_out_of_range, node->position,
                     {"effect", fmt::format("{}", *effect), "-2..2"});
      return 0;
    }
    return static_cast<int>(effect.value_or(0));
  }

  const Texts* texts_;
  yaml::Reader* reader_;
  const UniqueIds* departments_;
  UniqueIds ids_;
};

void read_parts(const Texts& texts, yaml::MapReader& map, GoalConflicts& goals) {
  yaml::Reader& reader = texts.reader();
  UniqueIds departments;
  goals.departments = instrument_file::read_departments(
      texts, instrument_file::filled_list(reader, map, "departments"), departments);
  GoalsReader parts(texts, departments);
  const auto listed = instrument_file::filled_list(reader, map, "goals");
  for (const yaml::Node& node :
       limits::at_most(reader, listed, instrument_file::most_entries, "goals")) {
    goals.goals.push_back(parts.read_goal(node));
  }
  const yaml::Node* effects = map.find("effects", yaml::Need::required);
  if (effects == nullptr) {
    return;
  }
  const std::span<const yaml::Node> items = reader.list(*effects, "effects");
  for (const yaml::Node& node : items) {
    goals.effects.push_back(parts.read_effect(node));
  }
  parts.check_raters(items, goals.effects);
}

}  // namespace

Result<GoalConflicts> read_goal_conflicts(const yaml::Document& document) {
  Diagnostics found;
  yaml::Reader reader(document, found);
  yaml::MapReader map(reader, document.root, "goal_conflicts");
  GoalConflicts goals;
  std::string id;
  if (fields::head(reader, map, document.root, "goal_conflicts", id)) {
    const Texts texts = instrument_file::texts_of(reader, document.root);
    goals.head = instrument_file::read_head(texts, map, std::move(id));
    read_parts(texts, map, goals);
    map.finish();
  }
  sort_by_place(found);
  return outcome(std::move(goals), std::move(found));
}

}  // namespace cxmat
