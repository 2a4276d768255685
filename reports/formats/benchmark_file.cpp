// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/benchmark_file.hpp"

#include "reports/formats/instruments/document.hpp"
#include "reports/formats/instruments/text.hpp"
#include "reports/formats/json_values.hpp"
#include "reports/view/benchmark_file.hpp"

#include <cxmat/benchmark/describe.hpp>
#include <cxmat/benchmark/select.hpp>

#include <fmt/format.h>

#include <optional>
#include <utility>
#include <vector>

namespace cxmat::reports {
namespace {

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json json_of(const std::vector<BenchmarkQuestionnaire>& questionnaires) {
  Json list = Json::array();
  for (const BenchmarkQuestionnaire& each : questionnaires) {
    list.push_back({{"id", each.id}, {"version", each.version}});
  }
  return list;
}

Json json_of(const std::vector<Distribution>& distributions) {
  Json list = Json::array();
  for (const Distribution& each : distributions) {
    Json nodes = Json::object();
    for (const auto& [id, node] : each.nodes) {
      Json quantiles = Json::object();
      for (const PeerQuantile& quantile : node.quantiles) {
        quantiles[fmt::format("p{}", quantile.percent)] = quantile.score;
      }
      nodes[id] = {
          {"n", node.n},
          {"mean", nullable(node.mean)},
          {"sd", nullable(node.sd)},
          {"quantiles", std::move(quantiles)},
          {"level_shares", node.level_shares.empty() ? Json(nullptr) : Json(node.level_shares)}};
    }
    list.push_back({{"segment", each.segment}, {"peers", each.peers}, {"nodes", std::move(nodes)}});
  }
  return list;
}

Json json_of(const std::optional<BenchmarkBuild>& built) {
  return !built ? Json(nullptr)
                : Json{{"peers", built->peers},
                       {"assessments", built->assessments},
                       {"results", built->results},
                       {"rows", built->rows},
                       {"minimum", built->minimum},
                       {"producer", text_or_null(built->producer)},
                       {"date", text_or_null(built->date)}};
}

/// What both kinds of files say of themselves.
template <class File>
Json head(const File& file, const char* kind) {
  return {{"schema_version", 1},
          {"kind", kind},
          {"id", file.id},
          {"title", texts(file.title)},
          {"source", texts(file.source)},
          {"population", texts(file.population)},
          {"publisher", text_or_null(file.publisher)},
          {"licence", text_or_null(file.licence)},
          {"year", file.year},
          {"method", file.method},
          {"synthetic", file.synthetic}};
}

Json json_of(const Benchmark& benchmark) {
  Json json = head(benchmark, "benchmark");
  json["peers"] = peers_of(benchmark);
  json["questionnaires"] = json_of(benchmark.questionnaires);
  json["built"] = json_of(benchmark.built);
  json["distributions"] = json_of(described(benchmark));
  json["editions"] = Json::array();
  for (const BenchmarkEdition& edition : benchmark.editions) {
    json["editions"].push_back({{"year", edition.year},
                                {"method", edition.method},
                                {"questionnaires", json_of(edition.questionnaires)},
                                {"built", json_of(edition.built)},
                                {"distributions", json_of(edition.distributions)}});
  }
  return json;
}

Json json_of(const ContextBenchmark& context) {
  Json json = head(context, "context");
  json["figures"] = Json::array();
  for (const ContextFigure& figure : context.figures) {
    Json levels = Json::array();
    for (const LocalizedText& level : figure.levels) {
      levels.push_back(texts(level));
    }
    json["figures"].push_back({{"id", figure.id},
                               {"label", texts(figure.label)},
                               {"node", text_or_null(figure.node)},
                               {"share", nullable(figure.share)},
                               {"value", nullable(figure.value)},
                               {"unit", texts(figure.unit)},
                               {"level_shares", figure.level_shares},
                               {"levels", std::move(levels)},
                               {"implied", figure.implied},
                               {"n", nullable(figure.n)},
                               {"question", texts(figure.question)},
                               {"note", texts(figure.note)}});
  }
  return json;
}

}  // namespace

std::string render_benchmark(const BenchmarkFile& file, std::string_view format, Language language,
                             const RenderContext& context) {
  if (format == "json") {
    const Json json = std::visit([](const auto& each) { return json_of(each); }, file);
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
  }
  const Messages messages(language);
  const std::vector<view::InstrumentSection> sections =
      std::visit([&](const auto& each) { return view::sections_of(each, messages); }, file);
  const std::string title(messages.text("report.bench.title"));
  if (format == "md") {
    return render_sections_markdown(title, sections, language, context);
  }
  return format == "html" ? render_sections_html(title, sections, language, context)
                          : render_sections_text(sections);
}

}  // namespace cxmat::reports
