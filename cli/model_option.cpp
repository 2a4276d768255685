// SPDX-License-Identifier: Apache-2.0
#include "cli/model_option.hpp"

#include <cxmat/core/closest_match.hpp>
#include <cxmat/core/decimal.hpp>
#include <cxmat/questionnaire/model_fit.hpp>

#include <fmt/format.h>

#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace cxmat::cli {
namespace {

/// Powers of level scores beyond this leave the range of a double.
constexpr std::int64_t largest_exponent = 100;

Diagnostic unknown(std::string_view id) {
  std::vector<std::string> known;
  for (const ModelNeeds& model : known_models()) {
    known.emplace_back(model.id);
  }
  return error(
      Code::unknown_model, {},
      {std::string(id), closest_match(id, known), fmt::format("{}", fmt::join(known, ", "))});
}

Result<double> parse_exponent(std::string_view model, std::string_view text) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  if (text == "inf" || text == "-inf") {
    return text == "inf" ? infinity : -infinity;
  }
  const std::optional<Decimal> exponent = parse_decimal(text);
  if (!exponent) {
    return error(Code::model_parameter, {},
                 {std::string(model), text.empty() ? "p" : std::string(text)});
  }
  const Decimal limit = Decimal::of(largest_exponent);
  if (*exponent > limit || exponent->micros < -limit.micros) {
    return error(Code::number_out_of_range, {},
                 {"p", std::string(text), fmt::format("-{0}..{0}, -inf, inf", largest_exponent)});
  }
  return exponent->value();
}

}  // namespace

Result<ModelChoice> parse_model(std::string_view text) {
  const std::size_t colon = text.find(':');
  const std::string_view id = text.substr(0, colon);
  const bool has_parameter = colon != std::string_view::npos;
  std::string_view parameter = has_parameter ? text.substr(colon + 1) : std::string_view();
  if (find_needs(id) == nullptr) {
    return unknown(id);
  }
  ModelChoice model{.id = std::string(id)};
  if (id != "power_mean") {
    if (has_parameter) {
      return error(Code::model_parameter, {}, {model.id, std::string(parameter)});
    }
    return model;
  }
  if (parameter.starts_with("p=")) {
    parameter.remove_prefix(2);
  }
  Result<double> exponent = parse_exponent(id, parameter);
  if (!exponent) {
    return std::move(exponent.diagnostics);
  }
  model.exponent = *exponent;
  return model;
}

}  // namespace cxmat::cli
