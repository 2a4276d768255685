// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/page_one_data.hpp"

#include "reports/formats/list_of.hpp"
#include "reports/formats/view_data.hpp"
#include "reports/view/words.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

namespace cxmat::reports {
namespace {

using Object = TemplateValue::Object;
using List = TemplateValue::List;

TemplateValue answer(const view::Answer& answer) {
  if (answer.sentences.empty()) {
    return false;
  }
  return Object{{"question", answer.question}, {"sentences", lines(answer.sentences)}};
}

/// How far the figures bear, and why.
TemplateValue trust(const view::View& view) {
  return Object{{"question", view.headline.certainty.question},
                {"verdict", view.trust.word},
                {"because", view.trust.reason},
                {"sentences", lines(view.headline.certainty.sentences)},
                {"has_keys", !view.trust.keys.empty()},
                {"keys", list_of(view.trust.keys, key_figure_data)}};
}

TemplateValue ladder(const std::vector<view::Rung>& rungs) {
  return list_of(rungs, [](const view::Rung& each) {
    std::string classes = each.current ? "is-current is-reached" : each.reached ? "is-reached" : "";
    if (each.target) {
      classes += classes.empty() ? "is-target" : " is-target";
    }
    return TemplateValue(Object{{"number", each.number},
                                {"name", each.name},
                                {"css_class", classes},
                                {"current", each.current}});
  });
}

/// A list of three on page 1, or why it is empty.
TemplateValue highlight(const view::View& view, const char* name, List lines,
                        const std::string& nothing) {
  return Object{{"css_class", std::string("list-") + name},
                {"heading", view.labels.at(std::string("highlights.") + name)},
                {"any", !lines.empty()},
                {"lines", std::move(lines)},
                {"nothing", nothing}};
}

List highlights(const view::View& view) {
  const auto line_of = [](const view::Highlight& each) {
    return TemplateValue(Object{{"figure", each.score},
                                {"practice", each.practice},
                                {"detail", each.comparison.empty() ? each.area : each.comparison}});
  };
  const auto step = [](const view::Step& each) {
    return TemplateValue(
        Object{{"figure", false}, {"practice", each.practice}, {"detail", each.advice}});
  };
  const auto nothing = [&view](const char* otherwise) {
    return view.labels.at(view.questions.any ? otherwise : "highlights.none_shown");
  };
  const std::size_t steps = std::min(view::highlights_a_list, view.steps.size());
  return {
      highlight(view, "strengths", list_of(view.highlights.strengths, line_of),
                nothing("highlights.no_strength")),
      highlight(view, "gaps", list_of(view.highlights.gaps, line_of), nothing("highlights.no_gap")),
      highlight(view, "steps", list_of(std::span(view.steps).first(steps), step),
                view.labels.at("steps.none"))};
}

}  // namespace

TemplateValue page_one_data(const view::View& view, const Draw& draw) {
  const view::Headline& headline = view.headline;
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
                {"ladder", ladder(headline.ladder)},
                {"has_keys", !headline.keys.empty()},
                {"keys", list_of(headline.keys, key_figure_data)},
                {"figure", view.overview.empty() ? TemplateValue(false)
                                                 : figure_data(view.overview.front(), draw)},
                {"trust", trust(view)},
                {"course", optional_figure(view.course, draw)},
                {"comparison", answer(headline.comparison)},
                {"has_highlights", view.steps_apply},
                {"highlights", view.steps_apply ? highlights(view) : List()}};
}

}  // namespace cxmat::reports
