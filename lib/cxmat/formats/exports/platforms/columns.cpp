// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/platforms/columns.hpp"

#include <cxmat/formats/cell_text.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace cxmat::exports {
namespace {

constexpr std::size_t most_cuts = 16;  // of one heading

bool is_letter(char sign) noexcept {
  return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
}

bool is_digit(char sign) noexcept {
  return sign >= '0' && sign <= '9';
}

bool only_once(ColumnRole role) noexcept {
  return role == ColumnRole::respondent || role == ColumnRole::submitted ||
         role == ColumnRole::duration;
}

/// From the right, at each `sign`; whether a place is good is for the caller to say.
std::vector<Cut> cut_at(std::string_view heading, std::string_view sign, bool blank_behind) {
  std::vector<Cut> cuts;
  std::size_t at = heading.rfind(sign);
  while (at != std::string_view::npos && at > 0 && cuts.size() < most_cuts) {
    const std::string_view rest = heading.substr(at + sign.size());
    const std::string_view stem = trimmed(heading.substr(0, at));
    const bool has_blank =
        !rest.empty() && trimmed(rest).size() != rest.size() && trimmed(rest).data() != rest.data();
    if (!trimmed(rest).empty() && !stem.empty() && (blank_behind || !has_blank)) {
      cuts.push_back({.stem = stem, .rest = trimmed(rest)});
    }
    at = heading.rfind(sign, at - 1);
  }
  return cuts;
}

/// The bracket that the last sign of `text` closes.
std::size_t opening_bracket(std::string_view text) noexcept {
  std::size_t depth = 0;
  for (std::size_t at = text.size(); at > 0; --at) {
    if (text[at - 1] == ']') {
      ++depth;
    } else if (text[at - 1] == '[' && --depth == 0) {
      return at - 1;
    }
  }
  return std::string_view::npos;
}

/// True for "z" of "z.B." and "1" of "1.2": the stop behind ends no question.
bool ends_in_one_sign(std::string_view stem) noexcept {
  return stem.size() == 1 ||
         (stem.size() > 1 && (stem[stem.size() - 2] == ' ' || stem[stem.size() - 2] == '.'));
}

}  // namespace

std::string plain_heading(std::string_view text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  constexpr std::string_view mark_read_as_latin1 = "\xC3\xAF\xC2\xBB\xC2\xBF";
  for (const std::string_view remains : {mark, mark_read_as_latin1}) {
    if (text.starts_with(remains)) {
      text.remove_prefix(remains.size());
      if (text.size() > 1 && text.front() == '"' && text.back() == '"') {
        text = text.substr(1, text.size() - 2);
      }
    }
  }
  return std::string(trimmed(text));
}

ExportLayout bare_layout(Platform platform, const FirstRows& rows) {
  ExportLayout layout;
  layout.platform = platform;
  layout.columns.resize(rows.width());
  return layout;
}

void take_tags(ExportLayout& layout, const FirstRows& rows, std::size_t row) {
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    layout.columns[c].tag = plain_heading(rows.cell(row, c));
  }
}

void take_texts(ExportLayout& layout, const FirstRows& rows, std::size_t row) {
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    layout.columns[c].text = plain_heading(rows.cell(row, c));
  }
}

void assign_roles(ExportLayout& layout, const HeadingRow& headings,
                  std::span<const KnownName> names) {
  std::map<std::string, std::size_t, std::less<>> rank_of;
  for (std::size_t n = 0; n < names.size(); ++n) {
    rank_of.emplace(folded_heading(names[n].name), n);
  }
  std::map<ColumnRole, std::pair<std::size_t, std::size_t>> best;  // rank and column
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    const auto found = headings[c].empty() ? rank_of.end() : rank_of.find(headings[c]);
    if (found == rank_of.end()) {
      continue;
    }
    const ColumnRole role = names[found->second].role;
    layout.columns[c].role = only_once(role) ? ColumnRole::metadata : role;
    if (only_once(role)) {
      const auto [place, is_first] = best.try_emplace(role, found->second, c);
      if (!is_first && found->second < place->second.first) {
        place->second = {found->second, c};
      }
    }
  }
  for (const auto& [role, place] : best) {
    layout.columns[place.second].role = role;
  }
}

