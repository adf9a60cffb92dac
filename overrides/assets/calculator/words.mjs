/**
 * Brings the page's own words to where they are wanted. They stand in <template data-say="name">;
 * inside, `data-put` names a gap to be filled, `data-when` what must be there.
 *
 * @typedef {string | Node | (string | Node)[] | null | undefined | boolean} Filling
 * @typedef {import("./answers.mjs").Table} Table
 * @typedef {import("./answers.mjs").Answers} Answers
 * @typedef {{root: HTMLElement, forms: any, since: {[day: string]: string}, easy: boolean,
 *   table: Table, at: number, day: string, answers: Answers, ask: (fact: string) => Node[],
 *   question: (fact: string) => Node}} Scene a case as a calculator shows it
 */
import { money } from "./amounts.mjs";

/** The words of a name, their gaps filled; nothing where the page has no such words.
 * @param {Iterable<ParentNode>} rooms where to look, the first that has them wins
 * @param {string} name @param {{[gap: string]: Filling}} [gaps] @returns {DocumentFragment | null} */
export function say(rooms, name, gaps = {}) {
  for (const room of rooms) {
    const found = room.querySelector(`template[data-say="${CSS.escape(name)}"]`);
    if (found instanceof HTMLTemplateElement) return filled(found, gaps);
  }
  return null;
}

/** @param {HTMLTemplateElement} template @param {{[gap: string]: Filling}} gaps
 * @returns {DocumentFragment} */
function filled(template, gaps) {
  const made = /** @type {DocumentFragment} */ (document.importNode(template.content, true));
  for (const part of made.querySelectorAll("[data-when]")) {
    if (!gaps[part.getAttribute("data-when") ?? ""]) part.remove();
  }
  for (const gap of made.querySelectorAll("[data-put]")) {
    const filling = gaps[gap.getAttribute("data-put") ?? ""];
    if (Array.isArray(filling)) gap.replaceChildren(...filling);
    else gap.replaceChildren(filling && filling !== true ? filling : "");
  }
  return made;
}

/** A copy of what an element says, without its own tag.
 * @param {Element | null} element @returns {DocumentFragment} */
export function copied(element) {
  const made = document.createDocumentFragment();
  for (const node of element?.childNodes ?? []) made.append(node.cloneNode(true));
  return made;
}

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
export const words = (scene, name, gaps) => say(rooms(scene), name, gaps);

/** Several of them, those that the page has no words for left out.
 * @param {(Node | null)[]} nodes @returns {Node[]} */
export const some = (nodes) => /** @type {Node[]} */ (nodes.filter(Boolean));

/** @param {Scene} scene @param {string} text @returns {string} */
export const amount = (scene, text) => money(text, scene.forms, scene.easy);
