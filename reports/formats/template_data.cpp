// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/template_data.hpp"

#include "reports/formats/chapter_data.hpp"
#include "reports/formats/instruments/section_data.hpp"
#include "reports/formats/list_of.hpp"
#include "reports/formats/page_one_data.hpp"
#include "reports/formats/table_data.hpp"
#include "reports/formats/view_data.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <utility>

namespace cxmat::reports {
namespace {

using Object = TemplateValue::Object;
using List = TemplateValue::List;

TemplateValue distribution(const std::vector<view::Figure>& figures, const Draw& draw) {
  if (figures.empty()) {
    return false;
  }
  return Object{{"figures", figures_data(figures, draw)}};
}

TemplateValue group(const view::GroupComparison& compared,
                    const std::vector<view::Perception>& perception, const Draw& draw) {
  const auto seen = std::ranges::find(perception, compared.column, &view::Perception::column);
  const view::Perception none;
  const view::Perception& found = seen == perception.end() ? none : *seen;
  return Object{{"grouping", compared.heading},
                {"hidden", compared.hidden},
                {"figure", optional_figure(compared.figure, draw)},
                {"has_gaps", !found.gaps.empty()},
                {"gaps", lines(found.gaps)},
                {"has_maps", !found.maps.empty()},
                {"maps", figures_data(found.maps, draw)}};
}

TemplateValue groups(const view::View& view, const Draw& draw) {
  if (view.groups.empty()) {
    return false;
  }
  return Object{{"groupings", list_of(view.groups, [&](const view::GroupComparison& each) {
                   return group(each, view.perception, draw);
                 })}};
}

/// The result in detail: the table of the figure on page 1, and what page 1 has no room for.
TemplateValue result(const view::View& view, const Draw& draw) {
  if (view.overview.empty()) {
    return false;
  }
  return Object{{"repetitions", view.repetitions},
                {"table", table_data(view.overview.front().table)},
                {"profile", optional_figure(view.profile, draw)},
                {"figures", figures_data(std::span(view.overview).subspan(1), draw)}};
}

TemplateValue waves(const std::optional<view::WavesPart>& part, const Draw& draw) {
  if (!part) {
    return false;
  }
  return Object{{"message", part->message},
                {"remarks", lines(part->remarks)},
                {"figures", figures_data(part->figures, draw)},
                {"changes", optional_table(part->changes)},
                {"has_trend", !part->trend.empty()},
                {"trend", lines(part->trend)},
                {"trends", optional_table(part->trends)},
                {"participation", table_data(part->participation)},
                {"groups", optional_table(part->groups)}};
}

TemplateValue gates(const view::View& view) {
  if (view.gates.empty()) {
    return false;
  }
  const auto notice = [](const view::GateNotice& gate) {
    return TemplateValue(
        Object{{"gate", gate.title}, {"because", gate.because}, {"effect", gate.effect}});
  };
  std::vector<view::GateNotice> lowered;
  std::vector<view::GateNotice> others;
  for (const view::GateNotice& gate : view.gates) {
    (gate.lowered ? lowered : others).push_back(gate);
  }
  return Object{{"lowered", list_of(lowered, notice)},
                {"has_others", !others.empty()},
                {"others", list_of(others, notice)}};
}

TemplateValue questions(const view::QuestionCards& cards) {
  const auto card = [](const view::QuestionCard& each) {
    return TemplateValue(Object{{"practice", each.label},
                                {"area", each.questionnaire},
                                {"score", each.score},
                                {"counts", each.figures},
                                {"anchor", each.anchor},
                                {"anchor_heading", each.anchor_heading}});
  };
  if (cards.strongest.empty()) {
    return false;
  }
  return Object{{"strongest", list_of(cards.strongest, card)},
                {"has_weakest", !cards.weakest.empty()},
                {"weakest", list_of(cards.weakest, card)}};
}

TemplateValue steps(const view::View& view) {
  if (!view.steps_apply) {
    return false;
  }
  const auto step = [](const view::Step& each) {
    return TemplateValue(Object{{"practice", each.practice},
                                {"area", each.questionnaire},
                                {"from", each.from},
                                {"advice", each.advice},
                                {"score", each.score},
                                {"target", each.target},
                                {"gap", each.gap},
                                {"evidence", each.evidence}});
  };
  return Object{{"any", !view.steps.empty()}, {"list", list_of(view.steps, step)}};
}

TemplateValue benchmark(const std::optional<view::BenchmarkPart>& part, List peers) {
  if (!part) {
    return false;
  }
  return Object{{"name", part->title},          {"described", part->described},
                {"synthetic", part->synthetic}, {"position", part->position},
                {"figures", std::move(peers)},  {"table", table_data(part->table)}};
}

TemplateValue context(const std::vector<view::PublishedFigures>& files) {
  const auto file = [](const view::PublishedFigures& each) {
    return TemplateValue(Object{{"title", each.title},
                                {"described", each.described},
                                {"synthetic", each.synthetic},
                                {"has_notes", !each.notes.empty()},
                                {"notes", lines(each.notes)},
                                {"table", table_data(each.table)}});
  };
  return Object{{"any", !files.empty()}, {"files", list_of(files, file)}};
}

TemplateValue comments(const std::optional<view::CommentsPart>& part) {
  if (!part) {
    return false;
  }
  const auto commented = [](const view::QuestionComments& each) {
    return TemplateValue(Object{{"short", each.heading},
                                {"wording", each.question},
                                {"quotes", lines(each.texts)},
                                {"counts", each.counts}});
  };
  return Object{{"has_commented", !part->questions.empty()},
                {"commented", list_of(part->questions, commented)},
                {"hidden", part->hidden}};
}

TemplateValue evidence(const std::optional<view::EvidencePart>& part) {
  if (!part) {
    return false;
  }
  return Object{{"sentences", lines(part->sentences)}, {"table", table_data(part->table)}};
}

TemplateValue quality(const view::Quality& quality) {
  return Object{{"keys", list_of(quality.keys, key_figure_data)},
                {"left_out", lines(quality.left_out)},
                {"indicators", optional_table(quality.indicators)},
                {"responses", optional_table(quality.responses)},
                {"participation", optional_table(quality.participation)},
                {"reliability", optional_table(quality.reliability)},
                {"facts", optional_table(quality.facts)}};
}

TemplateValue glossary(const std::vector<view::Term>& terms) {
  if (terms.empty()) {
    return false;
  }
  return Object{{"terms", list_of(terms, [](const view::Term& each) {
                   return TemplateValue(Object{{"term", each.term}, {"meaning", each.meaning}});
                 })}};
}

TemplateValue method(const view::Method& method) {
  const auto model = [](const view::ModelWords& each) {
    return TemplateValue(Object{{"name", each.name}, {"how", each.how}});
  };
  const auto input = [](const view::Input& each) {
    return TemplateValue(Object{
        {"role", each.role}, {"name", each.name}, {"version", each.version}, {"hash", each.hash}});
  };
  return Object{{"rules", lines(method.rules)},
                {"has_models", !method.models.empty()},
                {"models", list_of(method.models, model)},
                {"levels", list_of(method.levels, table_data)},
                {"questionnaires", optional_table(method.questionnaires)},
                {"inputs", list_of(method.inputs, input)}};
}

/// Templates write labels.scores_heading for "scores.heading".
TemplateValue labels(const view::View& view) {
  Object object;
  for (const auto& [key, text] : view.labels) {
    std::string name = key;
    std::ranges::replace(name, '.', '_');
    object.push_back({std::move(name), text});
  }
  return object;
}

}  // namespace

TemplateValue::Object template_data(const view::View& view, const Draw& draw) {
  const auto entry = [](const view::ContentsEntry& each) {
    return TemplateValue(Object{{"id", each.id}, {"heading", each.heading}});
  };
  return {{"lang", std::string(to_string(view.language))},
          {"labels", labels(view)},
          {"contents", list_of(view.contents, entry)},
          {"cover", page_one_data(view, draw)},
          {"gates", gates(view)},
          {"scores", result(view, draw)},
          {"trace", view.trace ? trace_data(*view.trace) : TemplateValue(false)},
          {"chapters",
           list_of(view.chapters,
                   [&draw](const view::Chapter& each) { return chapter_data(each, draw); })},
          {"distribution", distribution(view.distribution, draw)},
          {"groups", groups(view, draw)},
          {"questions", questions(view.questions)},
          {"steps", steps(view)},
          {"waves", waves(view.waves, draw)},
          {"benchmark", benchmark(view.benchmark, figures_data(view.peers, draw))},
          {"context", context(view.context)},
          {"instruments", section_data(view.instruments, draw)},
          {"comments", comments(view.comments)},
          {"evidence", evidence(view.evidence)},
          {"quality", quality(view.quality)},
          {"method", method(view.method)},
          {"glossary", glossary(view.glossary)},
          {"program", view.version},
          {"made_on", view.made_on}};
}

}  // namespace cxmat::reports
