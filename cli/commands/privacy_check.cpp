// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/privacy_check.hpp"

#include "cli/output.hpp"
#include "cli/version.hpp"
#include "reports/formats/privacy_check_json.hpp"
#include "reports/formats/privacy_check_text.hpp"

#include <cxmat/anonymity/attack/attack.hpp>
#include <cxmat/anonymity/attack/join.hpp>
#include <cxmat/core/closest_match.hpp>
#include <cxmat/formats/published_json.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cxmat::cli {
namespace {

const std::array<std::string, 2> formats{"text", "json"};

struct Options {
  std::vector<std::string> results;
  std::vector<std::string> parts;
  std::string format = "text";
  std::string output;
};

/// "it.json:department=it".
struct Part {
  std::string file;
  attack::Membership group;
};

/// Every way to read FILE:GROUPING=VALUE: a file's name may hold colons, a value anything.
std::vector<Part> readings(const std::string& text) {
  std::vector<Part> found;
  for (std::size_t colon = text.find(':'); colon != std::string::npos;
       colon = text.find(':', colon + 1)) {
    if (const std::size_t equals = text.find('=', colon); equals != std::string::npos) {
      found.push_back({.file = text.substr(0, colon),
                       .group = {.grouping = text.substr(colon + 1, equals - colon - 1),
                                 .value = text.substr(equals + 1)}});
    }
  }
  return found;
}

/// The group of that name in `result`.
std::optional<attack::Membership> find_group(const attack::PublishedResult& result,
                                             const attack::Membership& named) {
  for (const attack::PublishedGrouping& grouping : result.groupings) {
    const auto name = std::ranges::find(grouping.names, named.value);
    if (grouping.column == named.grouping && name != grouping.names.end()) {
      const auto place = static_cast<std::size_t>(name - grouping.names.begin());
      return attack::Membership{.grouping = grouping.column, .value = grouping.values[place]};
    }
  }
  return std::nullopt;
}

Result<Part> parse_part(const std::string& text, const attack::PublishedResult& whole) {
  const std::vector<Part> found = readings(text);
  for (const Part& part : found) {
    if (const auto group = find_group(whole, part.group)) {
      return Part{.file = part.file, .group = *group};
    }
  }
  std::vector<std::string> known;
  if (!found.empty()) {
    for (const attack::PublishedGrouping& grouping : whole.groupings) {
      for (const std::string& name : grouping.names) {
        known.push_back(found.front().file + ":" + grouping.column + "=" + name);
      }
    }
  }
  return error(Code::part_unknown, {}, {text, closest_match(text, known)});
}

/// All results in their order; a part stands for its group, and is read once.
Result<std::vector<attack::PublishedResult>> load(const Options& options) {
  Diagnostics found;
  std::vector<attack::PublishedResult> results;
  std::vector<std::string> files;
  const auto read = [&](const std::string& file) {
    auto result = load_published_json(file);
    append(found, std::move(result.diagnostics));
    if (result) {
      results.push_back(*std::move(result));
      files.push_back(file);
    }
  };
  for (const std::string& file : options.results) {
    read(file);
  }
  if (has_errors(found)) {
    return found;
  }
  for (const std::string& text : options.parts) {
    const Result<Part> part = parse_part(text, results.front());
    append(found, part.diagnostics);
    if (!part) {
      continue;
    }
    auto at = std::ranges::find(files.begin() + 1, files.end(), part->file);
    if (at == files.end()) {
      const std::size_t before = files.size();
      read(part->file);
      if (files.size() == before) {
        continue;
      }
      at = files.end() - 1;
    }
    attack::PublishedResult& own = results[static_cast<std::size_t>(at - files.begin())];
    own = attack::as_group(std::move(own), part->group);
    own.assessment = results.front().assessment;
    at->clear();  // the same file may be given for another group, too
  }
  if (has_errors(found)) {
    return found;
  }
  return {std::move(results), std::move(found)};
}

std::vector<std::filesystem::path> files_of(const Options& options) {
  std::vector<std::filesystem::path> files(options.results.begin(), options.results.end());
  for (const std::string& part : options.parts) {
    for (const Part& reading : readings(part)) {
      files.emplace_back(reading.file);
    }
  }
  return files;
}

ExitCode run(const Options& options, const Context& context) {
  if (const Diagnostics unknown = check_format(options.format, formats); !unknown.empty()) {
    return context.fail(unknown);
  }
  const auto results = load(options);
  if (!results) {
    return context.fail(results.diagnostics);
  }
  const attack::Published published = attack::join(*results);
  const attack::AttackResult found = attack::attack(published);
  const std::array outputs{
      Output{options.output,
             options.format == "json"
                 ? reports::privacy_check_json(published, found, version)
                 : reports::render_privacy_check(published, found, context.output_language())}};
  if (const Diagnostics refused = check_targets(outputs, files_of(options)); !refused.empty()) {
    return context.fail(refused);
  }
  const ExitCode written = write_outputs(context.console, outputs, false);
  return written == ExitCode::done && !found.holds() ? ExitCode::check_failed : written;
}

}  // namespace

Run attach_privacy_check(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("results", options->results,
                 "Results that go to the same readers, as `cxmat score --format json` wrote them")
      ->required();
  app.add_option("--part", options->parts,
                 "FILE:GROUPING=VALUE: FILE is the result of this group of the first result alone; "
                 "may be repeated")
      ->allow_extra_args(false);
  app.add_option("--format", options->format, "text (default) or json");
  app.add_option("-o,--output", options->output, "File to write instead of standard output");
  app.footer("Example: cxmat privacy-check report.json it.json --part it.json:department=it");
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace cxmat::cli
