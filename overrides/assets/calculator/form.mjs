/**
 * All questions on one form; the result follows the answers.
 *
 * @typedef {import("./answers.mjs").Table} Table
 * @typedef {import("./answers.mjs").Answers} Answers
 */
import { fee, wrong } from "../fees.mjs";
import { today, typed } from "./amounts.mjs";
import { following, isAsked, relevant } from "./answers.mjs";
import { told } from "./faults.mjs";
import { long, short } from "./result.mjs";
import { share, withResult } from "./share.mjs";
import { copied, say } from "./words.mjs";

const PAUSE = 400;

/** @param {HTMLElement} root @param {Table} data @param {import("./carry.mjs").Load | null} from
 * @param {(work: () => void) => void} careful */
export function form(root, data, from, careful) {
  const sheet = /** @type {HTMLFormElement} */ (root.querySelector("form"));
  const brief = /** @type {HTMLElement} */ (root.querySelector("[data-short]"));
  const full = /** @type {HTMLElement} */ (root.querySelector("[data-long]"));
  const day = /** @type {HTMLInputElement} */ (sheet.elements.namedItem("aprekins-diena"));
  const seen = new Set();
  /** @param {string} name @returns {HTMLElement} */
  const block = (name) => /** @type {HTMLElement} */ (root.querySelector(`[data-fact="${name}"]`));
  const blocks = [...root.querySelectorAll("[data-fact]")].map((one) => /** @type {HTMLElement} */ (one));

  /** @returns {{at: number, table: Table}} */
  function chosen() {
    const one = sheet.querySelector("[name=aprekins-kas]:checked");
    const at = one instanceof HTMLInputElement ? Number(one.value) : data.tables.length > 1 ? -1 : 0;
    return { at, table: data.tables[at] ?? { facts: {} } };
  }

  /** @returns {Answers} */
  function written() {
    /** @type {Answers} */
    const answers = {};
    for (const one of blocks) {
      const field = one.querySelector("input[type=text], input:checked");
      const name = one.dataset.fact ?? "";
      if (field instanceof HTMLInputElement) answers[name] = typed(field.value);
    }
    return answers;
  }

  /** @param {string} name @returns {Node[]} */
  function answered(name) {
    const field = block(name).querySelector("input[type=text], input:checked");
    if (!(field instanceof HTMLInputElement)) return [];
    if (field.type === "radio") return [copied(field.nextElementSibling)];
    const suffix = field.nextElementSibling?.textContent?.trim();
    return [document.createTextNode([typed(field.value), suffix].filter(Boolean).join("\u00a0"))];
  }

  /** @param {Table} table @param {Answers} answers */
  function mended(table, answers) {
    const found = wrong(table, answers);
    for (const one of blocks) {
      const name = one.dataset.fact ?? "", why = found.find(({ fact }) => fact === name)?.why;
      told(one, why && seen.has(name) ? why : "");
    }
    return found.map(({ fact }) => fact);
  }

  /** A button that leads to a question. @param {string} name @returns {HTMLElement} */
  function way(name) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "as-link";
    button.append(copied(block(name).querySelector("legend, label")));
    button.addEventListener("click", () => {
      const field = block(name).querySelector("input:checked") ?? block(name).querySelector("input");
      if (field instanceof HTMLElement) field.focus();
      block(name).scrollIntoView({ block: "center" });
    });
    return button;
  }

  let waiting = 0;
  function show() {
    clearTimeout(waiting);
    const { at, table } = chosen(), answers = written();
    for (const one of blocks) one.hidden = !isAsked(table, answers, one.dataset.fact ?? "");
    const given = relevant(table, answers), faults = at < 0 ? [] : mended(table, given);
    const scene = {
      root, table, at, answers: given, day: day.value || today(), easy: false,
      forms: data.forms, since: data.since, ask: answered,
      question: (/** @type {string} */ name) => copied(block(name).querySelector("legend, label")),
    };
    if (at < 0 || faults.length) {
      const shown = faults.filter((name) => seen.has(name));
      const first = say([root], at < 0 ? "choose" : "mend", { question: shown.map(way) });
      brief.replaceChildren(...(at < 0 || shown.length ? [first ?? ""] : [...brief.childNodes]));
      full.replaceChildren();
      return withResult(root, false);
    }
    const answer = fee(table, given, scene.day);
    const next = following(table, given, answer, new Set());
    brief.replaceChildren(...short(scene, answer, next && way(next.fact)));
    full.replaceChildren(...long(scene, answer));
    withResult(root, answer.kind === "fee" || answer.kind === "ask");
  }

  /** @param {import("./carry.mjs").Load} brought */
  function filledFrom({ tariff, day: then, answers }) {
    const at = data.tables.findIndex((/** @type {Table} */ one) => one.id === tariff);
    const choice = sheet.querySelector(`[name=aprekins-kas][value="${at}"]`);
    if (choice instanceof HTMLInputElement) choice.checked = true;
    if (then) day.value = then;
    for (const one of blocks) {
      const text = answers[one.dataset.fact ?? ""], field = one.querySelector("input[type=text]");
      if (text === undefined) continue;
      if (field instanceof HTMLInputElement) field.value = text;
      const radio = one.querySelector(`input[value="${CSS.escape(text)}"]`);
      if (radio instanceof HTMLInputElement && radio.type === "radio") radio.checked = true;
      if (text) seen.add(one.dataset.fact);
    }
  }

  sheet.reset();
  day.value = today();
  if (from) filledFrom(from);
  /** @param {Event} event */
  const noted = ({ target }) => {
    const one = target instanceof Element ? target.closest("[data-fact]") : null;
    if (one instanceof HTMLElement) seen.add(one.dataset.fact);
  };
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => careful(show), PAUSE);
  };
  // A press elsewhere ends the writing: what is pressed must not move away under the finger.
  sheet.addEventListener("change", (event) => careful(() => {
    noted(event);
    if (event.target instanceof HTMLInputElement && event.target.type === "text") soon();
    else show();
  }));
  sheet.addEventListener("input", soon);
  sheet.addEventListener("submit", (event) => careful(() => {
    event.preventDefault();
    for (const one of blocks) seen.add(one.dataset.fact);
    show();
    const fault = sheet.querySelector("[aria-invalid]");
    (fault instanceof HTMLElement ? fault : brief).focus();
  }));
  sheet.addEventListener("reset", () => setTimeout(() => careful(() => {
    seen.clear();
    day.value = today();
    show();
  })));
  share(root, () => {
    const answers = written(), tariff = data.tables[1] ? chosen().table.id ?? "" : "";
    for (const one of blocks) {
      const name = one.dataset.fact ?? "";
      if (one.hidden || !(answers[name] || one.querySelector(":checked"))) delete answers[name];
    }
    return { tariff, day: day.value || today(), sent: false, answers };
  });
  show();
  if (from?.sent) root.scrollIntoView();
}
