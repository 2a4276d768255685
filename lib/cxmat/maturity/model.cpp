// SPDX-License-Identifier: Apache-2.0
#include "cxmat/maturity/model.hpp"

#include "cxmat/maturity/fulfilment_share.hpp"
#include "cxmat/maturity/power_mean.hpp"
#include "cxmat/maturity/weakest_link.hpp"
#include "cxmat/maturity/weighted_mean.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace cxmat {
namespace {

constexpr std::array<Model, 5> registry{{
    {"weighted_mean", weighted_mean::grid, weighted_mean::score, weighted_mean::contributions},
    {"power_mean", power_mean::grid, power_mean::score, nullptr},
    {"weakest_link", weakest_link::grid, weakest_link::score, nullptr},
    {"fulfilment_share", fulfilment_share::grid, fulfilment_share::score,
     fulfilment_share::contributions},
    // The caps bind group scores, see gated.hpp; below them lies the weighted mean.
    {"gated", weighted_mean::grid, weighted_mean::score, weighted_mean::contributions},
}};

}  // namespace

std::int64_t to_grid(double score, Grid grid) noexcept {
  return std::llround(score * static_cast<double>(grid.denominator));
}

double from_grid(std::int64_t score, Grid grid) noexcept {
  return static_cast<double>(score) / static_cast<double>(grid.denominator);
}

Grid common_grid(Grid a, Grid b) noexcept {
  const std::int64_t factor = b.denominator / std::gcd(a.denominator, b.denominator);
  if (!a.exact || !b.exact || a.denominator > largest_denominator / factor) {
    return fixed_point;
  }
  return {a.denominator * factor, true};
}

std::span<const Model> models() noexcept {
  return registry;
}

const Model* find_model(std::string_view id) noexcept {
  const auto found = std::ranges::find(registry, id, &Model::id);
  return found == registry.end() ? nullptr : &*found;
}

}  // namespace cxmat
