// SPDX-License-Identifier: Apache-2.0
#include "reports/view/licence.hpp"

#include "reports/view/words.hpp"

#include <utility>

namespace cxmat::reports::view {

Licence licence_of(std::string_view identifier, const Messages& messages) {
  if (identifier == "CC-BY-4.0") {
    return {"CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"};
  }
  std::string name = clean(identifier);
  return {name.empty() ? std::string(messages.text("report.book.no_licence")) : std::move(name),
          {}};
}

std::string in_words(const Licence& licence) {
  return licence.url.empty() ? licence.name : licence.name + " (" + licence.url + ")";
}

}  // namespace cxmat::reports::view
