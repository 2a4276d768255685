// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/check_rules.hpp"

#include <cstddef>

namespace cxmat {
namespace {

constexpr std::int64_t highest_level = 9;
constexpr std::int64_t most_people = 1'000'000'000;
constexpr std::int64_t most_days = 36'500;

struct KindRow {
  std::string_view name;
  bool node = false;
  bool interval = false;
  CheckRange range;
};

/// In the order of the enumeration.
constexpr std::array<KindRow, 8> kinds{{
    {"minimum_score", true, true, {Decimal::of(1), Decimal::of(highest_level)}},
    {"minimum_level", true, false, {Decimal::of(1), Decimal::of(highest_level), true}},
    {"maximum_drop", true, true, {Decimal::of(0), Decimal::of(highest_level - 1)}},
    {"minimum_n", true, false, {Decimal::of(1), Decimal::of(most_people), true}},
    {"minimum_coverage", true, false, {Decimal::of(0), Decimal::of(1)}},
    {"minimum_response_rate", false, false, {Decimal::of(0), Decimal::of(1)}},
    {"maximum_gap", true, false, {Decimal::of(0), Decimal::of(highest_level - 1)}},
    {"maximum_age", false, false, {Decimal::of(0), Decimal::of(most_days), true}},
}};

const KindRow& row_of(CheckKind kind) noexcept {
  return kinds[static_cast<std::size_t>(kind)];
}

}  // namespace

std::string_view to_string(CheckKind kind) noexcept {
  return row_of(kind).name;
}

bool has_node(CheckKind kind) noexcept {
  return row_of(kind).node;
}

bool has_interval(CheckKind kind) noexcept {
  return row_of(kind).interval;
}

CheckRange range_of(CheckKind kind) noexcept {
  return row_of(kind).range;
}

std::string_view to_string(CheckedOn on) noexcept {
  static constexpr std::array<std::string_view, 3> names{"value", "lower_bound", "upper_bound"};
  return names[static_cast<std::size_t>(on)];
}

std::string_view to_string(CheckSeverity severity) noexcept {
  static constexpr std::array<std::string_view, 3> names{"off", "warn", "error"};
  return names[static_cast<std::size_t>(severity)];
}

bool same_subject(const CheckRule& a, const CheckRule& b) noexcept {
  return a.kind == b.kind && a.node == b.node && a.grouping == b.grouping;
}

}  // namespace cxmat
