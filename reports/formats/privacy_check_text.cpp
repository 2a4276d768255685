// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/privacy_check_text.hpp"

#include "reports/formats/paragraph.hpp"
#include "reports/formats/text_table.hpp"
#include "reports/messages/messages.hpp"
#include "reports/messages/numbers.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace cxmat::reports {
namespace {

using attack::AttackedCell;
using attack::AttackResult;
using attack::BoundsState;
using attack::Published;
using attack::PublishedWave;
using attack::Range;
using attack::Safety;
using attack::SmallUnion;

constexpr std::size_t most_rows = 20;
constexpr int decimals_of_scores = 2;

/// What is known best comes first.
auto badness(const AttackedCell& cell) {
  const auto worst = std::max(cell.n_safety, cell.mean_safety);
  return std::tuple(cell.holds(), -static_cast<int>(worst),
                    attack::width(cell.mean.value_or(Range{.low = 0, .high = 1})),
                    attack::width(cell.n));
}

class CheckText {
 public:
  CheckText(const Published& published, const AttackResult& found, Language language)
      : published_(published), found_(found), messages_(language) {}

  [[nodiscard]] std::string text() const {
    std::string text = paragraph(counts());
    if (found_.empty > 0) {
      text += paragraph(messages_.counted("privacy_check.empty", found_.empty));
    }
    if (found_.contradictions > 0) {
      text += paragraph(messages_.counted("privacy_check.contradictions", found_.contradictions));
    }
    if (!found_.cells.empty()) {
      text += "\n" + cells();
    }
    if (!found_.unions.empty()) {
      text += "\n" + paragraph(word("unions")) + "\n" + unions();
    }
    return text + "\n" + paragraph(closing());
  }

 private:
  [[nodiscard]] std::string word(std::string_view key) const {
    return std::string(messages_.text("privacy_check." + std::string(key)));
  }
  [[nodiscard]] std::string number(std::int64_t count) const {
    return whole(count, messages_.language());
  }
  [[nodiscard]] const PublishedWave& wave(const attack::CellPlace& place) const {
    return published_.waves[place.wave];
  }

  [[nodiscard]] std::string counts() const {
    return messages_.format(
        "privacy_check.counts",
        {number(found_.shown), number(found_.hidden),
         number(static_cast<std::int64_t>(found_.cells.size())), number(too_well_known(found_))});
  }

  [[nodiscard]] std::string figure(const attack::CellPlace& place) const {
    if (!place.node) {
      return word("respondents");
    }
    return wave(place).nodes[*place.node].id;
  }

  [[nodiscard]] std::string wave_name(const attack::CellPlace& place) const {
    const std::string_view label = wave(place).label.in(messages_.language());
    return label.empty() ? wave(place).id : std::string(label);
  }

  /// "role=executive, department=it".
  [[nodiscard]] std::string whose(const attack::CellPlace& place, std::size_t people) const {
    std::string text;
    for (const attack::Membership& group : wave(place).people[people]) {
      text += (text.empty() ? "" : ", ") + group.grouping + "=" + group.value;
    }
    return text.empty() ? word("everyone") : text;
  }

  [[nodiscard]] std::string people_between(Range n) const {
    const std::string low = number(static_cast<std::int64_t>(n.low));
    if (!std::isfinite(n.high)) {
      return messages_.format("privacy_check.at_least", {low});
    }
    const std::string high = number(static_cast<std::int64_t>(n.high));
    return low == high ? low : messages_.format("privacy_check.between", {low, high});
  }

  [[nodiscard]] std::string scores_between(const AttackedCell& cell) const {
    if (!cell.mean) {
      return "–";
    }
    const auto steps =
        static_cast<double>(level_count(wave(cell.place).nodes[*cell.place.node]) - 1);
    const std::string low =
        decimal(1 + steps * cell.mean->low, decimals_of_scores, messages_.language());
    const std::string high =
        decimal(1 + steps * cell.mean->high, decimals_of_scores, messages_.language());
    return low == high ? low : messages_.format("privacy_check.between", {low, high});
  }

