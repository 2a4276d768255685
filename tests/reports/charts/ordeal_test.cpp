// SPDX-License-Identifier: Apache-2.0
// Every kind of chart under the same hardship: labels no line can hold, markup, right to left and
// emoji; no row, one, many; one group, forty; no figure, figures that are none; narrow and wide.
#include "drawing.hpp"
#include "reports/charts/bullet.hpp"
#include "reports/charts/distribution.hpp"
#include "reports/charts/diverging.hpp"
#include "reports/charts/dumbbell.hpp"
#include "reports/charts/journey.hpp"
#include "reports/charts/ladder.hpp"
#include "reports/charts/matrix.hpp"
#include "reports/charts/peers.hpp"
#include "reports/charts/quadrants.hpp"
#include "reports/charts/radar.hpp"
#include "reports/charts/ranking.hpp"
#include "reports/charts/series.hpp"
#include "reports/charts/shares.hpp"
#include "reports/charts/slope.hpp"
#include "reports/charts/sparkline.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

using namespace cxmat::reports::charts;
using namespace cxmat::reports::charts::testing;

namespace {

struct Ordeal {
  std::string label;
  std::size_t rows = 0;
  std::size_t groups = 0;
  std::optional<double> figure;
  double width = default_width;

  [[nodiscard]] Frame frame() const {
    return {.id = "ordeal", .title = label, .description = label, .width = width};
  }
  /// The figure, or values spread over the scale where it is an ordinary one.
  [[nodiscard]] std::optional<double> at(std::size_t i) const {
    return figure && *figure == 3 ? 1 + (static_cast<double>(i % 9) / 2) : figure;
  }
  [[nodiscard]] double value(std::size_t i) const { return at(i).value_or(0); }
};

template <typename Item, typename Make>
std::vector<Item> many(std::size_t count, Make make) {
  std::vector<Item> items;
  for (std::size_t i = 0; i < count; ++i) {
    items.push_back(make(i));
  }
  return items;
}

std::vector<std::optional<double>> values(const Ordeal& ordeal) {
  return many<std::optional<double>>(ordeal.groups, [&](std::size_t i) { return ordeal.at(i); });
}

std::optional<Range> range(const Ordeal& ordeal, std::size_t i) {
  const std::optional<double> value = ordeal.at(i);
  return value ? std::optional(Range{*value - 1, *value + 1}) : std::nullopt;
}

std::string draw_bullet(const Ordeal& o) {
  return bullet({.frame = o.frame(),
                 .axis = five_levels(),
                 .legend = {o.label, o.label, o.label, o.label, o.label},
                 .rows = many<BulletRow>(o.rows, [&](std::size_t i) {
                   BulletRow row{.label = o.label,
                                 .note = o.label,
                                 .strong = i == 0,
                                 .value = o.at(i),
                                 .value_text = o.label,
                                 .missing = o.label,
                                 .interval = range(o, i),
                                 .target = o.at(i + 3),
                                 .benchmark = {}};
                   if (o.at(i)) {
                     row.benchmark = BenchmarkMark{o.value(i), range(o, i)};
                   }
                   return row;
                 })});
}

std::int64_t count_at(const Ordeal& o, std::size_t i) {
  const bool ordinary = o.figure && *o.figure == 3;
  return ordinary        ? static_cast<std::int64_t>(i % 7)
         : !o.figure     ? 0
         : *o.figure > 0 ? std::numeric_limits<std::int64_t>::max()
                         : -1;
}

std::string draw_distribution(const Ordeal& o) {
  return distribution(
      {.frame = o.frame(),
       .categories = std::vector(o.groups, o.label),
       .rows = many<DistributionRow>(o.rows, [&](std::size_t) {
         return DistributionRow{
             .label = o.label,
             .strong = false,
             .counts = many<std::int64_t>(o.groups, [&](std::size_t i) { return count_at(o, i); }),
             .shares = std::vector(o.groups, o.label),
             .n = o.label,
             .missing = o.label};
       })});
}

std::string draw_diverging(const Ordeal& o) {
  return diverging({.frame = o.frame(),
                    .categories = std::vector(o.groups, o.label),
                    .rows = many<DivergingRow>(
                        o.rows,
                        [&](std::size_t row) {
                          return DivergingRow{
                              .label = o.label,
                              .note = o.label,
                              .strong = row == 0,
                              .counts = many<std::int64_t>(
                                  o.groups, [&](std::size_t i) { return count_at(o, i + row); }),
                              .low_text = o.label,
                              .middle_text = o.label,
                              .high_text = o.label,
                              .aside = o.label,
                              .missing = o.label};
                        }),
                    .aside_heading = o.label});
}

std::string draw_dumbbell(const Ordeal& o) {
  return dumbbell({.frame = o.frame(),
                   .axis = five_levels(),
                   .groups = std::vector(o.groups, o.label),
                   .rows = many<DumbbellRow>(o.rows, [&](std::size_t) {
                     return DumbbellRow{
                         .label = o.label,
                         .note = o.label,
                         .strong = false,
                         .points = many<DumbbellPoint>(o.figure ? o.groups : 0,
                                                       [&](std::size_t i) {
                                                         return DumbbellPoint{i, o.value(i), "2,4"};
                                                       }),
                         .missing = o.label};
                   })});
}

std::string draw_slope(const Ordeal& o) {
  return slope({.frame = o.frame(),
                .waves = std::vector(o.groups, o.label),
                .change_heading = o.label,
                .credible_legend = o.label,
                .noise_legend = o.label,
                .rows = many<SlopeRow>(o.rows, [&](std::size_t i) {
                  return SlopeRow{.label = o.label,
                                  .strong = false,
                                  .values = values(o),
                                  .first_text = o.label,
                                  .last_text = o.label,
                                  .change_text = o.label,
                                  .credible = i % 2 == 0};
                })});
}

std::string draw_shares(const Ordeal& o) {
  return shares({.frame = o.frame(), .rows = many<SharesRow>(o.rows, [&](std::size_t i) {
                                       return SharesRow{.label = o.label,
                                                        .share = o.value(i) / 5,
                                                        .share_text = o.label,
                                                        .count_text = o.label,
                                                        .quiet = i % 2 == 0};
                                     })});
}

std::string draw_journey(const Ordeal& o) {
  const auto row = [&](std::size_t i) {
    return JourneyRow{.label = o.label,
                      .moment = i % 2 == 0,
                      .expectation = o.at(i),
                      .fulfilment = o.at(i + 2),
                      .estimate = i % 3 == 0,
                      .emotion = static_cast<int>(i % 5) - 2,
                      .emotion_text = o.label};
  };
  return journey({.frame = o.frame(),
                  .expectation_legend = o.label,
                  .fulfilment_legend = o.label,
                  .estimate_legend = o.label,
                  .moment_legend = o.label,
                  .emotion_heading = o.label,
                  .missing = o.label,
                  .no_touchpoint = o.label,
                  .phases = {{.label = o.label, .rows = many<JourneyRow>(o.rows, row)},
                             {.label = o.label, .rows = {}}}});
}

std::string draw_quadrants(const Ordeal& o) {
  const QuadrantAxis axis{
      .title = o.label, .from = 1, .to = 5, .cut = 3, .ticks = {{1, "1"}, {3, "3"}, {5, "5"}}};
  return quadrants({.frame = o.frame(),
                    .x = axis,
                    .y = axis,
                    .names = {o.label, o.label, o.label, o.label},
                    .size_legend = o.label,
                    .strong_legend = o.label,
                    .hollow_legend = o.label,
                    .points = many<QuadrantPoint>(o.rows, [&](std::size_t i) {
                      return QuadrantPoint{.number = fmt::format("{}", i + 1),
                                           .label = o.label,
                                           .x = o.value(i),
                                           .y = o.value(i + 4),
                                           .size = o.at(i),
                                           .strong = i % 2 == 0,
                                           .hollow = i % 3 == 0};
                    })});
}

std::string draw_matrix(const Ordeal& o) {
  using Kind = MatrixCell::Kind;
  return matrix({.frame = o.frame(),
                 .row_heading = o.label,
                 .column_heading = o.label,
                 .columns = std::vector(o.groups, o.label),
                 .rows = many<MatrixRow>(
                     o.rows,
                     [&](std::size_t) {
                       return MatrixRow{.label = o.label,
                                        .cells = many<MatrixCell>(o.groups, [&](std::size_t i) {
                                          return MatrixCell{o.figure ? Kind::value : Kind::missing,
                                                            o.value(i) / 5, o.label};
                                        })};
                     }),
                 .low_legend = o.label,
                 .high_legend = o.label,
                 .signs = {{o.label, o.label}}});
}

std::string draw_series(const Ordeal& o) {
  return series({.frame = o.frame(),
                 .panels = many<SeriesPanel>(o.rows,
                                             [&](std::size_t i) {
                                               const SeriesLine line{.name = o.label,
                                                                     .values = values(o),
                                                                     .first_text = o.label,
                                                                     .last_text = o.label};
                                               return SeriesPanel{
                                                   .label = o.label,
                                                   .note = o.label,
                                                   .periods = std::vector(o.groups, o.label),
                                                   .lines = std::vector(1 + (i % 3), line),
                                                   .target = o.at(i),
                                                   .least_span = 1,
                                                   .missing = o.label};
                                             }),
                 .target_legend = o.label});
}

std::string draw_ranking(const Ordeal& o) {
  return ranking({.frame = o.frame(),
                  .mean = o.figure,
                  .legend = {o.label, o.label, o.label, o.label},
                  .rows = many<RankingRow>(o.rows,
                                           [&](std::size_t i) {
                                             return RankingRow{.label = o.label,
                                                               .note = o.label,
                                                               .value = o.at(i),
                                                               .value_text = o.label,
                                                               .missing = o.label,
                                                               .interval = range(o, i)};
                                           }),
                  .runs = {{0, 1, 2}, {2, 3}, {5, 9, 11}}});
}

std::string draw_peers(const Ordeal& o) {
  return peers({.frame = o.frame(),
                .axis = five_levels(),
                .legend = {o.label, o.label, o.label, o.label},
                .rows = many<PeersRow>(o.rows, [&](std::size_t row) {
                  constexpr std::size_t step = 75;  // strip, points, histogram
                  PeersRow peer{.label = o.label,
                                .note = o.label,
                                .strong = row == 0,
                                .own = o.at(row),
                                .own_text = o.label,
                                .peers = {},
                                .middle = range(o, row),
                                .median = o.at(row),
                                .whole = range(o, row + 1),
                                .missing = o.label};
                  if (o.figure) {
                    peer.peers =
                        many<double>(row * step, [&](std::size_t i) { return o.value(i); });
                  }
                  return peer;
                })});
}

std::string draw_ladder(const Ordeal& o) {
  const auto levels = static_cast<int>(o.groups);
  return ladder({.frame = o.frame(),
                 .levels = std::vector(o.groups, o.label),
                 .next = (levels / 2) + 1,
                 .next_legend = o.label,
                 .reached_legend = o.label,
                 .partly_legend = o.label,
                 .unknown_legend = o.label,
                 .blocks_legend = o.label,
                 .rows = many<LadderRow>(o.rows,
                                         [&](std::size_t row) {
                                           return LadderRow{
                                               .label = o.label,
                                               .note = o.label,
                                               .strong = row == 0,
                                               .blocks = row % 2 == 0,
                                               .steps = many<Step>(o.groups, [&](std::size_t i) {
                                                 return o.figure ? static_cast<Step>(i % 5)
                                                                 : Step::unknown;
                                               })};
                                         }),
                 .open_legend = o.label});
}

std::string draw_radar(const Ordeal& o) {
  return radar({.frame = o.frame(),
                .maximum = 5,
                .spokes = many<RadarSpoke>(o.rows,
                                           [&](std::size_t i) {
                                             return RadarSpoke{.label = o.label,
                                                               .value = o.at(i),
                                                               .value_text = o.label,
                                                               .reference = o.at(i + 3)};
                                           }),
                .value_legend = o.label,
                .reference_legend = o.label});
}

std::string draw_sparkline(const Ordeal& o) {
  return sparkline({.frame = o.frame(), .values = values(o)});
}

struct Kind {
  const char* name;
  std::string (*draw)(const Ordeal&);
};

constexpr Kind kinds[]{{"bullet", draw_bullet},       {"distribution", draw_distribution},
                       {"diverging", draw_diverging}, {"dumbbell", draw_dumbbell},
                       {"slope", draw_slope},         {"shares", draw_shares},
                       {"journey", draw_journey},     {"quadrants", draw_quadrants},
                       {"matrix", draw_matrix},       {"series", draw_series},
                       {"ranking", draw_ranking},     {"peers", draw_peers},
                       {"ladder", draw_ladder},       {"radar", draw_radar},
                       {"sparkline", draw_sparkline}};

void endure(const Ordeal& ordeal) {
  CAPTURE(ordeal.label);
  CAPTURE(ordeal.rows);
  CAPTURE(ordeal.groups);
  CAPTURE(ordeal.figure.value_or(-1));
  CAPTURE(ordeal.width);
  for (const Kind& kind : kinds) {
    const std::string drawn = kind.draw(ordeal);
    if (!drawn.empty()) {
      // The first fault with its chart: most of them come in dozens.
      const std::vector<std::string> found = faults(drawn);
      CHECK((found.empty() ? std::string() : fmt::format("{}: {}", kind.name, found.front())) ==
            std::string());
      CHECK(count(drawn, "<b>") == 0);
      CHECK(drawn == kind.draw(ordeal));
    }
  }
}

const std::string markup = "<b>\"R&D\"</b>'s {{name}} {{{x}}} -->";
const std::string exotic =
    "חוויית לקוח 👩‍👩‍👧‍👦🇩🇪 顧客体験 e\u0301\u202E";

}  // namespace

