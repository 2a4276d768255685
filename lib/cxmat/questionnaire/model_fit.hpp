/// \file
/// Which models there are, what each asks of a questionnaire, and where one does not fit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/code.hpp>
#include <cxmat/questionnaire/questionnaire.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat {

/// What a model asks of the questions it scores.
struct ModelNeeds {
  std::string_view id;
  bool levels = false;   ///< every scored question with weight needs a `level`: a practice model
  int lowest_level = 1;  ///< of those levels
  bool streams = false;  ///< and a `stream`
  bool unmixed = false;  ///< questions and dimensions may not stand side by side
  /// The results of nested dimensions are averaged: one with a model of its own need not fit this
  /// one. The other practice models look at every practice below, whatever stands between.
  bool mean_of_dimensions = false;
};

/// All models, in the order of docs/models.md.
[[nodiscard]] std::span<const ModelNeeds> known_models() noexcept;

/// The needs of the model with this id, or nullptr.
[[nodiscard]] const ModelNeeds* find_needs(std::string_view model) noexcept;

/// One place where a model does not fit its questionnaire.
struct Misfit {
  /// practice_without_key or number_out_of_range (a level that the model does not have) of a
  /// question, mixed_parts of a dimension.
  Code code = Code::practice_without_key;
  std::string id;                      ///< of the question or dimension
  std::vector<std::string> arguments;  ///< of the diagnostic

  bool operator==(const Misfit&) const = default;
};

/// Every place where a dimension's or the questionnaire's model does not find what it needs, in
/// reading order, each key of a question once. A dimension without a model has its parent's. None
/// for a questionnaire that only counts answers (ResultKind::distribution).
[[nodiscard]] std::vector<Misfit> misfits(const Questionnaire& questionnaire);

/// `questionnaire` with `model` everywhere, also where a dimension has one of its own: what
/// `--model` asks for. misfits() then says whether it can be scored so.
[[nodiscard]] Questionnaire with_model(Questionnaire questionnaire, const ModelChoice& model);

}  // namespace cxmat
