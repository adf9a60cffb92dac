/** The panel of reading aids, and the button that opens and closes it. */
import { choose, dress } from "../site/looks.mjs";

/** Put the panel under the head of the page, and open it.
 * @param {string} html */
export function begin(html) {
  const button = document.querySelector(".aids-open");
  document.querySelector(".head")?.insertAdjacentHTML("beforeend", html);
  const panel = document.querySelector("dialog.aids"), form = panel?.querySelector("form");
  if (!button || !(panel instanceof HTMLDialogElement) || !form) return;
  const open = () => {
    panel.show();
    /** @type {HTMLElement | null} */ (form.querySelector(":checked"))?.focus();
    button.setAttribute("aria-expanded", "true");
  };
  button.setAttribute("aria-controls", panel.id);
  button.addEventListener("click", () => (panel.open ? panel.close() : open()));
  panel.addEventListener("close", () => button.setAttribute("aria-expanded", "false"));
  panel.addEventListener("keydown", ({ key }) => key === "Escape" && panel.close());
  form.addEventListener("change", () => choose(new FormData(form)));
  form.addEventListener("reset", () => choose(new FormData()));
  // A page that the browser kept comes back in the looks that it had.
  window.addEventListener("pageshow", () => mark(form));
  mark(form);
  open();
}

/** Mark in the form what the page wears.
 * @param {HTMLFormElement} form */
function mark(form) {
  dress();
  for (const input of form.querySelectorAll("input")) {
    input.checked = input.value === (document.documentElement.dataset[input.name] ?? "");
  }
}
