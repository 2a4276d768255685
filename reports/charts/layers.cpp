// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/layers.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace cxmat::reports::charts {
namespace {

bool overlap(const Box& one, const Box& other) noexcept {
  return one.x < other.x + other.width && other.x < one.x + one.width &&
         one.y < other.y + other.height && other.y < one.y + one.height;
}

Box around(const Box& one, const Box& other) noexcept {
  const double x = std::min(one.x, other.x);
  const double y = std::min(one.y, other.y);
  return {x, y, std::max(one.x + one.width, other.x + other.width) - x,
          std::max(one.y + one.height, other.y + other.height) - y};
}

bool is_path(const Mark& mark) noexcept {
  return mark.name.empty();
}

/// The marks from `first` on that one element can show; returns the position behind them.
std::size_t write_element(std::string& text, const std::vector<Mark>& marks, std::size_t first,
                          const std::string& attributes) {
  const Mark& mark = marks[first];
  if (!is_path(mark)) {
    text += '<' + mark.name + attributes + mark.own;
    text += mark.content.empty() ? "/>" : '>' + mark.content + "</" + mark.name + '>';
    return first + 1;
  }
  text += "<path" + attributes + " d=\"";
  std::size_t next = first;
  for (; next < marks.size() && is_path(marks[next]); ++next) {
    text += marks[next].own;
  }
  text += "\"/>";
  return next;
}

std::string write_layer(const std::vector<Mark>& marks) {
  std::string text;
  const std::string& shared = marks.front().shared;
  if (write_element(text, marks, 0, shared) == marks.size()) {
    return text;
  }
  text = "<g" + shared + '>';
  for (std::size_t next = 0; next < marks.size();) {
    next = write_element(text, marks, next, {});
  }
  return text + "</g>";
}

}  // namespace

void Layers::add(Mark mark) {
  for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer) {
    if (layer->marks.front().shared == mark.shared) {
      layer->bounds = around(layer->bounds, mark.bounds);
      layer->marks.push_back(std::move(mark));
      return;
    }
    const auto covers = [&mark](const Mark& later) { return overlap(later.bounds, mark.bounds); };
    if (overlap(layer->bounds, mark.bounds) && std::ranges::any_of(layer->marks, covers)) {
      break;
    }
  }
  const Box bounds = mark.bounds;
  Layer layer{.marks = {}, .bounds = bounds};
  layer.marks.push_back(std::move(mark));
  layers_.push_back(std::move(layer));
}

std::string Layers::markup() const {
  std::string text;
  for (const Layer& layer : layers_) {
    text += write_layer(layer.marks);
  }
  return text;
}

}  // namespace cxmat::reports::charts
