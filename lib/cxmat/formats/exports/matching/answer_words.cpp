// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/matching/answer_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace cxmat::exports {
namespace {

using enum AnswerWord;

// Casefolded: ß is ss.
constexpr auto words = std::to_array<std::pair<std::string_view, AnswerWord>>({
    {"n/a", not_applicable},
    {"n.a.", not_applicable},
    {"n. a.", not_applicable},
    {"n.z.", not_applicable},
    {"n. z.", not_applicable},
    {"not applicable", not_applicable},
    {"does not apply", not_applicable},
    {"doesn't apply", not_applicable},
    {"not relevant", not_applicable},
    {"nicht anwendbar", not_applicable},
    {"nicht zutreffend", agree_scale_or_not_applicable},
    {"trifft nicht zu", agree_scale_or_not_applicable},
    {"nicht relevant", not_applicable},
    {"entfällt", not_applicable},
    {"sans objet", not_applicable},
    {"non applicable", not_applicable},
    {"ne s'applique pas", not_applicable},
    {"don't know", dont_know},
    {"dont know", dont_know},
    {"do not know", dont_know},
    {"i don't know", dont_know},
    {"i do not know", dont_know},
    {"not sure", dont_know},
    {"unsure", dont_know},
    {"weiss nicht", dont_know},
    {"weiss ich nicht", dont_know},
    {"ich weiss nicht", dont_know},
    {"ich weiss es nicht", dont_know},
    {"w.n.", dont_know},
    {"je ne sais pas", dont_know},
    {"ne sais pas", dont_know},
    {"ne sait pas", dont_know},
    {"keine angabe", either},
    {"keine angaben", either},
    {"k.a.", either},
    {"k. a.", either},
    {"ka", either},
    {"nicht beurteilbar", either},
    {"kann ich nicht beurteilen", either},
    {"kann nicht beurteilt werden", either},
    {"weiss nicht / keine angabe", either},
    {"weiss nicht/keine angabe", either},
    {"no answer", either},
    {"no opinion", either},
    {"prefer not to say", either},
    {"prefer not to answer", either},
    {"cannot say", either},
    {"can't say", either},
    {"unable to judge", either},
    {"sans réponse", either},
    {"sans opinion", either},
});

}  // namespace

AnswerWord answer_word(std::string_view text) noexcept {
  const auto found = std::ranges::find(words, text, &decltype(words)::value_type::first);
  return found == words.end() ? none : found->second;
}

}  // namespace cxmat::exports
