// SPDX-License-Identifier: Apache-2.0
// Elements are made one by one; texts only ever become text.

const byId = (id) => document.getElementById(id);

const setAttribute = (element, name, value) => {
  if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
  else if (name === "value" || name === "checked" || name === "open" || name === "hidden") element[name] = value;
  else if (value === true) element.setAttribute(name, "");
  else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
};

// Children are elements or texts; nothing stands for none.
const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  const present = children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== "");
  element.append(...present);
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  return element;
};

const button = (label, onclick, attributes = {}) => make("button", { type: "button", onclick, ...attributes }, label);

// Names that others chose may be written from right to left: they must not turn what stands around.
const foreign = (text, attributes = {}) => make("span", { dir: "auto", ...attributes }, text);

const announce = (text) => {
  byId("status").textContent = text;
};

// Asks before something is lost; `yes` is called where that is meant.
const askFirst = (question, yesLabel, yes) => {
  const close = (act) => () => {
    dialog.close();
    dialog.remove();
    act();
  };
  const refuse = button(word("sure.no"), close(() => {}), { class: "secondary" });
  const dialog = make(
    "dialog",
    { "aria-labelledby": "sure", oncancel: () => dialog.remove() },
    make("div", { id: "sure" }, question.map((text) => make("p", {}, text))),
    make("div", { class: "actions" }, button(yesLabel, close(yes), { class: "primary" }), refuse),
  );
  document.body.append(dialog);
  dialog.showModal();
  refuse.focus();
};
