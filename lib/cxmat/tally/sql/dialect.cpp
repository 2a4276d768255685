// SPDX-License-Identifier: Apache-2.0
#include "cxmat/tally/sql/dialect.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace cxmat::sql {
namespace {

/// Blanks as cells are trimmed of. They stand in the query as they are: escapes differ.
constexpr std::array<std::string_view, 5> blanks{" ", "\t", "\r", "\n", "\xC2\xA0"};

std::string all_blanks() {
  std::string text;
  for (const std::string_view blank : blanks) {
    text += blank;
  }
  return text;
}

/// `text` with every blank replaced.
std::string replaced(Dialect dialect, std::string_view text, std::string_view by, bool spaces) {
  std::string expression(text);
  for (const std::string_view blank : blanks) {
    if (spaces || blank != " ") {
      expression = fmt::format("{}({}, '{}', '{}')",
                               dialect == Dialect::clickhouse ? "replaceAll" : "replace",
                               expression, blank, by);
    }
  }
  return expression;
}

/// CASE after CASE, no IN: what stands in the cell most often comes first; blanks around it and
/// other letter cases are looked at only where that does not fit. (DuckDB makes a join of every
/// longer IN, and runs it over all rows.)
std::string decoded_by_case(Dialect dialect, const Question& question, std::string_view text) {
  const std::string plain = trimmed(dialect, text);
  std::string first = fmt::format("CASE {} WHEN '' THEN -1", text);
  std::string second = fmt::format("CASE {} WHEN '' THEN -1", plain);
  std::string third = fmt::format("CASE lower({})", plain);
  std::set<Answer> named;
  for (const Code& code : question.exact) {
    const std::string branch = fmt::format(" WHEN {} THEN {}", quoted(code.text), code.meaning);
    first += named.insert(code.meaning).second ? branch : "";
    second += branch;
  }
  for (const Code& code : question.folded) {
    third += fmt::format(" WHEN {} THEN {}", quoted(code.text), code.meaning);
  }
  return fmt::format("{} ELSE {} ELSE {} ELSE {} END END END", first, second, third,
                     unknown_answer);
}

/// ClickHouse works out every branch of a CASE but looks texts up in no time: so each text is
/// listed, also with one blank before or behind it. With more blanks it is unknown.
std::string decoded_by_lookup(const Question& question, std::string_view text) {
  std::map<std::string, Answer> meanings{{"", answer::unanswered}};
  for (const std::string_view blank : blanks) {
    meanings.emplace(blank, answer::unanswered);
  }
  std::map<std::string, Answer> folded;
  const auto add = [](std::map<std::string, Answer>& known, const Code& code) {
    known.emplace(code.text, code.meaning);
    if (code.text.find('.') != std::string::npos) {
      return;  // 3.00 comes from programs, which add no blanks
    }
    for (const std::string_view blank : blanks) {
      known.emplace(fmt::format("{}{}", code.text, blank), code.meaning);
      known.emplace(fmt::format("{}{}", blank, code.text), code.meaning);
    }
  };
  for (const Code& code : question.exact) {
    add(meanings, code);
  }
  for (const Code& code : question.folded) {
    add(folded, code);
  }
  const auto lookup = [](std::string_view value, const std::map<std::string, Answer>& known,
                         std::string_view otherwise) {
    std::vector<std::string> texts;
    std::vector<std::string> codes;
    for (const auto& [known_text, meaning] : known) {
      texts.push_back(quoted(known_text));
      codes.push_back(fmt::format("{}", meaning));
    }
    return fmt::format("transform({}, [{}], [{}], {})", value, fmt::join(texts, ","),
                       fmt::join(codes, ","), otherwise);
  };
  const std::string in_small =
      lookup(fmt::format("lowerUTF8({})", text), folded, fmt::format("{}", unknown_answer));
  return lookup(text, meanings, in_small);
}

std::string decoded_words(Dialect dialect, std::string_view text) {
  const std::string bare = replaced(dialect, text, "", true);
  return fmt::format("CASE WHEN {0} = '' THEN -1 WHEN {0} = '-' THEN -4 ELSE 0 END", bare);
}

}  // namespace

std::string_view to_string(Dialect dialect) noexcept {
  switch (dialect) {
    case Dialect::portable:
      return "portable";
    case Dialect::postgresql:
      return "postgresql";
    case Dialect::clickhouse:
      return "clickhouse";
    case Dialect::duckdb:
      return "duckdb";
    case Dialect::spark:
      break;
  }
  return "spark";
}

std::optional<Dialect> find_dialect(std::string_view name) noexcept {
  const auto* const found =
      std::ranges::find(all_dialects, name, [](Dialect dialect) { return to_string(dialect); });
  return found == all_dialects.end() ? std::nullopt : std::optional(*found);
}

