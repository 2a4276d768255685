// SPDX-License-Identifier: Apache-2.0
#include "cxmat/questionnaire/lint/german_rules.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <span>
#include <utility>

namespace cxmat::lint {
namespace {

constexpr std::array<std::string_view, 10> du_words{"du",   "dich", "dir",  "dein",  "deine*",
                                                    "euch", "euer", "eure", "euren", "eurem"};
constexpr std::array<std::string_view, 7> sie_words{"Sie",   "Ihnen", "Ihr",  "Ihre",
                                                    "Ihren", "Ihrem", "Ihrer"};

bool is_asked(Use use) noexcept {
  return use == Use::stem || use == Use::fact || use == Use::open;
}

std::optional<Match> first_du(const Text& text) {
  return text.language == Language::de ? find_phrase(text.words, du_words) : std::nullopt;
}

/// The first polite form. At the start of a sentence the capital says nothing.
std::optional<Match> first_sie(const Text& text) {
  for (std::size_t i = 0; text.language == Language::de && i < text.words.size(); ++i) {
    const Word& word = text.words[i];
    const std::string_view written = text.text.substr(word.begin, word.end - word.begin);
    if (!word.starts_sentence && std::ranges::find(sie_words, written) != sie_words.end()) {
      return Match{.first = i, .count = 1};
    }
  }
  return std::nullopt;
}

/// "Kund:innen" in its parts.
struct GenderForm {
  Match match;
  std::string_view base;    ///< "Kund"
  std::string_view sign;    ///< ":", "*", "_", "·", "/"
  std::string_view ending;  ///< "innen", "in" or longer: "innenbetreuung"
};

constexpr std::array<std::string_view, 5> gender_signs{":", "*", "_", "\xC2\xB7", "/"};

bool is_capital(std::string_view word) noexcept {
  return (word.front() >= 'A' && word.front() <= 'Z') || word.starts_with("Ä") ||
         word.starts_with("Ö") || word.starts_with("Ü");
}

/// The gender form that starts at word `at`. A slash (and a hyphen behind it) separates words.
std::optional<GenderForm> gender_form(const Text& text, std::size_t at) {
  const Word& word = text.words[at];
  constexpr std::size_t longest_ending = 64;  // bytes
  const std::string_view rest =
      text.text.substr(word.begin, word.end - word.begin + longest_ending);
  for (const std::string_view sign : gender_signs) {
    const bool slash = sign == "/";
    const std::size_t place = slash ? word.end - word.begin : rest.find(sign);
    if (place == 0 || place >= rest.size() || !rest.substr(place).starts_with(sign) ||
        (!slash && place > word.end - word.begin)) {
      continue;
    }
    std::string_view ending = rest.substr(place + sign.size());
    ending.remove_prefix(slash && ending.starts_with("-") ? 1 : 0);
    const std::vector<Word> next = words_in(ending);
    const bool fits = !next.empty() && next[0].begin == 0 &&
                      (next[0].folded.starts_with("innen") || next[0].folded == "in");
    if (fits && place >= 3 && is_capital(rest) && rest.substr(0, place) != "Außen") {
      const std::size_t count = slash ? 2 : 1;
      return GenderForm{.match = {.first = at, .count = count},
                        .base = rest.substr(0, place),
                        .sign = sign,
                        .ending = ending.substr(0, next[0].end)};
    }
  }
  return std::nullopt;
}

/// What was meant, or nothing where the form is good: Kund:innen from Kunde, Ärzt:innen from
/// Ärzte. Mitarbeitende are everyone already.
std::optional<std::string> mended(const GenderForm& form) {
  std::string base(form.base);
  if (base.ends_with("ende") || base.ends_with("enden")) {
    return base + std::string(form.ending.substr(form.ending.starts_with("innen") ? 5 : 2));
  }
  for (const std::string_view ending : {"en", "e"}) {
    if (base.ends_with(ending)) {
      base.resize(base.size() - ending.size());
      return base + std::string(form.sign) + std::string(form.ending);
    }
  }
  if (base.ends_with("ern")) {
    base.pop_back();
    return base + std::string(form.sign) + std::string(form.ending);
  }
  return std::nullopt;
}

std::vector<std::pair<const Text*, GenderForm>> gender_forms(const Subject& subject) {
  std::vector<std::pair<const Text*, GenderForm>> forms;
  for (const Text& text : subject.texts) {
    for (std::size_t i = 0; text.language == Language::de && i < text.words.size(); ++i) {
      if (const std::optional<GenderForm> form = gender_form(text, i)) {
        forms.emplace_back(&text, *form);
      }
    }
  }
  return forms;
}

/// Words that have ß outside Switzerland, by how they begin.
struct SharpS {
  std::string_view swiss;
  std::string_view german;
};
constexpr std::array<SharpS, 20> sharp_s_starts{{
    {"gross", "groß"},       {"gröss", "größ"},       {"ausser", "außer"},
    {"äusser", "äußer"},     {"strasse", "straße"},   {"massnahm", "maßnahm"},
    {"massgeb", "maßgeb"},   {"massstab", "maßstab"}, {"massstäb", "maßstäb"},
    {"weiss", "weiß"},       {"heisst", "heißt"},     {"heissen", "heißen"},
    {"schliess", "schließ"}, {"fliess", "fließ"},     {"geniess", "genieß"},
    {"begrüss", "begrüß"},   {"grüss", "grüß"},       {"dreissig", "dreißig"},
    {"spass", "spaß"},       {"fleiss", "fleiß"},
}};
/// And the longer ones wherever they stand in a compound.
constexpr std::array<SharpS, 7> sharp_s_parts{{{"mässig", "mäßig"},
                                               {"massnahm", "maßnahm"},
                                               {"strasse", "straße"},
                                               {"schliess", "schließ"},
                                               {"grösse", "größe"},
                                               {"verstösse", "verstöße"},
                                               {"anstoss", "anstoß"}}};
constexpr std::string_view sharp_s = "ß";

/// `written` with ß instead of ss, if it is one of those words in Swiss spelling.
std::optional<std::string> with_sharp_s(std::string_view written) {
  if (written.find(sharp_s) != std::string_view::npos) {
    return std::nullopt;
  }
  const std::string small = folded(written);  // of the same length: there is no ß to fold
  if (small.starts_with("grossist")) {
    return std::nullopt;
  }
  std::string mended_word(written);
  const auto replace = [&](std::size_t at, const SharpS& pair) {
    const std::size_t ss = at + pair.swiss.rfind("ss");
    const std::size_t shift = pair.swiss == "massstab" || pair.swiss == "massstäb" ? 1 : 0;
    return mended_word.replace(ss - shift, 2, sharp_s);
  };
  for (const SharpS& pair : sharp_s_starts) {
    if (small.starts_with(pair.swiss)) {
      return replace(0, pair);
    }
  }
  for (const SharpS& pair : sharp_s_parts) {
    if (const std::size_t at = small.find(pair.swiss); at != std::string::npos) {
      return replace(at, pair);
    }
  }
  return std::nullopt;
}

}  // namespace

Findings du_in_stem(const Subject& subject) {
  Findings found;
  for (const Text& text : subject.texts) {
    const std::optional<Match> match = is_asked(text.use) ? first_du(text) : std::nullopt;
    if (match) {
      found.push_back({.place = place_of(text, *match), .arguments = {quoted(text, *match)}});
    }
  }
  return found;
}

Findings du_beside_sie(const Subject& subject) {
  std::string sie;
  for (const Text& text : subject.texts) {
    if (const std::optional<Match> match = sie.empty() ? first_sie(text) : std::nullopt) {
      sie = quoted(text, *match);
    }
  }
  for (const Text& text : subject.texts) {
    const std::optional<Match> match =
        sie.empty() || is_asked(text.use) ? std::nullopt : first_du(text);
    if (match) {
      return {{.place = place_of(text, *match), .arguments = {quoted(text, *match), sie}}};
    }
  }
  return {};
}

Findings broken_gender_form(const Subject& subject) {
  Findings found;
  const Text* last = nullptr;
  for (const auto& [text, form] : gender_forms(subject)) {
    std::optional<std::string> better = text == last ? std::nullopt : mended(form);
    if (better) {
      last = text;
      found.push_back({.place = place_of(*text, form.match),
                       .arguments = {quoted(*text, form.match), *std::move(better)}});
    }
  }
  return found;
}

Findings mixed_gender_signs(const Subject& subject) {
  Findings found;
  std::vector<std::string_view> signs;
  for (const auto& [text, form] : gender_forms(subject)) {
    if (std::ranges::find(signs, form.sign) != signs.end()) {
      continue;
    }
    signs.push_back(form.sign);
    if (signs.size() > 1) {
      found.push_back({.place = place_of(*text, form.match),
                       .arguments = {std::string(form.sign), std::string(signs.front())}});
    }
  }
  return found;
}

Findings mixed_sharp_s(const Subject& subject) {
  const bool has_sharp_s = std::ranges::any_of(subject.texts, [](const Text& text) {
    return text.language == Language::de && text.text.find(sharp_s) != std::string_view::npos;
  });
  Findings found;
  for (const Text& text : subject.texts) {
    for (std::size_t i = 0; has_sharp_s && text.language == Language::de && i < text.words.size();
         ++i) {
      const Match match{.first = i, .count = 1};
      if (std::optional<std::string> better = with_sharp_s(quoted(text, match))) {
        found.push_back({.place = place_of(text, match),
                         .arguments = {quoted(text, match), *std::move(better)}});
        break;
      }
    }
  }
  return found;
}

}  // namespace cxmat::lint
