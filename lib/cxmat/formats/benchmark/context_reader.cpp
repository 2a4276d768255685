// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/benchmark/context_reader.hpp"

#include "cxmat/formats/benchmark/about.hpp"
#include "cxmat/formats/benchmark/context_figures.hpp"
#include "cxmat/formats/benchmark_reader.hpp"
#include "cxmat/formats/fields.hpp"
#include "cxmat/formats/outcome.hpp"

#include <utility>

namespace cxmat {

Result<ContextBenchmark> read_context(const yaml::Document& document) {
  Diagnostics found;
  yaml::Reader reader(document, found);
  yaml::MapReader map(reader, document.root, "benchmark");
  ContextBenchmark context;
  if (!fields::head(reader, map, document.root, "benchmark", context.id)) {
    sort_by_place(found);
    return found;
  }
  if (!benchmark_file::is_context(document.root)) {
    const bool says = document.root.find("comparable") != nullptr;
    reader.error(Code::benchmark_is_no_context, map.place_of(says ? "comparable" : "benchmark"));
    return found;
  }
  const Texts texts(reader, languages_of(document.root.find("title")), Promise::exact);
  benchmark_file::take(benchmark_file::read_about(texts, map, yaml::Need::required), context);
  context.figures = benchmark_file::read_context_figures(texts, map);
  map.finish();
  sort_by_place(found);
  return outcome(std::move(context), std::move(found));
}

Diagnostics benchmark_findings(const yaml::Document& document) {
  return benchmark_file::is_context(document.root) ? read_context(document).diagnostics
                                                   : read_benchmark(document, {}).diagnostics;
}

}  // namespace cxmat
