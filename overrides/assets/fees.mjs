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
 * @typedef {{open: string[], lacks: Lack[], used: Table[], touched: string[], assumed: string[],
 *   trace: string, holds?: Truth}} Notes
 * @typedef {{[name: string]: [Value, Notes]}} Lines
 * @typedef {{table: Table, version: Table, day: string, known: {[name: string]: string[] | Range},
 *   parameters: Lines, lines: Lines, sure: Map<any, Notes>}} Case
 * @typedef {[Table, Truth][]} Exempt
 * @typedef {{clause: string, start: Num, end: Num, price: Num}} Piece
 * @typedef {{row: Table, holds: Truth, free: Truth, price: Value, total?: Range,
 *   parts: Table[], notes: Notes}} Candidate
 * @typedef {{kind: string, why: Lack | null, price?: Range | null, total?: Range | null,
 *   decided: Candidate[], maybe?: any, exempt: Table[], units: Table[], notes: Notes}} Outcome
 * @typedef {{exempt: Exempt, asks: Exempt, rows: Exempt, notes: Notes, freeing: Notes}} Standing
 * @typedef {{id: number, name: string, branches: [any, Node][], outcome: Outcome | null}} Node
 */

// Numbers

/** Stands for a number without an end; whatever is made of it stays far beyond all that is paid.
 * @type {Num} */
const ENDLESS = [10n ** 30n, 1n];
/** @type {Num} */
const ZERO = [0n, 1n];

/** @param {bigint} value */
const abs = (value) => (value < 0n ? -value : value);

/** @param {bigint} top @param {bigint} bottom @returns {Num} */
const fraction = (top, bottom) => {
  if (bottom === 1n) return [top, bottom];
  let a = top, b = bottom;
  while (b) [a, b] = [b, a % b];
  if (a < 0n !== bottom < 0n) a = -a;
  return [top / a, bottom / a];
};

/** Numbers that have been read: reading them is slow. @type {{[text: string]: Num}} */
const PARSED = {};

/** @param {string} text @returns {Num} */
const parsed = (text) => {
  const [whole, rest = ""] = text.split(/[.,]/);
  return (PARSED[text] ??= fraction(BigInt(whole + rest), 10n ** BigInt(rest.length)));
};

/** The number of decimal text.
 * @param {string} text */
const exact = (text) => point(parsed(text));

/** @param {Num} one @param {Num} other @returns {Num} */
const plus = (one, other) =>
  fraction(one[0] * other[1] + other[0] * one[1], one[1] * other[1]);

/** @param {Num} one @returns {Num} */
const minus = (one) => [-one[0], one[1]];

/** @param {Num} one @param {Num} other @returns {Num} */
const product = (one, other) => fraction(one[0] * other[0], one[1] * other[1]);

/** Less than 0, 0 or more than 0, as the first is less than the second, equal or more.
 * @param {Num} one @param {Num} other @returns {number} */
const compare = (one, other) => {
  if (one === other) return 0;
  const a = one[0] * other[1], b = other[0] * one[1];
  return a < b ? -1 : +(a > b);
};

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
const show = ([top, bottom], few = 2) => {
  let places = few, power = 10n ** BigInt(few);
  for (; power % bottom && power < bottom ** 4n; places++) power *= 10n;
  if (power % bottom) return `${top}/${bottom}`;
  const digits = (abs(top) * power) / bottom, rest = `${digits % power}`.padStart(places, "0");
  return `${top < 0n ? "-" : ""}${digits / power}${places ? `.${rest}` : ""}`;
};

/** All products of the two.
 * @param {Range} one @param {Range} other @returns {Range} */
const times = (one, other) => {
  if (isPoint(one) && isPoint(other)) return point(product(one.low, other.low));
  const ends = [one.low, one.high].flatMap((a) => [product(a, other.low), product(a, other.high)]);
  return /** @type {Range} */ (around(ends.map(point)));
};

/** What dividing by it multiplies with; it is never nothing.
 * @param {Range} value @returns {Range} */
const inverse = ({ low, high }) =>
  range(isFar(high) ? ZERO : fraction(high[1], high[0]), fraction(low[1], low[0]));

/** The number in whole units: up, down, half (away from zero) or truncate (towards zero).
 * @param {Num} value @param {string} how @param {Num} unit @returns {Num} */
const rounded = (value, how, unit) => {
  const [top, bottom] = fraction(value[0] * unit[1], value[1] * unit[0]);
  const away = how === (top < 0n ? "down" : "up");
  const more = how === "half" ? bottom : away ? 2n * bottom - 2n : 0n;
  return product([(2n * top + (top < 0n ? -more : more)) / (2n * bottom), 1n], unit);
};

/** The range that holds them all, or nothing where there is none.
 * @param {any[]} found @returns {Range | null} */
const around = (found) =>
  found.length
    ? range(found.map((one) => one.low).reduce(least), found.map((one) => one.high).reduce(most))
    : null;

// Cases

/** What was looked at on the way to a truth or a value: names, which may stand more than once;
 * and what is left to know of each condition.
 * @returns {Notes} */
const notesOf = () => ({ open: [], lacks: [], used: [], touched: [], assumed: [], trace: "" });

/** Take over what the other has noted, but for its trace.
 * @param {Notes} notes @param {Notes} other */
const add = (notes, other) => {
  notes.open.push(...other.open);
  notes.lacks.push(...other.lacks);
  notes.used.push(...other.used);
  notes.touched.push(...other.touched);
  notes.assumed.push(...other.assumed);
};

/** Whether a day lies between two others; where one of them is nothing, there is no such end.
 * @param {any} from @param {any} until @param {string} day */
