// SPDX-License-Identifier: Apache-2.0
// What the respondent said so far. Each entry carries the count of the change that made it, so that
// two windows with the same form can be joined: the later change wins.

const newRespondent = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return "f" + Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
};

const blankState = () => ({
  respondent: newRespondent(),
  revision: 0,
  duration: 0,
  clock: 0,
  savedAt: 0,
  file: "",
  groups: {},
  answers: {},
});

const emptyEntry = { value: "", typed: "", comment: "", evidence: "", grade: "", at: 0 };

let state = blankState();

// How this window shows the form; kept for the next visit.
const settings = { mode: "one", screen: "start" };

const entryOf = (id) => (Object.hasOwn(state.answers, id) ? state.answers[id] : emptyEntry);
const groupOf = (column) => (Object.hasOwn(state.groups, column) ? state.groups[column].value : "");
const namesIn = (value) => (value === "" ? [] : value.split(" "));
const hasChanged = () => state.clock > state.savedAt;
const hasBegun = () => state.clock > 0;

const changeAnswer = (id, changes) => {
  state.clock += 1;
  state.answers[id] = { ...entryOf(id), ...changes, at: state.clock };
};

const changeGroup = (column, value) => {
  state.clock += 1;
  state.groups[column] = { value, at: state.clock };
};

const fieldValue = (question, value) => {
  if (isNumber(question) && /\d/.test(value)) return { names: [], number: micros(value) };
  return { names: question.type === "select_multiple" ? namesIn(value) : value === "" ? [] : [value], number: null };
};

// Which questions are shown, in the order of the form, although a condition may ask about a later one.
const shownQuestions = () => {
  const known = new Set();
  const valueOf = (term) => {
    if (term.is === "unless_group") return { names: [groupOf(term.field)], number: null };
    const question = questions.get(term.field);
    return known.has(question) ? fieldValue(question, entryOf(term.field).value) : { names: [], number: null };
  };
  for (const question of questionOrder) {
    if (!question.shown || holds(question.shown, valueOf)) known.add(question);
  }
  return [...questions.values()].filter((question) => known.has(question));
};

const askedQuestions = () => shownQuestions().filter(isAsked);
const numbersOf = (asked) => new Map(asked.map((question, i) => [question, i + 1]));
const isAnswered = (question) => entryOf(question.id).value.trim() !== "" && entryOf(question.id).value !== "-";

// Later changes win; `other` is of the same respondent.
const joinEntries = (mine, theirs) => {
  const joined = { ...mine };
  for (const [key, entry] of Object.entries(theirs)) {
    if (!Object.hasOwn(joined, key) || joined[key].at < entry.at) joined[key] = entry;
  }
  return joined;
};

const joinStates = (mine, theirs) => ({
  ...(theirs.revision > mine.revision ? theirs : mine),
  clock: Math.max(mine.clock, theirs.clock),
  savedAt: Math.max(mine.savedAt, theirs.savedAt),
  duration: Math.max(mine.duration, theirs.duration),
  answers: joinEntries(mine.answers, theirs.answers),
  groups: joinEntries(mine.groups, theirs.groups),
});
