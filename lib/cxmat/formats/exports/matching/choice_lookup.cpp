// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/matching/choice_lookup.hpp"

#include "cxmat/formats/exports/matching/heading_text.hpp"

#include <cxmat/core/decimal.hpp>
#include <cxmat/formats/cell_text.hpp>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <system_error>

namespace cxmat::exports {
namespace {

void add_once(std::vector<std::size_t>& choices, std::size_t choice) {
  if (std::ranges::find(choices, choice) == choices.end()) {
    choices.push_back(choice);
  }
}

bool is_digit(char sign) noexcept {
  return sign >= '0' && sign <= '9';
}

}  // namespace

std::optional<NumberedText> leading_number(std::string_view cell) {
  std::string_view rest = trimmed(cell);
  const bool bracket = rest.starts_with('(') || rest.starts_with('[');
  const std::string_view close = rest.starts_with('[') ? "]" : ")";
  rest.remove_prefix(bracket ? 1 : 0);
  const auto end = std::ranges::find_if_not(rest, is_digit);
  const auto digits = static_cast<std::size_t>(end - rest.begin());
  constexpr std::size_t most_digits = 6;
  if (digits == 0 || digits > most_digits) {
    return std::nullopt;
  }
  const std::string_view number = rest.substr(0, digits);
  rest.remove_prefix(digits);
  if (bracket) {
    if (!rest.starts_with(close)) {
      return std::nullopt;
    }
    rest.remove_prefix(1);
  } else {
    // No stop or comma before a digit: "3.5" is another number. No blank alone: "3 people".
    const std::string_view behind = rest;
    rest = trimmed(rest);
    constexpr std::string_view dashes[] = {"-", "\xE2\x80\x93", "\xE2\x80\x94", "=", ":", ".", ")"};
    const auto sign = std::ranges::find_if(
        dashes, [rest](std::string_view dash) { return rest.starts_with(dash); });
    if (sign == std::end(dashes)) {
      return std::nullopt;
    }
    rest.remove_prefix(sign->size());
    if (behind.size() == rest.size() + sign->size() && !rest.empty() && is_digit(rest.front())) {
      return std::nullopt;  // "3-4", "10:30", "3.5"
    }
  }
  rest = trimmed(rest);
  return rest.empty() ? std::nullopt : std::optional(NumberedText{.number = number, .text = rest});
}

ChoiceLookup::ChoiceLookup(const Scale& scale) : scale_(&scale) {
  std::int64_t position = 0;
  for (std::size_t c = 0; c < scale.choices.size(); ++c) {
    const Choice& choice = scale.choices[c];
    names_.emplace(choice.name, c);
    if (choice.kind == ChoiceKind::regular) {
      ++position;
      counted_ = counted_ && c + 1 == static_cast<std::size_t>(position) &&
                 choice.value == Decimal::of(position);
    }
    for (const Language language : all_languages) {
      if (choice.label.has(language)) {
        const std::string label = normalised_label(choice.label.in(language));
        if (!label.empty()) {
          add_once(labels_[label], c);
          add_once(headings_[without_numbering(label)], c);
        }
      }
    }
  }
}

std::optional<std::size_t> ChoiceLookup::named(std::string_view name) const {
  const auto found = names_.find(name);
  return found == names_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::size_t> ChoiceLookup::named_as_number(std::string_view cell) const {
  const std::optional<Decimal> number = parse_decimal(cell);
  return number ? named(to_string(*number)) : std::nullopt;
}

std::optional<std::size_t> ChoiceLookup::valued(std::string_view cell) const {
  const std::optional<Decimal> number = counted_ ? parse_decimal(cell) : std::nullopt;
  for (std::size_t c = 0; number && c < scale_->choices.size(); ++c) {
    if (scale_->choices[c].value == number) {
      return c;
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> ChoiceLookup::numbered(std::string_view cell) const {
  if (!cell.starts_with('A')) {
    return std::nullopt;
  }
  std::size_t number = 0;
  const char* const end = cell.data() + cell.size();
  const auto [stop, problem] = std::from_chars(cell.data() + 1, end, number);
  return problem == std::errc() && stop == end && number > 0 && number <= scale_->choices.size()
             ? std::optional(number - 1)
             : std::nullopt;
}

std::vector<std::size_t> ChoiceLookup::labelled(std::string_view cell) const {
  const std::string label = normalised_label(cell);
  if (label.empty()) {
    return {};
  }
  if (const auto found = labels_.find(label); found != labels_.end()) {
    return found->second;
  }
  const std::string heading = without_numbering(label);
  if (const auto found = headings_.find(heading); found != headings_.end() && heading == label) {
    return found->second;
  }
  if (label != heading) {
    // "3. Defined": the number counts; but a label may have lost an asterisk or a colon.
    const bool numbered = leading_number(cell).has_value();
    const auto found = headings_.find(heading);
    if (!numbered && found != headings_.end()) {
      return found->second;
    }
  }
  std::vector<std::size_t> damaged;
  if (is_damaged(label)) {
    for (const auto& [text, choices] : labels_) {
      if (equal_headings(text, label)) {
        for (const std::size_t choice : choices) {
          add_once(damaged, choice);
        }
      }
    }
  }
  return damaged;
}

std::optional<std::size_t> ChoiceLookup::only(ChoiceKind kind) const {
  std::optional<std::size_t> found;
  for (std::size_t c = 0; c < scale_->choices.size(); ++c) {
    if (scale_->choices[c].kind == kind) {
      if (found) {
        return std::nullopt;
      }
      found = c;
    }
  }
  return found;
}

bool ChoiceLookup::has_numbers() const {
  return std::ranges::any_of(
      scale_->choices, [](const Choice& choice) { return parse_decimal(choice.name).has_value(); });
}

bool ChoiceLookup::label_contains(std::string_view word) const {
  return std::ranges::any_of(
      labels_, [word](const auto& entry) { return entry.first.find(word) != std::string::npos; });
}

std::size_t ChoiceLookup::most_signs(std::string_view signs) const {
  std::size_t most = 0;
  const auto count = [signs](std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [signs](char sign) { return signs.find(sign) != std::string_view::npos; }));
  };
  for (const Choice& choice : scale_->choices) {
    for (const Language language : all_languages) {
      if (choice.label.has(language)) {
        most = std::max(most, count(choice.label.in(language)));
      }
    }
  }
  return most;
}

}  // namespace cxmat::exports
