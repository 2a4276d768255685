// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/matching/column_match.hpp"

#include "cxmat/formats/exports/matching/left_over.hpp"
#include "cxmat/formats/exports/matching/map_columns.hpp"
#include "cxmat/formats/exports/matching/tag_match.hpp"
#include "cxmat/formats/exports/matching/targets.hpp"
#include "cxmat/formats/exports/matching/text_match.hpp"

#include <cxmat/formats/cell_text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace cxmat::exports {
namespace {

using Kind = ColumnMatch::Kind;

/// The surest first: what the user says is.
int rank(Tier tier) noexcept {
  return tier == Tier::map_file ? -1 : static_cast<int>(tier);
}

/// Several columns may comment on one question; all else stands in one.
bool is_alone(Kind kind) noexcept {
  return kind == Kind::wave || kind == Kind::weight || kind == Kind::duration ||
         kind == Kind::group || kind == Kind::answer || kind == Kind::option ||
         kind == Kind::evidence || kind == Kind::grade;
}

Target target_of(const ColumnMatch& match) noexcept {
  return {.kind = match.kind, .index = match.index, .choice = match.choice};
}

class Matching {
 public:
  Matching(const ExportLayout& layout, const Engagement& engagement, const ImportMap& map,
           std::string_view file)
      : layout_(&layout),
        map_(&map),
        targets_(engagement),
        tags_(targets_, layout),
        texts_(targets_, tags_),
        file_{.file = std::string(file)} {}

  Result<MatchedColumns> run() {
    const std::map<std::size_t, Target> mapped = mapped_columns(*layout_, targets_, *map_, found_);
    for (std::size_t c = 0; c < layout_->columns.size(); ++c) {
      const auto said = mapped.find(c);
      matched_.columns.push_back(said == mapped.end() ? match(c) : from(said->second));
    }
    settle_summaries();
    settle_durations();
    settle_rivals();
    collect_unanswered();
    miss_options();
    if (const std::size_t asked = count_asked(); asked > 0 && matched_.unanswered.size() == asked &&
                                                 undecided_.empty() && !has_errors(found_)) {
      found_.push_back(error(Code::nothing_matched, file_, {fmt::format("{}", asked)}));
      (void)left_over(*layout_, targets_, matched_, undecided_, file_);
    } else {
      append(found_, left_over(*layout_, targets_, matched_, undecided_, file_));
    }
    return {std::move(matched_), std::move(found_)};
  }

 private:
  static ColumnMatch from(const Target& target, Tier tier = Tier::map_file) {
    return {.kind = target.kind,
            .tier = tier,
            .index = target.index,
            .choice = target.choice,
            .nearest = {}};
  }

  ColumnMatch match(std::size_t c) {
    const ExportColumn& column = layout_->columns[c];
    if (!map_->respondent.empty() && is_called(*layout_, c, map_->respondent)) {
      return {.kind = Kind::respondent, .tier = Tier::map_file, .nearest = {}};
    }
    switch (column.role) {
      case ColumnRole::answer:
        return match_answer(c);
      case ColumnRole::respondent:
        return {.kind = map_->respondent.empty() ? Kind::respondent : Kind::ignored, .nearest = {}};
      case ColumnRole::personal:
        return {.kind = Kind::ignored, .nearest = {}};
      case ColumnRole::submitted:
        return named_by_assessment(column, Kind::submitted);
      case ColumnRole::duration:
        return named_by_assessment(column, Kind::duration);
      case ColumnRole::metadata:
        return named_by_assessment(column, Kind::ignored);
    }
    return {};
  }

  /// The assessment may compare people by what the platform notes, such as UserLanguage.
  [[nodiscard]] ColumnMatch named_by_assessment(const ExportColumn& column, Kind otherwise) const {
    for (const std::string& name : {column.tag, column.text}) {
      for (const Target target : targets_.named(trimmed(name), Spelling::exact)) {
        if (target.kind == Kind::group || target.kind == Kind::weight ||
            target.kind == Kind::duration) {
          return from(target, Tier::exact_id);
        }
      }
    }
    return {.kind = otherwise, .nearest = {}};
  }

  [[nodiscard]] Hits hits_of(const ExportColumn& column) const {
    Hits hits = tags_.match(trimmed(column.tag));
    if (hits.empty()) {
      return {};
    }
    // A label behind the id says more than nothing, and what is no option is the whole answer.
    if (std::vector<Target> option = texts_.with_option(hits.targets, column.option);
        !option.empty()) {
      add_labelled(hits, column);
      hits.targets = hits.targets.size() > 1 ? hits.targets : std::move(option);
    }
    return hits;
  }

