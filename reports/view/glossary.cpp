// SPDX-License-Identifier: Apache-2.0
#include "reports/view/glossary.hpp"

#include "reports/view/benchmark.hpp"
#include "reports/view/tree.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace cxmat::reports::view {
namespace {

/// What the report shows, as far as words hang on it.
class Content {
 public:
  explicit Content(const Assessment& assessment) : assessment_(assessment) {}

  [[nodiscard]] bool scored() const { return !questionnaires_of(assessment_, true).empty(); }
  [[nodiscard]] bool consensus() const { return is_consensus(assessment_); }
  [[nodiscard]] bool survey() const { return !consensus(); }
  [[nodiscard]] bool waves() const { return assessment_.waves.size() > 1; }
  [[nodiscard]] bool gates() const { return !assessment_.gates.empty(); }
  [[nodiscard]] bool targets() const {
    return any([](const NodeResult& node) { return node.target.has_value(); });
  }
  [[nodiscard]] bool interval() const {
    return any_scored([](const Figures& figures) { return figures.interval.has_value(); }) ||
           any_figures([](const Figures& figures) {
             return figures.indicator && figures.indicator->interval;
           });
  }
  [[nodiscard]] bool rank_with_interval() const {
    return percentile() && any([](const NodeResult& node) {
             return node.benchmark && node.benchmark->peers >= fewest_peers &&
                    node.benchmark->percentile_interval;
           });
  }
  [[nodiscard]] bool coverage() const {
    return any_scored([](const Figures& figures) { return figures.coverage.has_value(); });
  }
  [[nodiscard]] bool alpha() const {
    return any_scored([](const Figures& figures) { return figures.alpha.has_value(); });
  }
  [[nodiscard]] bool agreement() const {
    return any_scored([](const Figures& figures) { return figures.agreement.has_value(); });
  }
  [[nodiscard]] bool weights() const { return assessment_.weighting.has_value(); }
  [[nodiscard]] bool certainty() const {
    return any([](const NodeResult& node) {
      return node.certainty && (node.certainty->respondents || node.certainty->weights);
    });
  }
  [[nodiscard]] bool practices() const {
    return any([](const NodeResult& node) { return !node.trace.practices.empty(); });
  }
  [[nodiscard]] bool nps() const {
    return any_figures([](const Figures& figures) {
      return figures.indicator && figures.indicator->kind == Indicator::net_promoter;
    });
  }
  [[nodiscard]] bool peers() const {
    return assessment_.benchmark && any([](const NodeResult& node) {
             return node.benchmark && node.benchmark->peers >= fewest_peers;
           });
  }
  [[nodiscard]] bool percentile() const {
    return assessment_.benchmark && any([](const NodeResult& node) {
             return node.benchmark && node.benchmark->peers >= fewest_peers &&
                    node.benchmark->percentile;
           });
  }
  [[nodiscard]] bool quartiles() const {
    return assessment_.benchmark && any([](const NodeResult& node) {
             return node.benchmark && node.benchmark->peers >= fewest_peers &&
                    node.benchmark->median;
           });
  }
  [[nodiscard]] bool synthetic() const {
    return assessment_.benchmark && assessment_.benchmark->synthetic;
  }
  /// Several tests at once.
  [[nodiscard]] bool tests() const {
    return any([](const NodeResult& node) {
      return !node.differences.empty() || (node.change && node.change->adjusted_p);
    });
  }
  [[nodiscard]] bool differences() const {
    return any([](const NodeResult& node) {
      return std::ranges::any_of(node.differences,
                                 [](const auto& each) { return each.effect.has_value(); });
    });
  }
  [[nodiscard]] bool hidden() const {
    const bool group =
        std::ranges::any_of(assessment_.groupings, [](const GroupingResult& grouping) {
          return std::ranges::any_of(grouping.values, [](const GroupValueResult& value) {
            return !value.respondents.has_value();
          });
        });
    return survey() && (group || any([](const NodeResult& node) {
                          return !node.overall ||
                                 std::ranges::any_of(node.groups, [](const GroupCells& groups) {
                                   return std::ranges::any_of(
                                       groups.cells, [](const Cell& cell) { return !cell; });
                                 });
                        }));
  }
  [[nodiscard]] bool merged() const { return !assessment_.merges.empty(); }

