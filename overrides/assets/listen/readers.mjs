/**
 * Two who read a sentence: recordings of the site, and the device's own voice. Each reads with
 * `read`, tells when it is `done`, and falls silent with `stop`.
 *
 * @typedef {import("./sentences.mjs").Sentence} Sentence
 * @typedef {{read: (sentence: Sentence, next: Sentence | undefined, speed: number,
 *   done: () => void) => void, stop: () => void}} Reader
 */
import { isRecorded, voiceFor } from "../site/voices.mjs";
import { key } from "./sentences.mjs";

/** Who reads this page.
 * @param {HTMLElement} button @param {string} folder where the site's files lie
 * @returns {{reader: Reader, speaks: (lang: string) => boolean}} */
export function readerFor(button, folder) {
  if (isRecorded(button, document.documentElement.lang)) {
    return { reader: recordings(folder), speaks: (lang) => isRecorded(button, lang) };
  }
  return { reader: voices(), speaks: (lang) => Boolean(voiceFor(lang)) };
}

/** @param {string} folder @returns {Reader} */
function recordings(folder) {
  const audio = new Audio(), ahead = new Audio();
  /** @param {Sentence} sentence */
  const source = (sentence) => `${folder}audio/${sentence.lang}/${key(sentence)}.opus`;
  return {
    read(sentence, next, speed, done) {
      audio.src = source(sentence);
      audio.defaultPlaybackRate = audio.playbackRate = speed;
      audio.onended = audio.onerror = done;
      // A sentence that is stopped at once was never begun: that is no trouble.
      audio.play().catch((problem) => problem.name === "AbortError" || console.error(problem));
      if (next) ahead.src = source(next);
    },
    stop() {
      audio.onended = audio.onerror = null;
      audio.pause();
    },
  };
}

/** @returns {Reader} */
function voices() {
  const { speechSynthesis } = globalThis;
  /** @type {SpeechSynthesisUtterance | undefined} */
  let said;
  return {
    read({ text, lang }, _, speed, done) {
      said = new SpeechSynthesisUtterance(text);
      said.lang = lang;
      said.voice = voiceFor(lang) ?? null;
      said.rate = speed;
      said.onend = said.onerror = done;
      speechSynthesis.speak(said);
    },
    stop() {
      if (said) said.onend = said.onerror = null;
      speechSynthesis.cancel();
    },
  };
}
