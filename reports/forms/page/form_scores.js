// SPDX-License-Identifier: Apache-2.0
// A respondent's own scores. An answer is {state: "answered" | "open" | "dk" | "out", names, number}:
// "out" was not asked, because it does not apply or was not shown.

// Scores without a common denominator are rounded to steps of 2^-40, as the report's are.
const onGrid = (score) => Math.round(score * 2 ** 40) / 2 ** 40;

const between = (low, value, high) => Math.min(Math.max(value, low), high);

// The series of erf with positive terms alone, which loses no digits.
const erf = (x) => {
  if (Math.abs(x) > 6) return Math.sign(x);
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > Math.abs(sum) * 1e-17; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
};

const curveScore = ({ curve, first, second }, x) => {
  if (curve === "linear") return between(0, (x - first) / (second - first), 1);
  if (x <= 0) return 1;
  const z = (Math.log(x / second) * 0.9061938024368232) / -Math.log(first / second);
  const better = (1 - erf(z)) / 2;
  if (x <= first) return between(0.9, better, 1);
  const below = (bound) => bound - 2 ** -53;
  return x <= second ? between(0.5, better, below(0.9)) : between(0, better, below(0.5));
};

const selectionScore = ({ values, rule }, names) => {
  const good = Object.keys(values).filter((name) => values[name] > 0);
  const ticked = names.filter((name) => Object.hasOwn(values, name));
  if (ticked.length === 0 || good.length === 0) return null;
  if (rule === "any") return ticked.some((name) => values[name] > 0) ? 1 : 0;
  if (rule === "all") return good.every((name) => ticked.includes(name)) ? 1 : 0;
  const sum = (of) => of.reduce((total, name) => total + Math.round(values[name] * 1e6), 0);
  return between(0, sum(ticked) / sum(good), 1);
};

const answerScore = (question, answer) => {
  if (question.curve) return answer.number === null ? null : onGrid(curveScore(question, answer.number / 1e6));
  if (question.values) return selectionScore(question, answer.names);
  const name = answer.names[0];
  return question.scores && Object.hasOwn(question.scores, name) ? question.scores[name] : null;
};

const sumOf = (parts, figure) => parts.reduce((sum, part) => sum + figure(part), 0);

const powerMean = (parts, node, steps) => {
  const scores = parts.filter((part) => part.weight > 0).map((part) => part.score);
  if (node.exponent === "lowest") return Math.min(...scores);
  if (node.exponent === "highest") return Math.max(...scores);
  if (node.exponent === 1) return weightedMean(parts);
  const p = node.exponent;
  const level = (part) => 1 + steps * part.score;
  const weight = sumOf(parts, (part) => part.weight);
  const sum = sumOf(parts, (part) => part.weight * (p === 0 ? Math.log(level(part)) : level(part) ** p));
  const mean = p === 0 ? Math.exp(sum / weight) : (sum / weight) ** (1 / p);
  return between(0, (mean - 1) / steps, 1);
};

const weightedMean = (parts) =>
  sumOf(parts, (part) => part.weight * part.score) / sumOf(parts, (part) => part.weight);

const fulfilmentShare = (parts) => {
  const reached = sumOf(parts, (part) => part.weight * part.points * part.score);
  return between(0, reached / sumOf(parts, (part) => part.weight * part.points), 1);
};

const modelScore = (node, parts, steps) => {
  switch (node.model) {
    case "power_mean":
      return powerMean(parts, node, steps);
    case "weakest_link":
      return Math.min(...parts.map((part) => part.score));
    case "fulfilment_share":
      return fulfilmentShare(parts);
    default:
      return weightedMean(parts);
  }
};

const questionPart = (question, answer) => {
  if (answer.state !== "answered") return { asked: answer.state !== "out", coverage: 0, score: null, points: 0 };
  return { asked: true, coverage: 1, score: answerScore(question, answer), points: question.points ?? 1 };
};

const nodeScore = (node, parts, steps) => {
  const asked = parts.filter((part) => part.asked);
  const weight = sumOf(asked, (part) => part.weight);
  const coverage = weight > 0 ? sumOf(asked, (part) => part.weight * part.coverage) / weight : 0;
  const scored = asked.filter((part) => part.score !== null && part.weight > 0);
  const enough = node.scored && scored.length > 0 && coverage >= node.coverage - 1e-12;
  const joined = scored.map((part) => (node.parts_rounded ? { ...part, score: onGrid(part.score) } : part));
  const score = enough ? modelScore(node, joined, steps) : null;
  return {
    asked: weight > 0,
    coverage,
    score: score !== null && node.rounded ? onGrid(score) : score,
    points: sumOf(scored, (part) => part.weight * part.points),
  };
};

// A score for each node; `levelsOf` says how many levels its questionnaire has.
const scoreNodes = (result, answerTo, levelsOf) => {
  const scores = new Array(result.nodes.length);
  for (let i = result.nodes.length - 1; i >= 0; i--) {
    const node = result.nodes[i];
    const parts = node.parts.map(([weight, of]) => ({
      ...(typeof of === "number" ? scores[of] : questionPart(result.kinds[result.questions[of]], answerTo(of))),
      weight,
    }));
    scores[i] = nodeScore(node, parts, levelsOf(node) - 1);
  }
  return scores;
};

// A value within 1e-9 below a bound counts as on it.
const levelAt = (levelScore, levels) => levels.filter((level) => levelScore >= level.from - 1e-9).length;
