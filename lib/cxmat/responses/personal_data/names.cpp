// SPDX-License-Identifier: Apache-2.0
#include "cxmat/responses/personal_data/names.hpp"

#include "cxmat/responses/personal_data/plain_text.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cxmat::personal {
namespace {

constexpr std::size_t longest_trigger = 20;  // bytes; nothing longer is looked up

/// Written "Frau" or "frau"; of short ones only the usual spelling, since "HR" is a department and
/// "MS" a company.
bool is_title(std::string_view word) {
  return is_one_of(word, {"Herr", "Herrn", "Frau",        "Fräulein", "Hr",    "Hrn",  "Fr",
                          "Dr",   "Prof",  "Professor",   "Mr",       "Mrs",   "Ms",   "Mister",
                          "FRAU", "HERR",  "Professorin", "herr",     "herrn", "frau", "hr",
                          "dr",   "prof",  "mr",          "mrs"});
}

bool is_abbreviation(std::string_view word) {
  return is_one_of(folded(word), {"hr", "hrn", "fr", "dr", "prof", "mr", "mrs", "ms"});
}

/// What stands behind a title, a colleague or a greeting and names nobody.
bool is_generic(std::string_view word) {
  const std::string small = folded(word);
  if (small.ends_with("schicht") || small.ends_with("dienst") || small.ends_with("leitung") ||
      small.ends_with("leiter") || small.ends_with("leiterin") || small.ends_with("führung") ||
      small.ends_with("mittag") || small.ends_with("kräfte")) {
    return true;
  }
  return is_one_of(small, {"abend",       "abends",        "all",           "alle",
                           "anfang",      "anrufe",        "arbeit",        "auskunft",
                           "auskünfte",   "beschwerden",   "boss",          "bürgermeister",
                           "chef",        "chefin",        "colleague",     "colleagues",
                           "computer",    "customer",      "customers",     "damen",
                           "direktor",    "direktorin",    "doktor",        "doktorin",
                           "ende",        "everybody",     "everyone",      "excel",
                           "feierabend",  "fragen",        "frau",          "frauen",
                           "früh",        "führungskraft", "gast",          "gäste",
                           "gästen",      "gruß",          "grüße",         "herr",
                           "herren",      "hilfe",         "homeoffice",    "i",
                           "karriere",    "kollege",       "kollegen",      "kollegin",
                           "kolleginnen", "krank",         "kunde",         "kunden",
                           "kundin",      "kundinnen",     "leute",         "madam",
                           "management",  "mann",          "meister",       "minister",
                           "mitarbeiter", "mitarbeiterin", "mitarbeitende", "mitte",
                           "morgen",      "männer",        "nachbar",       "nachbarin",
                           "nacht",       "nobody",        "office",        "pause",
                           "präsident",   "präsidentin",   "roboter",       "sir",
                           "support",     "team",          "teams",         "tickets",
                           "urlaub",      "vorstand",      "welt",          "word",
                           "world",       "zeit",          "zufall",        "zusammen"});
}

class Names {
 public:
  explicit Names(std::string_view plain) : text_(plain), words_(words_of(plain)) {}

