// SPDX-License-Identifier: Apache-2.0
#include "cxmat/tally/sql/rows.hpp"

#include "cxmat/tally/sql/shape.hpp"
#include "cxmat/tally/wide_sum.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace cxmat::sql {
namespace {

std::string named(std::string_view kind, std::size_t index) {
  return fmt::format("cx_{}{}", kind, index);
}

std::string text_column(std::size_t question) {
  return named("t", question);
}

/// What is false in every database.
constexpr std::string_view never = "1 = 0";

/// The conditions under which a condition is true, and false; in neither case it is open.
class ConditionText {
 public:
  struct Both {
    std::string when_true;
    std::string when_false;
  };

  explicit ConditionText(const std::vector<Both>& before) noexcept : before_(&before) {}

  Both operator()(const Condition::Among& among) const {
    return {is_one_of(among.question, among.true_for), is_one_of(among.question, among.false_for)};
  }
  Both operator()(const Condition::And& both) const {
    return {fmt::format("({} AND {})", at(both.left).when_true, at(both.right).when_true),
            fmt::format("({} OR {})", at(both.left).when_false, at(both.right).when_false)};
  }
  Both operator()(const Condition::Or& either) const {
    return {fmt::format("({} OR {})", at(either.left).when_true, at(either.right).when_true),
            fmt::format("({} AND {})", at(either.left).when_false, at(either.right).when_false)};
  }
  Both operator()(const Condition::Not& negation) const {
    return {at(negation.of).when_false, at(negation.of).when_true};
  }

 private:
  [[nodiscard]] const Both& at(std::size_t node) const { return (*before_)[node]; }

  static std::string is_one_of(std::size_t question, const std::vector<Answer>& answers) {
    std::vector<std::string> one;
    for (const Answer answer : answers) {
      one.push_back(fmt::format("{} = {}", answer_column(question), answer));
    }
    return one.empty() ? std::string(never) : fmt::format("({})", balanced(one, " OR "));
  }

  const std::vector<Both>* before_;
};

std::string holds(const Condition& condition) {
  std::vector<ConditionText::Both> texts;
  for (const auto& node : condition.nodes) {
    texts.push_back(std::visit(ConditionText(texts), node));
  }
  return texts.empty() ? std::string(never) : texts.back().when_true;
}

/// How many questions stand behind each other, each asked only if the one before was answered so.
std::size_t depth_of(const Source& source, std::size_t question) {
  const auto& condition = source.questions[question].relevant;
  if (!condition) {
    return 0;
  }
  std::size_t deepest = 0;
  for (const auto& node : condition->nodes) {
    if (const auto* among = std::get_if<Condition::Among>(&node)) {
      deepest = std::max(deepest, depth_of(source, among->question));
    }
  }
  return deepest + 1;
}

/// Every sum that some of the weights can have.
std::set<std::int64_t> subset_sums(const std::vector<std::int64_t>& weights) {
  std::set<std::int64_t> sums{0};
  for (const std::int64_t weight : weights) {
    std::set<std::int64_t> more;
    for (const std::int64_t sum : sums) {
      more.insert(sum + weight);
    }
    sums.merge(more);
  }
  sums.erase(0);
  return sums;
}

/// The number that turns a sum over `weight` into a mean on `own`: nothing is divided.
std::string factor_for(Dialect dialect, const std::string& weight,
                       const std::vector<std::int64_t>& weights, Grid own, Grid parts) {
  const std::int64_t steps = own.denominator / parts.denominator;
  std::string text = fmt::format("CASE {}", weight);
  for (const std::int64_t sum : subset_sums(weights)) {
    text +=
        fmt::format(" WHEN {} THEN {}", sum, as_integer(dialect, fmt::format("{}", steps / sum)));
  }
  return text + fmt::format(" ELSE {} END", as_integer(dialect, "0"));
}

class RowLayers {
 public:
  RowLayers(const Plan& plan, const Source& source, Dialect dialect)
      : plan_(&plan), source_(&source), dialect_(dialect), layers_(dialect, source.table) {}

  Layers make() {
    add_texts();
    add_answers();
    add_relevance();
    add_scores_and_said();
    share_answers();
    for (std::size_t height = 0; add_nodes(height); ++height) {
    }
    return std::move(layers_);
  }

 private:
  void add_texts() {
    std::vector<Column> columns{{"cx_one", "1"}};
    columns.push_back({wave_column(), source_->waves ? as_text(dialect_, "wave") : "''"});
    for (std::size_t g = 0; g < source_->groupings.size(); ++g) {
      columns.push_back({group_column(g), as_text(dialect_, source_->groupings[g])});
    }
    for (std::size_t q = 0; q < source_->questions.size(); ++q) {
      const std::string& column = source_->questions[q].column;
      columns.push_back({text_column(q), column.empty() ? "''" : as_text(dialect_, column)});
    }
    layers_.add(std::move(columns));
  }

