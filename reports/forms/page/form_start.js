// SPDX-License-Identifier: Apache-2.0
// What the respondent should know before the first question, and the groups they belong to.

const groupField = (group, i) => {
  const id = "group-" + i;
  const write = ({ target }) => {
    countActivity();
    changeGroup(group.column, target.value);
    store();
    byId("length").textContent = lengthText();
  };
  const options = group.values.map((value) => make("option", { value: value.name }, said(value.label)));
  const field =
    options.length > 0
      ? make("select", { id, onchange: write, value: groupOf(group.column) }, make("option", { value: "" }, word("groups.none")), options)
      : make("input", { id, type: "text", oninput: write, maxlength: 200, autocomplete: "off", dir: "auto", value: groupOf(group.column) });
  return make("div", { class: "field" }, make("label", { class: "field-label", for: id }, foreign(said(group.label))), field);
};

const asksByGroup = () => JSON.stringify(form.conditions).includes("unless_group");

const groupFields = () =>
  form.groups.length === 0
    ? null
    : make(
        "section",
        { "aria-labelledby": "groups" },
        make("h2", { id: "groups" }, word(form.consensus ? "groups.heading_consensus" : "groups.heading")),
        make("p", { class: "hint" }, word(asksByGroup() ? "groups.hint_roles" : "groups.hint")),
        form.groups.map(groupField),
      );

const privacyList = () =>
  make(
    "section",
    { "aria-labelledby": "privacy" },
    make("h2", { id: "privacy" }, word("privacy.heading")),
    make(
      "ul",
      { class: "plain" },
      make("li", {}, word("privacy.here")),
      make("li", {}, word("privacy.file")),
      make("li", {}, word("privacy.name")),
      form.consensus ? null : make("li", {}, word("privacy.groups", String(form.minimum_group))),
      make("li", {}, word("privacy.comments")),
    ),
  );

const modeField = (mode) =>
  make(
    "label",
    { class: "choice" },
    make("input", {
      type: "radio",
      name: "mode",
      value: mode,
      checked: settings.mode === mode,
      onchange: () => {
        settings.mode = mode;
        store();
      },
    }),
    make("span", { class: "choice-text" }, word("mode." + mode)),
  );

const modeFields = () =>
  make(
    "fieldset",
    { class: "modes" },
    make("legend", {}, make("h2", {}, word("mode.heading"))),
    make("div", { class: "choices" }, modeField("one"), modeField("all")),
  );

const keysHelp = () =>
  make(
    "details",
    { class: "keys" },
    make("summary", {}, word("keys.heading")),
    make("ul", { class: "plain" }, ["move", "digits", "next", "back"].map((key) => make("li", {}, word("keys." + key)))),
  );

// Minutes shrink with the questions that a role does not see.
const lengthText = () => {
  const all = [...questions.values()].filter(isAsked).length;
  const asked = askedQuestions().length;
  const minutes = form.minutes[form.languages.indexOf(language)];
  const mine = Math.max(1, Math.round((minutes * asked) / Math.max(all, 1)));
  return word("start.length", counted("questions", asked), counted("minutes", mine));
};

const firstOpen = () => askedQuestions().find((question) => !isAnswered(question));

const begin = () => {
  const target = firstOpen() ?? askedQuestions()[0];
  go(target ? "q-" + target.id : "review");
};

const startScreen = () => {
  const given = askedQuestions().filter(isAnswered).length;
  return [
    make("h2", { id: "heading", tabindex: -1, class: "unseen" }, word("start.heading")),
    make("p", { class: "lede", id: "length" }, lengthText()),
    make("p", {}, word(form.consensus ? "start.consensus" : "start.pause")),
    form.publisher === "" ? null : make("p", { class: "fine" }, word("publisher", form.publisher)),
    form.wave === "" ? null : make("p", { class: "fine" }, word("wave", form.wave)),
    storageWorks ? null : make("p", { class: "warning" }, word("not_stored")),
    groupFields(),
    privacyList(),
    modeFields(),
    make(
      "div",
      { class: "actions" },
      button(word(given > 0 ? "start.continue" : "start.begin"), begin, { class: "primary" }),
      hasBegun() ? button(word("forget"), askForget, { class: "secondary" }) : null,
    ),
    given > 0 ? make("p", { class: "fine" }, counted("start.found", given)) : null,
    keysHelp(),
  ];
};