std::optional<std::size_t> column_with(const ExportLayout& layout, ColumnRole role) {
  const auto found = std::ranges::find(layout.columns, role, &ExportColumn::role);
  return found == layout.columns.end()
             ? std::nullopt
             : std::optional(static_cast<std::size_t>(found - layout.columns.begin()));
}

std::vector<Cut> cut_before_bracket(std::string_view heading) {
  std::string_view stem = heading;
  std::vector<Cut> cuts;
  while (stem.ends_with(']') && cuts.size() < most_cuts) {
    const std::size_t open = opening_bracket(stem);
    if (open == std::string_view::npos || open == 0) {
      break;
    }
    // Of "Question [Row][Scale 1]" the row alone would stand for two columns.
    const std::string_view rest = trimmed(heading.substr(open + 1, heading.size() - open - 2));
    stem = trimmed(stem.substr(0, open));
    if (!rest.empty() && !stem.empty()) {
      cuts.push_back({.stem = stem, .rest = rest});
    }
  }
  return cuts;
}

std::vector<Cut> cut_at_dash(std::string_view heading) {
  const std::vector<Cut> cuts = cut_at(heading, " - ", true);
  return cuts.empty() ? cut_at(heading, "-", true) : cuts;
}

std::vector<Cut> cut_at_stop(std::string_view heading) {
  std::vector<Cut> cuts = cut_at(heading, ".", false);
  std::erase_if(cuts, [](const Cut& cut) { return ends_in_one_sign(cut.stem); });
  return cuts;
}

std::vector<Cut> cut_at_colon(std::string_view heading) {
  return cut_at(heading, ": ", true);
}

void split_shared_stems(ExportLayout& layout, Cutter cutter,
                        const std::vector<std::string>& groups) {
  std::map<std::pair<std::string_view, std::string_view>, std::size_t> columns_with;
  const auto group_of = [&groups](std::size_t column) {
    return groups.empty() ? std::string_view() : std::string_view(groups[column]);
  };
  const auto is_open = [&layout](std::size_t column) {
    return layout.columns[column].role == ColumnRole::answer &&
           layout.columns[column].option.empty();
  };
  std::vector<std::vector<Cut>> cuts(layout.columns.size());
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    if (is_open(c)) {
      cuts[c] = cutter(layout.columns[c].text);
      for (const Cut& cut : cuts[c]) {
        ++columns_with[{group_of(c), cut.stem}];
      }
    }
  }
  std::vector<std::pair<std::string, std::string>> parts(layout.columns.size());
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    std::size_t most = 1;
    for (const Cut& cut : cuts[c]) {
      const std::size_t sharing = columns_with[{group_of(c), cut.stem}];
      if (sharing > most) {
        most = sharing;
        parts[c] = {std::string(cut.stem), std::string(cut.rest)};
      }
    }
  }
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {  // the views are no longer needed
    if (!parts[c].second.empty()) {
      layout.columns[c].text = std::move(parts[c].first);
      layout.columns[c].option = std::move(parts[c].second);
    }
  }
}

bool is_name_path(std::string_view text) noexcept {
  bool begins = true;
  for (const char sign : text) {
    const bool letter = is_letter(sign) || sign == '_';
    if (sign == '/') {
      if (begins) {
        return false;
      }
      begins = true;
    } else if (letter || (!begins && (is_digit(sign) || sign == '-' || sign == '.'))) {
      begins = false;
    } else {
      return false;
    }
  }
  return !begins;
}

bool is_identifier(std::string_view text) noexcept {
  return !text.empty() && !is_digit(text.front()) && std::ranges::all_of(text, [](char sign) {
    return is_letter(sign) || is_digit(sign) || sign == '_';
  });
}

bool is_all_digits(std::string_view text) noexcept {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

bool all_among(std::span<const std::string_view> cells, std::span<const std::string_view> values) {
  return !cells.empty() && std::ranges::all_of(cells, [values](std::string_view cell) {
    return std::ranges::find(values, case_folded(trimmed(cell))) != values.end();
  });
}

}  // namespace cxmat::exports
