// SPDX-License-Identifier: Apache-2.0
#include "cxmat/tally/plan.hpp"

#include "cxmat/maturity/curve.hpp"
#include "cxmat/maturity/selection.hpp"
#include "cxmat/tally/wide_sum.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

namespace cxmat {
namespace {

/// The scores of a scale's choices: v = (value - min) / (max - min) of the scale's definition.
void plan_choices(const Scale& scale, PlannedQuestion& planned) {
  planned.scores.assign(scale.choices.size(), -1);
  for (std::size_t i = 0; i < scale.choices.size(); ++i) {
    if (scale.choices[i].kind == ChoiceKind::regular) {
      planned.last_choice = i + 1;  // choices behind are words for na and dk
    }
  }
  if (!planned.scored) {
    return;
  }
  const std::int64_t lowest = scale.lowest()->micros;
  const std::int64_t range = scale.highest()->micros - lowest;
  std::int64_t step = range;
  for (const Choice& choice : scale.choices) {
    if (choice.value) {
      step = std::gcd(step, choice.value->micros - lowest);
    }
  }
  planned.grid = {range / step, true};
  planned.points = Decimal{range}.value();
  planned.lowest = scale.lowest()->value();
  for (std::size_t i = 0; i < planned.scores.size(); ++i) {
    if (const auto& value = scale.choices[i].value) {
      planned.scores[i] = (value->micros - lowest) / step;
    }
  }
}

/// A selection's score lies on the grid of all sums of values.
void plan_selection(const Question& question, PlannedQuestion& planned) {
  planned.scale = question.scale;
  planned.rule = question.rule;
  std::int64_t total = 0;
  std::int64_t step = 0;
  for (const Choice& choice : question.scale.choices) {
    if (choice.value) {
      total += std::max<std::int64_t>(choice.value->micros, 0);
      step = std::gcd(step, choice.value->micros);
    }
  }
  if (planned.scored) {
    planned.grid = {total / step, true};
    planned.points = Decimal{total}.value();
  }
}

PlannedQuestion plan_question(const Question& question) {
  PlannedQuestion planned{.id = question.id,
                          .type = question.type,
                          .scored = is_scored(question),
                          .indicator = question.indicator,
                          .top_box = question.top_box};
  switch (question.type) {
    case QuestionType::select_one:
      plan_choices(question.scale, planned);
      break;
    case QuestionType::select_multiple:
      plan_selection(question, planned);
      break;
    case QuestionType::integer:
    case QuestionType::decimal:
      planned.grid = fixed_point;
      planned.curve = question.curve;
      break;
    case QuestionType::text:
    case QuestionType::note:
      break;
  }
  return planned;
}

/// All scored questions with weight below a dimension or questionnaire become practices; areas,
/// goals and streams are numbered as they come.
class PracticeCollector {
 public:
  explicit PracticeCollector(std::span<const PlannedQuestion> questions) : questions_(questions) {}

  void add(const Dimension& dimension, std::size_t first_question) {
    std::size_t index = first_question;
    add_dimension(dimension, index);
  }

  std::vector<PlannedPractice> practices;

 private:
  void add_dimension(const Dimension& dimension, std::size_t& index) {
    const std::size_t area = areas_++;
    for (const Question& question : dimension.questions) {
      if (questions_[index].scored && question.weight > Decimal{}) {
        const int level = question.level.value_or(1);
        practices.push_back({.question = index,
                             .practice = {.level = level,
                                          .area = area,
                                          .area_level = dimension.level.value_or(2),
                                          .goal = number(goals_, {area, level, question.goal}),
                                          .stream = number(streams_, {area, 0, question.stream})},
                             .goal = question.goal,
                             .stream = question.stream});
      }
      ++index;
    }
    for (const Dimension& nested : dimension.dimensions) {
      add_dimension(nested, index);
    }
  }

  using Key = std::tuple<std::size_t, int, std::string>;

