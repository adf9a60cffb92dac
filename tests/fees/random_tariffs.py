"""Random tariffs that reach every verb, policy and ask, and random people for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from decimal import Decimal
from random import Random
from types import SimpleNamespace
from typing import Any

from tests.fees.evaluators import Case
from viegli.catalogue import Shelf
from viegli.fees.compile import Scope, table
from viegli.fees.subjects import Subject
from viegli.fees.versions import versions_of
from viegli.records import Assumption, Fact, Parameter, Tariff, make
from viegli.source import Mapping, Place, Scalar, Sequence

HERE = Place("random.yaml")
DAYS = ("2024-12-31", "2025-01-01", "2025-06-30", "2025-07-01", "2026-03-01", "2027-01-01")
READ = ("one", "two", "list", "part", "band", "won")
"""The assumptions that tariffs rest on."""
AMOUNTS = ("0.00", "0.70", "1.00", "3.80", "6.90", "10.00", "12.35", "100.00")


def node(value: Any) -> Any:
    """The value as if an editor had written it."""
    if isinstance(value, dict):
        return Mapping([(Scalar(key, HERE), node(one)) for key, one in value.items()], HERE)
    if isinstance(value, (list, tuple)):
        return Sequence([node(one) for one in value], HERE)
    return Scalar(str(value), HERE)


def record(kind: Any, value: Any) -> Any:
    """The record of plain data; what is wrong with it is a failure of the test."""
    made, problems = make(kind, node(value))
    assert made is not None, [str(problem) for problem in problems]
    return made


class Maker:
    """Makes one tariff."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.lines: list[str] = []
        self.numbers = ["income", "people"]
        self.clause = 0

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def pick(self, *options: Any) -> Any:
        return self.random.choice(options)

    def facts(self) -> list[dict[str, Any]]:
        """The questions."""
        only = {"kind": ["a", "b"]}
        found: list[dict[str, Any]] = [
            {"id": "poor", "type": "yes_no", "question": "?"},
            {"id": "kind", "type": "choice", "question": "?", "options": self.options("abc")},
            {"id": "home", "type": "choice", "question": "?", "options": self.options("xyz")},
            {"id": "care", "type": "yes_no", "question": "?", "only_if": only},
            {"id": "income", "type": "money", "question": "?"},
            {"id": "people", "type": "count", "question": "?", "decimals": 0, "least": "1"},
            {"id": "hours", "type": "count", "question": "?"},
            {"id": "weeks", "type": "count", "question": "?", "decimals": self.pick(0, 1)},
            {"id": "before", "type": "count", "question": "?", "decimals": 0},
            {"id": "debt", "type": "money", "question": "?", "only_if": {"poor": "no"}},
        ]
        if self.chance(0.5):
            found[5]["most"] = self.pick("3", "9")
        if self.chance(0.5):
            found[9]["not_asked"] = self.pick("0.00", "5.00")
        for at in (6, 7, 8):
            if self.chance(0.2):
                found[at] |= {"only_if": only} | self.pick({}, {"not_asked": "2.00"})
        if self.chance(0.3):
            found[6]["least"] = "0.50"
            found[6]["most"] = "40.00"
        return found

    def options(self, names: str) -> list[dict[str, str]]:
        return [{"id": name, "label": name} for name in names]

    def parameters(self) -> list[dict[str, Any]]:
        """The national amounts; some days are not known."""
        last = self.pick({"until": "2026-12-31"}, {"open_ended": "yes"})
        wage = [
            {"from": "2025-01-01", "value": self.pick("740.00", "700.00"), "source": "s"},
            {"from": "2026-01-01", "value": "780.00", "source": "s", **last},
        ]
        if self.chance(0.3):
            wage[0]["until"] = "2025-06-30"
        rate = [{"from": "2024-01-01", "value": "25.50", "source": "s", "open_ended": "yes"}]
        return [
            {"id": "wage", "label": "w", "unit": "EUR", "values": wage},
            {"id": "rate", "label": "r", "unit": "EUR", "values": rate},
        ]

    def bound(self) -> str:
        how = self.pick("at most", "less than", "at least", "more than")
        return f"{how} {self.limit()}"

    def limit(self) -> str:
        return str(self.pick("500.00", "780", "1560.00", "1 x wage", "2 x wage", "wage", "0"))

    def number_test(self, name: str) -> Any:
        if name in ("people", "hours", "weeks", "before"):
            how = self.pick("at most", "less than", "at least", "more than")
            return f"{how} {self.pick('1', '2', '4', '10')}"
        if self.chance(0.2):
            return {"from": "100.00", "to": self.pick("500.00", "2 x wage")}
        return self.bound()

    def tests(self) -> dict[str, Any]:
        """One map of tests."""
        every: dict[str, Any] = {
            "poor": lambda: self.pick("yes", "no"),
            "kind": lambda: self.pick("a", "b", ["a", "b"], ["b", "c"]),
            "home": lambda: self.pick("x", ["x", "y"], "z"),
            "care": lambda: self.pick("yes", "no"),
            "income": lambda: self.number_test("income"),
            "people": lambda: self.number_test("people"),
            "debt": lambda: self.number_test("debt"),
            "hours": lambda: self.number_test("hours"),
        }
        every |= dict.fromkeys(self.lines, self.bound)
        names = self.random.sample(sorted(every), self.pick(1, 1, 2, 3))
        return {name: every[name]() for name in names}

    def condition(self) -> Any:
        return self.tests() if self.chance(0.8) else [self.tests(), self.tests()]

    def operand(self) -> str:
        names = [*self.numbers, *self.lines, "rate", "wage", "debt"]
        return str(self.pick(*names, "0.5 x income", "2 x wage", "12.50", "100", "3", "0.00"))

    def line(self, name: str, begin: str = "") -> dict[str, Any]:
        """A line of a worksheet."""
        made: dict[str, Any] = {"id": name}
        if self.chance(0.2) and not begin:
            made["table"] = self.look_up()
        else:
            made["of"] = [begin] if begin else [self.operand() for _ in range(self.pick(1, 1, 2))]
        steps: dict[str, Any] = {
            "less": lambda: [self.operand()],
            "not_below": lambda: self.pick("0.00", "10.00"),
            "percent": lambda: self.pick("25", "rate", "33.33"),
            "times": lambda: [self.pick("2", "people", "0.5", "weeks")],
            "divided_by": lambda: [self.pick("people", "3", "7", "debt", "0", *self.lines)],
            "at_least": lambda: [self.operand()],
            "at_most": lambda: [self.operand()],
            "round": lambda: (
                f"{self.pick('up', 'down', 'half', 'truncate')} to "
                + self.pick("0.01", "1", "0.10")
            ),
        }
        drawn = self.random.sample(sorted(steps), self.pick(0, 1, 2, 3))
        found = {step: steps[step]() for step in drawn}
        made |= {step: found[step] for step in steps if step in found}
        if self.chance(0.25):
            made |= {"when": self.condition(), "else": self.operand()}
        if self.chance(0.2):
            made["assumptions"] = [self.pick("one", "two")]
        return made

    def look_up(self) -> dict[str, Any]:
        """A table of one or two ways, sometimes with holes or doubles."""
        rows: list[Any] = self.pick(
            ["up to 500", "up to 1000", "rest"],
            ["rest", "below 1 x wage"],
            ["up to 300"],
            ["at most 800", "more than 700"],
        )
        made: dict[str, Any] = {"down": self.pick("income", *self.lines)}
        if self.chance(0.5):
            made["across"], made["columns"] = self.pick(
                ("kind", ["a", ["b", "c"]]), ("home", ["x", "y"]), ("people", ["up to 2", "rest"])
            )
            made["rows"] = [{"at": row, "values": [self.operand(), self.operand()]} for row in rows]
        else:
            made["rows"] = [{"at": row, "value": self.operand()} for row in rows]
        return made

    def worksheet(self, begin: str = "") -> list[dict[str, Any]]:
        """Lines that follow from each other."""
        found = []
        kept = [*self.lines]
        for at in range(self.pick(1, 2, 3)):
            name = f"w{self.random.randrange(10**6)}"
            found.append(self.line(name, begin if not at else ""))
            self.lines = [*self.lines, name]
        self.lines = kept
        if begin and len(found) > 1 and self.chance(0.7):
            found[-1]["of"] = [found[0]["id"]]
            found[-1].pop("table", None)
        return found

    def price(self) -> Any:
        if self.chance(0.75):
            return self.pick(*AMOUNTS)
        dated = [
            {"from": "2025-01-01", "value": self.pick(*AMOUNTS)},
            {"from": "2026-01-01", "value": self.pick(*AMOUNTS)},
        ]
        dated[-1] |= self.pick({"until": "2026-12-31"}, {"open_ended": "yes"})
        return dated

    def number(self) -> str:
        self.clause += 1
        return f"{self.clause}."

    def tier(self) -> dict[str, Any]:
        """A price for some people."""
        made: dict[str, Any] = {"text": "t"}
        kind = self.random.random()
        if kind < 0.65:
            made["fee"] = self.price()
        elif kind < 0.8:
            made["ask"] = "why"
        else:
            made["worksheet"] = self.worksheet()
        if self.chance(0.8):
            made["clause"] = self.number()
        if self.chance(0.2):
            made["assumptions"] = ["one"]
        return made

    def cases(self) -> list[dict[str, Any]]:
        found = []
        for _ in range(self.pick(1, 2, 3)):
            one = {"clause": self.number(), "text": "t", "if": self.condition()}
            found.append(one | ({"assumptions": ["two"]} if self.chance(0.2) else {}))
        return found

    def tariff(self) -> dict[str, Any]:
        """The tariff as an editor would write it."""
        made: dict[str, Any] = {"id": "fee", "price_list": "list", "title": "t", "unit_label": "u"}
        derive = []
        for name in ("per_head", "rest_of")[: self.pick(0, 0, 1, 2)]:
            derive.append(self.line(name))
            self.lines.append(name)
        made["derive"] = derive
        made["per"] = self.per()
        tiers = []
        for _ in range(self.pick(0, 1, 2, 3)):
            tier = self.tier()
            inner = {"clauses": self.cases()} if self.chance(0.6) else {"if": self.condition()}
            tiers.append(tier | inner)
        made["tiers"] = tiers
        if made["per"] and self.chance(0.35):
            made["bands"] = self.bands()
            if self.chance(0.6):
                made["used_before"] = "before"
        if self.chance(0.6):
            made["otherwise"] = self.tier()
        made["asks"] = [self.asked() for _ in range(self.pick(0, 0, 1, 2))]
        points = self.points(made)
        made["exempt"] = self.exempt(points)
        made["overlap"] = self.overlap(points)
        if self.chance(0.3):
            made["settle"] = self.worksheet(self.pick("price", "total", "quantity"))
        made["assumptions"] = ["list"] if self.chance(0.5) else []
        return made

    def per(self) -> dict[str, Any]:
        found = {}
        for name in ("hours", "weeks")[: self.pick(0, 1, 1, 2)]:
            one: dict[str, Any] = {"unit": "hour"}
            if self.chance(0.4):
                one["size"] = self.pick("2", "30")
            if self.chance(0.7):
                one["part_counts_as"] = self.pick("exact", "whole")
            if self.chance(0.3):
                one["assumptions"] = ["part"]
            found[name] = one
        return found

    def bands(self) -> list[dict[str, Any]]:
        found = []
        limits = self.pick([3], [2, 5], [2, 5, None], [None], [4, None], [5, 5])
        for limit in limits:
            one = {"clause": self.number(), "text": "b", "fee": self.price()}
            one |= {"up_to": limit} if limit else {}
            one |= {"if": self.condition()} if self.chance(0.4) else {}
            found.append(one | ({"assumptions": ["band"]} if self.chance(0.3) else {}))
        return found

    def asked(self) -> dict[str, Any]:
        found = {"if": self.condition(), "ask": "why"}
        return found | ({"clause": self.number(), "text": "t"} if self.chance(0.5) else {})

    def points(self, made: dict[str, Any]) -> list[str]:
        rows = [*made["tiers"], *made.get("bands", ()), *made["asks"]]
        rows += [made["otherwise"]] if "otherwise" in made else []
        rows += [point for tier in made["tiers"] for point in tier.get("clauses", ())]
        return [row["clause"] for row in rows if "clause" in row]

    def exempt(self, points: list[str]) -> list[dict[str, Any]]:
        found = []
        for _ in range(self.pick(0, 1, 1, 2) if points else 0):
            of = self.random.sample(points, min(len(points), self.pick(1, 2, 9)))
            one = {"text": "free", "of": of, "clauses": self.cases()[:2]}
            found.append(one | ({"clause": self.number()} if self.chance(0.5) else {}))
        return found

    def overlap(self, points: list[str]) -> list[dict[str, Any]]:
        found = []
        for _ in range(self.pick(0, 1, 2, 3, 20) if len(points) > 1 else 0):
            then = self.pick("ask", "lowest_fee", "first_listed")
            one = {"between": self.random.sample(points, 2), "then": then}
            found.append(one if then == "ask" else one | {"assumption": "won"})
        return found


