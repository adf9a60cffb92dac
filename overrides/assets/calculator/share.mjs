/**
 * Printing, and a link that holds the answers.
 *
 * @typedef {import("./carry.mjs").Load} Load
 */
import { onSwitch, packed } from "./carry.mjs";

/** @param {HTMLElement} root @param {() => Load} load what there is to take along */
export function share(root, load) {
  onSwitch(() => packed(load()));
  root.querySelector("[data-do=print]")?.addEventListener("click", () => window.print());
  const box = root.querySelector("[data-link]"), field = box?.querySelector("input");
  const done = box?.querySelector("[data-copied]");
  if (!(box instanceof HTMLDetailsElement) || !field || !(done instanceof HTMLElement)) return;
  box.addEventListener("toggle", () => {
    done.hidden = true;
    field.value = box.open ? location.href.split("#")[0] + packed({ ...load(), sent: true }) : "";
  });
  box.querySelector("button")?.addEventListener("click", async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      done.hidden = false;
    } catch {
      field.focus();
    }
  });
}

/** Show or hide what there is only with a result, and bring an open link up to date.
 * @param {HTMLElement} root @param {boolean} there */
export function withResult(root, there) {
  for (const part of root.querySelectorAll("[data-after]")) {
    if (part instanceof HTMLElement) part.hidden = !there;
  }
  const box = root.querySelector("[data-link]");
  if (!(box instanceof HTMLDetailsElement)) return;
  box.open &&= there;
  box.dispatchEvent(new Event("toggle"));
}
