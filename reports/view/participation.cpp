// SPDX-License-Identifier: Apache-2.0
#include "reports/view/participation.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/words.hpp"

namespace cxmat::reports::view {
std::string response_rate(std::int64_t respondents, std::int64_t population,
                          const Messages& messages) {
  const Language language = messages.language();
  const std::string came = whole(respondents, language);
  const std::string invited = whole(population, language);
  if (population <= 0 || respondents > population) {
    return messages.format("report.response.counts", {came, invited});
  }
  const double rate = static_cast<double>(respondents) / static_cast<double>(population);
  return messages.format("report.response.rate", {percent(rate, language), came, invited});
}

std::string latest_wave(const Assessment& assessment, Language language) {
  if (assessment.waves.empty()) {
    return {};
  }
  const WaveResult& wave = assessment.waves.back();
  return isolated(words(wave.label, language, wave.id));
}

}  // namespace cxmat::reports::view
