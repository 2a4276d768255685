// SPDX-License-Identifier: Apache-2.0
// All answers before they are saved.

const answerText = (question) => {
  const { value } = entryOf(question.id);
  const isState = isNumber(question) && (value === "na" || value === "dk");
  if (isState) return word(value);
  if (isNumber(question)) return shownNumber(value);
  if (question.type === "text") return value;
  const labels = question.choices.filter((choice) => namesIn(value).includes(choice.name));
  return labels.map((choice) => choiceText(question, choice)).join("; ");
};

const openMark = (question) =>
  make("span", { class: "open-mark" }, word(isUnreadable(question) ? "review.invalid" : "review.is_open"));

const besideText = (question, key) => {
  const text = entryOf(question.id)[key].trim();
  return text === "" ? null : make("p", { class: "fine", dir: "auto" }, word("review." + key, text));
};

const reviewLine = (question, number) =>
  make(
    "li",
    { class: isAnswered(question) ? "" : "is-open", value: number },
    link("q-" + question.id, make("span", { class: "unseen" }, word("position", String(number), "") + " "), foreign(said(question.label))),
    isAnswered(question) ? make("p", { class: "given", dir: "auto" }, answerText(question)) : make("p", {}, openMark(question)),
    besideText(question, "comment"),
    besideText(question, "evidence"),
  );

const reviewSection = ([section, mine], numbers) => {
  const lines = mine.map((question) => reviewLine(question, numbers.get(question)));
  return make("section", {}, make("h3", { dir: "auto" }, sectionName(section)), make("ol", { class: "review" }, lines));
};

const groupLines = () =>
  form.groups.map((group) => {
    const name = groupOf(group.column);
    const value = group.values.find((each) => each.name === name);
    return make(
      "div",
      {},
      make("dt", { dir: "auto" }, said(group.label)),
      make("dd", { dir: "auto" }, value ? said(value.label) : name || word("groups.none")),
    );
  });

const openSummary = (asked) => {
  const open = asked.filter((question) => !isAnswered(question));
  if (open.length === 0) return [make("p", { class: "lede" }, word("review.all_answered"))];
  return [
    make("p", { class: "lede" }, counted("review.open", open.length)),
    make("p", {}, link("q-" + open[0].id, word("review.first_open")), ". ", word("review.may_save")),
  ];
};

const saveButtons = () =>
  make(
    "div",
    { class: "actions" },
    button(word(state.revision > 0 ? "save.again" : "save"), save, { class: "primary" }),
    button(word("to_questions"), () => go(lastQuestionScreen()), { class: "secondary" }),
  );

const reviewScreen = () => {
  const asked = askedQuestions();
  const numbers = numbersOf(asked);
  return [
    make("h2", { id: "heading", tabindex: -1 }, word("review.heading")),
    ...openSummary(asked),
    saveButtons(),
    form.groups.length > 0 ? make("dl", { class: "groups" }, groupLines()) : null,
    bySection(asked).map((group) => reviewSection(group, numbers)),
    saveButtons(),
    textToCopy(),
  ];
};
