// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/instrument.hpp"

#include "cli/output.hpp"
#include "cli/version.hpp"
#include "reports/formats/instruments/document.hpp"
#include "reports/formats/instruments/json.hpp"
#include "reports/formats/instruments/text.hpp"

#include <cxmat/formats/engagement_files.hpp>
#include <cxmat/formats/instruments/reader.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace cxmat::cli {
namespace {

namespace fs = std::filesystem;

const std::array<std::string, 4> formats{"table", "json", "md", "html"};

struct Options {
  std::vector<std::string> paths;
  std::string format = "table";
  std::string output;
};

/// A folder stands for the instruments of its assessment.yaml.
bool is_engagement(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored) || path.filename() == "assessment.yaml";
}

struct Loaded {
  std::vector<Instrument> instruments;
  std::vector<fs::path> files;  ///< that were read
};

Result<Loaded> load(const Options& options, const Context& context) {
  Loaded loaded;
  Diagnostics found;
  for (const std::string& path : options.paths) {
    if (!is_engagement(path)) {
      Result<Instrument> instrument = load_instrument(path);
      append(found, std::move(instrument.diagnostics));
      if (instrument) {
        loaded.instruments.push_back(*std::move(instrument));
        loaded.files.emplace_back(path);
      }
      continue;
    }
    const Result<Catalogue> catalogue = context.load_catalogue();
    append(found, catalogue.diagnostics);
    if (!catalogue) {
      continue;
    }
    Result<EngagementInstruments> engagement = load_engagement_instruments(path, *catalogue);
    append(found, std::move(engagement.diagnostics));
    if (engagement) {
      std::ranges::move(engagement->instruments, std::back_inserter(loaded.instruments));
      std::ranges::move(engagement->files, std::back_inserter(loaded.files));
    }
  }
  if (has_errors(found)) {
    return found;
  }
  return {std::move(loaded), std::move(found)};
}

std::string render(const std::vector<Instrument>& instruments, std::string_view format,
                   const Context& context) {
  const Language language = context.output_language();
  const reports::RenderContext render_context{.version = std::string(version),
                                              .date = context.date};
  if (format == "json") {
    return reports::render_instruments_json(instruments);
  }
  if (format == "md") {
    return reports::render_instruments_markdown(instruments, language, render_context);
  }
  if (format == "html") {
    return reports::render_instruments_html(instruments, language, render_context);
  }
  return reports::render_instruments_text(instruments, language);
}

ExitCode run(const Options& options, const Context& context) {
  if (const Diagnostics unknown = check_format(options.format, formats); !unknown.empty()) {
    return context.fail(unknown);
  }
  const Result<Loaded> loaded = load(options, context);
  context.console.report(loaded.diagnostics);
  if (!loaded) {
    return exit_code_of(loaded.diagnostics);
  }
  const std::array outputs{
      Output{options.output, render(loaded->instruments, options.format, context)}};
  if (const Diagnostics refused = check_targets(outputs, loaded->files); !refused.empty()) {
    return context.fail(refused);
  }
  return write_outputs(context.console, outputs, false);
}

}  // namespace

Run attach_instrument(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("paths", options->paths,
                 "Instruments' files, or engagement folders: the instruments of their "
                 "assessment.yaml")
      ->required();
  app.add_option("--format", options->format, "table (default), json, md or html");
  app.add_option("-o,--output", options->output, "File to write instead of standard output");
  app.footer("Example: cxmat instrument examples/nordlicht/instruments/touchpoints.yaml");
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace cxmat::cli
