// SPDX-License-Identifier: Apache-2.0
#include "cxmat/tally/sql/query.hpp"

#include "cxmat/core/sha256.hpp"
#include "cxmat/tally/sql/rows.hpp"
#include "cxmat/tally/sql/shape.hpp"
#include "cxmat/tally/tally.hpp"

#include <fmt/format.h>

#include <utility>

namespace cxmat::sql {
namespace {

class Query {
 public:
  Query(const Plan& plan, const Source& source, Dialect dialect)
      : plan_(&plan),
        source_(&source),
        dialect_(dialect),
        layers_(respondent_layers(plan, source, dialect)) {
    cell_.push_back(wave_column());
    for (std::size_t g = 0; g < source.groupings.size(); ++g) {
      cell_.push_back(group_column(g));
    }
    for (std::size_t r = 0; r < source.role_columns.size(); ++r) {
      cell_.push_back(role_column(r));
    }
  }

  [[nodiscard]] std::string write(std::string_view mark) {
    std::vector<std::string> parts{version_row(mark)};
    for (const SumsPass& pass : sums_passes(*plan_)) {
      parts.push_back(sums(pass));
    }
    for (const std::size_t node : histogram_nodes(*plan_)) {
      parts.push_back(scores(node));
    }
    return fmt::format("{}{}{}{};\n", with_.empty() ? "" : "WITH ", fmt::join(with_, ",\n"),
                       with_.empty() ? "" : "\n", fmt::join(parts, "\nUNION ALL\n"));
  }

 private:
  /// A row of the result; `cell` has as many entries as cell_.
  [[nodiscard]] std::string row(std::string_view section, std::size_t node, std::string_view a,
                                std::string_view b, const std::vector<std::string>& cell,
                                std::string_view n, std::string_view numbers) const {
    std::vector<std::string> values{fmt::format("'{}'", section), integer(fmt::format("{}", node)),
                                    integer(a), integer(b)};
    values.insert(values.end(), cell.begin(), cell.end());
    values.push_back(integer(n));
    values.emplace_back(numbers);
    const std::vector<std::string> names = result_columns(*source_);
    for (std::size_t i = 0; i < values.size(); ++i) {
      values[i] += fmt::format(" AS {}", names[i]);
    }
    return fmt::format("SELECT {}", fmt::join(values, ", "));
  }

  [[nodiscard]] std::string integer(std::string_view expression) const {
    return as_integer(dialect_, expression);
  }

  [[nodiscard]] std::string version_row(std::string_view mark) const {
    std::vector<std::string> cell(1 + source_->groupings.size(), "''");
    cell.resize(cell_.size(), integer("0"));
    return row(version_section, 0, "0", "0", cell, "0",
               fmt::format("'{} {} {}'", query_version, to_string(dialect_), mark));
  }

  [[nodiscard]] std::vector<std::string> cell_values() const {
    std::vector<std::string> values(cell_.begin(), cell_.end());
    for (std::size_t i = 1 + source_->groupings.size(); i < values.size(); ++i) {
      values[i] = integer(values[i]);
    }
    return values;
  }

  [[nodiscard]] std::string scores(std::size_t node) {
    const std::string score = score_column(node);
    const std::string grouped = fmt::format("{}, {}", fmt::join(cell_, ", "), score);
    return fmt::format("{}\nFROM {}\nWHERE {} >= 0\nGROUP BY {}",
                       row(score_section, node, score, "0", cell_values(), "count(*)", "''"),
                       layers_.rows(grouped, with_), score, grouped);
  }

  [[nodiscard]] std::string sums(const SumsPass& pass) {
    std::vector<Column> keys = keys_of(pass);
    std::vector<std::string> numbers = numbers_of(pass);
    std::string used = fmt::format("{} {}", fmt::join(cell_, " "), fmt::join(numbers, " "));
    for (const Column& key : keys) {
      used += " " + key.name;
    }
    Layers layers = layers_;
    layers.add(keys);
    for (std::string& number : numbers) {
      number = number_text(dialect_, number);
    }
    return fmt::format("{}\nFROM {}\nGROUP BY {}, cx_key_a, cx_key_b",
                       row(sums_section, pass.node, "cx_key_a", "cx_key_b", cell_values(),
                           "count(*)", joined_text(dialect_, numbers)),
                       layers.rows(used, with_), fmt::join(cell_, ", "));
  }

  [[nodiscard]] std::string part(std::size_t node, std::size_t index) const {
    return part_column(*source_, plan_->nodes[node].parts[index]);
  }

