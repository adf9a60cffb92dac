/**
 * The search page. The scripts that find are loaded when the box is first used. Words stand behind
 * `#` in the address or, where no script ran before, as `?q=`; they are neither sent nor kept.
 */
import { say } from "../calculator/words.mjs";
import { finderOf } from "./loading.mjs";
import { result } from "./result.mjs";

/**
 * @typedef {import("./finding.mjs").Findings} Findings
 * @typedef {{code: string, name: string, href: string, indexes: string[]}} Other
 * @typedef {object} Told what the page says of itself
 * @property {string[]} finders
 * @property {string[]} indexes
 * @property {Other[]} others
 * @property {string} root
 * @property {string} pictures
 * @property {boolean} easy
 * @property {number} most
 */

/** The words asked last: an answer that comes later than a newer question is not shown. */
let latest = "";

const room = document.querySelector("[data-search]");
const form = room?.querySelector("form"), box = room?.querySelector("input");
if (room instanceof HTMLElement && form && box) begin(room, form, box);

/** @param {HTMLElement} room @param {HTMLFormElement} form @param {HTMLInputElement} box */
function begin(room, form, box) {
  /** @type {Told} */
  const told = JSON.parse(room.querySelector("script")?.textContent ?? "");
  const show = () => {
    box.value = asked();
    if (box.value) answer(room, told, box.value);
  };
  box.addEventListener("focus", () => finderOf(told.finders, told.indexes).catch(() => {}), {
    once: true,
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const words = box.value.trim();
    if (words) note(words);
    if (words) answer(room, told, words);
    else box.focus();
  });
  window.addEventListener("hashchange", show);
  show();
  // Who came by the button of a narrow head has nothing typed yet.
  if (location.hash === "#q=") box.focus();
}

/** What is asked by the address of the page.
 * @returns {string} */
function asked() {
  const behind = new URLSearchParams(location.hash.slice(1)).get("q");
  return (behind ?? new URLSearchParams(location.search).get("q") ?? "").trim();
}

/** Write the words into the address, so that the way back from a result leads to the results.
 * @param {string} words */
function note(words) {
  try {
    history.replaceState(null, "", `#q=${encodeURIComponent(words)}`);
  } catch {
    // A page from a disk may not be allowed to; the results stand there all the same.
  }
}

/** @param {HTMLElement} room @param {Told} told @param {string} words */
async function answer(room, told, words) {
  latest = words;
  carry(words);
  try {
    const findings = (await finderOf(told.finders, told.indexes))(words, told.easy);
    const other = findings.found.length ? null : await elsewhere(told, words);
    if (words === latest) tell(room, told, findings, other);
  } catch (problem) {
    console.error(problem);
    part(room, "status").replaceChildren(say([room], "broken") ?? "");
  }
}

/** Let the same page in another language or level answer the same words.
 * @param {string} words */
function carry(words) {
  for (const link of document.querySelectorAll("a[data-same]")) {
    if (link instanceof HTMLAnchorElement) link.hash = `q=${encodeURIComponent(words)}`;
  }
}

/** The first other language in which the words find something: people type as they speak.
 * @param {Told} told @param {string} words
 * @returns {Promise<{other: Other, findings: Findings} | null>} */
async function elsewhere(told, words) {
  for (const other of told.others) {
    const findings = (await finderOf(told.finders, other.indexes))(words, told.easy);
    if (findings.found.length) return { other, findings };
  }
  return null;
}

/** @param {HTMLElement} room @param {Told} told @param {Findings} findings
 * @param {{other: Other, findings: Findings} | null} elsewhere */
function tell(room, told, findings, elsewhere) {
  const best = elsewhere?.findings ?? findings;
  const shown = best.found.slice(0, told.most);
  const setting = { ...told, room, lang: elsewhere?.other.code };
  part(room, "list").replaceChildren(...shown.map((entry) => result(entry, setting) ?? ""));
  part(room, "status").replaceChildren(said(room, shown.length, elsewhere?.other) ?? "");
  part(room, "nothing").hidden = shown.length > 0;
  urgent(room, best.urgent || findings.urgent);
}

/** @param {HTMLElement} room @param {number} count @param {Other} [other]
 * @returns {DocumentFragment | null} */
function said(room, count, other) {
  if (!count) return say([room], "none");
  const language = document.createElement("a");
  if (other) Object.assign(language, { href: other.href, lang: other.code, textContent: other.name });
  return say([room], "count", { count: `${count}`, language: other ? language : null });
}

/** Bring the emergency numbers to the top, or back to where they stand without a search.
 * @param {HTMLElement} room @param {boolean} now */
function urgent(room, now) {
  const numbers = document.querySelector(".alarm");
  if (numbers) part(room, now ? "urgent" : "calm").append(numbers);
}

/** @param {HTMLElement} room @param {string} name
 * @returns {HTMLElement} */
function part(room, name) {
  const found = document.querySelector(`[data-part="${name}"]`);
  if (found instanceof HTMLElement) return found;
  throw new Error(`${room.dataset.search}: the page has no part ${name}`);
}
