// SPDX-License-Identifier: Apache-2.0
#include "cli/interview/session.hpp"

namespace cxmat::cli {

// The console of Windows is asked and answered by lines.
std::optional<Ending> ask_by_keys(reports::forms::Interview& /*interview*/,
                                  const reports::Messages& /*messages*/,
                                  const InterviewStore& /*store*/, bool /*colour*/,
                                  const std::string& /*notice*/) {
  return std::nullopt;
}

}  // namespace cxmat::cli
