/// \file
/// What result_summary_reader takes from each part of a result. Not installed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cxmat/formats/result/json_walk.hpp"

#include <cxmat/comparison/result_summary.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cxmat::json {

class SummaryWalk {
 public:
  explicit SummaryWalk(Walk& walk) : walk_(walk) {}

  bool read(simdjson::ondemand::document& root);
  /// Once all is read: what only the whole says. Nodes learn their number of levels, and with it
  /// distances between scores become distances between level scores.
  bool finish();

  ResultSummary result;

 private:
  bool read_questionnaire(Value& value);
  bool read_wave(Value& value);
  bool read_privacy(Value& value);
  bool read_node(Value& value);
  bool read_cell(Value& value, SummaryNode& node);
  bool read_interval(Value& value, SummaryNode& node);
  bool find_levels();

  Walk& walk_;
  std::vector<std::size_t> levels_;  ///< of each questionnaire
  std::string wave_date_;            ///< of the latest wave
};

/// {"name", "industry", "size", "country"}; null is "".
bool read_organisation(Walk& walk, Value& value, Organisation& into);
/// Whether the version of the schema is ours.
bool read_schema_version(Walk& walk, Value& value);
bool read_method(Walk& walk, Value& value, RatedBy& into);
bool read_kind(Walk& walk, Value& value, NodeKind& into);
/// Of a cell, which may be hidden.
bool read_level_score(Walk& walk, Value& value, std::optional<double>& into);

}  // namespace cxmat::json
