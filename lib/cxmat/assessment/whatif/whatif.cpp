// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/whatif/whatif.hpp"

#include "cxmat/assessment/assess.hpp"
#include "cxmat/assessment/gates.hpp"
#include "cxmat/assessment/node_layout.hpp"
#include "cxmat/assessment/whatif/score.hpp"
#include "cxmat/questionnaire/levels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace cxmat::whatif {
namespace {

/// A level score that falls short of a bound by up to 1e-9 counts as on it; half of that leaves
/// room for rounding.
constexpr double bound_tolerance = 0.5e-9;

/// Answers looked at in one search, at most; and the evaluations below which it is no use.
constexpr std::size_t most_work = 30'000'000;
constexpr std::size_t fewest_evaluations = 200;
constexpr std::size_t most_evaluations_of_rows = 20'000;
constexpr std::size_t most_evaluations_of_sums = 200'000;

class WayFinder {
 public:
  WayFinder(const Assessment& shown, const Plan& plan, const Responses& responses, Way& way)
      : shown_(shown),
        plan_(plan),
        responses_(latest_wave(responses)),
        layout_(lay_out(shown.engagement, plan)),
        target_(layout_.sources[way.node]),
        way_(way),
        questions_(raisable_questions(shown.engagement, plan, responses_)),
        gates_(evaluate_gates(shown.engagement)),
        level_count_(shown.nodes[way.node].levels.size()) {
    leave_alone();
  }

  void find() {
    GroupScore group(plan_, responses_, questions_, shown_.engagement.overall, target_);
    const Selection as_it_is(questions_.size());
    if (!group.score(as_it_is)) {
      way_.state = WayState::no_score;
      return;
    }
    choose_gates(group);
    const double bound = score_of(*way_.from, level_count_) - tolerance();
    if (*group.score(everything()) < bound) {
      way_.state = WayState::out_of_reach;
      way_.nothing_to_raise = everything() == as_it_is;
      way_.highest = level_score(*group.score(everything()), level_count_);
      if (group.practice_model() != nullptr) {
        (void)raise_practices(group, bound);  // names the practices that are stuck
      }
      way_.gates.clear();
      return;
    }
    const std::optional<Selection> selection =
        group.practice_model() != nullptr ? raise_practices(group, bound) : search(group);
    if (selection) {
      way_.state = WayState::found;
      take(*selection, group);
    }
  }

 private:
  [[nodiscard]] double tolerance() const {
    return level_count_ > 1 ? bound_tolerance / static_cast<double>(level_count_ - 1) : 0;
  }

  [[nodiscard]] std::size_t question_of(std::size_t node) const {
    return layout_.sources[node].index;
  }

  /// The questions below the target that carry weight all the way up.
  void mark_below(std::size_t node, std::vector<bool>& below) const {
    for (const PlannedPart& part : plan_.nodes[node].parts) {
      if (part.weight == 0) {
        continue;
      }
      if (part.is_question) {
        below[part.index] = true;
      } else {
        mark_below(part.index, below);
      }
    }
    for (const PlannedPractice& practice : plan_.nodes[node].practices) {
      below[practice.question] = true;
    }
  }

  /// Questions beside the target, hidden ones and those of other types get no raises.
  void leave_alone() {
    std::vector<bool> below(questions_.size(), false);
    if (target_.is_question) {
      below[target_.index] = true;
    } else {
      mark_below(target_.index, below);
    }
    for (std::size_t node = 0; node < layout_.nodes.size(); ++node) {
      const NodeSource source = layout_.sources[node];
      if (!source.is_question) {
        continue;
      }
      const bool hidden = !shown_.nodes[node].overall.has_value();
      const PlannedQuestion& planned = plan_.questions[source.index];
      if (below[source.index] && planned.scored) {
        if (hidden) {
          way_.hidden.push_back(node);
        } else if (planned.type != QuestionType::select_one) {
          way_.other_types.push_back(node);
        }
      }
      if (!below[source.index] || hidden) {
        questions_[source.index].raises.clear();
      }
    }
  }

  [[nodiscard]] Selection everything() const {
    Selection selection;
    for (const RaisableQuestion& question : questions_) {
      selection.push_back(question.raises.size());
    }
    return selection;
  }

  /// The caps of all gates but those in way_.gates.
  [[nodiscard]] std::vector<std::optional<double>> caps() const {
    std::vector<GateResult> kept;
    for (std::size_t gate = 0; gate < gates_.size(); ++gate) {
      if (std::ranges::find(way_.gates, gate) == way_.gates.end()) {
        kept.push_back(gates_[gate]);
      }
    }
    return caps_of(kept, plan_);
  }

  [[nodiscard]] bool within_reach(const GroupScore& group) const {
    return *group.score(everything()) >= score_of(*way_.from, level_count_) - tolerance();
  }

