// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/matching/map_columns.hpp"

#include "cxmat/formats/exports/matching/column_match.hpp"
#include "cxmat/formats/exports/matching/heading_text.hpp"

#include <cxmat/core/closest_match.hpp>
#include <cxmat/formats/cell_text.hpp>
#include <cxmat/formats/unique_ids.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cxmat::exports {
namespace {

using Kind = ColumnMatch::Kind;

/// The headings of a file, as they stand and as they are compared.
class Headings {
 public:
  explicit Headings(const ExportLayout& layout) {
    for (std::size_t c = 0; c < layout.columns.size(); ++c) {
      const ExportColumn& column = layout.columns[c];
      for (const std::string& name : {column.tag, column.text, heading_of(layout, c)}) {
        add(exact_, name, c);
        add(alike_, normalised_heading(name), c);
      }
      names_.push_back(heading_of(layout, c));
    }
  }

  /// The columns called `heading`.
  [[nodiscard]] std::vector<std::size_t> find(std::string_view heading) const {
    if (const auto found = exact_.find(heading); found != exact_.end()) {
      return found->second;
    }
    const auto found = alike_.find(normalised_heading(heading));
    return found == alike_.end() ? std::vector<std::size_t>() : found->second;
  }

  /// "Did you mean"; said of the first headings only, since a map can have a million wrong ones.
  [[nodiscard]] std::string closest(std::string_view heading) {
    constexpr std::size_t most = 50;
    return asked_++ < most ? closest_match(heading, names_) : std::string();
  }

 private:
  using Index = std::map<std::string, std::vector<std::size_t>, std::less<>>;

  static void add(Index& index, const std::string& name, std::size_t column) {
    std::vector<std::size_t>& columns = index[name];
    if (!name.empty() && (columns.empty() || columns.back() != column)) {
      columns.push_back(column);
    }
  }

  std::vector<std::string> names_;
  std::size_t asked_ = 0;
  Index exact_;
  Index alike_;
};

bool is_decided(const MappedColumn& entry) noexcept {
  return entry.ignore || !entry.question.empty() || !entry.comment.empty() || !entry.group.empty();
}

std::string numbers(const std::vector<std::size_t>& columns) {
  std::vector<std::string> texts;
  texts.reserve(columns.size());
  for (const std::size_t column : columns) {
    texts.push_back(fmt::format("{}", column + 1));
  }
  return listed(texts);
}

/// Nothing where the map names what is not asked, which check_import_map() reports.
std::optional<Target> target_of(const MappedColumn& entry, const Targets& targets) {
  if (entry.ignore) {
    return Target{.kind = Kind::ignored};
  }
  if (!entry.group.empty()) {
    for (const Target target : targets.named(entry.group, Spelling::exact)) {
      if (target.kind != Kind::answer && target.kind != Kind::comment) {
        return target;
      }
    }
    return std::nullopt;
  }
  const bool comments = !entry.comment.empty();
  const auto question =
      targets.question(comments ? entry.comment : entry.question, Spelling::exact);
  if (!question || comments) {
    return question ? std::optional(Target{.kind = Kind::comment, .index = *question})
                    : std::nullopt;
  }
  if (entry.option.empty()) {
    return Target{.kind = Kind::answer, .index = *question};
  }
  const auto choice = targets.questions()[*question]->scale.position_of(entry.option);
  return choice ? std::optional(Target{.kind = Kind::option, .index = *question, .choice = *choice})
                : std::nullopt;
}

/// The column that `entry` speaks of, or what is wrong with it.
std::optional<std::size_t> column_of(const MappedColumn& entry, const ExportLayout& layout,
                                     Headings& headings, Diagnostics& found) {
  if (entry.column > 0) {
    const std::size_t column = entry.column - 1;
    if (column >= layout.columns.size()) {
      found.push_back(
          error(Code::map_column_unknown, entry.where, {fmt::format("#{}", entry.column), ""}));
      return std::nullopt;
    }
    if (!entry.heading.empty() && !is_called(layout, column, entry.heading)) {
      found.push_back(error(Code::map_heading_differs, entry.where,
                            {fmt::format("{}", entry.column), shortened(heading_of(layout, column)),
                             shortened(entry.heading)}));
      return std::nullopt;
    }
    return column;
  }
  const std::vector<std::size_t> columns = headings.find(entry.heading);
  if (columns.empty()) {
    found.push_back(error(Code::map_column_unknown, entry.where,
                          {shortened(entry.heading), headings.closest(entry.heading)}));
    return std::nullopt;
  }
  if (columns.size() > 1) {
    found.push_back(
        error(Code::map_heading_twice, entry.where, {shortened(entry.heading), numbers(columns)}));
    return std::nullopt;
  }
  return columns.front();
}

/// True if the map has several headings and the file none of them.
bool is_of_another_file(const ExportLayout& layout, const ImportMap& map,
                        const Headings& headings) {
  std::size_t named = 0;
  for (const MappedColumn& entry : map.columns) {
    if (entry.heading.empty()) {
      continue;
    }
    ++named;
    const bool there = !headings.find(entry.heading).empty() ||
                       (entry.column > 0 && entry.column <= layout.columns.size() &&
                        is_called(layout, entry.column - 1, entry.heading));
    if (there) {
      return false;
    }
  }
  return named > 1;
}

}  // namespace

bool is_called(const ExportLayout& layout, std::size_t column, std::string_view heading) {
  const ExportColumn& called = layout.columns[column];
  const std::string wanted = normalised_heading(heading);
  const std::string shown = heading_of(layout, column);
  return heading == called.tag || heading == called.text || heading == shown ||
         equal_headings(normalised_heading(called.tag), wanted) ||
         equal_headings(normalised_heading(called.text), wanted) ||
         equal_headings(normalised_heading(shown), wanted);
}

std::map<std::size_t, Target> mapped_columns(const ExportLayout& layout, const Targets& targets,
                                             const ImportMap& map, Diagnostics& found) {
  std::map<std::size_t, Target> mapped;
  if (map.columns.empty()) {
    return mapped;
  }
  Headings headings(layout);
  if (is_of_another_file(layout, map, headings)) {
    std::vector<std::string> missing;
    for (const MappedColumn& entry : map.columns) {
      if (!entry.heading.empty()) {
        missing.push_back(entry.heading);
      }
    }
    constexpr std::size_t shown = 3;
    found.push_back(error(Code::map_of_another_file, map.where, {listed(missing, shown)}));
    return mapped;
  }
  std::size_t undecided = 0;
  std::map<std::size_t, Location> places;
  for (const MappedColumn& entry : map.columns) {
    if (!is_decided(entry)) {
      ++undecided;
      continue;
    }
    const std::optional<std::size_t> column = column_of(entry, layout, headings, found);
    const std::optional<Target> target = target_of(entry, targets);
    if (!column || !target) {
      continue;
    }
    const auto [first, is_new] = places.try_emplace(*column, entry.where);
    if (is_new) {
      mapped.emplace(*column, *target);
    } else {
      found.push_back(error(Code::duplicate_id, entry.where,
                            {shortened(heading_of(layout, *column)), place_text(first->second)}));
    }
  }
  if (undecided > 0) {
    found.push_back(warning(Code::map_undecided, map.where, {fmt::format("{}", undecided)}));
  }
  return mapped;
}

}  // namespace cxmat::exports
