/**
 * One question at a time: the answer leads on, "back" leads back, the focus goes along.
 *
 * @typedef {import("./answers.mjs").Table} Table
 * @typedef {import("./answers.mjs").Answers} Answers
 */
import { fee, wrong } from "../fees.mjs";
import { money, number, today, typed } from "./amounts.mjs";
import { following, relevant } from "./answers.mjs";
import { told } from "./faults.mjs";
import { long, short } from "./result.mjs";
import { share, withResult } from "./share.mjs";
import { copied, say } from "./words.mjs";

const CHOICE = "kas";
const DIGITS = /^\d+([.,]\d+)?$/;

/** @param {HTMLElement} root @param {Table} data @param {import("./carry.mjs").Load | null} brought
 * @param {(work: () => void) => void} careful */
export function steps(root, data, brought, careful) {
  /** @param {string} name @returns {HTMLElement} */
  const part = (name) => /** @type {HTMLElement} */ (root.querySelector(`[data-part=${name}]`));
  /** @param {string} name @returns {HTMLElement} */
  const block = (name) => /** @type {HTMLElement} */ (root.querySelector(`[data-fact="${name}"]`));
  const blocks = [...root.querySelectorAll("[data-fact]")].map((one) => /** @type {HTMLElement} */ (one));
  const day = /** @type {HTMLInputElement} */ (root.querySelector("input[type=date]"));
  /** @type {Answers} */
  let answers = {};
  /** @type {string[]} */
  let path = [];
  let at = data.tables.length > 1 ? -1 : 0;
  const left = new Set();
  const table = () => data.tables[at] ?? { facts: {} };

  /** What comes next: a question, or nothing where the result can be told.
   * @returns {{fact: string, options: string[] | null, answer: Table | null} | null} */
  function next() {
    if (at < 0) return { fact: CHOICE, options: null, answer: null };
    const given = relevant(table(), answers), answer = fee(table(), given, day.value || today());
    const found = following(table(), given, answer, left);
    return found && { ...found, answer };
  }

  /** @param {boolean} moved whether the focus goes to what is shown now */
  function show(moved) {
    const asked = next();
    part("start").hidden = true;
    for (const one of blocks) one.hidden = one.dataset.fact !== asked?.fact;
    part("way").hidden = !path.length;
    part("back").hidden = !path.length;
    part("result").hidden = Boolean(asked);
    part("progress").hidden = !asked;
    withResult(root, !asked);
    if (asked) question(asked);
    else result();
    const to = asked ? block(asked.fact).querySelector("[tabindex]") : part("short");
    if (moved && to instanceof HTMLElement) to.focus();
  }

  /** @param {{fact: string, options: string[] | null, answer: Table | null}} asked */
  function question({ fact, options, answer }) {
    const one = block(fact), number = path.length + 1;
    const open = answer?.matters ?? [];
    const more = open.filter((/** @type {string} */ name) => name !== fact && !left.has(name)).length;
    part("progress").replaceChildren(
      say([root], "progress", { n: `${number}` }) ?? "", " ", answer ? say([root], `left-${more}`) ?? "" : "",
    );
    for (const button of one.querySelectorAll("button[value]")) {
      const value = button.getAttribute("value") ?? "";
      const offered = !options || options.includes(value) || !value;
      const held = fact === CHOICE ? `${at}` : answers[fact] ?? "";
      /** @type {HTMLElement} */ (button).hidden = !offered;
      if (value && value === held) button.setAttribute("aria-pressed", "true");
      else button.removeAttribute("aria-pressed");
    }
    const field = one.querySelector("input");
    if (field) field.value = answers[fact] ?? field.value;
    told(one, "");
  }

  /** @param {string} name @returns {Node[]} */
  function answered(name) {
    const chosen = block(name).querySelector(`button[value="${CSS.escape(answers[name] ?? "")}"]`);
    if (chosen) return [copied(chosen)];
    const text = (answers[name] ?? "").replace(",", ".");
    const isMoney = table().facts[name].type === "money" && DIGITS.test(text);
    return [document.createTextNode(isMoney ? money(text, data.forms, true) : number(text, data.forms))];
  }

  function result() {
    const given = relevant(table(), answers);
    const scene = {
      root, table: table(), at, answers: given, day: day.value || today(), easy: true,
      forms: data.forms, since: data.since, ask: answered,
      question: (/** @type {string} */ name) => copied(block(name).querySelector("[tabindex]")),
    };
    const answer = fee(table(), given, scene.day);
    part("short").replaceChildren(...short(scene, answer, null));
    part("long").replaceChildren(...long(scene, answer));
  }

  /** @param {string} fact @param {string} text */
  function answer(fact, text) {
    if (fact === CHOICE) {
      at = Number(text);
    } else {
      answers = { ...answers, [fact]: text };
      if (text) left.delete(fact);
      else left.add(fact);
    }
    path = [...path, fact];
    show(true);
  }

  /** @param {HTMLElement} one */
  function entered(one) {
    const fact = one.dataset.fact ?? "", field = one.querySelector("input");
    const text = typed(field?.value ?? "");
    const why = text ? wrong(table(), { [fact]: text })[0]?.why : "number";
    told(one, why ?? "");
    if (why) field?.focus();
    else answer(fact, text);
  }

  function back() {
    const fact = path[path.length - 1];
    path = path.slice(0, -1);
    if (fact === CHOICE) at = -1;
    const kept = answers[fact];
    answers = { ...answers, [fact]: "" };
    left.delete(fact);
    show(true);
    mark(fact, kept);
  }

  /** Show again what was answered here. @param {string} fact @param {string} kept */
  function mark(fact, kept) {
    const one = block(fact), field = one.querySelector("input");
    if (field) field.value = kept ?? "";
    one.querySelector(`button[value="${CSS.escape(kept || "-")}"]`)?.setAttribute("aria-pressed", "true");
  }

  function begin() {
    answers = {};
    path = [];
    left.clear();
    at = data.tables.length > 1 ? -1 : 0;
    for (const field of root.querySelectorAll("[data-fact] input")) {
      /** @type {HTMLInputElement} */ (field).value = "";
    }
  }

  for (const one of blocks) {
    one.addEventListener("click", ({ target }) => careful(() => {
      const button = target instanceof Element ? target.closest("button") : null;
      if (!button) return;
      if (button.hasAttribute("value")) answer(one.dataset.fact ?? "", button.value);
      else entered(one);
    }));
    one.addEventListener("keydown", (event) => careful(() => {
      if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
      event.preventDefault();
      entered(one);
    }));
  }
  part("begin").addEventListener("click", () => careful(() => show(true)));
  part("back").addEventListener("click", () => careful(back));
  part("again").addEventListener("click", () => careful(() => {
    begin();
    show(true);
  }));
  day.addEventListener("change", () => careful(() => show(false)));
  share(root, () => ({
    tariff: data.tables[1] ? table().id ?? "" : "", day: day.value || today(), sent: false,
    answers: { ...Object.fromEntries([...left].map((name) => [name, ""])), ...relevant(table(), answers) },
  }));
  day.value = today();
  for (const name of ["way", "result"]) part(name).hidden = true;
  part("start").hidden = false;
  for (const one of blocks) one.hidden = true;
  begin();
  withResult(root, false);
  if (brought) resume(brought);

  /** @param {import("./carry.mjs").Load} from */
  function resume(from) {
    const found = data.tables.findIndex((/** @type {Table} */ one) => one.id === from.tariff);
    if (found >= 0) at = found;
    answers = relevant(table(), from.answers);
    for (const { fact } of wrong(table(), answers)) {
      const field = block(fact).querySelector("input");
      if (field) field.value = answers[fact];
      delete answers[fact];
    }
    const names = Object.keys(table().facts);
    for (const name of names) if (from.answers[name] === "") left.add(name);
    path = names.filter((name) => answers[name] || left.has(name));
    if (data.tables.length > 1 && at >= 0) path = [CHOICE, ...path];
    if (from.day) day.value = from.day;
    if (path.length) show(false);
    if (from.sent) root.scrollIntoView();
  }
}
