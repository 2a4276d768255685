// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/target.hpp"

#include <array>

namespace cxmat::reports::forms {
namespace {

constexpr std::array<Target, 10> registry{{
    {"html", "html", write_html},
    {"xlsx", "xlsx", write_workbook},
    {"xlsform", "xlsx", write_xlsform},
    {"surveyjs", "json", write_surveyjs},
    {"limesurvey", "txt", write_limesurvey},
    {"qualtrics", "txt", write_qualtrics},
    {"google", "gs", write_google},
    {"csv", "csv", write_csv},
    {"markdown", "md", write_markdown},
    {"print", "html", write_print},
}};

}  // namespace

std::span<const Target> targets() noexcept {
  return registry;
}

}  // namespace cxmat::reports::forms