  static std::size_t number(std::map<Key, std::size_t>& numbers, Key key) {
    return numbers.try_emplace(std::move(key), numbers.size()).first->second;
  }

  std::span<const PlannedQuestion> questions_;
  std::map<Key, std::size_t> goals_;
  std::map<Key, std::size_t> streams_;
  std::size_t areas_ = 0;
};

class Planner {
 public:
  Plan make(std::span<const WeightedQuestionnaire> questionnaires) {
    plan_.nodes.push_back({.id = "overall",
                           .parent = {},
                           .model_id = "weighted_mean",
                           .model = find_model("weighted_mean"),
                           .minimum_coverage = {}});
    for (const auto& [questionnaire, weight] : questionnaires) {
      add_questionnaire(*questionnaire, weight);
    }
    finish(0);
    return std::move(plan_);
  }

 private:
  void add_questionnaire(const Questionnaire& questionnaire, Decimal weight) {
    levels_ = questionnaire.levels.size();
    highest_level_ = highest_level(questionnaire);
    const bool scored = questionnaire.result == ResultKind::level;
    const std::size_t first_question = plan_.questions.size();
    const std::size_t node =
        add_node(0, questionnaire.id, questionnaire.model, questionnaire.minimum_coverage, scored);
    for (const Dimension& dimension : questionnaire.dimensions) {
      add_dimension(dimension, node, questionnaire.model, questionnaire.minimum_coverage);
    }
    if (plan_.nodes[node].practice != nullptr) {
      PracticeCollector collector(plan_.questions);
      std::size_t question = first_question;
      for (const Dimension& dimension : questionnaire.dimensions) {
        collector.add(dimension, question);
        question += questions_of(dimension).size();
      }
      plan_.nodes[node].practices = std::move(collector.practices);
      plan_.nodes[node].practice_scale.nested = true;
    }
    finish(node);
    if (scored) {
      plan_.nodes[0].parts.push_back({false, node, weight.micros, 0});
    }
  }

  void add_dimension(const Dimension& dimension, std::size_t parent, const ModelChoice& inherited,
                     Decimal inherited_coverage) {
    const ModelChoice model = dimension.model.value_or(inherited);
    const Decimal coverage = dimension.minimum_coverage.value_or(inherited_coverage);
    const std::size_t first_question = plan_.questions.size();
    const std::size_t node = add_node(parent, plan_.nodes[parent].id + "." + dimension.id, model,
                                      coverage, plan_.nodes[parent].scored);
    plan_.nodes[parent].parts.push_back({false, node, dimension.weight.micros, 0});
    for (const Question& question : dimension.questions) {
      plan_.nodes[node].parts.push_back({true, plan_.questions.size(), question.weight.micros, 0});
      plan_.questions.push_back(plan_question(question));
    }
    for (const Dimension& nested : dimension.dimensions) {
      add_dimension(nested, node, model, coverage);
    }
    if (plan_.nodes[node].practice != nullptr) {
      PracticeCollector collector(plan_.questions);
      collector.add(dimension, first_question);
      plan_.nodes[node].practices = std::move(collector.practices);
      plan_.nodes[node].practice_scale.nested = !dimension.dimensions.empty();
    }
    finish(node);
  }

  std::size_t add_node(std::size_t parent, std::string id, const ModelChoice& model,
                       Decimal minimum_coverage, bool scored) {
    plan_.nodes.push_back(
        {.id = std::move(id),
         .parent = parent,
         .scored = scored,
         .model_id = model.id,
         .model = find_model(model.scoring_id()),
         .practice = find_practice_model(model.scoring_id()),
         .practice_scale = {.highest_level = highest_level_, .level_count = levels_},
         .parameters = {.exponent = model.exponent, .level_count = levels_},
         .minimum_coverage = minimum_coverage});
    return plan_.nodes.size() - 1;
  }