const during = (from, until, day) => !(from > day || until < day);

/** The entry `[from, until, value]` that holds on a day, or nothing.
 * @param {any[]} values @param {string} day @returns {any} */
const dated = (values, day) => values.find(([from, until]) => during(from, until, day));

// Answers

/** What an answer says: an option, a number, or the word for what is wrong with it.
 * @param {Table} fact @param {string} text @returns {string[] | Range | string} */
const read = (fact, text) => {
  if (fact.options) return fact.options.includes(text) ? [text] : "option";
  const found = /^\d{1,9}(?:[.,](\d{1,9}))?$/.exec(text);
  if (!found) return "number";
  if (found[1]?.length > fact.decimals) return "decimals";
  const value = parsed(text);
  if (compare(value, parsed(fact.least)) < 0) return "least";
  return compare(value, top(fact)) > 0 ? "most" : point(value);
};

/** @param {Table} fact @returns {Num} */
const top = ({ most }) => (most === null ? ENDLESS : parsed(most));

/** Every answer that cannot be read, with why: fact, option, number, decimals, least, most.
 * @param {Table} table @param {Table} answers @returns {Table[]} */
export const wrong = (table, answers) => {
  return Object.entries(answers).flatMap(([fact, text]) => {
    const one = table.facts[fact], why = one?.type ? text && read(one, text) : "fact";
    return why && typeof why === "string" ? { fact, why } : [];
  });
};

/** The version of the tariff that holds on a day.
 * @param {Table} table @param {string} day @returns {Table | undefined} */
const versionOn = (table, day) =>
  table.versions.find((/** @type {Table} */ { from, to }) => during(from, to, day));

/** The person of these answers before the version of a day, or nothing where none holds.
 * @param {Table} table @param {Table} answers @param {string} day @returns {Case | undefined} */
const personOn = (table, answers, day) => {
  const version = versionOn(table, day);
  return version && start(table, version, answers, day);
};

/** The person of these answers; what is not answered can still be anything.
 * @param {Table} table @param {Table} version @param {Table} answers @param {string} day
 * @returns {Case} */
const start = (table, version, answers, day) => {
  /** @type {{[name: string]: string[] | Range}} */
  const known = {};
  for (const [name, fact] of Object.entries(table.facts)) {
    const said = read(fact, answers[name]);
    const any = fact.options ?? range(parsed(fact.least), top(fact));
    known[name] = typeof said === "string" ? any : said;
  }
  /** @type {Lines} */
  const parameters = {};
  for (const [id, values] of Object.entries(table.parameters)) {
    const [from, until, value] = dated(values, day) ?? [], notes = notesOf();
    if (value) notes.used.push({ id, value, from, until });
    parameters[id] = [value ? exact(value) : lack("not_known", [id]), notes];
  }
  return worked({ table, version, day, known, parameters, lines: {}, sure: new Map() });
};

/** The case with its derived lines worked out anew.
 * @param {Case} one @returns {Case} */
const worked = (one) => {
  const fresh = { ...one, lines: { ...one.parameters }, sure: new Map(one.sure) };
  for (const line of one.version.derive) work(fresh, line);
  return fresh;
};

/** The case where the answer to a question is known to lie there.
 * @param {Case} one @param {string} name @param {any} to @returns {Case} */
const narrowed = (one, name, to) => worked({ ...one, known: { ...one.known, [name]: to } });

// Conditions

/** Whether both are true.
 * @param {Truth} one @param {Truth} other @returns {Truth} */
const every = (one, other) =>
  other === false ? other : one && other;

/** Whether a condition holds that asks for no line but derived ones: once known, it stays so.
 * @param {Case} person @param {any} condition @param {Notes} notes @returns {Truth} */
const lasting = (person, condition, notes) => {
  if (!condition) return true;
  const inner = person.sure.get(condition) ?? notesOf();
  inner.holds ??= truth(person, condition, inner);
  if (inner.holds !== null) person.sure.set(condition, inner);
  add(notes, inner);
  notes.trace += inner.trace;
  return /** @type {Truth} */ (inner.holds);
};

/** Whether any map of a condition holds; without a condition, it does.
 * @param {Case} person @param {any} condition @param {Notes} notes @returns {Truth} */
const truth = (person, condition, notes) => {
  if (!condition) return true;
  const left = [];
  let trace = "";
  for (const tests of condition) {
    const inner = notesOf(), found = allHold(person, tests, inner);
    notes.used.push(...inner.used);
    if (found) {
      notes.assumed.push(...inner.assumed);
      notes.trace += "T";
      return found;
    }
    if (found === null) left.push(inner);
    trace += found === null ? `(${inner.trace})` : "F";
  }
  for (const inner of left) add(notes, inner);
  notes.trace += trace;
  return left[0] ? null : false;
};

/** Whether all tests of a map hold.
 * @param {Case} person @param {any} tests @param {Notes} notes @returns {Truth} */
const allHold = (person, tests, notes) => {
  /** @type {Truth} */
  let found = true;
  for (const test of tests) {
    const one = holds(person, test, notes);
    if (one === false) return false;
    notes.trace += one ? "T" : `<${notes.open}>`;
    found = every(found, one);
  }
  return found;
};

/** Whether one test holds; a question that is not asked passes no test.
 * @param {Case} person @param {any} test @param {Notes} notes @returns {Truth} */
const holds = (person, test, notes) => {
  const known = person.known[test.on];
  if (!known) return bounded(person, test, seen(person, test.on, notes), notes);
  const asked = lasting(person, person.table.facts[test.on].only_if, notes);
  if (asked === false) return false;
  if (isRange(known)) return every(asked, bounded(person, test, known, notes));
  const fits = known.filter((option) => test.in.includes(option)).length;
  if (!fits) return false;
  if (fits === known.length) return asked;
  notes.open.push(test.on);
  return null;
};

