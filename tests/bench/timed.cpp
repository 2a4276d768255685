/// \file
/// Runs one command and says what it took. A program of its own because the kernel counts the
/// memory of whoever starts a command into that command's peak: this one has next to none.
///
///     g++ -O2 -std=c++20 -static -o timed timed.cpp
///     timed OUTPUT COMMAND [ARGUMENT...]
///
/// The command's standard output goes to the file OUTPUT. Prints wall seconds, cpu seconds (user
/// and system, children included), peak memory in KiB and the exit code.
// SPDX-License-Identifier: Apache-2.0
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char** environ;

namespace {

double now() {
  timespec time{};
  ::clock_gettime(CLOCK_MONOTONIC, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("usage: timed OUTPUT COMMAND [ARGUMENT...]\n", stderr);
    return 1;
  }
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, argv[1], O_WRONLY | O_CREAT | O_TRUNC,
                                     0666);
  const double start = now();
  pid_t child = 0;
  const int failed = ::posix_spawnp(&child, argv[2], &actions, nullptr, argv + 2, environ);
  if (failed != 0) {
    std::fprintf(stderr, "%s: %s\n", argv[2], std::strerror(failed));
    return 2;
  }
  int status = 0;
  rusage usage{};
  while (::wait4(child, &status, 0, &usage) < 0) {
    if (errno != EINTR) {
      std::perror("wait4");
      return 2;
    }
  }
  const double wall = now() - start;
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  std::printf("%.6f %.6f %ld %d\n", wall, seconds(usage.ru_utime) + seconds(usage.ru_stime),
              usage.ru_maxrss, code);
  return 0;
}
