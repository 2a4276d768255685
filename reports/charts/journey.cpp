// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/journey.hpp"

#include "reports/charts/course.hpp"
#include "reports/charts/journey_marks.hpp"
#include "reports/charts/legend.hpp"
#include "reports/charts/row.hpp"
#include "reports/charts/scale.hpp"
#include "reports/charts/text_metrics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace cxmat::reports::charts {
namespace {

constexpr double label_share = 0.43;  ///< of the width
constexpr double label_indent = 15;   ///< room for the mark of a moment
constexpr double emotion_width = 46;
constexpr double line_height = 18;
constexpr double heading_height = 20;
constexpr double row_padding = 6;
constexpr double plot_padding = 14;

struct PlacedRow {
  const JourneyRow* row = nullptr;
  std::vector<std::string> lines;  ///< of the label
  double top = 0;
  double height = 0;

  [[nodiscard]] double middle() const noexcept { return top + (height / 2); }
};

struct PlacedPhase {
  std::vector<std::string> lines;
  double top = 0;
  double height = 0;  ///< of the rows, or of the words that there are none
  double rows_top = 0;
  std::vector<PlacedRow> rows;
};

class Drawn {
 public:
  explicit Drawn(const JourneyChart& chart)
      : chart_(chart),
        svg_(chart.frame, "journey"),
        label_width_(svg_.width() * label_share),
        plot_right_(svg_.right() - (chart.emotion_heading.empty() ? 0 : emotion_width)),
        x_{.from = static_cast<double>(chart.from),
           .to = static_cast<double>(chart.to),
           .start = label_width_ + plot_padding,
           .end = plot_right_ - plot_padding} {}

  [[nodiscard]] std::string finish() {
    double y = legend(svg_, journey_entries(chart_), svg_.width(), 0);
    y = draw_scale(y);
    y = place(y);
    draw_ground();
    draw_lines();
    for (const PlacedPhase& phase : phases_) {
      draw_phase(phase);
    }
    return svg_.finish(y + 4);
  }

 private:
  double draw_scale(double top) {
    double y = top;
    if (!chart_.emotion_heading.empty()) {
      svg_.text({svg_.right(), y + 14},
                fit(chart_.emotion_heading, svg_.width() / 2, Writing::axis), Writing::axis,
                Anchor::end);
      y += line_height;
    }
    for (int number = chart_.from; number <= chart_.to; ++number) {
      svg_.text({x_(number), y + 14}, fmt::format("{}", number), Writing::axis, Anchor::middle);
    }
    return y + line_height;
  }

  double place(double top) {
    double y = top;
    for (const JourneyPhase& phase : chart_.phases) {
      PlacedPhase placed;
      placed.lines =
          wrap(phase.label, label_width_ - row_padding, size_of(Writing::strong), 2, true);
      placed.top = y;
      y += (heading_height * static_cast<double>(placed.lines.size())) + row_padding;
      placed.rows_top = y;
      for (const JourneyRow& row : phase.rows) {
        PlacedRow line{.row = &row, .lines = {}, .top = y, .height = 0};
        line.lines =
            wrap(row.label, label_width_ - label_indent - row_padding, size_of(Writing::legend), 2);
        line.height = (line_height * static_cast<double>(line.lines.size())) + (2 * row_padding);
        y += line.height;
        placed.rows.push_back(std::move(line));
      }
      y += phase.rows.empty() ? line_height + row_padding : 0;
      placed.height = y - placed.rows_top;
      y += row_padding;
      phases_.push_back(std::move(placed));
    }
    return y;
  }

  void draw_ground() {
    for (const PlacedPhase& phase : phases_) {
      if (phase.rows.empty()) {
        continue;
      }
      svg_.box({label_width_, phase.rows_top, plot_right_ - label_width_, phase.height}, "c-panel",
               3);
      for (int number = chart_.from; number <= chart_.to; ++number) {
        svg_.line({x_(number), phase.rows_top}, {x_(number), phase.rows_top + phase.height},
                  "c-grid");
      }
    }
  }

  [[nodiscard]] std::vector<Station> stations(std::optional<double> JourneyRow::*figure) const {
    std::vector<Station> stations;
    for (const PlacedPhase& phase : phases_) {
      for (const PlacedRow& placed : phase.rows) {
        const std::optional<double>& value = placed.row->*figure;
        stations.push_back(value ? std::optional(Point{x_(*value), placed.middle()})
                                 : std::nullopt);
      }
    }
    return stations;
  }

  void draw_lines() {
    draw_course(svg_, stations(&JourneyRow::expectation), "c-link");
    draw_course(svg_, stations(&JourneyRow::fulfilment), "c-slope");
  }

  void draw_phase(const PlacedPhase& phase) {
    double y = phase.top;
    for (const std::string& line : phase.lines) {
      svg_.text({0, y + 16}, line, Writing::strong);
      y += heading_height;
    }
    if (phase.rows.empty()) {
      svg_.text({label_indent, phase.rows_top + 14},
                fit(chart_.no_touchpoint, svg_.width() - label_indent, Writing::note),
                Writing::note);
    }
    for (const PlacedRow& row : phase.rows) {
      draw_row(row);
    }
  }

  void draw_row(const PlacedRow& placed) {
    const JourneyRow& row = *placed.row;
    double y = placed.top + row_padding;
    for (const std::string& line : placed.lines) {
      svg_.text({label_indent, y + 14}, line, Writing::legend);
      y += line_height;
    }
    if (row.moment) {
      draw_moment(svg_, {moment_radius + 1, placed.middle()});
    }
    if (!row.expectation && !row.fulfilment) {
      draw_missing(
          svg_,
          {label_width_ + 2, placed.top + 2, plot_right_ - label_width_ - 4, placed.height - 4},
          chart_.missing);
    }
    if (row.expectation) {
      draw_square(svg_, {x_(*row.expectation), placed.middle()});
    }
    if (row.fulfilment) {
      draw_dot(svg_, {x_(*row.fulfilment), placed.middle()}, row.estimate);
    }
    if (!chart_.emotion_heading.empty()) {
      draw_feeling(row, placed.middle());
    }
  }

  void draw_feeling(const JourneyRow& row, double middle) {
    if (row.emotion) {
      draw_emotion(svg_, {plot_right_ + 12, middle}, *row.emotion);
    }
    svg_.text({svg_.right(), middle + 5}, fit(row.emotion_text, emotion_width - 22, Writing::axis),
              Writing::axis, Anchor::end);
  }

  const JourneyChart& chart_;
  Svg svg_;
  double label_width_;
  double plot_right_;
  Scale x_;
  std::vector<PlacedPhase> phases_;
};

}  // namespace

std::string journey(const JourneyChart& chart) {
  return Drawn(chart).finish();
}

}  // namespace cxmat::reports::charts
