// SPDX-License-Identifier: Apache-2.0
#include "cxmat/tally/cell_counts.hpp"

#include <type_traits>
#include <utility>

namespace cxmat {
namespace {

AnswerTally of_weight_one(std::int64_t count) {
  return {count, static_cast<Unsigned128>(count), static_cast<Unsigned128>(count)};
}

void add_answers(QuestionTally& tally, const std::uint32_t* counts, std::size_t choices,
                 std::int64_t respondents) {
  std::int64_t answered = 0;
  for (std::size_t choice = 0; choice < choices; ++choice) {
    answered += counts[choice];
    if (!tally.choices.empty()) {
      tally.choices[choice].merge(of_weight_one(counts[choice]));
    }
  }
  const std::int64_t unanswered = counts[choices];
  const std::int64_t not_applicable = counts[choices + 1];
  const std::int64_t dont_know = counts[choices + 2];
  const std::int64_t asked = answered + unanswered + not_applicable + dont_know;
  tally.answered.merge(of_weight_one(answered));
  tally.asked.merge(of_weight_one(asked));
  tally.unanswered += unanswered;
  tally.not_applicable += not_applicable;
  tally.dont_know += dont_know;
  tally.not_shown += respondents - asked;
}

/// How often each score was counted.
template <class Key>
std::vector<KeyCount> scores_of(const QuestionMean& mean, const NodeCounts<Key>& counts) {
  std::vector<KeyCount> found;
  for (std::size_t weight = 1; weight < mean.entries.size() && !counts.entries.empty(); ++weight) {
    const std::size_t first = mean.entries[weight];
    const std::size_t end =
        weight + 1 < mean.entries.size() ? mean.entries[weight + 1] : counts.entries.size();
    for (std::size_t entry = first; entry < end; ++entry) {
      if (counts.entries[entry] > 0) {
        found.push_back({static_cast<std::int64_t>(entry - first) * mean.rule.score_of[weight],
                         counts.entries[entry]});
      }
    }
  }
  return found;
}

template <class Key>
void append_keys(std::vector<KeyCount>& found, const NodeCounts<Key>& counts) {
  for (const auto& slot : counts.keys.slots()) {
    if (slot.count > 0) {
      found.push_back({slot.key, slot.count});
    }
  }
}

template <class Key>
void add_node(NodeTally& tally, const NodeCounts<Key>& counts, std::vector<KeyCount> scores) {
  tally.asked += counts.asked;
  tally.took_part += counts.took_part;
  tally.coverage += counts.coverage;
  if (!scores.empty()) {
    tally.scores.merge(Histogram::of_counts(std::move(scores)));
  }
}

template <class Means, class Key>
void add_contributions(NodeTally& tally, const Means& parts, const NodeCounts<Key>& counts) {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    tally.contributions[parts[i].part] += counts.contributions[i];
  }
}

PairTally pair_of(std::int64_t count, Unsigned128 first, Unsigned128 second, Unsigned128 products) {
  PairTally pair{.count = count, .squares = {}, .first = {}, .second = {}, .products = {}};
  pair.squares.add_product(static_cast<Unsigned128>(count), 1);
  pair.first.add_product(first, 1);
  pair.second.add_product(second, 1);
  pair.products.add_product(products, 1);
  return pair;
}

void add_pairs(NodeTally& tally, const PairCounts& counts) {
  const std::size_t parts = counts.sums.size();
  std::size_t pair = 0;
  for (std::size_t i = 0; i < parts; ++i) {
    for (std::size_t j = i; j < parts; ++j, ++pair) {
      tally.pairs[pair].merge(
          pair_of(counts.count, counts.sums[i], counts.sums[j], counts.products[pair]));
    }
  }
}

/// The pair of a single questionnaire with itself, where `overall` is the same.
template <class Key>
PairTally own_pair(const std::vector<KeyCount>& scores) {
  PairTally pair;
  Unsigned128 sum = 0;       // of fewer than 2^31 respondents' keys, which are below 2^63
  Unsigned128 products = 0;  // enough for 2^31 squares of narrow keys
  for (const KeyCount& score : scores) {
    const auto key = static_cast<Unsigned128>(score.key);
    const auto count = static_cast<Unsigned128>(score.count);
    pair.count += score.count;
    sum += count * key;
    if constexpr (std::is_same_v<Key, std::int32_t>) {
      products += count * key * key;
    } else {
      pair.products.add_product(count * key, key);
    }
  }
  pair.squares.add_product(static_cast<Unsigned128>(pair.count), 1);
  pair.first.add_product(sum, 1);
  pair.second = pair.first;
  pair.products.add_product(products, 1);
  return pair;
}

/// Adds the nodes, children before parents.
template <class Key>
class NodeAdder {
 public:
  NodeAdder(Sums& sums, const CellCounts<Key>& counts, const CountingPlan& counting)
      : sums_(sums), counts_(counts), counting_(counting) {}