/** Whether a number keeps to the bounds of a test.
 * @param {Case} person @param {any} test @param {Value} value @param {Notes} notes
 * @returns {Truth} */
const bounded = (person, test, value, notes) => {
  if (!isRange(value)) return null;
  /** @type {Truth} */
  let found = true;
  for (const bound in test) {
    if (bound === "on") continue;
    const limit = number(person, test[bound], notes);
    const one = isPoint(limit) ? within(bound, value, /** @type {Range} */ (limit).low) : null;
    if (one === null && isPoint(limit) && person.known[test.on]) notes.open.push(test.on);
    found = every(found, one);
  }
  return found;
};

/** Whether all, none or some numbers of a range keep to a bound.
 * @param {string} bound @param {Range} value @param {Num} limit @returns {Truth} */
const within = (bound, value, limit) => {
  const over = bound === "at_least" || bound === "more_than";
  const least = +(bound === "at_most" || bound === "more_than");
  const low = compare(value.low, limit) < least, high = compare(value.high, limit) < least;
  return low === high ? low !== over : null;
};

/** The number of an operand: an amount, or some times a question, a line or a parameter.
 * @param {Case} person @param {any} operand @param {Notes} notes @returns {Value} */
const number = (person, operand, notes) => {
  if (typeof operand === "string") return exact(operand);
  const [often, name] = operand, value = seen(person, name, notes);
  return isRange(value) ? times(value, exact(often)) : value;
};

/** The number that a name stands for.
 * @param {Case} person @param {string} name @param {Notes} notes @returns {Value} */
const seen = (person, name, notes) => {
  const [value, inner] = person.lines[name] ?? [askedNumber(person, name, notes), notesOf()];
  add(notes, inner);
  if (value && !isRange(value)) notes.lacks.push(value);
  return value;
};

/** The number that was answered, or its stand-in where the question is not asked.
 * @param {Case} person @param {string} name @param {Notes} notes @returns {Value} */
const askedNumber = (person, name, notes) => {
  const fact = person.table.facts[name];
  const asked = lasting(person, fact.only_if, notes);
  if (asked === null) return null;
  if (!asked) return fact.not_asked ? exact(fact.not_asked) : lack("not_asked", [name]);
  const value = person.known[name];
  if (!isPoint(value)) notes.touched.push(name);
  return /** @type {Range} */ (value);
};

/** The lack where it is sure; else the value, with a note that it may be lacking.
 * @param {Notes} notes @param {any} sure @param {Range} value @param {Lack} why
 * @returns {Value} */
const doubted = (notes, sure, value, why) => {
  if (sure) return why;
  notes.lacks.push(why);
  return value;
};

// Worksheets

/** What a verb for numbers makes of both ends.
 * @param {(one: Num, other: Num) => Num} verb @returns {(one: Range, other: Range) => Range} */
const atEnds = (verb) => (one, other) => range(verb(one.low, other.low), verb(one.high, other.high));

/** @type {{[verb: string]: (value: Range, other: Range) => Range}} */
const VERBS = {
  of: atEnds(plus),
  less: (value, { low, high }) => VERBS.of(value, range(minus(high), minus(low))),
  times,
  percent: (value, other) => times(times(value, other), exact("0.01")),
  divided_by: (value, other) => times(value, inverse(other)),
  at_least: atEnds(most),
  at_most: atEnds(least),
};
for (const how of ["up", "down", "half", "truncate"])
  VERBS[how] = atEnds((value, unit) => rounded(value, how, unit));

/** The value, which stands for its name from then on.
 * @param {Case} person @param {string} name @param {Value} value @param {Notes} notes
 * @returns {Value} */
const put = (person, name, value, notes) => {
  if (isPoint(value) && !notes.lacks[0])
    notes.touched = [];
  person.lines[name] = [value, notes];
  return value;
};

/** The value of a line, which stands for its name from then on.
 * @param {Case} person @param {any} line @returns {Value} */
const work = (person, line) => {
  const notes = notesOf();
  const value = worth(person, line, notes) ?? openOrLack(notes);
  notes.assumed.push(...line.assumptions);
  return put(person, line.id, value, notes);
};

/** The value of the last line, or of the `total` where there is none.
 * @param {Case} person @param {any[]} lines @param {Notes} notes @returns {Value} */
const worksheet = (person, lines, notes) => {
  for (const line of lines) work(person, line);
  return seen(person, lines.at(-1)?.id ?? "total", notes);
};

/** What a line comes to: its start, then its steps in their order.
 * @param {Case} person @param {any} line @param {Notes} notes @returns {Value} */
const worth = (person, line, notes) => {
  const when = truth(person, line.when, notes);
  if (when === null) return null;
  if (!when) return number(person, line.else, notes);
  const { table, of, steps } = line;
  let value = table ? lookedUp(person, table, notes) : exact("0");
  for (const step of [...of.map((/** @type {any} */ one) => ["of", one]), ...steps]) {
    if (!isRange(value)) return value;
    value = stepped(person, value, step, notes);
  }
  return value;
};

/** Nothing where an answer can settle it; else the number that nobody knows.
 * @param {Notes} notes @returns {Lack | null} */
const openOrLack = (notes) =>
  (!notes.open[0] && !notes.touched[0] && notes.lacks[0]) || null;

/** The value after one step, `[verb, operand]`.
 * @param {Case} person @param {Range} value @param {any} step @param {Notes} notes
 * @returns {Value} */
