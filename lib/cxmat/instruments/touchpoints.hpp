/// \file
/// The touchpoint inventory: where customers meet the company along their journey, how much each
/// place matters, what customers expect there and what they get.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/localized_text.hpp>
#include <cxmat/instruments/instrument_head.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cxmat {

/// Nearly everything may be missing, which is not zero and not "no".
struct Touchpoint {
  enum class Medium : std::uint8_t { analogue, digital };
  enum class Control : std::uint8_t { own, partner, earned };
  enum class Basis : std::uint8_t { estimate, survey };
  enum class Verdict : std::uint8_t { keep, improve, stop };

  struct Kpi {
    LocalizedText name;
    std::optional<double> value;
    LocalizedText unit;
    std::optional<double> target;

    bool operator==(const Kpi&) const = default;
  };

  std::string id;
  LocalizedText label;    ///< in the customer's words
  std::size_t phase = 0;  ///< position in Touchpoints::phases
  LocalizedText channel;
  std::optional<Medium> medium;
  std::optional<Control> control;
  std::vector<std::size_t> personas;  ///< positions in Touchpoints::personas
  LocalizedText owner;
  std::optional<std::int64_t> contacts;  ///< a year
  std::optional<double> relevance;       ///< 1 to 5, as are the next two
  std::optional<double> expectation;
  std::optional<double> fulfilment;
  std::optional<Basis> basis;     ///< of the three figures above
  std::optional<std::int64_t> n;  ///< people asked, of a survey
  std::optional<int> emotion;     ///< -2 to 2
  bool moment = false;            ///< a moment that matters
  LocalizedText goal;
  std::optional<Kpi> kpi;
  std::optional<Verdict> verdict;

  bool operator==(const Touchpoint&) const = default;
};

struct Touchpoints {
  InstrumentHead head;
  std::vector<NamedPart> phases;  ///< in the journey's order
  std::vector<NamedPart> personas;
  std::vector<Touchpoint> inventory;  ///< in the file's order

  bool operator==(const Touchpoints&) const = default;
};

/// Positions are those of Touchpoints::inventory unless something else is said.
struct TouchpointFindings {
  /// Customers expect more than they get. Both ratings are shown beside it: a difference alone is
  /// less reliable than either of them.
  struct Gap {
    std::size_t touchpoint = 0;
    double gap = 0;       ///< expectation - fulfilment, above 0
    double priority = 0;  ///< relevance x gap, 0 to 20
  };

  /// Importance-performance analysis, Martilla/James 1977: relevance against fulfilment, both cut
  /// at the middle of the scale. On the middle nothing is decided.
  enum class Quadrant : std::uint8_t { concentrate, keep_up, low_priority, overkill, undecided };

  /// How many touchpoints have what it takes to steer them.
  struct Coverage {
    std::size_t count = 0;
    std::size_t owner = 0;
    std::size_t goal = 0;
    std::size_t kpi = 0;
    std::size_t survey = 0;  ///< rated on the basis of a survey

    bool operator==(const Coverage&) const = default;
  };

  enum class RetireReason : std::uint8_t { verdict, figures };
  struct Retire {
    std::size_t touchpoint = 0;
    RetireReason reason = RetireReason::figures;
  };

  struct Media {
    std::size_t analogue = 0;
    std::size_t digital = 0;
    std::size_t unknown = 0;
  };
  struct Controls {
    std::size_t own = 0;
    std::size_t partner = 0;
    std::size_t earned = 0;
    std::size_t unknown = 0;
  };

  std::vector<std::size_t> journey;  ///< phase by phase, within a phase in the file's order
  std::vector<Gap> gaps;  ///< highest priority first, then most contacts, then the file's
  std::vector<std::size_t> unranked;  ///< relevance, expectation or fulfilment is missing
  /// The relevant ones first; those without a relevance last.
  std::vector<std::size_t> without_owner;
  std::vector<std::size_t> without_goal;
  std::vector<std::size_t> without_kpi;
  std::vector<std::size_t> unowned_outside;  ///< with a partner or earned, and nobody's
  /// Under own control, and the verdict is stop; or it matters little (relevance at most 2, no
  /// moment that matters) and closing its gap would bring little (priority at most 2).
  std::vector<Retire> retire;
  std::vector<std::size_t> stop_outside;  ///< the verdict is stop, but control is not known as own
  Coverage coverage;
  std::vector<Coverage> phase_coverage;            ///< one per phase
  std::vector<std::size_t> empty_phases;           ///< positions in Touchpoints::phases
  std::vector<std::optional<Quadrant>> quadrants;  ///< one per touchpoint; nothing: not rated
  Media media;
  Controls controls;
  std::vector<std::size_t> per_persona;  ///< how many each of Touchpoints::personas meets
  std::size_t without_persona = 0;       ///< of how many it is not said who meets them
};

/// Pure and total: whatever is missing is left out of what needs it.
[[nodiscard]] TouchpointFindings review(const Touchpoints& touchpoints);

}  // namespace cxmat
