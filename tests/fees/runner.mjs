// Answers cases with a module of fees: node runner.mjs MODULE < lines > lines.
// A line is {table: {…}}, which the cases after it use, or {do, answers, day, name}.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const fees = await import(pathToFileURL(process.argv[2]).href);
let table = null;
const out = [];
for await (const line of createInterface({ input: process.stdin })) {
  const one = JSON.parse(line);
  if (one.table) {
    table = one.table;
    continue;
  }
  let said;
  try {
    if (one.do === "wrong") said = fees.wrong(table, one.answers);
    else if (one.do === "edges") said = fees.edges(table, one.answers, one.day, one.name);
    else said = fees[one.do](table, one.answers, one.day);
  } catch (error) {
    said = { broken: String(error) };
  }
  out.push(JSON.stringify(said));
}
process.stdout.write(out.join("\n") + "\n");
