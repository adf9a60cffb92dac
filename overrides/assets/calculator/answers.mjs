/**
 * What the reader has answered, and which questions there are to answer.
 *
 * @typedef {{[name: string]: any}} Table
 * @typedef {{[fact: string]: string}} Answers
 */

/** Whether a question is asked: its condition must hold for sure.
 * @param {Table} table @param {Answers} answers @param {string} name @returns {boolean} */
export function isAsked(table, answers, name) {
  /** @type {any[][] | undefined} */
  const condition = table.facts[name]?.only_if;
  return Object.hasOwn(table.facts, name) && (!condition || condition.some((tests) =>
    tests.every((test) => isAsked(table, answers, test.on) && passes(test, answers[test.on])),
  ));
}

/** @param {any} test @param {string | undefined} answer @returns {boolean} */
function passes(test, answer) {
  if (!answer) return false;
  if (test.in) return test.in.includes(answer);
  const value = Number(answer.replace(",", "."));
  /** @type {[string, (bound: number) => boolean][]} */
  const bounds = [
    ["at_most", (bound) => value <= bound],
    ["less_than", (bound) => value < bound],
    ["at_least", (bound) => value >= bound],
    ["more_than", (bound) => value > bound],
  ];
  return bounds.every(([name, holds]) => typeof test[name] !== "string" || holds(Number(test[name])));
}

/** The answers to questions that are asked; the others are forgotten.
 * @param {Table} table @param {Answers} answers @returns {Answers} */
export const relevant = (table, answers) =>
  Object.fromEntries(
    Object.entries(answers).filter(([name, text]) => text && isAsked(table, answers, name)),
  );

/** The next question worth asking: of those that still matter the first that is asked and was not
 * left open; with the answers that are possible.
 * @param {Table} table @param {Answers} answers @param {Table} answer of the evaluator
 * @param {Set<string>} left @returns {{fact: string, options: string[] | null} | null} */
export function following(table, answers, answer, left) {
  const fact = (answer.matters ?? []).find((/** @type {string} */ name) => !left.has(name) && isAsked(table, answers, name));
  if (!fact) return null;
  return { fact, options: answer.next?.fact === fact ? answer.next.options : table.facts[fact].options ?? null };
}
