/// \file
/// Writes a made-up survey as CSV to standard output: the same bytes for the same seed, however
/// many rows. Each row draws from its own numbers, so the first rows of a longer survey are those
/// of a shorter one, and a long survey can be written in pieces.
///
///     g++ -O2 -std=c++20 -o generate generate.cpp
///     generate ROWS [SEED [FIRST]]      rows FIRST+1 ... FIRST+ROWS; a header only where FIRST is
///     0
///
/// Exit code 1: bad arguments; 2: standard output cannot be written.
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cerrno>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <optional>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace {

constexpr std::size_t questions = 30;
constexpr std::size_t dimensions = 5;

/// Numbers of one row: a counter put through the finaliser of MurmurHash3.
class Draws {
 public:
  Draws(std::uint64_t seed, std::uint64_t row) : state_(mixed(seed ^ mixed(row))) {}

  std::uint64_t bits() { return mixed(state_ += 0x9e3779b97f4a7c15U); }
  /// 0 ... bound - 1; `bound` far below 2^32.
  std::uint32_t below(std::uint32_t bound) {
    return static_cast<std::uint32_t>(((bits() >> 32U) * bound) >> 32U);
  }
  bool happens(std::uint32_t percent) { return below(100) < percent; }
  /// Roughly normal in hundredths: mean 0, standard deviation 100; whole numbers, so that every
  /// machine draws the same.
  int hundredths() {
    const std::uint64_t four = bits();
    const auto part = [four](unsigned at) { return static_cast<int>((four >> at) & 0xffffU); };
    return (part(0) + part(16) + part(32) + part(48) - 131070) / 378;
  }

 private:
  static std::uint64_t mixed(std::uint64_t value) {
    value = (value ^ (value >> 33U)) * 0xff51afd7ed558ccdU;
    value = (value ^ (value >> 33U)) * 0xc4ceb9fe1a85ec53U;
    return value ^ (value >> 33U);
  }
  std::uint64_t state_;
};

/// Standard output, a mebibyte at a time.
class Output {
 public:
  Output() : bytes_(capacity) {}

  void add(std::string_view text) {
    std::memcpy(bytes_.data() + used_, text.data(), text.size());
    used_ += text.size();
  }
  void add(char sign) { bytes_[used_++] = sign; }
  /// `value` with leading zeros.
  void add_number(std::uint64_t value, std::size_t digits) {
    for (std::size_t at = digits; at-- > 0; value /= 10) {
      bytes_[used_ + at] = static_cast<char>('0' + value % 10);
    }
    used_ += digits;
  }
  /// True if there is room for a row again.
  bool make_room() { return used_ < capacity - longest_row || flush(); }
  bool flush() {
    std::size_t done = 0;
    while (done < used_) {
      const ssize_t wrote = ::write(STDOUT_FILENO, bytes_.data() + done, used_ - done);
      if (wrote < 0 && errno != EINTR) {
        return false;
      }
      done += wrote < 0 ? 0 : static_cast<std::size_t>(wrote);
    }
    used_ = 0;
    return true;
  }

 private:
  static constexpr std::size_t capacity = std::size_t{1} << 20U;
  static constexpr std::size_t longest_row = 1024;
  std::vector<char> bytes_;
  std::size_t used_ = 0;
};

constexpr std::array<std::string_view, 12> industries{
    "Automobil",    "Banken",     "Bildung", "Energie", "Gesundheitswesen",  "Großhandel",
    "Maschinenbau", "Öffentlich", "Reisen",  "Technik", "Telekommunikation", "Versicherungen"};
constexpr std::array<std::string_view, 4> roles{"executive", "manager", "staff", "partner"};
constexpr std::array<std::string_view, 8> departments{"sales",   "service",  "marketing", "it",
                                                      "finance", "purchase", "logistics", "hr"};
constexpr std::array<std::string_view, 4> waves{"2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"};
constexpr std::array<std::string_view, 20> families{
    "Ahrens", "Bäumer",  "Cremer", "Dörfler",  "Ebert", "Förster", "Gräf",
    "Hübner", "Ihde",    "Jost",   "Klöckner", "Lübke", "Möbius",  "Nölte",
    "Oster",  "Pätzold", "Quandt", "Rößler",   "Süß",   "Thoma"};
/// What stands behind the family's name; some need quotes.
constexpr std::array<std::string_view, 8> firms{
    "AG", "GmbH", "KG", "SE", " & Söhne", ", Wien", " \"\"Nord\"\"", "-Werke GmbH"};
/// Comments as they stand within quotes.
constexpr std::array<std::string_view, 14> comments{
    "Zu viele Übergaben",
    "Es gibt keinen, der \"\"Kunde\"\" sagt und es auch meint",
    "Gut, aber langsam; bitte die Abläufe prüfen",
    "Nothing to add",
    "Three systems, three truths, and nobody who compares them",
    "Die Zahlen kommen zu spät, die Gründe gar nicht",
    "\"\"Customer first\"\" hangs on the wall",
    "Seit dem Frühjahr spürbar besser",
    "Rückrufe werden versprochen, nicht gemacht",
    "Ask the front line, they know",
    "Schulungen fallen aus, wenn es eng wird",
    "Wer ist zuständig?",
    "Mehr Zeit für Gespräche",
    "Ok"};

/// How likely an industry, a role ... is: the first ones are the largest.
template <std::size_t Count>
std::size_t skewed(Draws& draws) {
  const std::uint32_t first = draws.below(Count);
  const std::uint32_t second = draws.below(Count);
  return first < second ? first : second;
}

void write_company(Output& output, Draws& draws) {
  const std::string_view family = families[draws.below(families.size())];
  const std::string_view firm = firms[draws.below(firms.size())];
  const bool quoted = firm.find_first_of("\",") != std::string_view::npos;
  const bool joined = firm.front() == ' ' || firm.front() == ',' || firm.front() == '-';
  output.add(quoted ? "\"" : "");
  output.add(family);
  output.add(joined ? "" : " ");
  output.add(firm);
  output.add(quoted ? "\"," : ",");
}

void write_answer(Output& output, Draws& draws, int level) {
  const std::uint32_t luck = draws.below(100);
  if (luck < 5) {
    return;  // left empty
  }
  if (luck < 8) {
    output.add("n/a");
    return;
  }
  const int value = (level + draws.hundredths() * 3 / 4 + 50) / 100;
  output.add(static_cast<char>('0' + (value < 1 ? 1 : value > 5 ? 5 : value)));
}

void write_answers(Output& output, Draws& draws, int level) {
  for (std::size_t dimension = 0; dimension < dimensions; ++dimension) {
    const int here = level + draws.hundredths() / 2;
    const bool skipped = draws.happens(2);  // a page that was not filled in
    for (std::size_t at = 0; at < questions / dimensions; ++at) {
      if (!skipped) {
        write_answer(output, draws, here);
      }
      output.add(',');
    }
  }
}

void write_recommendation(Output& output, Draws& draws, int level) {
  if (draws.happens(4)) {
    return;
  }
  int value = (level * 5 / 2 + draws.hundredths() * 2) / 100;
  value = value < 0 ? 0 : value > 10 ? 10 : value;
  output.add(value == 10 ? "10" : std::string_view(&"0123456789"[value], 1));
}

void write_comment(Output& output, Draws& draws) {
  if (!draws.happens(15)) {
    return;
  }
  output.add('"');
  output.add(comments[draws.below(comments.size())]);
  if (draws.happens(10)) {
    output.add('\n');
    output.add(comments[draws.below(comments.size())]);
  }
  output.add('"');
}

void write_row(Output& output, std::uint64_t seed, std::uint64_t row) {
  Draws draws(seed, row);
  const std::size_t industry = skewed<industries.size()>(draws);
  const std::size_t role = skewed<roles.size()>(draws);
  const int level = 250 + 15 * static_cast<int>(industry % 5) + 20 * static_cast<int>(role) +
                    draws.hundredths() * 3 / 5;
  output.add('R');
  output.add_number(row, 9);
  output.add(',');
  write_company(output, draws);
  output.add(industries[industry]);
  output.add(',');
  output.add(roles[role]);
  output.add(',');
  output.add(departments[draws.below(departments.size())]);
  output.add(',');
  output.add(waves[draws.below(waves.size())]);
  output.add(',');
  write_answers(output, draws, level);
  write_recommendation(output, draws, level);
  output.add(',');
  write_comment(output, draws);
  output.add('\n');
}

void write_header(Output& output) {
  output.add("respondent_id,company,industry,role,department,wave");
  for (std::size_t question = 1; question <= questions; ++question) {
    output.add(",q");
    output.add_number(question, 2);
  }
  output.add(",nps,comment\n");
}

std::optional<std::uint64_t> number(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return value;
}

}  // namespace

int main(int argc, char** argv) {
  const auto argument = [argc, argv](int at, std::string_view otherwise) {
    return number(argc > at ? std::string_view(argv[at]) : otherwise);
  };
  const auto rows = argument(1, "");
  const auto seed = argument(2, "1");
  const auto first = argument(3, "0");
  if (!rows || !seed || !first || argc > 4) {
    std::fputs("usage: generate ROWS [SEED [FIRST]]\n", stderr);
    return 1;
  }
  Output output;
  if (*first == 0) {
    write_header(output);
  }
  for (std::uint64_t row = *first + 1; row <= *first + *rows; ++row) {
    write_row(output, *seed, row);
    if (!output.make_room()) {
      return 2;
    }
  }
  return output.flush() ? 0 : 2;
}
