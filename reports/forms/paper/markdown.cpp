// SPDX-License-Identifier: Apache-2.0
#include "reports/assets.hpp"
#include "reports/formats/markdown_escape.hpp"
#include "reports/formats/mustache_render.hpp"
#include "reports/formats/tidy_markdown.hpp"
#include "reports/forms/paper/sheet_data.hpp"
#include "reports/forms/target.hpp"

namespace cxmat::reports::forms {

Result<std::string> write_markdown(const Form& form, const TargetOptions& /*options*/) {
  return tidy_markdown(render_template(asset("paper.md.mustache"), {},
                                       sheet_data(sheet_of(form), form.language), markdown_escape));
}

}  // namespace cxmat::reports::forms
