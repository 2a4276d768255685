// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/model_table.hpp"

#include "reports/formats/display_width.hpp"
#include "reports/formats/text_table.hpp"
#include "reports/messages/messages.hpp"
#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace cxmat::reports {
namespace {

constexpr std::string_view hidden = "·";
constexpr std::size_t widest_label = 28;  ///< before a reason
constexpr std::size_t widest_name = 32;   ///< inside a reason
constexpr std::size_t most_names = 3;     ///< in one reason

/// The words of a text.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    words.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

/// `pieces` with blanks between them, broken between pieces only; `first` before the first line,
/// blanks of the same width before the others.
std::string hanging(std::string_view first, std::span<const std::string> pieces) {
  std::string text(first);
  const std::size_t indent = display_width(first);
  std::size_t width = indent;
  for (const std::string& piece : pieces) {
    const std::size_t more = display_width(piece);
    if (width > indent && width + 1 + more > table_width) {
      text += "\n" + std::string(indent, ' ');
      width = indent;
    }
    if (width > indent) {
      text += " ";
      ++width;
    }
    text += piece;
    width += more;
  }
  return text + "\n";
}

std::string hanging(std::string_view first, std::string_view text) {
  return hanging(first, words_of(text));
}

std::string padded(std::string text, std::size_t width) {
  text.resize(text.size() + width - std::min(width, display_width(text)), ' ');
  return text;
}

class ModelTables {
 public:
  ModelTables(const ModelResults& results, const Messages& messages)
      : results_(results),
        own_(results.own()),
        compared_(results.compare()),
        messages_(messages),
        language_(messages.language()) {}

  /// "Nordlicht Versand GmbH, Q3 2026, n = 71".
  [[nodiscard]] std::string title() const {
    std::vector<std::string> parts{view::clean(own_.engagement.organisation.name)};
    if (!own_.waves.empty()) {
      const WaveResult& wave = own_.waves.back();
      parts.push_back(view::words(wave.label, language_, wave.id));
      parts.push_back(fmt::format(
          "n = {}", wave.respondents ? whole(*wave.respondents, language_) : std::string(hidden)));
    }
    std::erase(parts, std::string());
    return shortened(fmt::format("{}", fmt::join(parts, ", ")), table_width) + "\n";
  }

  /// One table where it fits; otherwise the models of practices in one of their own.
  [[nodiscard]] std::string scores() const {
    std::vector<std::size_t> all;
    std::vector<std::size_t> of_answers;
    std::vector<std::size_t> of_practices;
    for (std::size_t model = 0; model < results_.selection.models.size(); ++model) {
      all.push_back(model);
      (is_practice_model(model) ? of_practices : of_answers).push_back(model);
    }
    std::string text = table_of(all);
    const bool fits = text.find("\n\n") == std::string::npos;
    return fits || of_answers.empty() || of_practices.empty()
               ? text
               : table_of(of_answers) + "\n" + table_of(of_practices);
  }

  /// One reason a node.
  [[nodiscard]] std::string reasons() const {
    std::size_t width = 0;
    for (const ModelledNode& node : compared_) {
      if (!node.findings.empty()) {
        width = std::max(width, display_width(indented(node.node)));
      }
    }
    width = std::min(width, widest_label);
    std::string text;
    for (const ModelledNode& node : compared_) {
      if (!node.findings.empty()) {
        const std::string label = padded(shortened(indented(node.node), width), width) + "  ";
        text += hanging(label, reason(node));
      }
    }
    return text.empty() ? text : word("models.reasons") + "\n" + text;
  }

  /// What signs and columns mean, and which models are missing.
  [[nodiscard]] std::string legend(std::string_view tables) const {
    std::string text =
        hanging("", word(has_own_units() ? "models.figures_with_own_units" : "models.figures"));
    std::vector<std::string> columns;
    for (const ComparedModel& model : results_.selection.models) {
      columns.push_back(column(model) + ";");
    }
    columns.back().pop_back();
    text += hanging(word("models.columns") + " ", columns);
    text += left_out();
    if (tables.find(hidden) != std::string_view::npos) {
      text += messages_.counted("table.hidden", own_.engagement.privacy.minimum_group,
                                {std::string(hidden)}) +
              "\n";
    }
    if (any(ModelFigures::State::not_applied)) {
      text += messages_.format("models.not_applied", {view::none}) + "\n";
    } else if (lacks_a_score()) {
      text += messages_.format("table.no_score", {view::none}) + "\n";
    }
    return text;
  }

