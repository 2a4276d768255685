// SPDX-License-Identifier: Apache-2.0
#include "reports/view/headline.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/benchmark.hpp"
#include "reports/view/certainty.hpp"
#include "reports/view/extent.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/gates.hpp"
#include "reports/view/participation.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <optional>

namespace cxmat::reports::view {
namespace {

class Cover {
 public:
  Cover(const Assessment& assessment, const Messages& messages)
      : assessment_(assessment),
        messages_(messages),
        language_(messages.language()),
        scored_(questionnaires_of(assessment, true)),
        organisation_(clean(assessment.engagement.organisation.name)) {
    if (const std::optional<Position> root = root_of(assessment); root && !scored_.empty()) {
      root_ = &assessment.nodes[*root];
    }
  }

  [[nodiscard]] Headline headline() const {
    Headline cover;
    const std::string title =
        words(assessment_.engagement.title, language_,
              messages_.text(scored_.empty() ? "report.title.shares" : "report.title.default"));
    cover.kicker =
        std::string(messages_.text(scored_.empty() ? "report.kicker_shares" : "report.kicker"));
    cover.organisation = organisation_.empty() ? title : organisation_;
    cover.title = organisation_.empty() ? std::string() : title;
    cover.subtitle = subtitle(cover.title);
    cover.sentence = sentence();
    cover.lede = lede();
    cover.keys = keys();
    cover.certainty = {.question = std::string(messages_.text("report.certainty.question")),
                       .sentences = certainty(assessment_, messages_)};
    cover.comparison = {.question = std::string(messages_.text("report.benchmark.question")),
                        .sentences = scored_.empty() ? std::vector<std::string>() : comparison()};
    if (root_ != nullptr) {
      add_level(cover);
    }
    return cover;
  }

 private:
  [[nodiscard]] bool has_level() const {
    return root_ != nullptr && root_->overall && root_->overall->level &&
           root_->overall->level_score && !root_->levels.empty();
  }

  [[nodiscard]] std::vector<std::string> subtitle(const std::string& title) const {
    std::vector<std::string> parts;
    if (!title.empty()) {
      parts.push_back(isolated(title));
    }
    if (!assessment_.waves.empty()) {
      parts.push_back(messages_.format("report.cover.wave", {latest_wave(assessment_, language_)}));
    }
    const std::string day = assessment_.waves.empty() || assessment_.waves.back().date.empty()
                                ? assessment_.engagement.date
                                : assessment_.waves.back().date;
    if (!day.empty()) {
      parts.push_back(date(clean(day), language_));
    }
    return parts;
  }

  void add_level(Headline& cover) const {
    const int current = has_level() ? *root_->overall->level : 0;
    const int target =
        root_->target && !root_->levels.empty() ? level_at(*root_->target, root_->levels) : 0;
    for (const Level& level : root_->levels) {
      cover.ladder.push_back({.number = fmt::format("{}", level.number),
                              .name = words(level.name, language_),
                              .reached = level.number <= current,
                              .current = level.number == current,
                              .target = level.number == target});
    }
    if (has_level()) {
      const Level* level = level_of(current, root_->levels);
      cover.level = fmt::format("{}", current);
      cover.level_of =
          messages_.format("report.headline.of", {fmt::format("{}", root_->levels.size())});
      cover.level_name = level == nullptr ? std::string() : words(level->name, language_);
    }
  }

  [[nodiscard]] std::string subject() const {
    return organisation_.empty() ? std::string(messages_.text("report.headline.organisation"))
                                 : isolated(organisation_);
  }

  [[nodiscard]] std::string sentence() const {
    if (scored_.empty()) {
      return messages_.format("report.headline.shares", {subject()});
    }
    if (has_level()) {
      const int number = *root_->overall->level;
      const std::string size = fmt::format("{}", root_->levels.size());
      const Level* level = level_of(number, root_->levels);
      const std::string name = level == nullptr ? std::string() : words(level->name, language_);
      return messages_.format(
          name.empty() ? "report.headline.level_unnamed" : "report.headline.level",
          {subject(), fmt::format("{}", number), size, isolated(name)});
    }
    if (root_ != nullptr && !root_->overall) {
      return messages_.format("report.headline.hidden",
                              {whole(assessment_.engagement.privacy.minimum_group, language_)});
    }
    return std::string(messages_.text("report.headline.no_level"));
  }