  /// Which caps stand in the way whatever the answers: of those that bear on this score as few as
  /// possible, tried from the highest cap down.
  void choose_gates(GroupScore& group) {
    group.set_caps(caps());
    if (within_reach(group)) {
      return;
    }
    const std::vector<std::size_t> nodes = group.capped_nodes();
    for (std::size_t gate = 0; gate < gates_.size(); ++gate) {
      const bool bears = std::ranges::any_of(
          nodes, [&](std::size_t node) { return plan_.nodes[node].id == gates_[gate].node; });
      if (bears && gates_[gate].state == GateState::applied) {
        way_.gates.push_back(gate);
      }
    }
    std::vector<std::size_t> by_cap = way_.gates;
    std::ranges::stable_sort(by_cap, std::ranges::greater{},
                             [this](std::size_t gate) { return gates_[gate].gate.cap; });
    for (const std::size_t gate : by_cap) {
      const std::vector<std::size_t> without_it = way_.gates;
      std::erase(way_.gates, gate);
      group.set_caps(caps());
      if (!within_reach(group)) {
        way_.gates = without_it;
      }
    }
    group.set_caps(caps());
  }

  [[nodiscard]] std::optional<Selection> search(const GroupScore& group) {
    const Selection as_it_is(questions_.size());
    const double base = *group.score(as_it_is);
    Search search;
    search.needed = score_of(*way_.from, level_count_) - base;
    search.tolerance = tolerance();
    if (search.needed <= search.tolerance) {
      way_.proven = true;  // without the caps it is there already
      return as_it_is;
    }
    const bool exact = group.adds_up();
    if (!exact && !allow_evaluations(group.work(), search)) {
      way_.state = WayState::too_large;
      return std::nullopt;
    }
    const std::optional<Gains> gains = group.gains();
    for (std::size_t question = 0; question < questions_.size(); ++question) {
      search.moves.push_back(moves_of(question, gains, exact, search.needed));
    }
    GroupScore::Pools pools = group.pools();
    search.pools = std::move(pools.of_question);
    search.rooms = std::move(pools.rooms);
    if (!exact) {
      search.gain_of = [&](const Selection& selection) { return *group.score(selection) - base; };
    }
    const std::optional<Found> found = cheapest(search);
    if (!found) {
      return std::nullopt;  // within_reach() holds, so there is always one
    }
    way_.proven = found->proven;
    if (!found->proven && gains && found->lower_bound > 0) {
      way_.dearer_at_most = found->cost / found->lower_bound - 1;
    }
    return found->selection;
  }

  [[nodiscard]] static bool allow_evaluations(std::size_t work, Search& search) {
    if (work == 0) {
      search.most_evaluations = most_evaluations_of_sums;
      return true;
    }
    search.most_evaluations = std::min(most_evaluations_of_rows, most_work / work);
    return search.most_evaluations >= fewest_evaluations;
  }

  [[nodiscard]] std::vector<Move> moves_of(std::size_t question, const std::optional<Gains>& gains,
                                           bool exact, double needed) const {
    constexpr double nothing = 1e-15;
    constexpr double rounding = 1e-12;  // of scores kept in steps of 2^-40
    std::vector<Move> moves;
    const std::vector<Raise>& raises = questions_[question].raises;
    for (std::size_t i = 0; i < raises.size(); ++i) {
      const double gain = gains ? (*gains)[question][i] : needed;
      moves.push_back({raises[i].cost, exact ? gain : gain + rounding});
    }
    if (exact && (moves.empty() || moves.back().gain <= nothing)) {
      return {};
    }
    return moves;
  }

  /// Every practice that blocks is raised until it is largely implemented, and again where that
  /// only leads to the next level that blocks.
  [[nodiscard]] std::optional<Selection> raise_practices(const GroupScore& group, double bound) {
    const PlannedNode& node = plan_.nodes[target_.index];
    Selection selection(questions_.size());
    while (*group.score(selection) < bound) {
      const std::vector<Practice> practices = group.practices(selection);
      const auto result = group.practice_model()->evaluate(practices, node.practice_scale);
      if (!result || result->blocking.empty()) {
        return std::nullopt;
      }
      for (const std::size_t position : result->blocking) {
        const std::size_t question = node.practices[position].question;
        const std::vector<Raise>& raises = questions_[question].raises;
        const auto enough = std::ranges::find_if(raises, [](const Raise& raise) {
          return implementation(raise.mean) >= Implementation::largely;
        });
        if (enough == raises.end()) {
          way_.stuck.push_back(node_of(question));
        } else {
          selection[question] = static_cast<std::size_t>(enough - raises.begin()) + 1;
        }
      }
      if (!way_.stuck.empty()) {
        return std::nullopt;
      }
    }
    way_.proven = true;
    return selection;
  }

  [[nodiscard]] std::size_t node_of(std::size_t question) const {
    const auto found = std::ranges::find_if(layout_.sources, [&](const NodeSource& source) {
      return source.is_question && source.index == question;
    });
    return static_cast<std::size_t>(found - layout_.sources.begin());
  }