const stepped = (person, value, [verb, operand], notes) => {
  const other = number(person, operand, notes);
  if (!isRange(other)) return other;
  if (verb === "divided_by" && other.low[0] <= 0n && other.high[0] >= 0n)
    return isPoint(other) ? lack("division") : null;
  return VERBS[verb](value, other);
};

/** The number in the row, and in the column, that hold.
 * @param {Case} person @param {any} table @param {Notes} notes @returns {Value} */
const lookedUp = (person, { rows, columns, values }, notes) => {
  let found = values;
  for (const entries of [rows, columns]) {
    const at = chosen(person, entries, notes);
    if (typeof at !== "number") return at;
    found = found[at];
  }
  return number(person, found, notes);
};

/** The one entry that holds; a lack where none or several do; nothing where it is open.
 * @param {Case} person @param {any[]} entries @param {Notes} notes
 * @returns {number | Lack | null} */
const chosen = (person, entries, notes) => {
  const found = entries.map((one) => one !== "rest" && truth(person, one, notes));
  if (found.includes(null)) return null;
  const held = found.indexOf(true), rest = entries.indexOf("rest");
  if (held < 0) return rest < 0 ? lack("gap") : rest;
  return found.includes(true, held + 1) ? lack("conflict") : held;
};

// Rows

/** Whether an exemption that holds names one of the points.
 * @param {Exempt} exempt @param {string[]} clauses @returns {Truth} */
const freedom = (exempt, clauses) => {
  const found = exempt
    .filter(([row]) => row.frees.some((/** @type {string} */ name) => clauses.includes(name)))
    .map(([, one]) => one);
  return found.includes(true) || (found.includes(null) ? null : false);
};

/** The dated price of the day.
 * @param {string} day @param {any} price @param {string[]} clauses @returns {Range | Lack} */
const onDay = (day, price, clauses) => {
  if (!price.dated) return exact(price);
  const entry = dated(price.dated, day);
  return entry ? exact(entry[2]) : lack("not_known", clauses);
};

/** Text that is equal for equal ranges, answers and lacks.
 * @param {any} value @returns {string} */
const text = (value) =>
  isRange(value) ? `${value.low},${value.high}` : JSON.stringify(value);

/** What the price of a candidate is, where prices are compared.
 * @param {Candidate} one @returns {string} */
const keyOf = (one) => (isLoose(one) ? one.row.id : text(one.price));

/** Whether the number can still change when more is known.
 * @param {Value} value */
const isOpen = (value) => !isPoint(value) && (!value || isRange(value));

/** Whether the price can still change when more is known.
 * @param {Candidate} one */
const isLoose = ({ price, total, notes }) => isMaybe(notes) || (isOpen(price) && !isPoint(total));

/** Whether it may turn out that a number is lacking.
 * @param {Notes} notes */
const isMaybe = (notes) => notes.lacks[0] && notes.touched[0];

/** @param {Candidate[]} found */
const differ = (found) => new Set(found.map(keyOf)).size > 1;

/** @param {string} kind @param {Lack | null} [why] @param {Candidate[]} [decided]
 * @returns {Outcome} */
const outcomeOf = (kind, why = null, decided = []) => {
  const notes = notesOf();
  for (const one of decided) add(notes, one.notes);
  return { kind, why, decided, exempt: [], units: [], notes };
};

// Bands

/** A quantity in the units of a price.
 * @param {Range} value @param {Table} per */
const inUnits = (value, per) => times(value, inverse(exact(per.size)));

/** How many units an answer makes.
 * @param {Case} person @param {Table} per @param {Notes} notes @returns {Value} */
const counted = (person, per, notes) => {
  const answer = seen(person, per.fact, notes), fact = person.table.facts[per.fact];
  if (!isRange(answer)) return answer;
  const value = inUnits(answer, per);
  const ends = VERBS.up(value, exact("1"));
  const sure = isPoint(value), known = per.part === "whole" ? ends : value;
  const whole = sure ? !compare(ends.low, value.low) : !fact.decimals && per.size === "1";
  if (whole) return known;
  notes.assumed.push(...per.assumptions);
  return per.part ? known : doubted(notes, sure, known, lack("part", [per.fact]));
};

/** The price by bands: all prices that can be reached; the total and its parts where known.
 * @param {Case} person @param {Candidate} one @param {Exempt} exempt @returns {Value} */
const banded = (person, one, exempt) => {
  const { per: [per], used_before: name } = person.version;
  const units = counted(person, per, one.notes);
  const used = name ? seen(person, name, one.notes) : exact("0");
  if (!isRange(used)) return used;
  if (!isRange(units)) return units;
  const before = inUnits(used, per), after = VERBS.of(before, units);
  after.high = least(after.high, ENDLESS);
  const found = pieces(person, one, exempt, before.high, after);
  if (!Array.isArray(found)) return found;
  const reached = found.filter((piece) => compare(piece.end, before.low) > 0);
  const sure = isPoint(units) && isPoint(before);
  const price = around(reached.map((piece) => point(piece.price))) ?? exact("0");
  if (sure) one.parts = reached.flatMap((piece) => partOf(piece, before.low, after.low));
  one.total = sure ? point(one.parts.map((part) => part.total).reduce(plus, ZERO)) : times(price, units);
  return compare(found.at(-1)?.end ?? ZERO, after.high) < 0
    ? doubted(one.notes, sure || !reached[0], price, lack("gap"))
    : price;
};

