// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/text_metrics.hpp"

#include <array>
#include <span>
#include <utility>

namespace cxmat::reports::charts {
namespace {

/// Advance widths of U+0020 to U+007E in thousandths of the font size, rounded up, in DejaVu Sans:
/// among the faces a reader's machine may fall back to, one of the widest.
constexpr std::array<int, 95> ascii_widths{
    318,  401, 460, 838, 637, 951, 780, 275, 391, 391, 500, 838, 318, 361, 318, 337,  //  !"#...
    637,  637, 637, 637, 637, 637, 637, 637, 637, 637, 337, 337, 838, 838, 838, 531,  // 0123...
    1000, 685, 687, 699, 771, 632, 576, 775, 752, 295, 295, 656, 558, 863, 749, 788,  // @ABC...
    604,  788, 695, 635, 611, 732, 685, 989, 686, 611, 686, 391, 337, 391, 838, 500,  // PQRS...
    500,  613, 635, 550, 635, 616, 353, 635, 634, 278, 278, 580, 278, 975, 634, 612,  // `abc...
    635,  635, 412, 521, 393, 634, 592, 818, 592, 592, 525, 637, 337, 637, 838};      // pqrs...

/// Bold faces are up to a quarter wider letter by letter, and about an eighth over a word.
constexpr double bold_factor = 1.18;

constexpr char32_t soft_hyphen = 0xAD;
constexpr char32_t replacement = 0xFFFD;
constexpr std::string_view ellipsis_mark = "…";

struct CodePoint {
  char32_t value = replacement;
  std::size_t bytes = 1;
};

/// The code point at the start of `text`, which must not be empty; broken bytes count one by one.
CodePoint first_of(std::string_view text) noexcept {
  const auto lead = static_cast<unsigned char>(text.front());
  if (lead < 0x80) {
    return {lead, 1};
  }
  const std::size_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < bytes) {
    return {};
  }
  char32_t value = lead & (0xFFU >> (bytes + 1));
  for (const char follower : text.substr(1, bytes - 1)) {
    const auto byte = static_cast<unsigned char>(follower);
    if ((byte & 0xC0U) != 0x80U) {
      return {};
    }
    value = (value << 6U) | (byte & 0x3FU);
  }
  return {value, bytes};
}

/// Thousandths for U+00A0 to U+00FF: accented letters are as wide as the widest of their kind.
int latin_width(char32_t letter) noexcept {
  if (letter == soft_hyphen) {
    return 0;
  }
  if (letter == 0xA0) {
    return 318;
  }
  if (letter == 0xC6 || letter == 0xE6 || (letter >= 0xBC && letter <= 0xBE)) {
    return 982;
  }
  if (letter == 0xA9 || letter == 0xAE) {
    return 1000;
  }
  return letter >= 0xDF && letter != 0xF7 ? 640 : 838;
}

/// Thousandths for what comes after Latin-1: punctuation by name, scripts by block.
int wide_width(char32_t letter) noexcept {
  if (letter >= 0x300 && letter <= 0x36F) {
    return 0;  // combining marks sit on the letter before
  }
  if (letter == 0x2009 || letter == 0x202F || letter == 0x200B) {
    return 200;
  }
  if (letter >= 0x2013 && letter <= 0x201F) {
    return letter == 0x2014 ? 1000 : 520;
  }
  if (letter < 0x250) {
    return 850;
  }
  if (letter == 0x2030) {
    return 1350;
  }
  if (letter < 0x2E80) {
    return 1000;
  }
  return letter >= 0x1F000 ? 1400 : 1050;
}

int width_of_letter(char32_t letter) noexcept {
  if (letter < 0x20 || letter == 0x7F) {
    return ascii_widths.front();
  }
  if (letter < 0x7F) {
    return ascii_widths.at(letter - 0x20);
  }
  if (letter < 0xA0) {
    return 838;
  }
  return letter <= 0xFF ? latin_width(letter) : wide_width(letter);
}

double letter_width(char32_t letter, double size, bool bold) noexcept {
  return width_of_letter(letter) / 1000.0 * size * (bold ? bold_factor : 1.0);
}

/// How many bytes from the start of `text` fit into `width`.
std::size_t fitting_bytes(std::string_view text, double width, double size, bool bold) noexcept {
  double used = 0;
  std::size_t end = 0;
  while (end < text.size()) {
    const CodePoint letter = first_of(text.substr(end));
    used += letter_width(letter.value, size, bold);
    if (used > width) {
      break;
    }
    end += letter.bytes;
  }
  return end;
}

std::string_view trimmed(std::string_view text) noexcept {
  while (text.ends_with(' ')) {
    text.remove_suffix(1);
  }
  while (text.starts_with(' ')) {
    text.remove_prefix(1);
  }
  return text;
}

bool breaks_after(char32_t letter, std::string_view rest) noexcept {
  if (letter == U' ' || letter == soft_hyphen) {
    return true;
  }
  // "Ein-/Ausgang": no line begins with a sign that belongs to the one before.
  return (letter == U'-' || letter == U'/') && !rest.starts_with('-') && !rest.starts_with('/');
}

/// The last place within the first `limit` bytes of `text` after which a line may end; 0: none.
std::size_t last_break(std::string_view text, std::size_t limit) noexcept {
  std::size_t found = 0;
  std::size_t position = 0;
  while (position < limit) {
    const CodePoint letter = first_of(text.substr(position));
    position += letter.bytes;
    if (breaks_after(letter.value, text.substr(position))) {
      found = position;
    }
  }
  return found;
}

struct Line {
  std::string words;
  std::size_t bytes = 0;  ///< of the text that it used up
};

/// The first line of `text`, which is too wide for one.
Line first_line(std::string_view text, double width, double size, bool bold) {
  std::size_t fits = fitting_bytes(text, width, size, bold);
  if (text.substr(fits).starts_with(' ')) {
    ++fits;  // the space at a line's end takes no room
  }
  if (const std::size_t end = last_break(text, fits); end > 0) {
    const std::string_view words = text.substr(0, end);
    const bool hyphenated = words.ends_with("\xC2\xAD");
    return {std::string(trimmed(words)) + (hyphenated ? "-" : ""), end};
  }
  const double hyphen = letter_width(U'-', size, bold);
  std::size_t cut = fitting_bytes(text, width - hyphen, size, bold);
  if (cut == 0) {
    cut = first_of(text).bytes;  // a line narrower than a letter still has to move on
  }
  return {std::string(text.substr(0, cut)) + "-", cut};
}

/// wrap() with every line as full as it gets.
std::vector<std::string> filled_lines(std::string_view text, double width, double size,
                                      std::size_t max_lines, bool bold) {
  std::vector<std::string> lines;
  std::string_view rest = text;
  while (lines.size() + 1 < max_lines && text_width(rest, size, bold) > width) {
    Line line = first_line(rest, width, size, bold);
    lines.push_back(std::move(line.words));
    rest = trimmed(rest.substr(line.bytes));
  }
  lines.push_back(ellipsis(rest, width, size, bold));
  return lines;
}

std::string without_spaces(std::string_view text) {
  std::string letters(text);
  std::erase(letters, ' ');
  return letters;
}

}  // namespace

