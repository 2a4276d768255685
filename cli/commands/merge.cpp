// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/merge.hpp"

#include "cli/output.hpp"

#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/tally_file/tally_file.hpp>
#include <cxmat/system/descriptor.hpp>
#include <cxmat/system/terminal.hpp>

#include <CLI/CLI.hpp>

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cxmat::cli {
namespace {

struct Options {
  std::vector<std::string> files;
  std::string output;
  bool allow_equal = false;
};

/// Two tallies are held at a time: the sum so far and the next.
Result<TallyFile> sum_of(const std::vector<std::string>& files, bool allow_equal) {
  std::optional<TallyFile> sum;
  std::map<std::string, std::string> seen;  // fingerprint: file
  Diagnostics found;
  for (const std::string& file : files) {
    Result<TallyFile> part = read_tally(file);
    append(found, std::move(part.diagnostics));
    if (!part) {
      continue;
    }
    const auto [first, is_new] = seen.emplace(fingerprint(*part), file);
    if (!is_new && !allow_equal) {
      found.push_back(error(Code::tally_twice, whole_file(file), {first->second}));
    } else if (!sum) {
      sum = *std::move(part);
    } else {
      append(found, add(*sum, *std::move(part), file, files.front()));
    }
  }
  if (has_errors(found)) {
    return found;
  }
  return {*std::move(sum), std::move(found)};
}

ExitCode run(const Options& options, const Context& context) {
  const Result<TallyFile> sum = sum_of(options.files, options.allow_equal);
  context.console.report(sum.diagnostics);
  if (!sum) {
    return exit_code_of(sum.diagnostics);
  }
  // A sum may replace one of its parts: it is written whole, or not at all.
  const std::array outputs{Output{options.output, to_bytes(*sum)}};
  if (!options.output.empty() && options.output != "-") {
    context.console.report({note(Code::tally_is_internal, {}, {options.output})});
  }
  return write_outputs(context.console, outputs, false);
}

}  // namespace

Run attach_merge(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("files", options->files, "Tallies that cxmat tally or merge wrote")->required();
  app.add_option("-o,--output", options->output, "File to write instead of standard output");
  app.add_flag("--allow-equal", options->allow_equal,
               "Add parts that are equal, too: very small ones can be by chance");
  app.callback([options] {
    if (options->output.empty() && system::is_terminal(system::standard_output)) {
      throw CLI::RequiredError("-o FILE, or a pipe behind: a tally is no text;");
    }
  });
  app.footer("Example: cxmat merge part1.cxtally part2.cxtally -o all.cxtally");
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace cxmat::cli
