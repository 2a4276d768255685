// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/whatif/score.hpp"

#include "cxmat/assessment/practice_figures.hpp"
#include "cxmat/assessment/question_figures.hpp"
#include "cxmat/questionnaire/levels.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace cxmat::whatif {
namespace {

/// The mean score of a question's answers, of whatever type.
std::optional<double> mean_score(const PlannedQuestion& question, const QuestionTally& tally) {
  double sum = 0;
  double weight = 0;
  for (const Bin& bin : scored_bins(question, tally)) {
    sum += static_cast<double>(bin.weight) * from_grid(bin.key, question.grid);
    weight += static_cast<double>(bin.weight);
  }
  return weight > 0 ? std::optional(sum / weight) : std::nullopt;
}

/// Which part of the weight that was asked gave a scored answer.
double answered_share(const PlannedQuestion& question, const QuestionTally& tally) {
  double weight = 0;
  for (const Bin& bin : scored_bins(question, tally)) {
    weight += static_cast<double>(bin.weight);
  }
  const auto asked = static_cast<double>(tally.asked.weight);
  return asked > 0 ? weight / asked : 0;
}

constexpr std::size_t no_pool = std::numeric_limits<std::size_t>::max();

const Model& model_of(const PlannedNode& node) {
  return node.model != nullptr ? *node.model : *find_model("weighted_mean");
}

}  // namespace

GroupScore::GroupScore(const Plan& plan, const Responses& responses,
                       std::span<const RaisableQuestion> questions, OverallRule rule,
                       NodeSource target)
    : plan_(plan),
      responses_(responses),
      questions_(questions),
      sums_(sum_of(make_tally(plan, responses), plan, [](const CellKey&) { return true; })),
      caps_(plan.nodes.size()) {
  const bool overall = !target.is_question && target.index == 0;
  if (overall && rule == OverallRule::per_respondent && !plan.nodes[0].per_group) {
    root_ = build_respondents(0);
    for (const PlannedPart& part : plan.nodes[0].parts) {
      taken_off_.push_back(build_respondents(part.index));
    }
  } else if (overall) {
    root_ = build_parts(0);
  } else {
    root_ = build(target.is_question, target.index);
  }
}

std::size_t GroupScore::build(bool is_question, std::size_t index) {
  if (is_question) {
    Term term{.kind = Term::Kind::question, .index = index};
    term.base = mean_score(plan_.questions[index], sums_.questions[index]);
    terms_.push_back(std::move(term));
    return terms_.size() - 1;
  }
  const PlannedNode& node = plan_.nodes[index];
  if (!node.per_group) {
    return build_respondents(index);
  }
  return rated_by_practices(node) ? build_practices(index) : build_parts(index);
}

std::size_t GroupScore::build_respondents(std::size_t node) {
  Term term{.kind = Term::Kind::linear, .index = node};
  if (auto found = row_gains(plan_, node, responses_, questions_)) {
    term.base = found->score;
    term.gains = std::move(found->gains);
  }
  if (response_of(plan_, node) != Response::linear) {
    term.kind = Term::Kind::rows;
    term.rows.emplace(plan_, node, responses_, questions_);
  }
  terms_.push_back(std::move(term));
  return terms_.size() - 1;
}

std::size_t GroupScore::build_practices(std::size_t node) {
  Term term{.kind = Term::Kind::practices, .index = node};
  term.practices = practices_of(plan_, node, sums_);
  for (const PlannedPractice& planned : plan_.nodes[node].practices) {
    term.asked_shares.push_back(
        answered_share(plan_.questions[planned.question], sums_.questions[planned.question]));
  }
  term.base = uncapped(term, Selection(plan_.questions.size()));
  terms_.push_back(std::move(term));
  return terms_.size() - 1;
}

std::size_t GroupScore::build_parts(std::size_t node) {
  Term term{.kind = Term::Kind::parts, .index = node};
  for (const PlannedPart& part : plan_.nodes[node].parts) {
    if (part.weight == 0) {
      continue;
    }
    const std::size_t below = build(part.is_question, part.index);
    if (terms_[below].base) {
      term.parts.push_back(below);
      term.weights.push_back(part.weight);
    }
  }
  if (!term.parts.empty()) {
    term.base = uncapped(term, Selection(plan_.questions.size()));
  }
  terms_.push_back(std::move(term));
  return terms_.size() - 1;
}