/** The bands that hold for the person, as far as the quantity can reach.
 * A band without a price is a lack for whoever must come into it, and else may turn out to be one.
 * @param {Case} person @param {Candidate} one @param {Exempt} exempt @param {Num} before
 * @param {Range} after @returns {Piece[] | Lack | null} */
const pieces = (person, one, exempt, before, after) => {
  const found = [];
  let start = ZERO;
  for (const { clause, if: condition, up_to, price, assumptions } of one.row.bands) {
    if (compare(start, after.high) >= 0 && compare(start, before) > 0) break;
    const held = lasting(person, condition, one.notes), free = freedom(exempt, [clause]);
    if (held === false) continue;
    const end = up_to === null ? ENDLESS : parsed(up_to), clash = compare(end, start) <= 0;
    const value = free === null ? null
      : held === null ? openOrLack(one.notes)
      : clash ? lack("conflict", [clause])
      : free ? exact("0") : onDay(person.day, price, [clause]);
    if (isRange(value)) {
      one.notes.assumed.push(...assumptions);
      found.push({ clause, start, end, price: value.low });
    } else {
      if (!value || (compare(start, after.low) < 0 && (clash || compare(end, before) > 0))) return value;
      one.notes.lacks.push(value);
    }
    start = most(start, end);
  }
  return found;
};

/** The part of a quantity, from one number of units to another, in one band.
 * @param {Piece} piece @param {Num} from @param {Num} to @returns {Table | []} */
const partOf = ({ clause, start, end, price }, from, to) => {
  const counted = plus(least(end, to), minus(most(start, from)));
  return compare(counted, ZERO) > 0 ? { clause, counted, price, total: product(counted, price) } : [];
};

// Totals

/** The outcome with its price and total.
 * @param {Case} person @param {Outcome} outcome @param {Exempt} exempt @returns {Outcome} */
const settled = (person, outcome, exempt) => {
  const { decided, notes } = outcome;
  if (outcome.kind !== "fee") return outcome;
  const { price } = decided[0];
  if (!isRange(price)) return { ...outcome, kind: "ask", why: price };
  if (decided.some((one) => one.free)) {
    const clauses = decided.flatMap((one) => one.row.clauses);
    const freed = exempt.filter((one) => one[1] && freedom([one], clauses)).map(([row]) => row);
    return { ...outcome, exempt: freed, price, total: price };
  }
  const total = totalOf(person, decided[0], outcome);
  if (isRange(total)) return { ...outcome, maybe: isMaybe(notes), price, total };
  return { ...outcome, kind: total ? "ask" : "open", why: total };
};

/** Price times quantities, then the lines that settle the total.
 * @param {Case} person @param {Candidate} one @param {Outcome} outcome @returns {Value} */
const totalOf = (person, one, outcome) => {
  const lines = person.version.settle, price = /** @type {Range} */ (one.price);
  const each = one.total ?? price;
  if (!one.total && !price.low[0] && !price.high[0] && !lines[0]) return price;
  const quantity = quantities(person, outcome, one.row.bands[0]);
  if (!isRange(quantity)) {
    return quantity && doubted(outcome.notes, lines[0] || each.low[0], exact("0"), quantity);
  }
  const begun = { price, quantity, total: times(each, quantity) };
  for (const [name, value] of Object.entries(begun)) put(person, name, value, notesOf());
  return worksheet(person, lines, outcome.notes);
};

/** The product of what the price is counted by; `skip` leaves out what bands have counted.
 * @param {Case} person @param {Outcome} outcome @param {Table | undefined} skip @returns {Value} */
const quantities = (person, outcome, skip) => {
  let whole = exact("1");
  for (const [at, per] of person.version.per.entries()) {
    const value = counted(person, per, outcome.notes);
    if (!isRange(value)) return value;
    if (isPoint(value))
      outcome.units.push({ fact: per.fact, unit: per.unit, counted: show(value.low, 0) });
    if (at || !skip) whole = times(whole, value);
  }
  return whole;
};

// Points

/** Every row of the version before a person; `rows` without those that do not hold.
 * @param {Case} person @returns {Standing} */
const standing = (person) => {
  const { version } = person, notes = notesOf(), freeing = notesOf();
  /** @type {Exempt} */
  const exempt = version.exempt.map((/** @type {Table} */ row) => [row, lasting(person, row.if, freeing)]);
  /** @type {Exempt} */
  const asks = version.asks.map((/** @type {Table} */ row) => [row, stated(person, row, exempt, notes)]);
  /** @type {Exempt} */
  const rows = [];
  for (const row of version.rows) {
    const held = rows.some(([, one]) => one);
    const one = row.otherwise ? !held && (rows[0] ? null : true) : lasting(person, row.if, notes);
    if (one === false) continue;
    rows.push([row, one]);
    const untold = notesOf();
    for (const band of row.bands) lasting(person, band.if, untold);
    notes.trace += untold.trace;
  }
  return { exempt, asks, rows, notes, freeing };
};

/** What the case comes to by what is known of it.
 * @param {Case} person @param {Standing} stood @returns {Outcome} */
const decide = (person, { exempt, asks, rows, notes, freeing }) => {
  const found = rows.map(([row, one]) => candidate(person, row, one, exempt));
  const outcome = settled(person, compared(person, asks, found), exempt);
  if (outcome.exempt[0]) outcome.notes = notesOf();
  else add(outcome.notes, notes);
  add(outcome.notes, freeing);
  for (const row of outcome.exempt) outcome.notes.assumed.push(...row.assumptions);
  return outcome.kind === "open" && !outcome.notes.open[0] ? vague(person, outcome, found) : outcome;
};

/** Every point that is known to hold, but for bands.
 * @param {Standing} stood @returns {string[]} */
