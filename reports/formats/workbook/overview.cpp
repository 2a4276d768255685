// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/workbook/cells.hpp"
#include "reports/formats/workbook/sheets.hpp"
#include "reports/messages/numbers.hpp"
#include "reports/view/benchmark.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/headline.hpp"
#include "reports/view/method.hpp"
#include "reports/view/participation.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <utility>

namespace cxmat::reports::workbook {
namespace {

using view::without_isolates;

class Overview {
 public:
  Overview(const Protected<Assessment>& assessment, const Messages& messages)
      : protected_(assessment), assessment_(*assessment), messages_(messages) {}

  [[nodiscard]] std::vector<Row> rows(const RenderContext& context) {
    const view::Headline headline = view::headline(protected_, messages_);
    rows_.push_back({without_isolates(headline.organisation)});
    add("workbook.report", without_isolates(headline.title));
    add_waves();
    add("workbook.message", without_isolates(headline.sentence));
    if (const auto root = view::root_of(assessment_);
        root && !view::questionnaires_of(assessment_, true).empty()) {
      add_result(assessment_.nodes[*root]);
    }
    add_people();
    add_benchmark();
    add("workbook.hidden_means", hidden());
    add("report.provenance.program", fmt::format("cxmat {}", view::clean(context.version)));
    add("report.provenance.made_on", view::clean(context.date));
    for (const view::Input& input : view::method(protected_, messages_).inputs) {
      rows_.push_back({input.role, file(input)});
    }
    return std::move(rows_);
  }

 private:
  /// A term with its value, unless there is none.
  void add(const char* term, Cell value) {
    const std::string* const words = std::get_if<std::string>(&value);
    if (!std::holds_alternative<std::monostate>(value) && (words == nullptr || !words->empty())) {
      rows_.push_back({std::string(messages_.text(term)), std::move(value)});
    }
  }

  void add_waves() {
    if (!assessment_.waves.empty()) {
      const WaveResult& wave = assessment_.waves.back();
      add("workbook.wave", view::words(wave.label, messages_.language(), wave.id));
      add("workbook.date",
          view::clean(wave.date.empty() ? assessment_.engagement.date : wave.date));
    } else {
      add("workbook.date", view::clean(assessment_.engagement.date));
    }
  }

  void add_result(const NodeResult& root) {
    const Row cells = figures(root.overall, root.levels, messages_);
    add("report.level_score", cells[1]);
    add("workbook.interval_low", cells[2]);
    add("workbook.interval_high", cells[3]);
    add("report.level", cells[4]);
    if (root.overall && root.overall->level) {
      const Level* const level = view::level_of(*root.overall->level, root.levels);
      add("workbook.level_name",
          level == nullptr ? std::string() : view::words(level->name, messages_.language()));
    }
    add("report.target", number(root.target, Shown::one_decimal));
    if (assessment_.benchmark && root.benchmark && root.benchmark->peers >= view::fewest_peers) {
      add("report.benchmark.median", number(root.benchmark->median, Shown::one_decimal));
      if (view::own_score(root)) {
        add("report.benchmark.percentile", number(root.benchmark->percentile, Shown::whole));
      }
      add("report.benchmark.peers",
          Number{static_cast<double>(root.benchmark->peers), Shown::whole});
    }
  }

  void add_people() {
    if (view::is_consensus(assessment_)) {
      add("report.respondents", std::string(messages_.text("report.quality.consensus_detail")));
      return;
    }
    const auto respondents = view::respondents_of(assessment_);
    add("report.respondents", respondents
                                  ? Cell(Number{static_cast<double>(*respondents), Shown::whole})
                                  : Cell(Absent{std::string(messages_.text("report.hidden"))}));
    if (const auto invited = view::population_of(assessment_)) {
      add("report.response.invited", Number{static_cast<double>(*invited), Shown::whole});
    }
  }

  void add_benchmark() {
    add("workbook.benchmark", without_isolates(view::benchmark_name(assessment_, messages_)));
    add("workbook.beware", without_isolates(view::synthetic_warning(assessment_, messages_)));
  }

  [[nodiscard]] std::string hidden() const {
    return view::is_consensus(assessment_)
               ? std::string()
               : messages_.format(
                     "report.method.privacy",
                     {whole(assessment_.engagement.privacy.minimum_group, messages_.language())});
  }

  [[nodiscard]] std::string file(const view::Input& input) const {
    std::string text = input.name;
    if (!input.version.empty()) {
      text += fmt::format(", {} {}", messages_.text("report.provenance.version"), input.version);
    }
    if (!input.hash.empty()) {
      text += fmt::format(", {} {}", messages_.text("report.provenance.hash"), input.hash);
    }
    return text;
  }

  const Protected<Assessment>& protected_;
  const Assessment& assessment_;
  const Messages& messages_;
  std::vector<Row> rows_;
};

}  // namespace

Sheet overview(const Protected<Assessment>& assessment, const Messages& messages,
               const RenderContext& context) {
  return {.name = std::string(messages.text("workbook.sheet.overview")),
          .table = {},
          .columns = {{.heading = {}, .width = 30}, {.heading = {}, .width = 90, .prose = true}},
          .rows = Overview(assessment, messages).rows(context),
          .frozen = 0};
}

}  // namespace cxmat::reports::workbook