  [[nodiscard]] std::vector<std::string> lede() const {
    std::vector<std::string> sentences;
    if (has_level()) {
      const Level* level = level_of(*root_->overall->level, root_->levels);
      sentences.push_back(level == nullptr ? std::string() : words(level->description, language_));
    }
    sentences.push_back(targets());
    sentences.push_back(overall_without_gates(assessment_, messages_));
    std::erase(sentences, std::string());
    return sentences;
  }

  [[nodiscard]] std::string targets() const {
    std::int64_t set = 0;
    std::int64_t reached = 0;
    for (const Position position : scored_) {
      const NodeResult& node = assessment_.nodes[position];
      if (node.target && own_score(node)) {
        ++set;
        const TableCell cell = difference_cell(*own_score(node) - *node.target, language_);
        reached += cell.tone == Tone::above ? 1 : 0;
      }
    }
    if (set == 0) {
      return {};
    }
    const std::string all = numeral(set, language_);
    if (reached == 0) {
      return messages_.counted("report.headline.no_target", set, {all});
    }
    return reached == set ? messages_.counted("report.headline.all_targets", set, {all})
                          : messages_.counted("report.headline.targets", reached,
                                              {numeral(reached, language_), all});
  }

  [[nodiscard]] KeyFigure key(const char* term, std::string value, std::string detail = {}) const {
    return {.term = std::string(messages_.text(term)),
            .value = std::move(value),
            .detail = std::move(detail)};
  }

  [[nodiscard]] std::vector<KeyFigure> keys() const {
    std::vector<KeyFigure> keys;
    if (has_level()) {
      keys.push_back(level_score_key());
    }
    const std::optional<std::int64_t> respondents = respondents_of(assessment_);
    if (is_consensus(assessment_)) {
      keys.push_back(
          key("report.respondents", std::string(messages_.text("report.quality.consensus"))));
    } else if (respondents) {
      const std::optional<std::int64_t> population = population_of(assessment_);
      keys.push_back(
          key("report.respondents", whole(*respondents, language_),
              population ? messages_.format("report.cover.rate",
                                            {response_rate(*respondents, *population, messages_)})
                         : std::string()));
    }
    if (has_level() && root_->benchmark && root_->benchmark->peers >= fewest_peers &&
        root_->benchmark->median) {
      std::string term(messages_.text("report.benchmark.median"));
      if (assessment_.benchmark && assessment_.benchmark->synthetic) {
        term += fmt::format(" ({})", messages_.text("report.benchmark.synthetic_tag"));
      }
      keys.push_back({.term = std::move(term),
                      .value = decimal(*root_->benchmark->median, 1, language_),
                      .detail = messages_.counted("report.cover.peers", root_->benchmark->peers)});
    }
    return keys;
  }

  [[nodiscard]] KeyFigure level_score_key() const {
    std::string detail;
    if (root_->overall->interval) {
      detail = messages_.format(
          "report.cover.interval",
          {range_figure(level_range(*root_->overall->interval, root_->levels), language_)});
    }
    return key("report.level_score", own_figure(*root_, language_), std::move(detail));
  }

  [[nodiscard]] std::vector<std::string> comparison() const {
    std::vector<std::string> sentences{position_among_peers(assessment_, messages_)};
    if (assessment_.benchmark) {
      sentences.push_back(messages_.format("report.benchmark.named",
                                           {isolated(benchmark_name(assessment_, messages_))}));
      sentences.push_back(synthetic_warning(assessment_, messages_));
    }
    std::erase(sentences, std::string());
    return sentences;
  }

  const Assessment& assessment_;
  const Messages& messages_;
  Language language_;
  std::vector<Position> scored_;
  std::string organisation_;
  const NodeResult* root_ = nullptr;  ///< where anything is scored
};

}  // namespace

Headline headline(const Protected<Assessment>& assessment, const Messages& messages) {
  return Cover(*assessment, messages).headline();
}

}  // namespace cxmat::reports::view
