/** Loads scripts that only some readers need, when they first need them. */

/** Where this script lies, and the others beside it. */
const HERE = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";

/** Load a script of the site that has words, in the language of the page.
 * @param {string} name @returns {Promise<void>} */
export function load(name) {
  const script = document.createElement("script");
  script.src = new URL(`${name}.${document.documentElement.lang}.js`, HERE).href;
  return new Promise((done, failed) => {
    script.onload = () => done();
    script.onerror = () => failed(new Error(script.src));
    document.head.append(script);
  });
}

/** Show a button whose script is loaded by the first press; one that does not come is hidden.
 * @param {HTMLElement} button @param {string} name */
export function promise(button, name) {
  button.addEventListener("click", () => load(name).catch((problem) => {
    console.error(problem);
    button.hidden = true;
  }), { once: true });
  button.hidden = false;
}
