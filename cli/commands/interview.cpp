// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/interview.hpp"

#include "cli/form_input.hpp"
#include "cli/interview/session.hpp"
#include "cli/interview/store.hpp"
#include "cli/output.hpp"
#include "reports/forms/interview/interview.hpp"

#include <cxmat/formats/excerpt.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <memory>
#include <random>
#include <string>

namespace cxmat::cli {
namespace {

namespace fs = std::filesystem;
namespace forms = reports::forms;

struct Options {
  FormInput input;
  fs::path output;
  bool plain = false;
  bool workshop = false;
  bool another = false;
};

/// "f" and 16 hexadecimal digits: tells respondents apart, and nobody who they are.
std::string new_respondent() {
  std::random_device random;
  return fmt::format("f{:08x}{:08x}", random(), random());
}

fs::path folder_of(const Options& options) {
  if (!options.input.is_folder()) {
    return {};
  }
  const fs::path named = options.input.references.front();
  return named.filename() == "assessment.yaml" ? named.parent_path() : named;
}

fs::path interviews_folder(const Options& options) {
  return options.input.is_folder() ? folder_of(options) / "interviews" : fs::path();
}

/// An interview, and the file that it is kept in.
struct Held {
  forms::Interview interview;
  InterviewStore store;
  bool resumed = false;
};

class Interviews {
 public:
  Interviews(const Options& options, const forms::Form& form, const reports::Messages& messages)
      : options_(&options), form_(&form), messages_(&messages) {}

  [[nodiscard]] Result<Held> hold() const {
    if (!options_->output.empty()) {
      return hold_named(options_->output);
    }
    const fs::path folder = interviews_folder(*options_);
    if (!options_->another) {
      for (const fs::path& path : interviews_in(folder.empty() ? fs::path(".") : folder)) {
        if (std::optional<Held> held = unfinished(folder.empty() ? path.filename() : path)) {
          return *std::move(held);
        }
      }
    }
    forms::Interview fresh = make();
    Result<InterviewStore> store =
        InterviewStore::hold(folder / ("interview-" + fresh.respondent() + ".json"));
    if (!store) {
      return store.diagnostics;
    }
    return Held{.interview = std::move(fresh), .store = *std::move(store)};
  }

 private:
  [[nodiscard]] forms::Interview make() const {
    return {*form_,
            *messages_,
            {.workshop = options_->workshop || form_->collection == Collection::consensus,
             .evidence = form_->evidence},
            new_respondent()};
  }

  [[nodiscard]] Result<Held> hold_named(const fs::path& path) const {
    Result<InterviewStore> store = InterviewStore::hold(path);
    if (!store) {
      return store.diagnostics;
    }
    const Result<std::optional<InterviewFile>> file = store->load();
    if (!file) {
      return file.diagnostics;
    }
    Held held{.interview = make(), .store = *std::move(store)};
    if (*file) {
      held.resumed = true;
      if (!held.interview.resume(**file)) {
        return error(Code::interview_of_another, whole_file(path.string()),
                     {path.string(), (*file)->form});
      }
    }
    return held;
  }

  /// Nothing where it is finished, about something else, damaged or in use.
  [[nodiscard]] std::optional<Held> unfinished(const fs::path& path) const {
    Result<InterviewStore> store = InterviewStore::hold(path);
    if (!store) {
      return std::nullopt;
    }
    const Result<std::optional<InterviewFile>> file = store->load();
    if (!file || !*file || !(*file)->interview || (*file)->interview->finished) {
      return std::nullopt;
    }
    Held held{.interview = make(), .store = *std::move(store), .resumed = true};
    return held.interview.resume(**file) ? std::optional(std::move(held)) : std::nullopt;
  }

