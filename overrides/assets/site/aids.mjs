/**
 * Reading aids: how large, how wide, in which colours and how calm a page is. What is chosen
 * stands at the root element as `data-size`, `data-space` and so on; the style sheet does the rest.
 */
import { remember, remembered } from "./visit.mjs";

/** Every aid with what may be chosen beside the usual. */
const AIDS = new Map([["size", ["large", "largest"]]]);

/** Dress the page as the reader chose before: to be called before anything is painted. */
export function dress() {
  for (const name of AIDS.keys()) wear(name, remembered(name));
}

/** @param {string} name @param {string} value */
function wear(name, value) {
  const { dataset } = document.documentElement;
  if (AIDS.get(name)?.includes(value)) dataset[name] = value;
  else delete dataset[name];
}

/** Begin the panel of reading aids, and the button that opens it. */
export function aids() {
  const button = document.querySelector(".aids-open"), panel = document.querySelector("dialog.aids");
  const form = panel?.querySelector("form");
  if (!(button instanceof HTMLElement && panel instanceof HTMLDialogElement && form)) return;
  show(form);
  button.addEventListener("click", () => (panel.open ? panel.close() : panel.show()));
  panel.addEventListener("toggle", () => button.setAttribute("aria-expanded", `${panel.open}`));
  panel.addEventListener("keydown", ({ key }) => key === "Escape" && panel.close());
  form.addEventListener("change", () => choose(new FormData(form)));
  button.hidden = false;
}

/** @param {FormData} chosen */
function choose(chosen) {
  for (const name of AIDS.keys()) {
    const value = `${chosen.get(name) ?? ""}`;
    wear(name, value);
    remember(name, value);
  }
}

/** Mark in the panel what the page wears.
 * @param {HTMLFormElement} panel */
function show(panel) {
  for (const input of panel.querySelectorAll("input")) {
    input.checked = input.value === (document.documentElement.dataset[input.name] ?? "");
  }
}
