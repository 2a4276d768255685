// SPDX-License-Identifier: Apache-2.0
#include "reports/assets.hpp"
#include "reports/formats/html_escape.hpp"
#include "reports/formats/security_policy.hpp"
#include "reports/forms/page/form_json.hpp"
#include "reports/forms/page/own_result.hpp"
#include "reports/forms/page/script.hpp"
#include "reports/forms/page/words.hpp"
#include "reports/forms/target.hpp"
#include "reports/styles/accent.hpp"
#include "reports/styles/compact.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace cxmat::reports::forms {
namespace {

std::string title_of(const Form& form) {
  const std::string_view title = form.title.in(form.language);
  return title.empty() ? page_word("form", form.language, form.address) : std::string(title);
}

/// What stands there until the script runs, in all languages of the form.
std::string no_script(const Form& form) {
  std::string paragraphs;
  for (const Language language : form.languages) {
    paragraphs += fmt::format("<p lang=\"{}\">{}</p>\n", to_string(language),
                              html_escape(page_word("no_script", language, form.address)));
  }
  return paragraphs;
}

/// The skeleton; the script fills #content.
constexpr std::string_view page = R"(<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="cxmat {version}">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<a class="skip" id="skip" href="#content">{skip}</a>
<header class="masthead">
<div class="masthead-in">
<div class="masthead-text">
<p class="kicker" id="organisation">{organisation}</p>
<h1 id="title">{title}</h1>
</div>
<div class="languages" id="languages"></div>
</div>
</header>
<nav id="progress" aria-label="{progress}" hidden></nav>
<main id="content" tabindex="-1">
<noscript>
{no_script}</noscript>
</main>
<p id="status" class="unseen" role="status"></p>
<footer class="colophon" id="colophon"></footer>
<script type="application/json" id="form-data">{data}</script>
<script>
{script}</script>
</body>
</html>
)";

}  // namespace

Result<std::string> write_html(const Form& form, const TargetOptions& options) {
  if (options.own_result) {
    if (Diagnostics refused = own_result_refusals(form); !refused.empty()) {
      return refused;
    }
  }
  const std::string script = "\n" + page_script();
  const std::string style =
      "\n" + compact(std::string(asset("form.css")) + accent_css(form.accent));
  return fmt::format(
      fmt::runtime(page), fmt::arg("language", to_string(form.language)),
      fmt::arg("policy", form_policy(style, script)),
      fmt::arg("version", html_escape(options.version)),
      fmt::arg("title", html_escape(title_of(form))),
      fmt::arg("style", std::string_view(style).substr(1)),
      fmt::arg("skip", html_escape(page_word("skip", form.language, form.address))),
      fmt::arg("progress", html_escape(page_word("progress.label", form.language, form.address))),
      fmt::arg("organisation", html_escape(form.organisation)),
      fmt::arg("no_script", no_script(form)), fmt::arg("data", form_json(form, options.own_result)),
      fmt::arg("script", std::string_view(script).substr(1)));
}

}  // namespace cxmat::reports::forms
