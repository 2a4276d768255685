// SPDX-License-Identifier: Apache-2.0
#include "cxmat/benchmark/build/distributions.hpp"

#include "cxmat/benchmark/build/peer_summary.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace cxmat {
namespace {

using Scores = std::vector<std::optional<double>>;

std::vector<double> scores_in(const SegmentMembers& segment, const Scores& scores) {
  std::vector<double> found;
  for (const std::uint32_t peer : segment.peers) {
    if (scores[peer]) {
      found.push_back(*scores[peer]);
    }
  }
  return found;
}

class Builder {
 public:
  Builder(const PeerTable& table, std::size_t minimum)
      : table_(table), minimum_(minimum), family_(segment_family(table)) {
    const std::vector<bool> nobody_alike(family_.size(), false);
    segments_ = safe_segments(family_,
                              {.holders = std::vector<bool>(table.peers(), true),
                               .wanted = std::vector<bool>(family_.size(), true),
                               .revealing = nobody_alike},
                              minimum_);
  }

  std::vector<Distribution> build() {
    std::vector<Distribution> distributions(family_.size());
    for (std::size_t i = 0; i < family_.size(); ++i) {
      distributions[i].segment = family_[i].segment;
      distributions[i].peers = static_cast<std::int64_t>(family_[i].peers.size());
    }
    for (std::size_t node = 0; node < table_.nodes.size(); ++node) {
      const std::vector<bool>& shown = safe_for(table_.scores[node]);
      for (std::size_t i = 0; i < family_.size(); ++i) {
        if (shown[i]) {
          distributions[i].nodes.emplace(
              table_.nodes[node],
              summary_of_scores(scores_in(family_[i], table_.scores[node]), minimum_));
        }
      }
    }
    std::erase_if(distributions, [](const Distribution& one) { return one.nodes.empty(); });
    return distributions;
  }

 private:
  /// Most nodes are held by the same peers: the same question is answered once.
  const std::vector<bool>& safe_for(const Scores& scores) {
    Publication wanted{.holders = {}, .wanted = segments_, .revealing = {}};
    for (const std::optional<double>& score : scores) {
      wanted.holders.push_back(score.has_value());
    }
    for (std::size_t i = 0; i < family_.size(); ++i) {
      const std::vector<double> held = scores_in(family_[i], scores);
      const std::size_t lacking = family_[i].peers.size() - held.size();
      const bool few_lack = lacking > 0 && lacking < minimum_;
      wanted.wanted[i] = segments_[i] && !few_lack;
      // Neither shown nor to be worked out: figures of all but a few, or of people who agree.
      wanted.revealing.push_back(held.size() >= minimum_ && (few_lack || nearly_all_alike(held)));
    }
    auto key = std::tuple(wanted.holders, wanted.wanted, wanted.revealing);
    const auto known = answers_.find(key);
    if (known != answers_.end()) {
      return known->second;
    }
    return answers_.emplace(std::move(key), safe_segments(family_, wanted, minimum_)).first->second;
  }

  using Question = std::tuple<std::vector<bool>, std::vector<bool>, std::vector<bool>>;

  const PeerTable& table_;
  std::size_t minimum_;
  std::vector<SegmentMembers> family_;
  std::vector<bool> segments_;  ///< whose number of peers may be told
  std::map<Question, std::vector<bool>> answers_;
};

}  // namespace

std::vector<Distribution> publishable_distributions(const PeerTable& table, std::size_t minimum) {
  if (table.peers() < minimum) {
    return {};
  }
  return Builder(table, minimum).build();
}

}  // namespace cxmat
