// SPDX-License-Identifier: Apache-2.0
#include "cxmat/core/threads.hpp"

#include <algorithm>
#include <future>
#include <vector>

namespace cxmat {

void in_threads(std::size_t count, std::size_t threads,
                const std::function<void(std::size_t begin, std::size_t end)>& work) {
  const std::size_t parts = std::clamp<std::size_t>(threads, 1, std::max<std::size_t>(count, 1));
  const auto start_of = [&](std::size_t part) { return count * part / parts; };
  std::vector<std::future<void>> others;
  for (std::size_t part = 1; part < parts; ++part) {
    others.push_back(std::async(std::launch::async, work, start_of(part), start_of(part + 1)));
  }
  work(0, start_of(1));
  for (auto& other : others) {
    other.get();
  }
}

}  // namespace cxmat
