/// \file
/// One entry of a KPI review's `kpis:`.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/texts.hpp>
#include <cxmat/formats/unique_ids.hpp>
#include <cxmat/instruments/kpi_review/kpi.hpp>

#include <span>
#include <string>

namespace cxmat::instrument_file {

/// The words for Kpi::Kind, in its order.
[[nodiscard]] std::span<const std::string> kpi_kind_words();

/// Reads the KPIs of one file, whose departments are known.
class KpiReader {
 public:
  KpiReader(const Texts& texts, const UniqueIds& departments)
      : texts_(&texts), reader_(&texts.reader()), departments_(&departments) {}

  /// Everything but `factors`, which may name a KPI that comes later.
  [[nodiscard]] Kpi read(const yaml::Node& node);
  /// `factors` of the KPI in `node`, once all KPIs are read.
  void read_factors(const yaml::Node& node, Kpi& kpi) const;

 private:
  void read_measure(yaml::MapReader& map, Kpi& kpi) const;
  void read_variant(yaml::MapReader& map, Kpi& kpi) const;
  void read_direction(yaml::MapReader& map, Kpi& kpi) const;
  void read_use(yaml::MapReader& map, Kpi& kpi) const;

  const Texts* texts_;
  yaml::Reader* reader_;
  const UniqueIds* departments_;
  UniqueIds ids_;
};

}  // namespace cxmat::instrument_file
