/// \file
/// What the page says besides the questions.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/json_values.hpp"

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/core/localized_text.hpp>

#include <span>
#include <string>
#include <string_view>

namespace cxmat::reports::forms {

/// A map of texts for each language, in their order; keys as in messages/form_page.*.yaml, without
/// "form.page.".
[[nodiscard]] Json page_words(std::span<const Language> languages, Address address);

/// One of them.
[[nodiscard]] std::string page_word(std::string_view key, Language language, Address address);

}  // namespace cxmat::reports::forms
