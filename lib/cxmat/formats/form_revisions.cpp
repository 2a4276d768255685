// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/form_revisions.hpp"

#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/form_files.hpp>

#include <fmt/format.h>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace cxmat {
namespace {

/// The latest file of a response so far.
struct Latest {
  std::size_t source = 0;
  std::int64_t revision = 0;
  std::string checksum;
};

bool is_counted(Code code) noexcept {
  return code == Code::filled_form_unfinished || code == Code::group_value_missing;
}

/// What makes two findings about different files the same. The count, where there is one, stands
/// last.
std::pair<Code, std::vector<std::string>> kind_of(const Diagnostic& said) {
  std::vector<std::string> what = said.arguments;
  if (is_counted(said.code)) {
    what.pop_back();
  }
  return {said.code, std::move(what)};
}

}  // namespace

FormSources look_for_forms(std::span<const ResponseSource> sources, Diagnostics& found) {
  FormSources forms{.is_form = std::vector<bool>(sources.size(), false),
                    .superseded = std::vector<bool>(sources.size(), false)};
  std::vector<bool>& superseded = forms.superseded;
  std::map<std::pair<std::string, std::string>, Latest> latest;
  const auto leave_out = [&](std::size_t source, std::size_t for_the_sake_of) {
    superseded[source] = true;
    found.push_back(note(Code::filled_form_superseded, whole_file(sources[source].file),
                         {sources[for_the_sake_of].file}));
  };
  for (std::size_t s = 0; s < sources.size(); ++s) {
    const std::optional<FormGlance> form = glance_at_form(sources[s].bytes, sources[s].file);
    forms.is_form[s] = form.has_value();
    if (!form || form->respondent.empty()) {
      continue;
    }
    const std::string wave = form->wave.empty() ? sources[s].wave : form->wave;
    const Latest here{s, form->head.revision, form->checksum};
    const auto [place, first] = latest.try_emplace({wave, form->respondent}, here);
    Latest& known = place->second;
    if (first) {
      continue;
    }
    if (here.revision > known.revision) {
      leave_out(known.source, s);
      known = here;
    } else if (here.revision < known.revision || here.checksum == known.checksum) {
      leave_out(s, known.source);
    }
  }
  return forms;
}

void sum_up_forms(const std::set<std::string>& forms, Diagnostics& found) {
  const auto is_shared = [&forms](const Diagnostic& each) {
    return forms.contains(each.where.file) &&
           (is_counted(each.code) || each.code == Code::filled_form_other_version ||
            each.code == Code::filled_form_other_text);
  };
  std::map<std::pair<Code, std::vector<std::string>>, std::size_t> counts;
  for (const Diagnostic& each : found) {
    if (is_shared(each)) {
      ++counts[kind_of(each)];
    }
  }
  std::set<std::pair<Code, std::vector<std::string>>> said;
  std::erase_if(found, [&](const Diagnostic& each) {
    return is_shared(each) && !said.insert(kind_of(each)).second;
  });
  for (Diagnostic& each : found) {
    const std::size_t count = is_shared(each) ? counts[kind_of(each)] : 1;
    if (count > 1) {
      each.where = {};
      if (is_counted(each.code)) {
        each.arguments.back() = fmt::format("{}", count);
      }
    }
  }
}

}  // namespace cxmat
