/// \file
/// The ids of one name space, each with the place where it stands.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/yaml/reader.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat {

/// "own_01" and "Own01" are both "own01": letters and digits only, in lower case.
[[nodiscard]] std::string folded_id(std::string_view id);

/// "FILE:LINE:COLUMN", as an error prints it.
[[nodiscard]] std::string place_text(const Location& place);

/// Collects ids and reports the second of two that are equal (duplicate_id) or that differ only in
/// signs (ids_differ_only_in_signs), which no survey platform would keep apart.
class UniqueIds {
 public:
  /// True if `id` is new.
  bool add(yaml::Reader& reader, const std::string& id, const yaml::Position& place);

  [[nodiscard]] bool contains(std::string_view id) const { return places_.contains(id); }
  /// In the file's order.
  [[nodiscard]] const std::vector<std::string>& names() const noexcept { return names_; }
  /// Where `id` stands; it must be one of them.
  [[nodiscard]] const yaml::Position& place_of(std::string_view id) const {
    return places_.find(id)->second;
  }

 private:
  std::map<std::string, yaml::Position, std::less<>> places_;
  std::map<std::string, std::string, std::less<>> folded_;
  std::vector<std::string> names_;
};

}  // namespace cxmat