const held = ({ exempt, asks, rows }) =>
  [...exempt, ...asks, ...rows].flatMap(([row, one]) =>
    one && !row.bands?.[0] ? row.clauses.slice(0, 1) : []);

/** What follows where only numbers decide: all that is possible, or an ask for a lack.
 * @param {Case} person @param {Outcome} outcome @param {Candidate[]} found @returns {Outcome} */
const vague = (person, outcome, found) => {
  const made = outcomeOf("fee", null, found), { notes } = outcome;
  if (!notes.touched[0])
    return { ...outcome, kind: "ask", why: notes.lacks[0] };
  add(made.notes, notes);
  const price = hull(found.map((one) => one.price));
  const total = hull(found.map((one) =>
    isRange(one.price) && !one.free ? totalOf(person, one, made) : one.price));
  return { ...made, price, total, maybe: true };
};

/** The range of all that is known and of all that can still be; nothing where all lack.
 * @param {Value[]} values @returns {Range | null} */
const hull = (values) =>
  around(values.map((one) => one ?? range(minus(ENDLESS), ENDLESS)).filter(isRange));

/** Whether the office must be asked, and no exemption spares it.
 * @param {Case} person @param {Table} row @param {Exempt} exempt @param {Notes} notes
 * @returns {Truth} */
const stated = (person, row, exempt, notes) => {
  const free = freedom(exempt, row.clauses);
  return every(lasting(person, row.if, notes), free === null ? null : !free);
};

/** A row that holds or may hold, with its price.
 * @param {Case} person @param {Table} row @param {Truth} holds @param {Exempt} exempt
 * @returns {Candidate} */
const candidate = (person, row, holds, exempt) => {
  const free = freeOf(exempt, row), notes = notesOf();
  /** @type {Candidate} */
  const made = { row, holds, free, price: null, parts: [], notes };
  notes.assumed.push(...row.assumptions);
  if (free !== null) made.price = free ? exact("0") : priceOf(person, made, exempt);
  return made;
};

/** Whether the row is free: bands are where all of them are.
 * @param {Exempt} exempt @param {Table} row @returns {Truth} */
const freeOf = (exempt, { bands, clauses }) =>
  bands[0]
    ? bands.map((/** @type {Table} */ band) => freedom(exempt, [band.clause])).reduce(every)
    : freedom(exempt, clauses);

/** The price of a row: an amount, by bands, by date, an ask, or by a worksheet.
 * @param {Case} person @param {Candidate} one @param {Exempt} exempt @returns {Value} */
const priceOf = (person, one, exempt) => {
  const { price, bands, clauses } = one.row;
  if (bands[0]) return banded(person, one, exempt);
  if (price.ask) return lack("stated", [price.ask]);
  if (!price.lines) return onDay(person.day, price, clauses);
  return worksheet(person, price.lines, one.notes);
};

/** Which rows decide, or that it is open which.
 * @param {Case} person @param {Exempt} asks @param {Candidate[]} found @returns {Outcome} */
const compared = (person, asks, found) => {
  const said = asks.filter(([, one]) => one).map(([row]) => row.id);
  if (said[0]) return outcomeOf("ask", lack("stated", said));
  const sure = found.filter((one) => one.holds);
  if (asks.some(([, one]) => one === null)) return outcomeOf("open", null, sure);
  if (sure.length < found.length) return foreseen(person, found, sure) ?? outcomeOf("open", null, sure);
  if (sure.some((one) => !one.price || (isLoose(one) && differ(sure)))) return outcomeOf("open", null, sure);
  return found[0] ? resolved(person, sure) : outcomeOf("ask", lack("gap"));
};

/** What follows although some rows are open: one price for all, or a conflict for good.
 * @param {Case} person @param {Candidate[]} found @param {Candidate[]} sure
 * @returns {Outcome | null} */
const foreseen = (person, found, sure) => {
  if (!differ(found) && (sure[0] || /** @type {Candidate} */ (found.at(-1)).row.otherwise))
    return agreed(sure[0] ? sure : found);
  const plain = person.version.overlap.every((/** @type {Table} */ one) => one.then === "ask");
  return plain && !sure.some(isLoose) && differ(sure) ? agreed(sure) : null;
};

/** The price of all, or a conflict.
 * @param {Candidate[]} found @returns {Outcome} */
const agreed = (found) =>
  differ(found) ? outcomeOf("ask", lack("conflict"), found) : outcomeOf("fee", null, found);

/** What follows where all rows are known: one price, or a conflict.
 * @param {Case} person @param {Candidate[]} sure @returns {Outcome} */
const resolved = (person, sure) => {
  /** @type {string[]} */
  const assumed = [];
  /** @type {Candidate[]} */
  const beaten = [];
  for (const one of sure) {
    for (const other of sure.slice(sure.indexOf(one) + 1)) {
      const policy = differ([one, other]) && policyOf(person, one.row, other.row);
      const loser = policy && lost(policy, one, other);
      if (loser) {
        beaten.push(loser);
        assumed.push(policy.assumption);
      }
    }
  }
  const rest = sure.filter((one) => !beaten.includes(one)), outcome = agreed(rest[0] ? rest : sure);
  outcome.notes.assumed.push(...assumed);
  return outcome;
};

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
const lost = (policy, one, other) => {
  if (policy.then === "ask") return null;
  if (policy.then === "first_listed") return other;
  if (!isRange(one.price) || !isRange(other.price)) return null;
  return compare(rate(one), rate(other)) < 0 ? other : one;
};

/** The price of a unit; on average, where bands make several.
 * @param {any} one @returns {Num} */
