// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/platform.hpp"

#include <algorithm>
#include <utility>

namespace cxmat::exports {
namespace {

struct Name {
  Platform platform;
  std::string_view id;
  std::string_view name;
};

constexpr std::array names{Name{Platform::csv, "csv", "table"},
                           Name{Platform::form, "form", "cxmat form"},
                           Name{Platform::limesurvey, "limesurvey", "LimeSurvey"},
                           Name{Platform::qualtrics, "qualtrics", "Qualtrics"},
                           Name{Platform::surveymonkey, "surveymonkey", "SurveyMonkey"},
                           Name{Platform::googleforms, "googleforms", "Google Forms"},
                           Name{Platform::msforms, "msforms", "Microsoft Forms"},
                           Name{Platform::kobo, "kobo", "KoboToolbox"},
                           Name{Platform::odk, "odk", "ODK Central"},
                           Name{Platform::sosci, "sosci", "SoSci Survey"},
                           Name{Platform::unipark, "unipark", "Unipark / Tivian"},
                           Name{Platform::typeform, "typeform", "Typeform"},
                           Name{Platform::formr, "formr", "formr"},
                           Name{Platform::surveyjs, "surveyjs", "SurveyJS"}};

}  // namespace

std::string_view to_string(Platform platform) noexcept {
  return std::ranges::find(names, platform, &Name::platform)->id;
}

std::string_view name_of(Platform platform) noexcept {
  return std::ranges::find(names, platform, &Name::platform)->name;
}

std::optional<Platform> platform_with_id(std::string_view id) noexcept {
  const auto found = std::ranges::find(names, id, &Name::id);
  return found == names.end() ? std::nullopt : std::optional(found->platform);
}

}  // namespace cxmat::exports
