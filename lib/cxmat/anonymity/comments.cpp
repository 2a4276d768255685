// SPDX-License-Identifier: Apache-2.0
#include "cxmat/anonymity/comments.hpp"

#include "cxmat/core/sha256.hpp"
#include "cxmat/statistics/rng.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cxmat {
namespace {

/// The first 64 bits of the digest. Behind each text stands a NUL, which no text holds.
std::uint64_t seed_of(const std::string& question, const std::vector<std::string>& texts) {
  std::string all = question + '\0';
  for (const std::string& text : texts) {
    all += text + '\0';
  }
  const auto digest = sha256(all);
  std::uint64_t seed = 0;
  for (std::size_t byte = 0; byte < sizeof(seed); ++byte) {
    seed = (seed << 8U) | digest[byte];
  }
  return seed;
}

void shuffle(const std::string& question, std::vector<std::string>& texts) {
  std::ranges::sort(texts);
  SplitMix64 random(seed_of(question, texts));
  for (std::size_t left = texts.size(); left > 1; --left) {
    std::swap(texts[left - 1], texts[random.below(left)]);
  }
}

void hide_few(std::optional<std::int64_t>& people, std::int64_t minimum) {
  if (people && *people > 0 && *people < minimum) {
    people.reset();
  }
}

void hide(Comments& comments, const Privacy& privacy) {
  if (static_cast<std::int64_t>(comments.texts.size()) < privacy.minimum_comments) {
    comments.texts.clear();
  }
  hide_few(comments.count, privacy.minimum_group);
  hide_few(comments.withheld, privacy.minimum_group);
  if (!comments.texts.empty() && !comments.withheld) {
    comments.count.reset();
  }
}

}  // namespace

void protect_comments(Assessment& assessment) {
  const Privacy& privacy = assessment.engagement.privacy;
  for (NodeResult& node : assessment.nodes) {
    if (!node.comments) {
      continue;
    }
    if (privacy.collection == Collection::survey) {
      hide(*node.comments, privacy);
    }
    shuffle(node.id, node.comments->texts);
  }
}

}  // namespace cxmat
