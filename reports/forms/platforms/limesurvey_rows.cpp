// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/platforms/limesurvey_rows.hpp"

#include "reports/forms/platforms/limesurvey_expression.hpp"
#include "reports/forms/platforms/texts.hpp"

#include <array>
#include <utility>

namespace cxmat::reports::forms::platforms {
namespace {

constexpr std::array<std::string_view, 18> columns{"class",
                                                   "type/scale",
                                                   "name",
                                                   "relevance",
                                                   "text",
                                                   "help",
                                                   "language",
                                                   "validation",
                                                   "mandatory",
                                                   "other",
                                                   "default",
                                                   "same_default",
                                                   "hidden",
                                                   "equation",
                                                   "exclude_all_others",
                                                   "num_value_int_only",
                                                   "min_num_value_n",
                                                   "max_num_value_n"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 9> fixed{
    {{"format", "G"},
     {"anonymized", "Y"},
     {"datestamp", "N"},
     {"ipaddr", "N"},
     {"refurl", "N"},
     {"savetimings", "N"},
     {"allowprev", "Y"},
     {"showprogress", "Y"},
     {"shownoanswer", "Y"}}};

}  // namespace

void LimeSurveyRows::add(const LimeSurveyRow& row) {
  for (const std::string_view column : columns) {
    const auto cell = row.find(column);
    text_ += column == columns.front() ? "" : "\t";
    text_ += cell == row.end() ? std::string_view() : std::string_view(cell->second);
  }
  text_ += "\n";
}

void LimeSurveyRows::setting(std::string_view name, std::string value) {
  add({{"class", "S"}, {"name", std::string(name)}, {"text", std::move(value)}});
}

void LimeSurveyRows::settings(const Form& form, std::span<const Language> languages) {
  LimeSurveyRow heading;
  for (const std::string_view column : columns) {
    heading[column] = std::string(column);
  }
  add(heading);
  std::string others;
  for (const Language language : languages.subspan(1)) {
    others += (others.empty() ? "" : " ") + std::string(to_string(language));
  }
  setting("language", std::string(to_string(languages.front())));
  if (!others.empty()) {
    setting("additional_languages", others);
  }
  for (const auto& [name, value] : fixed) {
    setting(name, std::string(value));
  }
  for (const Language language : languages) {
    const std::string code(to_string(language));
    add({{"class", "SL"},
         {"name", "surveyls_title"},
         {"text", limesurvey_text({title_words(form, language)})},
         {"language", code}});
    add({{"class", "SL"},
         {"name", "surveyls_description"},
         {"text", limesurvey_text(lines_of(promise_words(form, language)))},
         {"language", code}});
  }
}

}  // namespace cxmat::reports::forms::platforms
