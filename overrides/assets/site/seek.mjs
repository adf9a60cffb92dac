/** The search box of the head: what is typed goes to the search page without being sent anywhere. */
import { local } from "./local.mjs";

/** Lead from the box to the search page with the words behind `#`, which no server is told. */
export function seek() {
  for (const form of document.querySelectorAll(".seek")) {
    if (form instanceof HTMLFormElement) {
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        location.href = `${local(form.action)}#q=${encodeURIComponent(words(form))}`;
      });
    }
  }
}

/** @param {HTMLFormElement} form
 * @returns {string} */
function words(form) {
  return `${new FormData(form).get("q") ?? ""}`.trim();
}
