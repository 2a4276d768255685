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

const holds = (shown, valueOf) => {
  if (shown.all) return shown.all.every((part) => holds(part, valueOf));
  if (shown.any) return shown.any.some((part) => holds(part, valueOf));
  return termHolds(shown, valueOf(shown));
};
