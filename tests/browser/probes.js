// What the tests ask of a page. Each gives plain values: texts for messages, or numbers.
globalThis.probes = (() => {
  const HIDDEN = ".aside, .skip";
  const BLOCKS = "p, li, dt, dd, summary, caption, td, th, figcaption";

  const name = (element) => {
    const words = element.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
    return `${element.tagName.toLowerCase()}.${[...element.classList].join(".")} "${words}"`;
  };

  const visible = (element) =>
    element.checkVisibility() && !element.closest(HIDDEN) && element.getClientRects().length > 0;

  const texts = (root = document.body) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.data.trim() && visible(node.parentElement)) found.push(node);
    }
    return found;
  };

  // The characters of each line of a block, as it is broken now.
  const lines = (block) => {
    const lengths = new Map();
    const range = document.createRange();
    for (const node of texts(block)) {
      if (node.parentElement.closest(BLOCKS) !== block) continue;
      for (const word of node.data.matchAll(/\S+\s?/g)) {
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].trimEnd().length);
        const top = Math.round(range.getClientRects()[0].top / 8);
        lengths.set(top, (lengths.get(top) ?? 0) + word[0].length);
      }
    }
    return [...lengths.values()];
  };

  // Inside a sentence a link is as high as its line: WCAG 2.5.8 and 2.5.5 leave it out.
  const isInSentence = (link) =>
    getComputedStyle(link).display === "inline" &&
    [...link.parentElement.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && /\p{L}{2}/u.test(node.data),
    );

  const once = (list) => [...new Set(list)];

  return {
    unfold() {
      for (const details of document.querySelectorAll("details")) details.open = true;
    },

    leaveOut(selector) {
      for (const element of document.querySelectorAll(selector)) element.remove();
    },

    words() {
      return document.body.innerText.replace(/\s+/g, " ").trim();
    },

    overflow() {
      const wide = document.documentElement.clientWidth;
      const outside = [];
      for (const node of texts()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        const scrolls = node.parentElement.closest(".scroll");
        for (const box of scrolls ? [] : range.getClientRects()) {
          if (box.right > wide + 1 || box.left < -1) outside.push(name(node.parentElement));
        }
      }
      return { scrolls: document.documentElement.scrollWidth - wide, outside: once(outside) };
    },

    // Texts cut off by a box that hides what does not fit.
    clipped() {
      const cut = [];
      for (const element of document.querySelectorAll("body *")) {
        const { overflowX, overflowY } = getComputedStyle(element);
        const hides = [overflowX, overflowY].some((how) => how === "hidden" || how === "clip");
        if (!hides || !visible(element) || element.closest("svg")) continue;
        const over =
          element.scrollWidth > element.clientWidth + 1 ||
          element.scrollHeight > element.clientHeight + 1;
        if (over) cut.push(name(element));
      }
      return cut;
    },

    // Words that go on in the next line though nothing in them allows it.
    brokenWords() {
      const broken = [];
      const range = document.createRange();
      for (const node of texts()) {
        for (const word of node.data.matchAll(/[\p{L}\p{N}]{2,}/gu)) {
          range.setStart(node, word.index);
          range.setEnd(node, word.index + word[0].length);
          const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
          if (new Set(tops).size > 1) broken.push(word[0]);
        }
      }
      return once(broken);
    },

    space() {
      for (const element of document.querySelectorAll("body, body *")) {
        element.style.lineHeight = "1.5";
        element.style.letterSpacing = ".12em";
        element.style.wordSpacing = ".16em";
        if (element.matches("p")) element.style.marginBottom = "2em";
      }
    },

    // What breaks the rules of easy pages for type.
    type({ size, height }) {
      const wrong = [];
      for (const node of texts()) {
        const element = node.parentElement;
        const style = getComputedStyle(element);
        const say = (what) => wrong.push(`${what}: ${name(element)}`);
        const pixels = parseFloat(style.fontSize);
        if (pixels < size) say(`${pixels} px`);
        const isBody = !element.closest("h1, h2, h3, h4, .tel, .brand, .button, header nav");
        if (isBody && parseFloat(style.lineHeight) < height * pixels - 0.1) {
          say(`line height ${(parseFloat(style.lineHeight) / pixels).toFixed(2)}`);
        }
        if (!["none", "manual"].includes(style.hyphens)) say(`hyphens ${style.hyphens}`);
        if (style.fontStyle !== "normal") say(style.fontStyle);
        if (style.textTransform !== "none") say(style.textTransform);
        if (style.fontVariantCaps !== "normal") say(style.fontVariantCaps);
        const isLink = element.closest("a, summary");
        if (!isLink && style.textDecorationLine.includes("underline")) say("underlined");
        const isBlock = element.closest(BLOCKS) && !element.closest("header, .sample, .button");
        if (isBlock && !["left", "start"].includes(style.textAlign)) say(style.textAlign);
      }
      return once(wrong);
    },

    longLines(limit) {
      const wrong = [];
      for (const block of document.querySelectorAll(BLOCKS)) {
        if (!visible(block) || block.closest("header, footer, .sample, .crumbs")) continue;
        const longest = Math.max(0, ...lines(block));
        if (longest > limit) wrong.push(`${longest} characters: ${name(block)}`);
      }
      return wrong;
    },

    smallTargets(least) {
      const wrong = [];
      for (const target of document.querySelectorAll("a[href], button, summary, input, select")) {
        if (!visible(target)) continue;
        const calls = target.matches("[href^='tel:']");
        if (isInSentence(target) && !calls) continue;
        const { width, height } = target.getBoundingClientRect();
        if (width < least - 0.1 || height < least - 0.1) {
          wrong.push(`${width.toFixed(0)} × ${height.toFixed(0)}: ${name(target)}`);
        }
      }
      return once(wrong);
    },

    slanted() {
      return [...document.querySelectorAll("em, i, u, cite, dfn, address, marquee, blink")].map(name);
    },

    phones() {
      return [...document.querySelectorAll("main a[href^='tel:']")].filter(visible).map((link) => ({
        href: link.getAttribute("href"),
        bottom: link.getBoundingClientRect().bottom + scrollY,
        top: Boolean(link.closest("#zvans")),
        last: Boolean(link.closest("#kontakti")),
      }));
    },

    sideBySide() {
      const wrong = [];
      for (const line of document.querySelectorAll(".line")) {
        const picture = line.querySelector(":scope > img");
        const words = line.querySelector(":scope > .words");
        if (!picture || !visible(line)) continue;
        if (!words || picture.getBoundingClientRect().right > words.getBoundingClientRect().left) {
          wrong.push(name(line));
        }
      }
      return wrong;
    },
  };
})();
