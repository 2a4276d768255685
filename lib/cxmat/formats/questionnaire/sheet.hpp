/// \file
/// What the parts of one questionnaire file share while it is read.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/questionnaire/conditions.hpp>
#include <cxmat/formats/questionnaire_source.hpp>
#include <cxmat/formats/texts.hpp>
#include <cxmat/formats/unique_ids.hpp>
#include <cxmat/questionnaire/questionnaire.hpp>

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace cxmat::questionnaire_file {

/// What came with dimensions that other questionnaires lent.
struct Included {
  std::vector<Fact> facts;
  std::vector<Gate> gates;
  std::vector<Question> questions;  ///< for the conditions that ask about others
  std::vector<Inclusion> questionnaires;
  std::vector<std::string> sources;
  std::vector<std::string> files;
  std::string hashes;    ///< of the files, in the order of first use
  Diagnostics in_files;  ///< findings about those files
};

struct Sheet {
  Sheet(const Texts& in_languages, const Defaults& inherited, const QuestionnaireSource& others)
      : texts(in_languages), defaults(&inherited), source(&others), scales(inherited.scales) {}
  Sheet(const Sheet&) = delete;  // conditions point into it
  Sheet(Sheet&&) = delete;
  Sheet& operator=(const Sheet&) = delete;
  Sheet& operator=(Sheet&&) = delete;
  ~Sheet() = default;

  Texts texts;
  const Defaults* defaults;
  const QuestionnaireSource* source;
  std::map<std::string, Scale, std::less<>> scales;  ///< own and inherited ones
  ResultKind result = ResultKind::level;
  std::size_t level_count = 0;
  bool has_gates = false;

  // Filled on the way, for the checks that need the whole file.
  UniqueIds dimension_ids;
  UniqueIds answer_ids;  ///< of questions and facts, which conditions ask about alike
  std::vector<PlacedCondition> relevants;  ///< each points at `types`
  QuestionTypes types;
  std::set<std::string, std::less<>> constant_scales;  ///< reported already
  Included included;

  [[nodiscard]] yaml::Reader& reader() const noexcept { return texts.reader(); }
};

}  // namespace cxmat::questionnaire_file
