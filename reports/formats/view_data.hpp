/// \file
/// The small pieces of the view model that all parts of a report are made of.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/figure_data.hpp"
#include "reports/formats/template_value.hpp"
#include "reports/view/figure.hpp"
#include "reports/view/quality.hpp"

#include <optional>
#include <span>
#include <string>

namespace cxmat::reports {

/// A list of texts; templates name each `text`.
[[nodiscard]] TemplateValue::List lines(std::span<const std::string> texts);
[[nodiscard]] TemplateValue key_figure_data(const view::KeyFigure& key);
[[nodiscard]] TemplateValue optional_table(const std::optional<view::Table>& table);
[[nodiscard]] TemplateValue optional_figure(const std::optional<view::Figure>& figure,
                                            const Draw& draw);
[[nodiscard]] TemplateValue::List figures_data(std::span<const view::Figure> figures,
                                               const Draw& draw);

}  // namespace cxmat::reports
