// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/matching/tag_match.hpp"

#include "cxmat/formats/exports/matching/heading_text.hpp"

#include <cxmat/formats/cell_text.hpp>

#include <algorithm>
#include <array>

namespace cxmat::exports {
namespace {

using Kind = ColumnMatch::Kind;

constexpr std::size_t longest_tag = 200;     // more is a sentence
constexpr std::size_t most_separators = 16;  // groups within groups
constexpr std::string_view separators = "/[]-_.:# ";
constexpr std::string_view path_separators = "/[-.:";

struct Companion {
  std::string_view word;
  Kind kind;
};
/// "own01_comment" and what platforms call the same.
constexpr std::array companions{
    Companion{"comment", Kind::comment},   Companion{"kommentar", Kind::comment},
    Companion{"other", Kind::comment},     Companion{"text", Kind::comment},
    Companion{"evidence", Kind::evidence}, Companion{"grade", Kind::grade}};

bool is_digit(char sign) noexcept {
  return sign >= '0' && sign <= '9';
}

/// The places of separators in `tag`, from the left.
std::vector<std::size_t> cuts_of(std::string_view tag, std::string_view signs) {
  std::vector<std::size_t> cuts;
  for (std::size_t at = tag.find_first_of(signs);
       at != std::string_view::npos && cuts.size() < most_separators;
       at = tag.find_first_of(signs, at + 1)) {
    if (at > 0) {
      cuts.push_back(at);
    }
  }
  return cuts;
}

/// "b" of "a[b]" cut at the bracket.
std::string_view without_brackets(std::string_view part) noexcept {
  while (part.starts_with('[') || part.starts_with(']')) {
    part.remove_prefix(1);
  }
  while (part.ends_with(']') && part.find('[') == std::string_view::npos) {
    part.remove_suffix(1);
  }
  return part;
}

/// "SQ001", "3", "a2": what a platform calls an option on its own.
bool is_option_code(std::string_view text) noexcept {
  const std::size_t digits = text.find_first_of("0123456789");
  return digits != std::string_view::npos && digits <= 2 &&
         std::ranges::all_of(text.substr(digits), is_digit);
}

/// "3_TEXT" and "SQ001comment": words on one option.
bool is_comment_on_option(std::string_view folded) noexcept {
  constexpr std::array<std::string_view, 3> endings{"text", "comment", "other"};
  return std::ranges::any_of(endings, [folded](std::string_view ending) {
    return folded.ends_with(ending) &&
           is_option_code(folded.substr(0, folded.size() - ending.size()));
  });
}

}  // namespace

TagMatcher::TagMatcher(const Targets& targets, const ExportLayout& layout) : targets_(&targets) {
  for (const ExportColumn& column : layout.columns) {
    if (column.role == ColumnRole::answer && column.tag.size() <= longest_tag) {
      for (const std::size_t cut : cuts_of(column.tag, "_")) {
        ++families_[column.tag.substr(0, cut)];
      }
    }
  }
}

bool TagMatcher::is_family(std::string_view prefix) const {
  const auto family = families_.find(prefix);
  return family != families_.end() && family->second > 1 &&
         !targets_->question(prefix, Spelling::folded);
}

/// What "comment", "3" or "phone" behind a question's id means.
std::vector<Target> TagMatcher::part_of(std::size_t question, char separator, std::string_view part,
                                        Spelling spelling) const {
  const std::string folded = folded_id(part);
  // A form's own option is group/question/other, the words on it are question_other.
  const bool words_on_other = folded == "other" && separator != '/';
  if (!words_on_other) {
    if (const auto choice = targets_->choice(question, part, spelling)) {
      return {{.kind = Kind::option, .index = question, .choice = *choice}};
    }
  }
  const auto companion = std::ranges::find(companions, folded, &Companion::word);
  if (companion != companions.end()) {
    return {{.kind = companion->kind, .index = question}};
  }
  if (is_comment_on_option(folded)) {
    return {{.kind = Kind::comment, .index = question}};
  }
  return {};
}

std::vector<Target> TagMatcher::resolve(std::string_view name, Spelling spelling) const {
  if (std::vector<Target> whole = targets_->named(name, spelling); !whole.empty()) {
    return whole;
  }
  std::vector<Target> found;
  for (const std::size_t cut : cuts_of(name, separators)) {
    std::string_view id = name.substr(0, cut);
    id.remove_suffix(id.ends_with(']') ? 1 : 0);
    const std::string_view part = without_brackets(name.substr(cut + 1));
    if (const auto question = targets_->question(id, spelling); question && !part.empty()) {
      for (const Target target : part_of(*question, name[cut], part, spelling)) {
        if (std::ranges::find(found, target) == found.end()) {
          found.push_back(target);
        }
      }
    }
  }
  return found;
}

std::vector<Target> TagMatcher::match_name(std::string_view name) const {
  std::vector<Target> found = resolve(name, Spelling::exact);
  return found.empty() ? resolve(name, Spelling::folded) : found;
}

std::vector<Target> TagMatcher::last_segment(std::string_view tag) const {
  if (tag.find(' ') != std::string_view::npos) {
    return {};
  }
  for (const std::size_t cut : cuts_of(tag, path_separators)) {
    const std::string_view rest = without_brackets(tag.substr(cut + 1));
    if (std::vector<Target> found = match_name(rest); !found.empty()) {
      return found;
    }
  }
  for (const std::size_t cut : cuts_of(tag, "_")) {
    if (is_family(tag.substr(0, cut))) {
      if (std::vector<Target> found = match_name(tag.substr(cut + 1)); !found.empty()) {
        return found;
      }
    }
  }
  return {};
}

Hits TagMatcher::match(std::string_view tag) const {
  if (tag.empty() || tag.size() > longest_tag) {
    return {};
  }
  if (std::vector<Target> found = resolve(tag, Spelling::exact); !found.empty()) {
    return {.tier = Tier::exact_id, .targets = std::move(found)};
  }
  if (std::vector<Target> found = resolve(tag, Spelling::folded); !found.empty()) {
    return {.tier = Tier::folded_id, .targets = std::move(found)};
  }
  if (std::vector<Target> found = last_segment(tag); !found.empty()) {
    return {.tier = Tier::last_segment, .targets = std::move(found)};
  }
  return {};
}

std::optional<std::size_t> TagMatcher::reversed(std::string_view tag) const {
  if (tag.size() < 2 || !tag.ends_with('R') ||
      (tag[tag.size() - 2] >= 'A' && tag[tag.size() - 2] <= 'Z')) {
    return std::nullopt;
  }
  const Hits hits = match(tag.substr(0, tag.size() - 1));
  const bool one = hits.targets.size() == 1 && hits.targets.front().kind == Kind::answer;
  return one ? std::optional(hits.targets.front().index) : std::nullopt;
}

}  // namespace cxmat::exports
