// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/form_revisions.hpp"

#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/form_files.hpp>

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

}  // namespace

std::vector<bool> superseded_forms(std::span<const ResponseSource> sources, Diagnostics& found) {
  std::vector<bool> superseded(sources.size(), false);
  std::map<std::pair<std::string, std::string>, Latest> latest;
  const auto leave_out = [&](std::size_t source, std::size_t for_the_sake_of) {
    superseded[source] = true;
    found.push_back(note(Code::filled_form_superseded, whole_file(sources[source].file),
                         {sources[for_the_sake_of].file}));
  };
  for (std::size_t s = 0; s < sources.size(); ++s) {
    const std::optional<FormGlance> form = glance_at_form(sources[s].bytes, sources[s].file);
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
  return superseded;
}

}  // namespace cxmat
