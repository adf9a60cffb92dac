// Spoils a module of fees in one place after the other:
// node spoiled.mjs MODULE [NAME …] < lines > lines.
// In come the lines of runner.mjs, and the names of edits that are not tried. Out comes a line for
// each edit: its name, a tab, and the number of the case by which it is noticed; `same` where no
// case tells it from the module as it is, `left out` where it was not tried.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import vm from "node:vm";

const ts = createRequire(import.meta.url)("../node/node_modules/typescript");
const { SyntaxKind: Kind } = ts;
const OPERATORS = {
  "<": "<=", "<=": "<", ">": ">=", ">=": ">", "===": "!==", "!==": "===", "&&": "||", "||": "&&",
  "+": "-", "-": "+", "*": "+", "/": "*", "%": "/", "**": "*",
};
const NAMES = { least: "most", most: "least", some: "every", every: "some" };
const WAYS = { up: "down", down: "up", half: "truncate", truncate: "half" };
const LEAVES = [Kind.ReturnStatement, Kind.ContinueStatement, Kind.BreakStatement];

/** What can be done to a node: what it is called, the node that is replaced, and by which text. */
function* edits(node, text) {
  if (ts.isBinaryExpression(node)) {
    const { operatorToken: sign } = node, other = OPERATORS[text(sign)];
    if (other) yield [`${text(sign)} → ${other}`, sign, other];
    if (text(sign) === "??") yield ["no default", node, text(node.left)];
  } else if (ts.isIfStatement(node)) {
    const then = node.thenStatement, last = ts.isBlock(then) ? then.statements.at(-1) : then;
    yield [LEAVES.includes(last.kind) ? "exit never taken" : "never", node.expression, "false"];
    yield ["always", node.expression, "true"];
  } else if (ts.isConditionalExpression(node)) {
    yield ["never", node.condition, "false"];
    yield ["always", node.condition, "true"];
  } else if (ts.isPrefixUnaryExpression(node)) {
    if (node.operator === Kind.ExclamationToken) yield ["not", node, `!!${text(node.operand)}`];
    if (node.operator === Kind.MinusToken) yield ["sign", node, `(${text(node.operand)})`];
  } else if (ts.isCallExpression(node) && /^(filter|find)$/.test(node.expression.name?.text)) {
    yield ["all of them", node.arguments[0], "() => true"];
  } else if (ts.isIdentifier(node) && NAMES[node.text] && !ts.isVariableDeclaration(node.parent)) {
    yield ["extreme", node, NAMES[node.text]];
  } else if (ts.isStringLiteral(node) && WAYS[node.text]) {
    yield ["rounding", node, `"${WAYS[node.text]}"`];
  }
}

/** Every source that comes out of one edit, by the name of the edit. */
function* slips(source) {
  const tree = ts.createSourceFile("fees.mjs", source, ts.ScriptTarget.Latest, true);
  const text = (node) => source.slice(node.getStart(), node.end);
  const said = (node) => text(node).replace(/\/\*.*?\*\//gs, "").replace(/\s+/g, " ").trim();
  const times = {};
  function* visit(node, within) {
    const inside = within || (ts.isVariableDeclaration(node) ? text(node.name) : "");
    for (const [what, place, other] of edits(node, text)) {
      const name = `${inside}: ${said(node.expression && ts.isIfStatement(node) ? node.expression : node)}: ${what}`;
      const again = (times[name] = (times[name] ?? 0) + 1);
      const spoiled = source.slice(0, place.getStart()) + other + source.slice(place.end);
      yield [again > 1 ? `${name} (${again})` : name, spoiled];
    }
    const inner = [];
    ts.forEachChild(node, (one) => void inner.push(one));
    for (const one of inner) yield* visit(one, inside);
  }
  yield* visit(tree, "");
}

/** The first cases, after which hardly anything runs without an end. */
const FIRST = 300;
const ANSWERS = `
const said = ({ do: verb, table, answers, day, name }) =>
  JSON.stringify({ fee, possible, wrong, edges }[verb](table, answers, day, name));
const differs = (from, until) => {
  let at = from;
  try {
    while (at < until && said(cases[at]) === expected[at]) at++;
  } catch {}
  return at;
};`;

/** A place of its own in which a source stands. */
const roomOf = (source, cases, expected) => {
  const room = vm.createContext({ cases, expected });
  const plain = source.replace(/^export (?=const)/gm, "");
  vm.runInContext(`"use strict";\n${plain}${ANSWERS}`, room, { timeout: 5_000 });
  return room;
};

/** The number of the first case that a source answers otherwise, or not at all, or "same". */
const noticed = (source, cases, expected) => {
  let at = 0;
  try {
    const room = roomOf(source, cases, expected);
    for (const [until, timeout] of [[Math.min(FIRST, cases.length), 5_000], [cases.length, 60_000]]) {
      at = vm.runInContext(`differs(${at}, ${until})`, room, { timeout });
      if (at < until) return at;
    }
  } catch {
    return at;
  }
  return "same";
};

const frozen = (key, value) => Object.freeze(value);
const cases = [];
let table = null;
for await (const line of createInterface({ input: process.stdin })) {
  const one = JSON.parse(line, frozen);
  if (one.table) table = one.table;
  else cases.push({ ...one, table });
}
const [, , module, ...left] = process.argv;
const source = readFileSync(module, "utf8");
const expected = vm.runInContext("cases.map(said)", roomOf(source, cases, []));
for (const [name, spoiled] of slips(source))
  console.log(`${name}\t${left.includes(name) ? "left out" : noticed(spoiled, cases, expected)}`);
