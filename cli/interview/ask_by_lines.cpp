// SPDX-License-Identifier: Apache-2.0
#include "cli/interview/session.hpp"
#include "reports/forms/interview/line_dialog.hpp"

#include <cxmat/system/file.hpp>
#include <cxmat/system/terminal.hpp>

#include <array>
#include <cerrno>
#include <string_view>

namespace cxmat::cli {

using reports::forms::Dialog;
using reports::forms::Interview;
using reports::forms::LineDialog;

namespace {

/// Lines of standard input; of one that is too long, as much as shows that it is.
class LineReader {
 public:
  [[nodiscard]] std::optional<std::string> next() {
    std::string line;
    while (true) {
      const std::size_t end = buffer_.find('\n', at_);
      const std::size_t stop = end == std::string::npos ? buffer_.size() : end;
      const std::size_t room = LineDialog::longest_line + 1 - line.size();
      line.append(buffer_, at_, std::min(stop - at_, room));
      if (end != std::string::npos) {
        at_ = end + 1;
        return line;
      }
      if (!fill()) {
        at_ = buffer_.size();
        return line.empty() ? std::nullopt : std::optional(std::move(line));
      }
    }
  }

 private:
  bool fill() {
    constexpr std::size_t chunk = 4096;
    std::array<char, chunk> bytes{};
    std::ptrdiff_t got = -1;
    do {
      got = system::read_some(system::standard_input, bytes);
    } while (got < 0 && errno == EINTR);
    buffer_.assign(bytes.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
    at_ = 0;
    return got > 0;
  }

  std::string buffer_;
  std::size_t at_ = 0;
};

}  // namespace

Ending ask_by_lines(Interview& interview, const reports::Messages& messages,
                    const InterviewStore& store, const Console& console,
                    const std::string& notice) {
  Ending ending;
  LineDialog dialog(interview, messages);
  LineReader reader;
  Activity activity;
  const bool echoed = system::is_terminal(system::standard_input);
  std::string text = notice.empty() ? notice : notice + "\n";
  while (dialog.outcome() == Dialog::Outcome::going_on) {
    if (console.print(text + dialog.prompt()) != ExitCode::done) {
      return ending;  // nobody reads; what was said is saved
    }
    const std::optional<std::string> line = reader.next();
    text = echoed && line ? "" : "\n";
    if (!line) {
      break;
    }
    const LineDialog::Reply reply = dialog.apply(*line);
    interview.add_seconds(activity.seconds());
    text += reply.text;
    const bool untouched = interview.finished() && dialog.outcome() != Dialog::Outcome::finished;
    if (reply.changed && !untouched) {
      ending.failure = store.save(interview.save());
      if (ending.failure) {
        return ending;
      }
    }
    if (reply.refused) {
      static_cast<void>(console.print(std::exchange(text, {})));
      console.report({*reply.refused});
    }
  }
  static_cast<void>(console.print(text));
  ending.outcome = dialog.outcome() == Dialog::Outcome::finished ? Dialog::Outcome::finished
                                                                 : Dialog::Outcome::paused;
  return ending;
}

}  // namespace cxmat::cli
