/** The button "listen": shown as soon as there is a voice for the language of the page. */
import { promise } from "./loading.mjs";
import { isRecorded, voiceFor } from "./voices.mjs";

export function listening() {
  const button = document.querySelector(".listen"), { lang } = document.documentElement;
  if (!(button instanceof HTMLElement)) return;
  let shown = false;
  const look = () => {
    if (shown || !(isRecorded(button, lang) || voiceFor(lang))) return;
    shown = true;
    promise(button, "listen");
  };
  look();
  // Browsers find the voices of a device after the page is there.
  globalThis.speechSynthesis?.addEventListener?.("voiceschanged", look);
}