 private:
  template <class Test>
  [[nodiscard]] bool any(const Test& test) const {
    return std::ranges::any_of(assessment_.nodes, test);
  }
  template <class Test>
  [[nodiscard]] bool any_figures(const Test& test) const {
    return any([&](const NodeResult& node) { return node.overall && test(*node.overall); });
  }

  /// Of questionnaires and dimensions that have levels.
  template <class Test>
  [[nodiscard]] bool any_scored(const Test& test) const {
    return any([&](const NodeResult& node) {
      return node.kind != NodeKind::question && !node.levels.empty() && node.scored &&
             node.overall && test(*node.overall);
    });
  }

  const Assessment& assessment_;
};

struct Entry {
  const char* term;
  const char* meaning;
  bool (Content::*used)() const;
};

constexpr std::array entries{
    Entry{"report.glossary.agreement.term", "report.glossary.agreement.meaning",
          &Content::agreement},
    Entry{"report.glossary.alpha.term", "report.glossary.alpha.meaning", &Content::alpha},
    Entry{"report.glossary.certainty.term", "report.glossary.certainty.meaning",
          &Content::certainty},
    Entry{"report.glossary.consensus.term", "report.glossary.consensus.meaning",
          &Content::consensus},
    Entry{"report.glossary.coverage.term", "report.glossary.coverage.meaning", &Content::coverage},
    Entry{"report.glossary.effect.term", "report.glossary.effect.meaning", &Content::differences},
    Entry{"report.glossary.gate.term", "report.glossary.gate.meaning", &Content::gates},
    Entry{"report.glossary.hidden.term", "report.glossary.hidden.meaning", &Content::hidden},
    Entry{"report.glossary.holm.term", "report.glossary.holm.meaning", &Content::tests},
    Entry{"report.glossary.interval.term", "report.glossary.interval.meaning", &Content::interval},
    Entry{"report.glossary.level.term", "report.glossary.level.meaning", &Content::scored},
    Entry{"report.glossary.level_score.term", "report.glossary.level_score.meaning",
          &Content::scored},
    Entry{"report.glossary.median.term", "report.glossary.median.meaning", &Content::quartiles},
    Entry{"report.glossary.merged.term", "report.glossary.merged.meaning", &Content::merged},
    Entry{"report.glossary.n.term", "report.glossary.n.meaning", &Content::survey},
    Entry{"report.glossary.nps.term", "report.glossary.nps.meaning", &Content::nps},
    Entry{"report.glossary.peers.term", "report.glossary.peers.meaning", &Content::peers},
    Entry{"report.glossary.percentile.term", "report.glossary.percentile.meaning",
          &Content::percentile},
    Entry{"report.glossary.practice.term", "report.glossary.practice.meaning", &Content::practices},
    Entry{"report.glossary.synthetic.term", "report.glossary.synthetic.meaning",
          &Content::synthetic},
    Entry{"report.glossary.target.term", "report.glossary.target.meaning", &Content::targets},
    Entry{"report.glossary.wave.term", "report.glossary.wave.meaning", &Content::waves},
    Entry{"report.glossary.weights.term", "report.glossary.weights.meaning", &Content::weights},
    Entry{"report.glossary.wilson.term", "report.glossary.wilson.meaning",
          &Content::rank_with_interval},
};

/// By which a term is sorted: DIN 5007, variant 1.
std::string sort_key(std::string_view term) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> letters{
      {{"ä", "a"}, {"ö", "o"}, {"ü", "u"}, {"Ä", "a"}, {"Ö", "o"}, {"Ü", "u"}, {"ß", "ss"}}};
  std::string key;
  for (std::size_t at = 0; at < term.size();) {
    const auto found = std::ranges::find_if(
        letters, [&](const auto& letter) { return term.substr(at).starts_with(letter.first); });
    if (found != letters.end()) {
      key += found->second;
      at += found->first.size();
      continue;
    }
    const char letter = term[at++];
    key += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  }
  return key;
}

}  // namespace

std::vector<Term> glossary(const Protected<Assessment>& assessment, const Messages& messages) {
  const Content content(*assessment);
  std::vector<Term> terms;
  for (const Entry& entry : entries) {
    if ((content.*entry.used)()) {
      terms.push_back({.term = std::string(messages.text(entry.term)),
                       .meaning = std::string(messages.text(entry.meaning))});
    }
  }
  std::ranges::stable_sort(terms, {}, [](const Term& term) { return sort_key(term.term); });
  return terms;
}

}  // namespace cxmat::reports::view