  [[nodiscard]] std::vector<Column> keys_of(const SumsPass& pass) const {
    std::string a = "0";
    if (pass.node == 0) {
      std::vector<std::string> bits{"0"};
      for (const std::size_t child : pass.children) {
        bits.push_back(fmt::format("CASE WHEN {} >= 0 THEN {} ELSE 0 END", part(0, child),
                                   std::int64_t{1} << child));
      }
      if (counts_covered(plan_->nodes[0])) {
        bits.push_back(fmt::format("CASE WHEN {} > 0 THEN {} ELSE 0 END", coverage_column(0),
                                   std::int64_t{1} << plan_->nodes[0].parts.size()));
      }
      a = balanced(bits, " + ");
    } else if (can_score(*plan_, pass.node)) {
      a = scored_weight_column(pass.node);
    } else if (counts_covered(plan_->nodes[pass.node])) {
      a = fmt::format("CASE WHEN {} > 0 THEN 1 ELSE 0 END", coverage_column(pass.node));
    }
    std::string b = "0";
    if (pass.node != 0 && !pass.products.empty()) {
      std::vector<std::string> answered;
      for (const std::size_t i : paired_parts(*plan_, pass.node)) {
        answered.push_back(fmt::format("{} >= 0", part(pass.node, i)));
      }
      b = fmt::format("CASE WHEN {} THEN 1 ELSE 0 END", balanced(answered, " AND "));
    }
    return {{"cx_key_a", a}, {"cx_key_b", b}};
  }

  [[nodiscard]] std::vector<std::string> numbers_of(const SumsPass& pass) const {
    std::vector<std::string> numbers;
    if (has_weight(plan_->nodes[pass.node])) {
      numbers.push_back(count_where(dialect_, asked_column(pass.node) + " > 0"));
      numbers.push_back(fmt::format("sum({})", coverage_column(pass.node)));
    } else {
      numbers.assign(2, "0");
    }
    for (const std::size_t question : pass.questions) {
      const std::string answer = answer_column(question);
      for (std::size_t choice = 0; choice < source_->questions[question].choices; ++choice) {
        numbers.push_back(count_where(dialect_, fmt::format("{} = {}", answer, choice)));
      }
      for (const Answer state :
           {answer::unanswered, answer::not_applicable, answer::dont_know, unknown_answer}) {
        numbers.push_back(count_where(dialect_, fmt::format("{} = {}", answer, state)));
      }
    }
    for (const std::size_t child : pass.children) {
      const std::string score = part(pass.node, child);
      numbers.push_back(
          fmt::format("sum(CASE WHEN {0} >= 0 THEN {0} ELSE {1} END)", score, integer("0")));
    }
    for (const auto& [first, second] : pass.products) {
      const bool wide = pass.node == 0 && needs_wide_sums(*plan_, {first, second});
      numbers.push_back(
          sum_of_products(dialect_, present(pass.node, first), present(pass.node, second), wide));
    }
    if (pass.all_rows) {
      numbers.push_back(count_where(dialect_, said_column() + " = 0"));
    }
    return numbers;
  }

  /// A paired part's score, or 0 where there is none: no pair then, or none that is counted.
  [[nodiscard]] std::string present(std::size_t node, std::size_t index) const {
    return fmt::format("CASE WHEN {0} >= 0 THEN {1} ELSE {2} END", part(node, index),
                       integer(part(node, index)), integer("0"));
  }

  const Plan* plan_;
  const Source* source_;
  Dialect dialect_;
  Layers layers_;
  std::vector<std::string> cell_;
  std::vector<std::string> with_;
};

constexpr std::size_t mark_digits = 32;

}  // namespace

std::vector<std::string> result_columns(const Source& source) {
  std::vector<std::string> names(first_columns.begin(), first_columns.end());
  for (std::size_t g = 0; g < source.groupings.size(); ++g) {
    names.push_back(fmt::format("group_{}", g + 1));
  }
  for (std::size_t r = 0; r < source.role_columns.size(); ++r) {
    names.push_back(fmt::format("role_{}", r + 1));
  }
  names.insert(names.end(), last_columns.begin(), last_columns.end());
  return names;
}

std::string fingerprint(const Plan& plan, const Source& source) {
  Source anywhere = source;
  anywhere.table = "t";
  return sha256_hex(Query(plan, anywhere, Dialect::portable).write("")).substr(0, mark_digits);
}

std::string write_query(const Plan& plan, const Source& source, Dialect dialect) {
  return Query(plan, source, dialect).write(fingerprint(plan, source));
}

}  // namespace cxmat::sql
