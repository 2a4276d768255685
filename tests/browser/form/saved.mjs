// SPDX-License-Identifier: Apache-2.0
// What is wrong with a saved response file: written from the description of the file, with Node's own
// SHA-256.
import { createHash } from "node:crypto";

export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join("")}]`;
  if (typeof value === "object") {
    const keys = Object.keys(value).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    return `{${keys.map((key) => canonical(key) + canonical(value[key])).join("")}}`;
  }
  return `${Buffer.byteLength(String(value))}:${value}`;
}

export const sha256 = (text) => createHash("sha256").update(text).digest("hex");

const unfit = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff\ufdd0-\ufdef]|\p{Cs}/u;

export function faults(text, form, { revision, complete }) {
  const found = [];
  const must = (is, what) => is || found.push(what);
  const root = JSON.parse(text);
  const { checksum, ...rest } = root;
  must(checksum === sha256(canonical(rest)), "the checksum is another one");
  must(!unfit.test(text.replaceAll("\n", "")), "a character that a reader may refuse");
  must(Object.keys(root).join() === "cxmat,form,not_for_publication,response,checksum", "other keys");
  must(root.cxmat === 1 && root.not_for_publication === true, "the head");
  must(root.form.id === form.id, "the form's id");
  const questionnaires = form.questionnaires.map(({ id, version, hash }) => ({ id, version, hash }));
  must(JSON.stringify(root.form.questionnaires) === JSON.stringify(questionnaires), "the questionnaires");
  must(root.form.revision === revision, `revision ${root.form.revision}, not ${revision}`);
  must(root.form.complete === complete, `complete is ${root.form.complete}`);
  const { respondent, wave, duration, answers } = root.response;
  must(/^f[0-9a-f]{16}$/.test(respondent), `respondent ${respondent}`);
  must((wave ?? "") === form.wave, "the wave");
  must(Number.isInteger(duration) && duration >= 0, `duration ${duration}`);
  must(Object.keys(answers).join() === form.asked.map((each) => each.id).join(), "not every question, or notes");
  for (const [id, answer] of Object.entries(answers)) {
    const texts = typeof answer === "string" ? [answer] : Object.values(answer);
    must(texts.every((each) => typeof each === "string"), `${id} is no text`);
  }
  must(!/\d{4}-\d{2}-\d{2}T|\d{2}:\d{2}/.test(text), "a time");
  return found;
}

/// The answers without what stands beside them.
export const answersIn = (text) => JSON.parse(text).response.answers;
