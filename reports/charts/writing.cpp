// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/writing.hpp"

#include "reports/charts/text_metrics.hpp"

#include <array>
#include <cstddef>

namespace cxmat::reports::charts {
namespace {

struct Style {
  std::string_view css_class;
  double size;
  bool bold;
};

/// In the order of Writing. The stylesheet repeats the sizes for narrow screens; a test compares.
constexpr std::array<Style, 7> styles{{{"c-label", 16, false},
                                       {"c-label c-strong", 16, true},
                                       {"c-value", 16, true},
                                       {"c-note", 14, false},
                                       {"c-axis", 14, false},
                                       {"c-legend", 14, false},
                                       {"c-inside", 14, false}}};

const Style& style_of(Writing writing) noexcept {
  return styles.at(static_cast<std::size_t>(writing));
}

}  // namespace

double size_of(Writing writing) noexcept {
  return style_of(writing).size;
}

bool is_bold(Writing writing) noexcept {
  return style_of(writing).bold;
}

std::string_view class_of(Writing writing) noexcept {
  return style_of(writing).css_class;
}

double width_of(std::string_view text, Writing writing) noexcept {
  return text_width(text, size_of(writing), is_bold(writing));
}

std::string fit(std::string_view text, double width, Writing writing) {
  return ellipsis(text, width, size_of(writing), is_bold(writing));
}

}  // namespace cxmat::reports::charts
