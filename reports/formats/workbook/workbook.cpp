// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/workbook/workbook.hpp"

#include "reports/formats/workbook/sheets.hpp"
#include "reports/formats/workbook/write.hpp"
#include "reports/view/headline.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

namespace cxmat::reports {

Result<std::string> render_workbook(const Protected<Assessment>& assessment, Language language,
                                    const RenderContext& context) {
  const Messages messages(language);
  const Engagement& engagement = assessment->engagement;
  const std::string program = fmt::format("cxmat {}", view::clean(context.version));
  const std::string publisher = view::clean(engagement.report.publisher);
  const view::Headline headline = view::headline(assessment, messages);
  const std::string title = view::without_isolates(headline.organisation) +
                            (headline.title.empty() ? "" : ": ") +
                            view::without_isolates(headline.title);
  return workbook::write(workbook::sheets(assessment, messages, context),
                         {.title = title,
                          .author = publisher.empty() ? program : publisher,
                          .company = view::clean(engagement.organisation.name),
                          .comments = program,
                          .date = context.date},
                         fmt::format("… [{}]", messages.text("workbook.cut")));
}

}  // namespace cxmat::reports