def random_table(seed: int) -> Any:
    """The table of a random tariff."""
    return random_subject(seed).table


def random_subject(seed: int) -> Subject:
    """A random tariff, sometimes in two versions."""
    maker = Maker(seed)
    facts = {one["id"]: record(Fact, one) for one in maker.facts()}
    parameters = {one["id"]: record(Parameter, one) for one in maker.parameters()}
    first = maker.tariff()
    written = [first]
    if maker.chance(0.25):
        second = Maker(seed + 10**6).tariff() | {"id": "later", "version_of": "fee"}
        first["valid_to"] = maker.pick("2025-06-30", "2025-12-31")
        second["valid_from"] = maker.pick("2025-07-01", "2026-01-01")
        written.append(second)
    tariffs = {one["id"]: record(Tariff, one) for one in written}
    empty: dict[str, Any] = {field.name: {} for field in fields(Shelf)}
    lists = {"list": SimpleNamespace(valid_from=None, valid_to=None)}
    shelf = Shelf(
        **empty
        | {
            "facts": facts,
            "parameters": parameters,
            "tariffs": tariffs,
            "price_lists": lists,
            "assumptions": {name: record(Assumption, {"id": name, "text": name}) for name in READ},
        }
    )
    ruled_out: list[Any] = [{"kind": "c", "home": ["y", "z"]}] if maker.chance(0.4) else []
    ruled_out += [{"poor": "yes", "income": "more than 1000"}] if maker.chance(0.3) else []
    nobody = [{"kind": "b", "home": "x"}, {"kind": "b", "home": ["y", "z"]}]
    ruled_out += nobody if maker.chance(0.1) else []
    records = tuple(versions_of(tariffs["fee"], shelf))
    scope = Scope(shelf, tuple(conditions(ruled_out)))
    return Subject("", "", shelf, records, table(tariffs["fee"], scope))


