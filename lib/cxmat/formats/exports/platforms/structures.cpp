// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/platforms/structures.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace cxmat::exports {
namespace {

/// One kind of file: all of these headings, and none of `never`.
struct Structure {
  std::string_view what;
  std::array<std::string_view, 3> headings;
  std::array<std::string_view, 2> never = {};
};

constexpr std::array structures{
    Structure{"LimeSurvey TSV (class, type/scale, name)", {"class", "type/scale", "name"}},
    Structure{"XLSForm (type, name, label)", {"type", "name", "label"}, {"respondent", "_uuid"}},
    Structure{"XLSForm (list_name, name, label)", {"list_name", "name", "label"}},
    Structure{"XLSForm (list name, name, label)", {"list name", "name", "label"}},
    Structure{"SoSci Survey values (VAR, RESPONSE, MEANING)", {"VAR", "RESPONSE", "MEANING"}},
    Structure{"SoSci Survey variables (VAR, LABEL)", {"VAR", "LABEL", ""}, {"CASE", "lfdn"}},
    Structure{"codebook (variable, label)", {"variable", "label", ""}, {"respondent", "id"}},
    Structure{
        "codebook (Variable, Bezeichnung)", {"Variable", "Bezeichnung", ""}, {"respondent", "id"}},
    Structure{"codebook (Variable, Beschreibung)",
              {"Variable", "Beschreibung", ""},
              {"respondent", "id"}},
    Structure{
        "codebook (variable, description)", {"variable", "description", ""}, {"respondent", "id"}},
    Structure{
        "codebook (variable name, label)", {"variable name", "label", ""}, {"respondent", "id"}},
    Structure{
        "codebook (Variablenname, Label)", {"Variablenname", "Label", ""}, {"respondent", "id"}},
    Structure{"SurveyJS getPlainData() (name, value, displayValue)",
              {"name", "value", "displayValue"}},
    Structure{"SurveyJS survey (pages, title)", {"pages", "title", ""}, {"respondent", "id"}}};

bool is_there(const HeadingRow& row, std::string_view name) {
  return !name.empty() && row.has(name);
}

/// "label::Deutsch (de)" in place of "label".
bool has_translated_label(const HeadingRow& row) {
  for (std::size_t c = 0; c < row.size(); ++c) {
    if (row[c].starts_with("label::") || row[c].starts_with("label:")) {
      return true;
    }
  }
  return false;
}

bool is_structure(const HeadingRow& row, const Structure& structure) {
  const auto has = [&row](std::string_view name) {
    return name.empty() || row.has(name) || (name == "label" && has_translated_label(row));
  };
  const auto not_there = [&row](std::string_view name) { return !is_there(row, name); };
  return std::ranges::all_of(structure.headings, has) &&
         std::ranges::all_of(structure.never, not_there);
}

/// Files that are no tables at all: what stands in their first cells.
std::optional<std::string> markup_of(const FirstRows& rows) {
  const std::string first = folded_heading(rows.cell(0, 0));
  if (first.starts_with("<?xml") || first.starts_with("<document")) {
    for (std::size_t r = 0; r < rows.height(); ++r) {
      if (rows.cell(r, 0).find("LimeSurveyDocType") != std::string_view::npos) {
        return "LimeSurvey LSS (LimeSurveyDocType)";
      }
    }
    return "XML";
  }
  const bool page = first.starts_with("<!doctype html") || first.starts_with("<html");
  return page ? std::optional<std::string>("HTML") : std::nullopt;
}

}  // namespace

std::optional<std::string> structure_of(const FirstRows& rows) {
  if (std::optional<std::string> markup = markup_of(rows)) {
    return markup;
  }
  const HeadingRow& row = rows.row(0);
  for (std::size_t c = 0; c < row.size(); ++c) {
    if (row[c].starts_with("surveyentry") || row[c].starts_with("surveyelements")) {
      return "Qualtrics QSF (SurveyEntry)";
    }
  }
  const auto* const found = std::ranges::find_if(
      structures, [&row](const Structure& structure) { return is_structure(row, structure); });
  return found == structures.end() ? std::nullopt : std::optional(std::string(found->what));
}

}  // namespace cxmat::exports
