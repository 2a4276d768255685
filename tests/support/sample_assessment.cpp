// SPDX-License-Identifier: Apache-2.0
#include "support/sample_assessment.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace cxmat::testing {
namespace {

Levels sample_levels() {
  const auto level = [](int number, std::int64_t tenths, const char* de, const char* en,
                        const char* de_meaning, const char* en_meaning) {
    return Level{.number = number,
                 .from = Decimal{tenths * Decimal::unit / 10},
                 .name = both(de, en),
                 .description = both(de_meaning, en_meaning)};
  };
  return {level(1, 10, "Zufällig", "By chance", "Was die Kundschaft erlebt, ist Zufall.",
                "What customers experience is left to chance."),
          level(2, 15, "Vereinzelt", "Scattered", "Einzelne sorgen für gute Erlebnisse.",
                "Individuals create good experiences."),
          level(3, 25, "Vereinbart", "Agreed", "Die meisten Bereiche halten sich an Vereinbartes.",
                "Most areas keep to what was agreed."),
          level(4, 35, "Durchgängig", "Embedded", "Das Vereinbarte gilt überall und wird geprüft.",
                "What was agreed holds everywhere and is checked."),
          level(5, 45, "Lernend", "Learning", "Die Organisation lernt aus ihren Ergebnissen.",
                "The organisation learns from its results.")};
}

Scale practice() {
  Scale scale{.name = "practice", .choices = {}};
  for (const char* name : {"1", "2", "3", "4", "5"}) {
    scale.choices.push_back(
        {.name = name,
         .kind = ChoiceKind::regular,
         .value = Decimal::of(name[0] - '0'),
         .label = both(std::string("Stufe ") + name, std::string("step ") + name)});
  }
  scale.choices.push_back({.name = "na",
                           .kind = ChoiceKind::not_applicable,
                           .value = std::nullopt,
                           .label = both("trifft nicht zu", "does not apply")});
  scale.choices.push_back({.name = "dk",
                           .kind = ChoiceKind::dont_know,
                           .value = std::nullopt,
                           .label = both("weiß nicht", "don't know")});
  return scale;
}

Question question(const std::string& id, const char* de, const char* en) {
  Question question;
  question.id = id;
  question.scale = practice();
  question.label = both(std::string("Wie ausgeprägt ist: ") + de + "?",
                        std::string("How far along is: ") + en + "?");
  question.short_label = both(de, en);
  question.evidence = both(std::string("Unterlagen zu ") + de, std::string("Papers on ") + en);
  for (const int level : {1, 3, 5}) {
    const std::string number = std::to_string(level);
    question.anchors[level] = both(de + (" auf Stufe " + number), en + (" at level " + number));
  }
  for (const int level : {1, 2, 3, 4}) {
    const std::string number = std::to_string(level);
    question.advice[level] = both(std::string("Nächster Schritt für ") + de + " ab Stufe " + number,
                                  std::string("Next step for ") + en + " from level " + number);
  }
  question.source = "A. Author: A book, 2020";
  return question;
}

Questionnaire ownership() {
  Questionnaire questionnaire;
  questionnaire.id = "ownership";
  questionnaire.version = "1.0.0";
  questionnaire.title = both("Verankerung und Verantwortung", "Ownership of CX");
  questionnaire.levels = sample_levels();
  questionnaire.dimensions = {
      {.id = "mandate",
       .label = both("Mandat", "Mandate"),
       .description = {},
       .model = std::nullopt,
       .minimum_coverage = std::nullopt,
       .questions = {question("own01", "Benannte Verantwortung", "Named owner"),
                     question("own02", "Schriftlicher Auftrag", "Written mandate")},
       .dimensions = {}},
      {.id = "means",
       .label = both("Mittel", "Means"),
       .description = {},
       .model = std::nullopt,
       .minimum_coverage = std::nullopt,
       .questions = {question("own03", "Eigenes Budget", "Own budget")},
       .dimensions = {}}};
  questionnaire.facts = {{.id = "own_named",
                          .label = both("Gibt es eine benannte Person?", "Is a person named?"),
                          .evidence = {}},
                         {.id = "own_hours",
                          .label = both("Gibt es freie Stunden?", "Are there free hours?"),
                          .evidence = {}}};
  return questionnaire;
}

Questionnaire metrics() {
  Questionnaire questionnaire;
  questionnaire.id = "metrics";
  questionnaire.version = "1.1.0";
  questionnaire.title = both("Kennzahlen", "Metrics");
  questionnaire.levels = sample_levels();
  questionnaire.dimensions = {{.id = "quality",
                               .label = both("Güte der Kennzahlen", "Quality of the figures"),
                               .description = {},
                               .model = std::nullopt,
                               .minimum_coverage = std::nullopt,
                               .questions = {question("met01", "Definitionsblätter", "Definitions"),
                                             question("met02", "Umgang mit Streuung", "Spread")},
                               .dimensions = {}}};
  return questionnaire;
}

Questionnaire pulse() {
  Scale scale{.name = "since", .choices = {}};
  scale.choices = {{.name = "not_yet",
                    .kind = ChoiceKind::regular,
                    .value = std::nullopt,
                    .label = both("noch gar nicht", "not yet")},
                   {.name = "under_1",
                    .kind = ChoiceKind::regular,
                    .value = std::nullopt,
                    .label = both("seit weniger als 1 Jahr", "for less than 1 year")},
                   {.name = "dk",
                    .kind = ChoiceKind::dont_know,
                    .value = std::nullopt,
                    .label = both("weiß nicht", "don't know")}};
  Question since;
  since.id = "pul01";
  since.scale = scale;
  since.label = both("Seit wann wird CX gesteuert?", "Since when has CX been managed?");
  since.short_label = both("Beginn", "Start");
  Questionnaire questionnaire;
  questionnaire.id = "pulse";
  questionnaire.version = "1.0.0";
  questionnaire.title = both("CX-Puls", "CX pulse");
  questionnaire.result = ResultKind::distribution;
  questionnaire.dimensions = {{.id = "anchoring",
                               .label = both("Verankerung", "Anchoring"),
                               .description = {},
                               .model = std::nullopt,
                               .minimum_coverage = std::nullopt,
                               .questions = {since},
                               .dimensions = {}}};
  return questionnaire;
}

/// Figures of a node on five levels.
Figures figures(std::int64_t n, double level_score) {
  Figures figures;
  figures.respondents = n;
  figures.n = n;
  figures.asked = n;
  figures.coverage = 0.9;
  figures.score = (level_score - 1) / 4;
  figures.level_score = level_score;
  figures.level = level_at(level_score, sample_levels());
  return figures;
}

Figures with_spread(std::int64_t n, double level_score) {
  Figures spread = figures(n, level_score);
  spread.sd = 0.2;
  spread.interval = Interval{.low = *spread.score - 0.05, .high = *spread.score + 0.05};
  spread.agreement = 0.62;
  spread.alpha = 0.81;
  spread.alpha_n = n;
  // All stand at the level of the mean but one, who stands at level 1.
  spread.level_counts.assign(5, 0);
  spread.level_counts[static_cast<std::size_t>(*spread.level - 1)] = n - 1;
  spread.level_counts[0] += 1;
  return spread;
}

Figures of_question(std::int64_t n, double level_score) {
  Figures answered = figures(n, level_score);
  AnswerCounts counts;
  counts.choices = {0, n, 0, 0, 0, 0, 0};
  counts.answered = n;
  counts.dont_know = 2;
  counts.not_applicable = 1;
  counts.unanswered = 1;
  answered.answers = counts;
  answered.asked = n + 4;
  return answered;
}

NodeResult result(std::string id, std::optional<std::size_t> parent, NodeKind kind,
                  LocalizedText label, Figures found) {
  NodeResult node;
  node.id = std::move(id);
  node.parent = parent;
  node.kind = kind;
  node.label = std::move(label);
  node.model = kind == NodeKind::question ? "" : "weighted_mean";
  node.levels = sample_levels();
  node.overall = std::move(found);
  return node;
}

BenchmarkFigures peers(double own, double median, double percentile) {
  BenchmarkFigures figures{.peers = 20,
                           .minimum = 1.2,
                           .lower_quartile = median - 0.5,
                           .median = median,
                           .upper_quartile = median + 0.4,
                           .maximum = 4.6,
                           .percentile = percentile,
                           .gap = own - median,
                           .mean = median,
                           .sd = 0.6};
  figures.percentile_interval = Interval{percentile - 20, percentile + 15};
  figures.better_than = static_cast<std::int64_t>(percentile / 5);
  figures.level_with = 0;
  figures.quarter = own >= median ? 3 : 1;
  figures.gap_interval = Interval{own - median - 0.32, own - median + 0.28};
  figures.standard_deviations = (own - median) / 0.6;
  return figures;
}

/// The nodes' figures for everyone; groups, waves and benchmark come on top.
std::vector<NodeResult> nodes(const Engagement& engagement) {
  const Questionnaire& own = engagement.questionnaires[0].questionnaire;
  const Questionnaire& met = engagement.questionnaires[1].questionnaire;
  const Questionnaire& pul = engagement.questionnaires[2].questionnaire;
  const auto label = [](const Question& asked) { return asked.short_label; };
  using enum NodeKind;
  std::vector<NodeResult> nodes;
  nodes.push_back(
      result("overall", std::nullopt, overall, both("Gesamt", "Overall"), with_spread(40, 2.64)));
  nodes.push_back(result("ownership", 0, questionnaire, own.title, with_spread(40, 2.0)));
  nodes.push_back(
      result("ownership.mandate", 1, dimension, own.dimensions[0].label, with_spread(38, 2.4)));
  nodes.push_back(
      result("own01", 2, question, label(own.dimensions[0].questions[0]), of_question(36, 3.25)));
  nodes.push_back(
      result("own02", 2, question, label(own.dimensions[0].questions[1]), of_question(34, 1.55)));
  nodes.push_back(
      result("ownership.means", 1, dimension, own.dimensions[1].label, with_spread(30, 1.4)));
  nodes.push_back(
      result("own03", 5, question, label(own.dimensions[1].questions[0]), of_question(30, 1.4)));
  nodes.push_back(result("metrics", 0, questionnaire, met.title, with_spread(40, 3.28)));
  nodes.push_back(
      result("metrics.quality", 7, dimension, met.dimensions[0].label, with_spread(40, 3.28)));
  nodes.push_back(
      result("met01", 8, question, label(met.dimensions[0].questions[0]), of_question(40, 3.9)));
  nodes.push_back(
      result("met02", 8, question, label(met.dimensions[0].questions[1]), of_question(40, 2.66)));
  Figures counted = without_score(40);
  counted.answers =
      AnswerCounts{.choices = {9, 27, 0}, .answered = 36, .unanswered = 1, .dont_know = 3};
  const Figures nothing = without_score(40);
  nodes.push_back(result("pulse", 0, questionnaire, pul.title, nothing));
  nodes.push_back(result("pulse.anchoring", 11, dimension, pul.dimensions[0].label, nothing));
  nodes.push_back(
      result("pul01", 12, question, label(pul.dimensions[0].questions[0]), std::move(counted)));
  for (std::size_t i = 11; i < nodes.size(); ++i) {
    nodes[i].scored = false;
    nodes[i].model.clear();
    nodes[i].levels.clear();
  }
  nodes[1].target = 3.0;
  nodes[7].target = 3.0;
  nodes[7].weight = Decimal::of(1);
  nodes[1].overall->ungated_score = 0.3;  // level score 2.2
  nodes[0].overall->ungated_score = 0.435;
  return nodes;
}

/// Two roles that are shown, one that is too small and five people without one.
void add_groups(Assessment& assessment) {
  assessment.groupings = {{.column = "role",
                           .label = both("Rolle", "Role"),
                           .values = {{.name = "executive",
                                       .label = both("Geschäftsleitung", "Executive board"),
                                       .population = 8,
                                       .respondents = 6},
                                      {.name = "frontline",
                                       .label = both("Team im Kundenkontakt", "Front line"),
                                       .population = 60,
                                       .respondents = 26},
                                      {.name = "it",
                                       .label = both("IT und Daten", "IT and data"),
                                       .population = 10,
                                       .respondents = 3}},
                           .waves_without_value = {"2026"}}};
  for (NodeResult& node : assessment.nodes) {
    if (node.scored && node.overall->level_score) {
      const double score = *node.overall->level_score;
      node.groups = {{.grouping = "role",
                      .cells = {figures(6, std::min(5.0, score + 0.7)),
                                figures(node.overall->n - 14, score - 0.2), figures(3, score)}}};
    }
  }
  // Everyone agrees most where the distance is least.
  node(assessment, "metrics").groups[0].cells[0] = figures(6, 3.4);
}

void add_waves(Assessment& assessment) {
  for (NodeResult& node : assessment.nodes) {
    if (node.scored && node.kind != NodeKind::question) {
      const double score = *node.overall->level_score;
      node.waves = {{.wave = "2025", .overall = figures(33, score - 0.3), .groups = {}},
                    {.wave = "2026", .overall = node.overall, .groups = node.groups}};
    }
  }
  node(assessment, "metrics").waves[0].overall = figures(33, 3.38);
}

void add_benchmark(Assessment& assessment) {
  assessment.benchmark = BenchmarkResult{.id = "demo",
                                         .title = both("Musterbranche 2025", "Sample trade 2025"),
                                         .source = both("Beispieldaten", "Sample data"),
                                         .year = 2025,
                                         .method = "self",
                                         .synthetic = true,
                                         .requested = {{"industry", "energy"}, {"size", "250-999"}},
                                         .segment = {{"industry", "energy"}, {"size", "250-999"}},
                                         .peers_total = 60,
                                         .peers_selected = 20};
  node(assessment, "overall").benchmark = peers(2.64, 2.5, 62.5);
  node(assessment, "ownership").benchmark = peers(2.0, 2.7, 20);
  BenchmarkFigures few = peers(3.28, 3.123, 50);
  few.peers = 4;
  node(assessment, "metrics").benchmark = few;
}

/// Twelve people wrote something on the first question, three on the second.
void add_comments(Assessment& assessment) {
  Comments& many = node(assessment, "own01").comments.emplace();
  for (const char letter : {'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'}) {
    many.texts.push_back(std::string("Remark ") + letter);
  }
  many.count = 12;
  many.withheld = 0;
  node(assessment, "own02").comments =
      Comments{.count = 3, .texts = {"Secret A", "Secret B", "Secret C"}, .withheld = 0};
}

void add_gates(Assessment& assessment) {
  Questionnaire& own = assessment.engagement.questionnaires[0].questionnaire;
  own.gates = {{.when = {.source = "${own_named} = 'no'", .nodes = {}},
                .cap = Decimal::of(2),
                .dimension = "",
                .because = both("Niemand ist benannt.", "Nobody is named.")},
               {.when = {.source = "${own_hours} = 'no'", .nodes = {}},
                .cap = Decimal::of(3),
                .dimension = "",
                .because = both("Es gibt keine Stunden.", "There are no hours.")}};
  assessment.engagement.facts = {{"own_named", FactAnswer::no}};
  assessment.gates = {{.node = "ownership", .gate = own.gates[0], .state = GateState::lowered},
                      {.node = "ownership", .gate = own.gates[1], .state = GateState::open}};
}

}  // namespace

