// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/matching/nearest.hpp"

#include "cxmat/formats/exports/matching/heading_text.hpp"

#include <cxmat/core/closest_match.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace cxmat::exports {
namespace {

constexpr std::size_t most_words = 60;    // of one text: more do not tell more
constexpr std::size_t common_word = 100;  // a word of so many texts tells nothing
constexpr std::size_t longest_name = 64;

std::set<std::string> words_of(std::string_view text) {
  const std::string plain = normalised_heading(text);
  std::set<std::string> words;
  constexpr std::string_view signs = " .,;:!?()[]{}\"'/-*";
  for (std::size_t at = plain.find_first_not_of(signs);
       at < plain.size() && words.size() < most_words;) {
    const std::size_t end = std::min(plain.find_first_of(signs, at), plain.size());
    words.insert(plain.substr(at, end - at));
    at = plain.find_first_not_of(signs, end);
  }
  return words;
}

}  // namespace

Nearest::Nearest(std::vector<Candidate> candidates) {
  for (std::size_t c = 0; c < candidates.size(); ++c) {
    if (!candidates[c].name.empty() && candidates[c].name.size() <= longest_name &&
        positions_.try_emplace(candidates[c].name, c).second) {
      names_.push_back(candidates[c].name);
    }
    for (const std::string& text : candidates[c].texts) {
      const std::set<std::string> words = words_of(text);
      for (const std::string& word : words) {
        with_word_[word].push_back(wordings_.size());
      }
      wordings_.push_back({.candidate = c, .words = words.size()});
    }
  }
}

std::optional<std::size_t> Nearest::find(std::string_view name, std::string_view text) const {
  if (!name.empty() && name.size() <= longest_name) {
    if (const std::string near = closest_match(name, names_); !near.empty()) {
      return positions_.find(near)->second;
    }
  }
  const std::set<std::string> words = words_of(text);
  std::map<std::size_t, std::size_t> shared;
  for (const std::string& word : words) {
    const auto known = with_word_.find(word);
    if (known != with_word_.end() && known->second.size() <= common_word) {
      for (const std::size_t wording : known->second) {
        ++shared[wording];
      }
    }
  }
  std::optional<std::size_t> best;
  double nearest = 0.5;  // Dice: twice the shared words over all words
  for (const auto& [wording, count] : shared) {
    const double likeness = 2.0 * static_cast<double>(count) /
                            static_cast<double>(words.size() + wordings_[wording].words);
    if (likeness > nearest || (likeness == nearest && !best)) {
      nearest = likeness;
      best = wordings_[wording].candidate;
    }
  }
  return best;
}

}  // namespace cxmat::exports
