/// \file
/// The words that may stand under a question's `type`, and the keys that go with each.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/questionnaire/questionnaire.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::questionnaire_file {

/// Whether the name of a scale follows the type.
enum class ScaleName : std::uint8_t { required, optional, none };

struct TypeWord {
  std::string_view word;
  QuestionType type = QuestionType::select_one;
  ScaleName scale_name = ScaleName::none;
  Indicator indicator = Indicator::none;
  Scale (*built_in)() = nullptr;  ///< the scale where none is named
};

/// The type with this name, or nullptr.
[[nodiscard]] const TypeWord* find_type(std::string_view word) noexcept;

/// The names of all types, in the order of the documentation.
[[nodiscard]] std::vector<std::string> type_words();

/// The keys of a question that only some types have.
[[nodiscard]] std::span<const std::string_view> keys_of_some_types() noexcept;

/// True unless `key` is one of those keys and this type does not have it.
[[nodiscard]] bool has_key(const TypeWord& type, std::string_view key) noexcept;

}  // namespace cxmat::questionnaire_file
