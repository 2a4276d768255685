// SPDX-License-Identifier: Apache-2.0
#include "cxmat/responses/personal_data.hpp"

#include "cxmat/responses/personal_data/addresses.hpp"
#include "cxmat/responses/personal_data/codes.hpp"
#include "cxmat/responses/personal_data/names.hpp"
#include "cxmat/responses/personal_data/number_run.hpp"
#include "cxmat/responses/personal_data/numbers.hpp"
#include "cxmat/responses/personal_data/plain_text.hpp"

#include <algorithm>
#include <cstddef>

namespace cxmat {
namespace {

using namespace personal;  // NOLINT(google-build-using-namespace): the parts of this file

constexpr std::size_t longest_id = 100;  // bytes: however long ids are, a text is read in its time

/// Of no use to look for, or found everywhere. `id` is plain.
bool is_no_use(std::string_view id) {
  constexpr std::size_t shortest = 3;
  constexpr int lowest_number = 1000;
  const bool number = std::ranges::all_of(id, is_digit);
  return id.size() > longest_id || length(id) < shortest || std::ranges::none_of(id, is_word) ||
         (number && (value_of(id) < lowest_number || is_year(id)));
}

using Range = std::span<const std::string>;

/// Those of `ids` (sorted, and alike up to `depth`) that have `byte` there.
Range with_byte(Range ids, std::size_t depth, char byte) {
  const auto there = [depth](const std::string& id) {
    return static_cast<int>(static_cast<unsigned char>(at(id, depth)));
  };
  const auto wanted = static_cast<int>(static_cast<unsigned char>(byte));
  return {std::ranges::lower_bound(ids, wanted, {}, there),
          std::ranges::upper_bound(ids, wanted, {}, there)};
}

/// True if one of `ids` stands at `begin` and ends there with a word.
bool stands_at(Range ids, std::string_view text, std::size_t begin) {
  for (std::size_t depth = 0; begin + depth < text.size() && !ids.empty(); ++depth) {
    const std::size_t place = begin + depth;
    ids = with_byte(ids, depth, text[place]);
    const bool word_goes_on = is_word(text[place]) && is_word(at(text, place + 1));
    if (!ids.empty() && ids.front().size() == depth + 1 && !word_goes_on) {
      return true;
    }
  }
  return false;
}

}  // namespace

KnownIds::KnownIds(std::span<const std::string> ids) {
  for (const std::string& id : ids) {
    const std::string simple = plain(id);
    if (!is_no_use(simple)) {
      ids_.push_back(folded(simple));
    }
  }
  std::ranges::sort(ids_);
  ids_.erase(std::unique(ids_.begin(), ids_.end()), ids_.end());
}

bool KnownIds::stand_in(std::string_view text) const {
  const std::string small = folded(plain(text));
  for (std::size_t begin = 0; begin < small.size(); ++begin) {
    const bool starts = begin == 0 || !is_word(small[begin - 1]) || !is_word(small[begin]);
    if (starts && !is_blank(small[begin]) && stands_at(ids_, small, begin)) {
      return true;
    }
  }
  return false;
}

PersonalData personal_data_in(std::string_view text, const KnownIds& ids) {
  const std::string simple = plain(text);
  const NumbersFound numbers = numbers_in(simple);
  return {.email = has_email(simple),
          .telephone = numbers.telephone,
          .iban = has_iban(simple),
          .id = numbers.id || has_code(simple) || has_uuid(simple) || ids.stand_in(text),
          .handle = has_handle(simple),
          .ip_address = numbers.ip_address || has_ipv6(simple),
          .name = has_name(simple)};
}

}  // namespace cxmat
