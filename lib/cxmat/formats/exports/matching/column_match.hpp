/// \file
/// What each column of an export answers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/core/result.hpp>
#include <cxmat/formats/exports/layout.hpp>
#include <cxmat/formats/exports/matching/import_map.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::exports {

/// How sure a match is, the surest first.
enum class Tier : std::uint8_t {
  exact_id,      ///< the heading is the id
  folded_id,     ///< the same without signs and letter case: ST-01 for st01
  last_segment,  ///< the last part of group/own01, group-own01, own[own01]
  id_in_text,    ///< "[own01] Who owns ...", "own01: Who owns ..."
  text,          ///< the question's words in any of its languages
  map_file,      ///< the user said so
  none           ///< not matched
};

/// "exact id", "map file", ... as reports and JSON name them.
[[nodiscard]] std::string_view to_string(Tier tier) noexcept;

/// What a column is for.
struct ColumnMatch {
  enum class Kind : std::uint8_t {
    unmatched,  ///< an answer column that nothing is known of
    ignored,    ///< metadata, personal data, or the user said so
    respondent,
    submitted,
    duration,
    wave,
    weight,
    group,     ///< of the engagement's grouping at `index`
    answer,    ///< to the question at `index` of questions_of(engagement)
    option,    ///< whether `choice` of that question was chosen
    comment,   ///< on that question
    evidence,  ///< of the answer to it, in words
    grade      ///< of that evidence, 0 to 3
  };
  Kind kind = Kind::unmatched;
  Tier tier = Tier::none;
  std::size_t index = 0;
  std::size_t choice = 0;
  /// Of an unmatched column: the id of the question or grouping that comes nearest, or "".
  std::string nearest;

  bool operator==(const ColumnMatch&) const = default;
};

struct MatchedColumns {
  std::vector<ColumnMatch> columns;  ///< as many as the layout's
  /// Questions (not notes) that no column answers: positions in questions_of(engagement).
  std::vector<std::size_t> unanswered;
};

/// The heading of a column as messages show it: its tag, or its text with the option it is about
/// ("Which of these? [Phone]"); "#7" where there is none.
[[nodiscard]] std::string heading_of(const ExportLayout& layout, std::size_t column);

/// True if the column holds the words on the option "other": "q05[other]", "q05_other". Platforms
/// that give that option no column of its own choose it by words.
[[nodiscard]] bool is_on_other(const ExportLayout& layout, std::size_t column);

/// Columns that only their cells make personal are answers where a question has just that id.
void claim_by_id(ExportLayout& layout, const Engagement& engagement);

/// Matches by tiers; the first tier with one hit decides, and the map file before all others. Of
/// two columns for one thing the surer one wins; words may stand in several columns (comments).
/// There is a value in any case, with errors beside it, too: a map can be drafted from it. Errors:
/// column_ambiguous, question_in_two_columns, reversed_item, nothing_matched and those of the map
/// that concern this file (map_column_unknown, map_heading_differs, map_heading_twice,
/// map_of_another_file). Warnings: question_without_column with the heading that comes near,
/// column_unmatched, map_undecided. `file` names the export in diagnostics.
[[nodiscard]] Result<MatchedColumns> match_columns(const ExportLayout& layout,
                                                   const Engagement& engagement,
                                                   const ImportMap& map, std::string_view file);

}  // namespace cxmat::exports
