// A model in survey-core: surveyjs.mjs SURVEY_CORE_FOLDER MODEL.json CASES.json
// CASES: [{answers: {name: value}, shown: [names], comments: {name: words}}]. Prints faults, and
// as the last line what the filled models hold.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [folder, modelFile, casesFile] = process.argv.slice(2);
const { Model } = createRequire(import.meta.url)(`${folder}/survey.core.js`);
const json = JSON.parse(readFileSync(modelFile, 'utf8'));
const cases = JSON.parse(readFileSync(casesFile, 'utf8'));
const faults = [];

const names = json.pages.flatMap((page) => page.elements.map((element) => element.name));
for (const name of names) {
  if (names.indexOf(name) !== names.lastIndexOf(name)) faults.push(`${name} twice`);
}
const survey = new Model(json);
for (const error of survey.jsonErrors ?? []) faults.push(error.message);
for (const locale of json.title.default ? ['de', 'en'] : [json.locale]) {
  survey.locale = locale;
  const blank = /^\s*$/;
  if (blank.test(survey.processedTitle)) faults.push(`no title in ${locale}`);
  for (const question of survey.getAllQuestions()) {
    const title = question.getType() === 'html' ? question.processedHtml : question.processedTitle;
    if (blank.test(title ?? '')) faults.push(`${question.name}: no title in ${locale}`);
    for (const choice of question.choices ?? []) {
      if (blank.test(choice.text)) faults.push(`${question.name}: no text of ${choice.value} in ${locale}`);
    }
  }
}

const results = [];
for (const each of cases) {
  const model = new Model(json);
  model.locale = 'de';
  // As people do: one after another, in order; what is hidden cannot be answered.
  for (const name of names) {
    const question = model.getQuestionByName(name);
    const value = each.answers[name];
    if (value === undefined || value === null) continue;
    if (!question.isVisible) { faults.push(`${name} is hidden: ${JSON.stringify(each.answers)}`); continue; }
    question.value = question.inputType === 'number' ? Number(value) : value;
    if (each.comments?.[name]) question.comment = each.comments[name];
    if (question.hasErrors()) faults.push(`${name}: ${JSON.stringify(value)} is refused`);
  }
  const shown = names.filter((name) => model.getQuestionByName(name).isVisible).sort();
  const wanted = [...each.shown].sort();
  if (JSON.stringify(shown) !== JSON.stringify(wanted)) {
    const odd = names.filter((name) => shown.includes(name) !== wanted.includes(name));
    faults.push(`${odd} shown or not: ${JSON.stringify(each.answers)}`);
  }
  // A text of the questionnaire is no place for answers.
  for (const question of model.getAllQuestions()) {
    const title = question.processedTitle.replaceAll('\u2060', '');  // keeps braces apart
    if (each.texts?.[question.name] && title !== each.texts[question.name]) {
      faults.push(`${question.name} reads ${question.processedTitle}`);
    }
  }
  model.doComplete();
  results.push(model.data);
}
for (const [name, value] of Object.entries(JSON.parse(process.argv[5] ?? '{}'))) {
  const question = new Model(json).getQuestionByName(name);
  question.value = value;
  if (!question.hasErrors()) faults.push(`${name} takes ${value}`);
}
for (const fault of faults.slice(0, 20)) process.stdout.write(`surveyjs: ${fault}\n`);
process.stdout.write(JSON.stringify(results) + '\n');
