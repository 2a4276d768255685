// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/models/findings.hpp"

#include "cxmat/assessment/assess.hpp"
#include "cxmat/questionnaire/levels.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

namespace cxmat {
namespace {

namespace finding = model_finding;

/// Level scores that differ by this little are equal but for rounding.
constexpr double rounding = 1e-9;
constexpr double one_level = 1.0;

bool differ(double higher, double lower) noexcept {
  return higher - lower > noteworthy_difference + rounding;
}

/// The points that can be reached in a part, times its weights from there downwards.
double points_of(const Plan& plan, const PlannedPart& part) {
  if (part.is_question) {
    return plan.questions[part.index].scored ? plan.questions[part.index].points : 0;
  }
  const PlannedNode& node = plan.nodes[part.index];
  double points = 0;
  for (const PlannedPart& below : node.parts) {
    points += static_cast<double>(below.weight) * node.weight_unit * points_of(plan, below);
  }
  return points;
}

struct LowestParts {
  std::vector<std::size_t> parts;
  double level_score = 0;
};

class Findings {
 public:
  Findings(const ModelTable& table, std::size_t node)
      : table_(table), node_(node), row_(table.nodes[node]), result_(table.results.front()->nodes) {
    for (std::size_t model = 0; model < row_.size(); ++model) {
      if (!row_[model].level_score) {
        continue;
      }
      const double found = *row_[model].level_score;
      ++scores_;
      if (scores_ == 1 || found < *row_[lowest_].level_score - rounding) {
        lowest_ = model;
      }
      if (scores_ == 1 || found > *row_[highest_].level_score + rounding) {
        highest_ = model;
      }
    }
  }

  [[nodiscard]] std::vector<ModelFinding> all() {
    if (scores_ < 2) {
      return {};
    }
    const double low = *row_[lowest_].level_score;
    const double high = *row_[highest_].level_score;
    if (!differ(high, low)) {
      capped();
      found_.emplace_back(finding::Agreement{});
      return std::move(found_);
    }
    blocked();
    capped();
    hidden_low();
    other_weight();
    weakest_link();
    from_part();
    found_.emplace_back(finding::Spread{lowest_, highest_, low, high});
    return std::move(found_);
  }

