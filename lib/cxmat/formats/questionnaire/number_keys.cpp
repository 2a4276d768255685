// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/questionnaire/number_keys.hpp"

#include <fmt/format.h>

#include <optional>
#include <span>
#include <string_view>

namespace cxmat::questionnaire_file {
namespace {

/// A bound of `range`; of an integer it is a whole number.
std::optional<Decimal> read_bound(yaml::Reader& reader, const yaml::Node& node, QuestionType type) {
  const std::optional<Decimal> bound = reader.decimal(node, "range");
  if (bound && type == QuestionType::integer && bound->micros % Decimal::unit != 0) {
    reader.error(Code::wrong_type, node.position, {"range", "whole number"});
    return std::nullopt;
  }
  return bound;
}

void read_range(yaml::Reader& reader, const yaml::Node& node, Question& question) {
  const std::span<const yaml::Node> bounds = reader.list(node, "range");
  if (bounds.size() != 2) {
    if (node.kind == yaml::Kind::list) {
      reader.error(Code::wrong_type, node.position, {"range", "[0, 100]"});
    }
    return;
  }
  const std::optional<Decimal> lowest = read_bound(reader, bounds[0], question.type);
  const std::optional<Decimal> highest = read_bound(reader, bounds[1], question.type);
  if (!lowest || !highest) {
    return;
  }
  if (*highest <= *lowest) {
    reader.error(Code::number_out_of_range, bounds[1].position,
                 {"range", to_string(*highest), fmt::format("> {}", to_string(*lowest))});
    return;
  }
  question.lowest = lowest;
  question.highest = highest;
}

/// How one kind of curve is written, and when its two numbers fit.
struct CurveWords {
  std::string_view name;
  Curve::Kind kind = Curve::Kind::linear;
  std::string_view first;
  std::string_view second;
  std::string_view rule;
  bool (*fits)(Decimal first, Decimal second) noexcept;
};

constexpr CurveWords linear{
    .name = "linear",
    .kind = Curve::Kind::linear,
    .first = "from",
    .second = "to",
    .rule = "from != to",
    .fits = [](Decimal first, Decimal second) noexcept { return first != second; }};

constexpr CurveWords log_normal{.name = "log_normal",
                                .kind = Curve::Kind::log_normal,
                                .first = "p10",
                                .second = "median",
                                .rule = "0 < p10 < median",
                                .fits = [](Decimal first, Decimal second) noexcept {
                                  return Decimal{} < first && first < second;
                                }};

std::optional<Curve> read_bounds(yaml::Reader& reader, const yaml::Node& node,
                                 const CurveWords& words, const std::string& question) {
  yaml::MapReader map(reader, node, words.name);
  const std::optional<Decimal> first = map.decimal(words.first, yaml::Need::required);
  const std::optional<Decimal> second = map.decimal(words.second, yaml::Need::required);
  map.finish();
  if (!first || !second) {
    return std::nullopt;
  }
  if (!words.fits(*first, *second)) {
    reader.error(Code::curve_bounds, node.position, {question, std::string(words.rule)});
    return std::nullopt;
  }
  return Curve{.kind = words.kind, .first = *first, .second = *second};
}

std::optional<Curve> read_curve(yaml::Reader& reader, const yaml::Node& node,
                                const std::string& question) {
  yaml::MapReader map(reader, node, "curve");
  const yaml::Node* straight = map.find(linear.name);
  const yaml::Node* bent = map.find(log_normal.name);
  map.finish();
  if (straight != nullptr && bent != nullptr) {
    reader.error(Code::keys_exclude_each_other, map.place_of(log_normal.name),
                 {std::string(log_normal.name), std::string(linear.name)});
  } else if (straight != nullptr) {
    return read_bounds(reader, *straight, linear, question);
  } else if (bent != nullptr) {
    return read_bounds(reader, *bent, log_normal, question);
  } else if (node.kind == yaml::Kind::map && node.entries.empty()) {
    reader.error(Code::missing_key, node.position, {std::string(linear.name)});
  }
  return std::nullopt;
}

}  // namespace

void read_number_keys(const Sheet& sheet, yaml::MapReader& map, Question& question) {
  if (const yaml::Node* range = map.find("range"); range != nullptr) {
    read_range(sheet.reader(), *range, question);
  }
  if (const yaml::Node* curve = map.find("curve"); curve != nullptr) {
    question.curve = read_curve(sheet.reader(), *curve, question.id);
  }
}

}  // namespace cxmat::questionnaire_file
