// SPDX-License-Identifier: Apache-2.0
// Saving, what comes after it, and the respondent's own result.

const save = () => {
  countActivity();
  joinStored();
  state.revision += 1;
  state.savedAt = state.clock;
  state.file = fileName();
  store();
  download(responseText(), state.file);
  go("done");
  announce(word("done.heading"));
};

const copyText = (area) => {
  area.select();
  const copied = () => announce(word("save.copied"));
  state.savedAt = state.clock;
  store();
  if (navigator.clipboard) navigator.clipboard.writeText(area.value).then(copied, () => document.execCommand("copy"));
  else if (document.execCommand("copy")) copied();
};

// For browsers that block downloads. What is shown counts as a revision of its own.
const textToCopy = () => {
  const area = make("textarea", { id: "response-text", class: "response-text", rows: 10, readonly: true, spellcheck: "false" });
  const fill = ({ target }) => {
    if (!target.open) return;
    if (state.revision === 0 || hasChanged()) state.revision += 1;
    store();
    area.value = responseText();
  };
  return make(
    "details",
    { class: "as-text", ontoggle: fill },
    make("summary", {}, word("save.text")),
    make("p", { class: "hint" }, word("save.text_hint", fileName())),
    make("label", { class: "field-label", for: "response-text" }, word("save.text_label")),
    area,
    make("div", { class: "actions" }, button(word("save.copy"), () => copyText(area), { class: "secondary" })),
  );
};

const startAgain = () => {
  forgetStored();
  state = blankState();
  go("start");
  announce(word("forgotten"));
};

const ask = (text, yes) =>
  askFirst([word(text), hasChanged() ? word("sure.unsaved") : ""].filter((each) => each !== ""), word("sure.yes"), yes);
const askForget = () => ask("forget.sure", startAgain);
const askAnother = () => ask("another.sure", startAgain);

const answerState = (question, shown) => {
  const { value } = entryOf(question.id);
  const given = shown.has(question) ? fieldValue(question, value) : { names: [], number: null };
  const chosen = stateChoices(question).find((choice) => given.names.length === 1 && choice.name === given.names[0]);
  if (!shown.has(question) || chosen?.kind === "na") return { ...given, state: "out" };
  if (chosen?.kind === "dk") return { ...given, state: "dk" };
  return { ...given, state: isAnswered(question) ? "answered" : "open" };
};

const ownScores = () => {
  const shown = new Set(askedQuestions());
  const levelsOf = (node) => form.questionnaires[node.questionnaire].levels;
  const answerTo = (id) => answerState(questions.get(id), shown);
  const scores = scoreNodes(form.result, answerTo, (node) => levelsOf(node).length);
  return form.result.nodes.map((node, i) => {
    const levels = levelsOf(node);
    const score = scores[i].score === null ? null : 1 + (levels.length - 1) * scores[i].score;
    const level = score === null ? null : levelAt(score, levels);
    return { node, asked: scores[i].asked, score, level, name: level === null ? "" : said(levels[level - 1].name), levels: levels.length };
  });
};

const scoreText = (score) => score.toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const missing = ({ asked }) => word(asked ? "result.none" : "result.not_asked");

const resultRow = ({ node, asked, score, name, level }) =>
  make(
    "tr",
    { "data-node": node.id, class: node.depth > 1 ? "is-within" : "" },
    make("th", { scope: "row", dir: "auto" }, said(node.label)),
    make("td", { class: "figure" }, score === null ? "–" : make("data", { value: String(score) }, scoreText(score))),
    make("td", { dir: "auto" }, score === null ? missing({ asked }) : level + " · " + name),
  );

const resultTable = (whole, parts) => [
  make("h3", { dir: "auto" }, said(whole.node.label)),
  make(
    "p",
    { class: "level", "data-node": whole.node.id },
    whole.score === null
      ? missing(whole)
      : [
          make("strong", {}, word("result.level", String(whole.level), String(whole.levels), whole.name)),
          " ",
          make("data", { value: String(whole.score) }, word("result.score", scoreText(whole.score))),
        ],
  ),
  make(
    "table",
    {},
    make("thead", {}, make("tr", {}, ["part", "value", "name"].map((key) => make("th", { scope: "col" }, word("result." + key))))),
    make("tbody", {}, parts.map(resultRow)),
  ),
];

const ownResult = () => {
  if (!form.result || !form.result.nodes.some((node) => node.scored)) return null;
  const all = ownScores().filter(({ node }) => node.scored);
  const wholes = all.filter(({ node }) => !node.depth);
  const partsOf = (whole) => all.filter(({ node }) => node.depth && node.questionnaire === whole.node.questionnaire);
  return make(
    "section",
    { class: "result", "aria-labelledby": "result" },
    make("h2", { id: "result" }, word("result.heading")),
    make("p", {}, word("result.about")),
    form.result.gates ? make("p", {}, word("result.facts")) : null,
    form.evidence ? make("p", {}, word("result.evidence")) : null,
    wholes.map((whole) => resultTable(whole, partsOf(whole))),
  );
};

const doneScreen = () => [
  make("h2", { id: "heading", tabindex: -1 }, word("done.heading")),
  make("p", { class: "lede file-name" }, word("done.file", state.file)),
  hasChanged() ? make("p", { class: "warning" }, word("done.changed")) : null,
  make("h3", {}, word("done.next")),
  make("ul", { class: "plain" }, ["send", "revise", "forget"].map((key) => make("li", {}, word("done." + key)))),
  make(
    "div",
    { class: "actions" },
    button(word("save.again"), save, { class: hasChanged() ? "primary" : "secondary" }),
    button(word("to_review"), () => go("review"), { class: "secondary" }),
  ),
  textToCopy(),
  ownResult(),
  make(
    "div",
    { class: "actions" },
    button(word("another"), askAnother, { class: "secondary" }),
    button(word("forget"), askForget, { class: "secondary" }),
  ),
];