 private:
  using State = ModelFigures::State;

  [[nodiscard]] std::string table_of(std::span<const std::size_t> models) const {
    TextTable table{.label_heading = word("table.area"), .columns = {}, .rows = {}};
    for (const std::size_t model : models) {
      table.columns.push_back({.heading = heading(model)});
    }
    for (const ModelledNode& node : compared_) {
      TextRow row{.label = indented(node.node), .cells = {}};
      for (const std::size_t model : models) {
        row.cells.push_back(cell(node.models[model], levels_of(node.node)));
      }
      table.rows.push_back(std::move(row));
    }
    return render(table);
  }

  [[nodiscard]] bool is_practice_model(std::size_t model) const {
    const std::optional<ModelChoice>& choice = results_.selection.models[model].model;
    const ModelNeeds* needs = choice ? find_needs(choice->scoring_id()) : nullptr;
    return needs != nullptr && needs->levels;
  }

  [[nodiscard]] std::string word(std::string_view key) const {
    return std::string(messages_.text(key));
  }

  [[nodiscard]] const Levels& levels_of(std::size_t node) const { return own_.nodes[node].levels; }

  [[nodiscard]] std::string heading(const ModelChoice& model) const {
    std::string key = "models.head." + model.scoring_id();
    if (model.scoring_id() == "power_mean") {
      if (model.exponent != 0 && model.exponent != -1) {
        return model_name(model);
      }
      key = model.exponent == 0 ? "models.head.geometric" : "models.head.harmonic";
    }
    return word(key);
  }

  [[nodiscard]] std::string heading(const ComparedModel& model) const {
    return model.own ? word("models.head.own") : heading(*model.model);
  }

  [[nodiscard]] std::string heading(std::size_t model) const {
    return heading(results_.selection.models[model]);
  }

  [[nodiscard]] std::string column(const ComparedModel& model) const {
    if (model.own) {
      return model.model ? messages_.format("models.own_model", {model_name(*model.model)})
                         : word("models.own_models");
    }
    return fmt::format("{} = {}", heading(model), model_name(*model.model));
  }

  [[nodiscard]] std::string indented(std::size_t node) const {
    return std::string(static_cast<std::size_t>(2 * view::depth_of(own_, node)), ' ') +
           view::label_of(own_, node, language_);
  }

  [[nodiscard]] std::string figure(double level_score, std::size_t node) const {
    return view::level_figure(level_score, levels_of(node), language_);
  }

  /// "1", "1.25".
  [[nodiscard]] std::string own_figure(double figure) const {
    const bool is_whole = std::abs(figure - std::round(figure)) < 1e-9;
    return decimal(figure, is_whole ? 0 : 2, language_);
  }

  /// "3.1 (3)", "2.3 (2) 1/3".
  [[nodiscard]] std::string cell(const ModelFigures& figures, const Levels& levels) const {
    if (figures.state == State::hidden) {
      return std::string(hidden);
    }
    if (!figures.level_score || !figures.level) {
      return view::none;
    }
    std::string text = fmt::format(
        "{} ({})", view::level_figure(*figures.level_score, levels, language_), *figures.level);
    if (figures.own_units) {
      text += fmt::format(" {}/{}", own_figure(figures.own_units->value),
                          own_figure(figures.own_units->maximum));
    }
    return text;
  }

  /// How a reason names a node: a question by its id, as whoever wrote it knows it.
  [[nodiscard]] std::string name(std::size_t node) const {
    if (own_.nodes[node].kind == NodeKind::question) {
      return own_.nodes[node].id;
    }
    return messages_.format("models.quoted",
                            {shortened(view::label_of(own_, node, language_), widest_name)});
  }

  [[nodiscard]] std::string reason(const ModelledNode& node) const {
    const auto say = [this, &node](const auto& found) { return reason(found, node.node); };
    return std::visit(say, node.findings.front());
  }

  /// "own03, own07, own09 and 2 more".
  [[nodiscard]] std::string names(const std::vector<std::size_t>& nodes) const {
    std::vector<std::string> shown;
    for (std::size_t i = 0; i < std::min(most_names, nodes.size()); ++i) {
      shown.push_back(name(nodes[i]));
    }
    if (nodes.size() > most_names) {
      shown.push_back(
          messages_.counted("models.more", static_cast<std::int64_t>(nodes.size() - most_names)));
    }
    return view::joined(shown, messages_);
  }

  [[nodiscard]] std::string reason(const model_finding::Blocked& found, std::size_t) const {
    return messages_.format("models.blocked", {heading(found.model), fmt::format("{}", found.level),
                                               names(found.practices)});
  }

