// SPDX-License-Identifier: Apache-2.0
#include "support/hostile.hpp"

#include "comparison/units.hpp"
#include "support/instruments.hpp"
#include "support/sample_assessment.hpp"
#include "support/steering_instruments.hpp"

#include <cxmat/comparison/compare_results.hpp>

#include <utility>

namespace cxmat::testing {
namespace {

ContextBenchmark published(const std::string& payload) {
  const LocalizedText text(payload);
  ContextFigure shares;
  shares.id = "stages";
  shares.label = shares.question = shares.note = text;
  shares.levels = {text, text, text};
  shares.level_shares = {0.5, 0.25, 0.25};
  ContextFigure value;
  value.id = "value";
  value.label = value.unit = value.question = value.note = text;
  value.value = 2.5;
  ContextBenchmark made;
  made.id = "published";
  made.title = made.source = made.population = text;
  made.publisher = made.licence = payload;
  made.year = 2026;
  made.figures = {shares, value};
  return made;
}

void write_over(InstrumentHead& head, const std::string& payload) {
  head.title = LocalizedText(payload);  // dates are read as dates
}

void write_over(std::vector<NamedPart>& parts, const LocalizedText& text) {
  for (NamedPart& part : parts) {
    part.label = text;
  }
}

Touchpoints touchpoints(const std::string& payload) {
  const LocalizedText text(payload);
  Touchpoints made = small_touchpoints();
  write_over(made.head, payload);
  write_over(made.phases, text);
  made.personas = {{.id = "anyone", .label = text}};
  for (Touchpoint& each : made.inventory) {
    each.label = each.channel = each.owner = each.goal = text;
    each.personas = {0};
    each.kpi = Touchpoint::Kpi{.name = text, .value = 1, .unit = text, .target = 2};
  }
  return made;
}

Automation automation(const std::string& payload) {
  Automation made = small_automation();
  write_over(made.head, payload);
  made.currency = payload;
  for (ContactReason& reason : made.reasons) {
    reason.label = reason.causing = reason.safeguards = LocalizedText(payload);
  }
  return made;
}

GoalConflicts goal_conflicts(const std::string& payload) {
  const LocalizedText text(payload);
  GoalConflicts made = small_goals();
  write_over(made.head, payload);
  write_over(made.departments, text);
  for (Goal& goal : made.goals) {
    goal.label = goal.kpi = text;
  }
  for (GoalEffect& effect : made.effects) {
    effect.because = text;
  }
  return made;
}

SiloMap silo_map(const std::string& payload) {
  SiloMap made = small_silos();
  write_over(made.head, payload);
  for (FlowUnit& each : made.units) {
    each.label = LocalizedText(payload);
  }
  for (InformationFlow& flow : made.flows) {
    flow.content = LocalizedText(payload);
  }
  return made;
}

KpiReview kpi_review(const std::string& payload) {
  const LocalizedText text(payload);
  KpiReview made = small_kpis();
  write_over(made.head, payload);
  write_over(made.departments, text);
  for (Kpi& kpi : made.kpis) {
    kpi.label = kpi.unit = kpi.definition = kpi.population = kpi.owner = text;
    if (kpi.last_decision) {
      kpi.last_decision->what = text;
    }
  }
  return made;
}

PitStop pit_stop(const std::string& payload) {
  const LocalizedText text(payload);
  PitStop made;
  write_over(made.head, payload);
  made.wave = payload;
  for (const auto existence : {PitStopItem::Existence::missing, PitStopItem::Existence::here}) {
    PitStopItem item;
    item.id = "item" + std::to_string(made.items.size());
    item.label = item.today = item.action = item.owner = item.measure = item.evidence = text;
    item.needed = true;
    item.exists = existence;
    item.effort = 2;
    item.effect = 4;
    item.due = "2026-12-01";
    made.items.push_back(std::move(item));
  }
  return made;
}

/// What sample_with_texts() leaves alone.
void write_over(Questionnaire& questionnaire, const std::string& payload) {
  questionnaire.licence = payload;
  questionnaire.sources = {payload, payload};
  for (Dimension& dimension : questionnaire.dimensions) {
    for (Question& question : dimension.questions) {
      question.source = payload;
    }
  }
  for (Gate& gate : questionnaire.gates) {
    gate.because = LocalizedText(payload);
  }
}

}  // namespace

Assessment hostile_assessment(const std::string& text) {
  Assessment made = sample_with_texts(text);
  made.engagement.report.publisher = text;
  for (QuestionnaireUse& use : made.engagement.questionnaires) {
    write_over(use.questionnaire, text);
  }
  made.benchmark->publisher = made.benchmark->licence = text;
  made.benchmark->population = LocalizedText(text);
  made.context = {published(text)};
  return made;
}

std::vector<Instrument> hostile_instruments(const std::string& text) {
  return {touchpoints(text), automation(text), goal_conflicts(text),
          silo_map(text),    kpi_review(text), pit_stop(text)};
}

Questionnaire hostile_questionnaire(const std::string& text) {
  return hostile_assessment(text).engagement.questionnaires.front().questionnaire;
}

Comparison hostile_comparison(const std::string& text) {
  std::vector<ResultSummary> units{unit("a", 3.9), unit("b", 3.1), unit("c", 2)};
  for (ResultSummary& each : units) {
    each.organisation = {text, text, text, text};
    each.unit = LocalizedText(text);
    for (SummaryQuestionnaire& questionnaire : each.questionnaires) {
      questionnaire.title = LocalizedText(text);
    }
    for (SummaryNode& node : each.nodes) {
      node.label = LocalizedText(text);
    }
  }
  Result<Comparison> comparison = compare_results(std::move(units), {});
  return *std::move(comparison);
}

}  // namespace cxmat::testing
