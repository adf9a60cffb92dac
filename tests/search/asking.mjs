// Asks the built indexes: node asking.mjs FOLDER < lines > lines. A line is {names, easy, queries};
// the answer is, for each query, {found: [[kind, page]], urgent}.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

import MiniSearch from "../../overrides/assets/vendor/minisearch/minisearch.js";
import { finder } from "../../overrides/assets/search/finding.mjs";

globalThis.self = globalThis;
const load = (name) => {
  new Function(readFileSync(`${process.argv[2]}/${name}.js`, "utf8"))();
  return self.viegliSearch[name];
};
for await (const line of createInterface({ input: process.stdin })) {
  const { names, easy, queries } = JSON.parse(line);
  const find = finder(names.map(load), MiniSearch);
  const answers = queries.map((query) => {
    const { found, urgent } = find(query, easy);
    return { found: found.map(({ title, page }) => [title, page]), urgent };
  });
  console.log(JSON.stringify(answers));
}
