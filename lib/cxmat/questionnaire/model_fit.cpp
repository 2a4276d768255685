// SPDX-License-Identifier: Apache-2.0
#include "cxmat/questionnaire/model_fit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace cxmat {
namespace {

constexpr std::array<ModelNeeds, 9> known{{
    {.id = "weighted_mean"},
    {.id = "power_mean"},
    {.id = "weakest_link"},
    // Level 1 of a staged model is where everyone starts: no practice leads to it.
    {.id = "staged", .levels = true, .lowest_level = 2},
    {.id = "continuous", .levels = true, .unmixed = true},
    {.id = "cumulative", .levels = true},
    {.id = "coverage_sum",
     .levels = true,
     .streams = true,
     .unmixed = true,
     .mean_of_dimensions = true},
    {.id = "fulfilment_share"},
    {.id = "gated"},
}};

/// The practice models that look at a question: those of the nodes above it.
using Demands = std::vector<const ModelNeeds*>;

const ModelNeeds* needs_of(const ModelChoice& model) noexcept {
  const ModelNeeds* needs = find_needs(model.scoring_id());
  return needs != nullptr && needs->levels ? needs : nullptr;
}

/// What is demanded below a node with `model`, given what is demanded of the node itself.
Demands with_own(Demands from_above, const ModelChoice& model) {
  const ModelNeeds* own = needs_of(model);
  std::erase_if(from_above, [own](const ModelNeeds* demand) {
    return demand == own || demand->mean_of_dimensions;
  });
  if (own != nullptr) {
    from_above.push_back(own);
  }
  return from_above;
}

bool counts(const Question& question) {
  return question.weight > Decimal{} && is_scored(question);
}

class Search {
 public:
  explicit Search(std::size_t level_count) : level_count_(level_count) {}

  void dimension(const Dimension& dimension, const Demands& from_above,
                 const ModelChoice& inherited) {
    const ModelChoice& model = dimension.model ? *dimension.model : inherited;
    const Demands demands = with_own(from_above, model);
    const ModelNeeds* own = needs_of(model);
    if (own != nullptr && own->unmixed && !dimension.dimensions.empty() &&
        std::ranges::any_of(dimension.questions, counts)) {
      found.push_back({Code::mixed_parts, dimension.id, {dimension.id, std::string(own->id)}});
    }
    for (const Question& asked : dimension.questions) {
      if (counts(asked)) {
        question(asked, demands);
      }
    }
    for (const Dimension& nested : dimension.dimensions) {
      this->dimension(nested, demands, model);
    }
  }

  std::vector<Misfit> found;

 private:
  void question(const Question& question, const Demands& demands) {
    if (demands.empty()) {
      return;
    }
    if (!question.level) {
      lacks(question, "level", *demands.front());
    } else {
      check_level(question, demands);
    }
    const auto by_stream = std::ranges::find_if(demands, &ModelNeeds::streams);
    if (by_stream != demands.end() && question.stream.empty()) {
      lacks(question, "stream", **by_stream);
    }
  }

  void lacks(const Question& question, std::string_view key, const ModelNeeds& needs) {
    found.push_back({Code::practice_without_key,
                     question.id,
                     {question.id, std::string(key), std::string(needs.id)}});
  }

  void check_level(const Question& question, const Demands& demands) {
    const int lowest =
        (*std::ranges::max_element(demands, {}, &ModelNeeds::lowest_level))->lowest_level;
    if (*question.level < lowest) {
      found.push_back({Code::number_out_of_range,
                       question.id,
                       {"level", fmt::format("{}", *question.level),
                        fmt::format("{}..{}", lowest, level_count_)}});
    }
  }

  std::size_t level_count_;
};

void clear_models(std::vector<Dimension>& dimensions) {
  for (Dimension& dimension : dimensions) {
    dimension.model.reset();
    clear_models(dimension.dimensions);
  }
}

}  // namespace

std::span<const ModelNeeds> known_models() noexcept {
  return known;
}

const ModelNeeds* find_needs(std::string_view model) noexcept {
  const auto found = std::ranges::find(known, model, &ModelNeeds::id);
  return found == known.end() ? nullptr : &*found;
}

std::vector<Misfit> misfits(const Questionnaire& questionnaire) {
  if (questionnaire.result == ResultKind::distribution) {
    return {};
  }
  Search search(questionnaire.levels.size());
  const Demands demands = with_own({}, questionnaire.model);
  for (const Dimension& dimension : questionnaire.dimensions) {
    search.dimension(dimension, demands, questionnaire.model);
  }
  return std::move(search.found);
}

Questionnaire with_model(Questionnaire questionnaire, const ModelChoice& model) {
  questionnaire.model = model;
  clear_models(questionnaire.dimensions);
  return questionnaire;
}

}  // namespace cxmat
