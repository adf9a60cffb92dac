/**
 * Finds pages for a person's own words. Every word is looked for alone, so that it is known which
 * words a page answers: pages that answer all come first, and those that answer too little of what
 * was asked are left out. So there is always either something that fits, or a plain "nothing".
 *
 * @typedef {object} Entry a page, as its index has it
 * @property {string} title
 * @property {string} [called] what the easy page calls it, where that is another name
 * @property {string} page its address from the root of the site
 * @property {string} [easy] the address of its easy page
 * @property {string} [lang] the language of the title, where it is another than the index's
 * @property {string} kind service, situation, word, prices, municipality or page
 * @property {string} [picture]
 * @property {string} [summary]
 * @property {string} [plain] the summary in easy language
 * @property {string} [words] the keywords in stems, `|` between them
 * @property {string} [parts] stems of what else stands on the page
 * @property {string} [service] the id of the base service
 * @property {string} [town] the municipality, where only it has this
 * @property {[string, string, string?][]} [towns] municipalities that have it, with their pages
 * @property {boolean} [urgent] whether emergency numbers belong beside it
 *
 * @typedef {object} Index
 * @property {string} lang
 * @property {string} [town] the municipality
 * @property {string[]} [names] stems of the municipality's name
 * @property {string[]} [has] base services that the municipality has
 * @property {Entry[]} entries
 *
 * @typedef {{pages: MiniSearch, lang: string}} Search
 * @typedef {import("../vendor/minisearch/minisearch.js").default} MiniSearch
 * @typedef {typeof import("../vendor/minisearch/minisearch.js").default} Library
 * @typedef {{found: Entry[], urgent: boolean}} Findings
 * @typedef {(query: string, easy: boolean) => Findings} Finder
 */
import { stem } from "./stemming.mjs";
import { terms } from "./terms.mjs";

const BOOST = { title: 4, words: 2, summary: 1, parts: 0.5 };
/** How much of what was asked a page must answer that has one of its words, or more of them. */
const FLOOR = { one: 0.55, more: 0.45 };
/** On how many pages a word would stand that no page has. */
const RARE = 3;
/** How much better a page is for each word of a keyword that is asked for as a whole. */
const WHOLE = 0.5;
/** How much better a page with an easy twin is for those who read easy pages. */
const EASY = 1.25;
/** How much of the best page's score a page needs. */
const NEAR = 0.2;

/** What finds pages in these indexes: a municipality's own and the national one, or that alone.
 * @param {Index[]} indexes @param {Library} library
 * @returns {Finder} */
export function finder(indexes, library) {
  const entries = merged(indexes), { lang, names = [] } = indexes[0];
  const search = { pages: filled(library, entries, lang), lang };
  return (query, easy) => {
    const asked = [...new Set(terms(query, lang))];
    const telling = asked.filter((term) => !names.includes(term));
    const scores = weighed(search, telling.length > 0 ? telling : asked, entries.length);
    return chosen(entries, scores, easy);
  };
}

/** The entries of all indexes; a national page gives way to the municipality's own.
 * @param {Index[]} indexes
 * @returns {Entry[]} */
function merged(indexes) {
  const [own, ...others] = indexes, has = new Set(own.has);
  const here = own.entries.map((one) => ({ town: own.town, ...one }));
  const more = others.flatMap(({ entries }) => entries);
  return [...here, ...more.filter((one) => !one.town && !has.has(one.service ?? ""))];
}

/** @param {Library} Library @param {Entry[]} entries @param {string} lang
 * @returns {MiniSearch} */
function filled(Library, entries, lang) {
  const search = new Library({
    fields: Object.keys(BOOST),
    tokenize: (text, field) =>
      field === "words" || field === "parts" ? text.split(/[ |]/) : terms(text, lang),
    processTerm: (term) => term,
  });
  search.addAll(entries.map((entry, id) => ({ ...entry, id })));
  return search;
}

/**
 * @typedef {object} Score what a page has of what was asked
 * @property {number} score
 * @property {number} answered which share of it
 * @property {number} words how many words
 * @property {Set<string>} terms the page's own words that were meant
 *
 * @typedef {{id: number, score: number, likeness: number, terms: string[]}} Hit
 *
 * The score of each page by its place in the list.
 * @param {Search} search @param {string[]} asked @param {number} count
 * @returns {Map<number, Score>} */
function weighed(search, asked, count) {
  const found = asked.flatMap((term) => looked(search, term));
  const weights = found.map((hits) => weight(hits.length, count));
  const whole = weights.reduce((sum, one) => sum + one, 0);
  /** @type {Map<number, Score>} */
  const scores = new Map();
  found.forEach((hits, at) => {
    for (const { id, score, likeness, terms: meant } of hits) {
      const page = scores.get(id) ?? { score: 0, answered: 0, words: 0, terms: new Set() };
      page.score += score;
      page.answered += (weights[at] * likeness) / whole;
      page.words += 1;
      for (const term of meant) page.terms.add(term);
      scores.set(id, page);
    }
  });
  return scores;
}

/** The pages that have a word, or have it with two letters in each other's place; or those of its
 * two parts, where it is two words written as one.
 * @param {Search} search @param {string} term
 * @returns {Hit[][]} */
function looked(search, term) {
  const hits = having(search, term);
  if (hits.length > 0) return [hits];
  return turned(search, term) ?? apart(search, term) ?? [hits];
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
    return best > 0 ? [{ id, score, likeness: best, terms }] : [];
  });
}

/** How many letters may be wrong.
 * @param {string} term
 * @returns {number | false} */
function slips(term) {
  if (term.length < 4) return false;
  return term.length < 8 ? 1 : 2;
}

/** How telling a word is: one that many pages have tells little. One that no page has is no more
 * telling than a rare one: people say more than pages know.
 * @param {number} pages @param {number} count
 * @returns {number} */
function weight(pages, count) {
  return Math.log(1 + (count + 1) / ((pages || RARE) + 1));
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
  return term.length > 5 || word[0] === term[0] ? 0.75 : 0;
}

/** The pages that fit, the best first.
 * @param {Entry[]} entries @param {Map<number, Score>} scores @param {boolean} easy
 * @returns {Findings} */
function chosen(entries, scores, easy) {
  const rated = [...scores]
    .map(([id, page]) => rating(entries[id], page, easy))
    .sort((one, other) => other.score - one.score);
  const fitting = rated.filter(({ fits }) => fits);
  const best = fitting[0]?.score ?? 0;
  return {
    found: fitting.filter(({ score }) => score >= best * NEAR).map(({ entry }) => entry),
    urgent: rated.slice(0, 3).some(({ entry }) => entry.urgent),
  };
}

/** @param {Entry} entry @param {Score} page @param {boolean} easy */
function rating(entry, page, easy) {
  const whole = longest(entry, page.terms);
  const floor = whole || page.words > 1 ? FLOOR.more : FLOOR.one;
  const better = (1 + whole * WHOLE) * (easy && entry.easy ? EASY : 1);
  return {
    entry,
    fits: whole > 1 || page.answered >= floor,
    score: page.score * page.answered ** 2 * better,
  };
}

/** How many words the longest keyword has that was asked for as a whole.
 * @param {Entry} entry @param {Set<string>} asked
 * @returns {number} */
function longest({ words = "" }, asked) {
  const keywords = words.split("|").map((one) => one.split(" "));
  const whole = keywords.filter((one) => one.every((term) => asked.has(term)));
  return Math.max(0, ...whole.map((one) => one.length));
}
