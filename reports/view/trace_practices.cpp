// SPDX-License-Identifier: Apache-2.0
#include "reports/view/trace_practices.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/trace_columns.hpp"
#include "reports/view/trace_numbers.hpp"
#include "reports/view/trace_rules.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>
#include <vector>

namespace cxmat::reports::view {
namespace {

using Practices = std::vector<PracticeTrace>;

/// Which columns there is anything to say in.
struct Columns {
  bool goals = false;
  bool streams = false;
  bool ratings = true;  ///< coverage_sum adds scores up, whatever they would be called
  bool blocking = false;
};

bool is_coverage_sum(const Assessment& assessment, Position node) {
  return rules_of(assessment, node).model.scoring_id() == "coverage_sum";
}

Columns columns_of(const Assessment& assessment, Position node) {
  Columns columns{.ratings = !is_coverage_sum(assessment, node)};
  for (const PracticeTrace& practice : assessment.nodes[node].trace.practices) {
    columns.goals = columns.goals || !practice.goal.empty();
    columns.streams = columns.streams || !practice.stream.empty();
    columns.blocking = columns.blocking || practice.blocks;
  }
  return columns;
}

void add_headings(Table& table, const Columns& columns, const Messages& messages) {
  add_heading(table, "report.trace.level", Column::number, messages);
  if (columns.goals) {
    add_heading(table, "report.trace.goal", Column::text, messages);
  }
  if (columns.streams) {
    add_heading(table, "report.trace.stream", Column::text, messages);
  }
  add_heading(table, "report.trace.score", Column::number, messages);
  if (columns.ratings) {
    add_heading(table, "report.trace.rating", Column::text, messages);
  }
  if (columns.blocking) {
    add_heading(table, "report.trace.next_level", Column::text, messages);
  }
}

TableRow row_of(const Assessment& assessment, const PracticeTrace& practice, const Columns& columns,
                const Messages& messages) {
  const Language language = messages.language();
  const auto word = [&messages](const std::string& key) {
    return TableCell{.text = std::string(messages.text(key))};
  };
  TableRow row;
  row.label = label_of(assessment, practice.node, language);
  row.cells.push_back({.text = whole(practice.level, language)});
  if (columns.goals) {
    row.cells.push_back({.text = clean(practice.goal)});
  }
  if (columns.streams) {
    row.cells.push_back({.text = clean(practice.stream)});
  }
  row.cells.push_back(score_or_none(practice.score, language));
  if (columns.ratings) {
    row.cells.push_back(word(fmt::format("report.trace.rating.{}", to_string(practice.rating))));
  }
  if (columns.blocking) {
    row.cells.push_back(practice.blocks ? word("report.trace.blocks") : TableCell{});
  }
  return row;
}

/// The practices of one stream at one level.
struct Slot {
  double sum = 0;
  double count = 0;
};

/// What each stream comes to: over its levels, the sum of the means of their practices. Streams of
/// one name in two dimensions are two.
std::vector<double> streams_of(const Assessment& assessment, const Practices& practices) {
  using Stream = std::pair<Position, std::string>;
  std::vector<Stream> order;
  std::map<Stream, std::map<int, Slot>> slots;
  for (const PracticeTrace& practice : practices) {
    if (!practice.score) {
      continue;
    }
    const Stream stream{assessment.nodes[practice.node].parent.value_or(0), practice.stream};
    if (std::ranges::find(order, stream) == order.end()) {
      order.push_back(stream);
    }
    Slot& slot = slots[stream][practice.level];
    slot.sum += *practice.score;
    ++slot.count;
  }
  std::vector<double> sums;
  for (const Stream& stream : order) {
    double sum = 0;
    for (const auto& [level, slot] : slots[stream]) {
      sum += slot.sum / slot.count;
    }
    sums.push_back(sum);
  }
  return sums;
}

}  // namespace

std::optional<Table> practices_table(const Assessment& assessment, Position node,
                                     const Messages& messages) {
  const Practices& practices = assessment.nodes[node].trace.practices;
  if (practices.empty()) {
    return std::nullopt;
  }
  const Columns columns = columns_of(assessment, node);
  Table table = empty_table("report.trace.practices", "report.trace.practice", messages);
  add_headings(table, columns, messages);
  for (const PracticeTrace& practice : practices) {
    table.rows.push_back(row_of(assessment, practice, columns, messages));
  }
  return table;
}

std::string streams_formula(const Assessment& assessment, Position node, Language language) {
  const NodeResult& result = assessment.nodes[node];
  if (!is_coverage_sum(assessment, node) || !result.overall || !result.overall->own_units) {
    return {};
  }
  const std::vector<double> streams = streams_of(assessment, result.trace.practices);
  const double mean = streams.empty() ? 0
                                      : std::accumulate(streams.begin(), streams.end(), 0.0) /
                                            static_cast<double>(streams.size());
  if (streams.size() < 2 || std::abs(mean - result.overall->own_units->value) > same_score) {
    return {};
  }
  std::vector<std::string> terms;
  terms.reserve(streams.size());
  for (const double stream : streams) {
    terms.push_back(trace_score(stream, language));
  }
  return fmt::format("({}) / {} = {}", fmt::join(terms, " + "), streams.size(),
                     trace_score(mean, language));
}

}  // namespace cxmat::reports::view