bool is_whole(std::span<const std::string> lines, std::string_view text) {
  std::string letters;
  for (const std::string& line : lines) {
    letters += without_spaces(line);
  }
  return letters == without_spaces(text);
}

double text_width(std::string_view text, double size, bool bold) noexcept {
  double width = 0;
  while (!text.empty()) {
    const CodePoint letter = first_of(text);
    width += letter_width(letter.value, size, bold);
    text.remove_prefix(letter.bytes);
  }
  return width;
}

std::string ellipsis(std::string_view text, double width, double size, bool bold) {
  if (text_width(text, size, bold) <= width) {
    return std::string(text);
  }
  const double room = width - text_width(ellipsis_mark, size, bold);
  const std::string_view kept = text.substr(0, fitting_bytes(text, room, size, bold));
  return std::string(trimmed(kept)) + std::string(ellipsis_mark);
}

std::vector<std::string> wrap(std::string_view text, double width, double size,
                              std::size_t max_lines, bool bold) {
  const std::string_view words = trimmed(text);
  std::vector<std::string> lines = filled_lines(words, width, size, max_lines, bold);
  // Lines of about equal length read better than a last line of one word.
  for (const double share : {0.9, 0.8, 0.7, 0.6}) {
    std::vector<std::string> narrower = filled_lines(words, width * share, size, max_lines, bold);
    if (narrower.size() != lines.size() || !is_whole(narrower, words)) {
      break;
    }
    lines = std::move(narrower);
  }
  return lines;
}

}  // namespace cxmat::reports::charts
