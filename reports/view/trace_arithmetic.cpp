// SPDX-License-Identifier: Apache-2.0
#include "reports/view/trace_arithmetic.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/trace_choices.hpp"
#include "reports/view/trace_numbers.hpp"
#include "reports/view/trace_parts.hpp"
#include "reports/view/trace_practices.hpp"
#include "reports/view/trace_rules.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace cxmat::reports::view {
namespace {

using Terms = std::vector<std::string>;

std::string joined_terms(const Terms& terms) {
  return fmt::format("{}", fmt::join(terms, " + "));
}

/// A part with weight that has a score.
struct Entering {
  Decimal weight;
  double score = 0;
};

std::vector<Entering> entering_parts(const Assessment& assessment, Position node) {
  std::vector<Entering> parts;
  for (const PartTrace& part : assessment.nodes[node].trace.parts) {
    const Decimal weight = assessment.nodes[part.node].weight;
    if (const auto score = entering_score(assessment, node, part); score && weight > Decimal{}) {
      parts.push_back({weight, *score});
    }
  }
  return parts;
}

bool gives(std::optional<double> found, std::optional<double> wanted) {
  return found && wanted && std::abs(*found - *wanted) < same_score;
}

/// "(2 × 0.4531 + 3 × 0.6250) / 5 = 0.5562", the weighted mean of the parts' scores.
std::string mean_line(const Assessment& assessment, Position node, double score,
                      Language language) {
  Terms terms;
  Decimal total;
  for (const Entering& part : entering_parts(assessment, node)) {
    terms.push_back(
        fmt::format("{} × {}", as_given(part.weight, language), trace_score(part.score, language)));
    total.micros += part.weight.micros;
  }
  return fmt::format("({}) / {} = {}", joined_terms(terms), as_given(total, language),
                     trace_score(score, language));
}

/// "0.1812 + 0.3750 = 0.5562", what the parts add.
std::string sum_line(const std::vector<std::optional<double>>& contributions, double score,
                     Language language) {
  Terms terms;
  for (const std::optional<double>& contribution : contributions) {
    if (contribution && *contribution > 0) {
      terms.push_back(trace_score(*contribution, language));
    }
  }
  return terms.size() < 2
             ? std::string()
             : fmt::format("{} = {}", joined_terms(terms), trace_score(score, language));
}

/// "min(0.25; 0.5) = 0.25".
std::string minimum_line(const Assessment& assessment, Position node, double score,
                         Language language) {
  std::vector<Entering> parts = entering_parts(assessment, node);
  const auto lowest = std::ranges::min_element(parts, {}, &Entering::score);
  if (lowest == parts.end() || !gives(lowest->score, score)) {
    return {};
  }
  Terms terms;
  for (const Entering& part : parts) {
    terms.push_back(trace_score(part.score, language));
  }
  return fmt::format("min({}) = {}", fmt::join(terms, "; "), trace_score(score, language));
}

/// "(5 × 0 + 20 × 0.25) / 25 = 0.2", over the choices that were given.
std::string choices_line(const Assessment& assessment, Position node, Language language) {
  const Figures& figures = *assessment.nodes[node].overall;
  const auto scores = scores_of_choices(assessment, node);
  if (figures.effective_n || contributions_of_choices(assessment, node).empty()) {
    return {};
  }
  Terms terms;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (const std::int64_t count = figures.answers->choices[i]; scores[i] && count > 0) {
      terms.push_back(
          fmt::format("{} × {}", whole(count, language), brief_score(*scores[i], language)));
    }
  }
  return fmt::format("({}) / {} = {}", joined_terms(terms), whole(figures.n, language),
                     trace_score(*figures.score, language));
}

/// True where the value in own units is a maturity level, which starts at 1.
bool starts_at_one(const Assessment& assessment, Position node) {
  const std::string model = rules_of(assessment, node).model.scoring_id();
  const auto children = children_of(assessment, node);
  return model == "staged" ||
         (model == "continuous" && std::ranges::any_of(children, [&](Position child) {
            return assessment.nodes[child].kind == NodeKind::dimension;
          }));
}

/// "MIL 1 of 3: 1 / 3 = 0.3333", from a standard's own units to the score.
std::string units_line(const Assessment& assessment, Position node, double score,
                       Language language) {
  const NodeResult& result = assessment.nodes[node];
  if (!result.overall->own_units) {
    return {};
  }
  const OwnUnits& units = *result.overall->own_units;
  const bool level = starts_at_one(assessment, node) && result.levels.size() > 1;
  const double maximum = level ? static_cast<double>(result.levels.size()) - 1 : units.maximum;
  const double value = level ? units.value - 1 : units.value;
  if (!gives(value / maximum, score)) {
    return {};
  }
  const bool is_whole = std::abs(units.value - std::round(units.value)) < same_score;
  const std::string reached =
      is_whole ? whole_or_hundredths(units.value, language) : trace_score(units.value, language);
  const std::string shown = trace_score(score, language);
  return level
             ? fmt::format("({} − 1) / ({} − 1) = {}", reached, result.levels.size(), shown)
             : fmt::format("{} / {} = {}", reached, whole_or_hundredths(maximum, language), shown);
}