TEST_SUITE("reports/charts/ordeal") {
  TEST_CASE("labels of all sorts in all widths") {
    for (const std::string& label : {std::string(), std::string("IT"), endless_label(), markup,
                                     exotic, std::string(40, 'W')}) {
      for (const double width : {320.0, 440.0, 900.0}) {
        for (const std::size_t rows : {0U, 1U, 5U, 8U, 12U}) {
          endure({.label = label, .rows = rows, .groups = 5, .figure = 3, .width = width});
        }
      }
    }
  }

  TEST_CASE("one group, two and forty") {
    for (const std::string& label : {std::string("IT"), endless_label()}) {
      for (const double width : {320.0, 440.0, 900.0}) {
        for (const std::size_t groups : {0U, 1U, 2U, 40U}) {
          endure({.label = label, .rows = 8, .groups = groups, .figure = 3, .width = width});
        }
      }
    }
  }

  TEST_CASE("no figure, and figures that are none or beyond every scale") {
    using Limits = std::numeric_limits<double>;
    for (const std::optional<double>& figure :
         {std::optional<double>(), std::optional(Limits::quiet_NaN()),
          std::optional(Limits::infinity()), std::optional(-Limits::infinity()),
          std::optional(Limits::max()), std::optional(Limits::lowest())}) {
      for (const std::size_t rows : {1U, 8U}) {
        endure({.label = "Kundenerlebnis", .rows = rows, .groups = 5, .figure = figure});
      }
    }
  }

  TEST_CASE("widths that are none") {
    for (const double width : {0.0, -1.0, std::numeric_limits<double>::quiet_NaN(),
                               std::numeric_limits<double>::infinity()}) {
      endure({.label = "Kundenerlebnis", .rows = 3, .groups = 3, .figure = 3, .width = width});
    }
  }
}
