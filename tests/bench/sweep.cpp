/// \file
/// The machine's limit for anything that looks at every byte of a file: maps it, counts its line
/// ends, prints the number.
///
///     g++ -O3 -march=native -std=c++20 -pthread -o sweep sweep.cpp
///     sweep FILE THREADS
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <span>
#include <sys/mman.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <vector>

int main(int argc, char** argv) {
  const int threads = argc == 3 ? std::atoi(argv[2]) : 0;
  if (threads < 1 || threads > 256) {
    std::fputs("usage: sweep FILE THREADS\n", stderr);
    return 1;
  }
  const int file = ::open(argv[1], O_RDONLY | O_CLOEXEC);
  struct stat about {};
  if (file < 0 || ::fstat(file, &about) != 0) {
    std::perror(argv[1]);
    return 2;
  }
  const auto size = static_cast<std::size_t>(about.st_size);
  void* const mapped = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
  if (mapped == MAP_FAILED) {
    std::perror("mmap");
    return 2;
  }
  const std::span<const char> bytes(static_cast<const char*>(mapped), size);
  const auto parts = static_cast<std::size_t>(threads);
  std::vector<std::ptrdiff_t> lines(parts);
  {
    std::vector<std::jthread> workers;
    for (std::size_t part = 0; part < parts; ++part) {
      workers.emplace_back([&lines, bytes, part, parts] {
        const std::size_t first = bytes.size() / parts * part;
        const std::size_t last =
            part + 1 == parts ? bytes.size() : bytes.size() / parts * (part + 1);
        const std::span<const char> own = bytes.subspan(first, last - first);
        lines[part] = std::count(own.begin(), own.end(), '\n');
      });
    }
  }
  std::ptrdiff_t sum = 0;
  for (const std::ptrdiff_t each : lines) {
    sum += each;
  }
  std::printf("%td\n", sum);
  return 0;
}
