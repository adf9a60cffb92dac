/**
 * Says an answer of the evaluator in the page's words.
 *
 * @typedef {import("./answers.mjs").Table} Table
 * @typedef {import("./answers.mjs").Answers} Answers
 * @typedef {import("./words.mjs").Filling} Filling
 * @typedef {{root: HTMLElement, forms: any, since: {[day: string]: string}, easy: boolean,
 *   table: Table, at: number, day: string, answers: Answers, ask: (fact: string) => Node[],
 *   question: (fact: string) => Node}} Scene
 */
import { edges, fee, possible } from "../fees.mjs";
import { date, inCents, later, money, number } from "./amounts.mjs";
import { isAsked } from "./answers.mjs";
import { drawn, on } from "./picture.mjs";
import { say } from "./words.mjs";

const SOON = 60;

/** The places where the words of the case may stand, the nearest first.
 * @param {Scene} scene @returns {ParentNode[]} */
function rooms({ root, table, at, day }) {
  const version = table.versions.findIndex(
    (/** @type {Table} */ { from, to }) => (!from || from <= day) && (!to || day <= to),
  );
  const own = root.querySelector(`[data-tariff="${at}"] [data-version="${Math.max(version, 0)}"]`);
  return own ? [own, root] : [root];
}

/** @param {Scene} scene @param {string} name @param {{[gap: string]: Filling}} [gaps] */
const words = (scene, name, gaps) => say(rooms(scene), name, gaps);

/** Several of them, those that the page has no words for left out.
 * @param {(Node | null)[]} nodes @returns {Node[]} */
const some = (nodes) => /** @type {Node[]} */ (nodes.filter(Boolean));

/** @param {Scene} scene @param {string} text @returns {string} */
const amount = (scene, text) => money(text, scene.forms, scene.easy);

/** A sum, with the time that it is for where that is known.
 * @param {Scene} scene @param {string} text @returns {Filling} */
const sum = (scene, text) => [amount(scene, text), words(scene, "per") ?? ""];

/** What is said first, and again when it changes: the price, or why there is none.
 * @param {Scene} scene @param {Table} answer @param {Node | null} next what leads to the next
 * question @returns {Node[]} */
export function short(scene, answer, next) {
  const ends = next ? [words(scene, "next", { question: next })] : [];
  if (!next && unanswered(scene)) ends.push(words(scene, "enough"));
  if (answer.kind === "fee") return some([...paid(scene, answer), ...ends, ...soon(scene, answer)]);
  if (answer.kind === "ask") {
    return some([...unsure(scene, answer), ...ends, ...soon(scene, answer)]);
  }
  if (answer.kind === "impossible") return some([words(scene, "impossible")]);
  return some([...spread(scene, answer), ...ends]);
}

/** Whether a question that is asked has no answer.
 * @param {Scene} scene @returns {boolean} */
const unanswered = ({ table, answers }) =>
  Object.keys(table.facts).some((name) => !answers[name] && isAsked(table, answers, name));

/** @param {Scene} scene @param {Table} answer */
function paid(scene, answer) {
  if (answer.exempt) return [words(scene, "exempt")];
  const rounded = !inCents(answer.total).exact;
  const said = [words(scene, "fee", { total: sum(scene, answer.total), rounded })];
  if (answer.price) said.push(priceOf(scene, answer.price), product(scene, answer));
  return said;
}

/** The price of one unit. @param {Scene} scene @param {string} price */
const priceOf = (scene, price) =>
  words(scene, "price", { price: amount(scene, price), unit: words(scene, "unit") });

/** `0,70 € × 10 = 7,00 €`, where nothing else plays a part.
 * @param {Scene} scene @param {Table} answer */
function product(scene, { price, units, total, rows }) {
  if (!units.length || rows.length) return null;
  const counts = units.map((/** @type {Table} */ unit) => number(unit.counted, scene.forms));
  const parts = [amount(scene, price), ...counts].join(" × ");
  return words(scene, "product", { parts, total: amount(scene, total) });
}

/** @param {Scene} scene @param {Table} answer */
function unsure(scene, answer) {
  const reasons = answer.about.map((/** @type {string} */ id) =>
    words(scene, `ask:${id}`) ?? words(scene, `unknown:${id}`));
  const said = [words(scene, answer.reason, { parameter: reasons })];
  if (answer.reason === "stated") said.push(...reasons);
  return [...said, ...answer.between.map((/** @type {Table} */ side) => oneOf(scene, side))];
}

/** One price of several, with its points.
 * @param {Scene} scene @param {Table} side */
function oneOf(scene, { price, total, clauses }) {
  return words(scene, "one-price", {
    total: total && sum(scene, total),
    price: price && amount(scene, price),
    unit: words(scene, "unit"),
    points: points(scene, clauses),
  });
}

