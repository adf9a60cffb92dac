/**
 * The looks of a page that a reader may choose: how large, how wide, in which colours, how calm.
 * What is chosen stands at the root element as `data-size`, `data-space` and so on; the style
 * sheet does the rest.
 */
import { remember, remembered } from "./visit.mjs";

/** Every choice with what there is beside the usual. */
const LOOKS = new Map([
  ["size", ["large", "largest"]],
  ["space", ["wide"]],
  ["colours", ["white", "black"]],
  ["calm", ["yes"]],
]);

/** Dress the page as the reader chose before: to be called before anything is painted. */
export function dress() {
  for (const name of LOOKS.keys()) wear(name, remembered(name));
}

/** @param {string} name @param {string} value */
function wear(name, value) {
  const { dataset } = document.documentElement;
  if (LOOKS.get(name)?.includes(value)) dataset[name] = value;
  else delete dataset[name];
}

/** Dress the page as the reader chooses now, and remember it.
 * @param {FormData} chosen */
export function choose(chosen) {
  for (const name of LOOKS.keys()) {
    const value = `${chosen.get(name) ?? ""}`;
    wear(name, value);
    remember(name, value);
  }
}
