// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/benchmark.hpp"

#include "cli/commands/benchmark_build.hpp"
#include "cli/commands/benchmark_show.hpp"

#include <CLI/CLI.hpp>

#include <utility>

namespace cxmat::cli {

Run attach_benchmark(CLI::App& app) {
  app.require_subcommand(1);
  CLI::App* build = app.add_subcommand("build", "Make a benchmark of many results, without names");
  CLI::App* show = app.add_subcommand("show", "Show a benchmark: table, json, md, html");
  build->fallthrough();
  show->fallthrough();
  Run run_build = attach_benchmark_build(*build);
  Run run_show = attach_benchmark_show(*show);
  return [build, run_build = std::move(run_build),
          run_show = std::move(run_show)](const Context& context) {
    return build->parsed() ? run_build(context) : run_show(context);
  };
}

}  // namespace cxmat::cli
