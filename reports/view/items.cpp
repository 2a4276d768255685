// SPDX-License-Identifier: Apache-2.0
#include "reports/view/items.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/pages.hpp"
#include "reports/view/percentages.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace cxmat::reports::view {
namespace {

using Counts = std::vector<std::int64_t>;

/// More names in a sentence nobody reads.
constexpr std::size_t most_names = 3;

/// The places of the regular choices in the scale, lowest value first.
std::vector<std::size_t> categories_of(const Scale& scale) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < scale.choices.size(); ++i) {
    if (scale.choices[i].kind == ChoiceKind::regular) {
      places.push_back(i);
    }
  }
  std::ranges::stable_sort(places, {}, [&](std::size_t i) { return *scale.choices[i].value; });
  return places;
}

std::vector<Choice> regular_choices(const Scale& scale) {
  std::vector<Choice> regular;
  for (const std::size_t place : categories_of(scale)) {
    regular.push_back(scale.choices[place]);
  }
  return regular;
}

/// One question with what was answered.
struct Item {
  Position node = 0;
  const Question* question = nullptr;
  std::optional<AnswerCounts> answers;  ///< nothing: hidden
  Counts counts;                        ///< per category; all 0 without answers that can be shown
  std::int64_t n = 0;                   ///< sum of `counts`
};

Item item_of(const Assessment& assessment, Position position, const Question& question) {
  Item item{.node = position, .question = &question, .answers = {}, .counts = {}, .n = 0};
  const std::vector<std::size_t> places = categories_of(question.scale);
  item.counts.assign(places.size(), 0);
  const Cell& cell = assessment.nodes[position].overall;
  if (!cell || !cell->answers || cell->answers->choices.size() < question.scale.choices.size()) {
    return item;
  }
  item.answers = cell->answers;
  for (std::size_t i = 0; i < places.size(); ++i) {
    item.counts[i] = cell->answers->choices[places[i]];
    item.n += item.counts[i];
  }
  return item;
}

using Block = std::vector<Item>;

/// The items with the same choices as the first of them, a block per dimension.
struct Family {
  std::vector<Choice> choices;
  std::vector<Block> blocks;
};

std::vector<Family> families(const Assessment& assessment, Position questionnaire) {
  std::vector<Family> found;
  for (const Position position : below(assessment, questionnaire, NodeKind::question)) {
    const Question* question = definition_of(assessment, assessment.nodes[position].id);
    if (question == nullptr || !assessment.nodes[position].scored || !is_rating(*question)) {
      continue;
    }
    const std::vector<Choice> choices = regular_choices(question->scale);
    auto family = std::ranges::find(found, choices, &Family::choices);
    if (family == found.end()) {
      family = found.insert(found.end(), Family{choices, {}});
    }
    std::vector<Block>& blocks = family->blocks;
    const auto parent = assessment.nodes[position].parent;
    if (blocks.empty() || assessment.nodes[blocks.back().front().node].parent != parent) {
      blocks.emplace_back();
    }
    blocks.back().push_back(item_of(assessment, position, *question));
  }
  return found;
}

/// Blocks joined while they fit on a page; one that is too long alone is cut into even pieces.
std::vector<Block> pages_of(const std::vector<Block>& blocks) {
  std::vector<Block> pieces;
  for (const Block& block : blocks) {
    const std::size_t parts = (block.size() + rows_a_page - 1) / rows_a_page;
    for (std::size_t part = 0; part < parts; ++part) {
      const auto at = [&](std::size_t i) {
        return block.begin() + static_cast<std::ptrdiff_t>(i * block.size() / parts);
      };
      pieces.emplace_back(at(part), at(part + 1));
    }
  }
  std::vector<Block> pages;
  for (Block& piece : pieces) {
    if (!pages.empty() && pages.back().size() + piece.size() <= rows_a_page) {
      std::ranges::move(piece, std::back_inserter(pages.back()));
    } else {
      pages.push_back(std::move(piece));
    }
  }
  return pages;
}

/// What lies below, on and above the middle of the scale.
template <class Number>
struct Sides {
  Number low = 0;
  Number middle = 0;
  Number high = 0;
};

template <class Number>
Sides<Number> sides_of(std::span<const Number> values) {
  const std::size_t half = values.size() / 2;
  Sides<Number> sides;
  for (std::size_t i = 0; i < values.size(); ++i) {
    Number& side = i < half ? sides.low : i >= values.size() - half ? sides.high : sides.middle;
    side = static_cast<Number>(side + values[i]);
  }
  return sides;
}

/// Compares two items by share above minus share below the middle, without rounding.
bool less_agreed(const Item& a, const Item& b) {
  const auto net = [](const Item& item) {
    const Sides<std::int64_t> sides = sides_of(std::span<const std::int64_t>(item.counts));
    return sides.high - sides.low;
  };
  return net(a) * b.n < net(b) * a.n;
}

