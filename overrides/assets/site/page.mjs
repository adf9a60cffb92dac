/**
 * The script of every page. It runs before anything is painted, so that a page never flashes in
 * looks that the reader has changed; what needs the page's elements waits until they are there.
 * A part that fails says why in the log, and the page stands without it.
 */
import { listening } from "./listening.mjs";
import { promise } from "./loading.mjs";
import { localLinks } from "./local.mjs";
import { dress } from "./looks.mjs";
import { seek } from "./seek.mjs";

/** @param {() => void} work */
const careful = (work) => {
  try {
    work();
  } catch (problem) {
    console.error(problem);
  }
};

/** Where a page has no calculator to take answers out of its address, or it fails, nothing keeps them. */
const forget = () => {
  if (location.hash.startsWith("#aprekins?")) history.replaceState(null, "", location.href.split("#")[0]);
};

const aids = () => {
  const button = document.querySelector(".aids-open");
  if (button instanceof HTMLElement) promise(button, "aids");
};

careful(dress);
window.addEventListener("pageshow", () => careful(dress));
document.addEventListener("DOMContentLoaded", () => {
  [forget, aids, seek, listening, localLinks].forEach(careful);
});
