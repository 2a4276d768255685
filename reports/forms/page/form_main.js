// SPDX-License-Identifier: Apache-2.0
// What stands around every screen, and how it all begins.

const languageNames = { de: "Deutsch", en: "English" };

const languageButton = (each) =>
  button(
    languageNames[each],
    () => {
      language = each;
      show(currentScreen(), false);
      byId("language-" + each).focus();
    },
    { id: "language-" + each, lang: each, "aria-pressed": String(each === language) },
  );

// In the view of all questions the place in it matters, too.
const currentScreen = () => {
  const near = settings.screen === "all" ? nearestInView() : undefined;
  return near ? "q-" + near.id : settings.screen;
};

const drawFrame = () => {
  document.documentElement.lang = language;
  const screenName = { review: "review.heading", done: "done.heading" }[settings.screen];
  document.title = (screenName ? word(screenName) + " · " : "") + titleText();
  byId("title").textContent = titleText();
  byId("organisation").textContent = form.organisation;
  byId("skip").textContent = word("skip");
  document.body.dataset.screen = questionOf(settings.screen) ? "question" : settings.screen;
  const languages = byId("languages");
  languages.setAttribute("aria-label", word("language"));
  languages.setAttribute("role", "group");
  languages.replaceChildren(...(form.languages.length > 1 ? form.languages.map(languageButton) : []));
  const version = document.querySelector("meta[name=generator]").content.replace("cxmat ", "");
  byId("colophon").replaceChildren(make("p", {}, word("colophon", version)));
};

const redraw = (text) => () => {
  const typing = document.activeElement && isTyping(document.activeElement);
  if (typing) refresh();
  else draw(currentScreen(), false);
  announce(word(text));
};

byId("skip").addEventListener("click", (event) => {
  event.preventDefault();
  byId("content").focus();
});
document.addEventListener("keydown", onKey);
addEventListener("popstate", () => show(location.hash.slice(1)));
addEventListener("beforeunload", (event) => {
  if (!storageWorks && hasChanged()) event.preventDefault();
});
addEventListener("pagehide", () => {
  countActivity();
  if (hasBegun()) store();
});
followOtherWindows(redraw("other_tab"), () => {
  draw("start", true);
  announce(word("other_tab_new"));
});

restore();
show(location.hash === "" ? settings.screen : location.hash.slice(1), false);
