// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/rows/respondents.hpp"

#include <cxmat/core/sha256.hpp>
#include <cxmat/formats/cell_text.hpp>

#include <algorithm>
#include <span>
#include <tuple>

namespace cxmat::exports {
namespace {

std::uint64_t eight_bytes(std::span<const std::uint8_t> bytes) noexcept {
  std::uint64_t value = 0;
  for (const std::uint8_t byte : bytes.first(8)) {
    value = value << 8U | byte;
  }
  return value;
}

}  // namespace

std::string compared_id(std::string_view id) {
  const std::string_view text = trimmed(id);
  return text.find('@') == std::string_view::npos ? std::string(text) : case_folded(text);
}

bool is_running_number(std::string_view id) noexcept {
  constexpr std::size_t most_digits = 7;  // longer ones are ids of a whole platform
  return !id.empty() && id.size() <= most_digits &&
         std::ranges::all_of(id, [](char sign) { return sign >= '0' && sign <= '9'; });
}

void Respondents::add(const RowPlace& place, std::string_view id, std::string_view wave,
                      std::uint32_t realm, bool complete, std::optional<std::int64_t> moment) {
  std::string text(id);
  text += '\0';  // stands in no cell
  text += wave;
  const auto digest = sha256(text);
  entries_.push_back({.high = eight_bytes(digest),
                      .low = eight_bytes(std::span(digest).subspan(8)),
                      .moment = moment.value_or(0),
                      .place = place,
                      .realm = realm,
                      .complete = complete,
                      .dated = moment.has_value()});
}

/// Of one person's rows the latest complete one stays.
void Respondents::settle_person(const Entry* begin, const Entry* end, Settled& settled,
                                std::vector<RowPlace>& kept) {
  const bool dated = std::all_of(begin, end, [](const Entry& each) { return each.dated; });
  const Entry* stays = std::max_element(begin, end, [dated](const Entry& a, const Entry& b) {
    const std::int64_t first = dated ? a.moment : 0;
    const std::int64_t second = dated ? b.moment : 0;
    return std::tie(a.complete, first, a.place) < std::tie(b.complete, second, b.place);
  });
  for (const Entry* each = begin; each != end; ++each) {
    if (each != stays) {
      settled.repeated.push_back(each->place);
    }
  }
  kept.push_back(stays->place);
}

Respondents::Settled Respondents::settle() && {
  Settled settled;
  std::ranges::sort(entries_, {}, [](const Entry& entry) {
    return std::tie(entry.high, entry.low, entry.realm, entry.place);
  });
  const auto same_id = [](const Entry& a, const Entry& b) {
    return a.high == b.high && a.low == b.low;
  };
  const Entry* const end = entries_.data() + entries_.size();
  for (const Entry* id = entries_.data(); id != end;) {
    const Entry* next_id =
        std::find_if_not(id, end, [&](const Entry& entry) { return same_id(*id, entry); });
    std::vector<RowPlace> kept;
    while (id != next_id) {
      const Entry* next = std::find_if_not(
          id, next_id, [id](const Entry& entry) { return entry.realm == id->realm; });
      settle_person(id, next, settled, kept);
      id = next;
    }
    std::ranges::sort(kept);
    for (std::size_t other = 1; other < kept.size(); ++other) {
      settled.namesakes.emplace(kept[other], static_cast<std::uint32_t>(other + 1));
    }
  }
  entries_.clear();
  return settled;
}

}  // namespace cxmat::exports
