"""Rules of the repository itself: what is in it, what it must never hold."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]

HOSTS = re.compile(
    r"""
      pypi\.(?:org|python)            # Python's registry and its mirrors
    | files\.pythonhosted | test\.pypi
    | registry\.(?:npm|yarn|\w+\.npm)  # npm's
    | npmmirro[r]            # a letter in brackets: this file must not match itself
    | repo\d?\.maven | proxy\.golang
    | (?:deb|security|archive)\.(?:debian|ubuntu)\.
    | artifactor[y] | nexus\.[a-z] | devp[i] | verdacci[o]
    | (?:extra-)?index-url[ =]+http    # an address given to pip
    """,
    re.VERBOSE | re.IGNORECASE,
)
MACHINE_PATHS = re.compile(r"(?<![\w/.:~<>-])/(?:home|root|Users|work|workspace|tmp|opt|mnt)/[\w.]")
OUTSIDE = re.compile(r"\.\./shared\b")
NAMED = re.compile(r"`([\w./-]+(?:/|\.(?:py|mjs|css|jinja|ya?ml|toml|md)))`")
MADE_BY_A_BUILD = ("assets/", ".cache/", "docs/quality.md", "cenradis/", "jelgava/")
MADE_OR_BROUGHT = [
    "LICENSE",
    "requirements/*.txt",
    "tests/node/package-lock.json",
    "quality/package-lock.json",
    "data/locale/*.pot",
    "overrides/assets/fonts/*.woff2",
    "overrides/assets/vendor/*",
    "overrides/assets/pictures/*.svg",
    "*.min.js",
    "*.min.css",
]


def git(command: str, *words: str) -> list[str]:
    """What git answers, run in the repository, value by value."""
    line = ["git", command, "-z", *words]
    answer = subprocess.run(line, cwd=ROOT, capture_output=True, check=False)
    if answer.returncode:
        pytest.skip("not a git clone")
    return [value for value in answer.stdout.decode().split("\0") if value]


def tracked(*patterns: str) -> list[Path]:
    """Files under version control that are still there, as paths."""
    paths = (ROOT / name for name in git("ls-files", "--", *patterns))
    return [path for path in paths if path.is_file() and not path.is_symlink()]


def texts() -> list[tuple[Path, str]]:
    """Every tracked text file with its text; what is not UTF-8 is no text."""
    found = []
    for path in tracked():
        data = path.read_bytes()
        if b"\0" not in data[:8000]:
            found.append((path, data.decode("utf-8")))
    assert found
    return found


def places_of(pattern: re.Pattern[str]) -> list[str]:
    """`file:line: text` for every match in the tracked files."""
    return [
        f"{path.relative_to(ROOT)}:{number}: {match[0]}"
        for path, text in texts()
        for number, line in enumerate(text.splitlines(), 1)
        for match in pattern.finditer(line)
    ]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (HOSTS, "https://pypi" + ".org/simple"),
        (HOSTS, "https://registry" + ".npmjs.org/axe-core"),
        (MACHINE_PATHS, "see /home" + "/someone/site"),
        (MACHINE_PATHS, 'open("/work' + '/main")'),
        (OUTSIDE, ".." + "/shared/seeds"),
    ],
)
def test_the_patterns_find_what_they_are_for(pattern: re.Pattern[str], text: str) -> None:
    assert pattern.search(text)


@pytest.mark.parametrize(
    "text", ["content/home/", "https://pasvaldiba.lv/home/a", "{{ root }}/tmp"]
)
def test_an_ordinary_address_is_no_machine_path(text: str) -> None:
    assert not MACHINE_PATHS.search(text)


def test_no_file_names_a_package_registry() -> None:
    assert places_of(HOSTS) == []


def test_no_file_holds_a_path_of_one_machine() -> None:
    assert places_of(MACHINE_PATHS) == []


def test_nothing_outside_the_clone_is_needed() -> None:
    assert places_of(OUTSIDE) == []


@pytest.mark.parametrize("name", ["site", "dev"])
def test_every_locked_package_has_a_version_and_hashes(name: str) -> None:
    lock = (ROOT / f"requirements/{name}.txt").read_text(encoding="utf-8")
    assert "://" not in lock
    lines = re.sub(r"\\\n", " ", lock).splitlines()
    packages = [line for line in lines if line.strip() and not line.lstrip().startswith("#")]
    assert packages
    assert [p for p in packages if not re.match(r"[a-z0-9-]+==\S+ .*--hash=sha256:", p)] == []


def locked(name: str) -> dict[str, str]:
    """Versions by package, from one lock file."""
    lock = (ROOT / f"requirements/{name}.txt").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", lock, re.MULTILINE))


def test_tests_run_with_the_versions_that_build_the_site() -> None:
    assert locked("site").items() <= locked("dev").items()


@pytest.mark.parametrize("folder", ["tests/node", "quality"])
def test_a_lock_of_node_packages_holds_hashes_and_no_address_to_load_from(folder: str) -> None:
    text = (ROOT / folder / "package-lock.json").read_text(encoding="utf-8")
    packages: dict[str, Any] = json.loads(text)["packages"]
    packages.pop("")
    assert packages
    assert [name for name, package in packages.items() if "integrity" not in package] == []
    assert [name for name, package in packages.items() if "resolved" in package] == []


def test_what_is_made_or_brought_from_elsewhere_is_marked_so() -> None:
    names = [str(path.relative_to(ROOT)) for path in tracked(*MADE_OR_BROUGHT)]
    assert names
    answer = git("check-attr", "linguist-generated", "linguist-vendored", "--", *names)
    marked = {
        name
        for name, value in zip(answer[::3], answer[2::3], strict=True)
        if value in ("set", "true")
    }
    assert sorted(set(names) - marked) == []


def test_the_changelog_and_the_licence_are_there() -> None:
    assert (ROOT / "CHANGELOG.md").is_file()
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert licence.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert licence.rstrip().endswith("require the production of a new EUPL version.")


def test_the_workflow_runs_what_a_laptop_runs() -> None:
    workflow = yaml.safe_load((ROOT / ".github/workflows/check.yml").read_text(encoding="utf-8"))
    commands = [step["run"] for step in workflow["jobs"]["check"]["steps"] if "run" in step]
    assert commands[-1] == ".ci/run"


@pytest.mark.parametrize("lang", ["en", "lv"])
def test_publiccode_describes_the_software(lang: str) -> None:
    said = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
    needed = {"publiccodeYmlVersion", "name", "url", "platforms", "categories", "softwareType"}
    needed |= {"developmentStatus", "description", "legal", "maintenance", "localisation"}
    assert needed <= said.keys()
    assert said["legal"]["license"] == "EUPL-1.2"
    description = said["description"][lang]
    assert len(description["shortDescription"]) <= 150
    assert 150 <= len(description["longDescription"]) <= 10_000
    assert len(description["features"]) >= 5


@pytest.mark.slow
def test_files_that_the_docs_name_are_there() -> None:
    paths = [path.relative_to(ROOT).as_posix() for path in tracked()]
    there = {*paths, *(f"{folder}/" for path in paths for folder in Path(path).parents)}
    lost = [
        f"{page.relative_to(ROOT)}: {name}"
        for page in tracked("README.md", "docs/*.md")
        if page.parent in (ROOT, ROOT / "docs")
        for name in NAMED.findall(page.read_text(encoding="utf-8"))
        if not name.startswith(MADE_BY_A_BUILD)
        and not any(f"/{path}".endswith(f"/{name}") for path in there)
    ]
    assert lost == []


def test_the_wheel_carries_templates_and_dress(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path]
    made = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stdout + made.stderr
    with zipfile.ZipFile(next(tmp_path.glob("viegli-*.whl"))) as wheel:
        inside = set(wheel.namelist())
    wanted = {str(path.relative_to(ROOT)) for path in tracked("viegli", "macros", "overrides")}
    assert any(name.startswith("macros/") for name in wanted)
    assert any(name.startswith("overrides/") for name in wanted)
    packed = {name if name.startswith("viegli/") else f"viegli/{name}" for name in wanted}
    assert sorted(packed - inside) == []
    assert [name for name in inside if not name.startswith(("viegli/", "viegli-"))] == []
