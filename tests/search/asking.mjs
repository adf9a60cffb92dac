// Asks the built indexes: node asking.mjs FOLDER < lines > lines. A line is {names, easy, queries};
// names are the indexes of the page's language, then those of each other, which are asked where
// nothing is found before. The answer is, for each query, {found: [[title, page]], urgent}.
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
  const finders = names.map((each) => finder(each.map(load), MiniSearch));
  const answers = queries.map((query) => {
    const every = finders.map((find) => find(query, easy));
    const { found, urgent } = every.find((one) => one.found.length > 0) ?? every[0];
    return { found: found.map(({ title, page }) => [title, page]), urgent };
  });
  console.log(JSON.stringify(answers));
}
