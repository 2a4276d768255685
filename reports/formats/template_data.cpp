// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/template_data.hpp"

#include "reports/formats/instruments/section_data.hpp"
#include "reports/formats/list_of.hpp"
#include "reports/formats/table_data.hpp"
#include "reports/view/words.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace cxmat::reports {
namespace {

using Object = TemplateValue::Object;
using List = TemplateValue::List;

/// A text in a list; templates name it `text`.
TemplateValue line(const std::string& text) {
  return Object{{"text", text}};
}

List lines(const std::vector<std::string>& texts) {
  return list_of(texts, line);
}

TemplateValue optional_table(const std::optional<view::Table>& maybe) {
  return maybe ? table_data(*maybe) : TemplateValue(false);
}

class Sections {
 public:
  explicit Sections(Draw draw) : draw_(std::move(draw)) {}

  [[nodiscard]] TemplateValue figure(const view::Figure& figure) const {
    return figure_data(figure, draw_);
  }

  /// The figures of a section, or nothing where it has none.
  [[nodiscard]] TemplateValue figures(const std::vector<view::Figure>& all) const {
    if (all.empty()) {
      return false;
    }
    return Object{
        {"figures", list_of(all, [this](const view::Figure& each) { return figure(each); })}};
  }

  [[nodiscard]] TemplateValue groups(const std::vector<view::GroupComparison>& all) const {
    if (all.empty()) {
      return false;
    }
    return Object{{"groupings", list_of(all, [this](const view::GroupComparison& each) {
                     return TemplateValue(Object{
                         {"grouping", each.heading},
                         {"hidden", each.hidden},
                         {"figure", each.figure ? figure(*each.figure) : TemplateValue(false)}});
                   })}};
  }

  [[nodiscard]] TemplateValue shares(const std::vector<view::QuestionnaireShares>& all) const {
    if (all.empty()) {
      return false;
    }
    return Object{{"questionnaires", list_of(all, [this](const view::QuestionnaireShares& part) {
                     return TemplateValue(Object{
                         {"title", part.heading},
                         {"items", list_of(part.questions,
                                           [this](const auto& each) { return question(each); })}});
                   })}};
  }

  [[nodiscard]] TemplateValue waves(const std::optional<view::WavesPart>& part) const {
    if (!part) {
      return false;
    }
    return Object{{"message", part->message},
                  {"remarks", lines(part->remarks)},
                  {"figures", list_of(part->figures,
                                      [this](const view::Figure& each) { return figure(each); })},
                  {"changes", optional_table(part->changes)},
                  {"has_trend", !part->trend.empty()},
                  {"trend", lines(part->trend)},
                  {"trends", optional_table(part->trends)},
                  {"participation", table_data(part->participation)},
                  {"groups", optional_table(part->groups)}};
  }

 private:
  [[nodiscard]] TemplateValue question(const view::QuestionShares& shares) const {
    return Object{{"short", shares.heading},
                  {"wording", shares.question},
                  {"others", shares.others},
                  {"figure", shares.figure ? figure(*shares.figure) : TemplateValue(false)}};
  }

  Draw draw_;
};

TemplateValue key_figure(const view::KeyFigure& key) {
  return Object{{"term", key.term}, {"value", key.value}, {"detail", key.detail}};
}

TemplateValue cover(const view::Headline& headline) {
  const auto rung = [](const view::Rung& each) {
    std::string classes = each.current ? "is-current is-reached" : each.reached ? "is-reached" : "";
    if (each.target) {
      classes += classes.empty() ? "is-target" : " is-target";
    }
    return TemplateValue(Object{{"number", each.number},
                                {"name", each.name},
                                {"css_class", classes},
                                {"current", each.current}});
  };
  const auto answer = [](const view::Answer& each) {
    return TemplateValue(Object{{"question", each.question}, {"sentences", lines(each.sentences)}});
  };
  std::string title = headline.organisation;
  if (!headline.title.empty()) {
    title += ": " + headline.title;
  }
  TemplateValue level = false;
  if (!headline.level.empty()) {
    level = Object{
        {"number", headline.level}, {"of", headline.level_of}, {"name", headline.level_name}};
  }
  return Object{{"kicker", headline.kicker},
                {"page_title", view::without_isolates(title)},
                {"organisation", headline.organisation},
                {"subtitle", lines(headline.subtitle)},
                {"level", std::move(level)},
                {"sentence", headline.sentence},
                {"lede", lines(headline.lede)},
                {"has_ladder", !headline.ladder.empty()},
                {"ladder", list_of(headline.ladder, rung)},
                {"has_keys", !headline.keys.empty()},
                {"keys", list_of(headline.keys, key_figure)},
                {"answers", list_of(headline.answers, answer)}};
}

TemplateValue trace(const view::NodeTrace& trace) {
  return Object{{"name", trace.name},
                {"summary", trace.summary},
                {"result", view::in_a_row(trace.result)},
                {"rule", trace.rule},
                {"has_arithmetic", !trace.arithmetic.empty()},
                {"arithmetic", lines(trace.arithmetic)},
                {"table", optional_table(trace.table)},
                {"remarks", view::in_a_row(trace.remarks)},
                {"left_out", view::in_a_row(trace.left_out)}};
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

TemplateValue benchmark(const std::optional<view::BenchmarkPart>& part) {
  if (!part) {
    return false;
  }
  return Object{{"name", part->title},
                {"described", part->described},
                {"synthetic", part->synthetic},
                {"position", part->position},
                {"table", table_data(part->table)}};
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
  return Object{{"keys", list_of(quality.keys, key_figure)},
                {"left_out", lines(quality.left_out)},
                {"indicators", optional_table(quality.indicators)},
                {"responses", optional_table(quality.responses)},
                {"participation", optional_table(quality.participation)},
                {"reliability", optional_table(quality.reliability)},
                {"facts", optional_table(quality.facts)}};
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
  const Sections sections(draw);
  const auto entry = [](const view::ContentsEntry& each) {
    return TemplateValue(Object{{"id", each.id}, {"heading", each.heading}});
  };
  return {{"lang", std::string(to_string(view.language))},
          {"labels", labels(view)},
          {"contents", list_of(view.contents, entry)},
          {"cover", cover(view.headline)},
          {"gates", gates(view)},
          {"scores", sections.figures(view.scores)},
          {"has_traces", !view.traces.empty()},
          {"traces", list_of(view.traces, trace)},
          {"distribution", sections.figures(view.distribution)},
          {"groups", sections.groups(view.groups)},
          {"questions", questions(view.questions)},
          {"steps", steps(view)},
          {"waves", sections.waves(view.waves)},
          {"benchmark", benchmark(view.benchmark)},
          {"context", context(view.context)},
          {"instruments", section_data(view.instruments, draw)},
          {"shares", sections.shares(view.shares)},
          {"comments", comments(view.comments)},
          {"evidence", evidence(view.evidence)},
          {"has_question_tables", !view.question_tables.empty()},
          {"question_tables", list_of(view.question_tables, table_data)},
          {"quality", quality(view.quality)},
          {"method", method(view.method)},
          {"program", view.version},
          {"made_on", view.made_on}};
}

}  // namespace cxmat::reports