  /// Once a node's parts are known: whole weights without a common factor, shares and grids.
  void finish(std::size_t index) {
    PlannedNode& node = plan_.nodes[index];
    std::int64_t factor = 0;
    double total = 0;
    node.per_group = node.practice != nullptr;
    for (const PlannedPart& part : node.parts) {
      factor = std::gcd(factor, part.weight);
      total += static_cast<double>(part.weight);
      node.per_group = node.per_group || (!part.is_question && plan_.nodes[part.index].per_group);
    }
    node.weight_unit = Decimal{factor}.value();
    std::vector<std::int64_t> weights;
    bool first = true;
    for (PlannedPart& part : node.parts) {
      part.share = total > 0 ? static_cast<double>(part.weight) / total : 0;
      part.weight = factor > 0 ? part.weight / factor : 0;
      weights.push_back(part.weight);
      if (part.weight > 0) {
        const Grid grid =
            part.is_question ? plan_.questions[part.index].grid : plan_.nodes[part.index].grid;
        const Grid coverage = part.is_question ? Grid{} : plan_.nodes[part.index].coverage_grid;
        node.part_grid = first ? grid : common_grid(node.part_grid, grid);
        node.part_coverage_grid = first ? coverage : common_grid(node.part_coverage_grid, coverage);
        first = false;
      }
    }
    node.coverage_grid =
        find_model("weighted_mean")->grid(weights, node.part_coverage_grid, node.parameters);
    node.grid =
        node.per_group ? fixed_point : node.model->grid(weights, node.part_grid, node.parameters);
  }

  Plan plan_;
  std::size_t levels_ = 5;
  int highest_level_ = 1;
};

/// `score` on another grid that holds its points, or rounded to it.
std::int64_t regrid(std::int64_t score, Grid from, Grid to) noexcept {
  if (from == to) {
    return score;
  }
  return to.exact ? score * (to.denominator / from.denominator)
                  : to_grid(from_grid(score, from), to);
}

/// Shares that add up to a bound in exact arithmetic may miss it by rounding to a grid.
constexpr double coverage_tolerance = 1e-11;

/// The mean of the parts' coverages over the asked weight: in whole numbers where the grid allows,
/// so that no order of addition and no other program comes to another figure.
class CoverageSum {
 public:
  explicit CoverageSum(const PlannedNode& node) noexcept : node_(&node) {}

  void add(std::int64_t weight, std::int64_t coverage, Grid grid) noexcept {
    if (node_->coverage_grid.exact) {
      exact_ += weight * regrid(coverage, grid, node_->part_coverage_grid);
    } else {
      rounded_ += static_cast<double>(weight) * from_grid(coverage, grid);
    }
  }

  [[nodiscard]] std::int64_t over(std::int64_t asked) const noexcept {
    const Grid own = node_->coverage_grid;
    return own.exact ? exact_ * (own.denominator / node_->part_coverage_grid.denominator / asked)
                     : to_grid(rounded_ / static_cast<double>(asked), own);
  }

