"""The player reads a page aloud and marks what it reads: by recordings, or by the device's voice.

Chromium without a window has no voices; a stand-in for the device speaks at its boundary.
"""

from __future__ import annotations

import threading
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from shutil import which

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.axe import findings
from tests.browser.window import NARROW, WIDE, Window
from tests.built.pages import Address, examples
from tests.conftest import Quiet, run
from tests.site.small_town import small_town
from viegli.site.audio import sentences_of

MODULE = Path(__file__).parents[2] / "overrides/assets/listen/sentences.mjs"
EASY = Address("lv", "easy", "jelgava/aprupe-majas/")
STANDARD = Address("lv", "standard", "jelgava/aprupe-majas/")
DEVICE = """
(voices) => {
  const device = new EventTarget();
  device.said = [];
  device.known = voices;
  device.getVoices = () => device.known;
  device.speak = (said) => {
    const { text, lang, rate, voice } = said;
    device.said.push({ text, lang, rate, voice: voice?.name });
    device.now = said;
  };
  device.cancel = () => {
    const { now } = device;
    device.now = null;
    now?.onerror?.();
  };
  device.finish = () => device.now.onend();
  Object.defineProperty(globalThis, "speechSynthesis", { value: device });
  globalThis.SpeechSynthesisUtterance = class {
    constructor(text) { this.text = text; }
  };
}
"""
LATVIAN = [
    {"name": "Far", "lang": "lv-LV", "localService": False},
    {"name": "Anna", "lang": "lv_LV", "localService": True},
]
MARKED = "document.querySelector('.is-read')?.textContent.replace(/\\s+/g, ' ').trim() ?? null"
needs_voice = pytest.mark.skipif(
    not (which("espeak-ng") and which("opusenc")),
    reason="espeak-ng or opusenc is missing; install the Debian packages espeak-ng, opus-tools",
)


@pytest.fixture
def reader(visit: BrowserContext, served: str) -> Window:
    """A tab whose device has a Latvian voice."""
    page = visit.new_page()
    page.add_init_script(f"({DEVICE})({LATVIAN})".replace("False", "false").replace("True", "true"))
    return Window(page, served)


def said(page: Page) -> list[str]:
    """What the device was asked to say so far."""
    found: list[str] = page.evaluate("speechSynthesis.said.map(({ text }) => text)")
    return found


def start(page: Page) -> None:
    """Begin to listen; the player is loaded by the first press."""
    page.click(".listen")
    page.wait_for_selector(".player:visible")


def test_the_page_is_read_sentence_by_sentence_and_the_sentence_marked(reader: Window) -> None:
    page = reader.page
    reader.show(EASY, opened=False)
    start(page)
    assert said(page) == [page.inner_text("h1")]
    assert page.evaluate(MARKED) == page.inner_text("h1")
    page.evaluate("speechSynthesis.finish()")
    assert len(said(page)) == 2
    assert page.evaluate(MARKED) == said(page)[1]
    assert page.evaluate("speechSynthesis.said[1]") == {
        "text": said(page)[1],
        "lang": "lv",
        "rate": 1,
        "voice": "Anna",
    }
    assert page.evaluate("document.activeElement.className") == "listen"


@pytest.mark.parametrize("age", ["new", "old"])
def test_the_whole_page_is_read_but_what_is_folded_up_or_computed(reader: Window, age: str) -> None:
    page = reader.page
    if age == "old":
        page.add_init_script("delete Element.prototype.checkVisibility")
    reader.show(EASY, opened=False)
    start(page)
    for _ in range(400):
        if not page.is_visible(".player"):
            break
        page.evaluate("speechSynthesis.finish()")
    everything = said(page)
    assert everything[-1]
    assert "Cik tas maksā?" in everything
    assert "6 3, 0 5 0, 8 7 6" in everything
    folded = {" ".join(each.split()) for each in page.locator("details p").all_text_contents()}
    assert len(folded) > 3
    assert folded.isdisjoint(everything)
    assert "Ko nozīmē invaliditāte?" in everything
    assert page.locator("[data-calculator] h3").first.inner_text() not in everything
    assert page.evaluate(MARKED) is None


def test_a_paragraph_of_a_standard_page_is_read_in_sentences(reader: Window) -> None:
    page = reader.page
    reader.show(STANDARD, opened=False)
    page.evaluate(
        "document.querySelector('main').innerHTML ="
        " '<p>Noteikumi Nr. 942 ir spēkā. Jautājiet! Kam?</p><p>Beigas</p>'"
    )
    start(page)
    marked = []
    for _ in range(3):
        marked.append(page.evaluate(MARKED))
        page.evaluate("speechSynthesis.finish()")
    assert said(page) == ["Noteikumi Nr. 942 ir spēkā.", "Jautājiet!", "Kam?", "Beigas"]
    assert len(set(marked)) == 1
    assert page.evaluate(MARKED) == "Beigas"


