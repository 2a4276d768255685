// SPDX-License-Identifier: Apache-2.0
// Printed on A4: no chart is cut, its title is on its page, and what is folded on the screen is
// there. Tiny marks are put into the page before it is printed and looked for in the PDF's text.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";

export const name = "print";

// A4 less the margins of @page in report.css (18 mm and 16 mm), in CSS pixels.
const paper = { width: Math.floor(((210 - 2 * 16) / 25.4) * 96), height: Math.floor(((297 - 2 * 18) / 25.4) * 96) };

/// Puts the marks in; says what each figure is and which of its parts must stay together.
function mark() {
  const figures = [...document.querySelectorAll("svg.chart")].map((svg, i) => {
    const place = (where, y) => {
      const text = document.createElementNS("http://www.w3.org/2000/svg", "text");
      text.textContent = `qz${i}${where}`;
      text.setAttribute("x", "1");
      text.setAttribute("y", String(y));
      text.setAttribute("font-size", "1");
      svg.append(text);
    };
    const box = svg.viewBox.baseVal;
    place("top", box.y + 2);
    place("end", box.y + box.height - 1);
    const caption = svg.closest("figure")?.querySelector("figcaption");
    if (caption) {
      const note = document.createElement("small");
      note.textContent = ` qz${i}cap`;
      note.style.fontSize = "2px";
      caption.append(note);
    }
    return { title: svg.querySelector("title")?.textContent ?? "", caption: Boolean(caption) };
  });
  const folded = [...document.querySelectorAll("details")].map((details, i) => {
    const last = details.querySelector("tbody tr:last-child > :last-child") ?? details.lastElementChild;
    const note = document.createElement("small");
    note.textContent = ` qy${i}end`;
    note.style.fontSize = "2px";
    last.append(note);
    return details.querySelector("summary")?.textContent.trim() ?? "";
  });
  return { figures, folded };
}

/// Charts that no page can hold, or that may be broken between two.
function geometry(height) {
  return [...document.querySelectorAll("svg.chart")].flatMap((svg) => {
    const title = svg.querySelector("title")?.textContent ?? "";
    const tall = svg.getBoundingClientRect().height;
    let kept = false;
    for (let up = svg; up && up !== document.body; up = up.parentElement) {
      kept = kept || /avoid/.test(getComputedStyle(up).breakInside);
    }
    return [
      ...(tall > height ? [`chart "${title}" is ${Math.round(tall)} pixels tall, a page ${height}`] : []),
      ...(kept ? [] : [`chart "${title}" may be broken between pages`]),
    ];
  });
}

export async function check(page, file, work) {
  const findings = [];
  const before = page.viewportSize();
  await page.evaluate(() => {
    for (const each of document.querySelectorAll("details")) each.open = false;
  });
  await page.setViewportSize(paper);
  await page.emulateMedia({ media: "print" });
  findings.push(...(await page.evaluate(geometry, paper.height)));
  const marks = await page.evaluate(mark);
  const pdf = `${work}.pdf`;
  writeFileSync(pdf, await page.pdf({ format: "A4", preferCSSPageSize: true, printBackground: true }));
  await page.emulateMedia({ media: null });
  await page.setViewportSize(before);

  const pages = execFileSync("pdftotext", ["-raw", pdf, "-"], { maxBuffer: 1 << 28 }).toString().split("\f");
  const place = new Map();
  pages.forEach((text, number) => {
    for (const [found] of text.matchAll(/q[zy]\d+(?:top|end|cap)/g)) place.set(found, number + 1);
  });
  marks.figures.forEach(({ title, caption }, i) => {
    const [top, end, cap] = ["top", "end", "cap"].map((part) => place.get(`qz${i}${part}`));
    if (!top || !end) findings.push(`chart "${title}" is not in the PDF as a whole`);
    else if (top !== end) findings.push(`chart "${title}" begins on page ${top} and ends on ${end}`);
    if (caption && cap !== top) findings.push(`chart "${title}" is on page ${top}, its title on ${cap}`);
  });
  marks.folded.forEach((summary, i) => {
    if (!place.has(`qy${i}end`)) findings.push(`folded "${summary}" is not in the PDF`);
  });
  return findings;
}
