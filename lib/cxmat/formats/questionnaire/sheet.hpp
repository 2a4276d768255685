/// \file
/// What the parts of one questionnaire file share while it is read.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/questionnaire/conditions.hpp>
#include <cxmat/formats/texts.hpp>
#include <cxmat/formats/unique_ids.hpp>
#include <cxmat/questionnaire/questionnaire.hpp>

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace cxmat::questionnaire_file {

struct Sheet {
  Sheet(const Texts& in_languages, const Defaults& inherited)
      : texts(in_languages), defaults(&inherited), scales(inherited.scales) {}

  Texts texts;
  const Defaults* defaults;
  std::map<std::string, Scale, std::less<>> scales;  ///< own and inherited ones
  ResultKind result = ResultKind::level;
  std::size_t level_count = 0;
  bool has_gates = false;

  // Filled on the way, for the checks that need the whole file.
  UniqueIds dimension_ids;
  UniqueIds answer_ids;  ///< of questions and facts, which conditions ask about alike
  std::vector<PlacedCondition> relevants;

  [[nodiscard]] yaml::Reader& reader() const noexcept { return texts.reader(); }
};

}  // namespace cxmat::questionnaire_file
