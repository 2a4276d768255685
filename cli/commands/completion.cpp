// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/completion.hpp"

#include "cli/help/completion.hpp"
#include "cli/output.hpp"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

namespace cxmat::cli {
namespace {

ExitCode run(const std::string& shell, const CLI::App& program, const Context& context) {
  const std::vector<std::string> known(help::shells.begin(), help::shells.end());
  if (const Diagnostics unknown = check_choice("completion", shell, known); !unknown.empty()) {
    return context.fail(unknown);
  }
  const help::CommandEntry table = help::option_table(program);
  return context.console.print(shell == "bash"   ? help::bash_completion(table)
                               : shell == "zsh"  ? help::zsh_completion(table)
                               : shell == "fish" ? help::fish_completion(table)
                                                 : help::powershell_completion(table));
}

}  // namespace

Run attach_completion(CLI::App& app) {
  auto shell = std::make_shared<std::string>();
  app.add_option("shell", *shell, "bash, zsh, fish or powershell")->required();
  app.footer("Example: source <(cxmat completion bash)");
  return [shell, program = app.get_parent()](const Context& context) {
    return run(*shell, *program, context);
  };
}

}  // namespace cxmat::cli
