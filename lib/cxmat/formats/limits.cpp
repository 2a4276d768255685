// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/limits.hpp"

#include <fmt/format.h>

#include <string>

namespace cxmat::limits {

std::span<const yaml::Node> at_most(yaml::Reader& reader, std::span<const yaml::Node> list,
                                    std::size_t most, std::string_view key) {
  if (list.size() <= most) {
    return list;
  }
  reader.error(Code::too_many_entries, list[most].position,
               {std::string(key), fmt::format("{}", most)});
  return {};
}

}  // namespace cxmat::limits
