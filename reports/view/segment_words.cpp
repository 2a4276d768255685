// SPDX-License-Identifier: Apache-2.0
#include "reports/view/segment_words.hpp"

#include "reports/view/words.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace cxmat::reports::view {
namespace {

std::string criterion_words(const std::string& criterion, const std::string& value,
                            const Messages& messages) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> common{
      {{"industry", "report.benchmark.industry"},
       {"size", "report.benchmark.size"},
       {"region", "report.benchmark.region"}}};
  for (const auto& [known, key] : common) {
    if (criterion == known) {
      return messages.format(key, {isolated(clean(value))});
    }
  }
  return messages.format("report.peers.criterion",
                         {isolated(clean(criterion)), isolated(clean(value))});
}

}  // namespace

std::vector<std::string> segment_words(const PeerSegment& segment, const Messages& messages) {
  std::vector<std::string> words;
  for (const auto& [criterion, value] : segment) {
    words.push_back(criterion_words(criterion, value, messages));
  }
  return words;
}

}  // namespace cxmat::reports::view
