"""An invented project of four municipalities, which price one service or do not. No real place."""

from __future__ import annotations

from pathlib import Path

from tests.site.small_town import bare

SERVICES = """
sources: [{id: made_up, title: Izdomāts, publisher: Neviens, url: https://example.org/,
  dated: 2026-05-01, retrieved: 2026-05-02}]
services:
  - id: escort
    slug: pavadonis
    keywords: {lv: [pavadonis]}
    name: Pavadonis
    summary: {standard: Pavadonis iet līdzi., easy: [Pavadonis iet jums līdzi.]}
    eligibility: {criteria: [{text: Jebkurš}], easy: [Tas ir visiem.]}
    steps: [{title: Zvaniet}]
    documents: {none: true}
    processing_time: {unknown: termiņš nav zināms}
    easy: {status: draft}
    sources: [{source: made_up}]
"""
TOWN = """
municipality:
  id: ID
  names: {nominative: NAME, genitive: NAME, locative: NAME}
  authority: NAME
  code: {unknown: kods nav zināms}
  languages: [lv]
  office: ID_office
  contacts: [{label: Birojs, organisation: ID_office, phones: [{number: "67000000"}]}]
  accessibility: {unknown: paziņojuma nav}
  sources: [{source: made_up}]
organisations: [{id: ID_office, name: Birojs}]
offerings:
  - id: ID_escort
    service: escort
    status: active
    competent_authority: ID_office
    provider: ID_office
    e_service: {none: true}
    forms: {none: true}
    contacts: [{label: Birojs, organisation: ID_office, phones: [{number: "67000000"}]}]
    locations: {none: true}
    service_languages: [lv]
    review: {owner: neviens, confirmed: 2026-05-01, next: 2027-05-01}
    sources: [{source: made_up}]
"""
FEE = """    overrides:
      - field: fee
        action: replace
        reason: pašvaldības cena
        source: made_up
        value:
          kind: paid
          text: {standard: Par to maksā., easy: [Par to maksā.]}
          tariffs: TARIFFS
"""
FACTS = """
facts:
  - id: age
    type: choice
    question: Vecums?
    options: [{id: child, label: Bērns}, {id: adult, label: Pieaudzis}, {id: old, label: Vecs}]
  - {id: income, type: money, question: Ienākumi, said: ienākumi}
  - {id: poor, type: yes_no, question: Trūcīgs?, usual: "no", said: trūcīgs, said_no: nav trūcīgs}
  - {id: hours, type: count, question: Stundas, said: "stundu skaits:"}
  - {id: visits, type: count, question: Reizes, decimals: 0}
"""
LIST = """
price_lists:
  - {id: ID_list, slug: cenas, title: Cenas, institution: NAME, columns: [Cena], currency: euro,
     footnotes: {none: true}, valid_from: FROM, legal_basis: {none: true},
     sources: [{source: made_up}]}
tariffs:
"""
HOURLY = "    per: {hours: {unit: hour, part_counts_as: exact}}\n"
TARIFFS = {
    "akmene": (
        "2026-01-01",
        [
            HOURLY
            + """    exempt:
      - {of: ["1.", "2."], text: x, clauses: [{clause: "0.", text: y, if: {poor: yes}}]}
    tiers: [{clause: "1.", text: a, fee: "1.00", if: {age: old, income: at most 500}}]
    otherwise: {clause: "2.", text: b, fee: "4.00"}
    examples:
      - {name: vecs, date: 2026-03-01, given: {age: old, income: "500", hours: "10"}, fee: "10.00"}
      - {name: cits, date: 2026-03-01, given: {age: old, income: "501", hours: "10"}, fee: "40.00"}
      - {name: tāpat, date: 2026-03-01, given: {age: old, income: "700", hours: "2"}, fee: "8.00"}
"""
        ],
    ),
    "berze": (
        "{unknown: datuma nav}",
        [
            HOURLY
            + """    asks: [{if: {age: child}, ask: nav teikts}]
    tiers: [{clause: "5.", text: b, fee: "3.00", if: {age: old}}]
    otherwise: {clause: "6.", text: c, fee: "2.50"}
    examples:
      - {name: bērns, date: 2026-03-01, given: {age: child, income: "9", hours: "4"}, ask: yes}
      - {name: trūcīgs, date: 2026-03-01, given: {age: adult, poor: yes, hours: "4"}, fee: "10.00"}
      - {name: vecs, date: 2026-03-01, given: {age: old, hours: "4"}, fee: "12.00"}
"""
        ],
    ),
    "cirulis": (
        "2026-01-01",
        ['    per: {visits: {unit: visit}}\n    otherwise: {clause: "1.", text: c, fee: "3.00"}\n'],
    ),
    "egle": (
        "2026-01-01",
        [HOURLY + f'    otherwise: {{clause: "{at}.", text: c, fee: "9.00"}}\n' for at in (1, 2)],
    ),
}
"""The tariffs of each municipality, and from when its list holds; two of egle have one unit."""
NAMES = {
    "dzelme": "Dzelme",
    "akmene": "Akmene",
    "berze": "Bērze",
    "cirulis": "Cīrulis",
    "egle": "Egle",
}


def towns(folder: Path, only: tuple[str, ...] = tuple(NAMES)) -> Path:
    """The project in a folder, with these municipalities; give its settings file."""
    bare(folder, "Izdomātās pašvaldības")
    written(folder / "data/services.yaml", SERVICES)
    written(folder / "data/tariffs.yaml", FACTS)
    for name in only:
        town(folder / "data/municipalities" / name, name)
    return folder / "mkdocs.yml"


def town(home: Path, name: str) -> None:
    """One municipality's two files."""
    start, bodies = TARIFFS.get(name, ("", []))
    known = [f"{name}_{at}" for at, _ in enumerate(bodies)]
    fee = FEE.replace("TARIFFS", f"[{', '.join(known)}]") if bodies else ""
    written(home / "services.yaml", filled(TOWN + fee, name))
    if bodies:
        heads = (
            f"  - id: {known[at]}\n    price_list: {name}_list\n"
            f"    title: Pavadonis\n    unit_label: 1 stunda\n{body}"
            for at, body in enumerate(bodies)
        )
        written(home / "tariffs.yaml", filled(LIST, name).replace("FROM", start) + "".join(heads))


def filled(text: str, name: str) -> str:
    return text.replace("NAME", NAMES[name]).replace("ID", name)


def written(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