  /// "own05_2" with the label of another option than that with the code 2: it could be either.
  void add_labelled(Hits& hits, const ExportColumn& column) const {
    if (hits.targets.size() != 1 || hits.targets.front().kind != Kind::option) {
      return;
    }
    const std::size_t question = hits.targets.front().index;
    if (const auto labelled = targets_.choice_labelled(question, column.option);
        labelled && *labelled != hits.targets.front().choice) {
      hits.targets.push_back({.kind = Kind::option, .index = question, .choice = *labelled});
    }
  }

  /// "own05_SQ001" where only the label tells which option it is.
  [[nodiscard]] Hits by_tag_and_label(const ExportColumn& column) const {
    const std::string_view tag = trimmed(column.tag);
    for (std::size_t cut = tag.find_last_of("_[/-"); cut != std::string_view::npos && cut > 0;
         cut = tag.find_last_of("_[/-", cut - 1)) {
      Hits stem = tags_.match(tag.substr(0, cut));
      if (stem.targets.size() == 1 && stem.targets.front().kind == Kind::answer) {
        const std::size_t question = stem.targets.front().index;
        const std::string& label = column.option.empty() ? column.text : column.option;
        if (targets_.questions()[question]->type == QuestionType::select_multiple &&
            !label.empty()) {
          if (const auto choice = targets_.choice_labelled(question, label)) {
            stem.targets = {{.kind = Kind::option, .index = question, .choice = *choice}};
            return stem;
          }
        }
        return {};
      }
      if (cut < 2) {
        break;
      }
    }
    return {};
  }

  ColumnMatch match_answer(std::size_t c) {
    const ExportColumn& column = layout_->columns[c];
    Hits hits = hits_of(column);
    if (hits.empty() && column.tag.size() <= longest_tag) {
      hits = by_tag_and_label(column);
    }
    if (hits.empty()) {
      if (const auto question = tags_.reversed(trimmed(column.tag))) {
        found_.push_back(error(Code::reversed_item, file_,
                               {shortened(column.tag), targets_.questions()[*question]->id}));
        undecided_.insert({.kind = Kind::answer, .index = *question});
        return {.nearest = targets_.questions()[*question]->id};
      }
      hits = texts_.match(column);
    }
    if (hits.empty()) {
      return {};
    }
    if (hits.targets.size() == 1) {
      return from(hits.targets.front(), hits.tier);
    }
    std::vector<std::string> names;
    for (const Target target : hits.targets) {
      names.push_back(targets_.name_of(target));
      undecided_.insert(target.kind == Kind::option
                            ? Target{.kind = Kind::answer, .index = target.index}
                            : target);
    }
    found_.push_back(
        error(Code::column_ambiguous, file_, {shortened(heading_of(*layout_, c)), listed(names)}));
    return {.nearest = names.front()};
  }

  /// A column that lists what was chosen stays beside those of the options; row by row they are
  /// compared. Labels joined by blanks cannot be taken apart: where each option has a column, they
  /// say nothing more.
  void settle_summaries() {
    std::map<std::size_t, std::set<std::size_t>> options;
    for (const ColumnMatch& match : matched_.columns) {
      if (match.kind == Kind::option) {
        options[match.index].insert(match.choice);
      }
    }
    for (ColumnMatch& match : matched_.columns) {
      if (match.kind != Kind::answer) {
        continue;
      }
      const auto found = options.find(match.index);
      const bool all =
          found != options.end() &&
          found->second.size() == targets_.questions()[match.index]->scale.choices.size();
      if (all && layout_->cells.blanks_separate_labels && match.tier != Tier::map_file) {
        match = {.kind = Kind::ignored, .nearest = {}};
      }
    }
  }

  /// The platform's own duration gives way to the column that the assessment names.
  void settle_durations() {
    const bool named = std::ranges::any_of(matched_.columns, [](const ColumnMatch& match) {
      return match.kind == Kind::duration && match.tier != Tier::none;
    });
    for (ColumnMatch& match : matched_.columns) {
      if (named && match.kind == Kind::duration && match.tier == Tier::none) {
        match = {.kind = Kind::ignored, .nearest = {}};
      }
    }
  }

  void settle_rivals() {
    std::map<Target, std::size_t> holders;  // the first of the surest columns
    for (std::size_t c = 0; c < matched_.columns.size(); ++c) {
      ColumnMatch& match = matched_.columns[c];
      if (!is_alone(match.kind)) {
        continue;
      }
      const auto [holder, is_new] = holders.try_emplace(target_of(match), c);
      if (!is_new && rank(match.tier) < rank(matched_.columns[holder->second].tier)) {
        holder->second = c;
      }
    }
    for (std::size_t c = 0; c < matched_.columns.size(); ++c) {
      ColumnMatch& match = matched_.columns[c];
      if (!is_alone(match.kind)) {
        continue;
      }
      const Target target = target_of(match);
      const std::size_t holder = holders.find(target)->second;
      if (holder == c || is_same_key(holder, c)) {
        continue;
      }
      // Words may come near by chance; an id is no chance, and its answers must not be lost.
      const Tier holds = matched_.columns[holder].tier;
      const bool by_id = holds != Tier::map_file && rank(match.tier) <= rank(Tier::id_in_text);
      if (match.tier == holds || by_id) {
        found_.push_back(
            error(Code::question_in_two_columns, file_,
                  {targets_.name_of(target), shortened(heading_of(*layout_, holder))}));
      }
      match = {.nearest = targets_.name_of(target)};
    }
  }

