"""The pictures of the easy pages: one small SVG for each concept, and their registry.

Reads scripts/pictures.yaml, where each picture is a list of parts:

    emoji: hexcode of an OpenMoji picture        (npm package openmoji, CC BY-SA 4.0)
    icon:  name of a Material Design icon        (inside the package mkdocs-material, Apache-2.0)
    part:  name of a drawing from `parts:`; $names in it are filled from the entry
    draw:  SVG of our own
    at, scale, flip: where the part stands on the ground of 72 by 72
    colours: {old: new} hexadecimal colours
    any other key: a value for the $names of the part

Writes overrides/assets/pictures/*.svg and pictures.yaml beside them. Needs npm (openmoji and
svgo, in the versions below) and mkdocs-material:

    python scripts/pictures.py
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from string import Template
from typing import Any

import yaml

OPENMOJI = "openmoji@17.0.0"
SVGO = "svgo@4.1.0"
PEN = 'fill="none" stroke="#000" stroke-linecap="round" stroke-linejoin="round"'
SVGO_CONFIG = """export default {
  multipass: true, floatPrecision: 1,
  plugins: [{name: "preset-default", params: {overrides: {
    convertPathData: {floatPrecision: 2}, convertShapeToPath: false,
    convertTransform: {floatPrecision: 3, transformPrecision: 4}}}},
    "removeDimensions", "removeTitle",
    {name: "removeAttrs", params: {attrs: ["id", "class", "data-name"]}}],
};
"""
HEAD = """# Written by scripts/pictures.py from scripts/pictures.yaml: edit there, run the script.
# Concepts and their pictures. An id that is in use is never renamed or removed.
"""


@dataclass(frozen=True)
class Sources:
    """The unpacked packages the pictures are taken from."""

    emoji: Path
    """Folder of OpenMoji's coloured SVG files."""
    icons: Path
    """Folder of the Material Design icons."""


def inner(svg: str) -> str:
    """What stands inside the svg element of a file."""
    found = re.search(r"<svg\b[^>]*>(.*)</svg>", svg, re.DOTALL)
    if found is None:
        raise ValueError(f"not an SVG file: {svg[:60]}")
    return found.group(1)


def recoloured(svg: str, colours: dict[str, str]) -> str:
    """The drawing with each old colour replaced by the new one, at one go."""
    new = {old.lower(): colour for old, colour in colours.items()}
    return re.sub(r"#([0-9a-fA-F]{6})\b", lambda m: f"#{new.get(m[1].lower(), m[1]).lower()}", svg)


def pen_kept(svg: str, scale: float) -> str:
    """The drawing with lines that nearly keep their width when it is scaled."""
    pen = scale**0.7
    return re.sub(
        r'stroke-width="([\d.]+)"', lambda m: f'stroke-width="{float(m[1]) / pen:.2f}"', svg
    )


def drawn(step: dict[str, Any], parts: dict[str, str], sources: Sources) -> str:
    """The SVG of one part, in place."""
    scale = float(step.get("scale", 1))
    if "emoji" in step:
        svg = inner((sources.emoji / f"{step['emoji']}.svg").read_text("utf-8"))
    elif "icon" in step:
        svg = f'<g fill="#1e50a0">{inner((sources.icons / step["icon"]).read_text("utf-8"))}</g>'
    else:
        source = parts[step["part"]] if "part" in step else step["draw"]
        svg = f'<g {PEN} stroke-width="2">{Template(source).substitute(step)}</g>'
    svg = pen_kept(recoloured(svg, step.get("colours", {})), scale)
    x, y = step.get("at", (0, 0))
    width = -scale if step.get("flip") else scale
    return f'<g transform="translate({x} {y}) scale({width} {scale})">{svg}</g>'


def composed(steps: list[dict[str, Any]], parts: dict[str, str], sources: Sources) -> str:
    """One picture: its parts, the first at the back."""
    body = "".join(drawn(step, parts, sources) for step in steps)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72">{body}</svg>'


def origin(steps: list[dict[str, Any]]) -> dict[str, str]:
    """Source, licence and author line of a picture made of these parts."""
    icons = [step["icon"] for step in steps if "icon" in step]
    emoji = list(dict.fromkeys(step["emoji"] for step in steps if "emoji" in step))
    if icons:
        name = icons[0].removesuffix(".svg")
        return {"source": name, "licence": "Apache-2.0", "author": "Pictogrammers"}
    if emoji and len(steps) == 1:
        changed = ", changed by Viegli" if steps[0].keys() - {"emoji"} else ""
        source = f"openmoji {emoji[0]}"
        return {"source": source, "licence": "CC-BY-SA-4.0", "author": f"OpenMoji{changed}"}
    taken = f"with parts of OpenMoji {', '.join(emoji)}" if emoji else "in the manner of OpenMoji"
    return {"source": "own", "licence": "CC-BY-SA-4.0", "author": f"Viegli, {taken}"}


def entries(pictures: dict[str, Any]) -> Iterator[dict[str, str]]:
    """The registry's entries, in the order of the recipes."""
    for name, picture in pictures.items():
        yield {"id": name, "file": f"{name}.svg", "alt": picture["alt"], **origin(picture["of"])}


def unpacked(package: str, folder: Path) -> Path:
    """Folder of an npm package, fetched by npm."""
    command = ["npm", "pack", "--silent", package]
    archive = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    subprocess.run(["tar", "xzf", archive.stdout.split()[-1]], cwd=folder, check=True)
    return folder / "package"


def shrunk(raw: Path, out: Path, work: Path) -> None:
    """Writes each SVG of the folder `raw` to `out`, without what nobody sees."""
    config = work / "svgo.config.mjs"
    config.write_text(SVGO_CONFIG, encoding="utf-8")
    command = ["npm", "exec", "--yes", "--", SVGO, "--config", config, "-q", "-f", raw, "-o", out]
    subprocess.run([str(word) for word in command], check=True)


def write(recipes: Path, out: Path, icons: Path) -> None:
    """Writes the pictures and the registry to the folder `out`."""
    book = yaml.safe_load(recipes.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        sources = Sources(unpacked(OPENMOJI, work) / "color/svg", icons)
        raw = work / "raw"
        raw.mkdir()
        for name, picture in book["pictures"].items():
            svg = composed(picture["of"], book["parts"], sources)
            (raw / f"{name}.svg").write_text(svg, encoding="utf-8")
        for old in out.glob("*.svg"):
            old.unlink()
        shrunk(raw, out, work)
    registry = {"pictures": list(entries(book["pictures"]))}
    text = yaml.safe_dump(registry, allow_unicode=True, sort_keys=False, width=100)
    (out / "pictures.yaml").write_text(HEAD + text, encoding="utf-8")


def material_icons() -> Path:
    """Folder of the icons inside the installed mkdocs-material."""
    found = find_spec("material")
    if found is None or found.origin is None:
        raise SystemExit("mkdocs-material is not installed; give its icons with --icons FOLDER")
    return Path(found.origin).parent / "templates" / ".icons"


def main() -> None:
    """The command line."""
    root = Path(__file__).parent.parent
    parser = ArgumentParser(description="Write the pictures of the easy pages.")
    parser.add_argument("--recipes", type=Path, default=root / "scripts/pictures.yaml")
    parser.add_argument("--out", type=Path, default=root / "overrides/assets/pictures")
    parser.add_argument("--icons", type=Path, help="folder of icons, else mkdocs-material's")
    words = parser.parse_args()
    write(words.recipes, words.out, words.icons or material_icons())


if __name__ == "__main__":
    main()