/// Shares of all who chose a regular answer, each rounded for itself: sentences speak of single
/// ones, so that a true one counts for more than three that add up.
Sides<double> side_shares(const Item& item) {
  const Sides<std::int64_t> counts = sides_of(std::span<const std::int64_t>(item.counts));
  const double all = item.n == 0 ? 1 : static_cast<double>(item.n);
  return {.low = static_cast<double>(counts.low) / all,
          .middle = static_cast<double>(counts.middle) / all,
          .high = static_cast<double>(counts.high) / all};
}

class Chart {
 public:
  Chart(const Assessment& assessment, const Messages& messages)
      : assessment_(assessment), messages_(messages), language_(messages.language()) {}

  [[nodiscard]] Figure figure(const std::vector<Choice>& choices, const Block& page,
                              std::string id) const {
    Figure figure;
    figure.message = message(page);
    figure.about = about(page);
    charts::DivergingChart chart;
    chart.frame.id = std::move(id);
    chart.frame.title = word("report.items.title");
    chart.frame.description = without_isolates(figure.message);
    chart.aside_heading = word("report.dont_know");
    for (const Choice& choice : choices) {
      chart.categories.push_back(category(choice));
    }
    for (const Item& item : page) {
      chart.rows.push_back(bar(item));
    }
    figure.table = table(chart.categories, page);
    figure.drawing = std::move(chart);
    return figure;
  }

 private:
  [[nodiscard]] std::string word(const char* key) const { return std::string(messages_.text(key)); }

  [[nodiscard]] std::string name(const Item& item) const {
    return label_of(assessment_, item.node, language_);
  }

  [[nodiscard]] std::string percent_of(int share) const {
    return percent(static_cast<double>(share) / 100, language_);
  }

  [[nodiscard]] std::string category(const Choice& choice) const {
    return words(choice.label, language_, choice.name);
  }

  [[nodiscard]] std::string missing(const Item& item) const {
    return word(item.answers ? "report.items.no_answers" : "report.hidden");
  }

  [[nodiscard]] std::string about(const Block& page) const {
    std::vector<std::string> names;
    for (const Item& item : page) {
      const std::optional<std::size_t> parent = assessment_.nodes[item.node].parent;
      const std::string label =
          parent ? isolated(label_of(assessment_, *parent, language_)) : std::string();
      if (parent && (names.empty() || names.back() != label)) {
        names.push_back(label);
      }
    }
    return messages_.format("report.items.about", {joined(names, messages_)});
  }

  /// "72% of the answers are above the middle of the scale, 8% below it".
  [[nodiscard]] std::string standing(const Item& item) const {
    const Sides<double> sides = side_shares(item);
    return messages_.format("report.items.standing",
                            {percent(sides.high, language_), percent(sides.low, language_)});
  }

  /// The best or the worst rated, by name; `key` has .one and .tied.
  [[nodiscard]] std::string extreme(const std::vector<const Item*>& alike, const char* one,
                                    const char* tied) const {
    if (alike.size() == 1) {
      return messages_.format(one, {isolated(name(*alike.front())), standing(*alike.front())});
    }
    if (alike.size() > most_names) {
      return {};
    }
    std::vector<std::string> names;
    for (const Item* item : alike) {
      names.push_back(isolated(name(*item)));
    }
    return messages_.format(tied, {joined(names, messages_)});
  }

  [[nodiscard]] std::string message(const Block& page) const {
    std::vector<const Item*> answered;
    for (const Item& item : page) {
      if (item.n > 0) {
        answered.push_back(&item);
      }
    }
    if (answered.empty()) {
      return word("report.items.message_none");
    }
    if (answered.size() == 1) {
      return messages_.format("report.items.message_one",
                              {isolated(name(*answered.front())), standing(*answered.front())});
    }
    const auto less = [](const Item* a, const Item* b) { return less_agreed(*a, *b); };
    const Item* best = *std::ranges::max_element(answered, less);
    const Item* worst = *std::ranges::min_element(answered, less);
    if (!less_agreed(*worst, *best)) {
      return word("report.items.message_equal");
    }
    const auto as = [&](const Item* extreme) {
      std::vector<const Item*> alike;
      std::ranges::copy_if(answered, std::back_inserter(alike), [&](const Item* item) {
        return !less_agreed(*item, *extreme) && !less_agreed(*extreme, *item);
      });
      return alike;
    };
    return in_a_row(
        std::vector{extreme(as(best), "report.items.best", "report.items.best_tied"),
                    extreme(as(worst), "report.items.worst", "report.items.worst_tied")});
  }

