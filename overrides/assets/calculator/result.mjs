/**
 * Says an answer of the evaluator in the page's words.
 *
 * @typedef {import("./answers.mjs").Table} Table
 * @typedef {import("./words.mjs").Scene} Scene
 * @typedef {import("./words.mjs").Filling} Filling
 */
import { fee } from "../fees.mjs";
import { date, inCents, later, number, today } from "./amounts.mjs";
import { isAsked } from "./answers.mjs";
import { picture } from "./picture.mjs";
import { amount, some, words } from "./words.mjs";

const SOON = 60;

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
  const { from, to } = answer.price ?? {};
  return some([...spread(scene, answer), ...ends, ...(from && from === to ? soon(scene, answer) : [])]);
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

/** What is known to change soon after the day; what has changed already is no news.
 * @param {Scene} scene @param {Table} answer @returns {(Node | null)[]} */
function soon(scene, answer) {
  const { table, day, answers } = scene, end = later(day, SOON), now = today();
  for (const next of table.days.filter((/** @type {string} */ one) => day < one && now < one && one <= end)) {
    const then = fee(table, answers, next), since = scene.since[next];
    if (!since || outcome(then) === outcome(answer)) continue;
    if (then.kind === "fee") return [words(scene, "soon-fee", { since, total: sum(scene, then.total) })];
    const unknown = ["not_known", "no_version"].includes(then.reason);
    return [words(scene, unknown ? "soon-unknown" : "soon-other", { since })];
  }
  return [];
}

/** @param {Table} answer @returns {string} */
const outcome = ({ kind, price, total, reason, between = [] }) =>
  JSON.stringify([kind, kind === "open" ? price : total, reason, between.map((/** @type {Table} */ one) => [one.price, one.total])]);

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
