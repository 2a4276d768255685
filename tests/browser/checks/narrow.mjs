// SPDX-License-Identifier: Apache-2.0
// A telephone, 360 pixels wide: nothing makes the page scroll sideways.
const width = 360;

export const name = "narrow";

export async function check(page) {
  const before = page.viewportSize();
  await page.setViewportSize({ width, height: 740 });
  const findings = await page.evaluate((limit) => {
    for (const each of document.querySelectorAll("details")) each.open = true;
    const found = document.documentElement.scrollWidth;
    if (found <= limit) return [];
    const path = (element) =>
      element.tagName.toLowerCase() + (element.id ? `#${element.id}` : element.classList.length ? `.${[...element.classList].join(".")}` : "");
    const contained = (element) => {
      for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
        if (getComputedStyle(up).overflowX !== "visible") return true;
      }
      return false;
    };
    const beyond = [...document.body.querySelectorAll("*")]
      .filter((each) => each.getBoundingClientRect().right > limit + 0.5 && !contained(each))
      .slice(0, 5)
      .map((each) => `${path(each.parentElement)} > ${path(each)} "${each.textContent.trim().slice(0, 40)}"`);
    return [`${found} pixels wide at ${limit}: ${beyond.join("; ")}`];
  }, width);
  await page.setViewportSize(before);
  return findings;
}
