// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/spread.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <numbers>
#include <numeric>

namespace cxmat::reports::charts {
namespace {

constexpr double gap = 1.5;
constexpr double step = 3;
constexpr int directions = 24;
constexpr double touching = 1e-6;
/// More cannot be read; and to look for room that is not there takes long.
constexpr std::size_t most_discs = 200;

/// True if `moved` lies on the side of `cut` on which `home` lies; on the cut itself it stays.
bool same_side(double home, double moved, double cut) noexcept {
  if (std::abs(home - cut) < touching) {
    return std::abs(moved - cut) < touching;
  }
  return (home < cut) == (moved < cut) && std::abs(moved - cut) > touching;
}

class Places {
 public:
  explicit Places(const Ground& ground) : ground_(ground) {}

  /// The nearest free place for `disc`, which is taken then.
  std::optional<Point> take(const Disc& disc) {
    const double farthest = std::hypot(ground_.area.width, ground_.area.height);
    for (double distance = 0; distance <= farthest; distance += step) {
      for (int direction = 0; direction < (distance == 0 ? 1 : directions); ++direction) {
        const double angle = 2 * std::numbers::pi * direction / directions;
        const Disc moved{.centre = {disc.centre.x + (distance * std::cos(angle)),
                                    disc.centre.y + (distance * std::sin(angle))},
                         .radius = disc.radius};
        if (fits(disc, moved)) {
          taken_.push_back(moved);
          return moved.centre;
        }
      }
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] bool fits(const Disc& home, const Disc& moved) const {
    const Box& area = ground_.area;
    const Point& at = moved.centre;
    const bool inside = at.x - moved.radius >= area.x - touching &&
                        at.x + moved.radius <= area.x + area.width + touching &&
                        at.y - moved.radius >= area.y - touching &&
                        at.y + moved.radius <= area.y + area.height + touching;
    return inside && same_side(home.centre.x, at.x, ground_.cut.x) &&
           same_side(home.centre.y, at.y, ground_.cut.y) &&
           std::ranges::none_of(taken_, [&moved](const Disc& other) {
             return std::hypot(other.centre.x - moved.centre.x, other.centre.y - moved.centre.y) <
                    other.radius + moved.radius + gap;
           });
  }

  Ground ground_;
  std::vector<Disc> taken_;
};

}  // namespace

std::vector<std::optional<Point>> spread(std::span<const Disc> discs, const Ground& ground) {
  std::vector<std::size_t> order(discs.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater(),
                           [discs](std::size_t index) { return discs[index].radius; });
  Places places(ground);
  std::vector<std::optional<Point>> found(discs.size());
  for (const std::size_t index : std::span(order).first(std::min(order.size(), most_discs))) {
    found[index] = places.take(discs[index]);
  }
  return found;
}

}  // namespace cxmat::reports::charts
