// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/engagement/certainty.hpp"

#include "cxmat/formats/fields.hpp"
#include "cxmat/formats/ranges.hpp"

#include <cstddef>
#include <cstdint>

namespace cxmat::engagement_file {
namespace {

constexpr std::int64_t most_repetitions = 10'000;
constexpr std::int64_t highest_concentration = 100'000;

void read_repetitions(yaml::Reader& reader, yaml::MapReader& map, std::string_view key,
                      std::size_t& count) {
  if (const auto number = fields::whole_within(reader, map, key, 0, most_repetitions)) {
    count = static_cast<std::size_t>(*number);
  }
}

}  // namespace

CertaintyRules read_certainty(yaml::Reader& reader, yaml::MapReader& root) {
  CertaintyRules rules;
  const yaml::Node* node = root.find("certainty");
  if (node == nullptr) {
    return rules;
  }
  yaml::MapReader map(reader, *node, "certainty");
  if (const auto seed = fields::whole_from(reader, map, "seed", 0)) {
    rules.seed = static_cast<std::uint64_t>(*seed);
  }
  read_repetitions(reader, map, "replicates", rules.replicates);
  read_repetitions(reader, map, "weightings", rules.weightings);
  rules.concentration = fields::decimal_within(reader, map, "concentration", Decimal::of(1),
                                               Decimal::of(highest_concentration))
                            .value_or(rules.concentration);
  map.finish();
  return rules;
}

}  // namespace cxmat::engagement_file
