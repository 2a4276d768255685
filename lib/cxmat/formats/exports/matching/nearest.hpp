/// \file
/// "Did you mean" for headings and questions, which are names or whole sentences.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::exports {

/// Something that may come near: a name and words in one or more languages.
struct Candidate {
  std::string name;
  std::vector<std::string> texts;
};

class Nearest {
 public:
  explicit Nearest(std::vector<Candidate> candidates);

  /// The position of the candidate that comes nearest to `name`, a mistyped name, or to `text`, of
  /// which it must have half of the words; nothing where none comes near.
  [[nodiscard]] std::optional<std::size_t> find(std::string_view name, std::string_view text) const;

 private:
  struct Wording {
    std::size_t candidate = 0;
    std::size_t words = 0;
  };

  std::vector<std::string> names_;
  std::map<std::string, std::size_t, std::less<>> positions_;  // of names
  std::vector<Wording> wordings_;
  std::map<std::string, std::vector<std::size_t>, std::less<>> with_word_;  // wordings
};

}  // namespace cxmat::exports
