// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/whatif_text.hpp"

#include "reports/formats/condition_text.hpp"
#include "reports/formats/paragraph.hpp"
#include "reports/formats/text_table.hpp"
#include "reports/messages/messages.hpp"
#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/words.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat::reports {
namespace {

using whatif::Way;
using whatif::WayState;

constexpr int decimals_of_costs = 2;

constexpr double same_level_score = 1e-9;

/// Above this a bound on how much dearer a way may be says nothing worth reading.
constexpr double largest_bound_to_show = 0.5;

/// What both views of whatif need to name things.
class Names {
 public:
  Names(const Assessment& assessment, const Messages& messages)
      : assessment_(assessment), messages_(messages) {}

  [[nodiscard]] std::string word(std::string_view key) const {
    return std::string(messages_.text(key));
  }
  [[nodiscard]] std::string node(std::size_t node) const {
    return view::label_of(assessment_, node, messages_.language());
  }
  /// "own03 Own budget": the id that --set takes, first, so that a narrow column keeps it.
  [[nodiscard]] std::string question(std::size_t node) const {
    return assessment_.nodes[node].id + " " + this->node(node);
  }
  [[nodiscard]] std::string level(std::size_t node, int level) const {
    return view::level_words(level, assessment_.nodes[node].levels, messages_.language());
  }
  [[nodiscard]] std::string score(std::size_t node, double level_score) const {
    return view::level_figure(level_score, assessment_.nodes[node].levels, messages_.language());
  }
  [[nodiscard]] std::string number(double number, int decimals = 1) const {
    return decimal(number, decimals, messages_.language());
  }
  [[nodiscard]] std::string signed_number(double number) const {
    return signed_decimal(number, decimals_of_costs, messages_.language());
  }
  /// "  own03 Own budget", a line each.
  [[nodiscard]] std::string lines(const std::vector<std::size_t>& nodes) const {
    std::string text;
    for (const std::size_t node : nodes) {
      text += paragraph(question(node), "  ");
    }
    return text;
  }
  [[nodiscard]] std::string hidden(std::size_t node) const {
    return messages_.counted("whatif.hidden", assessment_.engagement.privacy.minimum_group,
                             {this->node(node)});
  }

 private:
  const Assessment& assessment_;
  const Messages& messages_;
};

class WayText {
 public:
  WayText(const Assessment& assessment, const Way& way, const Messages& messages)
      : assessment_(assessment),
        target_(assessment.nodes[way.node]),
        way_(way),
        messages_(messages),
        names_(assessment, messages) {}

  [[nodiscard]] std::string text() const {
    std::string text = paragraph(headline());
    add(text, first_of_all());
    if (way_.state == WayState::found && !way_.steps.empty()) {
      add(text, table());
      add(text, paragraph(outcome()));
      add(text, paragraph(how()));
    }
    add(text, stuck());
    add(text, left_alone());
    return text;
  }

 private:
  static void add(std::string& text, const std::string& part) {
    if (!part.empty()) {
      text += "\n" + part;
    }
  }

  [[nodiscard]] std::string headline() const {
    const std::string node = names_.node(way_.node);
    const std::string level = names_.level(way_.node, way_.level);
    const std::string now = way_.before ? names_.score(way_.node, *way_.before) : std::string();
    switch (way_.state) {
      case WayState::hidden:
        return names_.hidden(way_.node);
      case WayState::no_score:
        return messages_.format("whatif.no_score", {node});
      case WayState::at_top:
        return messages_.format("whatif.at_top", {node, now, level});
      case WayState::reached:
        return messages_.format("whatif.reached", {node, now, level});
      case WayState::too_large:
        return messages_.format("whatif.too_large", {node, level});
      case WayState::out_of_reach:
        if (way_.nothing_to_raise && std::abs(*way_.highest - *way_.before) < same_level_score) {
          return messages_.format("whatif.nothing_to_raise",
                                  {node, now, level, names_.score(way_.node, *way_.from)});
        }
        return messages_.format("whatif.out_of_reach",
                                {node, now, level, names_.score(way_.node, *way_.from),
                                 names_.score(way_.node, *way_.highest)});
      case WayState::found:
        break;
    }
    return messages_.format("whatif.goal", {node, now, level, names_.score(way_.node, *way_.from)});
  }