  [[nodiscard]] bool any() const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (word(i).size() <= longest_trigger &&
          (after_title(i) || after_colleague(i) || after_greeting(i) || after_closing(i))) {
        return true;
      }
    }
    return false;
  }

 private:
  [[nodiscard]] std::string_view word(std::size_t i) const {
    return i < words_.size() ? words_[i].in(text_) : std::string_view();
  }

  /// What stands between word i and the next one.
  [[nodiscard]] std::string_view gap(std::size_t i) const {
    const std::size_t end = i + 1 < words_.size() ? words_[i + 1].begin : text_.size();
    return text_.substr(words_[i].end, end - words_[i].end);
  }

  /// True if the next word follows in the same breath.
  [[nodiscard]] bool leads_on(std::size_t i, bool dot_allowed) const {
    std::string_view between = gap(i);
    if (dot_allowed && between.starts_with('.')) {
      between.remove_prefix(1);
      return i + 1 < words_.size() && std::ranges::all_of(between, is_blank);
    }
    return !between.empty() && i + 1 < words_.size() && std::ranges::all_of(between, is_blank);
  }

  /// A capitalised word, or an initial: "Frau K."
  [[nodiscard]] bool is_name(std::size_t i) const {
    const std::string_view candidate = word(i);
    if (!is_capitalised(candidate) || is_generic(candidate)) {
      return false;
    }
    return length(candidate) > 1 || candidate != "A";
  }

  [[nodiscard]] bool after_title(std::size_t i) const {
    if (!is_title(word(i)) || !leads_on(i, is_abbreviation(word(i)))) {
      return false;
    }
    return is_name_or_of(i + 1);
  }

  /// "von Berg", "van der Berg".
  [[nodiscard]] bool is_name_or_of(std::size_t i) const {
    for (int part = 0; part < 3 && is_faculty(word(i)) && leads_on(i, true); ++part) {
      ++i;
    }
    if (is_one_of(word(i), {"von", "van", "de", "di", "zu"}) && leads_on(i, false)) {
      ++i;
      i += is_one_of(word(i), {"der", "den"}) && leads_on(i, false) ? 1U : 0U;
    }
    return is_name(i) && !is_title(word(i));  // a title's own name is looked for at the title
  }

  /// "Dr. rer. nat. Berg".
  [[nodiscard]] static bool is_faculty(std::string_view word) {
    return is_one_of(word, {"Ing", "jur", "med", "nat", "oec", "phil", "pol", "rer"});
  }

  [[nodiscard]] bool after_colleague(std::size_t i) const {
    if (!leads_on(i, false) || !is_name(i + 1)) {
      return false;
    }
    const std::string role = folded(word(i));
    const std::string before = i > 0 ? folded(word(i - 1)) : std::string();
    if (is_one_of(role, {"kollege", "kollegin"})) {
      return true;
    }
    if (role == "kollegen") {  // one of them, not all
      return is_one_of(before, {"beim", "dem", "des", "einem", "meinem", "meines", "unserem",
                                "unseres", "vom", "zum"});
    }
    return is_superior(role) && is_possessive(before);
  }

  [[nodiscard]] static bool is_superior(std::string_view role) {
    return is_one_of(
        role, {"abteilungsleiter", "abteilungsleiterin", "boss", "chef", "chefin", "chefs",
               "colleague", "gruppenleiter", "gruppenleiterin", "manager", "managerin",
               "schichtleiter", "schichtleiterin", "supervisor", "teamleiter", "teamleiterin",
               "vorgesetzte", "vorgesetzten", "vorgesetzter"});
  }

  [[nodiscard]] static bool is_possessive(std::string_view word) {
    return is_one_of(word, {"mein", "meine", "meinem", "meinen", "meiner", "meines", "my", "our",
                            "unser", "unsere", "unserem", "unseren", "unserer", "unseres"});
  }

  /// "Lieber" is also "rather": "Lieber Prozesse ändern". Behind a greeting stands a comma.
  [[nodiscard]] bool after_greeting(std::size_t i) const {
    if (!leads_on(i, false) || !is_name(i + 1)) {
      return false;
    }
    if (is_one_of(word(i), {"Hallo", "Hello", "Hey", "Hi"})) {
      return true;
    }
    return is_one_of(word(i), {"Dear", "Liebe", "Lieber"}) &&
           (gap(i + 1).starts_with(',') || gap(i + 1).starts_with('!'));
  }

  /// "Viele Grüße, Anna Berg" at the very end.
  [[nodiscard]] bool after_closing(std::size_t i) const {
    constexpr std::size_t longest_signature = 3;
    const std::size_t left = words_.size() - i - 1;
    if (left == 0 || left > longest_signature ||
        !is_one_of(word(i), {"Gruß", "Gruss", "Grüße", "Grüßen", "Grüsse", "Grüssen", "LG", "MfG",
                             "VG", "regards", "Regards", "wishes"})) {
      return false;
    }
    for (std::size_t next = i + 1; next < words_.size(); ++next) {
      if (!is_name(next)) {
        return false;
      }
    }
    return true;
  }

  std::string_view text_;
  std::vector<Word> words_;
};

}  // namespace

bool has_name(std::string_view plain) {
  return Names(plain).any();
}

}  // namespace cxmat::personal
