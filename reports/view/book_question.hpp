/// \file
/// A question as a book shows it: finished texts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"

#include <cxmat/questionnaire/questionnaire.hpp>

#include <string>
#include <vector>

namespace cxmat::reports::view {

/// What a level looks like, or what comes after it.
struct BookStep {
  std::string level;  ///< "3"
  std::string name;   ///< of the level, or ""
  std::string text;
};

struct BookChoice {
  std::string name;       ///< as it stands in response files
  std::string label;      ///< the name where there is none
  bool numbered = false;  ///< the name is a number that people see, too
};

struct BookQuestion {
  std::string anchor;   ///< its id within the book
  std::string id;       ///< the question's
  std::string heading;  ///< the short label; the wording where there is none
  std::string wording;  ///< empty where it is the heading
  std::string asked;    ///< "Asked of: Managers, Front line"
  std::string relevant;
  std::string hint;
  std::string kind;  ///< of answer; empty for a plain choice
  std::string evidence;
  std::string source;
  std::vector<BookChoice> choices;  ///< of a scale that no other question shares
  std::vector<BookStep> anchors;
  std::vector<BookStep> advice;
};

/// The choices of a scale, in their order.
[[nodiscard]] std::vector<BookChoice> choices_of(const Scale& scale, Language language);

/// True if more than one question of the questionnaire has this scale, which has choices.
[[nodiscard]] bool is_shared(const Scale& scale, const Questionnaire& questionnaire);

/// The name of a role: its label in `defaults`, or itself.
[[nodiscard]] std::string role_name(const std::string& role, const Defaults& defaults,
                                    Language language);

/// `chapter` is the chapter's id, so that the anchor is the book's only one.
[[nodiscard]] BookQuestion book_question(const Question& question,
                                         const Questionnaire& questionnaire,
                                         const std::string& chapter, const Defaults& defaults,
                                         const Messages& messages);

}  // namespace cxmat::reports::view
