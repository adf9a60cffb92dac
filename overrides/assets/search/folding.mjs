// Text as the search compares it: the twin of viegli/search/folding.py.

const APOSTROPHE = /['’ʼ`´]/g;
const MARK = /\p{M}/gu;
const WORD = /[\p{L}\p{N}]+/gu;
const UNLIKE = /[іыєэґьъ]/g;
/** @type {Record<string, string>} */
const ALIKE = { і: "и", ы: "и", є: "е", э: "е", ґ: "г", ь: "", ъ: "" };

/** The text in small letters without diacritics; Ukrainian letters as the nearest Russian.
 * @param {string} text
 * @returns {string} */
export function fold(text) {
  const bare = text.toLowerCase().normalize("NFD").replace(MARK, "");
  return bare.replace(APOSTROPHE, "").replace(UNLIKE, (letter) => ALIKE[letter]);
}

/** The words of a text, folded, in their order.
 * @param {string} text
 * @returns {string[]} */
export function words(text) {
  return fold(text).match(WORD) ?? [];
}
