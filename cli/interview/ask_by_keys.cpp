// SPDX-License-Identifier: Apache-2.0
#include "cli/interview/session.hpp"
#include "cli/interview/terminal.hpp"
#include "reports/forms/interview/key.hpp"

#include <optional>

namespace cxmat::cli {

using reports::forms::Dialog;
using reports::forms::Interview;
using reports::forms::Key;
using reports::forms::KeyDecoder;

std::optional<Ending> ask_by_keys(Interview& interview, const reports::Messages& messages,
                                  const InterviewStore& store, bool colour,
                                  const std::string& notice) {
  if (!has_screen()) {
    return std::nullopt;
  }
  constexpr int escape_patience = 40;  // milliseconds
  Ending ending;
  Terminal terminal(colour);
  Dialog dialog(interview, messages);
  dialog.say(notice);
  KeyDecoder decoder;
  Activity activity;
  while (dialog.outcome() == Dialog::Outcome::going_on) {
    terminal.show(dialog.draw(terminal.width(), terminal.height()));
    const Terminal::Event event = terminal.wait(decoder.waiting() ? escape_patience : -1);
    if (event.kind == Terminal::Event::Kind::closed ||
        event.kind == Terminal::Event::Kind::signalled) {
      ending.signal = event.signal;
      return ending;
    }
    const bool typed = event.kind == Terminal::Event::Kind::input;
    bool changed = false;
    for (const Key& key : typed ? decoder.feed(event.bytes) : decoder.settle()) {
      if (key.kind == Key::Kind::suspend) {
        terminal.suspend();
      } else if (key.kind == Key::Kind::redraw) {
        terminal.forget();
      }
      changed = dialog.apply(key) || changed;
      if (dialog.outcome() != Dialog::Outcome::going_on) {
        break;
      }
    }
    interview.add_seconds(activity.seconds());
    const bool untouched = interview.finished() && dialog.outcome() != Dialog::Outcome::finished;
    if (changed && !untouched) {
      ending.failure = store.save(interview.save());
      if (ending.failure) {
        return ending;
      }
    }
  }
  ending.outcome = dialog.outcome();
  return ending;
}

}  // namespace cxmat::cli
