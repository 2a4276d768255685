// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/unique_ids.hpp"

#include <fmt/format.h>

namespace cxmat {

std::string folded_id(std::string_view id) {
  std::string folded;
  for (const char sign : id) {
    if ((sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9')) {
      folded += sign;
    } else if (sign >= 'A' && sign <= 'Z') {
      folded += static_cast<char>(sign - 'A' + 'a');
    }
  }
  return folded;
}

std::string place_text(const Location& place) {
  return place.line == 0 ? place.file
                         : fmt::format("{}:{}:{}", place.file, place.line, place.column);
}

bool UniqueIds::add(yaml::Reader& reader, const std::string& id, const yaml::Position& place) {
  const auto [known, is_new] = places_.try_emplace(id, place);
  if (!is_new) {
    reader.error(Code::duplicate_id, place, {id, place_text(reader.at(known->second))});
    return false;
  }
  names_.push_back(id);
  const auto [alike, alone] = folded_.try_emplace(folded_id(id), id);
  if (!alone) {
    reader.error(Code::ids_differ_only_in_signs, place, {id, alike->second});
  }
  return true;
}

}  // namespace cxmat
