// SPDX-License-Identifier: Apache-2.0
// Answers are kept in the browser after every change, and found again when the page is opened anew.

const storageKey = [
  "cxmat",
  form.id,
  form.wave,
  ...form.questionnaires.map((each) => each.hash.slice(0, 16)),
].join("|");

let storageWorks = true;

const isMap = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const whole = (value) => (Number.isFinite(value) && value >= 0 ? value : 0);

// Each entry with all that belongs to it, as texts.
const soundEntry = (entry) => {
  const sound = { at: whole(entry.at) };
  for (const key of ["value", "typed", "comment", "evidence", "grade"]) sound[key] = String(entry[key] ?? "");
  return sound;
};

const soundEntries = (entries) =>
  Object.fromEntries(Object.entries(isMap(entries) ? entries : {}).filter(([, entry]) => isMap(entry)).map(([key, entry]) => [key, soundEntry(entry)]));

// What others may have spoilt does not spoil the page; nothing where there is nothing to go on with.
const soundState = (stored) =>
  isMap(stored) && /^f[0-9a-f]{16}$/.test(stored.respondent)
    ? {
        respondent: stored.respondent,
        revision: Math.round(whole(stored.revision)),
        duration: whole(stored.duration),
        clock: whole(stored.clock),
        savedAt: whole(stored.savedAt),
        file: String(stored.file ?? ""),
        groups: soundEntries(stored.groups),
        answers: soundEntries(stored.answers),
      }
    : null;

const readStored = () => {
  try {
    const stored = JSON.parse(localStorage.getItem(storageKey));
    const sound = soundState(stored?.state);
    return sound ? { state: sound, settings: stored.settings, language: stored.language } : null;
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
  state = stored.state;
  settings.mode = stored.settings?.mode === "all" ? "all" : "one";
  settings.screen = String(stored.settings?.screen ?? "start");
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
