// Other ways to write the same words, for people whose keyboard has no marks or no Cyrillic letters.

/** A Latvian word whose long vowels are written twice, and whose soft letters as two: `maajaas`.
 * @param {string} word
 * @returns {string} */
export function plain(word) {
  return word.replace(/([aeiu])\1/g, "$1").replace(/([szc])h/g, "$1").replace(/([gklnr])j/g, "$1");
}

/** Russian in Latin letters as Russian: `negde spatj` gives `негде спать`; other text as it is.
 * @param {string} text
 * @returns {string} */
export function cyrillic(text) {
  return text.toLowerCase().replace(SOUND, (sound) => SOUNDS[sound]);
}

/** @type {Record<string, string>} */
const SOUNDS = Object.fromEntries(
  ("shch:щ sch:щ šč:щ sh:ш š:ш zh:ж ž:ж ch:ч č:ч kh:х ya:я ja:я yu:ю ju:ю yo:ё jo:ё ye:е je:е ts:ц" +
    " a:а b:б c:ц d:д e:е f:ф g:г h:х i:и j:й k:к l:л m:м n:н o:о p:п q:к r:р s:с t:т u:у v:в w:в" +
    " x:кс y:ы z:з ':ь")
    .split(" ")
    .map((pair) => pair.split(":"))
);
const SOUND = new RegExp(Object.keys(SOUNDS).join("|"), "g");
