/// \file
/// What a form can be written as: a page, a workbook, a survey platform's file, paper.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/forms/form.hpp"

#include <cxmat/core/result.hpp>

#include <span>
#include <string>
#include <string_view>

namespace cxmat::reports::forms {

struct TargetOptions {
  /// Conditions that the target cannot write down are left out: everybody sees those questions.
  /// Otherwise they are an error.
  bool all_questions = false;
  bool own_result = false;  ///< html: respondents see their own result at the end
  std::string version;      ///< of cxmat
};

struct Target {
  std::string_view id;         ///< the value of --to: "xlsform"
  std::string_view extension;  ///< of its files: "xlsx"
  /// The file's bytes, the same for the same input. Errors say what cannot be written there.
  Result<std::string> (*write)(const Form& form, const TargetOptions& options);
};

/// All of them, in the order of the help.
[[nodiscard]] std::span<const Target> targets() noexcept;

[[nodiscard]] Result<std::string> write_html(const Form& form, const TargetOptions& options);
[[nodiscard]] Result<std::string> write_workbook(const Form& form, const TargetOptions& options);
[[nodiscard]] Result<std::string> write_xlsform(const Form& form, const TargetOptions& options);
[[nodiscard]] Result<std::string> write_surveyjs(const Form& form, const TargetOptions& options);
[[nodiscard]] Result<std::string> write_limesurvey(const Form& form, const TargetOptions& options);
[[nodiscard]] Result<std::string> write_qualtrics(const Form& form, const TargetOptions& options);
[[nodiscard]] Result<std::string> write_google(const Form& form, const TargetOptions& options);
[[nodiscard]] Result<std::string> write_csv(const Form& form, const TargetOptions& options);
[[nodiscard]] Result<std::string> write_markdown(const Form& form, const TargetOptions& options);
[[nodiscard]] Result<std::string> write_print(const Form& form, const TargetOptions& options);

}  // namespace cxmat::reports::forms