  void add_answers() {
    std::vector<Column> columns;
    for (std::size_t r = 0; r < source_->role_columns.size(); ++r) {
      columns.push_back({sql::role_column(r), role(source_->role_columns[r])});
    }
    for (std::size_t q = 0; q < source_->questions.size(); ++q) {
      const Question& question = source_->questions[q];
      columns.push_back({first_name(q), question.column.empty()
                                            ? fmt::format("{}", answer::not_shown)
                                            : decoded(dialect_, question, text_column(q))});
    }
    layers_.add(std::move(columns));
    std::vector<Column> kept;
    for (std::size_t q = 0; q < source_->questions.size(); ++q) {
      if (!source_->questions[q].kept.empty()) {
        kept.push_back({second_name(q), not_kept(q)});
      }
    }
    layers_.add(std::move(kept));
  }

  /// The name of a decoded answer: the last one where nothing else happens to it.
  [[nodiscard]] std::string first_name(std::size_t q) const {
    return source_->questions[q].kept.empty() ? second_name(q) : named("d", q);
  }
  [[nodiscard]] std::string second_name(std::size_t q) const {
    return source_->questions[q].relevant ? named("e", q) : answer_column(q);
  }

  [[nodiscard]] std::string role(const RoleColumn& column) const {
    const std::string text = trimmed(dialect_, group_column(column.grouping));
    std::string exact = fmt::format("CASE {}", text);
    std::string folded;
    for (std::size_t r = 0; r < column.roles.size(); ++r) {
      for (const std::string& spelling : column.roles[r].exact) {
        exact += fmt::format(" WHEN {} THEN {}", quoted(spelling), r + 1);
      }
      for (const std::string& spelling : column.roles[r].folded) {
        folded += fmt::format(" WHEN {} THEN {}", quoted(spelling), r + 1);
      }
    }
    return folded.empty()
               ? fmt::format("{} ELSE 0 END", exact)
               : fmt::format("{} ELSE CASE lower({}){} ELSE 0 END END", exact, text, folded);
  }

  [[nodiscard]] std::string not_kept(std::size_t q) const {
    std::vector<std::string> roles;
    for (const KeptFrom& kept : source_->questions[q].kept) {
      roles.push_back(fmt::format("{} = {}", sql::role_column(kept.column), kept.role));
    }
    return fmt::format("CASE WHEN {0} = -1 AND ({1}) THEN {2} ELSE {0} END", first_name(q),
                       fmt::join(roles, " OR "), answer::not_shown);
  }

  void add_relevance() {
    std::map<std::size_t, std::vector<Column>> by_depth;
    for (std::size_t q = 0; q < source_->questions.size(); ++q) {
      if (const auto& condition = source_->questions[q].relevant) {
        by_depth[depth_of(*source_, q)].push_back(
            {answer_column(q),
             fmt::format("CASE WHEN {0} = {1} OR {2} THEN {0} ELSE {3} END", second_name(q),
                         unknown_answer, holds(*condition), answer::not_shown)});
      }
    }
    for (auto& [depth, columns] : by_depth) {
      layers_.add(std::move(columns));
    }
  }

  void add_scores_and_said() {
    std::vector<Column> columns;
    std::vector<std::string> said;
    for (std::size_t q = 0; q < plan_->questions.size(); ++q) {
      const PlannedQuestion& question = plan_->questions[q];
      const std::string answer = answer_column(q);
      if (!source_->questions[q].column.empty()) {
        said.push_back(fmt::format("{0} >= 0 OR {0} = -2 OR {0} = -3", answer));
      }
      if (!question.scored || source_->questions[q].plain_scores) {
        continue;
      }
      std::string score = fmt::format("CASE {}", answer);
      for (std::size_t i = 0; i < question.scores.size(); ++i) {
        if (question.scores[i] >= 0) {
          score += fmt::format(" WHEN {} THEN {}", i,
                               as_integer(dialect_, fmt::format("{}", question.scores[i])));
        }
      }
      columns.push_back(
          {named("v", q), fmt::format("{} ELSE {} END", score, as_integer(dialect_, "-1"))});
    }
    columns.push_back(
        {said_column(), fmt::format("CASE WHEN {} THEN 1 ELSE 0 END",
                                    said.empty() ? std::string(never) : balanced(said, " OR "))});
    layers_.add(std::move(columns));
  }