def test_nothing_is_said_beside_the_voice(reader: Window) -> None:
    reader.show(EASY, opened=False)
    start(reader.page)
    live = ".head [aria-live], .head [role=status], .head [role=alert], .head [role=log]"
    assert reader.page.locator(live).count() == 0


def test_the_player_obeys_by_keyboard_alone(reader: Window) -> None:
    page = reader.page
    reader.show(EASY, opened=False)
    page.focus(".listen")
    page.keyboard.press("Enter")
    page.wait_for_selector(".player:visible")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.dataset.do") == "pause"
    page.keyboard.press("Space")
    assert page.evaluate("speechSynthesis.now") is None
    assert page.evaluate("document.activeElement.innerText") == "Turpināt"
    page.keyboard.press("Space")
    assert said(page)[0] == said(page)[1]
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate(MARKED) == said(page)[-1] != said(page)[0]
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    assert said(page)[-1] == said(page)[0]
    page.keyboard.press("Enter")
    assert said(page)[-1] == said(page)[0]
    page.keyboard.press("Escape")
    assert not page.is_visible(".player")
    assert page.evaluate("speechSynthesis.now") is None
    assert page.evaluate("document.activeElement.className") == "listen"
    page.keyboard.press("Enter")
    assert page.is_visible(".player")
    page.keyboard.press("Enter")
    assert not page.is_visible(".player")


def test_the_speed_is_kept_for_the_visit(reader: Window) -> None:
    page = reader.page
    reader.show(EASY, opened=False)
    start(page)
    page.select_option(".player select", "0.75")
    assert page.evaluate("speechSynthesis.said.at(-1).rate") == 0.75
    assert said(page)[0] == said(page)[1]
    reader.show(STANDARD, opened=False)
    start(page)
    assert page.evaluate("speechSynthesis.said[0].rate") == 0.75


def test_the_player_falls_silent_with_the_page(reader: Window) -> None:
    page = reader.page
    reader.show(EASY, opened=False)
    start(page)
    page.evaluate("dispatchEvent(new Event('pagehide'))")
    assert page.evaluate("speechSynthesis.now") is None


@pytest.mark.parametrize(
    ("calm", "behaviours"), [(False, {"smooth"}), (True, {"instant"})], ids=["usual", "calm"]
)
def test_the_page_follows_gently_and_without_motion_for_the_calm(
    reader: Window, calm: bool, behaviours: set[str]
) -> None:
    page = reader.page
    page.add_init_script(
        "globalThis.moves = []; Element.prototype.scrollIntoView = function (how) {"
        " moves.push(how.behavior); };"
    )
    if calm:
        page.add_init_script("sessionStorage.setItem('viegli.calm', 'yes')")
    reader.show(EASY, opened=False)
    start(page)
    for _ in range(12):
        page.evaluate("speechSynthesis.finish()")
    assert set(page.evaluate("moves")) == behaviours


def test_the_button_comes_when_the_voices_come(reader: Window) -> None:
    page = reader.page
    page.add_init_script(
        "speechSynthesis.later = speechSynthesis.known; speechSynthesis.known = []"
    )
    reader.show(EASY, opened=False)
    assert not page.is_visible(".listen")
    page.evaluate(
        "speechSynthesis.known = speechSynthesis.later;"
        "speechSynthesis.dispatchEvent(new Event('voiceschanged'))"
    )
    assert page.is_visible(".listen")


@pytest.mark.parametrize(
    "voices",
    [
        "[]",
        "[{ name: 'Ivan', lang: 'ru-RU', localService: true }]",
        "[{ name: 'Far', lang: 'lv-LV', localService: false }]",
    ],
    ids=["none", "another language", "another computer"],
)
def test_without_a_voice_of_its_own_there_is_no_button(reader: Window, voices: str) -> None:
    reader.page.add_init_script(f"speechSynthesis.known = {voices}")
    reader.show(EASY, opened=False)
    assert not reader.page.is_visible(".listen")


def test_a_browser_that_cannot_speak_has_no_button_and_no_trouble(window: Window) -> None:
    troubles: list[str] = []
    window.page.on("pageerror", lambda error: troubles.append(str(error)))
    window.page.add_init_script("delete globalThis.speechSynthesis")
    window.show(EASY, opened=False)
    assert not window.page.is_visible(".listen")
    assert troubles == []


