/// \file
/// Who is there twice, over all files of one import.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat::exports {

/// An id as it is compared: trimmed, and in small letters where it is an e-mail address.
[[nodiscard]] std::string compared_id(std::string_view id);

/// True for 1, 17, 204: numbers that every survey gives out anew.
[[nodiscard]] bool is_running_number(std::string_view id) noexcept;

/// A row of one of the files, counted from 0.
struct RowPlace {
  std::uint32_t file = 0;
  std::uint32_t row = 0;

  auto operator<=>(const RowPlace&) const = default;
};

class Respondents {
 public:
  /// A row of the respondent `id` in `wave`. `realm`: only ids of one realm are of one person.
  void add(const RowPlace& place, std::string_view id, std::string_view wave, std::uint32_t realm,
           bool complete, std::optional<std::int64_t> moment);

  struct Settled {
    std::vector<RowPlace> repeated;  ///< rows that another row of the same person replaces
    /// Different people whose ids are the same text: 2, 3, ... for all but the first.
    std::map<RowPlace, std::uint32_t> namesakes;
  };
  /// To be called once, after the last add().
  [[nodiscard]] Settled settle() &&;

 private:
  struct Entry {
    std::uint64_t high = 0;  ///< of a hash of id and wave: texts are not kept
    std::uint64_t low = 0;
    std::int64_t moment = 0;
    RowPlace place;
    std::uint32_t realm = 0;
    bool complete = false;
    bool dated = false;
  };
  static_assert(sizeof(Entry) <= 40);

  static void settle_person(const Entry* begin, const Entry* end, Settled& settled,
                            std::vector<RowPlace>& kept);

  std::vector<Entry> entries_;
};

}  // namespace cxmat::exports