  /// Texts are looked at once.
  void share_answers() {
    std::vector<std::string> columns{"cx_one", wave_column(), said_column()};
    for (std::size_t g = 0; g < source_->groupings.size(); ++g) {
      columns.push_back(group_column(g));
    }
    for (std::size_t r = 0; r < source_->role_columns.size(); ++r) {
      columns.push_back(sql::role_column(r));
    }
    for (std::size_t q = 0; q < plan_->questions.size(); ++q) {
      columns.push_back(answer_column(q));
      if (plan_->questions[q].scored && !source_->questions[q].plain_scores) {
        columns.push_back(named("v", q));
      }
    }
    layers_.share(std::move(columns));
  }

  [[nodiscard]] std::size_t height_of(std::size_t node) const {
    std::size_t height = 0;
    for (const PlannedPart& part : plan_->nodes[node].parts) {
      if (!part.is_question) {
        height = std::max(height, height_of(part.index) + 1);
      }
    }
    return height;
  }

  /// Layers for all nodes of this height; false if there are none.
  bool add_nodes(std::size_t height) {
    std::vector<Column> sums;
    std::vector<Column> means;
    bool any = false;
    for (std::size_t n = 0; n < plan_->nodes.size(); ++n) {
      if (height_of(n) != height) {
        continue;
      }
      any = true;
      if (has_weight(plan_->nodes[n])) {
        add_coverage(n, sums, means);
        if (can_score(*plan_, n)) {
          add_score(n, sums, means);
        }
      }
    }
    layers_.add(std::move(sums));
    layers_.add(std::move(means));
    return any;
  }

  void add_coverage(std::size_t n, std::vector<Column>& sums, std::vector<Column>& means) const {
    const PlannedNode& node = plan_->nodes[n];
    std::vector<std::string> asked;
    std::vector<std::string> covered;
    std::vector<std::int64_t> weights;
    for (const PlannedPart& part : node.parts) {
      if (part.weight <= 0) {
        continue;
      }
      if (part.is_question) {
        const std::string answer = answer_column(part.index);
        asked.push_back(fmt::format("CASE WHEN {0} >= -1 OR {0} = -3 THEN {1} ELSE 0 END", answer,
                                    part.weight));
        covered.push_back(fmt::format("CASE WHEN {} >= 0 THEN {} ELSE 0 END", answer,
                                      part.weight * node.part_coverage_grid.denominator));
      } else if (has_weight(plan_->nodes[part.index])) {
        asked.push_back(fmt::format("CASE WHEN {} > 0 THEN {} ELSE 0 END", asked_column(part.index),
                                    part.weight));
        covered.push_back(
            fmt::format("{} * {}", coverage_column(part.index),
                        part.weight * (node.part_coverage_grid.denominator /
                                       plan_->nodes[part.index].coverage_grid.denominator)));
      }
      weights.push_back(part.weight);
    }
    if (asked.empty()) {
      asked.emplace_back("0");
      covered.emplace_back("0");
    }
    sums.push_back({asked_column(n), balanced(asked, " + ")});
    sums.push_back({named("c", n), balanced(covered, " + ")});
    means.push_back(
        {coverage_column(n), fmt::format("{} * {}", as_integer(dialect_, named("c", n)),
                                         factor_for(dialect_, asked_column(n), weights,
                                                    node.coverage_grid, node.part_coverage_grid))});
  }

  void add_score(std::size_t n, std::vector<Column>& sums, std::vector<Column>& means) const {
    const PlannedNode& node = plan_->nodes[n];
    std::vector<std::string> behind;
    std::vector<std::string> terms;
    std::vector<std::string> single;
    std::vector<std::int64_t> weights;
    for (const PlannedPart& part : node.parts) {
      if (!can_score(*plan_, part)) {
        continue;
      }
      const std::string score = part_column(*source_, part);
      const std::int64_t steps = node.part_grid.denominator /
                                 (part.is_question ? plan_->questions[part.index].grid.denominator
                                                   : plan_->nodes[part.index].grid.denominator);
      behind.push_back(fmt::format("CASE WHEN {} >= 0 THEN {} ELSE 0 END", score, part.weight));
      weights.push_back(part.weight);
      terms.push_back(fmt::format("CASE WHEN {0} >= 0 THEN {1} * {2} ELSE {3} END", score,
                                  as_integer(dialect_, score), part.weight * steps,
                                  as_integer(dialect_, "0")));
      single.push_back(fmt::format("CASE WHEN {0} >= 0 THEN {1} * {2} ELSE {3} END", score,
                                   as_integer(dialect_, score), steps,
                                   as_integer(dialect_, fmt::format("{}", missing_part(node)))));
    }
    sums.push_back({scored_part_weight(n), balanced(behind, " + ")});
    std::string score;
    if (is_sum_model(node)) {
      sums.push_back({named("m", n), balanced(terms, " + ")});
      score = fmt::format(
          "{} * {}", named("m", n),
          factor_for(dialect_, scored_part_weight(n), weights, node.grid, node.part_grid));
    } else {
      for (std::size_t i = 0; i < single.size(); ++i) {
        sums.push_back({fmt::format("cx_x{}_{}", n, i), single[i]});
      }
      score = extreme(n, single.size(), takes_lowest(node));
    }
    const std::string has_score = fmt::format("{} > 0{}", scored_part_weight(n), enough(n));
    means.push_back({scored_weight_column(n), fmt::format("CASE WHEN {} THEN {} ELSE 0 END",
                                                          has_score, scored_part_weight(n))});
    means.push_back({score_column(n), fmt::format("CASE WHEN {} THEN {} ELSE {} END", has_score,
                                                  score, as_integer(dialect_, "-1"))});
  }

