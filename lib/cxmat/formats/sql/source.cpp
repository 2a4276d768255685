// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/sql/source.hpp"

#include "cxmat/formats/limits.hpp"
#include "cxmat/formats/sql/codes.hpp"
#include "cxmat/formats/sql/conditions.hpp"

#include <cxmat/formats/cell_text.hpp>
#include <cxmat/tally/sql/names.hpp>
#include <cxmat/tally/sql/shape.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace cxmat::sql {
namespace {

/// Beyond that the numbers of the parts of `overall` that have a score do not fit 63 bits.

using Questions = std::vector<const cxmat::Question*>;

void refuse_settings(const Engagement& engagement, Diagnostics& found) {
  const auto refuse = [&found](bool wanted, std::string_view what) {
    if (wanted) {
      found.push_back(error(cxmat::Code::sql_needs_rows, {}, {std::string(what)}));
    }
  };
  refuse(!engagement.weight_column.empty(), "weight_column");
  refuse(!engagement.weighting.balance_by.empty(), "weights.balance_by");
  refuse(!engagement.weighting.margins.empty(), "weights.raking");
  refuse(engagement.stable_respondents, "respondent_ids: stable");
  refuse(engagement.method == RatedBy::third_party, "method: third_party");
  refuse(std::ranges::find(engagement.quality.exclude, true) != engagement.quality.exclude.end(),
         "quality.exclude");
  refuse(engagement.questionnaires.size() > limits::most_questionnaires, "questionnaires: > 60");
}

void refuse_models(const Plan& plan, Diagnostics& found) {
  const std::optional<std::size_t> same = same_as_overall(plan);
  for (std::size_t n = same ? 1 : 0; n < plan.nodes.size(); ++n) {
    const PlannedNode& node = plan.nodes[n];
    const bool rounds =
        (can_score(plan, n) && !node.grid.exact) || (has_weight(node) && !node.coverage_grid.exact);
    if (rounds) {
      found.push_back(error(cxmat::Code::sql_rounded_score, {}, {node.id, node.model_id}));
    }
  }
}

void refuse_name(std::string_view name, Diagnostics& found) {
  if (!is_plain_name(name)) {
    found.push_back(error(cxmat::Code::sql_name, {}, {std::string(name)}));
  }
}

/// Databases differ in what a backslash in a text means.
void refuse_text(std::string_view text, std::set<std::string>& refused, Diagnostics& found) {
  if (text.find('\\') != std::string_view::npos && refused.emplace(text).second) {
    found.push_back(error(cxmat::Code::sql_name, {}, {std::string(text)}));
  }
}

/// The values of a grouping whose names some question asks for.
std::vector<std::string> roles_among(const Grouping& grouping, const Questions& questions) {
  std::set<std::string> asked;
  for (const cxmat::Question* question : questions) {
    asked.insert(question->ask.begin(), question->ask.end());
  }
  if (grouping.values.empty()) {
    return {asked.begin(), asked.end()};
  }
  std::vector<std::string> roles;
  for (const GroupValue& value : grouping.values) {
    if (asked.contains(value.name)) {
      roles.push_back(value.name);
    }
  }
  return roles;
}

/// The texts that mean each listed value, as NameLookup matches them.
std::vector<Role> spelt(const Grouping& grouping, const std::vector<std::string>& names) {
  if (grouping.values.empty()) {
    std::vector<Role> roles;
    for (const std::string& name : names) {
      roles.push_back({.name = name, .exact = {name}, .folded = {}});
    }
    return roles;
  }
  std::map<std::string, std::string> exact;
  std::map<std::string, std::optional<std::string>> folded;
  const auto add = [&exact, &folded](std::string_view spelling, const std::string& value) {
    const std::string text(cxmat::trimmed(spelling));
    if (!exact.emplace(text, value).second) {
      return;
    }
    const auto [entry, added] = folded.emplace(case_folded(text), value);
    if (!added && entry->second != value) {
      entry->second.reset();
    }
  };
  for (const GroupValue& value : grouping.values) {
    add(value.name, value.name);
  }
  for (const GroupValue& value : grouping.values) {
    for (const std::string& alias : value.aliases) {
      add(alias, value.name);
    }
  }
  std::vector<Role> roles;
  for (const std::string& name : names) {
    Role role{.name = name, .exact = {}, .folded = {}};
    for (const auto& [text, value] : exact) {
      if (value == name) {
        role.exact.push_back(text);
      }
    }
    for (const auto& [text, value] : folded) {
      if (value == name) {
        role.folded.push_back(text);
      }
    }
    roles.push_back(std::move(role));
  }
  return roles;
}

void add_roles(const Engagement& engagement, const Questions& questions, Source& source) {
  for (std::size_t g = 0; g < engagement.groupings.size(); ++g) {
    const Grouping& grouping = engagement.groupings[g];
    const std::vector<std::string> names = roles_among(grouping, questions);
    if (names.empty()) {
      continue;
    }
    const std::size_t column = source.role_columns.size();
    source.role_columns.push_back({g, spelt(grouping, names)});
    for (std::size_t q = 0; q < questions.size(); ++q) {
      const std::vector<std::string>& ask = questions[q]->ask;
      for (std::size_t r = 0; r < names.size() && !ask.empty(); ++r) {
        if (std::ranges::find(ask, names[r]) == ask.end() &&
            questions[q]->type != QuestionType::note) {
          source.questions[q].kept.push_back({column, r + 1});
        }
      }
    }
  }
}

void add_questions(const Plan& plan, const Questions& questions, Source& source,
                   Diagnostics& found) {
  for (std::size_t q = 0; q < questions.size(); ++q) {
    const cxmat::Question& question = *questions[q];
    if (!can_be_listed(question)) {
      found.push_back(error(cxmat::Code::sql_question_type, {},
                            {question.id, std::string(to_string(question.type))}));
      source.questions.emplace_back();
      continue;
    }
    source.questions.push_back(listed_codes(question, plan.questions[q]));
    if (question.type != QuestionType::note) {
      refuse_name(question.id, found);
    }
  }
  for (std::size_t q = 0; q < questions.size() && !has_errors(found); ++q) {
    if (questions[q]->relevant && questions[q]->type != QuestionType::note) {
      source.questions[q].relevant = listed_condition(*questions[q]->relevant, questions);
    }
  }
}

void refuse_texts(const Source& source, Diagnostics& found) {
  std::set<std::string> refused;
  for (const Question& question : source.questions) {
    for (const Code& code : question.exact) {
      refuse_text(code.text, refused, found);
    }
  }
  for (const RoleColumn& column : source.role_columns) {
    for (const Role& role : column.roles) {
      for (const std::string& text : role.exact) {
        refuse_text(text, refused, found);
      }
    }
  }
}

}  // namespace

Result<Source> source_of(const Engagement& engagement, const Plan& plan, std::string table) {
  Diagnostics found;
  Source source;
  refuse_settings(engagement, found);
  refuse_models(plan, found);
  if (!is_plain_table(table)) {
    found.push_back(error(cxmat::Code::sql_name, {}, {table}));
  }
  source.table = std::move(table);
  source.waves = engagement.waves.size() > 1;
  for (const Grouping& grouping : engagement.groupings) {
    refuse_name(grouping.column, found);
    source.groupings.push_back(grouping.column);
    if (grouping.values.empty()) {
      found.push_back(note(cxmat::Code::sql_group_value, {}, {grouping.column}));
    }
  }
  const Questions questions = questions_of(engagement);
  add_questions(plan, questions, source, found);
  add_roles(engagement, questions, source);
  refuse_texts(source, found);
  if (has_errors(found)) {
    return found;
  }
  return {std::move(source), std::move(found)};
}

}  // namespace cxmat::sql
