/**
 * Works out a fee from a compiled table: exact, never guessing an answer that was not given.
 *
 * The twin of viegli/fees/evaluate, name for name: both give the same answer on every input.
 * A truth is true, false, or null where it is not known yet. Numbers are fractions of BigInt.
 *
 * @typedef {[bigint, bigint]} Num
 * @typedef {{low: Num, high: Num}} Range
 * @typedef {{reason: string, names: string[]}} Lack
 * @typedef {Range | Lack | null} Value
 * @typedef {boolean | null} Truth
 * @typedef {{[name: string]: any}} Table
 * @typedef {{seen: {mark: string, name: any}[], trace: string, holds?: Truth}} Notes
 * @typedef {{table: Table, version: Table, day: string, known: {[name: string]: string[] | Range},
 *   lines: {[name: string]: [Value, Notes]}, sure: Map<any, Notes>}} Case
 * @typedef {[Table, Truth][]} Exempt
 * @typedef {{row: Table, holds: Truth, free: Truth, price: Value, total?: Range,
 *   parts: Table[], notes: Notes}} Candidate
 * @typedef {{kind: string, why: Lack | null, price?: Range | null, total?: Range | null,
 *   decided: Candidate[], maybe?: any, exempt: Table[], stood: Exempt[], units: Table[],
 *   notes: Notes}} Outcome
 * @typedef {{id: number, name: string, branches: [any, Node][], outcome: Outcome | null}} Node
 */

// Numbers

/** Stands for a number without an end; whatever is made of it stays far beyond all that is paid.
 * @type {Num} */
const ENDLESS = [10n ** 30n, 1n];
/** @type {Num} */
const ZERO = [0n, 1n];
/** @type {Num} */
const ONE = [1n, 1n];

/** @param {bigint} value */
const abs = (value) => (value < 0n ? -value : value);

/** @param {bigint} top @param {bigint} bottom @returns {Num} */
function fraction(top, bottom) {
  if (bottom === 1n) return [top, bottom];
  let a = abs(top), b = abs(bottom);
  while (b) {
    const rest = a % b;
    a = b;
    b = rest;
  }
  if (bottom < 0n) a = -a;
  return [top / a, bottom / a];
}

/** Numbers that have been read: reading them is slow. @type {{[text: string]: Num}} */
const PARSED = {};

/** @param {string} text @returns {Num} */
function parsed(text) {
  const [whole, rest = ""] = PARSED[text] ? [] : text.split(".");
  return (PARSED[text] ??= fraction(BigInt(whole + rest), 10n ** BigInt(rest.length)));
}

/** @param {Num} one @param {Num} other @returns {Num} */
const plus = (one, other) =>
  fraction(one[0] * other[1] + other[0] * one[1], one[1] * other[1]);

/** @param {Num} one @returns {Num} */
const minus = (one) => [-one[0], one[1]];

/** @param {Num} one @param {Num} other @returns {Num} */
const product = (one, other) => fraction(one[0] * other[0], one[1] * other[1]);

/** Less than 0, 0 or more than 0, as the first is less than the second, equal or more.
 * @param {Num} one @param {Num} other @returns {number} */
