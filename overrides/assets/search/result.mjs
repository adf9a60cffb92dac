/** Shows one page that was found. */
import { say } from "../calculator/words.mjs";
import { local } from "../site/local.mjs";

/**
 * @typedef {import("./finding.mjs").Entry} Entry
 * @typedef {object} Setting
 * @property {string} root where the addresses begin
 * @property {string} pictures where the pictures lie
 * @property {boolean} easy
 * @property {string} [lang] the language of what was found, where it is not the page's
 * @property {ParentNode} room where the page's words stand
 */

/** A page as an item of the list of results.
 * @param {Entry} entry @param {Setting} setting
 * @returns {DocumentFragment | null} */
export function result(entry, setting) {
  const easy = setting.easy && Boolean(entry.easy);
  const title = (easy && entry.called) || entry.title;
  const summary = setting.easy ? entry.plain : entry.summary;
  return say([setting.room], "result", {
    picture: picture(entry, setting),
    title: link(title, (easy && entry.easy) || entry.page, setting, entry.lang ?? setting.lang),
    summary: summary ? spoken(summary, setting.lang) : null,
    level: say([setting.room], easy ? "easy" : "standard"),
    twin: !setting.easy && entry.easy ? twin(entry.easy, entry, setting) : null,
    here: entry.town,
    towns: entry.towns?.length ? towns(entry.towns, setting) : null,
  });
}

/** @param {Entry} entry @param {Setting} setting
 * @returns {HTMLImageElement | null} */
function picture(entry, { pictures }) {
  if (!entry.picture) return null;
  const image = document.createElement("img");
  return Object.assign(image, { src: pictures + entry.picture, alt: "", className: "pic" });
}

/** @param {string} text @param {string} page @param {Setting} setting @param {string} [lang]
 * @returns {HTMLAnchorElement} */
function link(text, page, { root }, lang) {
  const made = document.createElement("a");
  made.href = local(root + page);
  made.textContent = text;
  if (lang) made.lang = lang;
  return made;
}

/** @param {string} text @param {string} [lang]
 * @returns {HTMLElement} */
function spoken(text, lang) {
  const made = document.createElement("span");
  made.textContent = text;
  if (lang) made.lang = lang;
  return made;
}

/** The link to the easy page, which says of what.
 * @param {string} page @param {Entry} entry @param {Setting} setting
 * @returns {HTMLAnchorElement} */
function twin(page, entry, setting) {
  const made = link("", page, setting), more = document.createElement("span");
  more.className = "aside";
  more.textContent = `: ${entry.title}`;
  made.append(say([setting.room], "easy") ?? "", more);
  return made;
}

/** @param {[string, string, string?][]} found @param {Setting} setting
 * @returns {Node[]} */
function towns(found, setting) {
  return found.flatMap(([name, page, easy], at) => {
    const made = link(name, (setting.easy && easy) || page, setting);
    return at ? [document.createTextNode(", "), made] : [made];
  });
}
