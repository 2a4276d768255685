/// \file
/// The nodes that a benchmark file may speak of.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/benchmark/benchmark.hpp>
#include <cxmat/formats/yaml/reader.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cxmat::benchmark_file {

/// Level scores of benchmarks: up to nine levels.
inline constexpr double lowest_score = 1;
inline constexpr double highest_score = 9;

/// `overall`, a listed questionnaire, one of its dimensions or any question.
class NodeIds {
 public:
  explicit NodeIds(const std::vector<BenchmarkQuestionnaire>& questionnaires);

  /// Reports a key that can be no such node (unknown_id).
  void check(yaml::Reader& reader, const yaml::Entry& entry) const;

 private:
  std::vector<std::string> known_;
};

/// A number from `low` to `high` (number_out_of_range otherwise).
[[nodiscard]] std::optional<double> number_within(yaml::Reader& reader, const yaml::Node& node,
                                                  const std::string& what, double low, double high);

/// A level score from 1 to 9.
[[nodiscard]] std::optional<double> read_score(yaml::Reader& reader, const yaml::Node& node,
                                               const std::string& what);

}  // namespace cxmat::benchmark_file
