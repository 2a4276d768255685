/// \file
/// A CSV file's headings to what the engagement asks for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/formats/name_lookup.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace cxmat {

/// What a column holds.
struct ResponseColumn {
  enum class Kind : std::uint8_t {
    other,  ///< nothing that is known
    respondent,
    wave,
    weight,
    duration,
    group,     ///< of the grouping at `index`
    answer,    ///< to the question at `index`
    comment,   ///< on the question at `index`
    evidence,  ///< of the answer to it, in words
    grade,     ///< of that evidence, 0 to 3
    mark       ///< not_for_publication: the file holds rows of people
  };
  Kind kind = Kind::other;
  std::size_t index = 0;

  bool operator==(const ResponseColumn&) const = default;
};

/// The headings that are known, matched exactly, else without regard to letter case.
class ResponseHeadings {
 public:
  ResponseHeadings(const Engagement& engagement, std::span<const Question* const> questions);

  /// What the column under `heading` (trimmed) holds.
  [[nodiscard]] ResponseColumn find(std::string_view heading) const;

 private:
  void add(std::string_view heading, ResponseColumn column);

  std::vector<ResponseColumn> columns_;
  NameLookup lookup_;
};

}  // namespace cxmat
