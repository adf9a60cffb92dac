// Answers with the search's own modules: node runner.mjs < lines > lines.
// A line is {do, with: […]}: fold, words, stem, terms, or stops (the words left out in a language).
import { createInterface } from "node:readline";

const rooms = await Promise.all(
  ["folding", "stemming", "stops", "terms"].map(
    (name) => import(new URL(`../../overrides/assets/search/${name}.mjs`, import.meta.url))
  )
);
const known = Object.assign({}, ...rooms);
known.stops = (lang) => [...known.STOPS[lang]].sort();

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  console.log(JSON.stringify(known[asked.do](...asked.with)));
}
