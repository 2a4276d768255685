// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/result/benchmark_json.hpp"

#include <string>
#include <utility>
#include <vector>

namespace cxmat::result_json {
namespace {

Json list_or_null(const std::vector<double>& numbers) {
  return numbers.empty() ? Json(nullptr) : Json(numbers);
}

Json context_figure(const ContextFigure& figure) {
  Json levels = Json::array();
  for (const LocalizedText& level : figure.levels) {
    levels.push_back(texts(level));
  }
  return {{"id", figure.id},
          {"label", texts(figure.label)},
          {"node", text_or_null(figure.node)},
          {"share", nullable(figure.share)},
          {"value", nullable(figure.value)},
          {"unit", texts(figure.unit)},
          {"level_shares", list_or_null(figure.level_shares)},
          {"levels", std::move(levels)},
          {"implied", figure.implied},
          {"n", nullable(figure.n)},
          {"question", texts(figure.question)},
          {"note", texts(figure.note)}};
}

}  // namespace

Json standing(const std::optional<BenchmarkFigures>& figures) {
  if (!figures) {
    return nullptr;
  }
  return {{"peers", figures->peers},
          {"minimum", nullable(figures->minimum)},
          {"lower_quartile", nullable(figures->lower_quartile)},
          {"median", nullable(figures->median)},
          {"upper_quartile", nullable(figures->upper_quartile)},
          {"maximum", nullable(figures->maximum)},
          {"percentile", nullable(figures->percentile)},
          {"gap", nullable(figures->gap)},
          {"basis", std::string(to_string(figures->basis))},
          {"mean", nullable(figures->mean)},
          {"sd", nullable(figures->sd)},
          {"level_shares", list_or_null(figures->level_shares)},
          {"percentile_interval", interval(figures->percentile_interval)},
          {"below_percentile", nullable(figures->below_percentile)},
          {"above_percentile", nullable(figures->above_percentile)},
          {"better_than", nullable(figures->better_than)},
          {"level_with", nullable(figures->level_with)},
          {"quarter", nullable(figures->quarter)},
          {"gap_interval", interval(figures->gap_interval)},
          {"standard_deviations", nullable(figures->standard_deviations)}};
}

Json benchmark(const std::optional<BenchmarkResult>& used) {
  if (!used) {
    return nullptr;
  }
  return {{"id", used->id},
          {"title", texts(used->title)},
          {"source", texts(used->source)},
          {"year", used->year},
          {"method", used->method},
          {"synthetic", used->synthetic},
          {"requested", used->requested},
          {"segment", used->segment},
          {"peers_total", used->peers_total},
          {"peers_selected", used->peers_selected},
          {"publisher", text_or_null(used->publisher)},
          {"licence", text_or_null(used->licence)},
          {"population", texts(used->population)},
          {"other_versions", used->other_versions}};
}

Json context(std::span<const ContextBenchmark> files) {
  Json list = Json::array();
  for (const ContextBenchmark& file : files) {
    Json figures = Json::array();
    for (const ContextFigure& figure : file.figures) {
      figures.push_back(context_figure(figure));
    }
    list.push_back({{"id", file.id},
                    {"title", texts(file.title)},
                    {"source", texts(file.source)},
                    {"population", texts(file.population)},
                    {"publisher", file.publisher},
                    {"licence", file.licence},
                    {"year", file.year},
                    {"method", file.method},
                    {"synthetic", file.synthetic},
                    {"figures", std::move(figures)}});
  }
  return list;
}

}  // namespace cxmat::result_json
