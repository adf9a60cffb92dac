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
    title: link(entry, title, (easy && entry.easy) || entry.page, setting),
    summary: summary ? spoken(entry, summary, setting.lang) : null,
    level: say([setting.room], easy ? "easy" : "standard"),
    twin: !setting.easy && entry.easy ? twin(entry.easy, entry, setting) : null,
    here: entry.town ? spoken(entry, entry.town, setting.lang) : null,
    towns: entry.towns?.length ? towns(entry, entry.towns, setting) : null,
  });
}

/** @param {Entry} entry @param {Setting} setting
 * @returns {HTMLImageElement | null} */
function picture(entry, { pictures }) {
  if (!entry.picture) return null;
  const image = document.createElement("img");
  return Object.assign(image, { src: pictures + entry.picture, alt: "", className: "pic" });
}

/** @param {Entry} entry @param {string} text @param {string} page @param {Setting} setting
 * @returns {HTMLAnchorElement} */
function link(entry, text, page, { root, lang }) {
  const made = document.createElement("a");
  made.href = local(root + page);
  made.append(...voiced(entry, text));
  const own = entry.lang ?? lang;
  if (own) made.lang = own;
  return made;
}

/** @param {Entry} entry @param {string} text @param {string} [lang]
 * @returns {HTMLElement} */
function spoken(entry, text, lang) {
  const made = document.createElement("span");
  made.append(...voiced(entry, text));
  if (lang) made.lang = lang;
  return made;
}

/** A text of an entry, with the Latvian names in it marked as such.
 * @param {Entry} entry @param {string} text
 * @returns {(string | HTMLElement)[]} */
function voiced({ latvian }, text) {
  if (!latvian?.length) return [text];
  // What the group holds stands among the parts: every second is a name.
  return text.split(new RegExp(`(${latvian.join("|")})`)).map((part, at) => {
    const name = document.createElement("span");
    return at % 2 ? Object.assign(name, { lang: "lv", textContent: part }) : part;
  });
}

/** The link to the easy page, which says of what.
 * @param {string} page @param {Entry} entry @param {Setting} setting
 * @returns {HTMLAnchorElement} */
function twin(page, entry, setting) {
  const made = link(entry, "", page, setting), more = document.createElement("span");
  more.className = "aside";
  more.append(": ", spoken(entry, entry.title, entry.lang ?? setting.lang));
  made.append(say([setting.room], "easy") ?? "", more);
  return made;
}

/** @param {Entry} entry @param {[string, string, string?][]} found @param {Setting} setting
 * @returns {Node[]} */
function towns(entry, found, setting) {
  return found.flatMap(([name, page, easy], at) => {
    const made = link({ ...entry, lang: undefined }, name, (setting.easy && easy) || page, setting);
    return at ? [document.createTextNode(", "), made] : [made];
  });
}
