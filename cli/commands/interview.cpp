// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/interview.hpp"

#include "cli/form_input.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace cxmat::cli {

Run attach_interview(CLI::App& app) {
  auto input = std::make_shared<FormInput>();
  add_form_options(app, *input);
  app.footer("Example: cxmat interview my-assessment");
  return [input](const Context& context) {
    const Result<LoadedForm> loaded = load_form(*input, context);
    return loaded ? ExitCode::done : context.fail(loaded.diagnostics);
  };
}

}  // namespace cxmat::cli
