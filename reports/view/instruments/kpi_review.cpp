// SPDX-License-Identifier: Apache-2.0
#include "reports/view/instruments/kpi_review.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/instruments/kpi_charts.hpp"
#include "reports/view/instruments/kpi_tables.hpp"
#include "reports/view/instruments/kpi_words.hpp"
#include "reports/view/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cxmat::reports::view {
namespace {

using Decided = KpiFinding::Decided;
using Sentences = std::vector<std::string>;

/// The loudest finding: pay that hangs on what others cause.
void add_unfair_bonuses(const KpiWords& words, Sentences& sentences) {
  for (std::size_t i = 0; i < words.findings.kpis.size(); ++i) {
    const KpiFinding& finding = words.findings.kpis[i];
    if (!finding.unfair_bonus) {
      continue;
    }
    const std::string name = isolated(words.name(i));
    if (finding.nobody_can) {
      sentences.push_back(words.messages.format("report.kpis.unfair_nobody", {name}));
    } else {
      sentences.push_back(words.messages.format("report.kpis.unfair",
                                                {name, words.departments(finding.powerless),
                                                 words.departments(*words.at(i).influenced_by)}));
    }
  }
}

void add_drifts(const KpiWords& words, Sentences& sentences) {
  const Language language = words.messages.language();
  for (const KpiDrift& drift : words.findings.drifts) {
    if (drift.warning) {
      sentences.push_back(words.messages.format(
          "report.kpis.drift.warning",
          {isolated(words.name(drift.nps)), signed_decimal(*drift.nps_slope, 1, language),
           isolated(words.name(drift.ces)), signed_decimal(*drift.ces_slope, 1, language),
           words.per_period(drift.points.front().period.length)}));
    }
  }
}

void add_factors(const KpiWords& words, Sentences& sentences) {
  for (const KpiFactors& factors : words.findings.factors) {
    if (!factors.opposed) {
      continue;
    }
    const auto from_to = [&words](std::size_t kpi, double from, double to) {
      return words.messages.format("report.kpis.from_to",
                                   {isolated(words.name(kpi)), words.value(words.at(kpi), from),
                                    words.value(words.at(kpi), to)});
    };
    const auto& first = factors.points.front();
    const auto& last = factors.points.back();
    sentences.push_back(words.messages.format("report.kpis.opposed",
                                              {from_to(factors.first, first.first, last.first),
                                               from_to(factors.second, first.second, last.second),
                                               from_to(factors.kpi, first.product, last.product)}));
  }
}

/// "NPS or CES or CSAT".
std::string expected(const KpiWords& words, const ExpectedKpi& kinds) {
  std::string list;
  for (const Kpi::Kind kind : kinds) {
    list +=
        (list.empty() ? "" : std::string(words.messages.text("report.kpis.or"))) + words.kind(kind);
  }
  return list;
}

void add_missing(const KpiWords& words, Sentences& sentences) {
  std::vector<std::string> missing;
  for (const MissingKpi& entry : words.findings.missing) {
    const std::string kinds = expected(words, words.review.strategic[entry.expected]);
    missing.push_back(
        isolated(entry.proposed ? words.messages.format("report.kpis.proposed", {kinds}) : kinds));
  }
  if (!missing.empty()) {
    sentences.push_back(
        words.messages.format("report.kpis.missing", {joined(missing, words.messages)}));
  }
}

/// What is said of several KPIs at once.
void add_lists(const KpiWords& words, Sentences& sentences) {
  struct Rule {
    const char* key;
    bool (*says)(const KpiFinding&);
  };
  constexpr std::array<Rule, 6> rules{{
      {"report.kpis.powerless_list",
       [](const KpiFinding& kpi) { return !kpi.powerless.empty() && !kpi.unfair_bonus; }},
      {"report.kpis.nobody_can",
       [](const KpiFinding& kpi) { return kpi.nobody_can && !kpi.unfair_bonus; }},
      {"report.kpis.orphans", [](const KpiFinding& kpi) { return kpi.orphan; }},
      {"report.kpis.drop", [](const KpiFinding& kpi) { return kpi.drop_candidate(); }},
      {"report.kpis.undated",
       [](const KpiFinding& kpi) { return kpi.decided == Decided::unknown; }},
      {"report.kpis.no_n", [](const KpiFinding& kpi) { return kpi.series.lacks_n; }},
  }};
  for (const Rule& rule : rules) {
    if (const std::string names = words.names_where(rule.says); !names.empty()) {
      sentences.push_back(words.messages.format(rule.key, {names}));
    }
  }
}

Sentences sentences(const KpiWords& words) {
  const Messages& messages = words.messages;
  Sentences all;
  add_unfair_bonuses(words, all);
  add_drifts(words, all);
  add_factors(words, all);
  add_missing(words, all);
  add_lists(words, all);
  if (all.empty()) {
    all.emplace_back(messages.text("report.kpis.nothing"));
  }
  const auto has = [&words](auto says) { return std::ranges::any_of(words.review.kpis, says); };
  if (has([](const Kpi& kpi) { return kpi.series.size() > 1; })) {
    all.emplace_back(messages.text("report.kpis.trend_rule"));
  }
  if (has([](const Kpi& kpi) { return kpi.kind == Kpi::Kind::nps; })) {
    all.emplace_back(messages.text("report.kpis.trademark"));
  }
  return all;
}

}  // namespace

InstrumentSection section_of(const KpiReview& review, const Messages& messages) {
  const KpiReviewFindings findings = cxmat::review(review);
  const KpiWords words{.review = review, .findings = findings, .messages = messages};
  InstrumentSection section;
  section.id = "kpi_review";
  section.heading = std::string(messages.text("report.kpis.heading"));
  section.sentences = sentences(words);
  for (std::optional<Figure> (*make)(const KpiWords&) : {drift_figure, series_figure}) {
    if (std::optional<Figure> figure = make(words)) {
      section.figures.push_back(*std::move(figure));
    }
  }
  section.tables.push_back(kpi_table(words));
  section.tables.push_back(use_table(words));
  section.tables.push_back(influence_table(words));
  for (const KpiFactors& factors : findings.factors) {
    if (!factors.points.empty()) {
      section.tables.push_back(factor_table(words, factors));
    }
  }
  return section;
}

}  // namespace cxmat::reports::view
