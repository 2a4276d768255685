// SPDX-License-Identifier: Apache-2.0
// Which screen is shown: "start", a question ("q-own01"), "all", "review" or "done".

const questionOf = (screen) => (screen.startsWith("q-") ? questions.get(screen.slice(2)) : undefined);

// The question itself, or where it is not shown any more the next one that is.
const shownNear = (question) => {
  const asked = askedQuestions();
  return asked.find((each) => each.place >= question.place) ?? asked.at(-1);
};

const lastQuestionScreen = () => {
  const last = askedQuestions().at(-1);
  return last ? "q-" + (firstOpen() ?? last).id : "start";
};

const movement = (back, next) =>
  make(
    "div",
    { class: "movement" },
    button(word("back"), back, { class: "secondary" }),
    button(word("next"), next, { class: "primary", id: "next" }),
  );

const questionScreen = (question) => {
  const shown = shownQuestions();
  const { before, behind } = notesBeside(question, shown);
  const isFirst = shown.find((each) => each.section === question.section && isAsked(each)) === question;
  return [
    make("p", { class: "kicker" }, foreign(sectionName(question.section)), make("span", { id: "position" }, "")),
    isFirst && question.section.description ? make("p", { class: "about", dir: "auto" }, said(question.section.description)) : null,
    before.map(noteUnit),
    questionUnit(question, "h2"),
    behind.map(noteUnit),
    movement(() => step(question, -1), () => step(question, 1)),
  ];
};

const sectionBlock = (section) =>
  make(
    "section",
    { class: "block" },
    make("h2", { dir: "auto" }, sectionName(section)),
    section.description ? make("p", { class: "about", dir: "auto" }, said(section.description)) : null,
    section.questions.map((question) => (isAsked(question) ? questionUnit(question, "h3") : noteUnit(question))),
  );

const allScreen = () => [
  make("h2", { id: "heading", tabindex: -1, class: "unseen" }, word("mode.all")),
  form.sections.map(sectionBlock),
  make(
    "div",
    { class: "movement" },
    button(word("to_start"), () => go("start"), { class: "secondary" }),
    button(word("to_review"), () => go("review"), { class: "primary", id: "next" }),
  ),
];

// To the question before or behind; beyond the ends to the start or the overview.
const step = (question, by) => {
  if (by > 0 && isUnreadable(question)) {
    showError(question, numberError(entryOf(question.id).typed, question));
    byId("input-" + question.id).focus();
    return;
  }
  const asked = askedQuestions();
  const target = asked[asked.indexOf(question) + by];
  if (target) go("q-" + target.id);
  else go(by > 0 ? "review" : "start");
};

// What hangs on the answers: what is shown, numbers, buttons and progress.
const refresh = () => {
  const shown = new Set(shownQuestions());
  const asked = [...shown].filter(isAsked);
  const numbers = numbersOf(asked);
  for (const unit of document.querySelectorAll("[data-question]")) {
    const question = questions.get(unit.dataset.question);
    unit.hidden = !shown.has(question);
    if (!isAsked(question)) continue;
    unit.querySelector(".question-number").textContent = String(numbers.get(question) ?? "") + " ";
    unit.querySelector(".clear").hidden = !isFilled(question);
  }
  for (const block of document.querySelectorAll(".block")) {
    block.hidden = [...block.querySelectorAll(".question")].every((unit) => unit.hidden);
  }
  const current = questionOf(settings.screen);
  const position = byId("position");
  if (current && position) position.textContent = word("position", String(numbers.get(current)), String(asked.length));
  drawProgress();
};

const contentOf = (screen) => {
  const question = questionOf(screen);
  if (question) return questionScreen(question);
  return { all: allScreen, review: reviewScreen, done: doneScreen }[screen]?.() ?? startScreen();
};

// Where an address leads: a question may be gone, and nothing is saved yet.
const settled = (screen) => {
  const question = questionOf(screen);
  if (question && !isAsked(question)) return "start";
  if (question) {
    const near = shownNear(question);
    return near ? "q-" + near.id : "start";
  }
  if (screen === "done" && state.revision === 0) return "review";
  return ["all", "review", "done"].includes(screen) ? screen : "start";
};

// In the view of all questions, a question's address only leads to its place in it.
const draw = (wanted, focus) => {
  const screen = settled(wanted);
  const question = questionOf(screen);
  settings.screen = question && settings.mode === "all" ? "all" : screen;
  byId("content").replaceChildren(...contentOf(settings.screen).flat(Infinity).filter((each) => each !== null));
  drawFrame();
  refresh();
  const heading = byId(question ? "heading-" + question.id : "heading");
  if (settings.screen !== "all" && focus) scrollTo(0, 0);
  if (settings.screen === "all" && question) byId("unit-" + question.id).scrollIntoView();
  if (focus) heading.focus({ preventScroll: true });
  if (question) announce(byId("position")?.textContent ?? "");
};

const show = (wanted, focus = true) => {
  draw(wanted, focus);
  if (hasBegun()) store();
};

const go = (screen) => {
  countActivity();
  const target = settled(screen);
  try {
    history.pushState(null, "", "#" + target);
  } catch {
    // Pages that are opened in odd places have no history; the form works without.
  }
  show(target);
};

const changeMode = (mode) => {
  const current = questionOf(settings.screen) ?? nearestInView() ?? firstOpen() ?? askedQuestions()[0];
  settings.mode = mode;
  go(current ? "q-" + current.id : "start");
};

// In the view of all questions: the one at the top of the window.
const nearestInView = () => {
  const units = [...document.querySelectorAll(".question:not([hidden])")];
  const unit = units.find((each) => each.getBoundingClientRect().bottom > 120);
  return unit ? questions.get(unit.dataset.question) : undefined;
};
