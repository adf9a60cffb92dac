// Words without their endings: the twin of viegli/search/stemming.py, where the reasons stand.

const DIGIT = /\d/;
const CYRILLIC = /[а-я]/;
const VOWEL = /[aeiou]/;

/** The folded word without its ending; as it is, in a language of which no endings are known.
 * @param {string} word
 * @param {string} lang
 * @returns {string} */
export function stem(word, lang) {
  if (word.length < 4 || DIGIT.test(word)) {
    return word;
  }
  if (CYRILLIC.test(word)) {
    return slavic(word);
  }
  return (STEMMERS[lang] ?? same)(word);
}

/** @param {string} written
 * @returns {string[]} */
function endings(written) {
  return written.split(" ").sort((one, other) => other.length - one.length);
}

const NOMINAL = endings(
  "ajiem ajam ajos ajas ajai ajo aja iem ais ai ei am em im um us as es os is ie u a i e o s"
);
const VERBAL = /^(.{3,}?)([aeio]?san(a|as|u|ai|am|os)|[aeio]?ties|[aeio]t)$/;
const SOFT = /([pbmv])j$/;

/** A Latvian word without its ending.
 * @param {string} word
 * @returns {string} */
export function latvian(word) {
  const bare = word.startsWith("ja") && word.length >= 7 ? word.slice(2) : word;
  const verbal = VERBAL.exec(bare);
  const left = verbal ? verbal[1] : without(bare, NOMINAL, 3, VOWEL);
  return left.replace(SOFT, "$1").replaceAll("nn", "n").replaceAll("ll", "l");
}

const ENGLISH = endings("ings ing ies ied ed es s e y");

/** An English word without its ending.
 * @param {string} word
 * @returns {string} */
export function english(word) {
  if (word.endsWith("ss")) {
    return word;
  }
  const left = without(word, ENGLISH, 4, VOWEL);
  return left === word && word.endsWith("s") ? word.slice(0, -1) : left;
}

const SLAVIC = endings(
  "иями ями ами иях ах ях ого его ому ему ими ових ови еви ов ев ом ем ам ям ои еи ии ую юю ая" +
    " яя ое ее ие их им ия ию иеи ою ею а е и о у ю я"
);
const SLAVIC_VERBAL = /^(.{4,}?)(ати|ити|ути|яти|ат|ят|ит|ет|ут|ют|еш|иш|[аи]л[аи]?|ив)$/;
const REFLEXIVE = /(ся|с)$/;

/** A Russian or Ukrainian word without its ending.
 * @param {string} word
 * @returns {string} */
export function slavic(word) {
  const bare = word.length > 5 ? word.replace(REFLEXIVE, "") : word;
  const verbal = SLAVIC_VERBAL.exec(bare);
  return verbal ? verbal[1] : without(bare, SLAVIC, 3, null);
}

/** The word without the first of the endings that leaves enough of it.
 * @param {string} word
 * @param {string[]} list
 * @param {number} keep
 * @param {RegExp | null} vowel
 * @returns {string} */
function without(word, list, keep, vowel) {
  for (const ending of list) {
    const left = word.slice(0, -ending.length);
    if (word.endsWith(ending) && left.length >= keep && (!vowel || vowel.test(left))) {
      return left;
    }
  }
  return word;
}

/** @param {string} word
 * @returns {string} */
function same(word) {
  return word;
}

/** @type {Record<string, (word: string) => string>} */
const STEMMERS = { lv: latvian, en: english };