  /// Gains, where those of the selection really add up: a cap may cut some of them off.
  [[nodiscard]] static std::optional<Gains> lifts_of(const Selection& selection,
                                                     const GroupScore& group) {
    constexpr double rounding = 1e-9;
    std::optional<Gains> gains = group.adds_up() ? group.gains() : std::nullopt;
    double sum = 0;
    for (std::size_t question = 0; gains && question < selection.size(); ++question) {
      sum += selection[question] == 0 ? 0 : (*gains)[question][selection[question] - 1];
    }
    const double lifted = *group.score(selection) - *group.score(Selection(selection.size()));
    return std::abs(sum - lifted) < rounding ? gains : std::nullopt;
  }

  void take(const Selection& selection, const GroupScore& group) {
    const std::optional<Gains> gains = lifts_of(selection, group);
    for (std::size_t node = 0; node < layout_.nodes.size(); ++node) {
      if (!layout_.sources[node].is_question || selection[question_of(node)] == 0) {
        continue;
      }
      const std::size_t question = question_of(node);
      const std::size_t levels = shown_.nodes[node].levels.size();
      const RaisableQuestion& raisable = questions_[question];
      const Raise& raise = raisable.raises[selection[question] - 1];
      Step step{.node = node,
                .choice = choice_name(question, raise.choice),
                .to = level_score(raise.score, levels),
                .before = level_score(*raisable.mean, levels),
                .after = level_score(raise.mean, levels),
                .effort = efforts()[question],
                .cost = raise.cost,
                .lift = {},
                .must_exceed = {}};
      if (gains) {
        step.lift =
            static_cast<double>(level_count_ - 1) * (*gains)[question][selection[question] - 1];
      }
      if (group.practice_model() != nullptr) {
        step.must_exceed = level_score(0.5, levels);
      }
      way_.cost += step.cost;
      way_.steps.push_back(std::move(step));
    }
    assess_anew(selection);
  }

  [[nodiscard]] std::vector<const Question*> definitions() const {
    std::vector<const Question*> all;
    for (const QuestionnaireUse& use : shown_.engagement.questionnaires) {
      const std::vector<const Question*> own = questions_of(use.questionnaire);
      all.insert(all.end(), own.begin(), own.end());
    }
    return all;
  }

  [[nodiscard]] std::string choice_name(std::size_t question, Answer choice) const {
    return definitions()[question]->scale.choices[static_cast<std::size_t>(choice)].name;
  }

  [[nodiscard]] std::vector<double> efforts() const {
    std::vector<double> all;
    for (const Question* question : definitions()) {
      all.push_back(question->effort.value());
    }
    return all;
  }

  /// The whole way through the tally, so that what is promised is what an assessment would say.
  void assess_anew(const Selection& selection) {
    Engagement engagement = shown_.engagement;
    engagement.groupings.clear();
    std::size_t position = 0;
    for (QuestionnaireUse& use : engagement.questionnaires) {
      std::erase_if(use.questionnaire.gates, [&](const Gate&) {
        return std::ranges::find(way_.gates, position++) != way_.gates.end();
      });
    }
    const Responses after = raised(responses_, plan_, questions_, selection);
    const Assessment made =
        assess(std::move(engagement), plan_, make_tally(plan_, after), Crosses::skip);
    way_.after = made.nodes[way_.node].overall->level_score;
  }

  const Assessment& shown_;
  const Plan& plan_;
  Responses responses_;
  NodeLayout layout_;
  NodeSource target_;
  Way& way_;
  std::vector<RaisableQuestion> questions_;
  std::vector<GateResult> gates_;
  std::size_t level_count_;
};

}  // namespace

std::string_view to_string(WayState state) noexcept {
  static constexpr std::array<std::string_view, 7> names{
      "found", "reached", "at_top", "no_score", "hidden", "out_of_reach", "too_large"};
  return names[static_cast<std::size_t>(state)];
}

Way cheapest_way(const Assessment& shown, const Plan& plan, const Responses& responses,
                 std::size_t node, std::optional<int> level) {
  const NodeResult& target = shown.nodes[node];
  Way way;
  way.node = node;
  way.level = level.value_or(1);
  if (!target.overall) {
    return way;
  }
  if (!target.overall->level_score || !target.overall->level || target.levels.empty()) {
    way.state = WayState::no_score;
    return way;
  }
  const int now = *target.overall->level;
  way.before = target.overall->level_score;
  way.level = level.value_or(now + 1);
  if (way.level > static_cast<int>(target.levels.size())) {
    way.level = now;
    way.state = WayState::at_top;
    return way;
  }
  way.from = target.levels[static_cast<std::size_t>(way.level - 1)].from.value();
  if (way.level <= now) {
    way.state = WayState::reached;
    return way;
  }
  WayFinder(shown, plan, responses, way).find();
  return way;
}

}  // namespace cxmat::whatif