  [[nodiscard]] std::string verdict(const AttackedCell& cell) const {
    static constexpr std::array<std::string_view, 5> states{"holds", "holds", "contradictory",
                                                            "too_large", "failed"};
    std::string text;
    const auto add = [&](std::string_view key) { text += (text.empty() ? "" : ", ") + word(key); };
    if (cell.n_safety != Safety::holds) {
      add(cell.n_safety == Safety::recovered ? "n_recovered" : "n_narrow");
    }
    if (cell.mean_safety != Safety::holds) {
      add(cell.mean_safety == Safety::recovered ? "mean_recovered" : "mean_narrow");
    }
    if (cell.state > BoundsState::wide_enough || text.empty()) {
      add(states[static_cast<std::size_t>(cell.state)]);
    }
    return text;
  }

  [[nodiscard]] TextTable start(
      std::initializer_list<std::pair<std::string_view, bool>> headings) const {
    TextTable table{.label_heading = word("figure"), .columns = {}, .rows = {}};
    if (published_.waves.size() > 1) {
      table.columns.push_back({.heading = word("wave"), .number = false});
    }
    for (const auto& [key, is_number] : headings) {
      table.columns.push_back({.heading = word(key), .number = is_number});
    }
    return table;
  }

  [[nodiscard]] TextRow row(const attack::CellPlace& place,
                            std::initializer_list<std::string> cells) const {
    TextRow made{.label = figure(place), .cells = {}};
    if (published_.waves.size() > 1) {
      made.cells.push_back(wave_name(place));
    }
    made.cells.insert(made.cells.end(), cells.begin(), cells.end());
    return made;
  }

  [[nodiscard]] std::string more(std::size_t all) const {
    return all > most_rows ? paragraph(messages_.counted(
                                 "privacy_check.more", static_cast<std::int64_t>(all - most_rows)))
                           : std::string();
  }

  [[nodiscard]] std::string cells() const {
    std::vector<AttackedCell> sorted = found_.cells;
    std::ranges::stable_sort(sorted, {}, badness);
    TextTable table = start({{"whose", false}, {"n", true}, {"mean", true}, {"verdict", false}});
    for (std::size_t i = 0; i < std::min(most_rows, sorted.size()); ++i) {
      const AttackedCell& cell = sorted[i];
      table.rows.push_back(
          row(cell.place, {whose(cell.place, cell.place.people), people_between(cell.n),
                           scores_between(cell), verdict(cell)}));
    }
    return render(table) + more(sorted.size());
  }

  [[nodiscard]] std::string unions() const {
    TextTable table = start({{"total", false}, {"n", true}, {"remaining", false}});
    for (std::size_t i = 0; i < std::min(most_rows, found_.unions.size()); ++i) {
      const SmallUnion& left = found_.unions[i];
      std::string hidden;
      for (const std::size_t part : left.parts) {
        hidden += (hidden.empty() ? "" : "; ") + whose(left.whole, part);
      }
      if (left.with_rest) {
        hidden += (hidden.empty() ? "" : "; ") + word("rest");
      }
      table.rows.push_back(
          row(left.whole, {whose(left.whole, left.whole.people), number(left.n), hidden}));
    }
    return render(table) + more(found_.unions.size());
  }

  [[nodiscard]] std::string closing() const {
    const std::string minimum = number(found_.minimum_group);
    if (found_.holds()) {
      return found_.cells.empty() ? word("nothing")
                                  : messages_.format("privacy_check.safe", {minimum});
    }
    return too_well_known(found_) > 0 || !found_.unions.empty()
               ? messages_.format("privacy_check.unsafe", {minimum})
               : word("unknown");
  }

  const Published& published_;
  const AttackResult& found_;
  Messages messages_;
};

}  // namespace

std::string render_privacy_check(const Published& published, const AttackResult& found,
                                 Language language) {
  return CheckText(published, found, language).text();
}

}  // namespace cxmat::reports
