// SPDX-License-Identifier: Apache-2.0
#include "reports/view/condition_words.hpp"

#include "reports/view/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace cxmat::reports::view {
namespace {

class Words {
 public:
  Words(const Condition& condition, const Questionnaire& questionnaire, const Messages& messages)
      : condition_(condition), messages_(messages), facts_(questionnaire.facts) {
    for (const Question* question : questions_of(questionnaire)) {
      questions_.push_back(question);
    }
  }

  [[nodiscard]] std::string text() const {
    return condition_.nodes.empty() ? clean(condition_.source) : at(condition_.nodes.size() - 1);
  }

 private:
  [[nodiscard]] std::string at(std::size_t node) const {
    return std::visit([this](const auto& part) { return clause(part); }, condition_.nodes[node]);
  }

  /// An "or" inside of an "and" keeps its brackets, and so does the other way round: readers do
  /// not know which binds tighter.
  template <class Same>
  [[nodiscard]] std::string operand(std::size_t node) const {
    const auto& part = condition_.nodes[node];
    const bool plain = std::holds_alternative<Same>(part) ||
                       std::holds_alternative<Condition::Comparison>(part) ||
                       std::holds_alternative<Condition::Not>(part);
    return plain ? at(node) : "(" + at(node) + ")";
  }

  [[nodiscard]] std::string clause(const Condition::And& both) const {
    return messages_.format("report.book.condition.and", {operand<Condition::And>(both.left),
                                                          operand<Condition::And>(both.right)});
  }

  [[nodiscard]] std::string clause(const Condition::Or& either) const {
    return messages_.format("report.book.condition.or", {operand<Condition::Or>(either.left),
                                                         operand<Condition::Or>(either.right)});
  }

  [[nodiscard]] std::string clause(const Condition::Not& negated) const {
    return messages_.format("report.book.condition.not", {at(negated.of)});
  }

  [[nodiscard]] std::string clause(const Condition::Comparison& comparison) const {
    constexpr std::array<std::string_view, 7> keys{
        "report.book.condition.equal",   "report.book.condition.not_equal",
        "report.book.condition.less",    "report.book.condition.less_equal",
        "report.book.condition.greater", "report.book.condition.greater_equal",
        "report.book.condition.selected"};
    return messages_.format(keys[static_cast<std::size_t>(comparison.op)],
                            {isolated(asked(comparison.id)), isolated(answer(comparison))});
  }

  [[nodiscard]] const Question* question(const std::string& id) const {
    const auto found = std::ranges::find(questions_, id, &Question::id);
    return found == questions_.end() ? nullptr : *found;
  }

  [[nodiscard]] std::string asked(const std::string& id) const {
    if (const Question* known = question(id); known != nullptr) {
      return words(display_label(*known), messages_.language(), id);
    }
    const auto fact = std::ranges::find(facts_, id, &Fact::id);
    return fact == facts_.end() ? clean(id) : words(fact->label, messages_.language(), id);
  }

  /// The label of the choice; a fact's "yes" and "no"; otherwise what the condition says.
  [[nodiscard]] std::string answer(const Condition::Comparison& comparison) const {
    const Question* known = question(comparison.id);
    if (known == nullptr) {
      return comparison.value == "yes"  ? std::string(messages_.text("report.book.yes"))
             : comparison.value == "no" ? std::string(messages_.text("report.book.no"))
                                        : clean(comparison.value);
    }
    if (known->scale.choices.empty() && (comparison.value == "na" || comparison.value == "dk")) {
      return std::string(
          messages_.text(comparison.value == "na" ? "report.not_applicable" : "report.dont_know"));
    }
    const auto choice = std::ranges::find(known->scale.choices, comparison.value, &Choice::name);
    return comparison.numeric || choice == known->scale.choices.end()
               ? clean(comparison.value)
               : words(choice->label, messages_.language(), comparison.value);
  }

  const Condition& condition_;
  const Messages& messages_;
  const std::vector<Fact>& facts_;
  std::vector<const Question*> questions_;
};

}  // namespace

std::string condition_words(const Condition& condition, const Questionnaire& questionnaire,
                            const Messages& messages) {
  return Words(condition, questionnaire, messages).text();
}

}  // namespace cxmat::reports::view
