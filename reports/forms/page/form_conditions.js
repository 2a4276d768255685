// SPDX-License-Identifier: Apache-2.0
// When a question is shown. A term is about what a field says: {names: [...], number: micros}, and
// neither where it is open.

// A decimal number's text in millionths, as a whole number.
const micros = (text) => {
  const [whole, decimals = ""] = text.replace("-", "").split(".");
  const sum = Number(whole) * 1e6 + Number(decimals.padEnd(6, "0"));
  return text.startsWith("-") ? 0 - sum : sum;
};

const compares = {
  "=": (left, right) => left === right,
  "!=": (left, right) => left !== right,
  "<": (left, right) => left < right,
  "<=": (left, right) => left <= right,
  ">": (left, right) => left > right,
  ">=": (left, right) => left >= right,
};

const termHolds = (term, value) => {
  const among = (name) => term.choices.includes(name);
  if (term.is === "unless_group") return !value.names.some(among);
  if (value.names.length === 0 && value.number === null) return false;
  switch (term.is) {
    case "one_of":
    case "includes":
      return value.names.some(among);
    case "not_one_of":
    case "lacks":
      return !value.names.some(among);
    case "exactly":
      return value.names.length === 1 && among(value.names[0]);
    case "not_exactly":
      return value.names.length !== 1 || !among(value.names[0]);
    default:
      if (value.number === null) return term.op === "!=";
      return compares[term.op](value.number, micros(term.number));
  }
};

// The fields that a condition asks about.
const fieldsAsked = (shown) => {
  const parts = shown.all ?? shown.any;
  return parts ? parts.flatMap(fieldsAsked) : [shown.field];
};

// Questions so that each stands behind those that its condition asks about, however long the chain.
const byDependence = (questions) => {
  const order = new Set();
  for (const first of questions.values()) {
    const waiting = [first];
    const begun = new Set();
    while (waiting.length > 0) {
      const question = waiting.at(-1);
      const needed = begun.has(question) || !question.shown ? [] : fieldsAsked(question.shown);
      begun.add(question);
      const open = needed.map((field) => questions.get(field)).filter((each) => each && !order.has(each) && !begun.has(each));
      waiting.push(...open);
      if (open.length === 0) order.add(waiting.pop());
    }
  }
  return [...order];
};

const holds = (shown, valueOf) => {
  if (shown.all) return shown.all.every((part) => holds(part, valueOf));
  if (shown.any) return shown.any.some((part) => holds(part, valueOf));
  return termHolds(shown, valueOf(shown));
};
