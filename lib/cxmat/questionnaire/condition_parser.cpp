// SPDX-License-Identifier: Apache-2.0
#include "cxmat/questionnaire/condition.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace cxmat {
namespace {

constexpr std::size_t max_nesting = 64;

constexpr std::string_view expected_operand = "${...} | not(...) | selected(...) | (...)";
constexpr std::string_view expected_value = "'...' | 1.5";

struct Symbol {
  std::string_view text;
  Condition::Operator meaning;
};

/// Longer symbols first: `<=` must not be read as `<`.
constexpr std::array<Symbol, 6> operators{{{"!=", Condition::Operator::not_equal},
                                           {"<=", Condition::Operator::less_equal},
                                           {">=", Condition::Operator::greater_equal},
                                           {"=", Condition::Operator::equal},
                                           {"<", Condition::Operator::less},
                                           {">", Condition::Operator::greater}}};

bool is_letter(char sign) noexcept {
  return sign >= 'a' && sign <= 'z';
}

bool is_digit(char sign) noexcept {
  return sign >= '0' && sign <= '9';
}

bool is_space(char sign) noexcept {
  return sign == ' ' || sign == '\t' || sign == '\n' || sign == '\r';
}

bool is_ordered(Condition::Operator op) noexcept {
  return op != Condition::Operator::equal && op != Condition::Operator::not_equal;
}

std::size_t code_points(std::string_view text) noexcept {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

/// Recursive descent. Each function reads its part and returns false after the first fault.
class Parser {
 public:
  explicit Parser(std::string_view text) noexcept : text_(text) {}

  std::variant<Condition, ConditionFault> parse() {
    if (disjunction() && end()) {
      condition_.source = std::string(text_);
      return std::move(condition_);
    }
    return std::move(fault_);
  }

 private:
  bool disjunction() {
    if (!conjunction()) {
      return false;
    }
    while (take_word("or")) {
      const std::size_t left = last();
      if (!conjunction()) {
        return false;
      }
      condition_.nodes.emplace_back(Condition::Or{left, last()});
    }
    return true;
  }

  bool conjunction() {
    if (!operand()) {
      return false;
    }
    while (take_word("and")) {
      const std::size_t left = last();
      if (!operand()) {
        return false;
      }
      condition_.nodes.emplace_back(Condition::And{left, last()});
    }
    return true;
  }

  bool operand() {
    if (take_word("not")) {
      if (!group()) {
        return false;
      }
      condition_.nodes.emplace_back(Condition::Not{last()});
      return true;
    }
    if (take_word("selected")) {
      return selected();
    }
    skip_space();
    if (rest().starts_with('(')) {
      return group();
    }
    return rest().starts_with("${") ? comparison() : expected(expected_operand);
  }

  bool group() {
    if (nesting_ == max_nesting) {
      return expected("(...) <= 64");
    }
    ++nesting_;
    const bool read = take("(") && disjunction() && take(")");
    --nesting_;
    return read;
  }

  bool comparison() {
    Condition::Comparison read;
    if (!reference(read.id) || !comparison_operator(read.op) || !value(read)) {
      return false;
    }
    condition_.nodes.emplace_back(std::move(read));
    return true;
  }

  bool selected() {
    Condition::Comparison read;
    read.op = Condition::Operator::selected;
    if (!take("(") || !reference(read.id) || !take(",") || !quoted(read.value) || !take(")")) {
      return false;
    }
    condition_.nodes.emplace_back(std::move(read));
    return true;
  }

  bool reference(std::string& id) {
    if (!take("${")) {
      return false;
    }
    const std::size_t start = at_;
    while (at_ < text_.size() &&
           (is_letter(text_[at_]) || is_digit(text_[at_]) || text_[at_] == '_')) {
      ++at_;
    }
    id = std::string(text_.substr(start, at_ - start));
    if (id.empty() || !is_letter(id.front())) {
      at_ = start;
      return expected("[a-z][a-z0-9_]*");
    }
    return rest().starts_with('}') ? take("}") : expected("}");
  }

  bool comparison_operator(Condition::Operator& op) {
    skip_space();
    for (const Symbol& symbol : operators) {
      if (rest().starts_with(symbol.text)) {
        at_ += symbol.text.size();
        op = symbol.meaning;
        return true;
      }
    }
    return expected("= | != | < | <= | > | >=");
  }

  bool value(Condition::Comparison& read) {
    skip_space();
    const std::size_t start = at_;
    if (rest().starts_with('\'') || rest().starts_with('"')) {
      if (!quoted(read.value)) {
        return false;
      }
      read.numeric = is_ordered(read.op);
    } else {
      while (at_ < text_.size() &&
             (is_digit(text_[at_]) || text_[at_] == '.' || text_[at_] == '-')) {
        ++at_;
      }
      read.value = std::string(text_.substr(start, at_ - start));
      read.numeric = true;
    }
    if (read.numeric && !parse_decimal(read.value)) {
      at_ = start;
      return expected(is_ordered(read.op) ? "1.5" : expected_value);
    }
    return true;
  }

  bool quoted(std::string& value) {
    skip_space();
    const char quote = rest().empty() ? '\0' : rest().front();
    if (quote != '\'' && quote != '"') {
      return expected("'...'");
    }
    const std::size_t close = text_.find(quote, at_ + 1);
    if (close == std::string_view::npos) {
      at_ = text_.size();
      return expected(std::string_view(&quote, 1));
    }
    value = std::string(text_.substr(at_ + 1, close - at_ - 1));
    at_ = close + 1;
    return true;
  }

  bool end() {
    skip_space();
    return at_ == text_.size() || expected("and | or");
  }

  bool take(std::string_view sign) {
    skip_space();
    if (!rest().starts_with(sign)) {
      return expected(sign);
    }
    at_ += sign.size();
    return true;
  }

  /// Takes `word` if it stands here as a whole word; without a fault if it does not.
  bool take_word(std::string_view word) {
    skip_space();
    const std::string_view here = rest();
    if (!here.starts_with(word) ||
        (here.size() > word.size() && (is_letter(here[word.size()]) || here[word.size()] == '_'))) {
      return false;
    }
    at_ += word.size();
    return true;
  }

  void skip_space() noexcept {
    while (at_ < text_.size() && is_space(text_[at_])) {
      ++at_;
    }
  }

  bool expected(std::string_view what) {
    fault_ = {std::string(what), code_points(text_.substr(0, at_))};
    return false;
  }

  [[nodiscard]] std::string_view rest() const noexcept { return text_.substr(at_); }
  [[nodiscard]] std::size_t last() const noexcept { return condition_.nodes.size() - 1; }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t nesting_ = 0;
  Condition condition_;
  ConditionFault fault_;
};

}  // namespace

std::string_view to_string(Condition::Operator op) noexcept {
  const auto symbol = std::ranges::find(operators, op, &Symbol::meaning);
  return symbol == operators.end() ? "selected" : symbol->text;
}

std::variant<Condition, ConditionFault> parse_condition(std::string_view text) {
  return Parser(text).parse();
}

}  // namespace cxmat