std::vector<std::size_t> GroupScore::capped_nodes() const {
  std::vector<std::size_t> nodes;
  const auto add = [&](std::size_t index) {
    const Term& term = terms_[index];
    if (term.kind != Term::Kind::question && term.index != 0) {
      nodes.push_back(term.index);
    }
  };
  add(root_);
  if (takes_capped_parts(terms_[root_])) {
    std::ranges::for_each(terms_[root_].parts, add);
  }
  std::ranges::for_each(taken_off_, add);
  return nodes;
}

std::optional<double> GroupScore::score(const Selection& selection) const {
  std::optional<double> found = value(root_, selection, true);
  if (found && !taken_off_.empty()) {
    found = std::max(0.0, *found - lost_to_caps(selection));
  }
  return found;
}

/// Caps lower an overall score per respondent by what they take from the questionnaires.
double GroupScore::lost_to_caps(const Selection& selection) const {
  double lost = 0;
  double weight = 0;
  for (std::size_t i = 0; i < taken_off_.size(); ++i) {
    const Term& term = terms_[taken_off_[i]];
    if (!term.base) {
      continue;
    }
    const auto own = static_cast<double>(plan_.nodes[0].parts[i].weight);
    weight += own;
    if (caps_[term.index]) {
      lost +=
          own * (*value(taken_off_[i], selection, false) - *value(taken_off_[i], selection, true));
    }
  }
  return weight > 0 ? lost / weight : 0;
}

std::optional<double> GroupScore::value(std::size_t index, const Selection& selection,
                                        bool capped) const {
  const Term& term = terms_[index];
  if (!term.base) {
    return std::nullopt;
  }
  const std::optional<double> found = uncapped(term, selection);
  const bool is_node = term.kind != Term::Kind::question;
  if (!found || !capped || !is_node || !caps_[term.index]) {
    return found;
  }
  return std::min(*found,
                  score_of(*caps_[term.index], plan_.nodes[term.index].parameters.level_count));
}

std::optional<double> GroupScore::uncapped(const Term& term, const Selection& selection) const {
  switch (term.kind) {
    case Term::Kind::question: {
      const std::size_t move = selection[term.index];
      return move == 0 ? term.base : questions_[term.index].raises[move - 1].mean;
    }
    case Term::Kind::linear: {
      double score = *term.base;
      for (std::size_t question = 0; question < selection.size(); ++question) {
        if (selection[question] > 0 && !term.gains[question].empty()) {
          score += term.gains[question][selection[question] - 1];
        }
      }
      return score;
    }
    case Term::Kind::rows:
      return term.rows->score(selection);
    case Term::Kind::practices: {
      const PlannedNode& node = plan_.nodes[term.index];
      const auto found =
          node.practice->evaluate(practices_under(term, selection), node.practice_scale);
      return found ? std::optional(found->score) : std::nullopt;
    }
    case Term::Kind::parts:
      break;
  }
  std::vector<double> values;
  for (const std::size_t part : term.parts) {
    values.push_back(*value(part, selection, takes_capped_parts(term)));
  }
  return mean_of(term, values);
}

double GroupScore::mean_of(const Term& term, const std::vector<double>& values) const {
  const PlannedNode& node = plan_.nodes[term.index];
  if (term.index == 0) {
    double sum = 0;
    double weight = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
      sum += static_cast<double>(term.weights[i]) * values[i];
      weight += static_cast<double>(term.weights[i]);
    }
    return sum / weight;
  }
  std::vector<Part> parts;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Term& below = terms_[term.parts[i]];
    parts.push_back(
        {term.weights[i], to_grid(values[i], fixed_point),
         below.kind == Term::Kind::question ? plan_.questions[below.index].points : 1.0});
  }
  return from_grid(model_of(node).score(parts, fixed_point, fixed_point, node.parameters),
                   fixed_point);
}

