/// \file
/// The pit stop: what there is today, what is needed, and the action plan that follows. It starts
/// from an assessment's gaps (draft.hpp) and is checked off by the next wave (check_off.hpp).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/instruments/instrument_head.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cxmat {

/// One need and what is done about it.
struct PitStopItem {
  enum class Existence : std::uint8_t {
    here,       ///< where it is needed
    elsewhere,  ///< in another part of the organisation
    missing
  };
  enum class Status : std::uint8_t { open, done, dropped };

  std::string id;
  LocalizedText label;  ///< the practice, or whatever is looked at
  std::string node;     ///< question or dimension of the assessment that it came from, or empty
  std::string fact;     ///< the fact of the assessment behind a gate, or empty
  LocalizedText today;
  std::optional<bool> needed;
  std::optional<Existence> exists;
  std::optional<bool> improvable;  ///< of what exists
  LocalizedText action;
  LocalizedText owner;
  std::string due;                 ///< YYYY-MM-DD, or empty
  std::optional<int> effort;       ///< 1 (small) to 5
  std::optional<int> effect;       ///< 1 (small) to 5
  LocalizedText measure;           ///< how one will know
  LocalizedText evidence;          ///< of the effect, once there is any
  std::optional<double> from, to;  ///< level scores of `node`: when it was planned, and to reach
  Status status = Status::open;

  bool operator==(const PitStopItem&) const = default;
};

enum class PitStopMovement : std::uint8_t {
  unknown,    ///< the plan has no figures for it, or the result shows none (hidden, not asked)
  reached,    ///< the level score is at `to`, or the fact no longer lowers anything
  up,         ///< above `from` by more than chance explains
  unchanged,  ///< any difference lies within the 95 % interval
  down        ///< below `from` by more than chance explains
};
inline constexpr std::size_t pitstop_movement_count = 5;

/// What became of an item by a later wave.
struct PitStopCheck {
  std::optional<double> now;  ///< level score of the item's node in the latest wave
  PitStopMovement movement = PitStopMovement::unknown;

  bool operator==(const PitStopCheck&) const = default;
};

struct PitStop {
  InstrumentHead head;
  std::string assessment;  ///< the id of the assessment it was drafted from, or empty
  std::string wave;        ///< of that assessment, or empty
  std::vector<PitStopItem> items;
  /// One per item once a later wave has been held against the plan (check_off()); else empty.
  std::vector<PitStopCheck> checks;
  std::string checked_on;  ///< the date of that assessment, YYYY-MM-DD, or empty

  bool operator==(const PitStop&) const = default;
};

/// What follows from the answers of one item.
enum class PitStopVerdict : std::uint8_t {
  undecided,  ///< an answer that decides is missing
  keep,       ///< needed, there, good
  improve,    ///< needed, there, can be better
  share,      ///< needed, there elsewhere
  build,      ///< needed, missing
  stop,       ///< there, not needed
  nothing     ///< not needed, not there
};
inline constexpr std::size_t pitstop_verdict_count = 7;

[[nodiscard]] PitStopVerdict verdict_of(const PitStopItem& item) noexcept;

/// An owner with more open actions than anyone can carry beside a day job.
struct PitStopLoad {
  LocalizedText owner;
  std::size_t actions = 0;
};

/// More open actions a person than this are too many (a rule of thumb of this instrument).
inline constexpr std::size_t most_actions_an_owner = 5;

struct PitStopFindings {
  std::vector<PitStopVerdict> verdicts;  ///< per item
  std::array<std::size_t, pitstop_verdict_count> counts{};
  /// Open items that call for action (improve, share, build, stop) and that no later wave found
  /// reached: largest effect - effort first;
  /// among equals what opens a gate, then the id. Items without both figures come last.
  std::vector<std::size_t> actions;
  std::vector<std::size_t>
      incomplete;                    ///< of those: owner, date, effort, effect or measure missing
  std::vector<std::size_t> overdue;  ///< of those: due before `checked_on`
  std::vector<PitStopLoad> overloaded;
};

/// `checked_on` decides what is overdue; where it is empty, nothing is.
[[nodiscard]] PitStopFindings review(const PitStop& pitstop);

}  // namespace cxmat
