/**
 * Looks a word up: which pages have it, or one like it, and how near they come.
 *
 * @typedef {import("../vendor/minisearch/minisearch.js").default} MiniSearch
 * @typedef {object} Search
 * @property {MiniSearch} pages
 * @property {string} lang
 * @property {boolean} strict whether letters stand in their places: those read from Latin are guesses
 *
 * @typedef {object} Hit a page that has a word
 * @property {number} id its place in the list
 * @property {number} score
 * @property {number} likeness how near it comes to the word, 1 for the word itself
 * @property {string[]} terms the page's own words that were meant
 * @property {boolean} [titled] whether its title has the word itself
 */
import { plain } from "./spelling.mjs";
import { stem } from "./stemming.mjs";

/** What the fields of an entry count. */
export const BOOST = { title: 4, words: 2, summary: 1, parts: 0.5 };

/** The pages that have a word, or have it with two letters in each other's place or without
 * the letters that stand for marks; or those of its two parts, where it is two words written as one.
 * @param {Search} search @param {string} term
 * @returns {Hit[][]} */
export function looked(search, term) {
  const hits = having(search, term);
  if (hits.length > 0 || search.strict) return [hits];
  return turned(search, term) ?? unmarked(search, term) ?? apart(search, term) ?? [hits];
}

/** @param {Search} search @param {string} term
 * @returns {Hit[][] | null} */
function turned(search, term) {
  for (let at = 0; at < term.length - 1; at += 1) {
    const letters = [...term];
    letters.splice(at, 2, letters[at + 1], letters[at]);
    const hits = exactly(search, letters.join(""));
    if (hits.length > 0) return [hits];
  }
  return null;
}

/** @param {Search} search @param {string} term
 * @returns {Hit[][] | null} */
function unmarked(search, term) {
  const other = stem(plain(term), search.lang);
  const hits = search.lang === "lv" && other !== term ? having(search, other) : [];
  return hits.length > 0 ? [hits] : null;
}

/** @param {Search} search @param {string} term
 * @returns {Hit[][] | null} */
function apart(search, term) {
  for (let at = term.length - 3; at >= 4; at -= 1) {
    const parts = [stem(term.slice(0, at), search.lang), term.slice(at)].map((part) => exactly(search, part));
    if (parts.every((hits) => hits.length > 0)) return parts;
  }
  return null;
}

/** @param {Search} search @param {string} term
 * @returns {Hit[]} */
function exactly(search, term) {
  return search.pages
    .search(term, { ...ASKED, prefix: false })
    .map(({ id, score }) => ({ id, score, likeness: 0.9, terms: [term] }));
}

const ASKED = { boost: BOOST, tokenize: (/** @type {string} */ text) => [text] };

/** @param {Search} search @param {string} term
 * @returns {Hit[]} */
function having(search, term) {
  const options = { ...ASKED, prefix: term.length > 2, fuzzy: slips(term) };
  return search.pages.search(term, options).flatMap(({ id, score, match }) => {
    const terms = Object.keys(match).filter((word) => isMeant(term, word));
    const best = likeness(term, match);
    const titled = match[term]?.includes("title");
    return best > 0 ? [{ id, score, likeness: best, terms, titled }] : [];
  });
}

/** How many letters may be wrong.
 * @param {string} term
 * @returns {number | false} */
function slips(term) {
  if (term.length < 4) return false;
  return term.length < 8 ? 1 : 2;
}

/** How near a page comes to the word asked for: in letters, and in where the word stands.
 * @param {string} term @param {Record<string, string[]>} match the page's words, with their fields
 * @returns {number} */
function likeness(term, match) {
  const each = Object.entries(match).map(
    ([word, fields]) => nearness(term, word) * (fields.some((one) => TELLING.has(one)) ? 1 : 0.6)
  );
  return Math.max(...each);
}

const TELLING = new Set(["title", "words"]);

/** Whether a word of a page is the one asked for, if with a slip: short words differ by a letter.
 * @param {string} term @param {string} word
 * @returns {boolean} */
function isMeant(term, word) {
  return word === term || (term.length > 5 && word.length > 5);
}

/** @param {string} term @param {string} word
 * @returns {number} */
function nearness(term, word) {
  if (word === term) return 1;
  if (word.startsWith(term)) return word.length - term.length < 4 ? 0.9 : 0.6;
  const begun = word[0] === term[0];
  if (term.length < 6) return !begun ? 0 : word.length === term.length ? 0.5 : 0.75;
  return begun ? 0.75 : 0.5;
}
