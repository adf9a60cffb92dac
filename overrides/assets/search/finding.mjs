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
 * @property {string[]} [latvian] those of its index
 * @property {boolean} [urgent] whether emergency numbers belong beside it
 *
 * @typedef {object} Index
 * @property {string} lang
 * @property {string} [town] the municipality
 * @property {string[]} [names] stems of the municipality's name
 * @property {string[]} [has] base services that the municipality has
 * @property {string[]} [latvian] Latvian names in its texts, the longest first
 * @property {Entry[]} entries
 *
 * @typedef {import("../vendor/minisearch/minisearch.js").default} MiniSearch
 * @typedef {import("./looking.mjs").Hit} Hit
 * @typedef {import("./looking.mjs").Search} Search
 * @typedef {typeof import("../vendor/minisearch/minisearch.js").default} Library
 * @typedef {{found: Entry[], urgent: boolean}} Findings
 * @typedef {(query: string, easy: boolean) => Findings} Finder
 */
import { BOOST, looked } from "./looking.mjs";
import { cyrillic } from "./spelling.mjs";
import { terms } from "./terms.mjs";

/** How much of what was asked a page must answer that has one of its words, or more of them. */
const FLOOR = { one: 0.55, more: 0.45 };
/** On how many pages a word would stand that no page has. */
const RARE = 3;
/** How many words count, the most telling: a long sentence says more than pages know. */
const MOST = 5;
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
  const pages = filled(library, entries, lang);
  /** @param {string} query @param {boolean} easy @param {boolean} strict */
  const find = (query, easy, strict) => {
    const search = { pages, lang, strict };
    const asked = [...new Set(terms(query, lang))];
    const telling = asked.filter((term) => !names.includes(term));
    const scores = weighed(search, telling.length > 0 ? telling : asked, entries.length);
    return chosen(entries, scores, easy);
  };
  return (query, easy) => {
    const first = find(query, easy, false);
    return lang === "ru" && first.found.length === 0 ? find(cyrillic(query), easy, true) : first;
  };
}

/** The entries of all indexes; a national page gives way to the municipality's own. Another
 * municipality is found there by its name alone: its telephone is not what people ask for.
 * @param {Index[]} indexes
 * @returns {Entry[]} */
function merged(indexes) {
  const [own, ...others] = indexes, has = new Set(own.has);
  const here = told(own).map((one) => ({ town: own.town, ...one }));
  const known = new Set(own.entries.map((one) => one.page));
  const more = others.flatMap(told).filter(
    (one) => !one.town && !has.has(one.service ?? "") && !known.has(one.page)
  );
  return [...here, ...more.map((one) => (one.kind === "municipality" ? { ...one, words: "" } : one))];
}

/** The entries of an index, each with its Latvian names.
 * @param {Index} index @returns {Entry[]} */
const told = ({ entries, latvian }) => entries.map((one) => ({ latvian, ...one }));

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
 * @property {boolean} named whether its title has one that no other page has
 * @property {Set<string>} terms the page's own words that were meant
 *
 * The score of each page by its place in the list.
 * @param {Search} search @param {string[]} asked @param {number} count
 * @returns {Map<number, Score>} */
function weighed(search, asked, count) {
  const found = asked.flatMap((term) => looked(search, term));
  const weights = found.map((hits) => weight(spread(hits), count));
  const most = [...weights].sort((one, other) => other - one).slice(0, MOST);
  const whole = most.reduce((sum, one) => sum + one, 0);
  /** @type {Map<number, Score>} */
  const scores = new Map();
  found.forEach((hits, at) => {
    for (const { id, score, likeness, terms: meant, titled } of hits) {
      const page = scores.get(id) ?? { score: 0, answered: 0, words: 0, named: false, terms: new Set() };
      page.score += score;
      page.answered += (weights[at] * likeness) / whole;
      page.words += 1;
      page.named ||= hits.length === 1 && Boolean(titled);
      for (const term of meant) page.terms.add(term);
      scores.set(id, page);
    }
  });
  return scores;
}

/** On how many pages a word stands: those that have only one like it do not make it common.
 * @param {Hit[]} hits
 * @returns {number} */
function spread(hits) {
  return hits.filter(({ likeness }) => likeness === 1).length || hits.length;
}

/** How telling a word is: one that many pages have tells little. One that no page has is no more
 * telling than a rare one: people say more than pages know.
 * @param {number} pages @param {number} count
 * @returns {number} */
function weight(pages, count) {
  return Math.log(1 + (count + 1) / ((pages || RARE) + 1));
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
  const floor = whole || page.words > 1 || page.named ? FLOOR.more : FLOOR.one;
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
