/// \file
/// The survey platforms whose exports are known.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace cxmat::exports {

enum class Platform : std::uint8_t {
  csv,   ///< any other table: a heading row, one row a respondent
  form,  ///< a workbook that `cxmat form --to xlsx` wrote, filled in by one respondent
  limesurvey,
  qualtrics,
  surveymonkey,
  googleforms,
  msforms,
  kobo,
  odk,
  sosci,
  unipark,
  typeform,
  formr,
  surveyjs
};

inline constexpr std::array all_platforms{
    Platform::csv,          Platform::form,        Platform::limesurvey, Platform::qualtrics,
    Platform::surveymonkey, Platform::googleforms, Platform::msforms,    Platform::kobo,
    Platform::odk,          Platform::sosci,       Platform::unipark,    Platform::typeform,
    Platform::formr,        Platform::surveyjs};

/// Its id: "limesurvey".
[[nodiscard]] std::string_view to_string(Platform platform) noexcept;
/// Its name: "LimeSurvey"; "table" for any other.
[[nodiscard]] std::string_view name_of(Platform platform) noexcept;
[[nodiscard]] std::optional<Platform> platform_with_id(std::string_view id) noexcept;

}  // namespace cxmat::exports