std::string quoted(std::string_view text) {
  std::string literal = "'";
  for (const char sign : text) {
    literal += sign;
    literal += sign == '\'' ? "'" : "";
  }
  return literal + "'";
}

std::string as_text(Dialect dialect, std::string_view column) {
  switch (dialect) {
    case Dialect::clickhouse:
      return fmt::format("ifNull(toString({}), '')", column);
    case Dialect::spark:
      return fmt::format("coalesce(CAST({} AS STRING), '')", column);
    default:
      return fmt::format("coalesce(CAST({} AS {}), '')", column,
                         dialect == Dialect::postgresql ? "TEXT" : "VARCHAR");
  }
}

std::string as_integer(Dialect dialect, std::string_view expression) {
  return dialect == Dialect::clickhouse ? fmt::format("toInt64({})", expression)
                                        : fmt::format("CAST({} AS BIGINT)", expression);
}

std::string number_text(Dialect dialect, std::string_view expression) {
  return dialect == Dialect::clickhouse
             ? fmt::format("toString({})", expression)
             : fmt::format("CAST({} AS {})", expression,
                           dialect == Dialect::spark ? "STRING" : "VARCHAR");
}

std::string joined_text(Dialect dialect, std::span<const std::string> texts) {
  if (dialect == Dialect::clickhouse || dialect == Dialect::spark) {
    return texts.size() == 1 ? texts.front()
                             : fmt::format("concat({})", fmt::join(texts, ", ' ', "));
  }
  return balanced(texts, " || ' ' || ");
}

std::string count_where(Dialect dialect, std::string_view condition) {
  switch (dialect) {
    case Dialect::postgresql:
    case Dialect::duckdb:
      return fmt::format("count(*) FILTER (WHERE {})", condition);
    case Dialect::clickhouse:
      return fmt::format("countIf({})", condition);
    default:
      return fmt::format("count(CASE WHEN {} THEN 1 END)", condition);
  }
}

bool has_wide_sums(Dialect dialect) noexcept {
  return dialect != Dialect::portable;
}

std::string sum_of_products(Dialect dialect, std::string_view a, std::string_view b, bool wide) {
  if (!wide || !has_wide_sums(dialect)) {
    return fmt::format("sum({} * {})", a, b);
  }
  switch (dialect) {
    case Dialect::clickhouse:
      return fmt::format("sum(toDecimal128({}, 0) * toDecimal128({}, 0))", a, b);
    case Dialect::duckdb:
      return fmt::format("sum(CAST({} AS HUGEINT) * CAST({} AS HUGEINT))", a, b);
    case Dialect::spark:
      return fmt::format("sum(CAST({} AS DECIMAL(19, 0)) * CAST({} AS DECIMAL(19, 0)))", a, b);
    default:
      return fmt::format("sum(CAST({} AS NUMERIC) * CAST({} AS NUMERIC))", a, b);
  }
}

std::string trimmed(Dialect dialect, std::string_view text) {
  switch (dialect) {
    case Dialect::postgresql:
      return fmt::format("btrim({}, '{}')", text, all_blanks());
    case Dialect::duckdb:
      return fmt::format("trim({}, '{}')", text, all_blanks());
    case Dialect::spark:
      return fmt::format("trim(BOTH '{}' FROM {})", all_blanks(), text);
    case Dialect::clickhouse:
      return fmt::format("replaceRegexpAll({0}, '^[{1}]+|[{1}]+$', '')", text, all_blanks());
    case Dialect::portable:
      break;
  }
  return fmt::format("trim({})", replaced(dialect, text, " ", false));
}

std::string decoded(Dialect dialect, const Question& question, std::string_view text) {
  if (question.words) {
    return decoded_words(dialect, text);
  }
  return dialect == Dialect::clickhouse ? decoded_by_lookup(question, text)
                                        : decoded_by_case(dialect, question, text);
}

Fence fence(Dialect dialect) noexcept {
  constexpr std::string_view once = " AS MATERIALIZED";
  switch (dialect) {
    case Dialect::postgresql:
      return {.end = " OFFSET 0", .where = "", .named = false, .shares = once};
    case Dialect::duckdb:
      return {.end = "", .where = "", .named = false, .shares = once};
    case Dialect::portable:  // what is named twice is worked out once by most without being told
      return {.end = " LIMIT 9223372036854775807",
              .where = "cx_one = 1",
              .named = true,
              .shares = " AS"};
    default:
      return {.end = "", .where = "", .named = false, .shares = ""};
  }
}

std::string balanced(std::span<const std::string> terms, std::string_view sign) {
  constexpr std::size_t flat = 8;
  if (terms.size() <= flat) {
    return fmt::format("{}", fmt::join(terms, sign));
  }
  const std::size_t half = terms.size() / 2;
  return fmt::format("({}){}({})", balanced(terms.first(half), sign), sign,
                     balanced(terms.subspan(half), sign));
}

}  // namespace cxmat::sql
