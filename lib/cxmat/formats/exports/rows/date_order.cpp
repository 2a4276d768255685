// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/rows/date_order.hpp"

#include <cxmat/formats/cell_text.hpp>
#include <cxmat/formats/exports/rows/screen.hpp>

#include <utility>

namespace cxmat::exports {

void DateOrderWatch::look_at(const tables::RowSource& row, std::size_t column) {
  const std::string_view cell = cell_at(row.cells(), column);
  switch (order_shown(cell)) {
    case OrderShown::nothing:
      break;
    case OrderShown::month_first:
      (order_ == DateOrder::month_first ? confirmed_ : contradicted_) = true;
      break;
    case OrderShown::day_first:
      (order_ == DateOrder::day_first ? confirmed_ : contradicted_) = true;
      break;
    case OrderShown::either:
      if (!example_) {
        Location where = row.at(column);
        where.excerpt.clear();  // it shows whose row it is
        example_ = warning(Code::submission_date_unread, std::move(where),
                           {shortened(cell), day_of(cell, order_).value_or("")});
      }
      break;
  }
}

std::optional<Diagnostic> DateOrderWatch::doubt() const {
  return confirmed_ && !contradicted_ ? std::nullopt : example_;
}

}  // namespace cxmat::exports
