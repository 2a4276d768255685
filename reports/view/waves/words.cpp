// SPDX-License-Identifier: Apache-2.0
#include "reports/view/waves/words.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace cxmat::reports::view {

std::string wave_name(const Assessment& assessment, std::size_t wave, Language language) {
  return isolated(words(assessment.waves[wave].label, language, assessment.waves[wave].id));
}

std::string wave_name(const Assessment& assessment, std::string_view wave, Language language) {
  const auto found = std::ranges::find(assessment.waves, wave, &WaveResult::id);
  return found == assessment.waves.end() ? isolated(clean(wave))
                                         : isolated(words(found->label, language, found->id));
}

std::string wave_before(const Assessment& assessment, Language language) {
  return wave_name(assessment, assessment.waves.size() - 2, language);
}

Cell wave_cell(const NodeResult& node, std::string_view wave) {
  const auto found = std::ranges::find(node.waves, wave, &WaveCells::wave);
  return found == node.waves.end() ? std::nullopt : found->overall;
}

std::string signed_range(const Interval& interval, const Messages& messages) {
  const Language language = messages.language();
  return messages.format("report.waves.range", {signed_decimal(interval.low, 1, language),
                                                signed_decimal(interval.high, 1, language)});
}

std::string p_figure(double p, Language language) {
  constexpr double smallest = 0.001;
  constexpr int digits = 3;
  return p < smallest ? fmt::format("p\u00a0<\u00a0{}", decimal(smallest, digits, language))
                      : fmt::format("p\u00a0=\u00a0{}", decimal(p, digits, language));
}

bool repeats_the_whole(const Assessment& assessment, Position node) {
  return assessment.nodes[node].kind == NodeKind::questionnaire &&
         questionnaires_of(assessment, true).size() == 1;
}

bool is_credible(const WaveChange& change) noexcept {
  return change.verdict == ChangeVerdict::risen || change.verdict == ChangeVerdict::fallen ||
         change.verdict == ChangeVerdict::small;
}

bool stands_out(const Assessment& assessment, const WaveChange& change) noexcept {
  constexpr double rounding = 1e-9;
  return is_consensus(assessment) ? std::abs(change.difference) > rounding : is_credible(change);
}

}  // namespace cxmat::reports::view