  /// SurveyJS writes an answer as it is, or in an object with its comment: never both in a row.
  [[nodiscard]] bool is_same_key(std::size_t a, std::size_t b) const {
    return layout_->platform == Platform::surveyjs && matched_.columns[a].kind == Kind::answer &&
           !layout_->columns[a].tag.empty() && layout_->columns[a].tag == layout_->columns[b].tag;
  }

  void collect_unanswered() {
    std::set<std::size_t> answered;
    for (const ColumnMatch& match : matched_.columns) {
      if (match.kind == Kind::answer || match.kind == Kind::option) {
        answered.insert(match.index);
      }
    }
    for (std::size_t q = 0; q < targets_.questions().size(); ++q) {
      if (targets_.questions()[q]->type != QuestionType::note && !answered.contains(q)) {
        matched_.unanswered.push_back(q);
      }
    }
  }

  /// Who chose an option without a column looks as if they had not, where nothing sums up.
  void miss_options() {
    std::map<std::size_t, std::set<std::size_t>> options;
    std::set<std::size_t> whole;
    for (const ColumnMatch& match : matched_.columns) {
      if (match.kind == Kind::option) {
        options[match.index].insert(match.choice);
      } else if (match.kind == Kind::answer) {
        whole.insert(match.index);
      }
    }
    for (std::size_t c = 0; c < matched_.columns.size(); ++c) {
      const ColumnMatch& match = matched_.columns[c];
      const auto beside = options.find(match.index);
      if (match.kind == Kind::comment && beside != options.end() && is_on_other(*layout_, c)) {
        if (const auto other = targets_.choice(match.index, "other", Spelling::exact)) {
          beside->second.insert(*other);
        }
      }
    }
    for (const auto& [question, present] : options) {
      const std::vector<Choice>& choices = targets_.questions()[question]->scale.choices;
      for (std::size_t c = 0; c < choices.size() && !whole.contains(question); ++c) {
        const Target target{.kind = Kind::option, .index = question, .choice = c};
        if (!present.contains(c) && choices[c].kind == ChoiceKind::regular) {
          found_.push_back(
              warning(Code::question_without_column, file_, {targets_.name_of(target), ""}));
        }
      }
    }
  }

  [[nodiscard]] std::size_t count_asked() const {
    return static_cast<std::size_t>(std::ranges::count_if(
        targets_.questions(),
        [](const Question* question) { return question->type != QuestionType::note; }));
  }

  static constexpr std::size_t longest_tag = 200;

  const ExportLayout* layout_;
  const ImportMap* map_;
  Targets targets_;
  TagMatcher tags_;
  TextMatcher texts_;
  Location file_;
  MatchedColumns matched_;
  Diagnostics found_;
  std::set<Target> undecided_;
};

}  // namespace

std::string_view to_string(Tier tier) noexcept {
  switch (tier) {
    case Tier::exact_id:
      return "exact id";
    case Tier::folded_id:
      return "folded id";
    case Tier::last_segment:
      return "last segment";
    case Tier::id_in_text:
      return "id in text";
    case Tier::text:
      return "text";
    case Tier::map_file:
      return "map file";
    case Tier::none:
      break;
  }
  return "none";
}

std::string heading_of(const ExportLayout& layout, std::size_t column) {
  const ExportColumn& heading = layout.columns[column];
  if (!heading.tag.empty()) {
    return heading.tag;
  }
  if (!heading.text.empty()) {
    return heading.option.empty() ? heading.text
                                  : fmt::format("{} [{}]", heading.text, heading.option);
  }
  return heading.option.empty() ? fmt::format("#{}", column + 1) : heading.option;
}

void claim_by_id(ExportLayout& layout, const Engagement& engagement) {
  std::set<std::string, std::less<>> ids;
  for (const Question* question : questions_of(engagement)) {
    ids.insert(question->id);
  }
  for (ExportColumn& column : layout.columns) {
    if (column.personal_by_cells && ids.contains(trimmed(column.tag))) {
      column.role = ColumnRole::answer;
    }
  }
}

bool is_on_other(const ExportLayout& layout, std::size_t column) {
  std::string_view tag = trimmed(layout.columns[column].tag);
  tag.remove_suffix(tag.ends_with(']') ? 1 : 0);
  return case_folded(tag).ends_with("other");
}

Result<MatchedColumns> match_columns(const ExportLayout& layout, const Engagement& engagement,
                                     const ImportMap& map, std::string_view file) {
  return Matching(layout, engagement, map, file).run();
}

}  // namespace cxmat::exports
