/// \file
/// A node's score for the group under any selection of raises, and what each raise could gain.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/node_layout.hpp>
#include <cxmat/assessment/whatif/rows.hpp>
#include <cxmat/tally/tally.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace cxmat::whatif {

/// A node as the group's score there is put together: respondents' scores up to the highest node
/// that respondents have one at; above it, and for practice models, the group's own parts.
class GroupScore {
 public:
  /// `responses`: the latest wave. What is handed in must outlive this.
  GroupScore(const Plan& plan, const Responses& responses,
             std::span<const RaisableQuestion> questions, OverallRule rule, NodeSource target);

  /// The caps that bind, per plan node: a level score.
  void set_caps(std::vector<std::optional<double>> caps) { caps_ = std::move(caps); }

  /// The plan nodes whose caps bear on this score.
  [[nodiscard]] std::vector<std::size_t> capped_nodes() const;

  /// Nothing where there is no score.
  [[nodiscard]] std::optional<double> score(const Selection& selection) const;

  /// Per question and raise, in score: what raises gain at most; exactly, where adds_up(). Nothing
  /// where no bound is known. Without caps, which only take away.
  [[nodiscard]] std::optional<Gains> gains() const;

  /// The parts of this score that stand under a cap or step from level to level, where the score
  /// is a weighted sum of its parts, or of theirs: what lies below one of them gains no more than
  /// its room.
  struct Pools {
    std::vector<std::size_t> of_question;  ///< position in `rooms`; rooms.size(): none
    std::vector<double> rooms;
  };
  [[nodiscard]] Pools pools() const;

  /// True if gains add up to the change of the score, pool by pool. A cap of the score itself is
  /// left aside: what it lets through it does not change.
  [[nodiscard]] bool adds_up() const;

  /// Answers looked at per call of score(); 0 where it is worked out from sums.
  [[nodiscard]] std::size_t work() const;

  /// The practice model that alone makes this score, with the practices as they are under
  /// `selection`; nothing where it is made otherwise.
  [[nodiscard]] const PracticeModel* practice_model() const;
  [[nodiscard]] std::vector<Practice> practices(const Selection& selection) const;

 private:
  struct Term {
    enum class Kind : std::uint8_t { question, linear, rows, practices, parts };
    Kind kind = Kind::parts;
    std::size_t index = 0;            ///< of the plan's node or question
    std::optional<double> base = {};  ///< the score as it is; nothing: there is none
    Gains gains = {};                 ///< linear: exact; rows: from above, or empty
    std::optional<RowScore> rows = {};
    std::vector<Practice> practices = {};
    std::vector<double> asked_shares = {};  ///< per practice: answered weight / asked weight
    std::vector<std::size_t> parts = {};    ///< positions in terms_
    std::vector<std::int64_t> weights = {};
  };

  std::size_t build(bool is_question, std::size_t index);
  std::size_t build_respondents(std::size_t node);
  std::size_t build_practices(std::size_t node);
  std::size_t build_parts(std::size_t node);
  [[nodiscard]] std::optional<double> value(std::size_t term, const Selection& selection,
                                            bool capped) const;
  [[nodiscard]] std::optional<double> uncapped(const Term& term, const Selection& selection) const;
  [[nodiscard]] std::vector<Practice> practices_under(const Term& term,
                                                      const Selection& selection) const;
  [[nodiscard]] double mean_of(const Term& term, const std::vector<double>& values) const;
  [[nodiscard]] std::vector<SlopePart> slopes(const Term& term) const;
  [[nodiscard]] Gains no_gains() const;
  [[nodiscard]] bool sums_up(std::size_t term) const;
  [[nodiscard]] static bool takes_capped_parts(const Term& term);
  [[nodiscard]] bool is_capped(const Term& term) const;
  [[nodiscard]] bool add_gains(std::size_t term, double factor, Gains& gains) const;
  void bound_steps(const Term& term, double factor, Gains& gains) const;
  [[nodiscard]] double room_of(const Term& term) const;
  void add_pools(std::size_t term, double factor, Pools& pools) const;
  [[nodiscard]] double lost_to_caps(const Selection& selection) const;

  const Plan& plan_;
  const Responses& responses_;
  std::span<const RaisableQuestion> questions_;
  Sums sums_;
  std::vector<Term> terms_;
  std::size_t root_ = 0;
  /// Of an overall score per respondent: the questionnaires, whose caps are taken off it.
  std::vector<std::size_t> taken_off_;
  std::vector<std::optional<double>> caps_;
};

}  // namespace cxmat::whatif
