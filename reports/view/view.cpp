// SPDX-License-Identifier: Apache-2.0
#include "reports/view/view.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/certainty.hpp"
#include "reports/view/distribution.hpp"
#include "reports/view/peers.hpp"
#include "reports/view/profile.hpp"
#include "reports/view/scores.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/trend_line.hpp"
#include "reports/view/waves/waves.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <iterator>
#include <string_view>
#include <utility>

namespace cxmat::reports::view {
namespace {

/// The texts that templates set as they are.
constexpr std::string_view label_keys[] = {
    "skip",
    "contents",
    "data_behind",
    "gates.heading",
    "scores.heading",
    "result.heading",
    "highlights.strengths",
    "highlights.gaps",
    "highlights.steps",
    "highlights.none_shown",
    "highlights.no_strength",
    "highlights.no_gap",
    "scores.lede",
    "trace.heading",
    "further_tables",
    "chapter.questions_heading",
    "shares.heading",
    "shares.lede",
    "chapter.kicker",
    "trace.left_out.heading",
    "distribution.heading",
    "groups.heading",
    "groups.lede",
    "questions.heading",
    "questions.strongest",
    "questions.weakest",
    "steps.heading",
    "steps.lede",
    "steps.none",
    "steps.evidence",
    "level_score",
    "target",
    "gap",
    "questionnaire",
    "waves.heading",
    "waves.lede",
    "waves.trend.heading",
    "waves.participation.heading",
    "benchmark.heading",
    "benchmark.lede",
    "benchmark.synthetic_tag",
    "context.heading",
    "context.lede",
    "comments.heading",
    "comments.lede",
    "evidence.heading",
    "quality.heading",
    "quality.lede",
    "quality.left_out",
    "quality.nothing_left_out",
    "method.heading",
    "method.models",
    "glossary.heading",
    "groups.maps",
    "groups.gaps",
    "ladder.heading",
    "items.heading",
    "workshop.heading",
    "workshop.lede",
    "workshop.see",
    "workshop.surprise",
    "workshop.resolve",
    "workshop.steps",
    "workshop.who",
    "workshop.when",
    "workshop.sign",
    "workshop.agreed",
    "workshop.first",
    "workshop.help",
    "provenance.heading",
    "provenance.version",
    "provenance.hash",
    "provenance.program",
    "provenance.made_on",
};

/// Labels that speak to the reader, and how they do so informally.
constexpr std::pair<std::string_view, std::string_view> informal_keys[] = {
    {"workshop.lede", "report.workshop.lede_du"},
    {"workshop.see", "report.workshop.see_du"},
    {"workshop.surprise", "report.workshop.surprise_du"},
    {"workshop.resolve", "report.workshop.resolve_du"},
    {"workshop.steps", "report.workshop.steps_du"},
    {"workshop.first", "report.workshop.first_du"},
    {"workshop.help", "report.workshop.help_du"},
};

std::map<std::string, std::string> labels(const Messages& messages) {
  std::map<std::string, std::string> all;
  for (const std::string_view key : label_keys) {
    all.emplace(key, messages.text(fmt::format("report.{}", key)));
  }
  return all;
}

/// The sections with something in them.
std::vector<ContentsEntry> contents(const View& view) {
  const std::pair<const char*, bool> sections[] = {
      {"scores", !view.overview.empty()},
      {"questions", !view.questions.strongest.empty()},
      {"groups", !view.groups.empty()},
      {"benchmark", view.benchmark.has_value()},
      {"context", !view.context.empty()},
      {"waves", view.waves.has_value()},
      {"steps", view.steps_apply},
      {"comments", view.comments.has_value()},
      {"evidence", view.evidence.has_value()},
      {"quality", true},
      {"method", true},
      {"glossary", !view.glossary.empty()},
      {"provenance", true},
  };
  std::vector<ContentsEntry> entries;
  for (const auto& [id, present] : sections) {
    if (present) {
      const std::string_view heading = id == std::string_view("scores") ? "result" : id;
      entries.push_back({id, view.labels.at(fmt::format("{}.heading", heading))});
    }
    if (id == std::string_view("questions")) {
      for (const Chapter& chapter : view.chapters) {
        entries.push_back({chapter.id, chapter.heading});
      }
    }
    if (id == std::string_view("steps")) {
      for (const InstrumentSection& section : view.instruments) {
        entries.push_back({section.id, section.heading});
      }
    }
  }
  return entries;
}

}  // namespace

std::vector<std::string> label_names() {
  return {std::begin(label_keys), std::end(label_keys)};
}

View build(const Protected<Assessment>& assessment, const Messages& messages,
           const RenderContext& context, std::span<const Instrument> instruments) {
  View view;
  view.language = messages.language();
  view.labels = labels(messages);
  if (assessment->engagement.report.address == Address::informal) {
    for (const auto& [name, key] : informal_keys) {
      view.labels[std::string(name)] = messages.text(key);
    }
  }
  if (is_consensus(*assessment)) {
    view.labels["scores.lede"] = messages.text("report.scores.lede_consensus");
    view.labels["comments.lede"] = messages.text("report.comments.lede_consensus");
  }
  view.steps = steps(assessment, messages);
  view.steps_apply = !questionnaires_of(*assessment, true).empty();
  view.headline = headline(assessment, messages);
  view.gates = gates(assessment, messages);
  view.overview = overview(assessment, messages);
  view.repetitions = repetitions(*assessment, messages);
  if (const std::optional<Position> root = root_of(*assessment); root && view.steps_apply) {
    view.trace = trace_of(assessment, *root, messages);
  }
  view.distribution = distribution(assessment, messages);
  view.groups = groups(assessment, messages);
  view.perception = perception(assessment, messages);
  view.profile = profile(assessment, messages);
  view.course = trend_line(assessment, messages);
  view.trust = data_quality(assessment, messages);
  view.highlights = highlights(assessment, messages);
  view.peers = peers(assessment, messages);
  view.glossary = glossary(assessment, messages);
  view.questions = questions(assessment, messages);
  view.chapters = chapters(assessment, messages);
  view.waves = waves(assessment, messages, instruments);
  view.benchmark = benchmark(assessment, messages);
  view.context = published_figures(assessment, messages);
  view.instruments = sections_of(instruments, messages);
  for (std::size_t i = 0; i < instruments.size(); ++i) {
    // A plan is read whole; of the others the report has the gist.
    view.instruments[i].shown = std::holds_alternative<PitStop>(instruments[i]) ? everything : 1;
  }
  view.comments = comments(assessment, messages);
  view.evidence = evidence(assessment, messages);
  view.quality = quality(assessment, messages);
  view.method = method(assessment, messages);
  view.version = fmt::format("cxmat {}", clean(context.version));
  view.made_on = date(clean(context.date), messages.language());
  view.contents = contents(view);
  return view;
}

}  // namespace cxmat::reports::view