LocalizedText both(std::string de, std::string en) {
  LocalizedText text;
  text.set(Language::de, std::move(de));
  text.set(Language::en, std::move(en));
  return text;
}

Figures without_score(std::int64_t asked) {
  Figures figures;
  figures.respondents = asked;
  figures.asked = asked;
  return figures;
}

NodeResult& node(Assessment& assessment, std::string_view id) {
  const auto found = std::ranges::find(assessment.nodes, id, &NodeResult::id);
  if (found == assessment.nodes.end()) {
    throw std::logic_error("no node " + std::string(id));
  }
  return *found;
}

Assessment sample_assessment() {
  Assessment assessment;
  Engagement& engagement = assessment.engagement;
  engagement.id = "sample";
  engagement.organisation = {
      .name = "Musterwerk AG", .industry = "energy", .size = "250-999", .country = "CH"};
  engagement.date = "2026-09-30";
  engagement.languages = {Language::de, Language::en};
  engagement.questionnaires = {
      {.questionnaire = ownership(), .weight = Decimal::of(1), .target = Decimal::of(3)},
      {.questionnaire = metrics(), .weight = Decimal::of(1), .target = Decimal::of(3)},
      {.questionnaire = pulse(), .weight = Decimal::of(1), .target = std::nullopt}};
  assessment.nodes = nodes(engagement);
  assessment.waves = {{.id = "2025",
                       .label = both("Herbst 2025", "Autumn 2025"),
                       .date = "2025-09-30",
                       .respondents = 33,
                       .population = 80},
                      {.id = "2026",
                       .label = both("Herbst 2026", "Autumn 2026"),
                       .date = "2026-09-30",
                       .respondents = 40,
                       .population = 78}};
  add_groups(assessment);
  add_waves(assessment);
  add_benchmark(assessment);
  add_gates(assessment);
  assessment.inputs = {
      {.role = "assessment", .name = "assessment.yaml", .version = "", .hash = "00ff"},
      {.role = "questionnaire", .name = "ownership", .version = "1.0.0", .hash = "abcd"},
      {.role = "responses", .name = "responses.csv", .version = "", .hash = "1234"},
      {.role = "benchmark", .name = "demo.yaml", .version = "", .hash = "beef"}};
  assessment.rows_without_answers = 1;
  add_comments(assessment);
  return assessment;
}

