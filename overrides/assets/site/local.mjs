/** Addresses on a disk, where a folder does not show its page by itself. */

/** The address, with the name of the page where the site is read from a disk.
 * @param {string} address
 * @returns {string} */
export function local(address) {
  const made = new URL(address, document.baseURI);
  if (made.protocol === "file:" && made.pathname.endsWith("/")) made.pathname += "index.html";
  return made.href;
}

/** Make every link of a page read from a disk lead to a page; those to a place in it do. */
export function localLinks() {
  if (location.protocol !== "file:") return;
  for (const link of document.querySelectorAll("a")) {
    const isHere = link.getAttribute("href")?.startsWith("#");
    if (link.protocol === "file:" && !isHere) link.href = local(link.href);
  }
}
