/**
 * Draws a price over a number: level where it stays, a step where it changes, a dot for the reader.
 *
 * @typedef {{from: string, prices: string[]}} Stretch a beginning, and the prices from there on
 * @typedef {import("./answers.mjs").Table} Table
 * @typedef {import("./answers.mjs").Answers} Answers
 * @typedef {import("./words.mjs").Scene} Scene
 */
import { edges, fee, possible } from "../fees.mjs";
import { inCents } from "./amounts.mjs";
import { isAsked } from "./answers.mjs";
import { amount, some, words } from "./words.mjs";

const NS = "http://www.w3.org/2000/svg";
const HEIGHT = 220, TOP = 24, BOTTOM = 40, RIGHT = 12;

/** @param {string} tag @param {{[name: string]: string | number}} given @param {string} [text] */
function shape(tag, given, text = "") {
  const made = document.createElementNS(NS, tag);
  for (const [name, value] of Object.entries(given)) made.setAttribute(name, `${value}`);
  made.append(text);
  return made;
}

/** The picture; screen readers are told its title only, for what it says stands in the table
 * beside it.
 * @param {Stretch[]} stretches @param {string} here the reader's number, or nothing
 * @param {{title: string, price: (text: string) => string, edge: (text: string) => string,
 *   wide: number, above: boolean}} labels `above`: prices are long and stand on their lines
 * @returns {SVGElement} */
function drawn(stretches, here, labels) {
  const prices = stretches.flatMap((one) => one.prices).map(Number);
  const begins = stretches.map((one) => Number(one.from));
  const end = Math.max(begins[begins.length - 1] * 1.35, Number(here) * 1.08);
  const high = Math.max(...prices) || 1;
  const left = labels.above ? 12 : 12 + 9 * Math.max(...stretches.flatMap((s) => s.prices.map((p) => labels.price(p).length)));
  /** @param {number} value */
  const x = (value) => left + (value / end) * (labels.wide - left - RIGHT);
  /** @param {number} value */
  const y = (value) => HEIGHT - BOTTOM - (value / high) * (HEIGHT - BOTTOM - TOP);
  const svg = shape("svg", { viewBox: `0 0 ${labels.wide} ${HEIGHT}`, role: "img", class: "steps-picture" });
  svg.setAttribute("aria-label", labels.title);
  const base = HEIGHT - BOTTOM;
  svg.append(shape("path", { class: "axis", d: `M${left} ${TOP}V${base}H${labels.wide - RIGHT}` }));
  for (const text of new Set(stretches.flatMap((one) => one.prices))) {
    const level = y(Number(text));
    svg.append(
      shape("path", { class: "level", d: `M${left} ${level}H${labels.wide - RIGHT}` }),
      shape("text", labels.above
        ? { x: left + 8, y: level - 8 }
        : { class: "at-price", x: left - 8, y: level + 5 }, labels.price(text)),
    );
  }
  stretches.forEach((one, at) => {
    const from = x(begins[at]), to = at + 1 < begins.length ? x(begins[at + 1]) : labels.wide - RIGHT;
    for (const text of one.prices) {
      const open = one.prices.length > 1 ? " open" : "";
      svg.append(shape("path", { class: `stretch${open}`, d: `M${from} ${y(Number(text))}H${to}` }));
    }
    if (!at) return;
    const ends = [...one.prices, ...stretches[at - 1].prices].map((text) => y(Number(text)));
    svg.append(
      shape("path", { class: "riser", d: `M${from} ${Math.min(...ends)}V${base + 6}` }),
      shape("text", { class: "at-edge", x: from, y: base + 26 }, labels.edge(one.from)),
    );
  });
  for (const text of here ? on(stretches, here).prices : []) {
    svg.append(shape("circle", { class: "here", cx: x(Number(here)), cy: y(Number(text)), r: 9 }));
  }
  return /** @type {SVGElement} */ (svg);
}

/** The stretch that a number lies on.
 * @param {Stretch[]} stretches @param {string} here @returns {Stretch} */
const on = (stretches, here) =>
  stretches.filter((one) => Number(one.from) <= Number(here)).pop() ?? stretches[0];

/** The fee as steps over the first amount of money that it hangs on, and the same as a table;
 * nothing where it goes up or down between two bounds. @param {Scene} scene */
export function picture(scene) {
  const { table, answers, day } = scene;
  const name = Object.keys(table.facts).find((one) =>
    table.facts[one].type === "money" && isAsked(table, answers, one));
  if (!name) return null;
  const here = (answers[name] ?? "").replace(",", ".");
  const cuts = edges(table, answers, day, name);
  /** @param {string} text */
  const paid = (text) => pricesAt(scene, { ...answers, [name]: text });
  const stretches = cuts.map((from) => ({ from, prices: paid(from) }));
  const merged = stretches.filter((one, at) => `${one.prices}` !== `${stretches[at - 1]?.prices}`);
  if (merged.length < 2 || merged.some((one) => !one.prices.length)) return null;
  const slopes = stretches.some(({ prices }, at) => {
    const end = cuts[at + 1] ? before(cuts[at + 1]) : table.facts[name].most ?? "999999999";
    return `${paid(end)}` !== `${prices}`;
  });
  if (slopes || (here && `${paid(here)}` !== `${on(merged, here).prices}`)) return null;
  const shape = { title: words(scene, "picture-title")?.textContent?.trim() ?? "",
    price: (/** @type {string} */ text) => amount(scene, text),
    edge: (/** @type {string} */ text) => amount(scene, limit(text)),
    wide: Math.min(Math.max(scene.root.clientWidth - 40, 280), 640), above: scene.easy };
  const items = merged.map((one, at) => words(scene, "stretch", {
    from: amount(scene, one.from), to: merged[at + 1] && amount(scene, before(merged[at + 1].from)),
    last: !merged[at + 1],
    prices: one.prices.map((text) => amount(scene, text)).join(" / "),
    here: Boolean(here) && on(merged, here) === one,
  }));
  return words(scene, "picture", {
    picture: drawn(merged, here, shape), items: some(items), question: scene.question(name),
    unit: words(scene, "unit"), here: Boolean(here),
  });
}

/** The number just before, by a cent. @param {string} text @returns {string} */
const before = (text) => (Number(inCents(text).cents - 1n) / 100).toFixed(2);

/** The round limit below a number that is one cent above it.
 * @param {string} text @returns {string} */
const limit = (text) => (text.endsWith(".01") ? before(text) : text);

/** The price of these answers; several where the list leaves it open; none where it is not known.
 * @param {Scene} scene @param {Answers} answers @returns {string[]} */
function pricesAt({ table, day }, answers) {
  const found = fee(table, answers, day);
  if (found.kind === "ask") {
    const prices = found.between.map((/** @type {Table} */ side) => side.price);
    return prices.every(Boolean) ? [...new Set(prices)].sort((a, b) => Number(a) - Number(b)) : [];
  }
  const { price } = found.kind === "fee" ? { price: { from: found.price, to: found.price } } : possible(table, answers, day);
  return price?.from && price.from === price.to ? [price.from] : [];
}
