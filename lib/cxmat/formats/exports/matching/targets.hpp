/// \file
/// What columns can be matched to: questions, their options, comments and evidence, groupings. By
/// name and by words.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/formats/exports/matching/column_match.hpp>

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat::exports {

/// One thing that a column can be for.
struct Target {
  ColumnMatch::Kind kind = ColumnMatch::Kind::unmatched;
  std::size_t index = 0;
  std::size_t choice = 0;

  auto operator<=>(const Target&) const = default;
};

/// How exactly names are compared.
enum class Spelling { exact, folded };

class Targets {
 public:
  /// `engagement` must outlive this.
  explicit Targets(const Engagement& engagement);

  [[nodiscard]] const std::vector<const Question*>& questions() const noexcept {
    return questions_;
  }
  [[nodiscard]] const Engagement& engagement() const noexcept { return *engagement_; }

  /// What is called `name`: "own01", "own01_comment", "role", "wave". More than one only where
  /// names are folded.
  [[nodiscard]] std::vector<Target> named(std::string_view name, Spelling spelling) const;
  /// The question with this id.
  [[nodiscard]] std::optional<std::size_t> question(std::string_view id, Spelling spelling) const;
  /// The option of a select_multiple that has this name or, where none has it, this value or this
  /// code in surveys that cxmat published.
  [[nodiscard]] std::optional<std::size_t> choice(std::size_t question, std::string_view name,
                                                  Spelling spelling) const;
  /// The option of a select_multiple with this label in any language.
  [[nodiscard]] std::optional<std::size_t> choice_labelled(std::size_t question,
                                                           std::string_view label) const;
  /// Options of any question with this label.
  [[nodiscard]] std::vector<Target> options_labelled(std::string_view label) const;
  /// Questions and groupings with this text in any language: labels before short labels, and as
  /// it stands before without its numbering.
  [[nodiscard]] std::vector<Target> worded(std::string_view text) const;
  /// "own05", "own05=phone", "own05_comment", "role".
  [[nodiscard]] std::string name_of(const Target& target) const;

 private:
  using Index = std::map<std::string, std::vector<Target>, std::less<>>;

  using Skeletons = std::map<std::string, std::vector<std::pair<std::string, Target>>>;

  [[nodiscard]] static std::vector<Target> like(const Skeletons& skeletons,
                                                const std::string& heading);
  void add_name(const std::string& name, Target target);
  void add_text(Index& labels, Index& headings, const LocalizedText& text, Target target);
  void add_options(std::size_t question);

  const Engagement* engagement_;
  std::vector<const Question*> questions_;
  std::map<std::string, Target, std::less<>> names_;
  Index folded_names_;
  Index labels_;    // as they stand
  Index headings_;  // without numbering
  Index short_labels_;
  Index short_headings_;
  Index option_labels_;  // of any question
  Skeletons skeletons_;  // of headings that letters may have been lost of
  Skeletons option_skeletons_;
  std::vector<std::map<std::string, std::optional<std::size_t>, std::less<>>> choices_by_label_;
};

}  // namespace cxmat::exports
