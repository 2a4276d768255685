// SPDX-License-Identifier: Apache-2.0
#include "reports/assets.hpp"
#include "reports/formats/html_escape.hpp"
#include "reports/formats/mustache_render.hpp"
#include "reports/formats/security_policy.hpp"
#include "reports/forms/paper/sheet_data.hpp"
#include "reports/forms/target.hpp"
#include "reports/styles/compact.hpp"

namespace cxmat::reports::forms {

Result<std::string> write_print(const Form& form, const TargetOptions& options) {
  const std::string stylesheet = compact(asset("paper.css"));
  TemplateValue::Object data = sheet_data(sheet_of(form), form.language);
  data.push_back({"lang", std::string(to_string(form.language))});
  data.push_back({"stylesheet", stylesheet});
  data.push_back({"security_policy", security_policy(stylesheet)});
  data.push_back({"program", "cxmat " + options.version});
  return render_template(asset("paper.html.mustache"), {}, data, html_escape);
}

}  // namespace cxmat::reports::forms
