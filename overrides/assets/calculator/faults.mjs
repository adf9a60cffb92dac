/** Says beside a question what is wrong with what was typed; with an empty reason, nothing.
 * @param {HTMLElement} block of the question
 * @param {string} why as the evaluator calls it */
export function told(block, why) {
  const field = block.querySelector("input[type=text]"), ids = [block.dataset.hint];
  for (const line of block.querySelectorAll("[data-wrong]")) {
    const fits = why === line.getAttribute("data-wrong");
    /** @type {HTMLElement} */ (line).hidden = !fits;
    if (fits) ids.push(line.id);
  }
  field?.setAttribute("aria-describedby", ids.filter(Boolean).join(" "));
  if (why) field?.setAttribute("aria-invalid", "true");
  else field?.removeAttribute("aria-invalid");
}
