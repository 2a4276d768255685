// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/row.hpp"

#include "reports/charts/text_metrics.hpp"

#include <string>

namespace cxmat::reports::charts {
namespace {

constexpr double line_height = 20;
constexpr double first_baseline = 15;
constexpr double space_below = 4;
constexpr double note_gap = 14;

}  // namespace

double draw_head(Svg& svg, const RowHead& head, double top) {
  const Writing writing = head.strong ? Writing::strong : Writing::label;
  const double right = head.right > 0 ? head.right : svg.right();
  const std::string note = fit(head.note, right * 0.4, Writing::note);
  const double reserved = note.empty() ? 0 : width_of(note, Writing::note) + note_gap;
  double y = top;
  for (const std::string& line :
       wrap(head.label, right - reserved, size_of(writing), 2, is_bold(writing))) {
    svg.text({0, y + first_baseline}, line, writing);
    y += line_height;
  }
  svg.text({right, top + first_baseline}, note, Writing::note, Anchor::end);
  return y + space_below;
}

double after_rows(double y, std::size_t rows) noexcept {
  constexpr double enough = 6;
  return rows == 0 ? y : y - row_gap + enough;
}

void draw_missing(Svg& svg, const Box& box, std::string_view reason) {
  constexpr double padding = 8;
  svg.box(box, "c-missing", 2);
  svg.text({box.x + padding, box.y + (box.height / 2) + 5},
           fit(reason, box.width - (2 * padding), Writing::note), Writing::note);
}

}  // namespace cxmat::reports::charts