@pytest.mark.parametrize("address", [EASY, STANDARD], ids=str)
def test_axe_finds_nothing_in_the_player_and_nothing_is_lost(
    reader: Window, axe: str, address: Address
) -> None:
    for width in (WIDE, NARROW):
        reader.show(address, width, opened=False)
        start(reader.page)
        found = findings(reader.page, axe, address.level)
        assert not found, f"at {width} px:\n{found}"
        assert reader.ask("overflow") == {"scrolls": 0, "outside": []}
        for each in reader.page.locator(".listen, .player button, .player select").all():
            box = each.bounding_box()
            assert box
            assert min(box["width"], box["height"]) >= 44


def test_the_mark_is_an_outline_and_not_a_colour_alone(reader: Window) -> None:
    reader.page.emulate_media(forced_colors="active")
    reader.show(EASY, opened=False)
    start(reader.page)
    outline = "getComputedStyle(document.querySelector('.is-read')).outlineStyle"
    reader.page.wait_for_function(f"{outline} === 'solid'")


@pytest.mark.parametrize("address", [each for each in examples() if each.level == "easy"], ids=str)
def test_browser_and_build_find_the_same_sentences(
    window: Window, built: Path, address: Address
) -> None:
    window.show(address)
    source = MODULE.read_text(encoding="utf-8").replace("export ", "")
    window.page.add_script_tag(
        content=f"(() => {{{source} globalThis.heard = {{ sentences, key }}}})()"
    )
    found = window.page.evaluate(
        "heard.sentences(document.querySelector('main'), (lang) => lang !== 'en')"
        ".map((one) => [heard.key(one), one.lang, one.text])"
    )
    html = (built / address.url / "index.html").read_text(encoding="utf-8")
    wanted = sentences_of(html, address.lang, frozenset({"lv", "ru"}))
    assert len(found) > 5
    assert found == [[each.key, each.lang, each.text] for each in wanted]


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of a small town, with recordings by espeak-ng."""
    folder = tmp_path_factory.mktemp("heard")
    small_town(folder, "audio: {lv: {engine: espeak-ng}}")
    run(folder, "viegli", "build")
    return folder / "site"


def listen(page: Page, address: str) -> list[str]:
    """What is read in the first sentences of a page with recordings, as it is marked."""
    page.add_init_script(
        "globalThis.ended = []; const play = Audio.prototype.play;"
        "Audio.prototype.play = function () {"
        " if (!this.heard) this.addEventListener('ended', () => ended.push(this.duration), true);"
        " this.heard = true; return play.call(this); };"
    )
    page.goto(address)
    start(page)
    marked: list[str] = []
    for count in range(1, 4):
        marked.append(page.evaluate(MARKED))
        page.wait_for_function(f"ended.length >= {count}", timeout=20_000)
        page.wait_for_function(f"({MARKED}) !== {marked[-1]!r}")
    assert all(length > 0.2 for length in page.evaluate("ended"))
    return marked


@needs_voice
def test_recordings_are_played_and_their_sentences_marked(
    visit: BrowserContext, town: Path
) -> None:
    page = visit.new_page()
    handler = partial(Quiet, directory=str(town))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        lost: list[str] = []
        page.on("response", lambda each: lost.append(each.url) if each.status >= 400 else None)
        root = f"http://127.0.0.1:{server.server_address[1]}/"
        marked = listen(page, f"{root}pagasts/viegli/malka/")
        assert marked[0] == page.inner_text("h1")
        assert len(set(marked)) == 3
        assert lost == []
        server.shutdown()


@needs_voice
def test_recordings_are_played_from_disk(visit: BrowserContext, town: Path) -> None:
    page = visit.new_page()
    marked = listen(page, (town / "pagasts/viegli/malka/index.html").as_uri())
    assert len(set(marked)) == 3


@needs_voice
def test_a_recording_that_is_lost_does_not_stop_the_reading(
    visit: BrowserContext, town: Path
) -> None:
    page = visit.new_page()
    page.goto((town / "pagasts/viegli/malka/index.html").as_uri())
    for file in town.glob("assets/audio/lv/*"):
        file.rename(file.with_suffix(".lost"))
    try:
        page.click(".listen")
        page.wait_for_function("document.querySelector('.player')?.hidden")
    finally:
        for file in town.glob("assets/audio/lv/*"):
            file.rename(file.with_suffix(".opus"))
