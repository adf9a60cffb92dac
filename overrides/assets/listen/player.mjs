/**
 * Reads a page aloud, sentence by sentence, and marks the one that is read. It speaks for itself:
 * nothing else is announced, and the focus stays where the reader has it.
 */
import { remember, remembered } from "../site/visit.mjs";
import { readerFor } from "./readers.mjs";
import { apart, sentences } from "./sentences.mjs";

const HERE = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";
const MARK = "is-read";
const FOLDED = ":is(details:not([open]) > :not(summary), details:not([open]) > :not(summary) *)";

/** Put the player behind its button, and begin to read.
 * @param {string} html */
export function begin(html) {
  const button = document.querySelector(".listen"), main = document.querySelector("main");
  button?.insertAdjacentHTML("afterend", html);
  const bar = button?.nextElementSibling;
  if (!(button instanceof HTMLElement && bar instanceof HTMLElement && main)) return;
  dress();
  const { reader, speaks } = readerFor(button, new URL("./", HERE).href);
  const speed = /** @type {HTMLSelectElement} */ (bar.querySelector("select"));
  const isEasy = document.body.dataset.level === "easy";
  /** @type {import("./sentences.mjs").Sentence[]} */
  let list = [];
  let at = 0, reads = false;

  /** @param {number} step */
  const move = (step) => {
    do at += step;
    while (list[at] && !isShown(list[at].element));
  };
  const read = () => {
    const sentence = list[at];
    if (!sentence) return stop();
    mark(sentence.element);
    set(true);
    const next = list.slice(at + 1).find(({ element }) => isShown(element));
    reader.read(sentence, next, Number(speed.value), () => go(1));
  };
  /** @param {number} step */
  const go = (step) => {
    const before = at;
    move(step);
    // Before the first sentence there is none: it is read again.
    if (at < 0) at = before;
    reader.stop();
    read();
  };
  /** @param {boolean} now whether it reads */
  const set = (now) => {
    reads = now;
    for (const one of bar.querySelectorAll("[data-when]")) {
      if (one instanceof HTMLElement) one.hidden = (one.dataset.when === "reads") !== now;
    }
  };
  const start = () => {
    const blocks = sentences(main, speaks);
    list = isEasy ? blocks : apart(blocks);
    at = -1;
    move(1);
    open(true);
    read();
  };
  const stop = () => {
    const inside = bar.contains(document.activeElement);
    reader.stop();
    set(false);
    mark(null);
    open(false);
    if (inside) button.focus();
  };
  const pause = () => {
    reader.stop();
    set(!reads);
    if (reads) read();
  };
  /** @param {boolean} now */
  const open = (now) => {
    bar.hidden = !now;
    document.body.classList.toggle("has-player", now);
    button.setAttribute("aria-expanded", `${now}`);
  };
  const work = { back: () => go(-1), pause, on: () => go(1), stop };

  speed.value = remembered("speed") || "1";
  button.setAttribute("aria-controls", bar.id);
  button.addEventListener("click", () => (bar.hidden ? start() : stop()));
  bar.addEventListener("click", ({ target }) => {
    const name = target instanceof Element && target.closest("button")?.dataset.do;
    if (name && name in work) work[/** @type {keyof typeof work} */ (name)]();
  });
  speed.addEventListener("change", () => {
    remember("speed", speed.value === "1" ? "" : speed.value);
    if (!reads) return;
    reader.stop();
    read();
  });
  document.addEventListener("keydown", ({ key }) => key === "Escape" && !bar.hidden && stop());
  window.addEventListener("pagehide", () => reader.stop());
  start();
}

/** Whether a block is on the page: what is folded up is not read. Old browsers know no more.
 * @param {Element} block @returns {boolean} */
const isShown = (block) => !block.matches(FOLDED) && (block.checkVisibility?.() ?? true);

/** Load the styles of the player. */
function dress() {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("listen.css", HERE).href;
  document.head.append(link);
}

/** Mark the block that is read, and bring it into view.
 * @param {Element | null} block */
function mark(block) {
  document.querySelector(`.${MARK}`)?.classList.remove(MARK);
  block?.classList.add(MARK);
  const box = block?.getBoundingClientRect();
  if (!box || (box.top > 0 && box.bottom < 0.75 * innerHeight)) return;
  const { calm } = document.documentElement.dataset;
  const still = calm || matchMedia("(prefers-reduced-motion)").matches;
  block?.scrollIntoView({ block: "center", behavior: still ? "instant" : "smooth" });
}
