// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/csv.hpp"

#include "reports/view/benchmark.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace cxmat::reports {
namespace {

constexpr std::string_view header =
    "node,parent,kind,label_en,label_de,wave,grouping,group,n,asked,coverage,score,level_score,"
    "level,sd,interval_low,interval_high,agreement,alpha,target,benchmark_median,percentile,"
    "suppressed,benchmark_basis,peers,percentile_low,percentile_high,better_than,level_with,"
    "quarter,benchmark_gap,benchmark_gap_low,benchmark_gap_high,"
    "change,change_low,change_high,change_p,change_verdict\n";

/// From `n` to `percentile`.
constexpr std::size_t figure_columns = 14;
/// From `change` to `change_verdict`.
constexpr std::size_t change_columns = 5;

/// From `benchmark_basis` on.
constexpr std::size_t standing_columns = 10;

std::string quoted(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    return std::string(text);
  }
  std::string cell = "\"";
  for (const char character : text) {
    cell += character == '"' ? "\"\"" : std::string(1, character);
  }
  return cell + "\"";
}

/// A spreadsheet evaluates what begins with one of these signs (OWASP, CSV injection).
std::string text_cell(std::string_view text) {
  const bool is_formula =
      !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  return quoted(is_formula ? "'" + std::string(text) : std::string(text));
}

std::string label_cell(const LocalizedText& label, Language language) {
  return text_cell(label.has(language) ? label.in(language) : std::string_view());
}

/// The shortest digits that read back as the same number.
template <class Number>
std::string number_cell(const std::optional<Number>& number) {
  return number ? fmt::format("{}", *number) : std::string();
}

/// Whose figures a line holds.
struct Selection {
  std::string wave;
  std::string grouping;  ///< empty: everyone
  std::string group;
};

class Lines {
 public:
  explicit Lines(const Assessment& assessment) : assessment_(assessment) {}

  [[nodiscard]] std::string all() const {
    std::string text(header);
    const std::string latest = assessment_.waves.empty() ? "" : assessment_.waves.back().id;
    for (const NodeResult& node : assessment_.nodes) {
      text += line(node, {latest, {}, {}}, node.overall, true);
      text += groups(node, node.groups, latest);
      for (const CrossCells& cross : node.crosses) {
        text += crossed(node, cross, latest);
      }
      for (const WaveCells& wave : node.waves) {
        if (wave.wave != latest) {
          text += line(node, {wave.wave, {}, {}}, wave.overall, false);
          text += groups(node, wave.groups, wave.wave);
        }
      }
    }
    return text;
  }

 private:
  [[nodiscard]] std::vector<std::string> values_of(std::string_view column) const {
    std::vector<std::string> names;
    const auto grouping = std::ranges::find(assessment_.groupings, column, &GroupingResult::column);
    if (grouping != assessment_.groupings.end()) {
      for (const GroupValueResult& value : grouping->values) {
        names.push_back(value.name);
      }
    }
    return names;
  }

  [[nodiscard]] std::string groups(const NodeResult& node, const std::vector<GroupCells>& groupings,
                                   const std::string& wave) const {
    std::string text;
    for (const GroupCells& grouping : groupings) {
      const std::vector<std::string> names = values_of(grouping.grouping);
      for (std::size_t i = 0; i < names.size() && i < grouping.cells.size(); ++i) {
        text += line(node, {wave, grouping.grouping, names[i]}, grouping.cells[i], false);
      }
    }
    return text;
  }

  [[nodiscard]] std::string crossed(const NodeResult& node, const CrossCells& cross,
                                    const std::string& wave) const {
    const std::string grouping = cross.rows + "," + cross.columns;
    std::string text;
    std::size_t cell = 0;
    for (const std::string& row : values_of(cross.rows)) {
      for (const std::string& column : values_of(cross.columns)) {
        if (cell < cross.cells.size()) {
          text += line(node, {wave, grouping, cross_key(row, column)}, cross.cells[cell], false);
        }
        ++cell;
      }
    }
    return text;
  }

