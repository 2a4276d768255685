// SPDX-License-Identifier: Apache-2.0
#include "reports/view/words.hpp"

#include <cxmat/core/utf8.hpp>

#include <cstddef>

namespace cxmat::reports::view {
namespace {

/// What stands at a place of the text: how many bytes, and what becomes of them.
struct Step {
  std::size_t bytes = 1;
  enum class Fate { keep, space, drop, replace } fate = Fate::keep;
};

unsigned byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
}

/// Characters of U+2000 to U+207F: E2, 80 or 81, and a last byte.
Step general_punctuation(unsigned second, unsigned last) {
  using enum Step::Fate;
  const bool separator = second == 0x80 && (last == 0xA8 || last == 0xA9);
  const bool override_mark = second == 0x80 && last >= 0xAA && last <= 0xAE;
  const bool isolate_mark = second == 0x81 && last >= 0xA6 && last <= 0xA9;
  if (separator) {
    return {3, space};
  }
  return {3, override_mark || isolate_mark ? drop : keep};
}

Step step_at(std::string_view text, std::size_t at) {
  using enum Step::Fate;
  const unsigned first = byte_at(text, at);
  const unsigned second = byte_at(text, at + 1);
  if (first <= 0x20 || first == 0x7F) {
    return {1, space};
  }
  if (first == 0xC2 && second >= 0x80 && second <= 0x9F) {
    return {2, space};
  }
  const std::size_t bytes = decode(text, at).bytes;
  if (bytes == 0) {  // no UTF-8: what reads the file might take the next byte for part of it
    return {1, replace};
  }
  if (first == 0xEF && second == 0xBB && byte_at(text, at + 2) == 0xBF) {
    return {3, drop};  // a byte order mark, which a text has no use for
  }
  if (first == 0xE2 && (second == 0x80 || second == 0x81)) {
    return general_punctuation(second, byte_at(text, at + 2));
  }
  return {bytes, keep};
}

}  // namespace

std::string clean(std::string_view text) {
  std::string result;
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const Step step = step_at(text, at);
    if (step.fate == Step::Fate::space) {
      gap = true;
    } else if (step.fate != Step::Fate::drop) {
      if (gap && !result.empty()) {
        result += ' ';
      }
      gap = false;
      result += step.fate == Step::Fate::keep ? text.substr(at, step.bytes) : "\uFFFD";
    }
    at += step.bytes;
  }
  return result;
}

std::string words(const LocalizedText& text, Language language, std::string_view otherwise) {
  std::string cleaned = clean(text.in(language));
  return cleaned.empty() ? clean(otherwise) : cleaned;
}

std::string isolated(std::string_view name) {
  std::string result(isolate_begin);
  result += name;
  result += isolate_end;
  return result;
}

std::string without_isolates(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with(isolate_begin) || rest.starts_with(isolate_end)) {
      at += isolate_begin.size() - 1;
    } else {
      plain += text[at];
    }
  }
  return plain;
}

std::string joined(std::span<const std::string> names, const Messages& messages) {
  std::string result;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) {
      result += i + 1 == names.size() ? messages.text("report.list.last") : std::string_view(", ");
    }
    result += names[i];
  }
  return result;
}

std::string in_a_row(std::span<const std::string> sentences) {
  std::string result;
  for (const std::string& sentence : sentences) {
    if (!sentence.empty()) {
      result += result.empty() ? "" : " ";
      result += sentence;
    }
  }
  return result;
}

}  // namespace cxmat::reports::view
