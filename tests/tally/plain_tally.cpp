// SPDX-License-Identifier: Apache-2.0
#include "tests/tally/plain_tally.hpp"

namespace cxmat::test {
namespace {

Signed128 common_divisor(Signed128 a, Signed128 b) {
  while (b != 0) {
    const Signed128 rest = a % b;
    a = b;
    b = rest;
  }
  return a < 0 ? -a : a;
}

struct PlainPart {
  std::int64_t weight = 0;
  bool asked = false;
  Fraction coverage;
  std::optional<Fraction> score;
};

PlainPart part_of(const Question& question, Answer given) {
  PlainPart part{.weight = question.weight.micros, .asked = false, .coverage = {}, .score = {}};
  part.asked = given >= 0 || given == answer::unanswered || given == answer::dont_know;
  part.coverage = given >= 0 ? Fraction{1, 1} : Fraction{};
  if (given < 0 || !is_scored(question)) {
    return part;
  }
  const auto& value = question.scale.choices[static_cast<std::size_t>(given)].value;
  if (value) {
    const std::int64_t lowest = question.scale.lowest()->micros;
    part.score = Fraction::of(value->micros - lowest, question.scale.highest()->micros - lowest);
  }
  return part;
}

PlainScore mean_of(const std::vector<PlainPart>& parts, Decimal minimum, bool scored) {
  Signed128 asked = 0;
  Signed128 answered = 0;
  Fraction covered;
  Fraction sum;
  for (const PlainPart& part : parts) {
    if (!part.asked) {
      continue;
    }
    asked += part.weight;
    covered = covered + part.coverage * Fraction::of(part.weight, 1);
    if (part.score) {
      answered += part.weight;
      sum = sum + *part.score * Fraction::of(part.weight, 1);
    }
  }
  PlainScore made;
  made.asked = asked > 0;
  made.contributions.resize(parts.size());
  if (!made.asked) {
    return made;
  }
  made.coverage = covered * Fraction::of(1, asked);
  if (scored && answered > 0 && !made.coverage.below(Fraction::of(minimum.micros, Decimal::unit))) {
    made.score = sum * Fraction::of(1, answered);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (parts[i].asked && parts[i].score) {
        made.contributions[i] = *parts[i].score * Fraction::of(parts[i].weight, answered);
      }
    }
  }
  return made;
}

class Scorer {
 public:
  Scorer(std::span<const Answer> row, std::vector<PlainScore>& made) : row_(row), made_(made) {}

  PlainPart questionnaire(const WeighedQuestionnaire& one) {
    const Questionnaire& asked = one.questionnaire;
    const std::size_t at = made_.size();
    made_.emplace_back();
    const bool scored = asked.result == ResultKind::level;
    std::vector<PlainPart> parts;
    for (const Dimension& below : asked.dimensions) {
      parts.push_back(dimension(below, asked.minimum_coverage, scored));
    }
    made_[at] = mean_of(parts, asked.minimum_coverage, scored);
    return {one.weight.micros, made_[at].asked, made_[at].coverage, made_[at].score};
  }

 private:
  PlainPart dimension(const Dimension& asked, Decimal inherited, bool scored) {
    const Decimal minimum = asked.minimum_coverage.value_or(inherited);
    const std::size_t at = made_.size();
    made_.emplace_back();
    std::vector<PlainPart> parts;
    for (const Question& question : asked.questions) {
      parts.push_back(part_of(question, row_[next_++]));
    }
    for (const Dimension& below : asked.dimensions) {
      parts.push_back(dimension(below, minimum, scored));
    }
    made_[at] = mean_of(parts, minimum, scored);
    return {asked.weight.micros, made_[at].asked, made_[at].coverage, made_[at].score};
  }

  std::span<const Answer> row_;
  std::vector<PlainScore>& made_;
  std::size_t next_ = 0;
};

}  // namespace

Fraction Fraction::of(Signed128 numerator, Signed128 denominator) {
  const Signed128 divisor = common_divisor(numerator, denominator);
  return divisor == 0 ? Fraction{} : Fraction{numerator / divisor, denominator / divisor};
}

Fraction Fraction::operator+(const Fraction& other) const {
  return of(numerator * other.denominator + other.numerator * denominator,
            denominator * other.denominator);
}

Fraction Fraction::operator*(const Fraction& other) const {
  return of(numerator * other.numerator, denominator * other.denominator);
}

bool Fraction::below(const Fraction& other) const {
  return numerator * other.denominator < other.numerator * denominator;
}

Signed128 Fraction::times(std::int64_t factor) const {
  return numerator * factor % denominator == 0 ? numerator * factor / denominator : -1;
}

std::vector<PlainScore> plain_scores(std::span<const WeighedQuestionnaire> questionnaires,
                                     std::span<const Answer> row) {
  std::vector<PlainScore> made(1);
  Scorer scorer(row, made);
  std::vector<PlainPart> parts;
  for (const WeighedQuestionnaire& one : questionnaires) {
    const PlainPart part = scorer.questionnaire(one);
    if (one.questionnaire.result == ResultKind::level) {
      parts.push_back(part);
    }
  }
  made[0] = mean_of(parts, Decimal{}, true);
  return made;
}

}  // namespace cxmat::test
