// SPDX-License-Identifier: Apache-2.0
#include "reports/view/instruments/cells.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <cmath>

namespace cxmat::reports::view {

TableCell figure_cell(const std::optional<double>& figure, Language language, int decimals) {
  return figure ? TableCell{.text = decimal(*figure, decimals, language)} : missing_cell();
}

TableCell count_cell(const std::optional<std::int64_t>& count, Language language) {
  return count ? TableCell{.text = whole(*count, language)} : missing_cell();
}

TableCell share_cell(std::size_t part, std::size_t of_all, Language language) {
  return of_all == 0
             ? missing_cell()
             : TableCell{.text = percent(static_cast<double>(part) / static_cast<double>(of_all),
                                         language)};
}

std::string signed_figure(double figure, int decimals, Language language) {
  return figure == 0 ? "0" : signed_decimal(figure, decimals, language);
}

TableCell words_cell(const LocalizedText& text, Language language) {
  std::string words = view::words(text, language);
  return words.empty() ? missing_cell() : TableCell{.text = std::move(words)};
}

std::string money(double amount, const std::string& currency, Language language) {
  const std::string number = whole(std::llround(amount), language);
  return currency.empty() ? number : fmt::format("{}\u00a0{}", number, clean(currency));
}

TableHeading number_heading(const Messages& messages, const char* key) {
  return {.text = std::string(messages.text(key))};
}

TableHeading text_heading(const Messages& messages, const char* key) {
  return {.text = std::string(messages.text(key)), .number = false};
}

}  // namespace cxmat::reports::view
