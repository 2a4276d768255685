/// \file
/// What a rule of the questionnaire linter found, and the text it is about, without any file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/code.hpp>
#include <cxmat/core/localized_text.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cxmat::lint {

/// The kinds of parts that a questionnaire has.
enum class Part : std::uint8_t { questionnaire, dimension, question, fact, gate, level, choice };

/// Where a finding stands: in the words of the file format, as far down as is known.
struct Place {
  Part part = Part::questionnaire;
  std::string id = {};      ///< of a dimension, question, fact or scale; a level's or gate's number
  std::string choice = {};  ///< the choice's name, within the scale `id`
  std::string key = {};     ///< "label", "anchors", ...; empty: the part as a whole
  int level = 0;            ///< of anchors and advice; 0: all of them
  std::optional<Language> language = {};  ///< nothing: the text is the same in all languages
  std::size_t begin = 0;                  ///< the bytes of the text that the finding is about
  std::size_t length = 0;                 ///< 0: the whole text

  bool operator==(const Place&) const = default;
};

struct Finding {
  Place place;
  std::vector<std::string> arguments = {};  ///< of the message, in order
  Code code = Code::internal;               ///< set by lint() after the rule that found it

  bool operator==(const Finding&) const = default;
};

using Findings = std::vector<Finding>;

}  // namespace cxmat::lint
