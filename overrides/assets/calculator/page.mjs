/**
 * Begins every calculator of the page. One that fails says why in the log and disappears; the
 * table of prices stands without it.
 */
import { onArrival, taken } from "./carry.mjs";
import { form } from "./form.mjs";
import { steps } from "./steps.mjs";

const load = taken();
onArrival();
for (const root of document.querySelectorAll("[data-calculator]")) {
  if (!(root instanceof HTMLElement)) continue;
  /** @param {() => void} work */
  const careful = (work) => {
    try {
      work();
    } catch (problem) {
      console.error(problem);
      root.hidden = true;
    }
  };
  careful(() => {
    const data = JSON.parse(root.querySelector("script")?.textContent ?? "");
    (root.dataset.calculator === "steps" ? steps : form)(root, data, load, careful);
    root.hidden = false;
  });
}