class Lines {
 public:
  Lines(const Assessment& assessment, Position node, const Messages& messages)
      : assessment_(assessment),
        node_(node),
        result_(assessment.nodes[node]),
        messages_(messages),
        language_(messages.language()) {}

  [[nodiscard]] std::vector<std::string> all() {
    const std::optional<double> score = score_of_parts(assessment_, node_);
    if (!score) {
      return {};
    }
    add_score(*score);
    add_caps_of_questionnaires(*score);
    add_level(*score);
    return std::move(lines_);
  }

 private:
  void add(std::string line) {
    if (!line.empty()) {
      lines_.push_back(std::move(line));
    }
  }

  void add_score(double score) {
    switch (making_of(assessment_, node_)) {
      case Making::answers:
        return add(choices_line(assessment_, node_, language_));
      case Making::practices:
        add(streams_formula(assessment_, node_, language_));
        return add(units_line(assessment_, node_, score, language_));
      case Making::sum:
        return add_sum(score);
      case Making::mean:
        return add_mean(score);
      case Making::no_sum:
        return hides_a_part(assessment_, node_) || !is_weakest_link()
                   ? void()
                   : add(minimum_line(assessment_, node_, score, language_));
    }
  }

  /// Shares of points weigh by points too, so the plain weights are not the ones that count.
  void add_sum(double score) {
    const bool by_points = result_.kind != NodeKind::overall &&
                           rules_of(assessment_, node_).model.scoring_id() == "fulfilment_share";
    if (by_points || !gives(mean_of_parts(assessment_, node_), score)) {
      return add(sum_line(contributions_of_parts(assessment_, node_), score, language_));
    }
    add_mean(score);
  }

  void add_mean(double score) {
    if (!hides_a_part(assessment_, node_) && gives(mean_of_parts(assessment_, node_), score)) {
      add(mean_line(assessment_, node_, score, language_));
    }
  }

  [[nodiscard]] bool is_weakest_link() const {
    return rules_of(assessment_, node_).model.scoring_id() == "weakest_link";
  }

  /// Where `overall` is the mean of people's own scores, caps on questionnaires come off at the
  /// end.
  void add_caps_of_questionnaires(double score) {
    if (result_.kind == NodeKind::overall && !gives(score, result_.overall->score)) {
      add(messages_.format(
          "report.trace.caps_taken",
          {trace_score(score, language_), trace_score(score - *result_.overall->score, language_),
           trace_score(*result_.overall->score, language_)}));
    }
  }

  void add_level(double score_of_the_parts) {
    const Figures& figures = *result_.overall;
    if (!figures.level || !figures.level_score || result_.levels.size() < 2) {
      return;
    }
    const bool capped = figures.ungated_score && result_.kind != NodeKind::overall;
    const double score = capped ? score_of_the_parts : *figures.score;
    const std::string steps =
        whole(static_cast<std::int64_t>(result_.levels.size()) - 1, language_);
    const std::string level = isolated(level_words(*figures.level, result_.levels, language_));
    const std::string bounds = level_bounds(*figures.level, result_.levels, messages_);
    const std::string from =
        trace_level_score(level_score(score, result_.levels.size()), result_.levels, language_);
    const std::string to = trace_level_score(*figures.level_score, result_.levels, language_);
    add(capped ? messages_.format("report.trace.to_capped_level",
                                  {steps, trace_score(score, language_), from, to, level, bounds})
               : messages_.format("report.trace.to_level",
                                  {steps, trace_score(score, language_), from, level, bounds}));
  }

  const Assessment& assessment_;
  Position node_;
  const NodeResult& result_;
  const Messages& messages_;
  Language language_;
  std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> arithmetic(const Assessment& assessment, Position node,
                                    const Messages& messages) {
  return Lines(assessment, node, messages).all();
}

std::string own_units(const Assessment& assessment, Position node, const Messages& messages) {
  const Cell& cell = assessment.nodes[node].overall;
  if (!cell || !cell->own_units) {
    return {};
  }
  const std::string model = rules_of(assessment, node).model.scoring_id();
  const std::string key =
      fmt::format("report.trace.units.{}", starts_at_one(assessment, node) ? "maturity" : model);
  return messages.format(messages.has(key) ? key : "report.trace.units.other",
                         {whole_or_hundredths(cell->own_units->value, messages.language()),
                          whole_or_hundredths(cell->own_units->maximum, messages.language())});
}

}  // namespace cxmat::reports::view
