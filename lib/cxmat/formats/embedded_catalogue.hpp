/// \file
/// The catalogue as it lies in the binary: each file as a packed tree, see yaml/packed.hpp.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace cxmat {

struct EmbeddedFile {
  std::string_view name;    ///< "ownership.yaml"
  std::string_view hash;    ///< SHA-256 of the YAML file's bytes, hexadecimal
  std::string_view packed;  ///< yaml::pack() of its root
};

[[nodiscard]] std::span<const EmbeddedFile> embedded_catalogue() noexcept;

}  // namespace cxmat
