// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/templates.hpp"

#include "cli/output.hpp"
#include "reports/assets.hpp"
#include "reports/formats/templates/template_set.hpp"

#include <cxmat/formats/excerpt.hpp>

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

namespace cxmat::cli {
namespace {

namespace fs = std::filesystem;

std::vector<Output> files_for(const fs::path& folder) {
  std::vector<Output> outputs;
  for (const reports::TemplateFile& file : reports::template_files()) {
    outputs.push_back({folder / file.name, std::string(reports::asset(file.name))});
  }
  outputs.push_back({folder / "view.schema.json", std::string(reports::asset("view.schema.json"))});
  outputs.push_back({folder / "README.md", std::string(reports::asset("README-templates.md"))});
  return outputs;
}

/// What stands in the way: a file in place of the folder, or files of the same names in it.
Diagnostics check_free(const fs::path& folder, const std::vector<Output>& outputs) {
  std::error_code ignored;
  const fs::file_status status = fs::status(folder, ignored);
  if (fs::exists(status) && !fs::is_directory(status)) {
    return {error(Code::not_a_folder, whole_file(folder.string()), {folder.string()})};
  }
  Diagnostics found;
  for (const Output& output : outputs) {
    if (fs::exists(fs::symlink_status(output.path, ignored))) {
      found.push_back(
          error(Code::target_exists, whole_file(output.path.string()), {output.path.string()}));
    }
  }
  return found;
}

ExitCode run(const std::string& target, const Context& context) {
  const fs::path given(target);
  const fs::path folder = given.has_filename() ? given : given.parent_path();
  const std::vector<Output> outputs = files_for(folder);
  if (const Diagnostics found = check_free(folder, outputs); !found.empty()) {
    return context.fail(found);
  }
  const ExitCode written = write_outputs(context.console, outputs, true);
  if (written == ExitCode::done) {
    context.console.say(
        context.console.messages.format("templates.next", {(folder / "README.md").string()}));
  }
  return written;
}

}  // namespace

Run attach_templates(CLI::App& app) {
  auto target = std::make_shared<std::string>();
  app.add_option("dir", *target, "Folder to write them into; files that are there stay")
      ->required();
  app.footer(
      "Example: cxmat templates my-templates && cxmat report examples/nordlicht "
      "--templates my-templates");
  return [target](const Context& context) { return run(*target, context); };
}

}  // namespace cxmat::cli