def conditions(given: list[Any]) -> Iterator[Any]:
    """Conditions outside a record."""
    holder = (
        record(Fact, {"id": "f", "type": "yes_no", "question": "?", "only_if": given})
        if given
        else None
    )
    if holder:
        yield holder.only_if


def answer(fact: Any, edge: list[str], random: Random) -> str:
    """An answer, now and then one that cannot be read."""
    if random.random() < 0.01:
        return random.choice(["abc", "-5", "1e9", "6,9,0", "1.2345", "yes", "9999999999"])
    if "options" in fact:
        return str(random.choice(fact["options"]))
    step = Decimal(1).scaleb(-fact["decimals"])
    near = Decimal(random.choice(edge or ["1"])) + random.choice([-2, -1, 0, 0, 0, 1, 100]) * step
    value = near if random.random() < 0.7 else Decimal(random.choice(["0", "1", "2", "7", "250"]))
    if random.random() > 0.02:
        value = max(value, Decimal(fact["least"]))
    value = max(value.quantize(step), Decimal(0))
    said = format(value, "f")
    return said.replace(".", ",") if random.random() < 0.2 else said


def random_cases(table: Any, count: int, random: Random, edges: Any) -> Iterator[Case]:
    """Random people, from those who have answered nothing to those who have answered all."""
    numbers = [name for name, fact in table["facts"].items() if "options" not in fact]
    begin = {(name, day): edges(table, {}, day, name) for name in numbers for day in DAYS}
    for _ in range(count):
        day, given = random.choice(DAYS), random.choice([0.5, 0.8, 0.95, 1, 1, 1])
        answers = {
            name: answer(fact, begin.get((name, day), []), random)
            for name, fact in table["facts"].items()
            if random.random() < given
        }
        do = random.choices(["fee", "possible", "wrong", "edges"], [75, 18, 3, 4])[0]
        if do == "edges" and not table["facts"]:
            do = "fee"
        if do == "wrong":
            answers |= random.choice([{}, {"nothing": "1"}, {"poor": ""}])
        if do == "possible" and random.random() < 0.9:
            readable = {bad["fact"] for bad in _wrong(table, answers)}
            answers = {name: said for name, said in answers.items() if name not in readable}
        yield Case(
            table, do, answers, day, random.choice([*table["facts"]]) if do == "edges" else ""
        )


def _wrong(table: Any, answers: dict[str, str]) -> list[dict[str, str]]:
    from viegli.fees.evaluate import wrong  # noqa: PLC0415

    return wrong(table, answers)
