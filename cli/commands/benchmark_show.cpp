// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/benchmark_show.hpp"

#include "cli/output.hpp"
#include "cli/version.hpp"
#include "reports/formats/benchmark_file.hpp"

#include <cxmat/formats/benchmark/files.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>

namespace cxmat::cli {
namespace {

const std::array<std::string, 4> formats{"table", "json", "md", "html"};

struct Options {
  std::string file;
  std::string format = "table";
  std::string output;
};

/// A file of either kind: what is no benchmark of peers may be one of published figures.
Result<reports::BenchmarkFile> load(const std::string& file) {
  Result<Benchmark> benchmark = load_benchmark(file);
  if (benchmark) {
    return {*std::move(benchmark), std::move(benchmark.diagnostics)};
  }
  if (std::ranges::find(benchmark.diagnostics, Code::benchmark_is_context, &Diagnostic::code) ==
      benchmark.diagnostics.end()) {
    return std::move(benchmark.diagnostics);
  }
  Diagnostics found;
  LoadedContext context = load_context({}, {file}, found);
  if (context.files.empty()) {
    return found;
  }
  return {std::move(context.files.front()), std::move(found)};
}

ExitCode run(const Options& options, const Context& context) {
  if (const Diagnostics unknown = check_format(options.format, formats); !unknown.empty()) {
    return context.fail(unknown);
  }
  const Result<reports::BenchmarkFile> file = load(options.file);
  context.console.report(file.diagnostics);
  if (!file) {
    return exit_code_of(file.diagnostics);
  }
  const std::array outputs{
      Output{options.output,
             reports::render_benchmark(*file, options.format, context.output_language(),
                                       {.version = std::string(version), .date = context.date})}};
  const std::array<std::filesystem::path, 1> inputs{options.file};
  if (const Diagnostics refused = check_targets(outputs, inputs); !refused.empty()) {
    return context.fail(refused);
  }
  return write_outputs(context.console, outputs, false);
}

}  // namespace

Run attach_benchmark_show(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("file", options->file, "The benchmark, YAML or JSON")->required();
  app.add_option("--format", options->format, "table (default), json, md or html");
  app.add_option("-o,--output", options->output, "File to write instead of standard output");
  app.footer("Example: cxmat benchmark show examples/nordlicht/benchmark.yaml");
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace cxmat::cli