Assessment sample_consensus() {
  Assessment assessment = sample_assessment();
  assessment.engagement.privacy.collection = Collection::consensus;
  assessment.groupings.clear();
  assessment.waves = {assessment.waves.back()};
  assessment.waves.back().respondents = 1;
  assessment.waves.back().population.reset();
  assessment.benchmark.reset();
  for (NodeResult& each : assessment.nodes) {
    each.groups.clear();
    each.waves.clear();
    each.benchmark.reset();
    if (each.scored) {
      const bool asked = each.kind == NodeKind::question;
      const double score = *each.overall->level_score;
      each.overall = figures(1, score);
      if (asked) {
        each.overall->answers = AnswerCounts{.choices = {0, 1, 0, 0, 0, 0, 0}, .answered = 1};
      }
    }
  }
  return assessment;
}

Assessment sample_distribution() {
  Assessment assessment = sample_assessment();
  assessment.engagement.questionnaires.erase(assessment.engagement.questionnaires.begin(),
                                             assessment.engagement.questionnaires.begin() + 2);
  assessment.nodes.erase(assessment.nodes.begin() + 1, assessment.nodes.begin() + 11);
  assessment.nodes[0].overall = Figures{.respondents = 40};
  assessment.nodes[0].waves.clear();
  assessment.nodes[0].benchmark.reset();
  assessment.nodes[1].parent = 0;
  assessment.nodes[2].parent = 1;
  assessment.nodes[3].parent = 2;
  assessment.gates.clear();
  assessment.benchmark.reset();
  return assessment;
}

