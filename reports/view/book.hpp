/// \file
/// Questionnaires as a book to read before a workshop, in one language: finished texts in their
/// order, for a terminal, Markdown and HTML alike.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/render_context.hpp"
#include "reports/view/book_chapter.hpp"
#include "reports/view/book_how.hpp"
#include "reports/view/quality.hpp"
#include "reports/view/table.hpp"

#include <cxmat/questionnaire/questionnaire.hpp>

#include <map>
#include <span>
#include <string>
#include <vector>

namespace cxmat::reports::view {

/// A line of the contents, and those below it.
struct BookEntry {
  std::string id;
  std::string heading;
  std::vector<BookEntry> below;
};

struct Book {
  Language language = Language::en;
  std::map<std::string, std::string> labels;  ///< the texts that are the same in every book
  std::string title;
  std::vector<std::string> subtitle;
  std::string lede;
  std::vector<KeyFigure> keys;
  std::vector<std::string> remarks;  ///< what else a reader should know at once
  std::vector<Table> minutes;        ///< who answers what; at most one
  std::vector<Licence> licences;     ///< each once
  std::vector<BookEntry> contents;
  BookHow how;
  std::vector<BookChapter> chapters;
  bool has_assessor = false;  ///< there are facts or gates
  bool has_advice = false;
  std::string program;
};

/// `questionnaires` must not be empty; `defaults` names the roles.
[[nodiscard]] Book book(std::span<const Questionnaire> questionnaires, const Defaults& defaults,
                        const Messages& messages, const RenderContext& context);

}  // namespace cxmat::reports::view
