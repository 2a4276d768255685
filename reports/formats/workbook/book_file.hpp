/// \file
/// A workbook from nothing to its bytes; what stands in it is its caller's business.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>

#include <functional>
#include <string>

struct lxw_workbook;

namespace cxmat::reports::workbook {

/// What a file says of itself. Texts are cut where they are longer than Excel allows.
struct BookProperties {
  std::string title;
  std::string author;
  std::string company;
  std::string comments;
  std::string date;  ///< YYYY-MM-DD; anything else: the earliest that a zip archive knows
};

/// Lets `fill` write into a new workbook and gives its bytes, the same for the same input. `fill`
/// returns 0 or an lxw_error. Errors: not_writable.
[[nodiscard]] Result<std::string> write_book(const BookProperties& properties,
                                             const std::function<int(lxw_workbook* book)>& fill);

}  // namespace cxmat::reports::workbook
