/// \file
/// The platforms, one beside the other: by what each is told, and how its files are laid out.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>
#include <cxmat/formats/exports/layout.hpp>
#include <cxmat/formats/exports/platforms/headings.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace cxmat::exports {

/// Whether a file is a platform's. A file has strong signs of one platform at most.
enum class Signs : std::uint8_t {
  none,
  weak,   ///< a name that others might use, too: enough if the user says so
  strong  ///< nobody else writes such files
};

[[nodiscard]] Signs signs_of_limesurvey(const FirstRows& rows);
[[nodiscard]] Signs signs_of_qualtrics(const FirstRows& rows);
[[nodiscard]] Signs signs_of_surveymonkey(const FirstRows& rows);
[[nodiscard]] Signs signs_of_googleforms(const FirstRows& rows);
[[nodiscard]] Signs signs_of_msforms(const FirstRows& rows);
[[nodiscard]] Signs signs_of_kobo(const FirstRows& rows);
[[nodiscard]] Signs signs_of_odk(const FirstRows& rows);
[[nodiscard]] Signs signs_of_sosci(const FirstRows& rows);
[[nodiscard]] Signs signs_of_unipark(const FirstRows& rows);
[[nodiscard]] Signs signs_of_typeform(const FirstRows& rows);
[[nodiscard]] Signs signs_of_formr(const FirstRows& rows);
[[nodiscard]] Signs signs_of_surveyjs(const FirstRows& rows);

/// Each: the layout of a file that has at least weak signs. Errors: export_header_cut,
/// repeated_group.
[[nodiscard]] Result<ExportLayout> limesurvey_layout(const FirstRows& rows);
[[nodiscard]] Result<ExportLayout> qualtrics_layout(const FirstRows& rows);
[[nodiscard]] Result<ExportLayout> surveymonkey_layout(const FirstRows& rows);
[[nodiscard]] Result<ExportLayout> googleforms_layout(const FirstRows& rows);
[[nodiscard]] Result<ExportLayout> msforms_layout(const FirstRows& rows);
[[nodiscard]] Result<ExportLayout> kobo_layout(const FirstRows& rows);
[[nodiscard]] Result<ExportLayout> odk_layout(const FirstRows& rows);
[[nodiscard]] Result<ExportLayout> sosci_layout(const FirstRows& rows);
[[nodiscard]] Result<ExportLayout> unipark_layout(const FirstRows& rows);
[[nodiscard]] Result<ExportLayout> typeform_layout(const FirstRows& rows);
[[nodiscard]] Result<ExportLayout> formr_layout(const FirstRows& rows);
[[nodiscard]] Result<ExportLayout> surveyjs_layout(const FirstRows& rows);
/// Of any table.
[[nodiscard]] Result<ExportLayout> table_layout(const FirstRows& rows);

struct Dialect {
  Platform platform = Platform::csv;
  Signs (*signs)(const FirstRows&) = nullptr;
  Result<ExportLayout> (*layout)(const FirstRows&) = nullptr;
  std::string_view headings;  ///< by which people recognise its files
};

/// The surest signs first.
inline constexpr std::array dialects{
    Dialect{Platform::qualtrics, signs_of_qualtrics, qualtrics_layout,
            "StartDate, Finished, ResponseId, {\"ImportId\": ...}"},
    Dialect{Platform::limesurvey, signs_of_limesurvey, limesurvey_layout,
            "submitdate, lastpage, startlanguage"},
    Dialect{Platform::unipark, signs_of_unipark, unipark_layout, "lfdn, dispcode, lastpage, v_1"},
    Dialect{Platform::sosci, signs_of_sosci, sosci_layout, "CASE, QUESTNNR, MODE, STARTED"},
    Dialect{Platform::odk, signs_of_odk, odk_layout, "SubmissionDate, KEY, SubmitterID"},
    Dialect{Platform::kobo, signs_of_kobo, kobo_layout, "_uuid, _submission_time, _index"},
    Dialect{Platform::surveymonkey, signs_of_surveymonkey, surveymonkey_layout,
            "Respondent ID, Collector ID"},
    Dialect{Platform::typeform, signs_of_typeform, typeform_layout,
            "#, Submit Date (UTC), Network ID"},
    Dialect{Platform::msforms, signs_of_msforms, msforms_layout, "ID, Start time, Completion time"},
    Dialect{Platform::formr, signs_of_formr, formr_layout, "session, created, ended"},
    Dialect{Platform::googleforms, signs_of_googleforms, googleforms_layout, "Timestamp"},
    Dialect{Platform::surveyjs, signs_of_surveyjs, surveyjs_layout, "JSON"}};

}  // namespace cxmat::exports
