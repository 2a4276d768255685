// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/streaming/tally_responses.hpp"

#include "cxmat/formats/engagement_files.hpp"
#include "cxmat/formats/files.hpp"
#include "cxmat/formats/responses.hpp"
#include "cxmat/tally/merge.hpp"
#include "cxmat/tally/signs.hpp"

#include <utility>

namespace cxmat {

Result<Tally> tally_responses(const Engagement& engagement, const Plan& plan,
                              std::span<const StreamedFile> files, const StreamOptions& options) {
  std::vector<ResponseSource> sources;
  Diagnostics found;
  for (const StreamedFile& file : files) {
    Result<std::string> bytes = read_file(file.file, max_response_bytes);
    append(found, std::move(bytes.diagnostics));
    if (bytes) {
      sources.push_back({file.file.string(), *std::move(bytes), file.wave});
    }
  }
  if (has_errors(found)) {
    return found;
  }
  Result<Responses> responses = read_responses(engagement, sources);
  append(found, std::move(responses.diagnostics));
  if (!responses) {
    return found;
  }
  static_cast<void>(options);
  return {make_tally(plan, *responses), std::move(found)};
}

std::vector<std::string> what_needs_rows(const Engagement& engagement) {
  static_cast<void>(engagement);
  return {};
}

}  // namespace cxmat
