/**
 * What a reader chose, remembered for the visit: until the tab is closed, in this browser alone.
 * Where a browser allows no memory, a choice holds for the page.
 */

const MARK = "viegli.";

/** What is remembered; nothing where nothing is.
 * @param {string} name @returns {string} */
export function remembered(name) {
  try {
    return sessionStorage.getItem(MARK + name) ?? "";
  } catch {
    return "";
  }
}

/** Remember a choice; the usual one, which is empty, leaves nothing behind.
 * @param {string} name @param {string} value */
export function remember(name, value) {
  try {
    if (value) sessionStorage.setItem(MARK + name, value);
    else sessionStorage.removeItem(MARK + name);
  } catch {
    // The page shows the choice all the same.
  }
}
