// SPDX-License-Identifier: Apache-2.0
#include "cxmat/questionnaire/inclusion.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace cxmat {
namespace {

void put_behind(const std::string& id, std::vector<Dimension>& dimensions) {
  for (Dimension& dimension : dimensions) {
    dimension.id = id + "_" + dimension.id;
    put_behind(id, dimension.dimensions);
  }
}

/// The facts that the gates ask about, in their order.
std::vector<Fact> asked_by(const std::vector<Gate>& gates, const std::vector<Fact>& facts) {
  std::vector<Fact> asked;
  std::ranges::copy_if(facts, std::back_inserter(asked), [&gates](const Fact& fact) {
    return std::ranges::any_of(gates, [&fact](const Gate& gate) {
      const std::vector<std::string> ids = gate.when.ids();
      return std::ranges::find(ids, fact.id) != ids.end();
    });
  });
  return asked;
}

/// What the model of a questionnaire is for a dimension: gates are carried over by themselves, and
/// the plain mean is what a dimension has of whoever includes it.
std::optional<ModelChoice> own_model(const ModelChoice& model) {
  ModelChoice scoring{.id = model.scoring_id(), .exponent = model.exponent};
  return scoring.id == "weighted_mean" ? std::nullopt : std::optional(std::move(scoring));
}

}  // namespace

IncludedPart include_whole(const Questionnaire& questionnaire, std::string id) {
  IncludedPart part;
  part.dimension.label = questionnaire.title;
  part.dimension.description = questionnaire.description;
  part.dimension.model = own_model(questionnaire.model);
  if (questionnaire.minimum_coverage != Questionnaire{}.minimum_coverage) {
    part.dimension.minimum_coverage = questionnaire.minimum_coverage;
  }
  part.dimension.dimensions = questionnaire.dimensions;
  put_behind(id, part.dimension.dimensions);
  part.facts = questionnaire.facts;
  part.gates = questionnaire.gates;
  for (Gate& gate : part.gates) {
    gate.carries = gate.carries || gate.dimension.empty();
    gate.dimension = gate.dimension.empty() ? id : id + "_" + gate.dimension;
  }
  part.dimension.id = std::move(id);
  return part;
}

IncludedPart include_dimension(const Questionnaire& questionnaire, const Dimension& dimension,
                               std::string id) {
  IncludedPart part{.dimension = dimension, .facts = {}, .gates = {}};
  if (!part.dimension.model) {
    part.dimension.model = own_model(questionnaire.model);
  }
  if (!part.dimension.minimum_coverage &&
      questionnaire.minimum_coverage != Questionnaire{}.minimum_coverage) {
    part.dimension.minimum_coverage = questionnaire.minimum_coverage;
  }
  put_behind(id, part.dimension.dimensions);
  for (const Gate& gate : questionnaire.gates) {
    const bool on_it = gate.dimension == dimension.id;
    if (!gate.dimension.empty() &&
        (on_it || find_dimension(dimension.dimensions, gate.dimension) != nullptr)) {
      part.gates.push_back(gate);
      part.gates.back().dimension = on_it ? id : id + "_" + gate.dimension;
    }
  }
  part.facts = asked_by(part.gates, questionnaire.facts);
  part.dimension.id = std::move(id);
  return part;
}

void keep_questions(IncludedPart& part, std::span<const std::string> questions) {
  std::vector<Question> kept;
  const std::vector<const Question*> all = questions_of(part.dimension);
  for (const std::string& id : questions) {
    const auto found = std::ranges::find(all, id, &Question::id);
    if (found != all.end()) {
      kept.push_back(**found);
    }
  }
  part.dimension.questions = std::move(kept);
  part.dimension.dimensions.clear();
  part.facts.clear();
  part.gates.clear();
}

const Dimension* find_dimension(const std::vector<Dimension>& dimensions,
                                std::string_view id) noexcept {
  for (const Dimension& dimension : dimensions) {
    if (dimension.id == id) {
      return &dimension;
    }
    if (const Dimension* nested = find_dimension(dimension.dimensions, id); nested != nullptr) {
      return nested;
    }
  }
  return nullptr;
}

std::string dimension_id_of(std::string_view questionnaire_id) {
  constexpr std::size_t longest = 20;
  std::string id(questionnaire_id.substr(0, longest));
  std::ranges::replace(id, '-', '_');
  return id;
}

}  // namespace cxmat
