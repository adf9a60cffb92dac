"""`viegli reference`: the pages of docs/reference/, from the docstrings of records and commands."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viegli.records import Record
    from viegli.records.described import FieldWords, Part

FOLDER = Path("docs/reference")
_MADE = "<!-- Made by `viegli reference` from the docstrings in viegli/: change them there. -->"
_VALUES = "Kinds of values"


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `viegli reference`."""
    text = "write the reference of records, tariffs and commands from the docstrings"
    command = subparsers.add_parser("reference", help=text, description=text)
    command.add_argument(
        "--folder",
        type=Path,
        default=FOLDER,
        help=f"where the pages stand (default: {FOLDER.as_posix()})",
    )
    command.add_argument(
        "--check",
        action="store_true",
        help="write nothing; fail where a page is behind the docstrings",
    )
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write or check the pages; 1 when a checked page is behind."""
    behind = 0
    for name, text in pages().items():
        path = args.folder / name
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        if args.check:
            print(f"{path} is behind the docstrings; run: viegli reference", file=sys.stderr)
            behind = 1
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            print(path)
    return behind


def pages() -> dict[str, str]:
    """The text of each page, by file name."""
    from viegli.commands import parser
    from viegli.easyread.reference import rules_page
    from viegli.records import PictureFile, ServicesFile, TariffsFile
    from viegli.records.described import kinds_below

    services = [*kinds_below(ServicesFile), *kinds_below(PictureFile)]
    services = list(dict.fromkeys(services))
    tariffs = [kind for kind in kinds_below(TariffsFile) if kind not in services]
    homes = {kind.__name__: "records.md" for kind in services}
    homes |= {kind.__name__: "tariffs.md" for kind in tariffs}
    return {
        "records.md": _page("Records of services.yaml", services, homes, "records.md", values=True),
        "tariffs.md": _page("Records of tariffs.yaml", tariffs, homes, "tariffs.md", values=False),
        "commands.md": "\n".join(_commands(parser())),
        "easy-rules.md": rules_page(_MADE),
    }


def _page(
    title: str, kinds: list[type[Record]], homes: dict[str, str], here: str, *, values: bool
) -> str:
    lines = [f"# {title}", "", _MADE, ""]
    for kind in kinds:
        lines += _section(kind, homes, here)
    return "\n".join([*lines, *(_values() if values else [])])


def _section(kind: type[Record], homes: dict[str, str], here: str) -> Iterator[str]:
    from viegli.catalogue.references import POINTS_TO
    from viegli.records.described import fields_of, meaning_of

    yield from (f"## {_heading(kind.__name__)}", "", meaning_of(kind), "")
    if kind.bare:
        yield from (f"A bare text may stand for it: it is then the `{kind.bare}`.", "")
    yield "| field | what is written | needed | meaning |"
    yield "|---|---|---|---|"
    for field in fields_of(kind):
        written = "".join(_linked(part, homes, here) for part in field.written)
        if field.name in POINTS_TO and any(part.text == "Ref" for part in field.written):
            written += f" to `{POINTS_TO[field.name]}`"
        needed = "yes" if field.required else ""
        cells = (f"`{field.name}`", _written(written, field), needed, _cell(field.meaning))
        yield f"| {' | '.join(cells)} |"
    yield ""


def _written(written: str, field: FieldWords) -> str:
    allowed = ", ".join(f"`{word}`" for word in field.allowed)
    listed = written.replace("word", f"one of {allowed}" if len(field.allowed) > 1 else allowed)
    return f"{listed}; `{field.default}` where nothing is written" if field.default else listed


def _linked(part: Part, homes: dict[str, str], here: str) -> str:
    if not part.names:
        return part.text
    heading = _heading(part.text if part.names == "record" else _VALUES)
    home = homes[part.text] if part.names == "record" else "records.md"
    anchor = heading.lower().replace(" ", "-")
    return f"[{_heading(part.text).lower()}]({'' if home == here else home}#{anchor})"


def _heading(name: str) -> str:
    """`EasyStatus` as `Easy status`."""
    spaced = "".join(f" {sign}" if sign.isupper() else sign for sign in name).strip()
    return spaced[:1] + spaced[1:].lower()


def _values() -> Iterator[str]:
    from viegli.records.named_values import value_kinds

    yield from (f"## {_VALUES}", "", "| kind | what is written |", "|---|---|")
    for name, meaning in value_kinds().items():
        yield f"| {_heading(name).lower()} | {_cell(meaning)} |"
    yield ""


def _commands(whole: argparse.ArgumentParser) -> Iterator[str]:
    yield from ("# Commands", "", _MADE, "")
    for action in whole._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, command in action.choices.items():
                yield from (f"## viegli {name}", "", _sentence(command.description or ""), "")
                yield from _options(command._actions)


def _options(actions: Iterable[argparse.Action]) -> Iterator[str]:
    shown = [one for one in actions if not isinstance(one, argparse._HelpAction)]
    if not shown:
        return
    yield from ("| option | what it does |", "|---|---|")
    for one in shown:
        value = f" {one.metavar or one.dest.upper()}" if one.nargs != 0 else ""
        names = ", ".join(f"`{name}{value}`" for name in one.option_strings)
        yield f"| {names or f'`{one.dest}`'} | {_cell(one.help or '')} |"
    yield ""


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
