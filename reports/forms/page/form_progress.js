// SPDX-License-Identifier: Apache-2.0
// How far the respondent is, and ways to every part of the form.

// "Ownership" stands before "Mandate" where there are several questionnaires.
const sectionName = (section) => {
  const title = said(form.questionnaires[section.questionnaire].title);
  return form.questionnaires.length > 1 ? title + " · " + said(section.label) : said(section.label);
};

const link = (screen, ...children) =>
  make("a", { href: "#" + screen, onclick: (event) => (event.preventDefault(), go(screen)) }, ...children);

const bySection = (asked) => {
  const groups = new Map();
  for (const question of asked) {
    if (!groups.has(question.section)) groups.set(question.section, []);
    groups.get(question.section).push(question);
  }
  return [...groups];
};

const sectionLine = ([section, mine]) => {
  const done = mine.filter(isAnswered).length;
  const target = mine.find((question) => !isAnswered(question)) ?? mine[0];
  const whole = done === mine.length;
  return make(
    "li",
    { class: whole ? "is-whole" : "" },
    link("q-" + target.id, foreign(sectionName(section))),
    " ",
    make("span", { class: "count" }, word("sections.count", String(done), String(mine.length))),
  );
};

const sectionList = (asked, open) =>
  make(
    "details",
    { class: "jump", open },
    make("summary", {}, word("sections")),
    make("ol", {}, bySection(asked).map(sectionLine)),
  );

const modeButton = () => {
  const other = settings.mode === "one" ? "all" : "one";
  return button(word("mode.short." + other), () => changeMode(other), { class: "quiet" });
};

const drawProgress = () => {
  const place = byId("progress");
  const outside = settings.screen === "start" || settings.screen === "done";
  place.hidden = outside;
  place.setAttribute("aria-label", word("progress.label"));
  if (outside) return place.replaceChildren();
  const asked = askedQuestions();
  const done = asked.filter(isAnswered).length;
  const open = place.querySelector("details")?.open ?? false;
  const text = word("progress", String(done), String(asked.length));
  const bar = make("progress", { max: Math.max(asked.length, 1), value: done, "aria-label": text });
  return place.replaceChildren(
    make(
      "div",
      { class: "progress-in" },
      make("p", { class: "progress-text" }, hasBegun() && storageWorks ? text + " · " + word("stored") : text),
      bar,
      make(
        "div",
        { class: "progress-ways" },
        sectionList(asked, open),
        modeButton(),
        settings.screen === "review" ? null : button(word("review.heading"), () => go("review"), { class: "quiet" }),
      ),
      storageWorks ? null : make("p", { class: "warning" }, word("not_stored")),
    ),
  );
};
