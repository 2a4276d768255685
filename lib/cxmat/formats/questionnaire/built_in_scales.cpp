// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/questionnaire/built_in_scales.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>

namespace cxmat::questionnaire_file {
namespace {

LocalizedText both(std::string german, std::string english) {
  LocalizedText text;
  text.set(Language::de, std::move(german));
  text.set(Language::en, std::move(english));
  return text;
}

Choice valued(std::string name, int value) {
  return {.name = std::move(name),
          .kind = ChoiceKind::regular,
          .value = Decimal::of(value),
          .label = {}};
}

void add_states(Scale& scale) {
  scale.choices.push_back({.name = "na",
                           .kind = ChoiceKind::not_applicable,
                           .value = {},
                           .label = both("trifft hier nicht zu", "does not apply here")});
  scale.choices.push_back({.name = "dk",
                           .kind = ChoiceKind::dont_know,
                           .value = {},
                           .label = both("weiß nicht", "don't know")});
}

/// The whole numbers from `first` to `last`; only the two ends have a label.
Scale numbered(std::string name, int first, int last, LocalizedText lowest, LocalizedText highest) {
  Scale scale{.name = std::move(name), .choices = {}};
  for (int value = first; value <= last; ++value) {
    scale.choices.push_back(valued(fmt::format("{}", value), value));
  }
  scale.choices.front().label = std::move(lowest);
  scale.choices.back().label = std::move(highest);
  add_states(scale);
  return scale;
}

}  // namespace

Scale yes_no_scale() {
  Scale scale{.name = "yes_no", .choices = {valued("yes", 1), valued("no", 0)}};
  scale.choices[0].label = both("ja", "yes");
  scale.choices[1].label = both("nein", "no");
  add_states(scale);
  return scale;
}

Scale net_promoter_scale() {
  return numbered("nps", 0, 10, both("äußerst unwahrscheinlich", "not at all likely"),
                  both("äußerst wahrscheinlich", "extremely likely"));
}

Scale customer_effort_scale() {
  return numbered("ces", 1, 7, both("sehr schwierig", "very difficult"),
                  both("sehr einfach", "very easy"));
}

Scale satisfaction_scale() {
  return numbered("csat", 1, 5, both("sehr unzufrieden", "very dissatisfied"),
                  both("sehr zufrieden", "very satisfied"));
}

}  // namespace cxmat::questionnaire_file
