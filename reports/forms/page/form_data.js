// SPDX-License-Identifier: Apache-2.0
// What the form asks, and its words in the language of the moment.

const form = JSON.parse(document.getElementById("form-data").textContent);
for (const questionnaire of form.questionnaires) questionnaire.levels = form.levels[questionnaire.levels];
const questions = new Map();
for (const section of form.sections) {
  for (const question of section.questions) {
    question.section = section;
    question.place = questions.size;
    if (question.shown !== undefined) question.shown = form.conditions[question.shown];
    question.choices = question.scale === undefined ? [] : form.scales[question.scale];
    questions.set(question.id, question);
  }
}

const questionOrder = byDependence(questions);

let language = form.language;

// A text of the questionnaire: a string, or a list with one for each language.
const said = (text) => (Array.isArray(text) ? text[form.languages.indexOf(language)] : text);

// One of the page's own, with {0}, {1}, ... filled in.
const word = (key, ...values) =>
  form.words[form.languages.indexOf(language)][key].replace(/\{(\d)\}/g, (place, i) => values[i] ?? place);

const counted = (key, count) => word(key + (count === 1 ? ".one" : ".other"), String(count));

const decimalSign = () => (language === "de" ? "," : ".");
const shownNumber = (text) => text.replace(".", decimalSign());
const isNumber = (question) => question.type === "integer" || question.type === "decimal";
const isAsked = (question) => question.type !== "note";

// Not applicable and don't know: of numbers, too.
const stateChoices = (question) =>
  isNumber(question)
    ? [{ name: "na", kind: "na", label: word("na") }, { name: "dk", kind: "dk", label: word("dk") }]
    : question.choices.filter((choice) => choice.kind);
const regularChoices = (question) => question.choices.filter((choice) => !choice.kind);

// Scales of numbers have words at their ends alone: there, each choice says its number.
const choiceText = (question, choice) => {
  const label = String(said(choice.label) ?? "");
  if (label === "") return choice.name;
  const numbered = !choice.kind && question.choices.some((each) => !said(each.label));
  return numbered ? choice.name + " · " + label : label;
};

const titleText = () => said(form.title) || word("form");