/** From … to …, as far as it is known.
 * @param {Scene} scene @param {Table} answer */
function spread(scene, { price, total, ask }) {
  const said = [words(scene, "open")];
  // Worked out from ranges, the low end can lie below nothing; what people pay never does.
  /** @param {string} name @param {Table | null} range */
  const put = (name, range) => {
    if (!range) return;
    const [from, to] = [range.from?.replace(/^-.*/, "0.00"), range.to].map((end) =>
      end && (name === "total" ? sum : amount)(scene, end));
    said.push(words(scene, `${name}-${range.from === range.to ? "is" : "between"}`, {
      from, to, unit: words(scene, "unit"),
    }));
  };
  if (total?.to && total.from) put("total", total);
  else if (price?.to && price.from) put("price", price);
  if (ask) said.push(words(scene, total || price ? "maybe-ask" : "surely-ask"));
  return said;
}

/** What is known to change soon after the day.
 * @param {Scene} scene @param {Table} answer @returns {(Node | null)[]} */
function soon(scene, answer) {
  const { table, day, answers } = scene, end = later(day, SOON);
  for (const next of table.days.filter((/** @type {string} */ one) => day < one && one <= end)) {
    const then = fee(table, answers, next), since = scene.since[next];
    if (outcome(then) === outcome(answer)) continue;
    if (then.kind === "fee") return [words(scene, "soon-fee", { since, total: sum(scene, then.total) })];
    const unknown = ["not_known", "no_version"].includes(then.reason);
    return [words(scene, unknown ? "soon-unknown" : "soon-other", { since })];
  }
  return [];
}

/** @param {Table} answer @returns {string} */
const outcome = ({ kind, total, reason, between = [] }) =>
  JSON.stringify([kind, total, reason, between.map((/** @type {Table} */ one) => [one.price, one.total])]);

/** Points with their words. @param {Scene} scene @param {string[]} clauses @returns {Node[]} */
const points = (scene, clauses) =>
  some(clauses.map((clause) => words(scene, "point", {
    clause, words: words(scene, `point:${clause}`), heading: words(scene, `heading:${clause}`),
  })));

/** All that stands behind the result.
 * @param {Scene} scene @param {Table} answer @returns {Node[]} */
export function long(scene, answer) {
  if (answer.kind !== "fee" && answer.kind !== "ask") return [];
  const shown = answer.reason === "conflict" ? [] : points(scene, answer.clauses);
  return some([
    bands(scene, answer),
    rows(scene, answer),
    shown.length ? words(scene, "why", { points: shown }) : null,
    words(scene, "decides"),
    picture(scene),
    listed(scene, "assumptions", answer.assumptions.map((/** @type {string} */ id) => `assumption:${id}`)),
    listed(scene, "parameters", answer.parameters.map(
      (/** @type {Table} */ { id, from }) => `parameter:${id}:${from}`)),
    words(scene, "answers", { items: given(scene), day: date(scene.day, scene.forms) }),
  ]);
}

/** A heading with texts, where there are any.
 * @param {Scene} scene @param {string} name @param {string[]} ids */
function listed(scene, name, ids) {
  const items = some(ids.map((id) => words(scene, id)));
  return items.length ? words(scene, name, { items }) : null;
}

/** @param {Scene} scene @param {Table} answer */
function bands(scene, answer) {
  const items = (answer.bands ?? []).map((/** @type {Table} */ { clause, counted, price, total }) =>
    words(scene, "band", {
      clause, parts: `${amount(scene, price)} × ${number(counted, scene.forms)}`,
      total: amount(scene, total),
    }));
  return items.length ? words(scene, "bands", { items }) : null;
}

/** The lines of a worksheet that have words.
 * @param {Scene} scene @param {Table} answer */
function rows(scene, answer) {
  const items = (answer.rows ?? []).flatMap((/** @type {Table} */ { line, value }) => {
    const label = words(scene, `line:${line}`);
    return label ? some([words(scene, "row", { label, value: number(value, scene.forms) })]) : [];
  });
  return items.length ? words(scene, "rows", { items }) : null;
}

/** The answers given, each with its question. @param {Scene} scene @returns {Node[]} */
function given(scene) {
  const names = Object.keys(scene.table.facts);
  const asked = names.filter((name) => scene.answers[name] && isAsked(scene.table, scene.answers, name));
  return some(asked.map((name) => words(scene, "answer", {
    question: scene.question(name), answer: scene.ask(name),
  })));
}

/** The fee as steps over the first amount of money that it hangs on, and the same as a table;
 * nothing where it goes up or down between two bounds. @param {Scene} scene */
function picture(scene) {
  const { table, answers, day } = scene;
  if (scene.easy) return null;
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
    wide: Math.min(Math.max(scene.root.clientWidth - 40, 280), 640) };
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
