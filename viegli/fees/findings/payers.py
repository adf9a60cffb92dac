"""Who pays the price of everybody else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from viegli.fees.boxes import Part, groups
from viegli.fees.eras import Era, Sample
from viegli.fees.findings.finding import Finding, amount, somebody
from viegli.fees.maps import maps
from viegli.fees.persons import Person
from viegli.fees.subjects import Subject
from viegli.fees.terms import Table


def full_price(one: Subject, era: Era) -> Iterator[Finding]:
    """Who pays what everybody else pays, where there are points for some."""
    row = otherwise(era)
    paying = [
        (era.groups[key].count, group[0])
        for key, group in era.samples.items()
        if row and pays(group[0], row)
    ]
    if row and paying:
        most = max(paying, key=lambda pair: pair[0])[1]
        yield Finding(
            "full_price",
            one.id,
            tuple(row["clauses"][:1]),
            (one.place(era.people.version, row["id"]),),
            people(one, era, row) or (somebody(one, era, most),),
            (amount(most.answer),),
            sum(count for count, _ in paying),
        )


def otherwise(era: Era) -> Table | None:
    """The row of everybody else, where there are others and it is one price for all."""
    rows = era.people.version["rows"]
    found = next((row for row in rows if row["otherwise"]), None)
    plain = found and (isinstance(found["price"], str) or "dated" in found["price"])
    return found if plain and len(rows) > 1 else None


def people(one: Subject, era: Era, row: Table) -> tuple[Person, ...]:
    """The plainest person who pays the price, for each answer to a choice that points test.

    Nobody is told of whom the same is said with fewer words.
    """
    found: list[Person] = []
    for name, option in options(era):
        if one.facts[name].type == "choice" and one.usual.get(name) != option:
            met = plainest(one, era, row, name, option)
            fresh = (each for each in met if not any(covers(each, known) for known in found))
            found += [each for each in (next(fresh, None),) if each]
    return tuple(found)


def covers(one: Person, other: Person) -> bool:
    """Whether all that is told of the other person is told of this one, too."""
    return all(name in one.names and one.said[name] == other.said[name] for name in other.names)


def plainest(one: Subject, era: Era, row: Table, name: str, option: str) -> Iterator[Person]:
    """The people with an answer who pay a row's price: of all, then for each other answer."""
    others = [pair for pair in options(era) if one.facts[pair[0]].type == "choice"]
    for more in ({}, *({other: given} for other, given in others if other != name)):
        met = [each for each in those_with(era, {**more, name: option}) if pays(each, row)]
        if met:
            plain = min(met, key=lambda sample: unusual(one, sample))
            yield somebody(one, era, plain, (name,), edge=False)


def unusual(one: Subject, sample: Sample) -> int:
    """How many answers of a person are not the usual ones."""
    return sum(said != one.usual.get(name, said) for name, said in sample.said.items())


def options(era: Era) -> Iterator[tuple[str, str]]:
    """Each answer to each choice that points test."""
    tested = {test["on"] for tests in maps(era.people.version["rows"]) for test in tests}
    for name, fact in era.people.table["facts"].items():
        if name in tested:
            yield from ((name, option) for option in fact.get("options", ()))


def those_with(era: Era, answers: Mapping[str, str]) -> Iterator[Sample]:
    """A sample of each group of people who give these answers."""
    parts = [narrowed(part, answers) for part in era.people.parts]
    if all(part.atoms for part in parts):
        for key, group in groups(parts).items():
            known = era.samples[key][0]
            yield Sample(group.said, known.answer, known.rows)


def narrowed(part: Part, answers: Mapping[str, str]) -> Part:
    """The part with only those who give these answers."""
    asked = [(part.facts.index(name), answers[name]) for name in part.facts if name in answers]
    fitting = (
        atom
        for atom in part.atoms
        if all((kind := atom.kinds[at]) and kind.said == option for at, option in asked)
    )
    return replace(part, atoms=tuple(fitting))


def no_relief(one: Subject, era: Era) -> Iterator[Finding]:
    """Each answer to a choice with which all who pay, pay the price of everybody else."""
    row = otherwise(era)
    for name, option in options(era) if row else ():
        if one.facts[name].type != "choice":
            continue
        met = list(those_with(era, {name: option}))
        paying = [sample for sample in met if pays(sample)]
        sure = not any(sample.answer.get("between") for sample in met)
        if row and paying and sure and all(pays(each, row) for each in paying):
            yield Finding(
                "no_relief",
                one.id,
                tuple(row["clauses"][:1]),
                (one.place(era.people.version, row["id"]),),
                (Person({name: option}, (name,)),),
                (amount(paying[0].answer),),
                about=(name, option),
            )


def pays(sample: Sample, row: Table | None = None) -> bool:
    """Whether a person pays a price that is known; by this row, where one is named."""
    known = sample.answer["kind"] == "fee" and not sample.answer["exempt"]
    return known and (row is None or row["id"] in sample.rows)
