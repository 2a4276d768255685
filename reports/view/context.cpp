// SPDX-License-Identifier: Apache-2.0
#include "reports/view/context.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace cxmat::reports::view {
namespace {

/// As many decimals as the figure was published with, up to two: "7.31", "53".
std::string published(double value, Language language) {
  constexpr int most = 2;
  for (int decimals = 0; decimals < most; ++decimals) {
    const double shifted = value * std::pow(10, decimals);
    if (std::abs(shifted - std::round(shifted)) < 1e-9) {
      return decimal(value, decimals, language);
    }
  }
  return decimal(value, most, language);
}

class FileView {
 public:
  FileView(const Assessment& assessment, const ContextBenchmark& file, const Messages& messages)
      : assessment_(assessment), file_(file), messages_(messages), language_(messages.language()) {}

  [[nodiscard]] PublishedFigures view() const {
    PublishedFigures view{.title = words(file_.title, language_, file_.id),
                          .described = described(),
                          .synthetic = file_.synthetic ? text("report.context.synthetic") : "",
                          .table = table(),
                          .notes = {}};
    for (const ContextFigure& figure : file_.figures) {
      if (std::string note = note_of(figure); !note.empty()) {
        view.notes.push_back(std::move(note));
      }
    }
    return view;
  }

 private:
  [[nodiscard]] std::string text(const char* key) const { return std::string(messages_.text(key)); }
  [[nodiscard]] std::string said(const char* key, const std::string& what) const {
    return what.empty() ? std::string() : messages_.format(key, {isolated(what)});
  }

  [[nodiscard]] std::string described() const {
    const std::string method = fmt::format("report.context.method_{}", file_.method);
    return in_a_row(
        std::vector{said("report.benchmark.source", words(file_.source, language_)),
                    said("report.peers.publisher", clean(file_.publisher)),
                    messages_.format("report.context.year", {fmt::format("{}", file_.year)}),
                    said("report.context.asked", words(file_.population, language_)),
                    messages_.has(method) ? std::string(messages_.text(method)) : std::string(),
                    said("report.peers.licence", clean(file_.licence))});
  }

  [[nodiscard]] Table table() const {
    Table table;
    table.caption =
        messages_.format("report.context.caption", {words(file_.title, language_, file_.id)});
    if (file_.synthetic) {
      table.caption += fmt::format(" ({})", messages_.text("report.benchmark.synthetic_tag"));
    }
    table.row_heading = text("report.context.figure");
    for (const char* key : {"report.context.published", "report.context.n", "report.context.own"}) {
      table.headings.push_back({.text = text(key)});
    }
    for (const ContextFigure& figure : file_.figures) {
      add_rows(figure, table);
    }
    return table;
  }

  void add_rows(const ContextFigure& figure, Table& table) const {
    TableRow row;
    row.label = words(figure.label, language_, figure.id);
    row.strong = !figure.level_shares.empty();
    row.cells = {published_cell(figure),
                 figure.n ? TableCell{.text = whole(*figure.n, language_)}
                          : missing_cell(text("report.context.not_published")),
                 own_cell(figure)};
    table.rows.push_back(std::move(row));
    for (std::size_t stage = 0; stage < figure.level_shares.size(); ++stage) {
      table.rows.push_back({.label = stage_words(figure, stage),
                            .depth = 1,
                            .share = figure.level_shares[stage],
                            .cells = {{.text = percent(figure.level_shares[stage], language_)},
                                      missing_cell(""),
                                      missing_cell("")}});
    }
  }

  [[nodiscard]] TableCell published_cell(const ContextFigure& figure) const {
    if (figure.share) {
      return {.text = percent(*figure.share, language_)};
    }
    if (figure.value) {
      return {.text = messages_.format("report.context.value", {published(*figure.value, language_),
                                                                words(figure.unit, language_)})};
    }
    return missing_cell("");  // a row for each stage below
  }

  [[nodiscard]] TableCell own_cell(const ContextFigure& figure) const {
    const NodeResult* node = figure.node.empty() ? nullptr : assessment_.find(figure.node);
    return node == nullptr ? missing_cell() : score_cell(node->overall, node->levels, messages_);
  }

  [[nodiscard]] std::string stage_words(const ContextFigure& figure, std::size_t stage) const {
    const auto number = static_cast<std::int64_t>(stage + 1);
    const std::string plain = messages_.format("report.context.stage", {whole(number, language_)});
    const std::string name =
        stage < figure.levels.size() ? words(figure.levels[stage], language_, plain) : plain;
    const bool implied = std::ranges::find(figure.implied, number) != figure.implied.end();
    return implied ? messages_.format("report.context.implied", {name}) : name;
  }

  [[nodiscard]] std::string note_of(const ContextFigure& figure) const {
    const std::string asked = words(figure.question, language_);
    const std::string note = in_a_row(
        std::vector{said("report.context.question", asked), words(figure.note, language_)});
    return note.empty() ? std::string()
                        : fmt::format("{}: {}", words(figure.label, language_, figure.id), note);
  }

  const Assessment& assessment_;
  const ContextBenchmark& file_;
  const Messages& messages_;
  Language language_;
};

}  // namespace

std::vector<PublishedFigures> published_figures(const Protected<Assessment>& assessment,
                                                const Messages& messages) {
  std::vector<PublishedFigures> files;
  for (const ContextBenchmark& file : assessment->context) {
    files.push_back(FileView(*assessment, file, messages).view());
  }
  return files;
}

}  // namespace cxmat::reports::view
