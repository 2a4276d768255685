/// \file
/// A respondent's right to erasure: their rows out of response files, and where else they are.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::exports {

/// What a respondent is called: by the platform, and by us.
class RespondentNames {
 public:
  /// `key`: the one that pseudonyms were made with, or "".
  RespondentNames(std::string_view id, std::string_view key);

  /// True if a cell of the column `respondent` means them.
  [[nodiscard]] bool mean(std::string_view cell) const;
  /// True if the id is made of digits only, as the numbers are that an import without a key gives.
  [[nodiscard]] bool look_like_a_number() const;
  /// The lines of `text` in which one of the names stands as a whole word, each once; all of them.
  [[nodiscard]] std::vector<std::size_t> lines_in(std::string_view text) const;
  /// The same of a workbook or of text in UTF-16: the rows of its table. Nothing if `bytes` are no
  /// table, or a part of it cannot be read.
  [[nodiscard]] std::optional<std::vector<std::size_t>> rows_in(std::string bytes,
                                                                std::string file) const;

 private:
  std::vector<std::string> names_;
};

/// A response file without somebody's rows.
struct Forgotten {
  std::string bytes;     ///< all others as they were, to the byte
  std::size_t rows = 0;  ///< removed
  /// Rows of a working file whose number reads like the id. The number was given by cxmat and says
  /// nothing about who it is: they stay.
  std::size_t numbered = 0;
};

/// True if `bytes` are a response file in CSV: text with a column `respondent`.
[[nodiscard]] bool is_response_csv(std::string_view bytes);

/// True if `bytes` are a working file that `cxmat import` made: such a response file numbers its
/// respondents unless it was made with a key.
[[nodiscard]] bool is_working_csv(std::string_view bytes);

/// `bytes`, for which is_response_csv() holds, without the rows of the respondent. A record that is
/// broken is an error, since nobody can say where it ends.
[[nodiscard]] Result<Forgotten> forget_rows(std::string_view bytes, const RespondentNames& names,
                                            std::string_view file);

}  // namespace cxmat::exports