  [[nodiscard]] charts::DivergingRow bar(const Item& item) const {
    charts::DivergingRow row;
    row.label = name(item);
    row.counts = item.counts;
    row.missing = missing(item);
    if (item.n == 0) {
      return row;
    }
    row.note = n_figure(item.n, language_);
    const std::vector<int> shares = percentages(item.counts);
    const Sides<double> sides = side_shares(item);
    row.low_text = percent(sides.low, language_);
    row.middle_text = shares.size() % 2 == 1 ? percent(sides.middle, language_) : std::string();
    row.high_text = percent(sides.high, language_);
    if (item.answers->dont_know > 0) {
      row.aside = share_figure(item.answers->dont_know, shown_to(*item.answers), language_);
    }
    return row;
  }

  [[nodiscard]] Table table(const std::vector<std::string>& categories, const Block& page) const {
    Table table;
    table.caption = word("report.items.caption");
    table.row_heading = word("report.question");
    table.share_heading = word("report.items.high");
    table.headings.push_back({.text = word("report.level_score")});
    table.headings.push_back({.text = word("report.n")});
    for (const std::string& category : categories) {
      table.headings.push_back({.text = category});
    }
    table.headings.push_back({.text = word("report.items.low")});
    if (categories.size() % 2 == 1) {
      table.headings.push_back({.text = word("report.items.middle")});
    }
    for (const char* key :
         {"report.items.high", "report.dont_know", "report.not_applicable", "report.unanswered"}) {
      table.headings.push_back({.text = word(key)});
    }
    std::optional<std::size_t> parent;
    const bool several =
        assessment_.nodes[page.front().node].parent != assessment_.nodes[page.back().node].parent;
    for (const Item& item : page) {
      const std::optional<std::size_t> own = assessment_.nodes[item.node].parent;
      if (several && own && own != parent) {
        parent = own;
        table.rows.push_back({.label = label_of(assessment_, *own, language_),
                              .strong = true,
                              .cells = std::vector<TableCell>(table.headings.size())});
      }
      table.rows.push_back(row(item, table.headings.size()));
      table.rows.back().depth = several ? 1 : 0;
    }
    return table;
  }

  [[nodiscard]] TableRow row(const Item& item, std::size_t columns) const {
    TableRow row;
    row.label = name(item);
    if (!item.answers) {
      row.cells.assign(columns, missing_cell());
      row.cells.front() = missing_cell(word("report.hidden"));
      return row;
    }
    const auto add = [&](int share) {
      row.cells.push_back(item.n == 0 ? missing_cell() : TableCell{.text = percent_of(share)});
    };
    const NodeResult& node = assessment_.nodes[item.node];
    row.cells.push_back(score_cell(node.overall, node.levels, messages_));
    row.cells.push_back({.text = whole(item.n, language_)});
    const std::vector<int> shares = percentages(item.counts);
    std::ranges::for_each(shares, add);
    const Sides<double> sides = side_shares(item);
    const auto add_side = [&](double share) {
      row.cells.push_back(item.n == 0 ? missing_cell()
                                      : TableCell{.text = percent(share, language_)});
    };
    add_side(sides.low);
    if (shares.size() % 2 == 1) {
      add_side(sides.middle);
    }
    add_side(sides.high);
    if (item.n > 0) {
      row.share = sides.high;
    }
    for (const std::int64_t count :
         {item.answers->dont_know, item.answers->not_applicable, item.answers->unanswered}) {
      row.cells.push_back({.text = share_figure(count, shown_to(*item.answers), language_)});
    }
    return row;
  }

  const Assessment& assessment_;
  const Messages& messages_;
  Language language_;
};

}  // namespace

bool is_rating(const Question& question) noexcept {
  if (question.type != QuestionType::select_one) {
    return false;
  }
  std::size_t count = 0;
  bool rises = true;
  bool falls = true;
  std::optional<Decimal> before;
  for (const Choice& choice : question.scale.choices) {
    if (choice.kind != ChoiceKind::regular) {
      continue;
    }
    if (!choice.value) {
      return false;
    }
    rises = rises && (!before || *before < *choice.value);
    falls = falls && (!before || *choice.value < *before);
    before = choice.value;
    ++count;
  }
  return (rises || falls) && count >= fewest_categories && count <= most_categories;
}

std::vector<Figure> items(const Protected<Assessment>& assessment, Position questionnaire,
                          const Messages& messages) {
  std::vector<Figure> figures;
  if (is_consensus(*assessment)) {
    return figures;
  }
  const Chart chart(*assessment, messages);
  bool anyone = false;
  for (const Family& family : families(*assessment, questionnaire)) {
    for (const Block& page : pages_of(family.blocks)) {
      anyone = anyone || std::ranges::any_of(page, [](const Item& item) { return item.n > 0; });
      figures.push_back(chart.figure(
          family.choices, page, fmt::format("items-{}-{}", questionnaire, figures.size() + 1)));
    }
  }
  return anyone ? figures : std::vector<Figure>();
}

}  // namespace cxmat::reports::view
