// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/schema.hpp"

#include "cli/output.hpp"
#include "reports/formats/schemas.hpp"

#include <cxmat/core/closest_match.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

namespace cxmat::cli {
namespace {

namespace fs = std::filesystem;

/// A folder that is there, or a path with a slash: a mistyped name must not make a folder.
bool is_folder(const std::string& target) {
  std::error_code ignored;
  return target.find('/') != std::string::npos || fs::is_directory(target, ignored);
}

ExitCode write_all(const std::string& folder, const Context& context) {
  std::vector<Output> outputs;
  for (const std::string& name : reports::schema_names()) {
    outputs.push_back(
        {fs::path(folder) / reports::schema_file(name), std::string(reports::schema(name))});
  }
  return write_outputs(context.console, outputs, true);
}

ExitCode refuse(const std::string& target, const Context& context) {
  std::vector<std::string> names = reports::schema_names();
  const std::string closest = closest_match(target, names);
  names.emplace_back("DIR/");
  const Diagnostics found{
      error(Code::unknown_option_value, {},
            {target, "schema", fmt::format("{}", fmt::join(names, ", ")), closest})};
  context.console.report(found);
  return exit_code_of(found);
}

ExitCode run(const std::string& target, const Context& context) {
  if (target.empty()) {
    return context.console.print(reports::render_schema_list(context.output_language()));
  }
  const std::vector<std::string> names = reports::schema_names();
  if (std::ranges::find(names, target) != names.end()) {
    return context.console.print(reports::schema(target));
  }
  return is_folder(target) ? write_all(target, context) : refuse(target, context);
}

}  // namespace

Run attach_schema(CLI::App& app) {
  auto target = std::make_shared<std::string>();
  app.add_option("target", *target,
                 "A schema's name: print it. A folder (new ones with a slash): write all into it. "
                 "Without: list them");
  app.footer("Example: cxmat schema my-questionnaires/schema/");
  return [target](const Context& context) { return run(*target, context); };
}

}  // namespace cxmat::cli
