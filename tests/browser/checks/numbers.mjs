// SPDX-License-Identifier: Apache-2.0
// Every number written in a chart stands in the table behind it. Axes and legends explain, they
// hold no figures.
export const name = "numbers";

export async function check(page) {
  return page.evaluate(() => {
    const numbers = (text) => text.match(/[+−±]?\d+(?:[.,]\d+)*/g) ?? [];
    const known = (tables) =>
      new Set([...tables].flatMap((table) => [...table.querySelectorAll("th, td, caption")]).flatMap((cell) => numbers(cell.textContent)));
    const anywhere = known(document.querySelectorAll("table"));
    return [...document.querySelectorAll("figure")].flatMap((figure) => {
      const svg = figure.querySelector("svg");
      if (!svg) return [];
      const title = svg.querySelector("title")?.textContent ?? "";
      // Page 1 shows a chart whose table stands further down.
      const own = figure.querySelector("table");
      const table = own ? known([own]) : anywhere;
      return [...svg.querySelectorAll("text")]
        .filter((text) => !text.closest(".c-axis, .c-legend"))
        .flatMap((text) => numbers(text.textContent).map((number) => [number, text]))
        // Whole numbers that are no values or notes belong to names.
        .filter(([number, text]) => /\D/.test(number) || text.closest(".c-value, .c-note"))
        .filter(([number]) => !table.has(number))
        .map(([number, text]) => `chart "${title}": ${number} of "${text.textContent}" is not in its table`);
    });
  });
}