  static bool takes_lowest(const PlannedNode& node) {
    return node.model->id == "weakest_link" || node.parameters.exponent < 0;
  }
  /// weighted_mean, or power_mean at p = 1; the other exact models take the lowest or highest part.
  static bool is_sum_model(const PlannedNode& node) {
    return adds_up(node) || (node.model->id == "power_mean" && node.parameters.exponent == 1.0);
  }
  /// What loses against every score that there is.
  static std::int64_t missing_part(const PlannedNode& node) {
    return takes_lowest(node) ? node.part_grid.denominator + 1 : -1;
  }

  /// The lowest or highest of cx_x{n}_0, ...: functions for that differ in name and in NULLs.
  static std::string extreme(std::size_t n, std::size_t count, bool lowest) {
    if (count == 1) {
      return fmt::format("cx_x{}_0", n);
    }
    std::string text = "CASE";
    for (std::size_t i = 0; i + 1 < count; ++i) {
      std::vector<std::string> comparisons;
      for (std::size_t j = i + 1; j < count; ++j) {
        comparisons.push_back(
            fmt::format("cx_x{0}_{1} {3} cx_x{0}_{2}", n, i, j, lowest ? "<=" : ">="));
      }
      text += fmt::format(" WHEN {} THEN cx_x{}_{}", balanced(comparisons, " AND "), n, i);
    }
    return text + fmt::format(" ELSE cx_x{}_{} END", n, count - 1);
  }

  static std::string scored_part_weight(std::size_t n) { return named("h", n); }

  /// The condition that covers_enough() holds, by the lowest coverage for which it does.
  [[nodiscard]] std::string enough(std::size_t n) const {
    const PlannedNode& node = plan_->nodes[n];
    if (node.minimum_coverage <= Decimal{}) {
      return {};
    }
    const Signed128 bound =
        Signed128{node.minimum_coverage.micros} * node.coverage_grid.denominator;
    const auto lowest = static_cast<std::int64_t>((bound + Decimal::unit - 1) / Decimal::unit);
    std::vector<std::int64_t> weights;
    for (const PlannedPart& part : node.parts) {
      if (part.weight > 0) {
        weights.push_back(part.weight);
      }
    }
    return fmt::format(
        " AND {} * {} >= {}", as_integer(dialect_, named("c", n)),
        factor_for(dialect_, asked_column(n), weights, node.coverage_grid, node.part_coverage_grid),
        lowest);
  }

  const Plan* plan_;
  const Source* source_;
  Dialect dialect_;
  Layers layers_;
};

}  // namespace

std::string wave_column() {
  return "cx_w";
}
std::string group_column(std::size_t grouping) {
  return named("g", grouping);
}
std::string role_column(std::size_t column) {
  return named("r", column);
}
std::string answer_column(std::size_t question) {
  return named("a", question);
}
std::string asked_column(std::size_t node) {
  return named("q", node);
}
std::string coverage_column(std::size_t node) {
  return named("o", node);
}
std::string scored_weight_column(std::size_t node) {
  return named("k", node);
}
std::string score_column(std::size_t node) {
  return named("s", node);
}
std::string said_column() {
  return "cx_said";
}

std::string part_column(const Source& source, const PlannedPart& part) {
  if (!part.is_question) {
    return score_column(part.index);
  }
  return source.questions[part.index].plain_scores ? answer_column(part.index)
                                                   : named("v", part.index);
}

Layers respondent_layers(const Plan& plan, const Source& source, Dialect dialect) {
  return RowLayers(plan, source, dialect).make();
}

}  // namespace cxmat::sql
