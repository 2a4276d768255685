// SPDX-License-Identifier: Apache-2.0
// Keys beside the browser's own, which all keep working.

const isTyping = (target) => target.matches("textarea, select, input[type=text]");

const chooseByDigit = (unit, digit) => {
  const question = questions.get(unit.dataset.question);
  const at = digitsOf(question).indexOf(digit);
  const input = unit.querySelectorAll("input[type=radio], input[type=checkbox]")[at];
  if (!input) return false;
  input.focus();
  input.click();
  announce(word("chosen", input.closest("label").querySelector(".choice-text").textContent));
  return true;
};

const goesOn = (event) => {
  const { target } = event;
  if (event.altKey || event.shiftKey) return false;
  if (target.matches("textarea")) return event.ctrlKey || event.metaKey;
  return target.matches("input, .question-label, #heading");
};

// Where there is no question in focus, the screen itself moves on.
const move = (target, by) => {
  const unit = target.closest?.(".question");
  const question = unit ? questions.get(unit.dataset.question) : questionOf(settings.screen);
  if (question) return step(question, by);
  if (by > 0 && settings.screen === "start") return begin();
  if (by < 0 && settings.screen === "review") return go(lastQuestionScreen());
  return undefined;
};

const onKey = (event) => {
  const { target, key } = event;
  if (event.isComposing || document.querySelector("dialog[open]")) return;
  const unit = target.closest?.(".question");
  if (event.altKey && !isTyping(target) && (key === "ArrowRight" || key === "ArrowLeft")) {
    event.preventDefault();
    move(target, key === "ArrowRight" ? 1 : -1);
  } else if (key === "Enter" && goesOn(event) && (unit || target.id === "heading")) {
    event.preventDefault();
    move(target, 1);
  } else if (/^\d$/.test(key) && unit && !isTyping(target) && !event.ctrlKey && !event.metaKey && !event.altKey) {
    if (chooseByDigit(unit, key)) event.preventDefault();
  }
};
