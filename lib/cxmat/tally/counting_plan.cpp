// SPDX-License-Identifier: Apache-2.0
#include "cxmat/tally/counting_plan.hpp"

#include "cxmat/tally/tally.hpp"
#include "cxmat/tally/tally_maker.hpp"
#include "cxmat/tally/wide_sum.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace cxmat {
namespace {

constexpr std::int64_t largest_byte = std::numeric_limits<std::uint8_t>::max();
constexpr std::size_t most_entries = 2'048;

std::size_t low_bits(Answer state) noexcept {
  return code_of(state) & 15U;
}

bool is_narrow(const PlannedQuestion& question) noexcept {
  return question.type == QuestionType::select_one && question.last_choice <= narrow_choices;
}

/// Answers to texts have no choices; whatever the code, there is one.
std::size_t codes_of_answers(const PlannedQuestion& question) noexcept {
  return question.type == QuestionType::select_one ? question.last_choice : narrow_choices;
}

CodeClasses code_classes(const PlannedQuestion& question) {
  const bool is_choice = question.type == QuestionType::select_one;
  CodeClasses made{.choices = is_choice ? question.last_choice : 1, .tables = {}};
  if (is_choice && !is_narrow(question)) {
    return made;
  }
  made.tables.resize((made.size() + 3) / 4);
  const auto put = [&](std::size_t code, std::size_t position) {
    made.tables[position / 4][position / 2 % 2][code] = position % 2 == 0 ? 1 : 16;
  };
  for (std::size_t code = 0; code < codes_of_answers(question); ++code) {
    put(code, is_choice ? code : 0);
  }
  put(low_bits(answer::unanswered), made.choices);
  put(low_bits(answer::not_applicable), made.choices + 1);
  put(low_bits(answer::dont_know), made.choices + 2);
  return made;
}

/// Scores on the question's own grid, times `step`.
CodeTable score_table(const PlannedQuestion& question, std::int64_t step) {
  CodeTable table{};
  for (std::size_t choice = 0; choice < question.last_choice; ++choice) {
    if (question.scores[choice] > 0) {
      table[choice] = static_cast<std::uint8_t>(question.scores[choice] * step);
    }
  }
  return table;
}

CodeTable has_score_table(const PlannedQuestion& question, std::uint8_t weight) {
  CodeTable table{};
  for (std::size_t choice = 0; choice < question.last_choice; ++choice) {
    table[choice] = question.scores[choice] >= 0 ? weight : 0;
  }
  return table;
}

CodeTable answered_table(const PlannedQuestion& question, std::uint8_t weight) {
  CodeTable table{};
  std::fill_n(table.begin(), codes_of_answers(question), weight);
  return table;
}

CodeTable asked_table(const PlannedQuestion& question, std::uint8_t weight) {
  CodeTable table = answered_table(question, weight);
  table[low_bits(answer::unanswered)] = weight;
  table[low_bits(answer::dont_know)] = weight;
  return table;
}

/// The coverage from which on covers_enough() is true: it never becomes false again.
std::int64_t least_coverage(const PlannedNode& node) noexcept {
  const Signed128 wanted = Signed128{node.minimum_coverage.micros} * node.coverage_grid.denominator;
  return static_cast<std::int64_t>((wanted + Decimal::unit - 1) / Decimal::unit);
}

std::int64_t total_weight(const PlannedNode& node) noexcept {
  std::int64_t total = 0;
  for (const PlannedPart& part : node.parts) {
    total += part.weight;
  }
  return total;
}

/// Whether this sum of weights can come about, so that the grid holds what is divided by it, does
/// not matter: others are never asked for.
MeanRule mean_rule(const PlannedNode& node) {
  const std::int64_t total = total_weight(node);
  const std::int64_t score = node.grid.denominator / node.part_grid.denominator;
  const std::int64_t coverage =
      node.coverage_grid.denominator / node.part_coverage_grid.denominator;
  MeanRule rule{.coverage_of = {0},
                .score_of = {0},
                .least_coverage = least_coverage(node),
                .scored = node.scored};
  for (std::int64_t weight = 1; weight <= total; ++weight) {
    rule.coverage_of.push_back(coverage / weight);
    rule.score_of.push_back(score / weight);
  }
  return rule;
}

/// True for means of whole numbers that are exact.
bool is_exact_mean(const PlannedNode& node) noexcept {
  return !node.per_group && node.model == find_model("weighted_mean") && node.grid.exact &&
         node.part_grid.exact && node.coverage_grid.exact && node.part_coverage_grid.exact;
}

class Compiler {
 public:
  explicit Compiler(const Plan& plan) : plan_(plan), counted_(plan.nodes.size(), false) {}

