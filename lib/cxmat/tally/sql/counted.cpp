// SPDX-License-Identifier: Apache-2.0
#include "cxmat/tally/sql/counted.hpp"

#include <algorithm>

namespace cxmat::sql {
namespace {

void add_count(AnswerTally& tally, std::int64_t count) {
  const auto weight = static_cast<Unsigned128>(count);  // everyone weighs 1
  tally.count += count;
  tally.weight += weight;
  tally.weight_squared += weight;
}

void add_pair(PairTally& pair, std::int64_t n, Unsigned128 first, Unsigned128 second,
              Unsigned128 products) {
  pair.count += n;
  pair.squares.add_product(static_cast<Unsigned128>(n), 1);
  pair.first.add_product(first, 1);
  pair.second.add_product(second, 1);
  pair.products.add_product(products, 1);
}

bool has_bit(std::int64_t mask, std::size_t bit) noexcept {
  return (static_cast<std::uint64_t>(mask) >> bit & 1U) != 0;
}

std::int64_t denominator(const Plan& plan, const PlannedPart& part) {
  return part.is_question ? plan.questions[part.index].grid.denominator
                          : plan.nodes[part.index].grid.denominator;
}

}  // namespace

CountedRows::CountedRows(const Plan& plan, const Source& source)
    : plan_(&plan),
      source_(&source),
      scores_(plan.nodes.size(), false),
      rows_(plan.nodes.size(), 0),
      rows_of_score_(plan.nodes.size(), 0),
      unknown_(plan.questions.size(), 0) {
  for (SumsPass& pass : sums_passes(plan)) {
    passes_.emplace(pass.node, std::move(pass));
  }
  for (const std::size_t node : histogram_nodes(plan)) {
    scores_[node] = true;
  }
}

std::optional<std::size_t> CountedRows::numbers_of(std::size_t node) const {
  const auto found = passes_.find(node);
  if (found == passes_.end()) {
    return std::nullopt;
  }
  const SumsPass& pass = found->second;
  std::size_t count = 2 + pass.children.size() + pass.products.size() + (pass.all_rows ? 1 : 0);
  for (const std::size_t question : pass.questions) {
    count += source_->questions[question].choices + counted_states;
  }
  return count;
}

bool CountedRows::has_scores(std::size_t node) const {
  return node < scores_.size() && scores_[node];
}

CountedRows::Values CountedRows::count_question(std::size_t question, std::int64_t n,
                                                std::span<const Unsigned128> counts,
                                                QuestionTally& tally) {
  const PlannedQuestion& planned = plan_->questions[question];
  const Question& listed = source_->questions[question];
  Values values;
  std::int64_t answered = 0;
  for (std::size_t code = 0; code < listed.choices; ++code) {
    const auto count = static_cast<std::int64_t>(counts[code]);
    answered += count;
    if (count == 0) {
      continue;
    }
    if (!listed.payloads.empty()) {
      tally.values.add_equal(listed.payloads[code], count);
    } else if (!listed.words) {
      add_count(tally.choices[code], count);
      if (planned.scored && planned.scores[code] >= 0) {
        const auto score = static_cast<Unsigned128>(planned.scores[code]);
        values.sum += counts[code] * score;
        values.squares += counts[code] * score * score;
      }
    }
  }
  const auto states = counts.subspan(listed.choices);
  tally.unanswered += static_cast<std::int64_t>(states[0]);
  tally.not_applicable += static_cast<std::int64_t>(states[1]);
  tally.dont_know += static_cast<std::int64_t>(states[2]);
  unknown_[question] += static_cast<std::int64_t>(states[3]);
  const std::int64_t asked =
      answered + static_cast<std::int64_t>(states[0] + states[1] + states[2]);
  add_count(tally.answered, answered);
  add_count(tally.asked, asked);
  tally.not_shown += n - asked;
  return values;
}

std::int64_t CountedRows::weight_behind(std::size_t node, std::int64_t a) const {
  const PlannedNode& planned = plan_->nodes[node];
  if (!scores_[node]) {
    return 0;
  }
  if (node != 0) {
    return a;
  }
  std::int64_t weight = 0;
  for (std::size_t i = 0; i < planned.parts.size(); ++i) {
    weight += has_bit(a, i) ? planned.parts[i].weight : 0;
  }
  return weight;
}

void CountedRows::add_sums(std::size_t node, std::int64_t a, std::int64_t b, std::int64_t n,
                           std::span<const Unsigned128> numbers, Sums& sums) {
  const SumsPass& pass = passes_.at(node);
  const PlannedNode& planned = plan_->nodes[node];
  NodeTally& tally = sums.nodes[node];
  tally.asked += static_cast<std::int64_t>(numbers[0]);
  tally.coverage += numbers[1];
  rows_[node] += n;
  rows_of_score_[node] += weight_behind(node, a) > 0 ? n : 0;
  if (counts_covered(planned) && (node == 0 ? has_bit(a, planned.parts.size()) : a > 0)) {
    tally.took_part += n;
  }
  numbers = numbers.subspan(2);
  std::vector<Values> of_part(planned.parts.size());
  std::vector<Values> of_question(plan_->questions.size());
  for (const std::size_t question : pass.questions) {
    const std::size_t count = source_->questions[question].choices + counted_states;
    of_question[question] =
        count_question(question, n, numbers.first(count), sums.questions[question]);
    numbers = numbers.subspan(count);
  }
  for (std::size_t i = 0; i < planned.parts.size(); ++i) {
    if (planned.parts[i].is_question) {
      of_part[i] = of_question[planned.parts[i].index];
    }
  }
  for (const std::size_t child : pass.children) {
    of_part[child].sum = numbers.front();
    numbers = numbers.subspan(1);
  }
  if (const std::int64_t behind = weight_behind(node, a);
      behind > 0 && !tally.contributions.empty()) {
    for (std::size_t i = 0; i < planned.parts.size(); ++i) {
      const PlannedPart& part = planned.parts[i];
      if (part.weight > 0 && of_part[i].sum > 0) {
        const std::int64_t steps =
            planned.part_grid.denominator / denominator(*plan_, part) *
            (planned.grid.denominator / planned.part_grid.denominator / behind);
        tally.contributions[i] += of_part[i].sum * static_cast<Unsigned128>(part.weight) *
                                  static_cast<Unsigned128>(steps);
      }
    }
  }
  const std::vector<std::size_t> paired = paired_parts(*plan_, node);
  const auto pair_of = [&paired, &tally](std::size_t first, std::size_t second) -> PairTally& {
    const auto position = [&paired](std::size_t part) {
      return static_cast<std::size_t>(std::ranges::find(paired, part) - paired.begin());
    };
    return tally.pairs[pair_index(position(first), position(second), paired.size())];
  };
  for (const auto& [first, second] : pass.products) {
    const bool counts = node == 0 ? has_bit(a, first) && has_bit(a, second) : b == 1;
    if (counts) {
      add_pair(pair_of(first, second), n, of_part[first].sum, of_part[second].sum, numbers.front());
    }
    numbers = numbers.subspan(1);
  }
  if (node != 0 && b == 1) {
    for (const std::size_t part : paired) {
      add_pair(pair_of(part, part), n, of_part[part].sum, of_part[part].sum, of_part[part].squares);
    }
  }
  if (pass.all_rows) {
    sums.respondents += n;
    sums.without_answers += static_cast<std::int64_t>(numbers.front());
  }
}

void CountedRows::add_scores(std::size_t node, std::int64_t score, std::int64_t n, Sums& sums) {
  rows_of_score_[node] -= n;
  NodeTally& tally = sums.nodes[node];
  tally.took_part += n;
  tally.scores.add_equal(score, n);
  const auto& questionnaires = plan_->nodes.front().parts;
  for (std::size_t i = 0; i < questionnaires.size(); ++i) {
    if (questionnaires[i].index == node) {
      const Unsigned128 sum = static_cast<Unsigned128>(score) * static_cast<Unsigned128>(n);
      PairTally& pair = sums.nodes.front().pairs[pair_index(i, i, questionnaires.size())];
      pair.count += n;
      pair.squares.add_product(static_cast<Unsigned128>(n), 1);
      pair.first.add_product(sum, 1);
      pair.second.add_product(sum, 1);
      pair.products.add_product(sum, static_cast<Unsigned128>(score));
    }
  }
}

std::optional<std::size_t> CountedRows::incomplete() const {
  for (const auto& [node, pass] : passes_) {
    if (rows_[node] != rows_[passes_.begin()->first] || rows_of_score_[node] != 0) {
      return node;
    }
  }
  return std::nullopt;
}

void CountedRows::finish(Sums& sums) const {
  const std::optional<std::size_t> same = same_as_overall(*plan_);
  if (!same) {
    return;
  }
  const NodeTally& only = sums.nodes[*same];
  NodeTally& overall = sums.nodes.front();
  overall.asked = only.asked;
  overall.took_part = only.took_part;
  overall.coverage = only.coverage;
  overall.scores = only.scores;
  if (!overall.contributions.empty()) {
    overall.contributions.front() = static_cast<Unsigned128>(only.scores.sum());
  }
}

}  // namespace cxmat::sql
