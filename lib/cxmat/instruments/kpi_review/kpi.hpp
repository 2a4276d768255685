/// \file
/// One KPI as the review's file describes it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/localized_text.hpp>
#include <cxmat/instruments/kpi_review/period.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cxmat {

struct Kpi {
  enum class Kind : std::uint8_t {
    nps,
    ces,
    csat,
    service_cost_per_customer,
    first_contact_resolution,
    value_adding_share,
    avoidable_share,
    self_service_share,
    other
  };

  /// Two scores go by the name of CES, and they point in opposite directions.
  enum class Variant : std::uint8_t {
    effort,  ///< 1.0: "how much effort", 1 to 5, low is good
    ease     ///< 2.0: "made it easy", 1 to 7, high is good
  };
  enum class Direction : std::uint8_t { up, down };
  enum class Trigger : std::uint8_t { relationship, transaction };
  enum class Verdict : std::uint8_t {
    keep,
    change,
    drop,
    add  ///< proposed; there is no such KPI yet
  };

  struct Scale {
    double min = 0;
    double max = 1;  ///< > min

    bool operator==(const Scale&) const = default;
  };

  struct Decision {
    std::string date;  ///< YYYY-MM-DD
    LocalizedText what;

    bool operator==(const Decision&) const = default;
  };

  struct Point {
    Period period;
    std::optional<double> value;
    std::optional<std::int64_t> n;
    std::optional<double> response_rate;  ///< 0..1

    bool operator==(const Point&) const = default;
  };

  std::string id;
  LocalizedText label;
  Kind kind = Kind::other;
  std::optional<Variant> variant;  ///< of a CES
  std::optional<Scale> scale;      ///< what values are possible
  Direction direction = Direction::up;
  LocalizedText unit;
  LocalizedText definition;
  LocalizedText population;
  std::optional<Trigger> trigger;
  LocalizedText owner;
  std::vector<std::size_t> measured;  ///< positions in KpiReview::departments
  /// Nothing: nobody said; an empty list: nobody can.
  std::optional<std::vector<std::size_t>> influenced_by;
  bool bonus = false;
  std::optional<double> target;
  std::optional<Decision> last_decision;
  std::optional<Verdict> verdict;
  std::vector<Point> series;  ///< oldest first, periods of one length, each once
  /// Two other KPIs whose product this one is: positions in KpiReview::kpis.
  std::optional<std::array<std::size_t, 2>> factors;

  /// True for a KPI that is in use.
  [[nodiscard]] bool exists() const noexcept { return verdict != Verdict::add; }
  bool operator==(const Kpi&) const = default;
};

}  // namespace cxmat
