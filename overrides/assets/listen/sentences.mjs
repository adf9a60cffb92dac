/**
 * The sentences of a page as a voice reads them: the twin of viegli/site/audio/sentences.py. The
 * same page gives both the same sentences with the same keys, which name the recordings.
 *
 * @typedef {{element: Element, lang: string, text: string}} Sentence
 */

const BLOCKS = ":is(h1,h2,h3,h4,p,li,dt,dd,td,th,caption,summary,div,section,article,main,.tel)";
const SILENT =
  ":is(nav,form,dialog,template,script,noscript,style,svg,button,[hidden],[data-calculator])";

/** What the page says, block by block; a block in a language that has no voice is the page's.
 * @param {Element} root @param {(lang: string) => boolean} speaks @returns {Sentence[]} */
export function sentences(root, speaks) {
  const page = document.documentElement.lang;
  return [...blocks(root)].flatMap(([element, nodes]) => {
    const whole = nodes.map(said).join(" ").replace(/\s+/g, " ");
    const text = whole.replace(/ ([.,!?:;…])/g, "$1").trim();
    const languages = new Set(nodes.map((node) => lang(node) ?? page));
    const [own = page] = languages.size === 1 ? languages : [];
    return /[\p{L}\p{N}]/u.test(text) ? [{ element, lang: speaks(own) ? own : page, text }] : [];
  });
}

/** The sentences of blocks that hold several, as those of standard pages do; a browser that cannot
 * tell sentences apart reads whole blocks.
 * @param {Sentence[]} list @returns {Sentence[]} */
export function apart(list) {
  if (!("Segmenter" in Intl)) return list;
  return list.flatMap((whole) => {
    const cut = new Intl.Segmenter(whole.lang, { granularity: "sentence" }).segment(whole.text);
    return [...cut].map(({ segment }) => ({ ...whole, text: segment.trim() }));
  });
}

/** The texts of each block, in the order of their first.
 * @param {Element} root @returns {Map<Element, Text[]>} */
function blocks(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  /** @type {Map<Element, Text[]>} */
  const found = new Map();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const block = node.parentElement?.closest(BLOCKS);
    if (!(node instanceof Text) || !node.data.trim() || !block) continue;
    if (block.closest(SILENT) || node.parentElement?.closest(SILENT)) continue;
    found.set(block, [...(found.get(block) ?? []), node]);
  }
  return found;
}

/** @param {Text} node @returns {string | undefined} */
const lang = (node) => node.parentElement?.closest("[lang]")?.getAttribute("lang") || undefined;

/** A text as it is read: telephone numbers digit by digit.
 * @param {Text} node @returns {string} */
function said(node) {
  if (!node.parentElement?.closest('a[href^="tel:"]')) return node.data;
  return node.data.trim().split(/\s+/).map((group) => [...group].join(" ")).join(", ");
}

/** The name of a sentence's recording: FNV-1a of language and text, 64 bits.
 * @param {Sentence} sentence @returns {string} */
export function key({ lang, text }) {
  let found = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(`${lang}\n${text}`)) {
    found = BigInt.asUintN(64, (found ^ BigInt(byte)) * 0x100000001b3n);
  }
  return found.toString(16).padStart(16, "0");
}
