// SPDX-License-Identifier: Apache-2.0
#include "support/hostile_form.hpp"

#include <array>
#include <functional>
#include <random>
#include <utility>

namespace cxmat::testing {
namespace {

using namespace reports::forms;

Choice choice(const std::string& name, ChoiceKind kind, const LocalizedText& label) {
  return {.name = name,
          .kind = kind,
          .value = kind == ChoiceKind::regular ? std::optional(Decimal::of(name[1] - '0'))
                                               : std::nullopt,
          .label = label};
}

Question question(const std::string& id, QuestionType type, const LocalizedText& text) {
  Question result;
  result.id = id;
  result.type = type;
  if (type == QuestionType::select_one || type == QuestionType::select_multiple) {
    result.scale = {.name = "s",
                    .choices = {choice("c1", ChoiceKind::regular, text),
                                choice("c2", ChoiceKind::regular, text),
                                choice("na", ChoiceKind::not_applicable, text)}};
  }
  result.label = text;
  result.short_label = text;
  result.hint = text;
  result.evidence = text;
  result.anchors = {{1, text}, {5, text}};
  return result;
}

class Cases {
 public:
  explicit Cases(std::uint64_t seed) : random_(seed) {}

  VisibilityCase next() {
    VisibilityCase result{.visibility = visibility(3), .values = {}, .holds = false};
    result.values = {{"one", one_of({"1", "2", "3", "na"})},
                     {"many", many()},
                     {"number", number()},
                     {"role", one_of({"manager", "it"})}};
    result.holds = holds(result.visibility, [&result](std::string_view field) {
      for (const auto& [name, value] : result.values) {
        if (name == field) {
          return value;
        }
      }
      return FieldValue{};
    });
    return result;
  }

 private:
  std::size_t below(std::size_t bound) {
    return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random_);
  }

  std::vector<std::string> some_of(const std::vector<std::string>& names) {
    std::vector<std::string> some;
    for (const std::string& name : names) {
      if (below(2) == 0) {
        some.push_back(name);
      }
    }
    return some;
  }

  FieldValue one_of(const std::vector<std::string>& names) {
    const std::size_t at = below(names.size() + 1);
    return at == names.size() ? FieldValue{} : FieldValue{.names = {names[at]}, .number = {}};
  }

  FieldValue many() {
    return below(4) == 0 ? one_of({"na", "dk"})
                         : FieldValue{.names = some_of({"mail", "chat", "post"}), .number = {}};
  }

  FieldValue number() {
    return below(4) == 0 ? one_of({"na", "dk"}) : FieldValue{.names = {}, .number = near_ten()};
  }

  Decimal near_ten() {
    constexpr std::array<std::int64_t, 5> micros{9'999'999, 10'000'000, 10'000'001, -500'000, 0};
    return {micros.at(below(micros.size()))};
  }

  Term term() {
    using Kind = Term::Kind;
    Term result{.kind = Kind::one_of,
                .field = "one",
                .choices = some_of({"1", "2", "3", "na"}),
                .number_op = static_cast<Condition::Operator>(below(6)),
                .number = near_ten()};
    switch (below(5)) {
      case 0:
        return result;
      case 1:
        result.field = "many";
        result.choices = some_of({"mail", "chat", "post", "na"});
        result.choices.insert(result.choices.begin(), "chat");
        result.kind =
            std::array{Kind::includes, Kind::lacks, Kind::exactly, Kind::not_exactly}.at(below(4));
        if (result.kind == Kind::includes || result.kind == Kind::lacks) {
          result.choices.resize(1);
        }
        return result;
      case 2:
        result.field = "number";
        result.kind = below(2) == 0 ? Kind::one_of : Kind::not_one_of;
        result.choices = {below(2) == 0 ? "na" : "dk"};
        return result;
      case 3:
        result.field = "number";
        result.kind = Kind::compare;
        result.choices.clear();
        return result;
      default:
        result.field = "role";
        result.kind = Kind::unless_group;
        result.choices = some_of({"manager", "it"});
        return result;
    }
  }

  Visibility visibility(std::size_t depth) {
    if (depth == 0 || below(3) == 0) {
      return {.kind = Visibility::Kind::term, .parts = {}, .term = term()};
    }
    Visibility result{.kind = below(2) == 0 ? Visibility::Kind::all : Visibility::Kind::any,
                      .parts = {},
                      .term = {}};
    for (std::size_t parts = below(4); parts > 0; --parts) {
      result.parts.push_back(visibility(depth - 1));
    }
    return result;
  }

  std::mt19937_64 random_;
};

}  // namespace

Form hostile_form(const std::string& text) {
  LocalizedText both;
  both.set(Language::de, text);
  both.set(Language::en, text + " ");
  QuestionnaireUse use;
  use.questionnaire.id = "hostile";
  use.questionnaire.version = "1.0.0";
  use.questionnaire.hash = std::string(64, 'a');
  use.questionnaire.title = both;
  use.questionnaire.levels = {
      {.number = 1, .from = Decimal::of(1), .name = both, .description = {}},
      {.number = 2, .from = Decimal::of(2), .name = both, .description = {}}};
  Dimension dimension;
  dimension.id = "all";
  dimension.label = both;
  constexpr std::array types{
      QuestionType::note,    QuestionType::select_one, QuestionType::select_multiple,
      QuestionType::integer, QuestionType::decimal,    QuestionType::text};
  FormSection section{
      .id = "hostile.all", .questionnaire = 0, .label = both, .description = both, .questions = {}};
  for (std::size_t i = 0; i < types.size(); ++i) {
    const Question each = question("q" + std::to_string(i), types.at(i), both);
    dimension.questions.push_back(each);
    section.questions.push_back({.number = i, .question = each, .shown = {}});
  }
  use.questionnaire.dimensions = {dimension};
  return {.id = text,
          .title = both,
          .organisation = text,
          .languages = {Language::de, Language::en},
          .language = Language::de,
          .questionnaires = {use},
          .groups = {{.column = text, .label = both, .values = {{text, both}, {"b", both}}},
                     {.column = "free", .label = both, .values = {}}},
          .sections = {section},
          .wave = text,
          .evidence = true,
          .collection = Collection::consensus,
          .minimum_group = 5,
          .address = Address::formal,
          .publisher = text,
          .accent = ""};
}

std::vector<VisibilityCase> visibility_cases(std::size_t count, std::uint64_t seed) {
  Cases cases(seed);
  std::vector<VisibilityCase> all;
  for (std::size_t i = 0; i < count; ++i) {
    all.push_back(cases.next());
  }
  return all;
}

}  // namespace cxmat::testing
