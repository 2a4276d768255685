/// \file
/// What a replaced HTML template may hold, so that the report stays one file that runs nothing,
/// asks for nothing and lets no value become markup. docs/templates.md lists the rules.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/templates/scan.hpp"
#include "reports/formats/templates/template_set.hpp"

#include <cxmat/core/diagnostic.hpp>

#include <span>
#include <string_view>

namespace cxmat::reports {

/// Reads `text` as a browser's tokenizer does (WHATWG HTML, 13.2.5), with `tags` as gaps. Whatever
/// a tag leaves out or repeats, the browser is in the same state behind it: a section must end in
/// the state it began in, and no tag may stand where its text could end or join a name.
[[nodiscard]] Diagnostics check_html(std::string_view text, std::span<const Tag> tags,
                                     TemplateRole role, std::string_view file);

/// A stylesheet must not end its element, hold tags, or load anything: `@import`, `url()` other
/// than data:, `image-set()`, `src()`, however they are escaped.
[[nodiscard]] Diagnostics check_css(std::string_view text, std::string_view file);

}  // namespace cxmat::reports