  const Options* options_;
  const forms::Form* form_;
  const reports::Messages* messages_;
};

/// As a shell takes it.
std::string quoted(const std::string& text) {
  constexpr std::string_view plain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/+";
  if (!text.empty() && text.find_first_not_of(plain) == std::string::npos) {
    return text;
  }
  std::string inside;
  for (const char sign : text) {
    inside += sign == '\'' ? std::string("'\\''") : std::string(1, sign);
  }
  return "'" + inside + "'";
}

/// True if a wave of the assessment reads its folder of interviews.
bool reads_interviews(const Engagement& engagement) {
  return std::ranges::any_of(engagement.waves, [](const Wave& wave) {
    return std::ranges::any_of(wave.responses, [](const ResponseFile& file) {
      return fs::path(file.file).lexically_normal().string().starts_with("interviews");
    });
  });
}

/// What was made of it, and what to do next.
ExitCode report_finished(const Options& options, const Engagement& engagement, const Held& held,
                         const reports::Messages& messages, const Console& console) {
  const forms::Interview& interview = held.interview;
  const std::string path = held.store.path().string();
  std::string text;
  if (const std::size_t open = interview.open_count(); open > 0) {
    text += messages.counted("interview.finished_open", static_cast<std::int64_t>(open)) + "\n";
  }
  if (const std::string facts = interview.facts_yaml(); !facts.empty()) {
    text += std::string(messages.text("interview.paste_facts")) + "\n" + facts;
  }
  text += messages.format("interview.saved", {path}) + "\n";
  const fs::path folder = folder_of(options);
  const bool in_folder = options.input.is_folder() && options.output.empty();
  if (in_folder && !reads_interviews(engagement)) {
    text += std::string(messages.text("interview.list_folder")) + "\n";
  }
  const std::string what =
      in_folder ? quoted(folder.empty() ? "." : folder.string()) : quoted(path);
  text += messages.format("interview.next_command", {"cxmat score " + what}) + "\n";
  return console.print(text);
}

ExitCode end(const Ending& ending, const Options& options, const Engagement& engagement,
             const Held& held, const reports::Messages& messages, const Console& console) {
  if (ending.failure) {
    console.report({*ending.failure});
    return ExitCode::cannot_write;
  }
  if (ending.outcome == forms::Dialog::Outcome::finished) {
    return report_finished(options, engagement, held, messages, console);
  }
  const std::string path = held.store.path().string();
  std::string paused =
      describe(note(Code::interview_paused, {}, {path}), console.messages, console.colour);
  paused.pop_back();
  console.say(paused);
  return ExitCode::done;
}

ExitCode run(const Options& options, const Context& context) {
  FormInput input = options.input;
  input.evidence = input.evidence || options.workshop;
  const Result<LoadedForm> loaded = load_form(input, context);
  if (!loaded) {
    return context.fail(loaded.diagnostics);
  }
  if (options.output == "-") {
    return context.fail({error(Code::usage, {}, {"-o -"})});
  }
  const std::array outputs{Output{options.output, {}}};
  if (const Diagnostics refused = check_targets(outputs, loaded->files); !refused.empty()) {
    return context.fail(refused);
  }
  const reports::Messages messages(loaded->form.language);
  Result<Held> held = Interviews(options, loaded->form, messages).hold();
  if (!held) {
    return context.fail(held.diagnostics);
  }
  std::string notice;
  if (held->resumed) {
    notice = messages.text(held->interview.finished() ? "interview.reopened" : "interview.resumed");
  } else if (const auto failure = held->store.save(held->interview.save())) {
    return context.fail({*failure});
  }
  const std::optional<Ending> by_keys =
      options.plain
          ? std::nullopt
          : ask_by_keys(held->interview, messages, held->store, context.console.colour, notice);
  const Ending ending =
      by_keys ? *by_keys
              : ask_by_lines(held->interview, messages, held->store, context.console, notice);
  const ExitCode code = end(ending, options, loaded->engagement, *held, messages, context.console);
  if (ending.signal != 0) {
    held = Result<Held>();  // unlocks
    std::raise(ending.signal);
  }
  return code;
}

}  // namespace

Run attach_interview(CLI::App& app) {
  auto options = std::make_shared<Options>();
  add_form_options(app, options->input);
  app.add_option("-o,--output", options->output,
                 "File of the answers (FOLDER/interviews/interview-RESPONDENT.json)");
  app.add_flag("--new", options->another,
               "Begin another one, although one is unfinished and would be gone on with");
  app.add_flag("--workshop", options->workshop,
               "A group agrees on each answer; with minority notes, evidence and facts");
  app.add_flag("--plain", options->plain,
               "Lines instead of a screen: for screen readers; so without a terminal");
  app.footer(
      "Answers are on the disk after every key. The same call goes on where it stopped.\n"
      "Examples: cxmat interview my-assessment\n"
      "          cxmat interview ownership --groups role --lang de -o board.json");
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace cxmat::cli
