/// \file
/// What in a text may tell who wrote it, or whom it speaks of.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat {

/// The kinds of personal data that were found in a text.
struct PersonalData {
  bool email = false;
  bool telephone = false;
  bool iban = false;
  bool id = false;          ///< a respondent's, a long number, a code of letters and digits
  bool handle = false;      ///< "@name", or the address of a profile
  bool ip_address = false;  ///< IPv4 or IPv6
  bool name = false;        ///< after a title, a greeting, or "my boss"

  bool operator==(const PersonalData&) const = default;
  [[nodiscard]] bool any() const noexcept {
    return email || telephone || iban || id || handle || ip_address || name;
  }
};

/// The respondents' own ids, made ready to be looked for in many texts. Left out are those that
/// would be found everywhere: ids of less than three characters, numbers below 1000, and years.
class KnownIds {
 public:
  KnownIds() = default;
  explicit KnownIds(std::span<const std::string> ids);

  /// True if one of them stands in `text` as a whole word, in whatever letter case.
  [[nodiscard]] bool stand_in(std::string_view text) const;

 private:
  std::vector<std::string> ids_;  // folded, sorted
};

/// Looks for what is typical of German and English texts. It finds what has a form: numbers,
/// addresses, names behind a title. It does not know a name that stands alone, and now and then
/// takes a harmless word for one; a text is then withheld for nothing, which harms nobody. The time
/// it takes grows in proportion to the text.
[[nodiscard]] PersonalData personal_data_in(std::string_view text, const KnownIds& ids = {});

}  // namespace cxmat
