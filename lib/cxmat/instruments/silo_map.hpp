/// \file
/// The silo map: which information flows between departments and systems, which ones the receivers
/// need, and whether they work.
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

struct FlowUnit {
  enum class Kind : std::uint8_t { department, system };

  std::string id;
  LocalizedText label;
  Kind kind = Kind::department;

  bool operator==(const FlowUnit&) const = default;
};

/// A piece of information that goes, or should go, from one unit to another.
struct InformationFlow {
  enum class Way : std::uint8_t { system, meeting, ad_hoc, none };

  /// Whether it arrives well enough to work with.
  enum class State : std::uint8_t {
    works,    ///< there is a way, and its quality is 3 or more
    fails,    ///< there is no way, or its quality is below 3
    unjudged  ///< there is a way, and nobody said how well it works
  };

  std::string id;  ///< may be empty
  LocalizedText content;
  std::size_t from = 0;  ///< position in SiloMap::units, as `to`
  std::size_t to = 0;
  Way way = Way::none;
  std::optional<double> delay;    ///< in days
  bool needed = false;            ///< by the receiver
  std::optional<double> quality;  ///< 1 to 5
  /// Who mentioned it: the giving end, the receiving end, both; neither: nobody said.
  bool reported_by_from = false;
  bool reported_by_to = false;
  std::optional<bool> used;
  std::optional<double> contacts;  ///< contacts with customers a year that it bears upon

  [[nodiscard]] State state() const noexcept;
  bool operator==(const InformationFlow&) const = default;
};

struct SiloMap {
  InstrumentHead head;
  std::vector<FlowUnit> units;
  std::vector<InformationFlow> flows;

  bool operator==(const SiloMap&) const = default;
};

/// Flows of one place of the map, or of all of it. "needed" counts those only.
struct FlowCounts {
  std::size_t flows = 0;
  std::size_t needed = 0;
  std::size_t working = 0;   ///< needed ones that work
  std::size_t failing = 0;   ///< needed ones that do not
  std::size_t unjudged = 0;  ///< needed ones of which nobody said how well they work

  /// working / (working + failing): what cannot be judged is left out; nothing where nothing can.
  [[nodiscard]] std::optional<double> coverage() const noexcept;
};

/// The flows from one unit to another.
struct FlowCell {
  FlowCounts counts;
  std::optional<double> quality;  ///< mean of those that have a way and a quality
};

/// What one unit gives and takes.
struct UnitFlows {
  FlowCounts out;
  FlowCounts in;
  /// No flow that works, needed or not, and none unjudged that might; false where nothing works is
  /// simply not known.
  bool gives_nothing = false;
  bool gets_nothing = false;
};

/// Department `from` gives `to` something that works and gets nothing back that does.
struct OneWay {
  std::size_t from = 0;
  std::size_t to = 0;
  std::size_t needed_back = 0;  ///< flows back that are needed and fail
};

/// Positions of flows are those of SiloMap::flows.
struct SiloFindings {
  FlowCounts overall;
  std::size_t reported = 0;                   ///< flows that at least one end reports
  std::size_t agreed = 0;                     ///< of these, by both
  std::vector<std::size_t> one_sided;         ///< reported by one end only, in the file's order
  std::vector<std::vector<FlowCell>> matrix;  ///< matrix[from][to]
  std::vector<UnitFlows> units;
  std::vector<OneWay> one_way;  ///< those with something needed back first, most of it first
  /// Needed and failing: by contacts, unknown ones last; then in the file's order.
  std::vector<std::size_t> missing;
  std::vector<std::size_t> unused;  ///< has a way, and is not used

  /// agreed / reported; nothing where nobody reports anything.
  [[nodiscard]] std::optional<double> agreement() const noexcept;
};

[[nodiscard]] SiloFindings review(const SiloMap& map);

}  // namespace cxmat
