// What is timed in the page. `$fees` is the project's evaluator, `jsonLogic` the peer.
const timed = (task) => {
  const start = performance.now();
  task();
  return performance.now() - start;
};
const middle = (times) => times.sort((one, other) => one - other)[times.length >> 1];
const often = (task, count) =>
  middle(Array.from({ length: 7 }, () => timed(() => { for (let i = 0; i < count; i++) task(i); }) / count));

// The first call after the script was loaded, and a later one, in milliseconds.
const firstQuestion = (table, day) => {
  const cold = timed(() => $fees.fee(table, {}, day));
  return { cold, warm: often(() => $fees.fee(table, {}, day), 5) };
};
const once = (table, day) => void $fees.fee(table, {}, day);

// Milliseconds for one full answer, for many people in turn.
const fullAnswer = (table, persons, day) => ({
  cold: timed(() => $fees.fee(table, persons[0], day)),
  warm: often((i) => $fees.fee(table, persons[i % persons.length], day), 500),
});

// The same of the peer, which asks nothing: for a first question it must try everybody.
const peer = (rules, persons) => ({
  cold: timed(() => jsonLogic.apply(rules, persons[0])),
  warm: often((i) => jsonLogic.apply(rules, persons[i % persons.length]), 500),
  everybody: timed(() => new Set(persons.map((one) => jsonLogic.apply(rules, one)))),
});

// What both say of everybody, in one word each.
const word = (said) =>
  said.kind === "fee" ? said.price : said.reason === "conflict" ? "both" : "ask";
const both = (table, rules, persons, their, day) =>
  persons.map((one, i) => [word($fees.fee(table, one, day)), jsonLogic.apply(rules, their[i])]);
