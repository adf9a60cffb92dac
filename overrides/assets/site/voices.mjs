/** Who can read a page aloud: recordings of the site, or voices of the reader's own device. */

const OGG = 'audio/ogg; codecs="opus"';

/** Whether there are recordings in a language that this browser can play.
 * @param {HTMLElement} button @param {string} lang @returns {boolean} */
export function isRecorded(button, lang) {
  const languages = (button.dataset.recorded ?? "").split(" ");
  return languages.includes(lang) && Boolean(new Audio().canPlayType(OGG));
}

/** The device's voice for a language. One that sends the text to another computer is none.
 * @param {string} lang @returns {SpeechSynthesisVoice | undefined} */
export function voiceFor(lang) {
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  return voices.find((voice) => voice.localService && voice.lang.split(/[-_]/)[0] === lang);
}
