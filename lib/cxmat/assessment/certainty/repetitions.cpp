// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/certainty/repetitions.hpp"

#include "cxmat/assessment/certainty/certainty.hpp"

#include <algorithm>
#include <future>

namespace cxmat {

SplitMix64 random_stream(std::uint64_t seed, Experiment experiment,
                         std::size_t repetition) noexcept {
  // Streams whose states differ by a multiple of SplitMix64's own step would be one stream,
  // shifted: so every state is scrambled first.
  constexpr std::uint64_t streams_of_a_repetition = 2;
  const std::uint64_t number =
      std::uint64_t{repetition} * streams_of_a_repetition + static_cast<std::uint64_t>(experiment);
  const std::uint64_t scrambled = SplitMix64(seed).next() ^ SplitMix64(number).next();
  return SplitMix64(SplitMix64(scrambled).next());
}

std::size_t repetitions_within(std::size_t budget, std::size_t wanted, std::size_t steps) noexcept {
  const std::size_t affordable = budget / std::max<std::size_t>(steps, 1);
  if (wanted <= affordable) {
    return wanted;
  }
  return affordable >= fewest_repetitions ? affordable : 0;
}

LevelHits count_in_threads(std::size_t repetitions, std::size_t threads, std::size_t nodes,
                           const CountHits& count) {
  LevelHits all{.repetitions = repetitions, .hits = std::vector<std::size_t>(nodes)};
  const std::size_t parts =
      std::clamp<std::size_t>(threads, 1, std::max<std::size_t>(repetitions, 1));
  const auto start_of = [&](std::size_t part) { return repetitions * part / parts; };
  std::vector<std::future<std::vector<std::size_t>>> others;
  for (std::size_t part = 1; part < parts; ++part) {
    others.push_back(std::async(std::launch::async, count, start_of(part), start_of(part + 1)));
  }
  const auto add = [&](const std::vector<std::size_t>& hits) {
    for (std::size_t i = 0; i < nodes; ++i) {
      all.hits[i] += hits[i];
    }
  };
  add(count(0, start_of(1)));
  for (auto& other : others) {
    add(other.get());
  }
  return all;
}

}  // namespace cxmat
