// SPDX-License-Identifier: Apache-2.0
#include "cxmat/anonymity/line.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace cxmat {
namespace {

/// So many cells are tried one by one, and in pairs where there are no more; then the first is
/// taken.
constexpr std::size_t most_tried = 12;

bool is_hidden(const LineCell& cell) {
  return cell.hiding != Hiding::nothing;
}

/// Nobody of the hidden cells was asked: that they have no people here gives nothing away.
bool is_empty(std::span<const LineCell> cells) {
  return std::ranges::all_of(cells, [](const LineCell& cell) {
    return !is_hidden(cell) ||
           (cell.people == 0 && (cell.figures == nullptr || cell.figures->asked == 0));
  });
}

/// The cells of which `how` may be hidden in addition, in the order in which that is preferred.
std::vector<std::size_t> candidates(std::span<const LineCell> cells, Hiding how) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].hiding < how && cells[i].people > 0) {
      found.push_back(i);
    }
  }
  std::ranges::stable_sort(found, {}, [&cells](std::size_t i) {
    return std::tuple(!is_hidden(cells[i]), !cells[i].preferred, cells[i].people);
  });
  return found;
}

/// Tries hiding more of `cells[i]` for the time of `works`.
template <class Works>
bool with_hidden(std::span<LineCell> cells, std::size_t i, Hiding how, Works works) {
  const Hiding before = std::exchange(cells[i].hiding, how);
  const bool found = works();
  cells[i].hiding = found ? how : before;
  return found;
}

bool hide_one(std::span<LineCell> cells, Hiding how, const LineRules& rules) {
  std::vector<std::size_t> tried = candidates(cells, how);
  tried.resize(std::min(tried.size(), most_tried));
  return std::ranges::any_of(tried, [&](std::size_t i) {
    return with_hidden(cells, i, how, [&] { return find_exposed(cells, rules).none(); });
  });
}

bool hide_two(std::span<LineCell> cells, Hiding how, const LineRules& rules) {
  return std::ranges::any_of(candidates(cells, how), [&](std::size_t i) {
    return with_hidden(cells, i, how, [&] { return hide_one(cells, how, rules); });
  });
}

}  // namespace

AnswerPool pool_of(std::span<const LineCell> cells) {
  AnswerPool pool;
  std::int64_t people = 0;
  for (const LineCell& cell : cells) {
    if (is_hidden(cell)) {
      people += cell.people;
      if (cell.figures != nullptr) {
        pool.add(*cell.figures);
      }
    }
  }
  pool.people = people;
  return pool;
}

CountInterval possible_counts(std::span<const LineCell> cells, std::size_t cell,
                              std::int64_t joint_capacity) {
  if (cells[cell].hiding != Hiding::everything) {
    return {.low = cells[cell].people, .high = cells[cell].people};
  }
  std::int64_t pool = 0;
  std::int64_t others = 0;
  bool jointly = false;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].hiding != Hiding::everything) {
      continue;
    }
    pool += cells[i].people;
    if (i != cell && cells[i].capacity >= no_capacity) {
      jointly = true;
    } else if (i != cell) {
      others += cells[i].capacity;
    }
  }
  others = std::min(no_capacity, others + (jointly ? joint_capacity : 0));
  return {.low = std::max<std::int64_t>(0, pool - others),
          .high = std::min(
              pool, cells[cell].capacity >= no_capacity ? joint_capacity : cells[cell].capacity)};
}

LineFindings find_exposed(std::span<const LineCell> cells, const LineRules& rules) {
  LineFindings found;
  if (std::ranges::none_of(cells, is_hidden) || (!rules.nobody_is_secret && is_empty(cells))) {
    return found;
  }
  const AnswerPool pool = pool_of(cells);
  found.alike =
      rules.levels != nullptr && rules.unanimous == Unanimous::hide && pool.is_unanimous();
  std::int64_t unknown = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const LineCell& cell = cells[i];
    if (!is_hidden(cell)) {
      continue;
    }
    const CountInterval counts = possible_counts(cells, i, rules.joint_capacity);
    if (cell.hiding == Hiding::everything) {
      unknown += cell.people;
      found.few = true;
      if (cell.figures != nullptr && counts.high - counts.low + 1 < rules.minimum_group) {
        found.counts.push_back(i);
      }
    }
    if (cell.figures == nullptr || rules.levels == nullptr) {
      continue;
    }
    const auto means = possible_means(pool, *cell.figures, counts.low, *rules.levels);
    if (means && means->high - means->low < level_width(*rules.levels) - 1e-9) {
      found.means.push_back(i);
    }
  }
  found.few = found.few && unknown < rules.minimum_group;
  return found;
}

LineFindings protect_line(std::span<LineCell> cells, const LineRules& rules) {
  LineFindings found = find_exposed(cells, rules);
  while (!found.none()) {
    const Hiding how = found.about_people() ? Hiding::everything : Hiding::answers;
    const std::vector<std::size_t> left = candidates(cells, how);
    if (hide_one(cells, how, rules) || (left.size() <= most_tried && hide_two(cells, how, rules))) {
      return {};
    }
    if (left.empty()) {
      break;
    }
    cells[left.front()].hiding = how;
    found = find_exposed(cells, rules);
  }
  return found;
}

}  // namespace cxmat