 private:
  const PlannedNode* node_;
  std::int64_t exact_ = 0;
  double rounded_ = 0;
};

}  // namespace

Plan make_plan(std::span<const WeightedQuestionnaire> questionnaires) {
  return Planner().make(questionnaires);
}

std::optional<std::int64_t> PlannedQuestion::score_of(Answer given, std::int64_t payload) const {
  if (given < 0) {
    return std::nullopt;
  }
  if (type != QuestionType::select_one) {
    return score_of_payload(payload);
  }
  const std::int64_t score = scores[static_cast<std::size_t>(given)];
  return score < 0 ? std::nullopt : std::optional(score);
}

std::optional<std::int64_t> PlannedQuestion::score_of_payload(std::int64_t payload) const {
  if (!scored) {
    return std::nullopt;
  }
  if (curve) {
    return to_grid(curve_score(*curve, Decimal{payload}.value()), grid);
  }
  const auto score = selection_score(scale, rule, static_cast<std::uint64_t>(payload));
  return score ? std::optional(to_grid(*score, grid)) : std::nullopt;
}

bool covers_enough(const PlannedNode& node, std::int64_t coverage) noexcept {
  const Grid grid = node.coverage_grid;
  if (grid.exact) {
    return Signed128{coverage} * Decimal::unit >=
           Signed128{node.minimum_coverage.micros} * grid.denominator;
  }
  return from_grid(coverage, grid) >= node.minimum_coverage.value() - coverage_tolerance;
}

bool adds_up(const PlannedNode& node) noexcept {
  return !node.per_group && node.model->contributions != nullptr;
}

Evaluator::Evaluator(const Plan& plan)
    : plan_(&plan), scores_(plan.nodes.size()), contributions_(plan.nodes.size()) {
  for (std::size_t node = 0; node < plan.nodes.size(); ++node) {
    if (adds_up(plan.nodes[node])) {
      contributions_[node].resize(plan.nodes[node].parts.size());
    }
  }
}

std::span<const NodeScore> Evaluator::evaluate(std::span<const Answer> answers,
                                               std::span<const std::int64_t> payloads) {
  for (std::size_t node = plan_->nodes.size(); node-- > 0;) {  // children before parents
    evaluate_node(node, answers, payloads);
  }
  return scores_;
}

std::span<const std::int64_t> Evaluator::contributions(std::size_t node) const noexcept {
  return contributions_[node];
}

Evaluator::PartScore Evaluator::part_score(const PlannedPart& part, std::span<const Answer> answers,
                                           std::span<const std::int64_t> payloads) const {
  if (!part.is_question) {
    const NodeScore& node = scores_[part.index];
    const PlannedNode& planned = plan_->nodes[part.index];
    return {node.asked, node.coverage, planned.coverage_grid,
            node.score, planned.grid,  node.points};
  }
  const Answer given = answers[part.index];
  if (given < 0) {
    return {.asked = given == answer::unanswered || given == answer::dont_know};
  }
  const PlannedQuestion& question = plan_->questions[part.index];
  const std::int64_t payload = payloads.empty() ? 0 : payloads[part.index];
  return {true, 1, {}, question.score_of(given, payload), question.grid, question.points};
}

void Evaluator::evaluate_node(std::size_t index, std::span<const Answer> answers,
                              std::span<const std::int64_t> payloads) {
  const PlannedNode& node = plan_->nodes[index];
  NodeScore& result = scores_[index];
  result = {};
  parts_.clear();
  part_positions_.clear();
  std::int64_t asked = 0;
  CoverageSum covered(node);
  std::int64_t scored_weight = 0;
  for (std::size_t i = 0; i < node.parts.size(); ++i) {
    const PlannedPart& part = node.parts[i];
    const PartScore found = part_score(part, answers, payloads);
    if (!found.asked) {
      continue;
    }
    asked += part.weight;
    covered.add(part.weight, found.coverage, found.coverage_grid);
    if (found.score && part.weight > 0) {
      parts_.push_back(
          {part.weight, regrid(*found.score, found.grid, node.part_grid), found.points});
      part_positions_.push_back(i);
      scored_weight += part.weight;
      result.points += static_cast<double>(part.weight) * node.weight_unit * found.points;
    }
  }
  result.asked = asked > 0;
  result.coverage = result.asked ? covered.over(asked) : 0;
  if (node.per_group) {
    result.took_part = node.scored && result.coverage > 0;
  } else if (node.scored && scored_weight > 0 && covers_enough(node, result.coverage)) {
    result.score = node.model->score(parts_, node.part_grid, node.grid, node.parameters);
    result.took_part = true;
  }
  keep_contributions(index);
}

void Evaluator::keep_contributions(std::size_t index) {
  std::vector<std::int64_t>& kept = contributions_[index];
  std::ranges::fill(kept, 0);
  if (kept.empty() || !scores_[index].score) {
    return;
  }
  const PlannedNode& node = plan_->nodes[index];
  part_contributions_.resize(parts_.size());
  node.model->contributions(parts_, node.part_grid, node.grid, part_contributions_);
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    kept[part_positions_[i]] = part_contributions_[i];
  }
}

}  // namespace cxmat
