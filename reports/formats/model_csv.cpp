// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/model_csv.hpp"

#include "reports/formats/csv_cell.hpp"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace cxmat::reports {
namespace {

constexpr std::string_view header =
    "node,parent,kind,label_en,label_de,model,own,state,score,level_score,level,"
    "level_score_without_caps,own_value,own_maximum\n";

constexpr std::array<std::string_view, 3> states{"shown", "suppressed", "not_applied"};

std::string line(const Assessment& own, const NodeResult& node, const ComparedModel& model,
                 const ModelFigures& figures) {
  std::optional<double> value;
  std::optional<double> maximum;
  if (figures.own_units) {
    value = figures.own_units->value;
    maximum = figures.own_units->maximum;
  }
  const std::vector<std::string> cells{
      csv::text(node.id),
      csv::text(node.parent ? own.nodes[*node.parent].id : std::string_view()),
      std::string(to_string(node.kind)),
      csv::label(node.label, Language::en),
      csv::label(node.label, Language::de),
      model.model ? model_name(*model.model) : std::string(),
      model.own ? "true" : "false",
      std::string(states[static_cast<std::size_t>(figures.state)]),
      csv::number(figures.score),
      csv::number(figures.level_score),
      csv::number(figures.level),
      csv::number(figures.uncapped),
      csv::number(value),
      csv::number(maximum)};
  return fmt::format("{}\n", fmt::join(cells, ","));
}

}  // namespace

std::string render_model_csv(const ModelResults& results) {
  const Assessment& own = results.own();
  std::string text(header);
  for (const ModelledNode& compared : results.compare()) {
    for (std::size_t model = 0; model < compared.models.size(); ++model) {
      text += line(own, own.nodes[compared.node], results.selection.models[model],
                   compared.models[model]);
    }
  }
  return text;
}

}  // namespace cxmat::reports