const rate = ({ price, total, parts }) => {
  const [top, bottom] = parts.map((/** @type {Table} */ one) => one.counted).reduce(plus, ZERO);
  return top ? product(total.low, [bottom, top]) : price.low;
};

// Regions

/** What an answer can be, as far as conditions tell it apart.
 * @param {Case} person @param {string} name @returns {any[]} */
const parts = (person, name) => {
  const known = person.known[name];
  if (!isRange(known)) return known.map((option) => [option]);
  const step = fraction(1n, 10n ** BigInt(person.table.facts[name].decimals));
  const found = [];
  let low = known.low;
  for (const cut of cuts(person, name, step)) {
    if (compare(cut, low) <= 0 || compare(cut, known.high) > 0) continue;
    found.push(range(low, plus(cut, minus(step))));
    low = cut;
  }
  return [...found, range(low, known.high)];
};

/** The first answers from which on a bound is met or broken, in order.
 * @param {Case} person @param {string} name @param {Num} step @returns {Num[]} */
const cuts = (person, name, step) =>
  (person.version.cuts[name] ?? [])
    .flatMap((/** @type {any} */ [operand, above]) => {
      const value = number(person, operand, notesOf());
      if (!isPoint(value)) return [];
      const { low } = /** @type {Range} */ (value), up = rounded(low, "up", step);
      return [above && !compare(up, low) ? plus(up, step) : up];
    })
    .sort(compare);

// What is still possible

/** What numbers can still hang on.
 * @param {Case} person @returns {string} */
const state = (person) =>
  person.version.inputs.map((/** @type {string} */ name) => text(person.known[name])).join(" ");

/** What makes outcomes the same: the price and the total, or why the office is asked.
 * @param {Case} person @param {Outcome} outcome @returns {string} */
const sameness = (person, outcome) => {
  if (outcome.kind === "ask") return text(outcome.why);
  const loose =
    !isPoint(outcome.price) || (person.version.settle[0] && !isPoint(outcome.total));
  const rows = outcome.decided.map((one) => one.row.id);
  const hangs = loose || outcome.maybe ? [rows, state(person)] : [];
  return [text(outcome.price), text(outcome.total), !!outcome.maybe, ...hangs].join(" ");
};

/** The node that stands under a key, or a new one.
 * @param {Map<string, Node | null>} memo @param {string} key @param {any} made @returns {Node} */
const nodeOf = (memo, key, made) => {
  const node = memo.get(key) ?? { id: memo.size, ...made };
  memo.set(key, node);
  return node;
};

/** What the outcome hangs on, first question first; nothing where nobody is such a person.
 * @param {Case} person @param {Map<string, Node | null>} [memo] @returns {Node | null} */
const explore = (person, memo = new Map()) => {
  const ruledOut = notesOf();
  if (lasting(person, person.table.impossible, ruledOut)) return null;
  const stood = standing(person);
  const key = [ruledOut.trace, stood.freeing.trace, stood.notes.trace, state(person)].join(" ");
  if (!memo.has(key)) memo.set(key, led(person, decide(person, stood), memo));
  return /** @type {Node | null} */ (memo.get(key));
};

/** The node of an outcome, or of the first question on which it hangs.
 * @param {Case} person @param {Outcome} outcome @param {Map<string, Node | null>} memo
 * @returns {Node | null} */
const led = (person, outcome, memo) => {
  if (outcome.kind !== "open") return nodeOf(memo, sameness(person, outcome), { outcome, branches: [] });
  const [name] = inOrder(person, outcome.notes.open);
  return branched(name, parts(person, name).map((to) => [to, explore(narrowed(person, name, to), memo)]), memo);
};

/** The node of a question; where every answer leads to the same, that.
 * @param {string} name @param {[any, Node | null][]} found @param {Map<string, Node | null>} memo
 * @returns {Node | null} */
const branched = (name, found, memo) => {
  const live = /** @type {[any, Node][]} */ (found.filter(([, node]) => node));
  if (live.every(([, node]) => node === live[0][1])) return live[0]?.[1];
  const key = [name, ...live.map(([to, node]) => `${text(to)}>${node.id}`)].join(" ");
  return nodeOf(memo, key, { name, branches: live });
};

/** The node and all below it, added to `nodes`.
 * @param {Node} node @param {Set<Node>} [nodes] @returns {Set<Node>} */
const below = (node, nodes = new Set()) => {
  nodes.add(node);
  for (const [, inner] of node.branches) nodes.has(inner) || below(inner, nodes);
  return nodes;
};

// The answer

/** The fee of a person on a day (`2026-03-01`).
 *
 * `kind` is fee, ask, open (more must be answered), impossible (nobody is such a person) or wrong
 * (answers that cannot be read). Amounts are exact decimal text.
 * @param {Table} table @param {Table} answers @param {string} day @returns {Table} */
export const fee = (table, answers, day) => {
  const found = wrong(table, answers);
  if (found[0]) return { kind: "wrong", wrong: found };
  const person = personOn(table, answers, day);
  if (!person)
    return {
      kind: "ask", reason: "no_version", about: [], between: [], clauses: [], outranked: [],
      assumptions: [], parameters: [], matters: [],
    };
  const node = explore(person);
  if (!node) return { kind: "impossible" };
  const { outcome: one } = node;
  return one && (one.why || (isPoint(one.total) && !one.maybe))
    ? answered(person, one)
    : { kind: "open", ...spreadOf(person, node) };
};

/** What can still come out: the prices, the totals, whether an ask, and the next question.
 * @param {Table} table @param {Table} answers @param {string} day @returns {Table} */
