/**
 * Writes exact amounts in the reader's form; what the form is stands in the page's data.
 *
 * @typedef {{locale: string, before: string, group: string, sign: string, after: string,
 *   euro: {[category: string]: string}, cent: {[category: string]: string}}} Forms
 *   `euro` and `cent` on easy pages only
 */

const EURO = /^\s*(?:€|eur)|(?:€|eiro|euros?|eur|евро)\.?\s*$/gi;
const BETWEEN_THREES = /\s(?=\d{3}(?!\d))/g;

/** An amount in whole cents, half a cent up, and whether it was exact.
 * @param {string} text decimal text, or a fraction as `7/3`
 * @returns {{cents: bigint, exact: boolean}} */
export function inCents(text) {
  const [top, bottom = "1"] = text.split("/");
  const [whole, rest = ""] = top.split(".");
  const above = BigInt(whole + rest) * 100n;
  const below = BigInt(bottom) * 10n ** BigInt(rest.length);
  const cents = (2n * above + below) / (2n * below);
  return { cents, exact: cents * below === above };
}

/** Digits in groups of three. @param {string} digits @param {string} group @returns {string} */
function grouped(digits, group) {
  const short = digits.length - 3;
  return short > 0 ? grouped(digits.slice(0, short), group) + group + digits.slice(short) : digits;
}

/** `6,90 €`. @param {string} text @param {Forms} forms @returns {string} */
function short(text, { before, group, sign, after }) {
  const digits = String(inCents(text).cents).padStart(3, "0");
  return before + grouped(digits.slice(0, -2), group) + sign + digits.slice(-2) + after;
}

/** `6 eiro 90 centi`. @param {string} text @param {Forms} forms @returns {string} */
function spoken(text, { locale, group, euro, cent }) {
  const all = inCents(text).cents, rule = new Intl.PluralRules(locale);
  const euros = Number(all / 100n), cents = Number(all % 100n), said = [];
  /** @param {{[category: string]: string}} forms @param {number} n */
  const form = (forms, n) =>
    (forms[rule.select(n)] ?? forms.other).replace("{n}", grouped(`${n}`, group));
  if (euros || !cents) said.push(form(euro, euros));
  if (cents) said.push(form(cent, cents));
  return said.join(" ");
}

/** An amount in the form of the page's level.
 * @param {string} text @param {Forms} forms @param {boolean} easy @returns {string} */
export const money = (text, forms, easy) => (easy ? spoken : short)(text, forms);

/** A number with the language's decimal sign.
 * @param {string} text @param {Forms} forms @returns {string} */
export const number = (text, forms) => text.replace(".", forms.sign);

/** What a reader typed, without the euro and the spaces that part thousands. Other spaces stay:
 * `6 90` is no number, where 690 would be wrong without a word.
 * @param {string} text @returns {string} */
export const typed = (text) => text.replace(EURO, "").trim().replace(BETWEEN_THREES, "");

/** Today by the reader's clock, in ISO form. @returns {string} */
export function today() {
  const now = new Date();
  const parts = [now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, "0"));
  return [now.getFullYear(), ...parts].join("-");
}

/** A day so many days later. @param {string} day @param {number} days @returns {string} */
export function later(day, days) {
  const time = new Date(`${day}T00:00:00Z`).getTime() + days * 864e5;
  return new Date(time).toISOString().slice(0, 10);
}

/** A day in the browser's own words for the language.
 * @param {string} day @param {Forms} forms @returns {string} */
export function date(day, { locale }) {
  const form = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  return form.format(new Date(`${day}T00:00:00Z`));
}
