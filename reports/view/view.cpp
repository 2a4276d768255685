// SPDX-License-Identifier: Apache-2.0
#include "reports/view/view.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/distribution.hpp"
#include "reports/view/question_tables.hpp"
#include "reports/view/scores.hpp"
#include "reports/view/tree.hpp"
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
    "scores.lede",
    "trace.heading",
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
    "shares.heading",
    "shares.lede",
    "comments.heading",
    "comments.lede",
    "evidence.heading",
    "question_tables.heading",
    "question_tables.lede",
    "quality.heading",
    "quality.lede",
    "quality.left_out",
    "quality.nothing_left_out",
    "method.heading",
    "method.models",
    "provenance.heading",
    "provenance.version",
    "provenance.hash",
    "provenance.program",
    "provenance.made_on",
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
      {"gates", !view.gates.empty()},
      {"scores", !view.scores.empty()},
      {"distribution", !view.distribution.empty()},
      {"groups", !view.groups.empty()},
      {"questions", !view.questions.strongest.empty()},
      {"steps", view.steps_apply},
      {"waves", view.waves.has_value()},
      {"benchmark", view.benchmark.has_value()},
      {"context", !view.context.empty()},
      {"shares", !view.shares.empty()},
      {"comments", view.comments.has_value()},
      {"evidence", view.evidence.has_value()},
      {"question_tables", !view.question_tables.empty()},
      {"quality", true},
      {"method", true},
      {"provenance", true},
  };
  std::vector<ContentsEntry> entries;
  for (const auto& [id, present] : sections) {
    if (present) {
      entries.push_back({id, view.labels.at(fmt::format("{}.heading", id))});
    }
    if (id == std::string_view("context")) {
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
  if (is_consensus(*assessment)) {
    view.labels["scores.lede"] = messages.text("report.scores.lede_consensus");
    view.labels["comments.lede"] = messages.text("report.comments.lede_consensus");
  }
  view.steps = steps(assessment, messages);
  view.steps_apply = !questionnaires_of(*assessment, true).empty();
  view.headline = headline(assessment, view.steps, messages);
  view.gates = gates(assessment, messages);
  view.scores = scores(assessment, messages);
  view.traces = traces(assessment, messages);
  view.distribution = distribution(assessment, messages);
  view.groups = groups(assessment, messages);
  view.questions = questions(assessment, messages);
  view.waves = waves(assessment, messages, instruments);
  view.benchmark = benchmark(assessment, messages);
  view.context = published_figures(assessment, messages);
  view.instruments = sections_of(instruments, messages);
  view.shares = shares(assessment, messages);
  view.comments = comments(assessment, messages);
  view.evidence = evidence(assessment, messages);
  view.question_tables = question_tables(assessment, messages);
  view.quality = quality(assessment, messages);
  view.method = method(assessment, messages);
  view.version = fmt::format("cxmat {}", clean(context.version));
  view.made_on = date(clean(context.date), messages.language());
  view.contents = contents(view);
  return view;
}

}  // namespace cxmat::reports::view
