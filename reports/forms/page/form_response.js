// SPDX-License-Identifier: Apache-2.0
// The file that goes back: every question, what was said to it, and a checksum over all of it.

// Controls but tabs and line ends, halves of characters and code points that are no characters.
const isUnfit = (code) =>
  (code < 0x20 && code !== 0x09 && code !== 0x0a) ||
  (code >= 0x7f && code < 0xa0) ||
  (code >= 0xd800 && code < 0xe000) ||
  (code >= 0xfdd0 && code < 0xfdf0) ||
  code === 0xfeff ||
  (code & 0xfffe) === 0xfffe;

// They are left out: a reader of the file may refuse them.
const clean = (text) =>
  Array.from(text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n"))
    .filter((character) => !isUnfit(character.codePointAt(0)))
    .join("")
    .trim();

const answerInFile = (question, shown) => {
  if (!shown) return "-";
  const entry = entryOf(question.id);
  const value = isAnswered(question) ? clean(entry.value) : "";
  const beside = {};
  for (const key of ["comment", "evidence", "grade"]) {
    if (clean(entry[key]) !== "") beside[key] = clean(entry[key]);
  }
  return Object.keys(beside).length === 0 ? value : { value, ...beside };
};

const answersInFile = (shown) => {
  const answers = {};
  for (const question of questions.values()) {
    if (isAsked(question)) answers[question.id] = answerInFile(question, shown.has(question));
  }
  return answers;
};

const groupsInFile = () => {
  const groups = {};
  for (const { column } of form.groups) {
    const value = clean(groupOf(column));
    if (value !== "" && value !== "-") groups[column] = value;
  }
  return groups;
};

const responseFile = () => {
  const shown = new Set(askedQuestions());
  const groups = groupsInFile();
  const root = {
    cxmat: 1,
    form: {
      id: clean(form.id),
      questionnaires: form.questionnaires.map(({ id, version, hash }) => ({ id, version, hash })),
      revision: state.revision,
      complete: [...shown].every(isAnswered),
    },
    not_for_publication: true,
    response: {
      respondent: state.respondent,
      ...(form.wave === "" ? {} : { wave: clean(form.wave) }),
      duration: Math.round(state.duration),
      ...(Object.keys(groups).length === 0 ? {} : { groups }),
      answers: answersInFile(shown),
    },
  };
  return { ...root, checksum: checksumOf(root) };
};

// Names of columns stay as they are; what is no text in them is written as an escape.
const escaped = (text) =>
  text.replace(/[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF\uFDD0-\uFDEF]/g, (character) => "\\u" + character.charCodeAt(0).toString(16).padStart(4, "0"));

const responseText = () => escaped(JSON.stringify(responseFile(), null, 2)) + "\n";

const fileName = () => form.id.replace(/[^A-Za-z0-9_.+-]/g, "_").slice(0, 80) + "-" + state.respondent + ".json";

const download = (text, name) => {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = make("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
};