  [[nodiscard]] std::string reason(const model_finding::Capped& found, std::size_t node) const {
    return messages_.format(
        "models.capped",
        {figure(found.cap, node), fmt::format("{}", found.bound), fmt::format("{}", found.models),
         figure(found.without, node), heading(found.model)});
  }

  [[nodiscard]] std::string reason(const model_finding::HiddenLow& found, std::size_t node) const {
    return messages_.format("models.hidden_low", {name(found.part), figure(found.level_score, node),
                                                  figure(found.mean, node)});
  }

  [[nodiscard]] std::string reason(const model_finding::OtherWeight& found, std::size_t) const {
    return messages_.format("models.other_weight",
                            {name(found.part), percent(found.of_points, language_),
                             percent(found.of_weight, language_)});
  }

  [[nodiscard]] std::string reason(const model_finding::Scattered& found, std::size_t node) const {
    return messages_.format("models.scattered",
                            {figure(found.weakest, node), heading(found.model)});
  }

  [[nodiscard]] std::string reason(const model_finding::WeakestParts& found,
                                   std::size_t node) const {
    return messages_.format(
        "models.weakest_parts",
        {names(found.parts), figure(found.level_score, node), figure(found.mean, node)});
  }

  [[nodiscard]] std::string reason(const model_finding::FromPart& found, std::size_t) const {
    return messages_.format(
        "models.from_part",
        {name(found.part), figure(found.lowest, found.part), heading(found.lowest_model),
         figure(found.highest, found.part), heading(found.highest_model)});
  }

  [[nodiscard]] std::string reason(const model_finding::Spread& found, std::size_t node) const {
    return messages_.format("models.spread",
                            {figure(found.lowest, node), heading(found.lowest_model),
                             figure(found.highest, node), heading(found.highest_model)});
  }

  [[nodiscard]] std::string reason(const model_finding::Agreement&, std::size_t) const {
    return messages_.format("models.agreement", {decimal(noteworthy_difference, 1, language_)});
  }

  /// A line for each reason, the models that share it together.
  [[nodiscard]] std::string left_out() const {
    std::vector<std::pair<std::string, std::vector<std::string>>> lines;
    for (const ModelLeftOut& model : results_.selection.left_out) {
      const std::string why = lack(model.misfit);
      if (lines.empty() || lines.back().first != why) {
        lines.push_back({why, {}});
      }
      lines.back().second.push_back(model_name(model.model));
    }
    std::string text;
    for (const auto& [why, models] : lines) {
      text += hanging("", messages_.format("models.left_out",
                                           {fmt::format("{}", fmt::join(models, ", ")), why}));
    }
    return text;
  }

  [[nodiscard]] std::string lack(const Misfit& misfit) const {
    if (misfit.code == Code::practice_without_key) {
      return messages_.format("models.lacks_key", {misfit.id, misfit.arguments[1]});
    }
    if (misfit.code == Code::mixed_parts) {
      return messages_.format("models.is_mixed", {misfit.id});
    }
    const std::string& allowed = misfit.arguments[2];  // "2..4"
    return messages_.format("models.begins_at",
                            {misfit.id, allowed.substr(0, allowed.find('.')), misfit.arguments[1]});
  }

  template <class Test>
  [[nodiscard]] bool any_figures(Test test) const {
    return std::ranges::any_of(compared_, [&test](const ModelledNode& node) {
      return std::ranges::any_of(node.models, test);
    });
  }

  [[nodiscard]] bool any(State state) const {
    return any_figures([state](const ModelFigures& figures) { return figures.state == state; });
  }

  [[nodiscard]] bool has_own_units() const {
    return any_figures([](const ModelFigures& figures) { return figures.own_units.has_value(); });
  }

  [[nodiscard]] bool lacks_a_score() const {
    return any_figures([](const ModelFigures& figures) {
      return figures.state == State::shown && !figures.level_score;
    });
  }

  const ModelResults& results_;
  const Assessment& own_;
  std::vector<ModelledNode> compared_;
  const Messages& messages_;
  Language language_;
};

}  // namespace

std::string render_model_table(const ModelResults& results, Language language) {
  const Messages messages(language);
  const ModelTables tables(results, messages);
  const std::string scores = tables.scores();
  const std::string reasons = tables.reasons();
  return tables.title() + "\n" + scores + "\n" + reasons + (reasons.empty() ? "" : "\n") +
         tables.legend(scores);
}

}  // namespace cxmat::reports