std::vector<Practice> GroupScore::practices_under(const Term& term,
                                                  const Selection& selection) const {
  std::vector<Practice> practices = term.practices;
  for (std::size_t i = 0; i < practices.size(); ++i) {
    const std::size_t question = plan_.nodes[term.index].practices[i].question;
    if (selection[question] > 0) {
      const double mean = questions_[question].raises[selection[question] - 1].mean;
      practices[i].score_of_asked += (mean - practices[i].score) * term.asked_shares[i];
      practices[i].score = mean;
    }
  }
  return practices;
}

Gains GroupScore::no_gains() const {
  Gains gains;
  for (const RaisableQuestion& question : questions_) {
    gains.emplace_back(question.raises.size());
  }
  return gains;
}

std::optional<Gains> GroupScore::gains() const {
  Gains gains = no_gains();
  return add_gains(root_, 1, gains) ? std::optional(std::move(gains)) : std::nullopt;
}

/// Adds what lies below `index`, times `factor`; false where there is no bound.
bool GroupScore::add_gains(std::size_t index, double factor, Gains& gains) const {
  const Term& term = terms_[index];
  switch (term.kind) {
    case Term::Kind::question:
      for (std::size_t i = 0; i < gains[term.index].size(); ++i) {
        gains[term.index][i] += factor * (questions_[term.index].raises[i].mean - *term.base);
      }
      return true;
    case Term::Kind::linear:
    case Term::Kind::rows:
      for (std::size_t question = 0; question < term.gains.size(); ++question) {
        for (std::size_t i = 0; i < term.gains[question].size(); ++i) {
          gains[question][i] += factor * term.gains[question][i];
        }
      }
      return !term.gains.empty();
    case Term::Kind::practices: {
      if (!plan_.nodes[term.index].practice->missing_is_zero) {
        bound_steps(term, factor, gains);
        return true;
      }
      Selection selection(questions_.size());  // a sum: each raise can be looked at on its own
      for (const PlannedPractice& planned : plan_.nodes[term.index].practices) {
        std::vector<double>& own = gains[planned.question];
        for (std::size_t i = 0; i < own.size(); ++i) {
          selection[planned.question] = i + 1;
          own[i] += factor * (*uncapped(term, selection) - *term.base);
        }
        selection[planned.question] = 0;
      }
      return true;
    }
    case Term::Kind::parts:
      break;
  }
  const PlannedNode& node = plan_.nodes[term.index];
  if (response_of(model_of(node), node.parameters) == Response::other) {
    return false;
  }
  const std::vector<SlopePart> parts = slopes(term);
  bool bounded = true;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    bounded = add_gains(term.parts[i], factor * parts[i].slope, gains) && bounded;
  }
  return bounded;
}

/// Models that step ask only whether a practice is largely in place: what does not bring one there
/// gains nothing, and what does gains no more than all raises together.
void GroupScore::bound_steps(const Term& term, double factor, Gains& gains) const {
  const double room = factor * room_of(term);
  const std::vector<PlannedPractice>& planned = plan_.nodes[term.index].practices;
  for (std::size_t i = 0; i < planned.size(); ++i) {
    const std::size_t question = planned[i].question;
    const std::vector<Raise>& raises = questions_[question].raises;
    for (std::size_t move = 0; move < raises.size(); ++move) {
      if (blocks(term.practices[i]) &&
          implementation(raises[move].mean) >= Implementation::largely) {
        gains[question][move] += room;
      }
    }
  }
}

/// What all raises together gain here, without caps.
double GroupScore::room_of(const Term& term) const {
  Selection everything;
  for (const RaisableQuestion& question : questions_) {
    everything.push_back(question.raises.size());
  }
  return term.base ? std::max(0.0, *uncapped(term, everything) - *term.base) : 0;
}