export const possible = (table, answers, day) => {
  const person = personOn(table, answers, day);
  const node = person && explore(person);
  if (node) return spreadOf(person, node);
  return { price: null, total: null, ask: !person, next: null, matters: [] };
};

/** Where the conditions on a number begin to hold or to fail on a day, from the least answer.
 * @param {Table} table @param {Table} answers @param {string} day @param {string} name
 * @returns {string[]} */
export const edges = (table, answers, day, name) => {
  const person = personOn(table, { ...answers, [name]: "" }, day);
  return person ? parts(person, name).filter(isRange).map((one) => show(one.low, 0)) : [];
};

/** What the outcomes below a node come to.
 * @param {Case} person @param {Node} node @returns {Table} */
const spreadOf = (person, node) => {
  const nodes = [...below(node)];
  const found = nodes.flatMap((one) => one.outcome ?? []);
  const fees = found.filter((one) => one.kind === "fee");
  const touched = fees.flatMap((one) => (one.maybe || !isPoint(one.total) ? one.notes.touched : []));
  return {
    price: between(fees.map((one) => one.price)),
    total: between(fees.map((one) => one.total)),
    ask: found.some((one) => one.why || one.maybe),
    next: following(node, inOrder(person, touched)),
    matters: inOrder(person, [...nodes.map(({ name }) => name), ...touched]),
  };
};

/** Each question once, in the table's order.
 * @param {Case} person @param {string[]} names @returns {string[]} */
const inOrder = (person, names) => Object.keys(person.known).filter((name) => names.includes(name));

/** From the lowest to the highest; nothing where there is no end.
 * @param {(Range | null | undefined)[]} ranges @returns {Table | null} */
const between = (ranges) => {
  const whole = around(ranges.filter((one) => one));
  /** @param {Num} end */
  const shown = (end) => (isFar(end) ? null : show(end));
  return whole && { from: shown(whole.low), to: shown(whole.high) };
};

/** The next question, with the answers that are possible where it is a choice.
 * @param {Node} node @param {string[]} touched @returns {Table | null} */
const following = ({ name, branches }, touched) => {
  const options = branches.flatMap(([to]) => (isRange(to) ? [] : to));
  const fact = name || touched[0];
  return fact ? { fact, options: options[0] ? options : null } : null;
};

/** The answer of an outcome: a fee, or why the office must be asked.
 * @param {Case} person @param {Outcome} outcome @returns {Table} */
const answered = (person, outcome) => {
  const holding = held(standing(person)), { exempt, decided, why, notes } = outcome;
  const asks = person.version.asks.filter((/** @type {Table} */ row) => why?.names.includes(row.id));
  const rows = exempt[0] ? exempt : asks[0] ? asks : decided.map((one) => one.row);
  const deciding = rows.flatMap((/** @type {Table} */ row) => row.clauses.slice(0, 1));
  const clauses = holding.filter((name) => deciding.includes(name));
  if (!why && !exempt[0]) clauses.push(...decided[0].parts.map((part) => part.clause));
  return {
    ...(why ? asked(person, outcome) : pricedAs(person, outcome)),
    clauses,
    outranked: holding.filter((name) => !clauses.includes(name)),
    assumptions: [...new Set([...person.version.assumptions, ...notes.assumed])],
    parameters: [...new Set(notes.used)],
  };
};

/** The fee with its price, what was counted, and the lines of its worksheet.
 * @param {Case} person @param {Outcome} outcome @returns {Table} */
const pricedAs = (person, outcome) => {
  const { total, price, units, decided, exempt } = outcome;
  return {
    kind: "fee",
    total: amount(total),
    price: amount(price),
    units,
    bands: decided[0].parts.map((part) => ({
      ...part, counted: show(part.counted, 0), price: show(part.price), total: show(part.total),
    })),
    rows: exempt[0] ? [] : rowsOf(person, decided[0]),
    exempt: !!exempt[0],
  };
};

/** The lines behind a price, each with its value.
 * @param {Case} person @param {Candidate} one @returns {Table[]} */
const rowsOf = (person, one) => {
  const { derive, settle } = person.version;
  return [...derive, ...(one.row.price?.lines ?? []), ...settle].flatMap(({ id }) => {
    const value = amount(person.lines[id]?.[0], 0);
    return value ? { line: id, value } : [];
  });
};

/** Why the office must be asked; of a conflict each price, its total and its points.
 * @param {Case} person @param {Outcome} outcome @returns {Table} */
const asked = (person, outcome) => {
  const { reason, names } = /** @type {Lack} */ (outcome.why);
  /** @type {Table} */
  const sides = {};
  /** @type {string[]} */
  const still = [];
  for (const one of reason === "conflict" ? outcome.decided : [])
    (sides[keyOf(one)] ??= side(person, one, still)).clauses.push(...one.row.clauses.slice(0, 1));
  const between = Object.values(sides), matters = inOrder(person, still);
  return { kind: "ask", reason, about: names, between, matters };
};

/** One price of a conflict, with its total; or the questions on which that hangs, in `still`.
 * @param {Case} person @param {Candidate} one @param {string[]} still @returns {Table} */
const side = (person, one, still) => {
  const outcome = outcomeOf("fee"), { notes } = outcome;
  const value = isRange(one.price) ? totalOf(person, one, outcome) : one.price;
  if (isOpen(value)) still.push(...notes.open, ...notes.touched);
  return { clauses: [], price: amount(one.price), total: amount(value) };
};

/** The number as text, where it is one number.
 * @param {Value | undefined} value @param {number} [few] @returns {string | null} */
const amount = (value, few) =>
  isPoint(value) ? show(/** @type {Range} */ (value).low, few) : null;
