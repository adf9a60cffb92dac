/**
 * Takes answers along to the same page in another language or at another level: in the address,
 * behind the `#` that no server sees, and out of it again at once. Nothing is kept.
 *
 * @typedef {{tariff: string, day: string, answers: {[fact: string]: string}, sent: boolean}} Load
 */

const MARK = "#aprekins?";
const ISO_DAY = /^\d{4}-\d\d-\d\d$/;

/** The fragment of some answers; nothing where there are none.
 * @param {Load} load @returns {string} */
export function packed({ tariff, day, answers, sent }) {
  const given = Object.entries(answers).filter(([, text]) => text);
  if (!given.length) return "";
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
