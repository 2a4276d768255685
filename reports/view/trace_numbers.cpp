// SPDX-License-Identifier: Apache-2.0
#include "reports/view/trace_numbers.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"

#include <algorithm>
#include <cmath>

namespace cxmat::reports::view {
namespace {

bool on_its_level(double level_score, int decimals, const Levels& levels) {
  const double step = std::pow(10.0, decimals);
  return level_at(std::round(level_score * step) / step, levels) == level_at(level_score, levels);
}

}  // namespace

std::string trace_score(double score, Language language) {
  return decimal(score, trace_decimals, language);
}

std::string brief_score(double score, Language language) {
  std::string text = trace_score(score, language);
  text.resize(text.find_last_not_of('0') + 1);
  if (text.ends_with('.') || text.ends_with(',')) {
    text.pop_back();
  }
  return text;
}

std::string trace_level_score(double level_score, const Levels& levels, Language language) {
  constexpr int fewest_decimals = 2;
  constexpr int most_decimals = 6;
  int decimals = fewest_decimals;
  while (!levels.empty() && decimals < most_decimals &&
         !on_its_level(level_score, decimals, levels)) {
    ++decimals;
  }
  return decimal(level_score, decimals, language);
}

std::string whole_or_hundredths(double number, Language language) {
  constexpr double tolerance = 1e-9;
  return decimal(number, std::abs(number - std::round(number)) < tolerance ? 0 : 2, language);
}

std::string as_given(Decimal number, Language language) {
  std::string text = to_string(number);
  if (language == Language::de) {
    std::ranges::replace(text, '.', ',');
  }
  return text;
}

std::string level_bounds(int level, const Levels& levels, const Messages& messages) {
  const Level* found = level_of(level, levels);
  if (found == nullptr) {
    return {};
  }
  const Language language = messages.language();
  const std::string from = as_given(found->from, language);
  const Level* next = level_of(level + 1, levels);
  return next == nullptr
             ? messages.format("report.levels.top",
                               {from, whole(static_cast<std::int64_t>(levels.size()), language)})
             : messages.format("report.levels.below", {from, as_given(next->from, language)});
}

std::int64_t as_shown(double figure) {
  std::int64_t units = 0;  // read back, so that no second rule of rounding can differ
  for (const char sign : trace_score(figure, Language::en)) {
    units = sign >= '0' && sign <= '9' ? units * 10 + (sign - '0') : units;
  }
  return units;
}

std::int64_t sum_as_shown(std::span<const std::optional<double>> figures) {
  std::int64_t sum = 0;
  for (const std::optional<double>& figure : figures) {
    sum += figure ? as_shown(*figure) : 0;
  }
  return sum;
}

}  // namespace cxmat::reports::view
