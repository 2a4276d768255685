// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/questionnaire_text.hpp"

#include "reports/formats/display_width.hpp"
#include "reports/formats/paragraph.hpp"
#include "reports/formats/text_table.hpp"
#include "reports/view/book.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace cxmat::reports {
namespace {

constexpr std::size_t line_width = 80;
constexpr std::size_t deepest = 2;

std::string lines(std::string_view text, std::string_view first = {}) {
  return paragraph(view::without_isolates(text), first, line_width);
}

/// A paragraph after an empty line; nothing for nothing.
std::string block(std::string_view text) {
  return text.empty() ? std::string() : "\n" + lines(text);
}

/// Underlined, so that it is found when scrolling: the title, chapters, areas.
std::string heading(std::string_view text, std::size_t depth) {
  constexpr std::string_view signs = "=-~";
  const std::string title = lines(text);
  std::size_t width = 0;
  for (std::size_t at = 0; at < title.size();) {
    const std::size_t end = title.find('\n', at);
    width = std::max(width, display_width(std::string_view(title).substr(at, end - at)));
    at = end + 1;
  }
  return (depth == 0 ? "" : "\n") + title + std::string(width, signs[std::min(depth, deepest)]) +
         "\n";
}

class Text {
 public:
  explicit Text(const view::Book& book) : book_(book) {}

  [[nodiscard]] std::string made() const {
    std::string text = heading(book_.title, 0) + subtitle() + block(book_.lede) + keys(book_.keys) +
                       licence_of_single() + remarks(book_.remarks) + tables(book_.minutes) + how();
    for (const view::BookChapter& chapter : book_.chapters) {
      text += this->chapter(chapter);
    }
    return text;
  }

 private:
  [[nodiscard]] const std::string& label(const char* key) const { return book_.labels.at(key); }

  [[nodiscard]] std::string subtitle() const {
    return book_.subtitle.empty() ? "" : block(fmt::format("{}", fmt::join(book_.subtitle, ", ")));
  }

  [[nodiscard]] static std::string keys(const std::vector<view::KeyFigure>& all) {
    std::vector<std::string> parts;
    for (const view::KeyFigure& key : all) {
      parts.push_back(key.detail.empty()
                          ? fmt::format("{}: {}", key.term, key.value)
                          : fmt::format("{}: {} ({})", key.term, key.value, key.detail));
    }
    return block(fmt::format("{}", fmt::join(parts, "; ")));
  }

  [[nodiscard]] std::string licence(const view::BookChapter& chapter) const {
    return lines(label("licence") + ": " + view::in_words(chapter.licence));
  }

  [[nodiscard]] std::string licence_of_single() const {
    return book_.chapters.size() == 1 ? licence(book_.chapters.front()) : "";
  }

  [[nodiscard]] static std::string remarks(const std::vector<std::string>& sentences) {
    std::string text;
    for (const std::string& sentence : sentences) {
      text += block(sentence);
    }
    return text;
  }

  [[nodiscard]] static std::string tables(const std::vector<view::Table>& all) {
    std::string text;
    for (const view::Table& table : all) {
      TextTable plain{.label_heading = table.row_heading, .columns = {}, .rows = {}};
      for (const view::TableHeading& column : table.headings) {
        plain.columns.push_back({.heading = column.text, .number = column.number});
      }
      for (const view::TableRow& row : table.rows) {
        TextRow cells{.label = row.label, .cells = {}};
        for (const view::TableCell& cell : row.cells) {
          cells.cells.push_back(cell.text);
        }
        plain.rows.push_back(std::move(cells));
      }
      text += block(table.caption + ":") + "\n" + render(plain, line_width);
    }
    return text;
  }

  [[nodiscard]] std::string how() const {
    std::string text = heading(label("how"), 1) + "\n";
    for (const std::string& sentence : book_.how.sentences) {
      text += lines(sentence, "- ");
    }
    for (const view::BookScale& scale : book_.how.scales) {
      text += block(of(label("scales"), scale.of)) + choices(scale.choices);
    }
    for (const view::BookLevels& levels : book_.how.levels) {
      text += block(of(label("levels"), levels.of));
      for (const view::BookLevel& level : levels.levels) {
        const std::string end = level.description.empty() ? "" : ": " + level.description;
        text += lines(fmt::format("{} ({}){}", level.name, level.bounds, end),
                      "  " + level.number + "   ");
      }
    }
    return text;
  }