  /// The caps that no answer can lift.
  [[nodiscard]] std::string first_of_all() const {
    if (way_.gates.empty()) {
      return {};
    }
    std::string text = paragraph(std::string(
        messages_.text(way_.steps.empty() ? "whatif.gates_only" : "whatif.gates_first")));
    for (const std::size_t position : way_.gates) {
      const GateResult& gate = assessment_.gates[position];
      const NodeResult* node = assessment_.find(gate.node);
      const std::string name =
          node == nullptr ? gate.node : view::words(node->label, messages_.language(), node->id);
      const std::string because = view::words(gate.gate.because, messages_.language());
      text += paragraph(messages_.format("whatif.gate", {name, names_.number(gate.gate.cap.value()),
                                                         condition_text(gate.gate.when)}) +
                            (because.empty() ? "" : " " + because),
                        "  ");
    }
    return text;
  }

  [[nodiscard]] bool by_practices() const {
    return std::ranges::any_of(
        way_.steps, [](const whatif::Step& step) { return step.must_exceed.has_value(); });
  }

  [[nodiscard]] bool with_effort() const {
    return std::ranges::any_of(way_.steps,
                               [](const whatif::Step& step) { return step.effort != 1.0; });
  }

  [[nodiscard]] bool with_lift() const {
    return std::ranges::all_of(way_.steps,
                               [](const whatif::Step& step) { return step.lift.has_value(); });
  }

  [[nodiscard]] std::string table() const {
    TextTable table{.label_heading = names_.word("whatif.question"), .columns = {}, .rows = {}};
    const auto column = [&](const char* key, bool number = true) {
      table.columns.push_back({.heading = names_.word(key), .number = number});
    };
    if (by_practices()) {
      column("whatif.practice_level");
      column("whatif.rating", false);
    }
    column("whatif.now");
    if (by_practices()) {
      column("whatif.must_exceed");
    }
    column("whatif.to");
    column("whatif.then");
    if (with_lift()) {
      column("whatif.lift");
    }
    if (with_effort()) {
      column("whatif.effort");
    }
    column("whatif.cost");
    for (const whatif::Step& step : way_.steps) {
      table.rows.push_back({.label = names_.question(step.node), .cells = cells(step)});
    }
    table.rows.push_back(total(table.columns.size()));
    return render(table);
  }

  [[nodiscard]] std::vector<std::string> cells(const whatif::Step& step) const {
    std::vector<std::string> cells;
    if (by_practices()) {
      const auto practice =
          std::ranges::find(target_.trace.practices, step.node, &PracticeTrace::node);
      const bool known = practice != target_.trace.practices.end();
      cells.push_back(known ? std::to_string(practice->level) : view::none);
      cells.push_back(known
                          ? names_.word("whatif.rating." + std::string(to_string(practice->rating)))
                          : view::none);
    }
    cells.push_back(beside_bound(step.before, step));
    if (step.must_exceed) {
      cells.push_back(names_.number(*step.must_exceed));
    }
    cells.push_back(names_.number(step.to));
    cells.push_back(beside_bound(step.after, step));
    if (with_lift()) {
      cells.push_back(names_.signed_number(*step.lift));
    }
    if (with_effort()) {
      cells.push_back(names_.number(step.effort));
    }
    cells.push_back(names_.number(step.cost, decimals_of_costs));
    return cells;
  }

  /// With as many decimals as it takes not to read like the bound that it does not stand on.
  [[nodiscard]] std::string beside_bound(double mean, const whatif::Step& step) const {
    constexpr int most_decimals = 6;
    int decimals = 1;
    if (step.must_exceed && mean != *step.must_exceed) {
      while (decimals < most_decimals &&
             names_.number(mean, decimals) == names_.number(*step.must_exceed, decimals)) {
        ++decimals;
      }
    }
    return names_.number(mean, decimals);
  }

  /// The sums under the last columns.
  [[nodiscard]] TextRow total(std::size_t columns) const {
    TextRow row{.label = names_.word("whatif.together"),
                .cells = std::vector<std::string>(columns)};
    row.cells.back() = names_.number(way_.cost, decimals_of_costs);
    if (with_lift()) {
      double lift = 0;
      for (const whatif::Step& step : way_.steps) {
        lift += *step.lift;
      }
      row.cells[columns - (with_effort() ? 3 : 2)] = names_.signed_number(lift);
    }
    return row;
  }

