/**
 * Takes answers along to the same page in another language or at another level: in the address,
 * behind the `#` that no server sees, and out of it again at once. Nothing is kept.
 *
 * @typedef {{tariff: string, day: string, answers: {[fact: string]: string}, sent: boolean}} Load
 *   an empty tariff where the page has but one; an empty answer where the reader does not know
 */
import { today } from "./amounts.mjs";

const MARK = "#aprekins?";
const ISO_DAY = /^\d{4}-\d\d-\d\d$/;

/** The fragment of some answers; nothing where nothing was answered or chosen.
 * @param {Load} load @returns {string} */
export function packed({ tariff, day, answers, sent }) {
  const given = Object.entries(answers);
  if (!given.length && !tariff && day === today()) return "";
  const head = [["", tariff], [".", day], ...(sent ? [["!", "1"]] : [])];
  return MARK + new URLSearchParams([...head, ...given]);
}

/** What the address brings, taken out of it; nothing where it brings nothing.
 * @returns {Load | null} */
export function taken() {
  if (!location.hash.startsWith(MARK)) return null;
  const { "": tariff = "", ".": day = "", "!": sent, ...answers } = Object.fromEntries(
    new URLSearchParams(location.hash.slice(MARK.length)),
  );
  history.replaceState(null, "", location.href.split("#")[0]);
  return { tariff, day: ISO_DAY.test(day) ? day : "", answers, sent: Boolean(sent) };
}

/** Begin anew when an address with answers is put in where the page is open already.
 * Browsers do not load a page again for what changes behind `#`. */
export const onArrival = () =>
  window.addEventListener("hashchange", () => {
    if (location.hash.startsWith(MARK)) location.reload();
  });

/** Give links to the same page what they are to bring, for the time of a click.
 * @param {() => string} fragment */
export function onSwitch(fragment) {
  for (const link of document.querySelectorAll("a[data-same]")) {
    link.addEventListener("click", () => {
      const href = link.getAttribute("href") ?? "", pack = fragment();
      if (!pack) return;
      link.setAttribute("href", href + pack);
      setTimeout(() => link.setAttribute("href", href));
    });
  }
}
