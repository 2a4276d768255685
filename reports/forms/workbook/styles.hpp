/// \file
/// How the cells of a form's workbook look.
// SPDX-License-Identifier: Apache-2.0
#pragma once

struct lxw_format;
struct lxw_workbook;

namespace cxmat::reports::forms::workbook {

/// Made once a workbook; it owns them.
struct Styles {
  explicit Styles(lxw_workbook* book);

  lxw_format *title, *progress, *heading, *words, *section, *description, *number, *asked, *choice,
      *hint, *label, *section_label, *answer, *answer_number, *free, *status, *plain, *wrapped;
  lxw_format *hidden, *open, *answered;  ///< by condition
};

}  // namespace cxmat::reports::forms::workbook
