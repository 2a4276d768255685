// SPDX-License-Identifier: Apache-2.0
// Every number written in a chart stands in the table behind it. Axes and legends explain, they
// hold no figures.
export const name = "numbers";

export async function check(page) {
  return page.evaluate(() => {
    const numbers = (text) => text.match(/[+−±]?\d+(?:[.,]\d+)*/g) ?? [];
    // A narrow cell of a heat map may have fewer decimals than the table.
    const places = (number) => (number.match(/[.,](\d+)$/) ?? ["", ""])[1].length;
    const value = (number) => Number(number.replace(",", ".").replace("−", "-").replace(/[+±]/, ""));
    const rounds = (finer, number) =>
      places(number) > 0 && places(finer) > places(number) && Math.abs(value(finer) - value(number)) <= 0.5 * 10 ** -places(number) + 1e-9;
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
        .filter(([number]) => !table.has(number) && ![...table].some((finer) => rounds(finer, number)))
        .map(([number, text]) => `chart "${title}": ${number} of "${text.textContent}" is not in its table`);
    });
  });
}
