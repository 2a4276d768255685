// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/matching/targets.hpp"

#include "cxmat/formats/exports/matching/heading_text.hpp"
#include "cxmat/formats/exports/published_codes.hpp"

#include <cxmat/core/decimal.hpp>

#include <algorithm>

namespace cxmat::exports {
namespace {

using Kind = ColumnMatch::Kind;

void add_once(std::vector<Target>& targets, Target target) {
  if (std::ranges::find(targets, target) == targets.end()) {
    targets.push_back(target);
  }
}

template <class Index>
std::vector<Target> under(const Index& index, std::string_view key) {
  const auto found = index.find(key);
  return found == index.end() ? std::vector<Target>() : found->second;
}

/// The texts in all languages, each once.
std::vector<std::string> texts_of(const LocalizedText& text) {
  std::vector<std::string> texts;
  for (const Language language : all_languages) {
    if (text.has(language)) {
      texts.push_back(normalised_label(text.in(language)));
    }
  }
  std::erase(texts, std::string());
  return texts;
}

}  // namespace

Targets::Targets(const Engagement& engagement)
    : engagement_(&engagement), questions_(questions_of(engagement)) {
  add_name("wave", {.kind = Kind::wave});
  if (!engagement.weight_column.empty()) {
    add_name(engagement.weight_column, {.kind = Kind::weight});
  }
  if (!engagement.duration_column.empty()) {
    add_name(engagement.duration_column, {.kind = Kind::duration});
  }
  for (std::size_t g = 0; g < engagement.groupings.size(); ++g) {
    const Target target{.kind = Kind::group, .index = g};
    add_name(engagement.groupings[g].column, target);
    add_text(labels_, headings_, engagement.groupings[g].label, target);
    // A grouping may be called by the heading's own words: "Standort / Werk".
    add_text(labels_, headings_, LocalizedText(engagement.groupings[g].column), target);
  }
  choices_by_label_.resize(questions_.size());
  for (std::size_t q = 0; q < questions_.size(); ++q) {
    if (questions_[q]->type == QuestionType::note) {
      continue;
    }
    const Target target{.kind = Kind::answer, .index = q};
    add_name(questions_[q]->id, target);
    add_text(labels_, headings_, questions_[q]->label, target);
    add_text(short_labels_, short_headings_, questions_[q]->short_label, target);
    if (questions_[q]->type == QuestionType::select_multiple) {
      add_options(q);
    }
  }
  // Last, since a question may be called like another one's comment.
  for (std::size_t q = 0; q < questions_.size(); ++q) {
    if (questions_[q]->type != QuestionType::note) {
      add_name(questions_[q]->id + "_comment", {.kind = Kind::comment, .index = q});
      add_name(questions_[q]->id + "_evidence", {.kind = Kind::evidence, .index = q});
      add_name(questions_[q]->id + "_grade", {.kind = Kind::grade, .index = q});
    }
  }
}

void Targets::add_name(const std::string& name, Target target) {
  if (names_.try_emplace(name, target).second) {
    if (std::string folded = folded_id(name); !folded.empty()) {
      add_once(folded_names_[std::move(folded)], target);
    }
  }
}

void Targets::add_text(Index& labels, Index& headings, const LocalizedText& text, Target target) {
  for (const std::string& label : texts_of(text)) {
    std::string heading = without_numbering(label);
    add_once(headings[heading], target);
    add_once(labels[label], target);
    skeletons_[skeleton(heading)].emplace_back(std::move(heading), target);
  }
}

void Targets::add_options(std::size_t question) {
  const std::vector<Choice>& choices = questions_[question]->scale.choices;
  for (std::size_t c = 0; c < choices.size(); ++c) {
    for (const std::string& label : texts_of(choices[c].label)) {
      const Target target{.kind = Kind::option, .index = question, .choice = c};
      add_once(option_labels_[label], target);
      option_skeletons_[skeleton(label)].emplace_back(label, target);
      const auto [entry, is_new] = choices_by_label_[question].try_emplace(label, c);
      if (!is_new && entry->second != c) {
        entry->second.reset();
      }
    }
  }
}

/// Where letters were lost, what is left of them finds those that it could have been.
std::vector<Target> Targets::like(const Skeletons& skeletons, const std::string& heading) {
  std::vector<Target> targets;
  if (const auto bones = skeletons.find(skeleton(heading)); bones != skeletons.end()) {
    for (const auto& [text, target] : bones->second) {
      if (equal_headings(text, heading)) {
        add_once(targets, target);
      }
    }
  }
  return targets;
}

std::vector<Target> Targets::named(std::string_view name, Spelling spelling) const {
  if (spelling == Spelling::folded) {
    return under(folded_names_, folded_id(name));
  }
  const auto found = names_.find(name);
  return found == names_.end() ? std::vector<Target>() : std::vector<Target>{found->second};
}

std::optional<std::size_t> Targets::question(std::string_view id, Spelling spelling) const {
  std::optional<std::size_t> question;
  for (const Target& target : named(id, spelling)) {
    if (target.kind == Kind::answer) {
      if (question) {
        return std::nullopt;
      }
      question = target.index;
    }
  }
  return question;
}

std::optional<std::size_t> Targets::choice(std::size_t question, std::string_view name,
                                           Spelling spelling) const {
  if (questions_[question]->type != QuestionType::select_multiple || name.empty()) {
    return std::nullopt;
  }
  const Scale& scale = questions_[question]->scale;
  if (spelling == Spelling::exact) {
    if (const auto position = scale.position_of(name)) {
      return position;
    }
  }
  const std::string folded = folded_id(name);
  const std::optional<Decimal> value = parse_decimal(name);
  std::optional<std::size_t> found;
  for (std::size_t c = 0; c < scale.choices.size(); ++c) {
    const Choice& choice = scale.choices[c];
    const bool fits = spelling == Spelling::exact
                          ? value && choice.value == value
                          : !folded.empty() && folded_id(choice.name) == folded;
    if (fits && found) {
      return std::nullopt;
    }
    found = fits ? c : found;
  }
  if (!found) {
    const auto published = published_position(name);
    found = published && *published < scale.choices.size() ? published : found;
  }
  return found;
}

std::optional<std::size_t> Targets::choice_labelled(std::size_t question,
                                                    std::string_view label) const {
  const auto& labels = choices_by_label_[question];
  const std::string wanted = normalised_label(label);
  if (const auto found = labels.find(wanted); found != labels.end()) {
    return found->second;
  }
  std::optional<std::size_t> only;
  const std::string heading = without_numbering(wanted);
  for (const auto& [text, choice] : labels) {
    if (choice && equal_headings(without_numbering(text), heading)) {
      if (only && only != choice) {
        return std::nullopt;
      }
      only = choice;
    }
  }
  return only;
}

std::vector<Target> Targets::options_labelled(std::string_view label) const {
  const std::string wanted = normalised_label(label);
  std::vector<Target> found = under(option_labels_, wanted);
  if (found.empty() && is_damaged(wanted)) {
    found = like(option_skeletons_, wanted);
  }
  return found;
}

std::vector<Target> Targets::worded(std::string_view text) const {
  const std::string label = normalised_label(text);
  if (label.empty()) {
    return {};
  }
  const std::string heading = without_numbering(label);
  for (const auto& [index, key] :
       {std::pair(&labels_, &label), std::pair(&headings_, &heading),
        std::pair(&short_labels_, &label), std::pair(&short_headings_, &heading)}) {
    if (std::vector<Target> found = under(*index, *key); !found.empty()) {
      return found;
    }
  }
  return is_damaged(heading) ? like(skeletons_, heading) : std::vector<Target>();
}

std::string Targets::name_of(const Target& target) const {
  switch (target.kind) {
    case Kind::group:
      return engagement_->groupings[target.index].column;
    case Kind::wave:
      return "wave";
    case Kind::weight:
      return engagement_->weight_column;
    case Kind::duration:
      return engagement_->duration_column;
    case Kind::comment:
      return questions_[target.index]->id + "_comment";
    case Kind::evidence:
      return questions_[target.index]->id + "_evidence";
    case Kind::grade:
      return questions_[target.index]->id + "_grade";
    case Kind::option:
      return questions_[target.index]->id + "=" +
             questions_[target.index]->scale.choices[target.choice].name;
    case Kind::answer:
      return questions_[target.index]->id;
    case Kind::unmatched:
    case Kind::ignored:
    case Kind::respondent:
    case Kind::submitted:
      return {};
  }
  return {};
}

}  // namespace cxmat::exports