function compare(one, other) {
  if (one === other) return 0;
  const a = one[0] * other[1], b = other[0] * one[1];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether a number has no end.
 * @param {Num} one @returns {boolean} */
const isFar = ([top, bottom]) => abs(top) > bottom * 10n ** 20n;

/** @param {Num} one @param {Num} other @returns {Num} */
const least = (one, other) => (compare(other, one) < 0 ? other : one);
/** @param {Num} one @param {Num} other @returns {Num} */
const most = (one, other) => (compare(other, one) > 0 ? other : one);

/** @param {Num} low @param {Num} high @returns {Range} */
const range = (low, high) => ({ low, high });
/** @param {Num} value @returns {Range} */
const point = (value) => range(value, value);
/** @param {any} value @returns {value is Range} */
const isRange = (value) => value?.low;
/** @param {any} value @returns {boolean} */
const isPoint = (value) => isRange(value) && !compare(value.low, value.high);
/** @param {string} reason @param {string[]} [names] @returns {Lack} */
const lack = (reason, names = []) => ({ reason, names });

/** The number as decimal text with at least so many decimals; `1/3` where that has no end.
 * @param {Num} value @param {number} [few] @returns {string} */
function show([top, bottom], few = 2) {
  let places = few;
  const most = places + bottom.toString(2).length, power = () => 10n ** BigInt(places);
  while (power() % bottom && places < most) places++;
  if (power() % bottom) return `${top}/${bottom}`;
  const digits = `${(abs(top) * power()) / bottom}`.padStart(places + 1, "0");
  const cut = digits.length - places, sign = top < 0n ? "-" : "", dot = places ? "." : "";
  return sign + digits.slice(0, cut) + dot + digits.slice(cut);
}

/** All products of the two.
 * @param {Range} one @param {Range} other @returns {Range} */
function times(one, other) {
  const ends = [one.low, one.high].flatMap((a) => [product(a, other.low), product(a, other.high)]);
  return range(ends.reduce(least), ends.reduce(most));
}

/** What dividing by it multiplies with; it is never nothing.
 * @param {Range} value @returns {Range} */
const inverse = ({ low, high }) =>
  range(isFar(high) ? ZERO : fraction(high[1], high[0]), fraction(low[1], low[0]));

/** The number in whole units: up, down, half (away from zero) or truncate (towards zero).
 * @param {Num} value @param {string} how @param {Num} unit @returns {Num} */
function rounded(value, how, unit) {
  const [top, bottom] = fraction(value[0] * unit[1], value[1] * unit[0]);
  const up = how === "up" && top > 0n, down = how === "down" && top < 0n;
  let whole = top / bottom;
  if (how === "half") whole = (2n * top + (top < 0n ? -bottom : bottom)) / (2n * bottom);
  else if (top % bottom) whole += BigInt(up) - BigInt(down);
  return product([whole, 1n], unit);
}

/** The range that holds them all, or nothing where there is none.
 * @param {any[]} found @returns {Range | null} */
const around = (found) =>
  found.length
    ? range(found.map((one) => one.low).reduce(least), found.map((one) => one.high).reduce(most))
    : null;

// Cases

/** What was looked at on the way to a truth or a value: `open`, `lacks`, `used`, `touched` and
 * `assumed` names, which may stand more than once; and what is left to know of each condition.
 * @returns {Notes} */
const notesOf = () => ({ seen: [], trace: "" });

/** @param {Notes} notes @param {string} mark @param {any[]} names */
function note(notes, mark, names) {
  for (const name of names) notes.seen.push({ mark, name });
}

/** The names with a mark.
 * @param {Notes} notes @param {string} mark @returns {any[]} */
const noted = ({ seen }, mark) => seen.filter((one) => one.mark === mark).map((one) => one.name);

/** Take over what the other has noted, but for its trace.
 * @param {Notes} notes @param {Notes} other */
function add(notes, other) {
  if (other.seen[0]) notes.seen.push(...other.seen);
}

/** The entry `[from, until, value]` that holds on a day, or nothing.
 * @param {any[]} values @param {string} day @returns {any} */
const dated = (values, day) =>
  values.find((one) => one[0] <= day && (one[1] === null || day <= one[1]));

// Answers

/** What an answer says: an option, a number, or the word for what is wrong with it.
 * @param {Table} fact @param {string} text @returns {string[] | Range | string} */
function read(fact, text) {
  if (fact.options) return fact.options.includes(text) ? [text] : "option";
  const found = /^\d{1,9}(?:[.,](\d{1,9}))?$/.exec(text);
  if (!found) return "number";
  if (found[1]?.length > fact.decimals) return "decimals";
  const value = parsed(text.replace(",", "."));
  if (compare(value, parsed(fact.least)) < 0) return "least";
  return compare(value, top(fact)) > 0 ? "most" : point(value);
}

/** @param {Table} fact @returns {Num} */
const top = ({ most }) => (most === null ? ENDLESS : parsed(most));

/** Every answer that cannot be read, with why: fact, option, number, decimals, least, most.
 * @param {Table} table @param {Table} answers @returns {Table[]} */
export function wrong(table, answers) {
  const found = [];
  for (const [name, text] of Object.entries(answers)) {
    const fact = table.facts[name];
    const why = fact?.type ? text && read(fact, text) : "fact";
    if (why && typeof why === "string") found.push({ fact: name, why });
  }
  return found;
}

/** The version of the tariff that holds on a day.
 * @param {Table} table @param {string} day @returns {Table | undefined} */
const versionOn = (table, day) =>
  table.versions.find(
    (/** @type {Table} */ { from, to }) =>
      (from === null || from <= day) && (to === null || day <= to),
  );

/** The person of these answers before the version of a day, or nothing where none holds.
 * @param {Table} table @param {Table} answers @param {string} day @returns {Case | undefined} */
function personOn(table, answers, day) {
  const version = versionOn(table, day);
  return version && start(table, version, answers, day);
}

/** The person of these answers; what is not answered can still be anything.
 * @param {Table} table @param {Table} version @param {Table} answers @param {string} day
 * @returns {Case} */
function start(table, version, answers, day) {
  /** @type {{[name: string]: string[] | Range}} */
  const known = {};
  for (const [name, fact] of Object.entries(table.facts)) {
    const said = answers[name] ? read(fact, answers[name]) : "";
    const any = fact.options ?? range(parsed(fact.least), top(fact));
    known[name] = typeof said === "string" ? any : said;
  }
  return worked(/** @type {any} */ ({ table, version, day, known }));
}

/** The case with its derived lines worked out anew.
 * @param {Case} one @returns {Case} */
function worked(one) {
  const fresh = { ...one, lines: {}, sure: new Map(one.sure) };
  for (const line of one.version.derive) work(fresh, line);
  return fresh;
}

/** The case where the answer to a question is known to lie there.
 * @param {Case} one @param {string} name @param {any} to @returns {Case} */
const narrowed = (one, name, to) => worked({ ...one, known: { ...one.known, [name]: to } });

// Conditions

/** Whether both are true.
 * @param {Truth} one @param {Truth} other @returns {Truth} */
const every = (one, other) =>
  one === false || other === false ? false : one === null || other === null ? null : true;

/** Whether a condition holds that asks for no line but derived ones: once known, it stays so.
 * @param {Case} person @param {any} condition @param {Notes} notes @returns {Truth} */
function lasting(person, condition, notes) {
  if (!condition) return true;
  const inner = person.sure.get(condition) ?? notesOf();
  inner.holds ??= truth(person, condition, inner);
  if (inner.holds !== null) person.sure.set(condition, inner);
  add(notes, inner);
  notes.trace += inner.trace;
  return /** @type {Truth} */ (inner.holds);
}

/** Whether any map of a condition holds; without a condition, it does.
 * @param {Case} person @param {any} condition @param {Notes} notes @returns {Truth} */
function truth(person, condition, notes) {
  if (!condition) return true;
  const left = [];
  let trace = "";
  for (const tests of condition) {
    const inner = notesOf(), found = allHold(person, tests, inner);
    note(notes, "used", noted(inner, "used"));
    if (found) {
      notes.trace += "T";
      note(notes, "assumed", noted(inner, "assumed"));
      return true;
    }
    if (found === null) left.push(inner);
    trace += found === null ? `(${inner.trace})` : "F";
  }
  for (const inner of left) add(notes, inner);
  notes.trace += `[${trace}]`;
  return left[0] ? null : false;
}

/** Whether all tests of a map hold.
 * @param {Case} person @param {any} tests @param {Notes} notes @returns {Truth} */
function allHold(person, tests, notes) {
  /** @type {Truth} */
  let found = true;
  for (const test of tests) {
    const one = holds(person, test, notes);
    if (one === false) return false;
    notes.trace += one ? "T" : `<${noted(notes, "open")}>`;
    found = every(found, one);
  }
  return found;
}

/** Whether one test holds; a question that is not asked passes no test.
 * @param {Case} person @param {any} test @param {Notes} notes @returns {Truth} */
function holds(person, test, notes) {
  const known = person.known[test.on];
  if (!known) return bounded(person, test, seen(person, test.on, notes), notes);
  const asked = lasting(person, person.table.facts[test.on].only_if, notes);
  if (asked === false) return false;
  if (isRange(known)) return every(asked, bounded(person, test, known, notes));
  const fits = known.filter((option) => test.in.includes(option)).length;
  if (!fits) return false;
  if (fits === known.length) return asked;
  note(notes, "open", [test.on]);
  return null;
}

/** Whether a number keeps to the bounds of a test.
 * @param {Case} person @param {any} test @param {Value} value @param {Notes} notes
 * @returns {Truth} */
function bounded(person, test, value, notes) {
  if (!isRange(value)) return null;
  /** @type {Truth} */
  let found = true;
  for (const bound in test) {
    if (bound === "on") continue;
    const limit = number(person, test[bound], notes);
    const one = isPoint(limit) ? within(bound, value, /** @type {Range} */ (limit).low) : null;
    if (one === null && isPoint(limit) && person.known[test.on]) note(notes, "open", [test.on]);
    found = every(found, one);
  }
  return found;
}

/** Whether all, none or some numbers of a range keep to a bound.
 * @param {string} bound @param {Range} value @param {Num} limit @returns {Truth} */
function within(bound, value, limit) {
  const over = bound === "at_least" || bound === "more_than";
  const least = bound === "less_than" || bound === "at_least" ? 0 : 1;
  const low = compare(value.low, limit) < least, high = compare(value.high, limit) < least;
  return low === high ? low !== over : null;
}

/** The number of an operand: an amount, or some times a question, a line or a parameter.
 * @param {Case} person @param {any} operand @param {Notes} notes @returns {Value} */
function number(person, operand, notes) {
  if (typeof operand === "string") return point(parsed(operand));
  const [often, name] = operand, value = seen(person, name, notes);
  return isRange(value) ? times(value, point(parsed(often))) : value;
}

/** The number that a name stands for.
 * @param {Case} person @param {string} name @param {Notes} notes @returns {Value} */
function seen(person, name, notes) {
  const line = person.lines[name], values = person.table.parameters[name];
  if (line) add(notes, line[1]);
  else if (values) note(notes, "used", [name]);
  const value = line
    ? line[0]
    : values ? onDay(person, { dated: values }, [name]) : askedNumber(person, name, notes);
  if (value && !isRange(value)) note(notes, "lacks", [value]);
  return value;
}

/** The number that was answered, or its stand-in where the question is not asked.
 * @param {Case} person @param {string} name @param {Notes} notes @returns {Value} */
function askedNumber(person, name, notes) {
  const fact = person.table.facts[name];
  const asked = lasting(person, fact.only_if, notes);
  if (asked === null) return null;
  if (!asked) return fact.not_asked ? point(parsed(fact.not_asked)) : lack("not_asked", [name]);
  const value = person.known[name];
  if (!isPoint(value)) note(notes, "touched", [name]);
  return /** @type {Range} */ (value);
}

/** The lack where it is sure; else the value, with a note that it may be lacking.
 * @param {Notes} notes @param {boolean} sure @param {Range} value @param {Lack} why
 * @returns {Value} */
function doubted(notes, sure, value, why) {
  if (sure) return why;
  note(notes, "lacks", [why]);
  return value;
}

// Worksheets

/** What a verb for numbers makes of both ends.
 * @param {(one: Num, other: Num) => Num} verb @returns {(one: Range, other: Range) => Range} */
const atEnds = (verb) => (one, other) => range(verb(one.low, other.low), verb(one.high, other.high));

/** @type {{[verb: string]: (value: Range, other: Range) => Range}} */
const VERBS = {
  of: atEnds(plus),
  less: (value, { low, high }) => VERBS.of(value, range(minus(high), minus(low))),
  times,
  percent: (value, other) => times(times(value, other), point([1n, 100n])),
  divided_by: (value, other) => times(value, inverse(other)),
  at_least: atEnds(most),
  at_most: atEnds(least),
};
for (const how of ["up", "down", "half", "truncate"])
  VERBS[how] = atEnds((value, unit) => rounded(value, how, unit));

/** The value, which stands for its name from then on.
 * @param {Case} person @param {string} name @param {Value} value @param {Notes} notes
 * @returns {Value} */
function put(person, name, value, notes) {
  if (isPoint(value) && !noted(notes, "lacks")[0])
    notes.seen = notes.seen.filter(({ mark }) => mark !== "touched");
  person.lines[name] = [value, notes];
  return value;
}

/** The value of a line, which stands for its name from then on.
 * @param {Case} person @param {any} line @returns {Value} */
function work(person, line) {
  const notes = notesOf();
  const value = worth(person, line, notes) ?? openOrLack(notes);
  note(notes, "assumed", line.assumptions);
  return put(person, line.id, value, notes);
}

/** What a line comes to: its start, then its steps in their order.
 * @param {Case} person @param {any} line @param {Notes} notes @returns {Value} */
function worth(person, line, notes) {
  const when = truth(person, line.when, notes);
  if (when === null) return null;
  if (!when) return number(person, line.else, notes);
  let value = line.table ? lookedUp(person, line.table, notes) : total(person, line.of, notes);
  for (const step of line.steps) {
    if (!isRange(value)) return value;
    value = stepped(person, value, step, notes);
  }
  return value;
}

/** Nothing where an answer can settle it; else the number that nobody knows.
 * @param {Notes} notes @returns {Lack | null} */
const openOrLack = (notes) =>
  (!noted(notes, "open")[0] && !noted(notes, "touched")[0] && noted(notes, "lacks")[0]) || null;

/** The sum of operands.
 * @param {Case} person @param {any} operands @param {Notes} notes @returns {Value} */
function total(person, operands, notes) {
  let whole = point(ZERO);
  for (const operand of operands) {
    const value = number(person, operand, notes);
    if (!isRange(value)) return value;
    whole = VERBS.of(whole, value);
  }
  return whole;
}

/** The value after one step, `[verb, operand]`.
 * @param {Case} person @param {Range} value @param {any} step @param {Notes} notes
 * @returns {Value} */
function stepped(person, value, [verb, operand], notes) {
  const other = number(person, operand, notes);
  if (!isRange(other)) return other;
  if (verb === "divided_by" && other.low[0] <= 0n && other.high[0] >= 0n)
    return isPoint(other) ? lack("division") : null;
  return VERBS[verb](value, other);
}

/** The number in the row, and in the column, that hold.
 * @param {Case} person @param {any} table @param {Notes} notes @returns {Value} */
function lookedUp(person, { rows, columns, values }, notes) {
  let found = values;
  for (const entries of [rows, columns]) {
    const at = chosen(person, entries, notes);
    if (typeof at !== "number") return at;
    found = found[at];
  }
  return number(person, found, notes);
}

/** The one entry that holds; a lack where none or several do; nothing where it is open.
 * @param {Case} person @param {any[]} entries @param {Notes} notes
 * @returns {number | Lack | null} */
function chosen(person, entries, notes) {
  const found = entries.map((one) => one !== "rest" && truth(person, one, notes));
  if (found.includes(null)) return null;
  const held = found.indexOf(true), rest = entries.indexOf("rest");
  if (held < 0) return rest < 0 ? lack("gap") : rest;
  return found.includes(true, held + 1) ? lack("conflict") : held;
}

// Rows

/** Whether an exemption that holds names one of the points.
 * @param {Exempt} exempt @param {string[]} clauses @returns {Truth} */
function freedom(exempt, clauses) {
  /** @type {Truth} */
  let found = false;
  for (const [row, one] of exempt) {
    if (one !== false && row.frees.some((/** @type {string} */ name) => clauses.includes(name)))
      found ||= one;
  }
  return found;
}

/** The dated price of the day.
 * @param {Case} person @param {any} price @param {string[]} clauses @returns {Range | Lack} */
function onDay(person, price, clauses) {
  if (!price.dated) return point(parsed(price));
  const entry = dated(price.dated, person.day);
  return entry ? point(parsed(entry[2])) : lack("not_known", clauses);
}

/** Text that is equal for equal ranges, answers and lacks.
 * @param {any} value @returns {string} */
const text = (value) =>
  isRange(value) ? `${value.low},${value.high}` : JSON.stringify(value);

/** What the price of a candidate is, where prices are compared.
 * @param {Candidate} one @returns {string} */
const keyOf = (one) => (isLoose(one) ? one.row.id : text(one.price));

/** Whether the price can still change when more is known.
 * @param {Candidate} one */
const isLoose = ({ price, total }) =>
  !price || (isRange(price) && !isPoint(price) && !isPoint(total));

/** @param {Candidate[]} found */
function differ([first, ...rest]) {
  const key = rest[0] && keyOf(first);
  return rest.some((one) => keyOf(one) !== key);
}

/** @param {string} kind @param {Lack | null} [why] @param {Candidate[]} [decided]
 * @returns {Outcome} */
const outcomeOf = (kind, why = null, decided = []) => ({
  kind, why, decided, exempt: [], stood: [], units: [], notes: notesOf(),
});

// Bands

/** How many units an answer makes.
 * @param {Case} person @param {Table} per @param {Notes} notes @returns {Value} */
function counted(person, per, notes) {
  const answer = seen(person, per.fact, notes);
  if (!isRange(answer)) return answer;
  const value = times(answer, inverse(point(parsed(per.size))));
  const ends = VERBS.up(value, point(ONE));
  const sure = isPoint(value), known = per.part === "whole" ? ends : value;
  if (!(sure ? compare(ends.low, value.low) : person.table.facts[per.fact].decimals)) return known;
  note(notes, "assumed", per.assumptions);
  return per.part ? known : doubted(notes, sure, known, lack("part", [per.fact]));
}

/** The price by bands: all prices that can be reached; the total and its parts where known.
 * @param {Case} person @param {Candidate} one @param {Exempt} exempt @returns {Value} */
function banded(person, one, exempt) {
  const per = person.version.per[0];
  let before = point(ZERO);
  const units = counted(person, per, one.notes);
  if (person.version.used_before) {
    const used = seen(person, person.version.used_before, one.notes);
    if (!isRange(used)) return used;
    before = times(used, inverse(point(parsed(per.size))));
  }
  if (!isRange(units)) return units;
  const end = plus(before.high, units.high);
  const found = pieces(person, one, exempt, end);
  if (!Array.isArray(found)) return found;
  const last = found.at(-1)?.end ?? ZERO;
  const reached = found.filter((piece) => compare(piece.end, before.low) > 0);
  const price = spread(one, reached, before, units);
  const sure = !reached[0] || (isPoint(units) && isPoint(before));
  return compare(last, end) < 0 ? doubted(one.notes, sure, price, lack("gap")) : price;
}

/** The bands that hold for the person, as far as the quantity can reach.
 * @param {Case} person @param {Candidate} one @param {Exempt} exempt @param {Num} end
 * @returns {{clause: string, start: Num, end: Num, price: Num}[] | Lack | null} */
function pieces(person, one, exempt, end) {
  const found = [];
  let at = ZERO;
  for (const band of one.row.bands) {
    if (compare(at, end) >= 0) break;
    const held = lasting(person, band.if, one.notes), free = freedom(exempt, [band.clause]);
    if (held === null || free === null) return free === null ? null : openOrLack(one.notes);
    if (!held) continue;
    const limit = band.up_to === null ? ENDLESS : parsed(band.up_to);
    const price = free ? point(ZERO) : onDay(person, band.price, [band.clause]);
    if (!isRange(price)) return price;
    if (compare(limit, at) <= 0) return lack("conflict", [band.clause]);
    note(one.notes, "assumed", band.assumptions);
    found.push({ clause: band.clause, start: at, end: limit, price: price.low });
    at = limit;
  }
  return found;
}

/** The prices of the pieces, and the total with its parts where the quantity is known.
 * @param {Candidate} one @param {any[]} found @param {Range} before @param {Range} units
 * @returns {Range} */
function spread(one, found, before, units) {
  const price = around(found.map((piece) => point(piece.price))) ?? point(ZERO);
  one.total = times(price, units);
  if (isPoint(before) && isPoint(units)) {
    let whole = ZERO;
    for (const piece of found) {
      const end = least(piece.end, plus(before.low, units.low));
      const inside = plus(end, minus(most(piece.start, before.low)));
      if (compare(inside, ZERO) <= 0) continue;
      const amount = product(inside, piece.price);
      whole = plus(whole, amount);
      one.parts.push({
        clause: piece.clause, counted: show(inside, 0), price: show(piece.price),
        total: show(amount),
      });
    }
    one.total = point(whole);
  }
  return price;
}

// Totals

/** The outcome with its price and total.
 * @param {Case} person @param {Outcome} outcome @param {Exempt} exempt @returns {Outcome} */
function settled(person, outcome, exempt) {
  const decided = outcome.decided;
  for (const one of decided) {
    add(outcome.notes, one.notes);
    note(outcome.notes, "assumed", one.row.assumptions);
  }
  if (outcome.kind !== "fee") return outcome;
  const value = decided[0].price;
  if (!isRange(value)) return { ...outcome, kind: "ask", why: value };
  if (decided.some((one) => one.free)) {
    const clauses = decided.flatMap((one) => one.row.clauses);
    const freed = exempt.filter(([row, one]) => one && freedom([[row, one]], clauses));
    return {
      ...outcome, exempt: freed.map(([row]) => row), price: point(ZERO), total: point(ZERO),
    };
  }
  outcome.price = value;
  const whole = totalOf(person, decided[0], outcome);
  outcome.maybe = noted(outcome.notes, "lacks")[0] && noted(outcome.notes, "touched")[0];
  if (isRange(whole)) return { ...outcome, total: whole };
  return { ...outcome, kind: whole === null ? "open" : "ask", why: whole };
}

/** Price times quantities, then the lines that settle the total.
 * @param {Case} person @param {Candidate} one @param {Outcome} outcome @returns {Value} */
function totalOf(person, one, outcome) {
  const lines = person.version.settle, price = /** @type {Range} */ (one.price);
  if (!one.total && !price.low[0] && !price.high[0] && !lines[0]) return price;
  const quantity = quantities(person, outcome, one.row.bands[0]);
  if (!isRange(quantity)) {
    return quantity && doubted(outcome.notes, !!price.low[0], point(ZERO), quantity);
  }
  put(person, "price", price, notesOf());
  put(person, "quantity", quantity, notesOf());
  put(person, "total", times(one.total ?? price, quantity), notesOf());
  for (const line of lines) work(person, line);
  return seen(person, lines.at(-1)?.id ?? "total", outcome.notes);
}

/** The product of what the price is counted by; `skip` leaves out what bands have counted.
 * @param {Case} person @param {Outcome} outcome @param {Table | undefined} skip @returns {Value} */
function quantities(person, outcome, skip) {
  let whole = point(ONE);
  for (const [at, per] of person.version.per.entries()) {
    const value = counted(person, per, outcome.notes);
    if (!isRange(value)) return value;
    if (isPoint(value))
      outcome.units.push({ fact: per.fact, unit: per.unit, counted: show(value.low, 0) });
    if (at || !skip) whole = times(whole, value);
  }
  return whole;
}

// Points

/** What the case comes to by what is known of it.
 * @param {Case} person @returns {Outcome} */
function decide(person) {
  const { version } = person, notes = notesOf(), freeing = notesOf();
  /** @type {Exempt} */
  const exempt = version.exempt.map((/** @type {Table} */ row) => [row, lasting(person, row.if, freeing)]);
  /** @type {Exempt} */
  const asks = version.asks.map((/** @type {Table} */ row) => [row, stated(person, row, exempt, notes)]);
  const found = candidates(person, exempt, notes);
  let outcome = settled(person, compared(person, asks, found), exempt);
  if (outcome.exempt[0]) outcome.notes = notesOf();
  else add(outcome.notes, notes);
  add(outcome.notes, freeing);
  for (const row of outcome.exempt) note(outcome.notes, "assumed", row.assumptions);
  if (outcome.kind === "open" && !noted(outcome.notes, "open")[0]) outcome = vague(outcome, found);
  outcome.notes.trace = freeing.trace + notes.trace;
  outcome.stood = [exempt, asks, found.map((one) => /** @type {[Table, Truth]} */ ([one.row, one.holds]))];
  return outcome;
}

/** Every point that is known to hold, but for bands.
 * @param {Outcome} outcome @returns {string[]} */
const held = ({ stood }) =>
  stood.flat().flatMap(([row, one]) => (one && !row.bands?.[0] ? row.clauses.slice(0, 1) : []));

/** What follows where only numbers decide: all that is possible, or an ask for a lack.
 * @param {Outcome} outcome @param {Candidate[]} found @returns {Outcome} */
function vague(outcome, found) {
  const { notes } = outcome, anything = range(minus(ENDLESS), ENDLESS);
  if (!noted(notes, "touched")[0])
    return { ...outcome, kind: "ask", why: noted(notes, "lacks")[0] };
  const price = around(found.map((one) => one.price ?? anything).filter(isRange));
  for (const one of found) add(notes, one.notes);
  return { ...outcomeOf("fee", null, found), price, total: price && anything, maybe: true, notes };
}

/** Whether the office must be asked, and no exemption spares it.
 * @param {Case} person @param {Table} row @param {Exempt} exempt @param {Notes} notes
 * @returns {Truth} */
function stated(person, row, exempt, notes) {
  const free = freedom(exempt, row.clauses);
  return every(lasting(person, row.if, notes), free === null ? null : !free);
}

/** The rows that hold or may hold, with their prices.
 * @param {Case} person @param {Exempt} exempt @param {Notes} notes @returns {Candidate[]} */
function candidates(person, exempt, notes) {
  /** @type {Candidate[]} */
  const found = [];
  for (const row of person.version.rows) {
    const held = found.some((one) => one.holds);
    const one = row.otherwise ? !held && (found[0] ? null : true) : lasting(person, row.if, notes);
    if (one === false) continue;
    /** @type {Candidate} */
    const made = {
      row, holds: one, free: freeOf(exempt, row), price: null, parts: [], notes: notesOf(),
    };
    if (made.free) made.price = point(ZERO);
    else if (made.free === false) made.price = priceOf(person, made, exempt);
    found.push(made);
  }
  return found;
}

/** Whether the row is free: bands are where all of them are.
 * @param {Exempt} exempt @param {Table} row @returns {Truth} */
const freeOf = (exempt, { bands, clauses }) =>
  bands[0]
    ? bands.every((/** @type {Table} */ band) => freedom(exempt, [band.clause]))
    : freedom(exempt, clauses);

/** The price of a row: an amount, by bands, by date, an ask, or by a worksheet.
 * @param {Case} person @param {Candidate} one @param {Exempt} exempt @returns {Value} */
function priceOf(person, one, exempt) {
  const { price, bands, clauses } = one.row;
  if (bands[0]) return banded(person, one, exempt);
  if (price.ask) return lack("stated", [price.ask]);
  if (!price.lines) return onDay(person, price, clauses);
  for (const line of price.lines) work(person, line);
  return seen(person, price.lines.at(-1).id, one.notes);
}

/** Which rows decide, or that it is open which.
 * @param {Case} person @param {Exempt} asks @param {Candidate[]} found @returns {Outcome} */
function compared(person, asks, found) {
  const said = asks.filter(([, one]) => one).map(([row]) => row.id);
  if (said[0]) return outcomeOf("ask", lack("stated", said));
  const sure = found.filter((one) => one.holds);
  if (asks.some(([, one]) => one === null)) return opened(sure);
  if (sure.length < found.length) return foreseen(person, found, sure) ?? opened(sure);
  if (sure.some((one) => !one.price || (isLoose(one) && differ(sure)))) return opened(sure);
  return found[0] ? resolved(person, sure) : outcomeOf("ask", lack("gap"));
}

/** What follows although some rows are open: one price for all, or a conflict for good.
 * @param {Case} person @param {Candidate[]} found @param {Candidate[]} sure
 * @returns {Outcome | null} */
function foreseen(person, found, sure) {
  if (!differ(found) && (sure[0] || /** @type {Candidate} */ (found.at(-1)).row.otherwise))
    return outcomeOf("fee", null, sure[0] ? sure : found);
  const plain = person.version.overlap.every((/** @type {Table} */ one) => one.then === "ask");
  const conflict = plain && !sure.some(isLoose) && differ(sure);
  return conflict ? outcomeOf("ask", lack("conflict"), sure) : null;
}

/** Open; what is needed for the prices of rows that hold is noted too.
 * @param {Candidate[]} sure @returns {Outcome} */
function opened(sure) {
  const outcome = outcomeOf("open");
  for (const one of sure) add(outcome.notes, one.notes);
  return outcome;
}

/** What follows where all rows are known: one price, or a conflict.
 * @param {Case} person @param {Candidate[]} sure @returns {Outcome} */
function resolved(person, sure) {
  /** @type {string[]} */
  const assumed = [];
  /** @type {Candidate[]} */
  const beaten = [];
  for (const [at, one] of sure.entries()) {
    for (const other of sure.slice(at + 1)) {
      const policy = differ([one, other]) && policyOf(person, one.row, other.row);
      const loser = policy && lost(policy, one, other);
      if (loser) {
        beaten.push(loser);
        assumed.push(policy.assumption);
      }
    }
  }
  const rest = sure.filter((one) => !beaten.includes(one)), left = rest[0] ? rest : sure;
  const outcome = differ(left)
    ? outcomeOf("ask", lack("conflict"), left)
    : outcomeOf("fee", null, left);
  note(outcome.notes, "assumed", assumed);
  return outcome;
}

/** The policy that names the two rows, by their points or the points above them.
 * @param {Case} person @param {Table} one @param {Table} other @returns {Table | undefined} */
const policyOf = (person, one, other) =>
  person.version.overlap.find(
    (/** @type {Table} */ { between: [first, second] }) =>
      (one.clauses.includes(first) && other.clauses.includes(second)) ||
      (one.clauses.includes(second) && other.clauses.includes(first)),
  );

/** Which of two rows, in the list's order, a policy sets aside.
 * @param {Table} policy @param {Candidate} one @param {Candidate} other
 * @returns {Candidate | null} */
function lost(policy, one, other) {
  if (policy.then === "ask") return null;
  if (policy.then === "first_listed") return other;
  if (!isRange(one.price) || !isRange(other.price)) return null;
  return compare(one.price.low, other.price.low) < 0 ? other : one;
}

// Regions

/** What an answer can be, as far as conditions tell it apart.
 * @param {Case} person @param {string} name @returns {any[]} */
function parts(person, name) {
  const known = person.known[name];
  if (!isRange(known)) return known.map((option) => [option]);
  const step = fraction(1n, 10n ** BigInt(person.table.facts[name].decimals));
  const inside = cuts(person, name, step).filter(
    (cut) => compare(known.low, cut) < 0 && compare(cut, known.high) <= 0,
  );
  const begins = [known.low, ...inside];
  return begins.map((low, at) => range(low, inside[at] ? plus(inside[at], minus(step)) : known.high));
}

/** The first answers from which on a bound is met or broken, in order.
 * @param {Case} person @param {string} name @param {Num} step @returns {Num[]} */
function cuts(person, name, step) {
  const found = new Map();
  for (const [operand, above] of person.version.cuts[name] ?? []) {
    const value = number(person, operand, notesOf());
    if (!isRange(value) || !isPoint(value)) continue;
    const up = rounded(value.low, "up", step);
    const cut = above && !compare(up, value.low) ? plus(up, step) : up;
    found.set(String(cut), cut);
  }
  return [...found.values()].sort(compare);
}

// What is still possible

/** What numbers can still hang on.
 * @param {Case} person @returns {string} */
const state = (person) =>
  person.version.inputs.map((/** @type {string} */ name) => text(person.known[name])).join(" ");

/** What makes outcomes the same: the price and the total, or why the office is asked.
 * @param {Case} person @param {Outcome} outcome @returns {string} */
function sameness(person, outcome) {
  if (outcome.kind === "ask") return text(outcome.why);
  const loose =
    !isPoint(outcome.price) || (person.version.settle[0] && !isPoint(outcome.total));
  const rows = outcome.decided.map((one) => one.row.id);
  const hangs = loose || outcome.maybe ? [rows, state(person)] : [];
  return [text(outcome.price), text(outcome.total), !!outcome.maybe, ...hangs].join(" ");
}

/** @param {Map<string, Node | null>} memo @param {string} key @param {string} name
 * @param {[any, Node][]} branches @param {Outcome | null} outcome @returns {Node} */
function nodeOf(memo, key, name, branches, outcome) {
  const known = memo.get(key) ?? { id: memo.size, name, branches, outcome };
  memo.set(key, known);
  return known;
}

/** What the outcome hangs on, first question first; nothing where nobody is such a person.
 * @param {Case} person @param {Map<string, Node | null>} [memo] @returns {Node | null} */
function explore(person, memo = new Map()) {
  const ruledOut = notesOf();
  if (lasting(person, person.table.impossible, ruledOut)) return null;
  const outcome = decide(person);
  if (outcome.kind !== "open") return nodeOf(memo, sameness(person, outcome), "", [], outcome);
  const key = [ruledOut.trace, outcome.notes.trace, state(person)].join(" ");
  if (!memo.has(key)) {
    const [name] = inOrder(person, noted(outcome.notes, "open"));
    /** @type {[any, Node | null][]} */
    const found = parts(person, name).map((to) => [to, explore(narrowed(person, name, to), memo)]);
    memo.set(key, branched(name, found, memo));
  }
  return /** @type {Node | null} */ (memo.get(key));
}

/** The node of a question; where every answer leads to the same, that.
 * @param {string} name @param {[any, Node | null][]} found @param {Map<string, Node | null>} memo
 * @returns {Node | null} */
function branched(name, found, memo) {
  const live = /** @type {[any, Node][]} */ (found.filter(([, node]) => node));
  if (new Set(live.map(([, node]) => node)).size < 2) return live[0]?.[1] ?? null;
  const key = [name, ...live.map(([to, node]) => `${text(to)}>${node.id}`)].join(" ");
  return nodeOf(memo, key, name, live, null);
}

/** The node and all below it, added to `nodes`.
 * @param {Node} node @param {Set<Node>} [nodes] @returns {Set<Node>} */
function below(node, nodes = new Set()) {
  nodes.add(node);
  for (const [, inner] of node.branches) if (!nodes.has(inner)) below(inner, nodes);
  return nodes;
}

// The answer

/** The fee of a person on a day (`2026-03-01`).
 *
 * `kind` is fee, ask, open (more must be answered), impossible (nobody is such a person) or wrong
 * (answers that cannot be read). Amounts are exact decimal text.
 * @param {Table} table @param {Table} answers @param {string} day @returns {Table} */
export function fee(table, answers, day) {
  const found = wrong(table, answers);
  if (found[0]) return { kind: "wrong", wrong: found };
  const person = personOn(table, answers, day);
  if (!person)
    return {
      kind: "ask", reason: "no_version", about: [], between: [], clauses: [], outranked: [],
      assumptions: [], parameters: [],
    };
  const node = explore(person);
  if (!node) return { kind: "impossible" };
  const { outcome } = node;
  const done = outcome && (outcome.why || (isPoint(outcome.total) && !outcome.maybe));
  if (done) return answered(person, outcome);
  return { kind: "open", ...spreadOf(person, node) };
}

/** What can still come out: the prices, the totals, whether an ask, and the next question.
 * @param {Table} table @param {Table} answers @param {string} day @returns {Table} */
export function possible(table, answers, day) {
  const person = personOn(table, answers, day);
  const node = person && explore(person);
  if (node) return spreadOf(person, node);
  return { price: null, total: null, ask: !person, next: null, matters: [] };
}

/** Where the conditions on a number begin to hold or to fail on a day, from the least answer.
 * @param {Table} table @param {Table} answers @param {string} day @param {string} name
 * @returns {string[]} */
export function edges(table, answers, day, name) {
  const person = personOn(table, { ...answers, [name]: "" }, day);
  return person ? parts(person, name).filter(isRange).map((one) => show(one.low, 0)) : [];
}

/** What the outcomes below a node come to.
 * @param {Case} person @param {Node} node @returns {Table} */
function spreadOf(person, node) {
  const nodes = [...below(node)];
  const found = nodes.flatMap((one) => one.outcome ?? []);
  const fees = found.filter((one) => one.kind === "fee");
  const loose = fees.filter((one) => one.maybe || !isPoint(one.total));
  const touched = inOrder(person, loose.flatMap((one) => noted(one.notes, "touched")));
  return {
    price: between(fees.map((one) => one.price)),
    total: between(fees.map((one) => one.total)),
    ask: found.some((one) => one.why || one.maybe),
    next: following(node, touched),
    matters: inOrder(person, [...nodes.map(({ name }) => name), ...touched]),
  };
}

/** Each question once, in the table's order.
 * @param {Case} person @param {string[]} names @returns {string[]} */
const inOrder = (person, names) => Object.keys(person.known).filter((name) => names.includes(name));

/** From the lowest to the highest; nothing where there is no end.
 * @param {(Range | null | undefined)[]} ranges @returns {Table | null} */
function between(ranges) {
  const whole = around(ranges.filter((one) => one));
  /** @param {Num} end */
  const shown = (end) => (isFar(end) ? null : show(end));
  return whole && { from: shown(whole.low), to: shown(whole.high) };
}

/** The next question, with the answers that are possible where it is a choice.
 * @param {Node} node @param {string[]} touched @returns {Table | null} */
function following({ name, branches }, touched) {
  const options = branches.flatMap(([to]) => (isRange(to) ? [] : to));
  const fact = name || touched[0];
  return fact ? { fact, options: options[0] ? options : null } : null;
}

/** The answer of an outcome: a fee, or why the office must be asked.
 * @param {Case} person @param {Outcome} outcome @returns {Table} */
function answered(person, outcome) {
  const holding = held(decide(person)), { exempt, decided, why, notes } = outcome;
  const asks = person.version.asks.filter((/** @type {Table} */ row) => why?.names.includes(row.id));
  const rows = exempt[0] ? exempt : asks[0] ? asks : decided.map((one) => one.row);
  const deciding = rows.flatMap((/** @type {Table} */ row) => row.clauses.slice(0, 1));
  const clauses = holding.filter((name) => deciding.includes(name));
  if (!why && !exempt[0]) clauses.push(...decided[0].parts.map((part) => part.clause));
  return {
    ...(why ? asked(person, outcome) : pricedAs(person, outcome)),
    clauses,
    outranked: holding.filter((name) => !clauses.includes(name)),
    assumptions: [...new Set([...person.version.assumptions, ...noted(notes, "assumed")])],
    parameters: [...new Set(noted(notes, "used"))].flatMap((id) => {
      const entry = dated(person.table.parameters[id], person.day);
      return entry ? [{ id, value: entry[2], from: entry[0], until: entry[1] }] : [];
    }),
  };
}

/** The fee with its price, what was counted, and the lines of its worksheet.
 * @param {Case} person @param {Outcome} outcome @returns {Table} */
function pricedAs(person, outcome) {
  const { total, price, units, decided, exempt } = outcome;
  return {
    kind: "fee",
    total: amount(total),
    price: amount(price),
    units,
    bands: decided[0].parts,
    rows: exempt[0] ? [] : rowsOf(person, decided[0]),
    exempt: !!exempt[0],
  };
}

/** The lines behind a price, each with its value.
 * @param {Case} person @param {Candidate} one @returns {Table[]} */
function rowsOf(person, one) {
  const { derive, settle } = person.version;
  return [...derive, ...(one.row.price?.lines ?? []), ...settle].flatMap(({ id }) => {
    const value = amount(person.lines[id]?.[0], 0);
    return value ? [{ line: id, value }] : [];
  });
}

/** Why the office must be asked; of a conflict each price, its total and its points.
 * @param {Case} person @param {Outcome} outcome @returns {Table} */
function asked(person, outcome) {
  const { reason, names } = /** @type {Lack} */ (outcome.why);
  /** @type {Table} */
  const sides = {};
  for (const one of reason === "conflict" ? outcome.decided : [])
    (sides[keyOf(one)] ??= side(person, one)).clauses.push(...one.row.clauses.slice(0, 1));
  return { kind: "ask", reason, about: names, between: Object.values(sides) };
}

/** One price of a conflict, with its total where that is known.
 * @param {Case} person @param {Candidate} one @returns {Table} */
function side(person, one) {
  const value = isRange(one.price) ? totalOf(person, one, outcomeOf("fee")) : null;
  return { clauses: [], price: amount(one.price), total: amount(value) };
}

/** The number as text, where it is one number.
 * @param {Value | undefined} value @param {number} [few] @returns {string | null} */
const amount = (value, few) =>
  isPoint(value) ? show(/** @type {Range} */ (value).low, few) : null;
