/**
 * The box that finds prices in a price list. Without it the list stands whole; while something is
 * written in it, only the points that fit are shown, each below the point and the heading it
 * belongs to.
 */
import { fold, words } from "../search/folding.mjs";
import { stem } from "../search/stemming.mjs";

const PAUSE = 400;
const LANGUAGE = document.documentElement.lang;

/** @typedef {{ row: HTMLElement, text: string, stems: string[] }} Point */
/** @typedef {{ text: string, stem: string }} Wanted */

/** A text in which amounts are found with a comma and with a point.
 * @param {string} text
 * @returns {string} */
const plain = (text) => fold(text).replaceAll(",", ".");

/** @param {string} query
 * @returns {Wanted[]} */
const wanted = (query) =>
  query.split(/\s+/).flatMap((part) => {
    if (/\d/.test(part)) return [{ text: plain(part), stem: "" }];
    return words(part).map((word) => ({ text: "", stem: stem(word, LANGUAGE) }));
  });

/** Whether a number stands in a text, not inside another number.
 * @param {string} text
 * @param {string} number
 * @returns {boolean} */
const holds = (text, number) => {
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    if (!/[\d.]/.test(text.charAt(at - 1))) return true;
  }
  return false;
};

/** @param {Point} point
 * @param {Wanted[]} query
 * @returns {boolean} */
const fits = (point, query) =>
  query.every((one) =>
    one.stem ? point.stems.some((each) => each.startsWith(one.stem)) : holds(point.text, one.text)
  );

/** @param {Element} part
 * @returns {Point[]} */
const pointsOf = (part) => {
  const heading = part.closest("section")?.querySelector("h2")?.textContent ?? "";
  const above = `${heading} ${part.querySelector("caption")?.textContent ?? ""}`;
  return [...part.querySelectorAll(".fee tbody tr")].flatMap((row) => {
    const first = row.parentElement?.firstElementChild;
    const text = `${above} ${first === row ? "" : first?.textContent} ${row.textContent}`;
    const stems = words(text).map((word) => stem(word, LANGUAGE));
    return row instanceof HTMLElement ? [{ row, text: plain(text), stems }] : [];
  });
};

/** Show what fits, and give how many points that are.
 * @param {Element} part
 * @param {Point[]} points
 * @param {Wanted[]} query
 * @returns {number} */
const show = (part, points, query) => {
  const found = points.filter((point) => fits(point, query));
  const kept = new Set(found.map((point) => point.row));
  for (const { row } of points) {
    const cases = [...(row.parentElement?.children ?? [])];
    const leads = row === cases[0] && cases.some((one) => kept.has(/** @type {any} */ (one)));
    row.hidden = !leads && !kept.has(row);
  }
  for (const more of part.querySelectorAll("details")) more.hidden = query.length > 0;
  return found.length;
};

/** @param {HTMLElement} box */
const begin = (box) => {
  const input = box.querySelector("input");
  const status = box.querySelector("[role=status]");
  const count = box.querySelector("template");
  const nothing = box.querySelector("[data-nothing]");
  if (!input || !status || !count || !(nothing instanceof HTMLElement)) return;
  const parts = [...document.querySelectorAll(".priced")].filter((e) => e instanceof HTMLElement);
  const points = new Map(parts.map((part) => [part, pointsOf(part)]));
  const all = [...points.values()].flat().length;
  const links = [...document.querySelectorAll(".chapters .row")];
  let timer = 0;

  /** @param {number} found */
  const say = (found) => {
    const text = count.innerHTML.replace("{found}", `${found}`).replace("{all}", `${all}`);
    status.textContent = input.value.trim() ? text : "";
  };

  const filter = () => {
    const query = wanted(input.value);
    let found = 0;
    for (const part of parts) {
      const here = show(part, points.get(part) ?? [], query);
      part.hidden = here === 0;
      found += here;
    }
    for (const section of new Set(parts.map((part) => part.closest("section")))) {
      if (section) section.hidden = !section.querySelector(".priced:not([hidden])");
    }
    for (const link of links) {
      const target = document.querySelector(link.getAttribute("href") ?? "");
      const row = link.closest("li");
      if (row) row.hidden = Boolean(target?.closest("[hidden]"));
    }
    nothing.hidden = found > 0;
    clearTimeout(timer);
    timer = window.setTimeout(say, PAUSE, found);
  };

  input.addEventListener("input", filter);
  box.hidden = false;
  if (input.value) filter();
};

const box = document.querySelector("[data-filter]");
if (box instanceof HTMLElement) begin(box);
