// SPDX-License-Identifier: Apache-2.0
#include "cli/interview/terminal.hpp"

#include <cxmat/system/file.hpp>
#include <cxmat/system/terminal.hpp>

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <poll.h>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>

namespace cxmat::cli {
namespace {

using reports::forms::Line;
using reports::forms::Look;
using reports::forms::Piece;
using reports::forms::Screen;

constexpr std::array watched{SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGWINCH, SIGTSTP, SIGCONT};

// A handler can reach nothing else. Signals are blocked but in ppoll().
volatile std::sig_atomic_t ended_by = 0;   // NOLINT(*-avoid-non-const-global-variables)
volatile std::sig_atomic_t resized = 0;    // NOLINT(*-avoid-non-const-global-variables)
volatile std::sig_atomic_t to_stop = 0;    // NOLINT(*-avoid-non-const-global-variables)
volatile std::sig_atomic_t continued = 0;  // NOLINT(*-avoid-non-const-global-variables)

void on_signal(int number) {
  switch (number) {
    case SIGWINCH:
      resized = 1;
      break;
    case SIGTSTP:
      to_stop = 1;
      break;
    case SIGCONT:
      continued = 1;
      break;
    default:
      ended_by = number;
  }
}

sigset_t watched_set() {
  sigset_t set;
  ::sigemptyset(&set);
  for (const int number : watched) {
    ::sigaddset(&set, number);
  }
  return set;
}

void handle_by(void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  ::sigemptyset(&action.sa_mask);
  for (const int number : watched) {
    ::sigaction(number, &action, nullptr);
  }
}

/// What a terminal that is gone does not take is not missed.
void send(std::string_view text) {
  static_cast<void>(system::write_all(STDOUT_FILENO, text));
}

// Alternate screen, no wrapping, pasted text marked.
constexpr std::string_view begin_screen = "\033[?1049h\033[?7l\033[?2004h\033[H\033[2J";
constexpr std::string_view end_screen = "\033[?2004l\033[?7h\033[0m\033[?25h\033[?1049l";

std::string_view paint(Look look, bool colour) noexcept {
  switch (look) {
    case Look::plain:
      return {};
    case Look::strong:
      return "\033[1m";
    case Look::faint:
      return colour ? "\033[2m" : "";
    case Look::accent:
      return colour ? "\033[36m" : "";
    case Look::chosen:
      return colour ? "\033[1;32m" : "\033[1m";
  }
  return {};
}

}  // namespace

bool has_screen() {
  return system::is_terminal(STDIN_FILENO) && system::understands_escapes(STDOUT_FILENO);
}

Terminal::Terminal(bool colour) : colour_(colour) {
  ended_by = 0;
  to_stop = 0;
  continued = 0;
  const sigset_t set = watched_set();
  ::sigprocmask(SIG_BLOCK, &set, nullptr);
  handle_by(on_signal);
  ::tcgetattr(STDIN_FILENO, &before_);
  enter();
}

Terminal::~Terminal() {
  leave();
  handle_by(SIG_DFL);
  const sigset_t set = watched_set();
  ::sigprocmask(SIG_UNBLOCK, &set, nullptr);
}

void Terminal::enter() {
  termios raw = before_;
  raw.c_iflag &= ~static_cast<tcflag_t>(BRKINT | ICRNL | INLCR | IGNCR | INPCK | ISTRIP | IXON);
  raw.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHONL | ICANON | IEXTEN | ISIG);
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  ::tcsetattr(STDIN_FILENO, TCSADRAIN, &raw);
  send(begin_screen);
  entered_ = true;
  forget();
  measure();
}

void Terminal::leave() {
  if (entered_) {
    send(end_screen);
    ::tcsetattr(STDIN_FILENO, TCSADRAIN, &before_);
    entered_ = false;
  }
}

void Terminal::measure() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0) {
    width_ = size.ws_col;
    height_ = size.ws_row;
  }
}

void Terminal::suspend() {
  leave();
  // The default action stops here, as soon as the signal is let through.
  std::signal(SIGTSTP, SIG_DFL);
  ::raise(SIGTSTP);
  sigset_t stop;
  ::sigemptyset(&stop);
  ::sigaddset(&stop, SIGTSTP);
  ::sigprocmask(SIG_UNBLOCK, &stop, nullptr);
  ::sigprocmask(SIG_BLOCK, &stop, nullptr);
  handle_by(on_signal);
  to_stop = 0;
  continued = 0;
  enter();
}

Terminal::Event Terminal::wait(int milliseconds) {
  constexpr std::size_t most_bytes = 4096;
  constexpr int per_second = 1000;
  constexpr long nanoseconds = 1'000'000;
  sigset_t open;
  ::sigprocmask(SIG_SETMASK, nullptr, &open);
  for (const int number : watched) {
    ::sigdelset(&open, number);
  }
  const timespec limit{.tv_sec = milliseconds / per_second,
                       .tv_nsec = (milliseconds % per_second) * nanoseconds};
  pollfd input{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
  const int ready = ::ppoll(&input, 1, milliseconds < 0 ? nullptr : &limit, &open);
  if (ended_by != 0) {
    return {.kind = Event::Kind::signalled, .bytes = {}, .signal = ended_by};
  }
  if (to_stop != 0) {
    suspend();
    return {.kind = Event::Kind::resized, .bytes = {}};
  }
  if (continued != 0 || resized != 0) {
    if (continued != 0) {
      enter();  // the shell may have changed how the terminal works
    }
    continued = 0;
    resized = 0;
    measure();
    forget();
    send("\033[2J");
    return {.kind = Event::Kind::resized, .bytes = {}};
  }
  if (ready <= 0) {
    return {};
  }
  std::array<char, most_bytes> bytes{};
  const ssize_t got = ::read(STDIN_FILENO, bytes.data(), bytes.size());
  if (got < 0 && (errno == EINTR || errno == EAGAIN)) {
    return {};
  }
  if (got <= 0) {
    return {.kind = Event::Kind::closed, .bytes = {}};
  }
  return {.kind = Event::Kind::input,
          .bytes = std::string(bytes.data(), static_cast<std::size_t>(got))};
}

std::string Terminal::painted(const Line& line) const {
  std::string text;
  for (const Piece& piece : line) {
    const std::string_view look = paint(piece.look, colour_);
    text += look;
    text += piece.text;
    text += look.empty() ? "" : "\033[0m";
  }
  return text;
}

/// Only lines that differ, all at once.
void Terminal::show(const Screen& screen) {
  std::string bytes = "\033[?2026h\033[?25l";
  std::vector<std::string> lines;
  for (std::size_t row = 0; row < height_; ++row) {
    lines.push_back(row < screen.lines.size() ? painted(screen.lines[row]) : std::string());
    if (row >= shown_.size() || shown_[row] != lines.back()) {
      bytes += fmt::format("\033[{};1H\033[2K{}", row + 1, lines.back());
    }
  }
  shown_ = std::move(lines);
  if (screen.cursor) {
    bytes += fmt::format("\033[{};{}H\033[?25h", screen.cursor->row + 1, screen.cursor->column + 1);
  }
  send(bytes + "\033[?2026l");
}

}  // namespace cxmat::cli
