// SPDX-License-Identifier: Apache-2.0
#include "cxmat/checks/rule_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace cxmat {
namespace {

constexpr std::array<CheckSeverity, 3> severities{CheckSeverity::off, CheckSeverity::warn,
                                                  CheckSeverity::error};

/// Takes ":warn" off the end of `text`; nothing where the word after the colon is no severity.
std::optional<CheckSeverity> take_severity(std::string_view& text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos) {
    return CheckSeverity::error;
  }
  const std::string_view word = text.substr(colon + 1);
  const auto found = std::ranges::find_if(
      severities, [&](CheckSeverity severity) { return to_string(severity) == word; });
  text = text.substr(0, colon);
  return found == severities.end() ? std::nullopt : std::optional(*found);
}

/// Takes what stands before "=" off `text`; nothing where there is no "=".
std::optional<std::string_view> take_subject(std::string_view& text) {
  const std::size_t equals = text.rfind('=');
  if (equals == std::string_view::npos) {
    return std::nullopt;
  }
  const std::string_view subject = text.substr(0, equals);
  text = text.substr(equals + 1);
  return subject;
}

std::optional<Decimal> parse_limit(std::string_view text, const CheckRange& range) {
  const std::optional<Decimal> limit = parse_decimal(text);
  const bool fits = limit && *limit >= range.low && *limit <= range.high &&
                    (!range.whole || limit->micros % Decimal::unit == 0);
  return fits ? limit : std::nullopt;
}

std::string form_of(CheckKind kind) {
  if (kind == CheckKind::maximum_gap) {
    return "GROUPING=X, GROUPING@NODE=X";
  }
  return has_node(kind) ? "X, NODE=X" : "X";
}

/// False where the kind does not take what stands there.
bool set_subject(CheckRule& rule, std::optional<std::string_view> subject) {
  if (rule.kind != CheckKind::maximum_gap) {
    rule.node = subject.value_or(rule.node);
    return !subject || (has_node(rule.kind) && !subject->empty());
  }
  const std::string_view given = subject.value_or("");
  const std::size_t at = given.find('@');
  rule.grouping = given.substr(0, at);
  if (at != std::string_view::npos) {
    rule.node = given.substr(at + 1);
  }
  return !rule.grouping.empty() && !rule.node.empty();
}

}  // namespace

Result<CheckRule> parse_rule(CheckKind kind, std::string_view text, std::string_view option) {
  CheckRule rule;
  rule.kind = kind;
  std::string_view rest = text;
  const std::optional<CheckSeverity> severity = take_severity(rest);
  const std::optional<std::string_view> subject = take_subject(rest);
  const CheckRange range = range_of(kind);
  const std::optional<Decimal> limit = parse_limit(rest, range);
  if (!severity || !limit || !set_subject(rule, subject)) {
    return error(Code::check_rule_text, {},
                 {std::string(text), std::string(option), form_of(kind),
                  to_string(range.low) + ".." + to_string(range.high)});
  }
  rule.limit = *limit;
  rule.severity = *severity;
  return rule;
}

}  // namespace cxmat
