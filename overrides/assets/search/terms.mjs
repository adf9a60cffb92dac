// A text as the search knows it: the twin of viegli/search/terms.py.

import { words } from "./folding.mjs";
import { stem } from "./stemming.mjs";
import { STOPS } from "./stops.mjs";

/** The stems of the words of a text, in their order; of all words, where all say little.
 * @param {string} text
 * @param {string} lang
 * @returns {string[]} */
export function terms(text, lang) {
  const every = words(text);
  const telling = every.filter((word) => !STOPS[lang]?.has(word));
  return (telling.length > 0 ? telling : every).map((word) => stem(word, lang));
}
