r"""Four small font files: one per weight and script, cut out of two open families.

    npm install --prefix build/fonts \
        @fontsource/atkinson-hyperlegible@5.3.0 @fontsource/noto-sans@5.3.0
    pip install fonttools==4.* brotli
    python scripts/fonts.py build/fonts/node_modules/@fontsource overrides/assets/fonts

The cut files are renamed, because they are no longer the fonts that their makers published.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import GlyphCoordinates

ENGLISH = "".join(map(chr, range(0x20, 0x7F)))
LATVIAN = "āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ"
NEIGHBOURS = "äöüõÄÖÜÕßéÉóÓąęėįųĄĘĖĮŲłŁńŃśŚżŻćĆ"
SIGNS = "\u00a0„“”‘’‚«»–—…•·§€²³°×½¼¾±†©"
# Russian, Ukrainian and Belarusian. What no page has, a machine's own font writes: each letter and
# sign that is not here is about 60 bytes less on every Russian page.
CYRILLIC = "".join(map(chr, range(0x410, 0x450))) + "ЁёЄєІіЇїҐґЎў№"
FEW_SIGNS = "\u00a0„“”«»–—…•·§€²°×½©"

FAMILIES = {
    "latin": (
        "atkinson-hyperlegible",
        ("latin", "latin-ext"),
        ENGLISH + LATVIAN + NEIGHBOURS + SIGNS,
    ),
    # Latin letters too: a Russian page has Latvian names, and one file less to ask for.
    "cyrillic": (
        "noto-sans",
        ("cyrillic", "latin", "latin-ext"),
        CYRILLIC + ENGLISH + LATVIAN + FEW_SIGNS,
    ),
}
# The kerning of Noto Sans weighs 3 kB, and a Russian page has few to spare.
FEATURES = {"latin": ["kern", "mark", "ccmp", "locl"], "cyrillic": []}
MUST = {
    "latin": ENGLISH + LATVIAN + "„“–€§²",
    "cyrillic": ENGLISH + LATVIAN + "абвгґдеєёжзиіїйьъыэюяАЯЁЄІЇҐ№«»–€²",
}


def main(packages: Path, target: Path) -> None:
    """Write viegli-<script>-<weight>.woff2 and the licence texts into target."""
    for script, (package, parts, letters) in FAMILIES.items():
        source = packages / package
        for weight in (400, 700):
            files = [source / f"files/{package}-{part}-{weight}-normal.woff2" for part in parts]
            font = cut(joined(files), letters, FEATURES[script])
            if script == "latin":
                open_zero(font)
            missing = [c for c in MUST[script] if ord(c) not in font.getBestCmap()]
            if missing:
                raise SystemExit(f"{package} {weight} has no {''.join(missing)}")
            named(font, f"Viegli {script}", weight)
            font.recalcTimestamp = False
            font["head"].created = font["head"].modified = 3_786_825_600
            font.flavor = "woff2"
            font.save(target / f"viegli-{script}-{weight}.woff2")
        shutil.copyfile(source / "LICENSE", target / f"LICENSE-{package}.txt")


def joined(files: list[Path]) -> TTFont:
    """One font out of the pieces that a package is published in."""
    if len(files) == 1:
        return TTFont(files[0])
    with tempfile.TemporaryDirectory() as folder:
        plain = []
        for number, file in enumerate(files):
            font = TTFont(file)
            for table in ("fpgm", "prep", "cvt ", "gasp", "GDEF", "GSUB"):
                if table in font:
                    del font[table]
            font.flavor = None
            plain.append(f"{folder}/{number}.ttf")
            font.save(plain[-1])
        return Merger().merge(plain)


def cut(font: TTFont, letters: str, features: list[str]) -> TTFont:
    """The font with nothing but these letters, without hints."""
    options = Options(
        hinting=False,
        layout_features=features,
        name_IDs=[0, 13, 14],
        notdef_outline=True,
    )
    subsetter = Subsetter(options)
    subsetter.populate(text=letters)
    subsetter.subset(font)
    return font


def open_zero(font: TTFont) -> None:
    """Take the stroke out of the nought: in a telephone number it is taken for 8 or a letter."""
    glyph = font["glyf"][font.getBestCmap()[ord("0")]]
    outer = glyph.endPtsOfContours[0] + 1
    points, marks = list(glyph.coordinates)[:outer], list(glyph.flags)[:outer]
    rest = list(glyph.coordinates)[outer:]
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    foot, head = min(y for _, y in points), max(y for _, y in points)
    side, end = min(x for x, _ in rest) - left, min(y for _, y in rest) - foot
    wide, high = 1 - 2 * side / (right - left), 1 - 2 * end / (head - foot)
    middle, centre = (left + right) / 2, (foot + head) / 2
    inner = [
        (round(middle + (x - middle) * wide), round(centre + (y - centre) * high))
        for x, y in reversed(points)
    ]
    glyph.coordinates = GlyphCoordinates(points + inner)
    glyph.flags = bytearray(marks + marks[::-1])
    glyph.endPtsOfContours = [outer - 1, 2 * outer - 1]
    glyph.numberOfContours = 2


def named(font: TTFont, family: str, weight: int) -> None:
    """Give the font its own name and leave its makers' rights where they are."""
    style = {400: "Regular", 700: "Bold"}[weight]
    for number, text in (
        (1, family),
        (2, style),
        (4, f"{family} {style}"),
        (6, f"{family} {style}".replace(" ", "")),
    ):
        font["name"].setName(text, number, 3, 1, 0x409)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
