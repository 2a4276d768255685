// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/chapter_data.hpp"

#include "reports/formats/list_of.hpp"
#include "reports/formats/view_data.hpp"
#include "reports/view/words.hpp"

namespace cxmat::reports {
namespace {

using Object = TemplateValue::Object;

TemplateValue question(const view::QuestionShares& shares, const Draw& draw) {
  return Object{{"short", shares.heading},
                {"wording", shares.question},
                {"others", shares.others},
                {"figure", optional_figure(shares.figure, draw)}};
}

}  // namespace

TemplateValue chapter_data(const view::Chapter& chapter, const Draw& draw) {
  return Object{{"id", chapter.id},
                {"title", chapter.heading},
                {"about", chapter.about},
                {"has_sentences", !chapter.sentences.empty()},
                {"sentences", lines(chapter.sentences)},
                {"description", chapter.description},
                {"scores", optional_figure(chapter.scores, draw)},
                {"has_ladders", !chapter.ladders.empty()},
                {"ladders", figures_data(chapter.ladders, draw)},
                {"has_items", !chapter.items.empty()},
                {"items", figures_data(chapter.items, draw)},
                {"has_shares", !chapter.shares.empty()},
                {"shares", list_of(chapter.shares,
                                   [&draw](const auto& each) { return question(each, draw); })},
                {"questions", optional_table(chapter.questions)},
                {"has_traces", !chapter.traces.empty()},
                {"traces", list_of(chapter.traces, trace_data)}};
}

TemplateValue trace_data(const view::NodeTrace& trace) {
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

}  // namespace cxmat::reports
