/** Loads scripts when they are first wanted: `file://` forbids to fetch, but not to load a script. */

/** @typedef {import("./finding.mjs").Finder} Finder */
/** @typedef {import("./finding.mjs").Index} Index */

/** @type {Map<string, Promise<void>>} */
const asked = new Map();

/** What finds pages in these indexes.
 * @param {string[]} finders the addresses of the scripts that find @param {string[]} indexes
 * @returns {Promise<Finder>} */
export async function finderOf(finders, indexes) {
  await Promise.all([...finders, ...indexes].map(loaded));
  const room = /** @type {any} */ (self);
  return room.viegliFinder(indexes.map((address) => room.viegliSearch[nameIn(address)]));
}

/** @param {string} address
 * @returns {Promise<void>} */
function loaded(address) {
  const before = asked.get(address);
  if (before) return before;
  const now = new Promise((/** @type {(nothing: void) => void} */ done, failed) => {
    const script = document.createElement("script");
    Object.assign(script, { src: address, onload: () => done(), onerror: failed });
    document.head.append(script);
  });
  now.catch(() => asked.delete(address));
  asked.set(address, now);
  return now;
}

/** `jelgava.lv` of `../assets/search/jelgava.lv.js`.
 * @param {string} address
 * @returns {string} */
function nameIn(address) {
  return address.replace(/^.*\//, "").replace(/\.js$/, "");
}
