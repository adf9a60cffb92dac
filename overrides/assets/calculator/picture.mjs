/**
 * Draws a price over a number: level where it stays, a step where it changes, a dot for the reader.
 *
 * @typedef {{from: string, prices: string[]}} Stretch a beginning, and the prices from there on
 */

const NS = "http://www.w3.org/2000/svg";
const HEIGHT = 220, TOP = 24, BOTTOM = 40, RIGHT = 12;

/** @param {string} tag @param {{[name: string]: string | number}} given @param {string} [text] */
function shape(tag, given, text = "") {
  const made = document.createElementNS(NS, tag);
  for (const [name, value] of Object.entries(given)) made.setAttribute(name, `${value}`);
  made.append(text);
  return made;
}

/** The picture; what it says stands in the table beside it, so it is hidden from screen readers.
 * @param {Stretch[]} stretches @param {string} here the reader's number, or nothing
 * @param {{title: string, price: (text: string) => string, edge: (text: string) => string,
 *   wide: number}} words
 * @returns {SVGElement} */
export function drawn(stretches, here, words) {
  const prices = stretches.flatMap((one) => one.prices).map(Number);
  const edges = stretches.map((one) => Number(one.from));
  const end = Math.max(edges[edges.length - 1] * 1.35, Number(here) * 1.08);
  const high = Math.max(...prices) || 1;
  const left = 12 + 9 * Math.max(...stretches.flatMap((s) => s.prices.map((p) => words.price(p).length)));
  /** @param {number} value */
  const x = (value) => left + (value / end) * (words.wide - left - RIGHT);
  /** @param {number} value */
  const y = (value) => HEIGHT - BOTTOM - (value / high) * (HEIGHT - BOTTOM - TOP);
  const svg = shape("svg", { viewBox: `0 0 ${words.wide} ${HEIGHT}`, role: "img", class: "steps-picture" });
  svg.setAttribute("aria-label", words.title);
  const base = HEIGHT - BOTTOM;
  svg.append(shape("path", { class: "axis", d: `M${left} ${TOP}V${base}H${words.wide - RIGHT}` }));
  for (const text of new Set(stretches.flatMap((one) => one.prices))) {
    const level = y(Number(text));
    svg.append(
      shape("path", { class: "level", d: `M${left} ${level}H${words.wide - RIGHT}` }),
      shape("text", { class: "at-price", x: left - 8, y: level + 5 }, words.price(text)),
    );
  }
  stretches.forEach((one, at) => {
    const from = x(edges[at]), to = at + 1 < edges.length ? x(edges[at + 1]) : words.wide - RIGHT;
    for (const text of one.prices) {
      const open = one.prices.length > 1 ? " open" : "";
      svg.append(shape("path", { class: `stretch${open}`, d: `M${from} ${y(Number(text))}H${to}` }));
    }
    if (!at) return;
    const ends = [...one.prices, ...stretches[at - 1].prices].map((text) => y(Number(text)));
    svg.append(
      shape("path", { class: "riser", d: `M${from} ${Math.min(...ends)}V${base + 6}` }),
      shape("text", { class: "at-edge", x: from, y: base + 26 }, words.edge(one.from)),
    );
  });
  for (const text of here ? on(stretches, here).prices : []) {
    svg.append(shape("circle", { class: "here", cx: x(Number(here)), cy: y(Number(text)), r: 9 }));
  }
  return /** @type {SVGElement} */ (svg);
}

/** The stretch that a number lies on.
 * @param {Stretch[]} stretches @param {string} here @returns {Stretch} */
export const on = (stretches, here) =>
  stretches.filter((one) => Number(one.from) <= Number(here)).pop() ?? stretches[0];
