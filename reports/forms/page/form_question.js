// SPDX-License-Identifier: Apache-2.0
// A question with all that belongs to it, and what happens when it is answered.

const answered = (question, changes) => {
  countActivity();
  changeAnswer(question.id, changes);
  store();
  refresh();
};

const anchorsOf = (question) =>
  question.anchors
    ? make(
        "details",
        { class: "anchors" },
        make("summary", {}, word("anchors")),
        make(
          "dl",
          {},
          question.anchors.map(([level, text]) => [
            make("dt", {}, word("anchor", String(level))),
            make("dd", { dir: "auto" }, said(text)),
          ]),
        ),
      )
    : null;

const gradeField = (question) => {
  const choose = ({ target }) => answered(question, { grade: target.value });
  const grades = ["0", "1", "2", "3"].map((grade) => make("option", { value: grade }, word("grade." + grade)));
  const id = "grade-" + question.id;
  return [
    make("label", { class: "field-label", for: id }, word("grade")),
    make(
      "select",
      { id, onchange: choose, value: entryOf(question.id).grade },
      make("option", { value: "" }, word("grade.none")),
      grades,
    ),
  ];
};

const evidenceOf = (question) => {
  if (!form.evidence) return null;
  const id = "evidence-" + question.id;
  const write = ({ target }) => answered(question, { evidence: target.value });
  const hint = question.evidence
    ? make("p", { class: "hint", id: id + "-hint" }, word("evidence.hint") + " ", foreign(said(question.evidence)))
    : null;
  return make(
    "div",
    { class: "evidence" },
    make("label", { class: "field-label", for: id }, word("evidence")),
    hint,
    textArea(id, entryOf(question.id).evidence, write, { rows: 2, "aria-describedby": hint ? id + "-hint" : null }),
    form.consensus ? gradeField(question) : null,
  );
};

const commentOf = (question) => {
  const id = "comment-" + question.id;
  const comment = entryOf(question.id).comment;
  const write = ({ target }) => answered(question, { comment: target.value });
  return make(
    "details",
    { class: "comment", open: comment !== "" },
    make("summary", {}, word("comment.add")),
    make("label", { class: "field-label", for: id }, word("comment")),
    textArea(id, comment, write, { rows: 3 }),
  );
};

const isFilled = (question) => {
  const { value, typed } = entryOf(question.id);
  return value !== "" || typed !== "";
};

// The unit is made anew: whatever stood in its fields is gone.
const clearAnswer = (question) => {
  const unit = byId("unit-" + question.id);
  changeAnswer(question.id, { value: "", typed: "" });
  unit.replaceWith(questionUnit(question, unit.dataset.heading));
  store();
  refresh();
  byId("heading-" + question.id).focus();
  announce(word("cleared"));
};

const questionUnit = (question, heading) => {
  const hintId = question.hint ? "hint-" + question.id : null;
  return make(
    "div",
    { class: "question", id: "unit-" + question.id, "data-question": question.id, "data-heading": heading },
    make(
      "fieldset",
      { "aria-describedby": hintId },
      make(
        "legend",
        {},
        make(
          heading,
          { id: "heading-" + question.id, tabindex: -1, class: "question-label" },
          make("span", { class: "question-number" }, ""),
          foreign(said(question.label)),
        ),
      ),
      question.hint ? make("p", { class: "hint", id: hintId, dir: "auto" }, said(question.hint)) : null,
      fieldsOf(question, (changes) => answered(question, changes)),
    ),
    make(
      "div",
      { class: "beside" },
      button(word("clear"), () => clearAnswer(question), { class: "quiet clear", hidden: !isFilled(question) }),
    ),
    anchorsOf(question),
    evidenceOf(question),
    commentOf(question),
  );
};

const noteUnit = (note) =>
  make(
    "div",
    { class: "note", id: "unit-" + note.id, "data-question": note.id },
    make("p", { dir: "auto" }, said(note.label)),
    note.hint ? make("p", { class: "hint", dir: "auto" }, said(note.hint)) : null,
  );

// The notes that stand before a question of a section, and behind the section's last one.
const notesBeside = (question, shown) => {
  const inSection = shown.filter((each) => each.section === question.section);
  const at = inSection.indexOf(question);
  let first = at;
  while (first > 0 && !isAsked(inSection[first - 1])) first -= 1;
  const isLast = inSection.slice(at + 1).every((each) => !isAsked(each));
  return { before: inSection.slice(first, at), behind: isLast ? inSection.slice(at + 1) : [] };
};

// A number that cannot be read holds nobody but the one who typed it.
const isUnreadable = (question) => isNumber(question) && numberError(entryOf(question.id).typed, question) !== "";
