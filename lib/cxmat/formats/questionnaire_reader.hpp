/// \file
/// A YAML tree to a checked Questionnaire, and the defaults that questionnaires inherit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>
#include <cxmat/formats/questionnaire_source.hpp>
#include <cxmat/formats/yaml/tree.hpp>
#include <cxmat/questionnaire/questionnaire.hpp>

#include <string>

namespace cxmat {

/// Reads and checks the whole file; every problem is reported with its place. `hash` is the
/// SHA-256 of the file's bytes; `source` is where questionnaires that it includes come from.
[[nodiscard]] Result<Questionnaire> read_questionnaire(const yaml::Document& document,
                                                       const Defaults& defaults, std::string hash,
                                                       const QuestionnaireSource& source = {});

[[nodiscard]] Result<Defaults> read_defaults(const yaml::Document& document);

}  // namespace cxmat
