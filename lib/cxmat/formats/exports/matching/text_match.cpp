// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/matching/text_match.hpp"

#include "cxmat/formats/exports/matching/heading_text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace cxmat::exports {
namespace {

using Kind = ColumnMatch::Kind;

/// Columns for words on a question, or on an option that it does not list.
constexpr std::array<std::string_view, 20> words_for_comments{"other",
                                                              "other (please specify)",
                                                              "other, please specify",
                                                              "sonstiges",
                                                              "sonstige",
                                                              "sonstiges (bitte angeben)",
                                                              "sonstiges, bitte angeben",
                                                              "andere",
                                                              "andere (bitte angeben)",
                                                              "anderes",
                                                              "autre",
                                                              "autre (veuillez préciser)",
                                                              "comment",
                                                              "comments",
                                                              "kommentar",
                                                              "kommentare",
                                                              "commentaire",
                                                              "bemerkung",
                                                              "bemerkungen",
                                                              "other - text"};

bool is_for_comments(std::string_view option) {
  const std::string text = normalised_heading(option);
  return std::ranges::find(words_for_comments, text) != words_for_comments.end() ||
         (text.ends_with(" - text") && text.size() > 7);
}

void add_once(std::vector<Target>& targets, const std::vector<Target>& more) {
  for (const Target target : more) {
    if (std::ranges::find(targets, target) == targets.end()) {
      targets.push_back(target);
    }
  }
}

struct Cut {
  std::string_view stem;
  std::string_view rest;
};

/// "Question [Row]", "Question - Row", "Question.Row", "Question: Row", each cut at its last sign.
std::vector<Cut> cuts_of(std::string_view text) {
  std::vector<Cut> cuts;
  if (text.ends_with(']')) {
    if (const std::size_t open = text.rfind('['); open != std::string_view::npos && open > 0) {
      cuts.push_back({text.substr(0, open), text.substr(open + 1, text.size() - open - 2)});
    }
  }
  for (const std::string_view sign : {" - ", ".", ": ", " – "}) {
    if (const std::size_t at = text.rfind(sign);
        at != std::string_view::npos && at > 0 && at + sign.size() < text.size()) {
      cuts.push_back({text.substr(0, at), text.substr(at + sign.size())});
      if (sign == ".") {  // the stop may end the question: "Rate these.Price"
        cuts.push_back({text.substr(0, at + 1), text.substr(at + 1)});
      }
    }
  }
  return cuts;
}

}  // namespace

std::vector<Target> TextMatcher::with_option(const std::vector<Target>& hits,
                                             std::string_view option) const {
  if (option.empty()) {
    return hits;
  }
  std::vector<Target> found;
  for (const Target target : hits) {
    if (target.kind != Kind::answer) {
      found.push_back(target);
      continue;
    }
    const bool several = targets_->questions()[target.index]->type == QuestionType::select_multiple;
    std::optional<std::size_t> choice;
    if (several) {
      choice = targets_->choice_labelled(target.index, option);
      choice = choice ? choice : targets_->choice(target.index, option, Spelling::exact);
    }
    if (choice) {
      found.push_back({.kind = Kind::option, .index = target.index, .choice = *choice});
    } else if (is_for_comments(option)) {
      found.push_back({.kind = Kind::comment, .index = target.index});
    } else if (!several) {
      found.push_back(target);
    }
  }
  return found;
}

std::vector<Target> TextMatcher::by_leading_id(const ExportColumn& column) const {
  std::vector<Target> found;
  // The row of a grid is more to the point than the grid's own title.
  for (const std::string_view text :
       {std::string_view(column.option), std::string_view(column.text),
        std::string_view(column.tag)}) {
    if (const std::string_view id = leading_id(text); !id.empty()) {
      const std::vector<Target> named = tags_->match_name(id);
      const bool is_row = text.data() == column.option.data();
      std::string_view option = is_row ? std::string_view() : std::string_view(column.option);
      if (option.empty() && !is_row && text.ends_with(']')) {
        const std::size_t open = text.rfind('[');
        option = open > 0 ? text.substr(open + 1, text.size() - open - 2) : option;
        if (with_option(named, option).empty()) {
          option = {};
        }
      }
      add_once(found, with_option(named, option));
      if (!found.empty()) {
        return found;
      }
    }
  }
  return found;
}

std::vector<Target> TextMatcher::by_words(std::string_view text, std::string_view option) const {
  if (text.empty()) {
    std::vector<Target> found = targets_->options_labelled(option);
    return found.empty() ? targets_->worded(option) : found;
  }
  const std::vector<Target> stem = targets_->worded(text);
  if (option.empty()) {
    return stem;
  }
  const std::vector<Target> of_stem = with_option(stem, option);
  if (std::ranges::any_of(of_stem, [](const Target& t) { return t.kind == Kind::option; })) {
    return of_stem;
  }
  for (const std::string_view between : {" - ", " ", ": "}) {
    const std::string whole = std::string(text) + std::string(between) + std::string(option);
    if (std::vector<Target> found = targets_->worded(whole); !found.empty()) {
      return found;
    }
  }
  std::vector<Target> row = targets_->worded(option);
  return row.empty() ? of_stem : row;
}

std::vector<Target> TextMatcher::by_cuts(std::string_view text) const {
  for (const Cut& cut : cuts_of(text)) {
    if (std::vector<Target> row = targets_->worded(cut.rest); !row.empty()) {
      return row;
    }
    const std::vector<Target> of_stem = with_option(targets_->worded(cut.stem), cut.rest);
    if (std::ranges::any_of(of_stem, [](const Target& t) { return t.kind != Kind::answer; })) {
      return of_stem;
    }
  }
  return {};
}

Hits TextMatcher::match(const ExportColumn& column) const {
  if (std::vector<Target> found = by_leading_id(column); !found.empty()) {
    return {.tier = Tier::id_in_text, .targets = std::move(found)};
  }
  const std::string& text = column.text.empty() ? column.tag : column.text;
  std::vector<Target> found = by_words(text, column.option);
  if (found.empty() && !column.option.empty() && !column.text.empty()) {
    found = by_words(column.text, {});
    std::erase_if(found, [this](const Target& t) {
      return t.kind == Kind::answer &&
             targets_->questions()[t.index]->type == QuestionType::select_multiple;
    });
  }
  if (found.empty() && column.option.empty()) {
    found = by_cuts(text);
  }
  return found.empty() ? Hits{} : Hits{.tier = Tier::text, .targets = std::move(found)};
}

}  // namespace cxmat::exports