/// Of the parts, as they stand now.
std::vector<SlopePart> GroupScore::slopes(const Term& term) const {
  const PlannedNode& node = plan_.nodes[term.index];
  const Selection as_it_is(questions_.size());
  std::vector<SlopePart> parts;
  for (std::size_t i = 0; i < term.parts.size(); ++i) {
    const Term& below = terms_[term.parts[i]];
    parts.push_back(
        {.weight = static_cast<double>(term.weights[i]),
         .points = below.kind == Term::Kind::question ? plan_.questions[below.index].points : 1.0,
         .score = *value(term.parts[i], as_it_is, takes_capped_parts(term))});
  }
  set_slopes(model_of(node), node.parameters, *uncapped(term, as_it_is), parts);
  return parts;
}

/// A dimension's cap binds its own figure only; those of questionnaires bind `overall` too.
bool GroupScore::takes_capped_parts(const Term& term) {
  return term.kind == Term::Kind::parts && term.index == 0;
}

bool GroupScore::is_capped(const Term& term) const {
  return term.kind != Term::Kind::question && caps_[term.index].has_value();
}

bool GroupScore::adds_up() const {
  return std::ranges::none_of(taken_off_,
                              [this](std::size_t term) { return is_capped(terms_[term]); }) &&
         sums_up(root_);
}

/// Capped parts of `overall` are pools.
bool GroupScore::sums_up(std::size_t index) const {
  const Term& term = terms_[index];
  switch (term.kind) {
    case Term::Kind::question:
    case Term::Kind::linear:
      return true;
    case Term::Kind::rows:
      return false;
    case Term::Kind::practices:
      return plan_.nodes[term.index].practice->missing_is_zero;
    case Term::Kind::parts:
      break;
  }
  const PlannedNode& node = plan_.nodes[term.index];
  return response_of(model_of(node), node.parameters) == Response::linear &&
         std::ranges::all_of(term.parts, [this](std::size_t part) { return sums_up(part); });
}

GroupScore::Pools GroupScore::pools() const {
  Pools pools;
  pools.of_question.assign(questions_.size(), no_pool);
  add_pools(root_, 1, pools);
  std::ranges::replace(pools.of_question, no_pool, pools.rooms.size());
  return pools;
}

/// Pools of what lies below `index`, whose gain counts times `factor`.
void GroupScore::add_pools(std::size_t index, double factor, Pools& pools) const {
  const Term& term = terms_[index];
  const PlannedNode* node = term.kind == Term::Kind::parts ? &plan_.nodes[term.index] : nullptr;
  if (node == nullptr || response_of(model_of(*node), node->parameters) != Response::linear) {
    return;
  }
  const std::vector<SlopePart> parts = slopes(term);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Term& part = terms_[term.parts[i]];
    const bool steps =
        part.kind == Term::Kind::practices && !plan_.nodes[part.index].practice->missing_is_zero;
    const bool capped = takes_capped_parts(term) && is_capped(part);
    if (!capped && !steps) {
      add_pools(term.parts[i], factor * parts[i].slope, pools);
      continue;
    }
    Gains gains = no_gains();
    (void)add_gains(term.parts[i], 1, gains);
    for (std::size_t question = 0; question < gains.size(); ++question) {
      if (std::ranges::any_of(gains[question], [](double gain) { return gain > 0; })) {
        pools.of_question[question] = pools.rooms.size();
      }
    }
    double room = steps ? room_of(part) : std::numeric_limits<double>::infinity();
    if (capped) {
      room = std::min(room,
                      score_of(*caps_[part.index], plan_.nodes[part.index].parameters.level_count) -
                          *part.base);
    }
    pools.rooms.push_back(factor * parts[i].slope * std::max(0.0, room));
  }
}

std::size_t GroupScore::work() const {
  std::size_t work = 0;
  for (const Term& term : terms_) {
    work += term.rows && term.base ? term.rows->work() : 0;
  }
  return work;
}

const PracticeModel* GroupScore::practice_model() const {
  const Term& root = terms_[root_];
  const PracticeModel* model =
      root.kind == Term::Kind::practices ? plan_.nodes[root.index].practice : nullptr;
  return model != nullptr && !model->missing_is_zero ? model : nullptr;
}

std::vector<Practice> GroupScore::practices(const Selection& selection) const {
  return practices_under(terms_[root_], selection);
}

}  // namespace cxmat::whatif