  [[nodiscard]] std::string line(const NodeResult& node, const Selection& selection,
                                 const Cell& cell, bool reported) const {
    const std::string parent = node.parent ? assessment_.nodes[*node.parent].id : std::string();
    const std::vector<std::string> texts{text_cell(node.id),
                                         text_cell(parent),
                                         std::string(to_string(node.kind)),
                                         label_cell(node.label, Language::en),
                                         label_cell(node.label, Language::de),
                                         text_cell(selection.wave),
                                         text_cell(selection.grouping),
                                         text_cell(selection.group)};
    const BenchmarkFigures peers = cell && reported ? shown_peers(node) : BenchmarkFigures{};
    return fmt::format(
        "{},{},{},{},{}\n", fmt::join(texts, ","),
        cell ? figures(node, *cell, reported) : std::string(figure_columns - 1, ','), !cell,
        standing(peers),
        reported && node.change ? change(*node.change) : std::string(change_columns - 1, ','));
  }

  /// The figures of enough peers, or none.
  [[nodiscard]] static BenchmarkFigures shown_peers(const NodeResult& node) {
    return node.benchmark && node.benchmark->peers >= view::fewest_peers ? *node.benchmark
                                                                         : BenchmarkFigures{};
  }

  /// Where the company stands among its peers; without peers, empty cells.
  [[nodiscard]] static std::string standing(const BenchmarkFigures& peers) {
    if (peers.peers == 0) {
      return std::string(standing_columns - 1, ',');
    }
    const auto low = [](const std::optional<Interval>& interval) {
      return interval ? std::optional(interval->low) : std::nullopt;
    };
    const auto high = [](const std::optional<Interval>& interval) {
      return interval ? std::optional(interval->high) : std::nullopt;
    };
    const std::vector<std::string> cells{std::string(to_string(peers.basis)),
                                         fmt::format("{}", peers.peers),
                                         number_cell(low(peers.percentile_interval)),
                                         number_cell(high(peers.percentile_interval)),
                                         number_cell(peers.better_than),
                                         number_cell(peers.level_with),
                                         number_cell(peers.quarter),
                                         number_cell(peers.gap),
                                         number_cell(low(peers.gap_interval)),
                                         number_cell(high(peers.gap_interval))};
    return fmt::format("{}", fmt::join(cells, ","));
  }

  [[nodiscard]] static std::string change(const WaveChange& change) {
    std::optional<double> low;
    std::optional<double> high;
    if (change.interval) {
      low = change.interval->low;
      high = change.interval->high;
    }
    return fmt::format("{},{},{},{},{}", change.difference, number_cell(low), number_cell(high),
                       number_cell(change.adjusted_p), to_string(change.verdict));
  }

  [[nodiscard]] static std::string figures(const NodeResult& node, const Figures& figures,
                                           bool reported) {
    std::optional<double> low;
    std::optional<double> high;
    if (figures.interval) {
      low = figures.interval->low;
      high = figures.interval->high;
    }
    const BenchmarkFigures benchmark = reported ? shown_peers(node) : BenchmarkFigures{};
    const std::vector<std::string> cells{fmt::format("{}", figures.n),
                                         fmt::format("{}", figures.asked),
                                         number_cell(figures.coverage),
                                         number_cell(figures.score),
                                         number_cell(figures.level_score),
                                         number_cell(figures.level),
                                         number_cell(figures.sd),
                                         number_cell(low),
                                         number_cell(high),
                                         number_cell(figures.agreement),
                                         number_cell(figures.alpha),
                                         reported ? number_cell(node.target) : std::string(),
                                         number_cell(benchmark.median),
                                         number_cell(benchmark.percentile)};
    return fmt::format("{}", fmt::join(cells, ","));
  }

  const Assessment& assessment_;
};

}  // namespace

std::string render_csv(const Protected<Assessment>& assessment) {
  return Lines(*assessment).all();
}

}  // namespace cxmat::reports
