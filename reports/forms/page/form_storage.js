// SPDX-License-Identifier: Apache-2.0
// Answers are kept in the browser after every change, and found again when the page is opened anew.

const storageKey = [
  "cxmat",
  form.id,
  form.wave,
  ...form.questionnaires.map((each) => each.hash.slice(0, 16)),
].join("|");

let storageWorks = true;

const readStored = () => {
  try {
    const stored = JSON.parse(localStorage.getItem(storageKey));
    return stored && typeof stored.state?.respondent === "string" ? stored : null;
  } catch {
    return null;
  }
};

const joinStored = () => {
  const stored = readStored();
  if (stored && stored.state.respondent === state.respondent) state = joinStates(state, stored.state);
};

const store = () => {
  joinStored();
  try {
    localStorage.setItem(storageKey, JSON.stringify({ state, settings, language }));
    storageWorks = true;
  } catch {
    storageWorks = false;
  }
};

const forgetStored = () => {
  try {
    localStorage.removeItem(storageKey);
  } catch {
    storageWorks = false;
  }
};

const tryStorage = () => {
  try {
    localStorage.setItem(storageKey + "|probe", "1");
    localStorage.removeItem(storageKey + "|probe");
  } catch {
    storageWorks = false;
  }
};

const restore = () => {
  tryStorage();
  const stored = readStored();
  if (!stored) return;
  state = joinStates(blankState(), stored.state);
  state.respondent = stored.state.respondent;
  state.revision = stored.state.revision;
  state.file = stored.state.file;
  Object.assign(settings, stored.settings);
  if (form.languages.includes(stored.language)) language = stored.language;
};

// Another window with this form wrote, or forgot, its answers. Nothing is written in answer to that:
// two windows would go on for ever.
const followOtherWindows = (joined, begunAnew) => {
  addEventListener("storage", (event) => {
    if (event.key !== storageKey && event.key !== null) return;
    const stored = readStored();
    if (stored && stored.state.respondent === state.respondent) {
      const before = JSON.stringify([state.answers, state.groups, state.revision]);
      state = joinStates(state, stored.state);
      if (JSON.stringify([state.answers, state.groups, state.revision]) !== before) joined();
    } else {
      state = stored ? stored.state : blankState();
      begunAnew();
    }
  });
};

// Seconds in which somebody was busy here: pauses of more than a minute count as one minute.
let lastActive = Date.now();
const countActivity = () => {
  const now = Date.now();
  state.duration += Math.min(Math.max(now - lastActive, 0), 60000) / 1000;
  lastActive = now;
};
