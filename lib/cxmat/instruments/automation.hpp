/// \file
/// The automation portfolio: why customers get in touch, what each contact costs, and whether a
/// personal talk about it is worth anything to the customer and to the company. After the
/// value-irritant matrix of Price and Jaffe, The Best Service is No Service, 2008.
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

enum class Degree : std::uint8_t { low, medium, high };

/// Nearly everything may be missing, which is not zero.
struct ContactReason {
  std::string id;
  LocalizedText label;                 ///< in the customer's words
  std::optional<std::int64_t> volume;  ///< contacts a year
  std::optional<double> minutes;       ///< of work per contact
  std::optional<double> cost;          ///< per contact
  LocalizedText causing;               ///< the department that gives cause for it
  std::optional<double> customer;      ///< worth of a personal talk, -2 to 2
  std::optional<double> company;
  std::optional<Degree> emotion;
  std::optional<Degree> learning;      ///< what the company can learn from the talk
  std::optional<Degree> sales;         ///< the chance to sell
  std::optional<double> automatable;   ///< share of contacts, 0 to 1
  std::optional<double> fallback;      ///< share of those that come to a person after all, 0 to 1
  std::optional<double> running_cost;  ///< of the automation, a year
  LocalizedText safeguards;            ///< how a customer gets out of the automation

  bool operator==(const ContactReason&) const = default;
};

struct Automation {
  InstrumentHead head;
  std::string currency;  ///< "EUR"; may be empty
  std::vector<ContactReason> reasons;

  bool operator==(const Automation&) const = default;
};

/// Positions are those of Automation::reasons.
struct AutomationFindings {
  /// Customer and company: - - eliminate, + - automate, - + simplify, + + leverage. On a zero
  /// nothing is decided.
  enum class Quadrant : std::uint8_t { eliminate, automate, simplify, leverage, undecided };
  static constexpr std::size_t quadrant_count = 5;

  enum class Input : std::uint8_t { volume, cost, automatable, fallback, running_cost };

  /// What a year could save.
  struct Potential {
    std::size_t reason = 0;
    /// eliminate: volume x cost; automate: volume x cost x automatable x (1 - fallback) -
    /// running cost, which may be below 0.
    double value = 0;
  };

  /// To be eliminated or automated, but without a potential.
  struct Unknown {
    std::size_t reason = 0;
    std::vector<Input> missing;  ///< not empty
  };

  struct Totals {
    std::size_t reasons = 0;
    std::int64_t volume = 0;  ///< of the reasons that give one
    std::size_t without_volume = 0;
    double cost = 0;               ///< volume x cost, of the reasons that give both
    std::size_t without_cost = 0;  ///< volume or cost is missing

    bool operator==(const Totals&) const = default;
  };

  /// What one department causes of what should not be there at all.
  struct Cause {
    LocalizedText department;
    Totals totals;
  };

  std::vector<std::optional<Quadrant>> quadrants;  ///< one per reason; nothing: not rated
  /// Reasons to eliminate before those to automate, each by value.
  std::vector<Potential> potentials;
  std::vector<Unknown> unknown;  ///< in the file's order
  std::vector<Totals> totals;    ///< by quadrant, in the order of the enum
  Totals unrated;
  /// Of the volume in one of the four quadrants; nothing where there is none.
  std::optional<double> value_adding;  ///< leverage
  std::optional<double> avoidable;     ///< eliminate
  std::vector<Cause> causes;           ///< of reasons to eliminate; highest cost first
  std::vector<std::size_t> emotional;  ///< to be automated although emotion is high
  std::vector<std::size_t> unguarded;  ///< to be automated without a safeguard
};

/// Pure and total: whatever is missing is left out of what needs it.
[[nodiscard]] AutomationFindings review(const Automation& automation);

}  // namespace cxmat
