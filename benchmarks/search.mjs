// Runs one search over the queries of benchmarks/search.py: JSON in, JSON out.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { performance } from "node:perf_hooks";

import MiniSearch from "../overrides/assets/vendor/minisearch/minisearch.js";
import { finder } from "../overrides/assets/search/finding.mjs";

const ROUNDS = 15;
const given = JSON.parse(readFileSync(0, "utf8"));
globalThis.self = globalThis;

const setups = {
  viegli: ({ names }) => {
    const loaded = names.map((name) => {
      new Function(readFileSync(`${given.folder}/${name}.js`, "utf8"))();
      return self.viegliSearch[name];
    });
    const find = finder(loaded, MiniSearch);
    return (ask) => find(ask, false).found.map(({ page }) => page);
  },
  lunr: ({ lang }) => {
    const lunr = createRequire(new URL("../tests/node/package.json", import.meta.url))("lunr");
    lunr.tokenizer.separator = /[\s\-]+/;
    const index = lunr(function set() {
      this.ref("url");
      this.field("title", { boost: 1000 });
      this.field("text");
      for (const page of given.pages[lang]) this.add(page);
    });
    return (ask) => {
      const words = ask.replace(/[*+\-:^~"?]/g, " ").trim().split(/\s+/).map((word) => `${word}*`);
      return index.search(words.join(" ")).map(({ ref }) => ref);
    };
  },
};

const median = (times) => times.sort((one, other) => one - other)[Math.floor(times.length / 2)];
const timed = (work, rounds = ROUNDS) => {
  const times = [];
  let made;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    made = work();
    times.push(performance.now() - start);
  }
  return { made, time: median(times) };
};

const set = setups[given.which], ready = new Map();
const keyOf = (query) => (given.which === "lunr" ? query.lang : query.names.join(" "));
for (const query of given.queries) {
  if (!ready.has(keyOf(query))) ready.set(keyOf(query), timed(() => set(query), 5));
}
const answers = given.queries.map((query) => timed(() => ready.get(keyOf(query)).made(query.ask)));
console.log(
  JSON.stringify({
    found: answers.map(({ made }) => made.slice(0, 10)),
    ready: median([...ready.values()].map(({ time }) => time)),
    query: median(answers.map(({ time }) => time)),
  })
);
