/**
 * The script of every page. It runs before anything is painted, so that a page never flashes in
 * looks that the reader has changed; what needs the page's elements waits until they are there.
 * A part that fails says why in the log, and the page stands without it.
 */
import { aids, dress } from "./aids.mjs";

/** @param {() => void} work */
const careful = (work) => {
  try {
    work();
  } catch (problem) {
    console.error(problem);
  }
};

careful(dress);
document.addEventListener("DOMContentLoaded", () => [aids].forEach(careful));
