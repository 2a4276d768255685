// SPDX-License-Identifier: Apache-2.0
// The inputs of a question. `changed` takes what an answer becomes.

const longestText = 4000;

// The digit that chooses each choice: its own name where names are numbers, else its position.
const digitsOf = (question) => {
  const regular = regularChoices(question);
  const byName = regular.every((choice) => /^\d+$/.test(choice.name));
  const digits = regular.map((choice, i) => (byName ? choice.name : String(i + 1)));
  const last = byName ? Math.max(...regular.map((choice) => Number(choice.name))) : regular.length;
  stateChoices(question).forEach((choice, i) => digits.push(String(last + 1 + i)));
  return digits.map((digit) => (digit.length === 1 ? digit : ""));
};

const isShort = (question, choice) => choiceText(question, choice).length <= 3;

const choiceField = (question, choice, digit, kind, onchange) => {
  const label = choiceText(question, choice);
  const input = make("input", {
    type: kind,
    name: "q-" + question.id,
    value: choice.name,
    checked: namesIn(entryOf(question.id).value).includes(choice.name),
    onchange,
  });
  const mark = digit === "" || label.startsWith(digit) ? null : make("span", { class: "digit", "aria-hidden": "true" }, digit);
  const classes = ["choice", choice.kind ? "choice-state" : "", isShort(question, choice) ? "choice-short" : ""];
  return make("label", { class: classes.join(" ").trim() }, input, mark, foreign(label, { class: "choice-text" }));
};

const choiceGroups = (question, kind, onchange) => {
  const digits = digitsOf(question);
  const regular = regularChoices(question);
  const field = (choice, i) => choiceField(question, choice, digits[i], kind, onchange);
  const states = stateChoices(question).map((choice, i) => field(choice, regular.length + i));
  const row = regular.length > 5 && regular.filter((choice) => isShort(question, choice)).length >= regular.length - 2;
  return [
    make("div", { class: row ? "choices choices-row" : "choices" }, regular.map(field)),
    states.length > 0 ? make("div", { class: "choices choices-apart" }, states) : null,
  ];
};

const oneOf = (question, changed) =>
  choiceGroups(question, "radio", (event) => changed({ value: event.target.value }));

// "Not applicable" and "don't know" stand alone.
const severalOf = (question, changed) => {
  const states = stateChoices(question).map((choice) => choice.name);
  const choose = ({ target }) => {
    const boxes = [...target.closest("fieldset").querySelectorAll("input")];
    for (const box of boxes) {
      const alone = states.includes(target.value) || states.includes(box.value);
      if (target.checked && alone && box !== target) box.checked = false;
    }
    const ticked = boxes.filter((box) => box.checked).map((box) => box.value);
    const inOrder = question.choices.map((choice) => choice.name).filter((name) => ticked.includes(name));
    changed({ value: inOrder.join(" ") });
  };
  return [make("p", { class: "how" }, word("several")), ...choiceGroups(question, "checkbox", choose)];
};

const numberLabel = ({ type, lowest, highest }) => {
  const what = word(type === "integer" ? "number.whole" : "number");
  if (lowest !== undefined && highest !== undefined) {
    return word("number.between", what, shownNumber(lowest), shownNumber(highest));
  }
  return what;
};

const numberError = (typed, question) => {
  if (typed.trim() === "") return "";
  const read = readNumber(typed, question, { thousands: language === "de" ? "." : ",", decimal: decimalSign() });
  return read.error ? word(read.error, shownNumber(read.example ?? "")) : "";
};

const showError = (question, text) => {
  const error = byId("error-" + question.id);
  error.textContent = text;
  error.hidden = text === "";
  const input = byId("input-" + question.id);
  if (text === "") input.removeAttribute("aria-invalid");
  else input.setAttribute("aria-invalid", "true");
  if (text !== "") announce(text);
};

// Number pads of telephones have no minus.
const keyboardOf = ({ type, lowest }) => {
  if ((lowest ?? "-").startsWith("-")) return "text";
  return type === "integer" ? "numeric" : "decimal";
};

const numberField = (question, changed) => {
  const id = question.id;
  const entry = entryOf(id);
  const isState = entry.value === "na" || entry.value === "dk";
  const states = () => [...byId("unit-" + id).querySelectorAll("input[type=checkbox]")];
  const type = ({ target }) => {
    const read = readNumber(target.value, question, { thousands: language === "de" ? "." : ",", decimal: decimalSign() });
    for (const box of states()) box.checked = false;
    if (!read.error || target.value.trim() === "") showError(question, "");
    changed({ value: read.value ?? "", typed: target.value });
  };
  const choose = ({ target }) => {
    for (const box of states()) box.checked = box === target && target.checked;
    byId("input-" + id).value = "";
    showError(question, "");
    changed({ value: target.checked ? target.value : "", typed: "" });
  };
  const wrong = numberError(entry.typed, question);
  const input = make("input", {
    type: "text",
    id: "input-" + id,
    class: "number-input",
    inputmode: keyboardOf(question),
    autocomplete: "off",
    maxlength: 40,
    value: isState ? "" : entry.typed === "" ? shownNumber(entry.value) : entry.typed,
    "aria-describedby": "error-" + id,
    "aria-invalid": wrong === "" ? null : "true",
    oninput: type,
    onchange: ({ target }) => showError(question, numberError(target.value, question)),
  });
  return [
    make("label", { class: "field-label", for: "input-" + id }, numberLabel(question)),
    input,
    make("p", { class: "error", id: "error-" + id, hidden: wrong === "" }, wrong),
    ...choiceGroups(question, "checkbox", choose).slice(1),
  ];
};

const textArea = (id, value, oninput, attributes = {}) =>
  make("textarea", { id, rows: 4, maxlength: longestText, dir: "auto", value, oninput, ...attributes });

const wordsField = (question, changed) => [
  make("label", { class: "field-label", for: "input-" + question.id }, word("words")),
  textArea("input-" + question.id, entryOf(question.id).value, ({ target }) => changed({ value: target.value })),
];

const fieldsOf = (question, changed) => {
  if (question.type === "select_one") return oneOf(question, changed);
  if (question.type === "select_multiple") return severalOf(question, changed);
  return isNumber(question) ? numberField(question, changed) : wordsField(question, changed);
};