 private:
  /// The column of a model, if it has a score here.
  [[nodiscard]] std::optional<std::size_t> column(std::string_view model) const {
    for (std::size_t i = 0; i < row_.size(); ++i) {
      const std::optional<ModelChoice>& choice = table_.selection.models[i].model;
      if (choice && choice->scoring_id() == model && row_[i].level_score) {
        return i;
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] const NodeResult& under(std::size_t model) const {
    return table_.results[model]->nodes[node_];
  }

  /// What the answers say, before a cap.
  [[nodiscard]] double uncapped(std::size_t model) const {
    return row_[model].uncapped.value_or(*row_[model].level_score);
  }

  [[nodiscard]] bool is_hidden(std::size_t node) const {
    return table_.nodes[node].front().state == ModelFigures::State::hidden;
  }

  /// The parts with the lowest score under a model, on the levels of this node.
  [[nodiscard]] LowestParts lowest_parts(std::size_t model) const {
    LowestParts lowest;
    const NodeResult& node = under(model);
    for (const PartTrace& part : node.trace.parts) {
      if (!part.score || part.share <= 0 || is_hidden(part.node)) {
        continue;
      }
      const double found = level_score(*part.score, node.levels.size());
      if (lowest.parts.empty() || found < lowest.level_score - rounding) {
        lowest = {{part.node}, found};
      } else if (found <= lowest.level_score + rounding) {
        lowest.parts.push_back(part.node);
      }
    }
    return lowest;
  }

  void blocked() {
    std::vector<finding::Blocked> all;
    for (std::size_t model = 0; model < row_.size(); ++model) {
      if (!row_[model].level_score ||
          !differ(*row_[highest_].level_score, *row_[model].level_score)) {
        continue;
      }
      finding::Blocked found{.model = model, .level = 0, .practices = {}};
      for (const PracticeTrace& practice : under(model).trace.practices) {
        if (practice.blocks && !is_hidden(practice.node)) {
          found.level =
              found.practices.empty() ? practice.level : std::min(found.level, practice.level);
          found.practices.push_back(practice.node);
        }
      }
      if (!found.practices.empty()) {
        all.push_back(std::move(found));
      }
    }
    std::ranges::stable_sort(
        all, {}, [this](const finding::Blocked& found) { return *row_[found.model].level_score; });
    for (finding::Blocked& found : all) {
      found_.emplace_back(std::move(found));
    }
  }

  /// Of the node's own caps: `overall` has none, it only shows those below.
  void capped() {
    if (result_[node_].kind == NodeKind::overall) {
      return;
    }
    finding::Capped found;
    for (std::size_t model = row_.size(); model-- > 0;) {
      if (row_[model].level_score && row_[model].uncapped) {
        found = {.cap = *row_[model].level_score,
                 .without = *row_[model].uncapped,
                 .model = model,
                 .bound = found.bound + 1,
                 .models = scores_};
      }
    }
    if (found.bound > 0) {
      found_.emplace_back(found);
    }
  }

  void hidden_low() {
    const auto mean = column("weighted_mean");
    if (!mean) {
      return;
    }
    const LowestParts lowest = lowest_parts(*mean);
    if (!lowest.parts.empty() && uncapped(*mean) - lowest.level_score > one_level + rounding) {
      found_.emplace_back(
          finding::HiddenLow{lowest.parts.front(), lowest.level_score, uncapped(*mean)});
    }
  }

  void other_weight() {
    const auto mean = column("weighted_mean");
    const auto share = column("fulfilment_share");
    if (!mean || !share) {
      return;
    }
    const double difference = uncapped(*share) - uncapped(*mean);
    if (!differ(std::abs(difference), 0)) {
      return;
    }
    const std::vector<double> of_points = shares_of_points(*share);
    const NodeResult& node = under(*mean);
    finding::OtherWeight found;
    double most = 0;
    for (const PartTrace& part : node.trace.parts) {
      if (!part.score || is_hidden(part.node)) {
        continue;
      }
      const double above = level_score(*part.score, node.levels.size()) - uncapped(*mean);
      const double pull = (of_points[part.node] - part.share) * above;
      if (pull * difference > 0 && std::abs(pull) > most) {
        most = std::abs(pull);
        found = {part.node, of_points[part.node], part.share};
      }
    }
    if (most > 0) {
      found_.emplace_back(found);
    }
  }

  /// Per node of the result, as far as it is a part of this one: its share of the points.
  [[nodiscard]] std::vector<double> shares_of_points(std::size_t model) const {
    std::vector<double> shares(result_.size(), 0);
    const Plan plan = plan_of(table_.results[model]->engagement);
    const auto planned = std::ranges::find(plan.nodes, result_[node_].id, &PlannedNode::id);
    double total = 0;
    for (const PlannedPart& part : planned->parts) {
      const std::string& id =
          part.is_question ? plan.questions[part.index].id : plan.nodes[part.index].id;
      const auto position = std::ranges::find(result_, id, &NodeResult::id);
      if (position == result_.end()) {
        continue;
      }
      const double points = static_cast<double>(part.weight) * points_of(plan, part);
      shares[static_cast<std::size_t>(position - result_.begin())] = points;
      total += points;
    }
    for (double& share : shares) {
      share = total > 0 ? share / total : 0;
    }
    return shares;
  }

  /// Respondents' weakest parts are averaged: where all have the same one, the weakest link is as
  /// low as that part, otherwise lower than any.
  void weakest_link() {
    const auto weakest = column("weakest_link");
    const auto mean = column("weighted_mean");
    if (!weakest || !mean || result_[node_].kind == NodeKind::overall) {
      return;
    }
    LowestParts lowest = lowest_parts(*weakest);
    if (lowest.parts.empty() || !differ(uncapped(*mean), uncapped(*weakest))) {
      return;
    }
    if (differ(lowest.level_score, uncapped(*weakest))) {
      found_.emplace_back(finding::Scattered{*weakest, uncapped(*weakest)});
    } else if (!differ(uncapped(*weakest), lowest.level_score)) {
      found_.emplace_back(
          finding::WeakestParts{std::move(lowest.parts), lowest.level_score, uncapped(*mean)});
    }
  }

  void from_part() {
    double total = 0;
    double most = 0;
    std::size_t parts = 0;
    finding::FromPart found{.lowest_model = lowest_, .highest_model = highest_};
    for (const PartTrace& part : under(lowest_).trace.parts) {
      const std::vector<ModelFigures>& figures = table_.nodes[part.node];
      if (result_[part.node].kind == NodeKind::question || !figures[lowest_].level_score ||
          !figures[highest_].level_score) {
        continue;
      }
      const double low = *figures[lowest_].level_score;
      const double high = *figures[highest_].level_score;
      ++parts;
      total += part.share * (high - low);
      if (part.share * (high - low) > most) {
        most = part.share * (high - low);
        found.part = part.node;
        found.lowest = low;
        found.highest = high;
      }
    }
    if (parts > 1 && most > total / 2 && differ(found.highest, found.lowest)) {
      found_.emplace_back(found);
    }
  }

  const ModelTable& table_;
  std::size_t node_;
  const std::vector<ModelFigures>& row_;
  const std::vector<NodeResult>& result_;
  std::vector<ModelFinding> found_;
  std::size_t scores_ = 0;
  std::size_t lowest_ = 0;
  std::size_t highest_ = 0;
};

}  // namespace

std::vector<ModelFinding> model_findings(const ModelTable& table, std::size_t node) {
  return Findings(table, node).all();
}

}  // namespace cxmat
