// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/benchmark/node_ids.hpp"

#include "cxmat/core/closest_match.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace cxmat::benchmark_file {
namespace {

bool is_question_id(std::string_view node) noexcept {
  return !node.empty() && node.size() <= 20 && node.front() >= 'a' && node.front() <= 'z' &&
         std::ranges::all_of(node, [](char sign) {
           return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '_';
         });
}

}  // namespace

NodeIds::NodeIds(const std::vector<BenchmarkQuestionnaire>& questionnaires) {
  for (const BenchmarkQuestionnaire& questionnaire : questionnaires) {
    known_.push_back(questionnaire.id);
  }
  known_.emplace_back("overall");
}

void NodeIds::check(yaml::Reader& reader, const yaml::Entry& entry) const {
  const std::string root = entry.key.substr(0, entry.key.find('.'));
  const bool is_known = std::ranges::find(known_, root) != known_.end();
  if (!is_known && (root != entry.key || !is_question_id(root))) {
    reader.error(Code::unknown_id, entry.position, {entry.key, closest_match(root, known_)});
  }
}

std::optional<double> number_within(yaml::Reader& reader, const yaml::Node& node,
                                    const std::string& what, double low, double high) {
  const std::optional<double> number = reader.number(node, what);
  if (number && (*number < low || *number > high)) {
    reader.error(Code::number_out_of_range, node.position,
                 {what, node.text, fmt::format("{}..{}", low, high)});
    return std::nullopt;
  }
  return number;
}

std::optional<double> read_score(yaml::Reader& reader, const yaml::Node& node,
                                 const std::string& what) {
  return number_within(reader, node, what, lowest_score, highest_score);
}

}  // namespace cxmat::benchmark_file