namespace {

void write_over(Question& question, const LocalizedText& text) {
  question.label = question.short_label = question.hint = question.evidence = text;
  for (auto& [level, anchor] : question.anchors) {
    anchor = text;
  }
  for (auto& [level, advice] : question.advice) {
    advice = text;
  }
  for (Choice& choice : question.scale.choices) {
    choice.label = text;
  }
}

void write_over(Levels& levels, const LocalizedText& text) {
  for (Level& level : levels) {
    level.name = level.description = text;
  }
}

void write_over(Questionnaire& questionnaire, const LocalizedText& text) {
  questionnaire.title = questionnaire.description = text;
  questionnaire.version = text.in(Language::en);
  write_over(questionnaire.levels, text);
  for (Dimension& dimension : questionnaire.dimensions) {
    dimension.label = dimension.description = text;
    for (Question& question : dimension.questions) {
      write_over(question, text);
    }
  }
  for (Fact& fact : questionnaire.facts) {
    fact.label = fact.evidence = text;
  }
}

}  // namespace

Assessment sample_with_texts(const std::string& payload) {
  const LocalizedText text(payload);
  Assessment assessment = sample_assessment();
  assessment.engagement.title = text;
  assessment.engagement.organisation = {payload, payload, payload, payload};
  assessment.engagement.date = payload;
  assessment.engagement.weight_column = payload;
  for (QuestionnaireUse& use : assessment.engagement.questionnaires) {
    write_over(use.questionnaire, text);
  }
  for (NodeResult& each : assessment.nodes) {
    each.label = text;
    write_over(each.levels, text);
  }
  for (GroupingResult& grouping : assessment.groupings) {
    grouping.label = text;
    for (GroupValueResult& value : grouping.values) {
      value.label = text;
    }
  }
  for (WaveResult& wave : assessment.waves) {
    wave.label = text;
    wave.date = payload;
  }
  for (GateResult& gate : assessment.gates) {
    gate.gate.because = text;
  }
  std::vector<std::string>& comments = node(assessment, "own01").comments->texts;
  std::ranges::fill(comments, payload);
  assessment.benchmark->title = assessment.benchmark->source = text;
  assessment.benchmark->segment = {{"industry", payload}, {"size", payload}};
  for (InputFile& input : assessment.inputs) {
    input = {.role = input.role, .name = payload, .version = payload, .hash = payload};
  }
  return assessment;
}

}  // namespace cxmat::testing
