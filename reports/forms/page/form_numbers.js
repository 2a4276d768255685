// SPDX-License-Identifier: Apache-2.0
// A number as people write it, with a decimal comma or point, becomes one with a point.

const largest = 1000000000;

// "1.000" and "12.345.678": one to three digits, then groups of three.
const grouped = (text, sign) => {
  const [first, ...groups] = text.replace(/^[-−]/, "").split(sign);
  return /^[1-9]\d{0,2}$/.test(first) && groups.length > 0 && groups.every((group) => /^\d{3}$/.test(group));
};

const shortest = (text) => {
  const [whole, decimals = ""] = text.replace("-", "").split(".");
  const digits = whole.replace(/^0+(?=\d)/, "");
  const rest = decimals.replace(/0+$/, "");
  const number = rest === "" ? digits : digits + "." + rest;
  return text.startsWith("-") && number !== "0" ? "-" + number : number;
};

// {value} with a point, or {error, example}: the word that says what is wrong. `thousands` is the
// sign that the language puts between thousands, `decimal` the one before decimals.
const readNumber = (typed, question, { thousands, decimal }) => {
  const text = typed.trim().replace("−", "-");
  const whole = question.type === "integer";
  const ambiguous = whole ? grouped(text, ".") || grouped(text, ",") : grouped(text, thousands);
  if (ambiguous) return { error: "number.grouped", example: text.replace(/[.,]/g, "") };
  const parts = /^(-?)(\d+)(?:[.,](\d+))?$/.exec(text);
  if (parts === null) return { error: "number.no_number", example: whole ? "12" : "12" + decimal + "5" };
  const number = shortest(parts[1] + parts[2] + (parts[3] === undefined ? "" : "." + parts[3]));
  const decimals = (number.split(".")[1] ?? "").length;
  if (whole && decimals > 0) return { error: "number.not_whole" };
  if (decimals > 6) return { error: "number.decimals_many" };
  return inRange(number, question);
};

const inRange = (number, question) => {
  const lowest = question.lowest ?? String(-largest);
  const highest = question.highest ?? String(largest);
  const digits = number.replace(/[-.]/g, "").length;
  if (digits > 16 || micros(number) > micros(highest)) {
    return number.startsWith("-")
      ? { error: "number.too_small", example: lowest }
      : { error: "number.too_large", example: highest };
  }
  if (micros(number) < micros(lowest)) return { error: "number.too_small", example: lowest };
  return { value: number };
};