  CountingPlan make() {
    for (const PlannedQuestion& question : plan_.questions) {
      made_.questions.push_back(code_classes(question));
    }
    for (std::size_t node = plan_.nodes.size(); node-- > 0;) {
      add(node);
    }
    for (std::size_t node = 0; node < plan_.nodes.size(); ++node) {
      add_pairs(node);
    }
    return std::move(made_);
  }

 private:
  void add(std::size_t index) {
    if (auto found = counted_node(index)) {
      made_.nodes.push_back(*std::move(found));
      counted_[index] = true;
      constexpr std::int64_t largest = std::numeric_limits<std::int32_t>::max();
      const PlannedNode& node = plan_.nodes[index];
      if (total_weight(node) > 0) {
        made_.narrow_keys = made_.narrow_keys && node.grid.denominator <= largest &&
                            node.coverage_grid.denominator <= largest;
      }
    } else {
      made_.row_nodes.push_back(index);
    }
  }

  [[nodiscard]] std::optional<CountedNode> counted_node(std::size_t index) const {
    const PlannedNode& node = plan_.nodes[index];
    if (total_weight(node) == 0) {  // nobody is ever asked anything here, whatever the model
      return QuestionMean{.node = index,
                          .questions = {},
                          .rule = {.coverage_of = {0}, .score_of = {0}, .scored = false},
                          .entries = {0},
                          .entry_count = 1};
    }
    if (!is_exact_mean(node)) {
      return std::nullopt;
    }
    if (is_same_as_part(node)) {
      return SameAs{index, node.parts[0].index};
    }
    const bool of_questions = std::ranges::all_of(
        node.parts, [](const PlannedPart& part) { return part.is_question || part.weight == 0; });
    if (of_questions) {
      if (auto made = question_mean(index)) {
        return *std::move(made);
      }
      return std::nullopt;
    }
    if (auto made = node_mean(index)) {
      return *std::move(made);
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_same_as_part(const PlannedNode& node) const {
    if (node.parts.size() != 1 || node.parts[0].is_question || !counted_[node.parts[0].index]) {
      return false;
    }
    const PlannedNode& part = plan_.nodes[node.parts[0].index];
    return node.scored && node.grid == part.grid && node.coverage_grid == part.coverage_grid &&
           node.minimum_coverage <= part.minimum_coverage;
  }

  [[nodiscard]] std::optional<QuestionMean> question_mean(std::size_t index) const {
    const PlannedNode& node = plan_.nodes[index];
    const std::int64_t total = total_weight(node);
    if (total * node.part_grid.denominator > largest_byte) {
      return std::nullopt;
    }
    QuestionMean made{.node = index, .rule = mean_rule(node)};
    for (std::size_t i = 0; i < node.parts.size(); ++i) {
      if (node.parts[i].weight == 0) {
        continue;
      }
      const PlannedQuestion& question = plan_.questions[node.parts[i].index];
      if (question.type == QuestionType::select_one && !is_narrow(question)) {
        return std::nullopt;
      }
      made.questions.push_back(weighed(node, i));
      made.all_answers_score =
          made.all_answers_score && made.questions.back().covered == made.questions.back().scored;
    }
    std::uint32_t next = 0;
    for (std::int64_t weight = 0; weight <= total; ++weight) {
      made.entries.push_back(next);
      next += static_cast<std::uint32_t>(weight * node.part_grid.denominator + 1);
    }
    made.entry_count = next <= most_entries ? next : 0;
    return made;
  }

  [[nodiscard]] WeighedQuestion weighed(const PlannedNode& node, std::size_t i) const {
    const PlannedPart& part = node.parts[i];
    const PlannedQuestion& question = plan_.questions[part.index];
    const auto weight = static_cast<std::uint8_t>(part.weight);
    const std::int64_t step = node.part_grid.denominator / question.grid.denominator;
    return {.question = part.index,
            .part = i,
            .weight = weight,
            .asked = asked_table(question, weight),
            .covered = answered_table(question, weight),
            .scored = has_score_table(question, weight),
            .score = score_table(question, step),
            .value = score_table(question, step * part.weight)};
  }

  [[nodiscard]] std::optional<NodeMean> node_mean(std::size_t index) const {
    const PlannedNode& node = plan_.nodes[index];
    NodeMean made{.node = index, .parts = {}, .rule = mean_rule(node)};
    for (std::size_t i = 0; i < node.parts.size(); ++i) {
      const PlannedPart& part = node.parts[i];
      if (part.weight == 0) {
        continue;
      }
      MeanPart one{
          .is_question = part.is_question, .source = part.index, .part = i, .weight = part.weight};
      if (part.is_question) {
        const PlannedQuestion& question = plan_.questions[part.index];
        if (!is_narrow(question) || question.grid.denominator > largest_byte) {
          return std::nullopt;
        }
        one.score_step = node.part_grid.denominator / question.grid.denominator;
        one.coverage_step = node.part_coverage_grid.denominator;
        one.asked = asked_table(question, 1);
        one.score = score_table(question, 1);
        one.has_score = has_score_table(question, 1);
      } else {
        if (!counted_[part.index]) {
          return std::nullopt;
        }
        const PlannedNode& below = plan_.nodes[part.index];
        one.score_step = node.part_grid.denominator / below.grid.denominator;
        one.coverage_step = node.part_coverage_grid.denominator / below.coverage_grid.denominator;
      }
      made.parts.push_back(one);
    }
    return made;
  }

  void add_pairs(std::size_t index) {
    const std::vector<std::size_t> paired = paired_parts(plan_, index);
    if (paired.empty()) {
      return;
    }
    const PlannedNode& node = plan_.nodes[index];
    if (index == 0) {
      if (!made_.nodes.empty() && std::holds_alternative<SameAs>(made_.nodes.back()) &&
          counted_[0]) {
        return;  // follows from the scores
      }
      for (const std::size_t part : paired) {
        made_.questionnaires.push_back(node.parts[part].index);
      }
      if (!std::ranges::all_of(made_.questionnaires,
                               [&](std::size_t part) { return counted_[part]; })) {
        made_.questionnaires.clear();
        made_.nodes_of_row_pairs.push_back(0);
      }
      return;
    }
    PairedQuestions made{.node = index, .questions = {}, .score = {}, .has_score = {}};
    for (const std::size_t part : paired) {
      const PlannedQuestion& question = plan_.questions[node.parts[part].index];
      if (!is_narrow(question) || question.grid.denominator > largest_byte) {
        made_.nodes_of_row_pairs.push_back(index);
        return;
      }
      made.questions.push_back(node.parts[part].index);
      made.score.push_back(score_table(question, 1));
      made.has_score.push_back(has_score_table(question, 1));
    }
    made_.pairs.push_back(std::move(made));
  }

  const Plan& plan_;
  std::vector<bool> counted_;
  CountingPlan made_;
};

}  // namespace

CountingPlan counting_plan(const Plan& plan) {
  return Compiler(plan).make();
}

}  // namespace cxmat