  void add_all() {
    for (at_ = 0; at_ < counting_.nodes.size(); ++at_) {
      std::visit([this](const auto& node) { this->add(node); }, counting_.nodes[at_]);
    }
  }

 private:
  void add(const QuestionMean& mean) {
    const NodeCounts<Key>& counts = counts_.nodes[at_];
    std::vector<KeyCount> scores = scores_of(mean, counts);
    append_keys(scores, counts);
    add_node(sums_.nodes[mean.node], counts, std::move(scores));
    add_contributions(sums_.nodes[mean.node], mean.questions, counts);
  }

  void add(const NodeMean& mean) {
    const NodeCounts<Key>& counts = counts_.nodes[at_];
    std::vector<KeyCount> scores;
    append_keys(scores, counts);
    add_node(sums_.nodes[mean.node], counts, std::move(scores));
    add_contributions(sums_.nodes[mean.node], mean.parts, counts);
  }

  void add(const SameAs& same) {
    const std::size_t original = position_of(same.other);
    const NodeCounts<Key>& counts = counts_.nodes[original];
    std::vector<KeyCount> scores;
    if (const auto* mean = std::get_if<QuestionMean>(&counting_.nodes[original])) {
      scores = scores_of(*mean, counts);
    }
    append_keys(scores, counts);
    NodeTally& tally = sums_.nodes[same.node];
    if (same.node == 0) {
      tally.pairs[0].merge(own_pair<Key>(scores));
    }
    for (const KeyCount& score : scores) {
      tally.contributions[0] +=
          static_cast<Unsigned128>(score.key) * static_cast<Unsigned128>(score.count);
    }
    add_node(tally, counts, std::move(scores));
  }

  /// Of the node that others may be the same as, and that is none of them.
  [[nodiscard]] std::size_t position_of(std::size_t node) const {
    for (std::size_t i = 0; i < counting_.nodes.size(); ++i) {
      if (const auto* same = std::get_if<SameAs>(&counting_.nodes[i])) {
        if (same->node == node) {
          return position_of(same->other);
        }
      } else if (node_of(counting_.nodes[i]) == node) {
        return i;
      }
    }
    return counting_.nodes.size();
  }

  [[nodiscard]] static std::size_t node_of(const CountedNode& counted) {
    return std::visit([](const auto& node) { return node.node; }, counted);
  }

  Sums& sums_;
  const CellCounts<Key>& counts_;
  const CountingPlan& counting_;
  std::size_t at_ = 0;
};

}  // namespace

template <class Key>
CellCounts<Key>::CellCounts(const CountingPlan& plan) : nodes(plan.nodes.size()) {
  std::size_t classes = 0;
  for (const CodeClasses& question : plan.questions) {
    classes += question.size();
  }
  answers.resize(classes);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (const auto* mean = std::get_if<QuestionMean>(&plan.nodes[i])) {
      nodes[i].contributions.resize(mean->questions.size());
      nodes[i].entries.resize(mean->entry_count);
    } else if (const auto* above = std::get_if<NodeMean>(&plan.nodes[i])) {
      nodes[i].contributions.resize(above->parts.size());
    }
  }
  for (const PairedQuestions& paired : plan.pairs) {
    const std::size_t parts = paired.questions.size();
    pairs.push_back({.count = 0,
                     .sums = std::vector<std::uint64_t>(parts),
                     .products = std::vector<std::uint64_t>(parts * (parts + 1) / 2)});
  }
  const std::size_t paired = plan.questionnaires.size();
  questionnaires.resize(paired * (paired + 1) / 2);
}

template <class Key>
void add_to(Sums& sums, const CellCounts<Key>& counts, const Plan& plan,
            const CountingPlan& counting) {
  sums.respondents += counts.respondents;
  sums.without_answers += counts.without_answers;
  sums.signs.merge(counts.signs);
  const std::uint32_t* answers = counts.answers.data();
  for (std::size_t question = 0; question < plan.questions.size(); ++question) {
    const CodeClasses& classes = counting.questions[question];
    add_answers(sums.questions[question], answers, classes.choices, counts.respondents);
    answers += classes.size();
  }
  NodeAdder<Key>(sums, counts, counting).add_all();
  for (std::size_t i = 0; i < counting.pairs.size(); ++i) {
    add_pairs(sums.nodes[counting.pairs[i].node], counts.pairs[i]);
  }
  for (std::size_t i = 0; i < counts.questionnaires.size(); ++i) {
    sums.nodes[0].pairs[i].merge(counts.questionnaires[i]);
  }
}

template struct CellCounts<std::int32_t>;
template struct CellCounts<std::int64_t>;
template void add_to(Sums&, const CellCounts<std::int32_t>&, const Plan&, const CountingPlan&);
template void add_to(Sums&, const CellCounts<std::int64_t>&, const Plan&, const CountingPlan&);

}  // namespace cxmat