  /// "The levels:", or "The levels (A and B):".
  [[nodiscard]] static std::string of(const std::string& what, const std::string& owners) {
    return owners.empty() ? what + ":" : fmt::format("{} ({}):", what, owners);
  }

  /// The names stand there too: they are what response files hold.
  [[nodiscard]] static std::string choices(const std::vector<view::BookChoice>& all) {
    std::size_t width = 0;
    for (const view::BookChoice& choice : all) {
      width = std::max(width, display_width(choice.name));
    }
    std::string text;
    for (const view::BookChoice& choice : all) {
      const std::string blanks(width - display_width(choice.name), ' ');
      text += choice.label == choice.name ? "  " + choice.name + "\n"
                                          : lines(choice.label, "  " + choice.name + blanks + "  ");
    }
    return text;
  }

  [[nodiscard]] std::string chapter(const view::BookChapter& chapter) const {
    const bool several = book_.chapters.size() > 1;
    std::string text = several ? "\n" + heading(chapter.title, 1) + block(chapter.description) : "";
    text += keys(chapter.keys) + (several ? licence(chapter) : "") + remarks(chapter.remarks) +
            tables(chapter.minutes);
    for (const view::BookSection& section : chapter.sections) {
      text += heading(section.heading, several || section.depth > 0 ? 2 : 1) +
              block(section.description) + block(section.origin);
      for (const view::BookQuestion& question : section.questions) {
        text += this->question(question);
      }
    }
    return text + facts(chapter) + gates(chapter) + sources(chapter);
  }

  [[nodiscard]] std::string question(const view::BookQuestion& question) const {
    const std::string indent = question.id + "  ";
    std::string text = "\n" + lines(question.heading, indent);
    for (const std::string* part : {&question.wording, &question.hint}) {
      text += part->empty() ? "" : lines(*part, "  ");
    }
    for (const std::string* part : {&question.asked, &question.relevant, &question.kind}) {
      text += part->empty() ? "" : lines(*part, "  ");
    }
    text += choices(question.choices);
    text += steps(label("anchors"), question.anchors);
    text += steps(label("advice"), question.advice);
    text += labelled(label("evidence"), question.evidence);
    return text + labelled(label("source"), question.source);
  }

  [[nodiscard]] static std::string steps(const std::string& what,
                                         const std::vector<view::BookStep>& all) {
    std::string text = all.empty() ? "" : lines(what + ":", "  ");
    for (const view::BookStep& step : all) {
      text += lines(step.text, "    " + step.level + "  ");
    }
    return text;
  }

  [[nodiscard]] static std::string labelled(const std::string& what, const std::string& text) {
    return text.empty() ? "" : lines(what + ": " + text, "  ");
  }

  [[nodiscard]] std::string part(const char* key) const {
    return heading(label(key), book_.chapters.size() > 1 ? 2 : 1) + "\n";
  }

  [[nodiscard]] std::string facts(const view::BookChapter& chapter) const {
    std::string text = chapter.facts.empty() ? "" : part("facts") + lines(label("assessor_lede"));
    for (const view::BookFact& fact : chapter.facts) {
      text += "\n" + lines(fact.label, fact.id + "  ") + labelled(label("evidence"), fact.evidence);
    }
    return text;
  }

  [[nodiscard]] std::string gates(const view::BookChapter& chapter) const {
    std::string text = chapter.gates.empty() ? "" : part("gates");
    for (const view::BookGate& gate : chapter.gates) {
      text += lines(gate.because.empty() ? gate.rule : gate.rule + " " + gate.because, "- ");
    }
    return text;
  }

  [[nodiscard]] std::string sources(const view::BookChapter& chapter) const {
    std::string text = part("sources") + licence(chapter);
    for (const std::string* sentence : {&chapter.passing_on, &chapter.taken_from}) {
      text += sentence->empty() ? "" : lines(*sentence);
    }
    text += chapter.sources.empty() ? "" : "\n";
    for (const std::string& source : chapter.sources) {
      text += lines(source, "- ");
    }
    return text;
  }

  const view::Book& book_;
};

}  // namespace

std::string render_questionnaires(std::span<const Questionnaire> questionnaires,
                                  const Defaults& defaults, Language language) {
  return Text(view::book(questionnaires, defaults, Messages(language), {})).made();
}

}  // namespace cxmat::reports