  [[nodiscard]] std::string outcome() const {
    std::string text = messages_.counted(
        "whatif.outcome", static_cast<std::int64_t>(way_.steps.size()),
        {names_.node(way_.node), names_.score(way_.node, way_.after.value_or(*way_.from))});
    if (way_.proven) {
      return text + " " + names_.word(by_practices() ? "whatif.all_needed" : "whatif.proven");
    }
    if (way_.dearer_at_most && *way_.dearer_at_most < largest_bound_to_show) {
      return text + " " +
             messages_.format("whatif.not_proven_bound",
                              {names_.number(std::max(0.1, *way_.dearer_at_most * 100))});
    }
    return text + " " + names_.word("whatif.not_proven");
  }

  [[nodiscard]] std::string how() const {
    std::string text = names_.word("whatif.how");
    if (by_practices()) {
      text += " " + names_.word("whatif.ratings");
    }
    return text;
  }

  [[nodiscard]] std::string stuck() const {
    return way_.stuck.empty() ? std::string()
                              : paragraph(names_.word("whatif.stuck")) + names_.lines(way_.stuck);
  }

  [[nodiscard]] std::string left_alone() const {
    std::string text;
    if (!way_.other_types.empty()) {
      text += paragraph(names_.word("whatif.other_types")) + names_.lines(way_.other_types);
    }
    if (!way_.hidden.empty()) {
      text += paragraph(messages_.counted("whatif.hidden_questions",
                                          assessment_.engagement.privacy.minimum_group)) +
              names_.lines(way_.hidden);
    }
    return text;
  }

  const Assessment& assessment_;
  const NodeResult& target_;
  const Way& way_;
  const Messages& messages_;
  Names names_;
};

/// "What if own03 = 4 and own05 = 5?"
std::string question_of(const Assessment& assessment, const whatif::Effect& effect,
                        const Messages& messages) {
  std::vector<std::string> settings;
  for (const whatif::Effect::Answered& answered : effect.set) {
    settings.push_back(assessment.nodes[answered.node].id + " = " + answered.answer);
  }
  return messages.format("whatif.set", {view::joined(settings, messages)});
}

TextRow effect_row(const Names& names, const Assessment& before, const Assessment& after,
                   std::size_t node) {
  TextRow row{.label = {}, .cells = {}};
  const bool is_question = before.nodes[node].kind == NodeKind::question;
  const auto indent = static_cast<std::size_t>(2 * view::depth_of(before, node));
  row.label = std::string(indent, ' ') + (is_question ? names.question(node) : names.node(node));
  const Cell& then = before.nodes[node].overall;
  const Cell& now = after.nodes[node].overall;
  if (!then || !now) {
    row.cells = {"·", "·", "·", ""};
    return row;
  }
  const auto score = [&](const Cell& cell) {
    return cell->level_score ? names.score(node, *cell->level_score) : std::string(view::none);
  };
  const bool both = then->level_score && now->level_score;
  row.cells = {score(then), score(now),
               both ? names.signed_number(*now->level_score - *then->level_score) : view::none};
  if (!now->level) {
    row.cells.emplace_back();
  } else if (then->level && *then->level != *now->level) {
    row.cells.push_back(names.level(node, *then->level) + " → " + names.level(node, *now->level));
  } else {
    row.cells.push_back(names.level(node, *now->level));
  }
  return row;
}

}  // namespace

std::string render_way(const Protected<Assessment>& assessment, const Way& way, Language language) {
  const Messages messages(language);
  return WayText(*assessment, way, messages).text();
}

std::string render_effect(const Protected<Assessment>& before, const Protected<Assessment>& after,
                          const whatif::Effect& effect, Language language) {
  const Messages messages(language);
  const Names names(*before, messages);
  if (!effect.hidden.empty()) {
    return paragraph(
               messages.counted("whatif.set_hidden", before->engagement.privacy.minimum_group)) +
           names.lines(effect.hidden);
  }
  TextTable table{.label_heading = names.word("table.area"), .columns = {}, .rows = {}};
  table.columns = {{.heading = names.word("whatif.now")},
                   {.heading = names.word("whatif.then")},
                   {.heading = names.word("table.change")},
                   {.heading = names.word("table.level"), .number = false}};
  for (const std::size_t node : effect.nodes) {
    table.rows.push_back(effect_row(names, *before, *after, node));
  }
  std::string text = paragraph(question_of(*before, effect, messages));
  if (!table.rows.empty()) {
    text += "\n" + render(table);
  }
  return text + "\n" + paragraph(names.word("whatif.set_how"));
}

}  // namespace cxmat::reports
