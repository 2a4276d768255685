// Loaded before the system's library (LD_PRELOAD): lets one call of a kind fail, or the process die
// there.
//
//     CXMAT_FAULT=write:7        the seventh call that writes fails (ENOSPC)
//     CXMAT_FAULT=kill:7         the process is killed right before it
//     CXMAT_FAULT=memory:7       the seventh request for memory gets none
//     CXMAT_FAULT_COUNT=FILE     how many there were is written to FILE at the end
//
// Calls that write: open() of a file to write, write, fsync, rename, fchmod, ftruncate, close of a
// file that was written, mkdir. Those to standard streams do not count.
// SPDX-License-Identifier: Apache-2.0
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

enum class Fault { none, write, kill, memory };

struct State {
  Fault fault = Fault::none;
  long at = 0;
  std::atomic<long> count{0};
  bool ready = false;
};

State state;

/// True where this call is the one. Allocates nothing.
bool strikes(Fault kind) {
  if (!state.ready || (kind == Fault::memory) != (state.fault == Fault::memory)) {
    return false;
  }
  if (++state.count != state.at) {
    return false;
  }
  if (state.fault == Fault::kill) {
    ::raise(SIGKILL);
  }
  return true;
}

bool no_room() {
  if (strikes(Fault::write)) {
    errno = ENOSPC;
    return true;
  }
  return false;
}

template <class Function>
Function next(const char* name) {
  return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

bool opens_to_write(int flags) {
  return (flags & O_ACCMODE) != O_RDONLY;
}

/// The third argument of open(), where there is one.
mode_t mode_in(int flags, va_list rest) {
  const bool is_there = (flags & (O_CREAT | O_TMPFILE)) != 0;
  return is_there ? static_cast<mode_t>(va_arg(rest, int)) : 0;
}

void begin() {
  const char* text = std::getenv("CXMAT_FAULT");
  if (text == nullptr) {
    return;
  }
  const char* colon = std::strchr(text, ':');
  state.fault = text[0] == 'w' ? Fault::write : text[0] == 'k' ? Fault::kill : Fault::memory;
  state.at = colon == nullptr ? 0 : std::strtol(colon + 1, nullptr, 10);
  state.ready = true;
}

__attribute__((destructor)) void end() {
  const char* file = std::getenv("CXMAT_FAULT_COUNT");
  state.ready = false;
  if (file != nullptr) {
    if (std::FILE* out = std::fopen(file, "w")) {
      std::fprintf(out, "%ld\n", state.count.load());
      std::fclose(out);
    }
  }
}

}  // namespace

extern "C" {

using Main = int (*)(int, char**, char**);

/// What is counted begins with main(): who loads the program has no way to say anything.
int __libc_start_main(Main main, int count, char** values, void (*init)(), void (*fini)(),
                      void (*rtld_fini)(), void* stack) {
  static Main real_main = main;
  static const auto real =
      next<int (*)(Main, int, char**, void (*)(), void (*)(), void (*)(), void*)>(
          "__libc_start_main");
  const Main counted = [](int argument_count, char** arguments, char** environment) {
    begin();
    return real_main(argument_count, arguments, environment);
  };
  return real(counted, count, values, init, fini, rtld_fini, stack);
}

int open(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = mode_in(flags, rest);
  va_end(rest);
  static const auto real = next<int (*)(const char*, int, ...)>("open");
  return opens_to_write(flags) && no_room() ? -1 : real(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = mode_in(flags, rest);
  va_end(rest);
  static const auto real = next<int (*)(const char*, int, ...)>("open64");
  return opens_to_write(flags) && no_room() ? -1 : real(path, flags, mode);
}

int mkstemp(char* name) {
  static const auto real = next<int (*)(char*)>("mkstemp");
  return no_room() ? -1 : real(name);
}

int mkstemp64(char* name) {
  static const auto real = next<int (*)(char*)>("mkstemp64");
  return no_room() ? -1 : real(name);
}

std::FILE* fopen(const char* path, const char* mode) {
  static const auto real = next<std::FILE* (*)(const char*, const char*)>("fopen");
  return mode[0] != 'r' && no_room() ? nullptr : real(path, mode);
}

std::FILE* fopen64(const char* path, const char* mode) {
  static const auto real = next<std::FILE* (*)(const char*, const char*)>("fopen64");
  return mode[0] != 'r' && no_room() ? nullptr : real(path, mode);
}

std::size_t fwrite(const void* bytes, std::size_t size, std::size_t count, std::FILE* file) {
  static const auto real =
      next<std::size_t (*)(const void*, std::size_t, std::size_t, std::FILE*)>("fwrite");
  return file != stdout && file != stderr && no_room() ? 0 : real(bytes, size, count, file);
}

ssize_t write(int file, const void* bytes, std::size_t size) {
  static const auto real = next<ssize_t (*)(int, const void*, std::size_t)>("write");
  return file > STDERR_FILENO && no_room() ? -1 : real(file, bytes, size);
}

int fsync(int file) {
  static const auto real = next<int (*)(int)>("fsync");
  return no_room() ? -1 : real(file);
}

int fchmod(int file, mode_t mode) {
  static const auto real = next<int (*)(int, mode_t)>("fchmod");
  return no_room() ? -1 : real(file, mode);
}

int rename(const char* from, const char* to) {
  static const auto real = next<int (*)(const char*, const char*)>("rename");
  return no_room() ? -1 : real(from, to);
}

int mkdir(const char* path, mode_t mode) {
  static const auto real = next<int (*)(const char*, mode_t)>("mkdir");
  return no_room() ? -1 : real(path, mode);
}

int close(int file) {
  static const auto real = next<int (*)(int)>("close");
  const bool written = file > STDERR_FILENO && (::fcntl(file, F_GETFL) & O_ACCMODE) != O_RDONLY;
  const bool fails = written && no_room();
  const int closed = real(file);
  if (fails) {
    errno = ENOSPC;
    return -1;
  }
  return closed;
}

void* malloc(std::size_t size) {
  static const auto real = next<void* (*)(std::size_t)>("malloc");
  return strikes(Fault::memory) ? nullptr : real(size);
}

void* realloc(void* memory, std::size_t size) {
  static const auto real = next<void* (*)(void*, std::size_t)>("realloc");
  return strikes(Fault::memory) ? nullptr : real(memory, size);
}

void* aligned_alloc(std::size_t alignment, std::size_t size) {
  static const auto real = next<void* (*)(std::size_t, std::size_t)>("aligned_alloc");
  return strikes(Fault::memory) ? nullptr : real(alignment, size);
}

}  // extern "C"
