"""ER05 to ER13, ER32 and ER33: clauses, verbs and chains of nouns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from viegli.easyread.lexicon import Lexicon, Token
from viegli.easyread.morphology import Form, Reading
from viegli.easyread.rule import Rule
from viegli.easyread.units import Unit


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ASKING = _set(
    "kas ko kam kā kurš kura kuru kuram kurai kurā kuri kuras kuriem kurām kuros kurās kurus "
    "kur kad kāpēc cik kāds kāda kādu kādi kādas kādus kurp vai"
)
"""They begin a clause inside a sentence, and a question at its start."""
_ALWAYS = _set("ka lai ja jo kamēr")
_ONLY_AFTER_COMMA = _set("kā kas ko kam kad kur cik kāds kāda kādu kādi kādas kādus vai")
_PASSIVE = _set("tiek tika tiks tikt tiktu netiek netika netiks netiktu")
_BEING = _set("ir bija būs nav nebija nebūs esmu esam esat bijām bijāt būsim būsiet")
_PARTICIPLE = re.compile(r"\w{2,}t(?:s|a|i|as|ie|ais|ā|ās)$")
_VERBAL_NOUN = re.compile(r"\w{2,}šan(?:a|as|ai|u|ā|ām|ās)$")
_OPEN = ("ēdin", "mazgā", "žāvē", "pieteik", "ārstē", "ēš")
"""Stems of nouns in -šana that everybody knows."""
_NEGATED = _set(
    "nav nebija nebūs neesmu neesam neesat nevar nevarat nevaru nedrīkst nedrīkstat nevajag "
    "nezina nezinām nezināt nespēj neder negrib nepieder nenotiek"
)
_OFTEN_BOTH = _set("vai arī var par")


def subordinators(unit: Unit) -> list[str]:
    """The words of a unit that begin a clause within its sentence."""
    found = []
    for match in re.finditer(r"\w+", unit.text):
        word, before = match[0].lower(), unit.text[: match.start()].rstrip()
        after_comma = before.endswith((",", "(", "–", "-", ";"))
        listed = word in (_ASKING if after_comma else _ASKING - _ONLY_AFTER_COMMA)
        if word in _ALWAYS or (listed and before):
            found.append(match[0])
    return found


def _many_clauses(unit: Unit, _: Lexicon) -> Iterator[str]:
    words = subordinators(unit)
    if len(words) > 1:
        yield ", ".join(words)


def _long_clause(unit: Unit, _: Lexicon) -> Iterator[str]:
    words = subordinators(unit)
    if len(words) == 1 and len(unit.words) > 8:
        yield words[0]


def _has(readings: Sequence[Reading], *forms: Form) -> bool:
    return any(one.kind == "verb" and one.form in forms for one in readings)


def _only(readings: Sequence[Reading], *forms: Form) -> bool:
    """Whether a word is surely such a form of a verb."""
    return bool(readings) and all(one.kind == "verb" and one.form in forms for one in readings)


def finite(token: Token, lexicon: Lexicon) -> bool:
    """Whether a token is a verb that says who and when."""
    low = token.low
    readings = lexicon.readings(token.text) if not token.explained else ()
    return low not in _OFTEN_BOTH and (_only(readings, "finite") or low in _BEING or low == "var")


def _two_verbs(unit: Unit, lexicon: Lexicon) -> Iterator[str]:
    tokens = lexicon.tokens(unit)
    for at, token in enumerate(tokens):
        asking = token.low == "vai" and unit.text[: token.start].rstrip().endswith(",")
        if token.low in ("un", "vai", "bet") and not asking and len(unit.words) > 6:
            before = [one for one in _clause(tokens[:at], unit) if finite(one, lexicon)]
            after = [one for one in tokens[at + 1 : at + 3] if finite(one, lexicon)]
            if before and after:
                yield f"{before[-1].text} {token.text} {after[0].text}"


def _clause(tokens: Sequence[Token], unit: Unit) -> list[Token]:
    """The last tokens, from the last comma on."""
    start = unit.text.rfind(",", 0, tokens[-1].start if tokens else 0)
    return [one for one in tokens if one.start > start]


def _passive(unit: Unit, lexicon: Lexicon) -> Iterator[str]:
    tokens = lexicon.tokens(unit)
    for at, token in enumerate(tokens):
        if token.low in _PASSIVE:
            near = (*tokens[at + 1 : at + 5], *tokens[max(0, at - 2) : at])
            other = [one for one in near if _PARTICIPLE.match(one.low)]
            if other:
                yield f"{token.text} {other[0].text}"


def _being(unit: Unit, lexicon: Lexicon) -> Iterator[str]:
    tokens = lexicon.tokens(unit)
    for at, token in enumerate(tokens):
        if token.low in _BEING:
            near = [one for one in tokens[at + 1 : at + 3] if _done_to(one, lexicon)]
            after = tokens[tokens.index(near[0]) + 1 :] if near else ()
            if near and not (after and _agree(near[0], after[0])):
                yield f"{token.text} {near[0].text}"


def _agree(quality: Token, thing: Token) -> bool:
    """Whether a word in -ts describes the next one ("saīsināti nosaukumi")."""
    ending = quality.low.rpartition("t")[2]
    return thing.low.endswith(ending) and not thing.text[0].isdigit()


def _done_to(token: Token, lexicon: Lexicon) -> bool:
    """Whether a token is a -ts participle, and no everyday quality as "atvērts"."""
    quality = re.sub(r"t(?:a|i|as)$", "ts", token.low) in lexicon.core
    plain = not token.explained and not quality
    return plain and _only(lexicon.readings(token.text), "passive")


def _participles(unit: Unit, lexicon: Lexicon) -> Iterator[str]:
    for token in lexicon.tokens(unit):
        readings = () if token.explained else lexicon.readings(token.text)
        if token.low in lexicon.core:
            continue
        hard = "oš" in token.low or token.low.endswith(("ot", "oties")) or "dam" in token.low
        if hard and _only(readings, "present", "ot"):
            yield token.text


def _verbal_nouns(unit: Unit, lexicon: Lexicon) -> list[str]:
    return [
        token.text
        for token in lexicon.tokens(unit)
        if not token.explained and _VERBAL_NOUN.match(token.low) and not token.low.startswith(_OPEN)
    ]


def _many_verbal_nouns(unit: Unit, lexicon: Lexicon) -> Iterator[str]:
    words = _verbal_nouns(unit, lexicon)
    if len(words) > 1:
        yield ", ".join(words)


def _verbal_noun(unit: Unit, lexicon: Lexicon) -> Iterator[str]:
    words = _verbal_nouns(unit, lexicon)
    if len(words) == 1:
        yield words[0]


_GENITIVE = {
    "1": ("a", "u"),
    "2": ("a", "u"),
    "3": ("us", "u"),
    "4": ("as", "u"),
    "5": ("es", "u"),
    "6": ("s", "u"),
}
_POINTING = _set("katra katru visa visu sava savu jūsu mūsu viņu viņa cita citu tā to šo sakarā")


def _noun(token: Token, lexicon: Lexicon) -> tuple[bool, bool]:
    """Whether a token is a noun, and whether it may be a genitive."""
    readings = lexicon.readings(token.text.split()[-1])
    nouns = [one for one in readings if one.kind == "noun" or one.form == "noun"]
    if not nouns or token.low in _POINTING or _has(readings, "finite", "infinitive"):
        return False, False
    of = any(token.low.endswith(_GENITIVE.get(one.declension or "4", "-")) for one in nouns)
    return True, of and not _same_as_base(token, nouns)


def _same_as_base(token: Token, nouns: Sequence[Reading]) -> bool:
    """Whether a word is as the dictionary lists it: no genitive."""
    return all(one.stem.lower() == token.low for one in nouns)


def chains(unit: Unit, lexicon: Lexicon) -> Iterator[list[str]]:
    """Runs of nouns, each but the last in the genitive; adjectives may stand between them."""
    run: list[str] = []
    open_, edge = False, 0
    for token in lexicon.tokens(unit):
        noun, genitive = _noun(token, lexicon)
        apart = bool(unit.text[edge : token.start].strip())
        edge = token.start + len(token.text)
        if apart or not open_ or not (noun or _describes(token, lexicon)):
            yield _without_object(run)
            run, open_ = [], False
        if noun:
            run, open_ = [*run, token.text], genitive
    yield _without_object(run)


def _describes(token: Token, lexicon: Lexicon) -> bool:
    """Whether a token is an adjective that may stand inside a chain."""
    adjective = any(one.kind == "adjective" for one in lexicon.readings(token.text))
    return adjective and not token.low.endswith("ais")


def _without_object(run: list[str]) -> list[str]:
    """A chain that ends in a place begins after the object before it ("kursu pusceļa mājā")."""
    if not run or not run[-1].endswith(("ā", "ē", "ī", "ās", "ēs", "īs", "os")):
        return run
    last = max((at for at, word in enumerate(run[:-1]) if word.endswith("u")), default=-1)
    return run[last + 1 :] if last < len(run) - 2 else run


def _long_chain(unit: Unit, lexicon: Lexicon) -> Iterator[str]:
    yield from (" ".join(one) for one in chains(unit, lexicon) if len(one) > 3)


def _chain(unit: Unit, lexicon: Lexicon) -> Iterator[str]:
    yield from (" ".join(one) for one in chains(unit, lexicon) if len(one) == 3)


def _negations(unit: Unit, lexicon: Lexicon) -> list[str]:
    found = []
    for token in lexicon.tokens(unit):
        if token.low in _NEGATED:
            found.append(token.text)
        elif token.low.startswith("ne") and _only(lexicon.readings(token.text), "finite"):
            bare = lexicon.readings(token.low[2:])
            found += [token.text] if _has(bare, "finite") else []
    return found


def _two_negations(unit: Unit, lexicon: Lexicon) -> Iterator[str]:
    words = _negations(unit, lexicon)
    if len(words) > 1:
        yield ", ".join(words)


def _negation(unit: Unit, lexicon: Lexicon) -> Iterator[str]:
    words = _negations(unit, lexicon)
    if len(words) == 1:
        yield words[0]


_PREPOSITIONS = _set("par ar uz pie no bez līdz pēc pirms pret starp pa")


def _conditional(unit: Unit, lexicon: Lexicon) -> Iterator[str]:
    tokens = lexicon.tokens(unit)
    for at, token in enumerate(tokens):
        if _may_be_conditional(token, lexicon) and not _attribute(tokens, at, lexicon):
            yield token.text


def _may_be_conditional(token: Token, lexicon: Lexicon) -> bool:
    low = token.low
    stem = low[:-1] if low.endswith("tu") else f"{low[:-2]}ies" if low.endswith("tos") else ""
    if not stem or token.explained or not _has(lexicon.readings(stem), "infinitive"):
        return False
    return all(one.kind == "verb" for one in lexicon.readings(low))


def _attribute(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a word in -tu only describes the noun after it ("algotu darbu")."""
    if at + 1 == len(tokens) or not _noun(tokens[at + 1], lexicon)[0]:
        return False
    before = at > 0 and tokens[at - 1].low in _PREPOSITIONS
    return before or any(finite(one, lexicon) for one in tokens[:at])


RULES = (
    Rule(
        "ER05",
        "error",
        "Teikumā ir vairāki palīgteikumi ({}).",
        "Sadaliet to vairākos teikumos.",
        bad=("Pastāstiet, kas notika, ja jums ir grūti.",),
        good=("Kas jums ir vajadzīgs?", "Ja nezināt, jautājiet.", "Tas ir ārsts, kurš palīdz."),
        unit=_many_clauses,
    ),
    Rule(
        "ER06",
        "warning",
        "Teikums ar palīgteikumu ({}) ir garāks par 8 vārdiem.",
        "Sadaliet to divos teikumos.",
        bad=("Pašvaldība palīdz cilvēkiem, kuri veselības dēļ nevar sevi aprūpēt mājās.",),
        good=("Pašvaldība palīdz cilvēkiem, kuri nevar sevi aprūpēt.",),
        unit=_long_clause,
    ),
    Rule(
        "ER07",
        "warning",
        "Teikumā ir 2 darbības ({}).",
        "Katrai darbībai rakstiet savu teikumu.",
        bad=("Jūsu ģimene visu dienu strādā un nevar jūs aprūpēt.",),
        good=(
            "Zvaniet vai ejiet uz sociālo dienestu.",
            "Jūs varat mācīties un strādāt dienas centrā.",
        ),
        unit=_two_verbs,
        dictionary=True,
    ),
    Rule(
        "ER08",
        "error",
        "Nav teikts, kurš to dara ({}).",
        'Sakiet, kurš to dara: "dienests maksā", nevis "tiek maksāts".',
        bad=("Pakalpojums tiek nodrošināts mājās.", "Lēmums netika pieņemts."),
        good=("Dienests pieņem lēmumu.", "Jūs tiekat mājās ar autobusu."),
        unit=_passive,
    ),
    Rule(
        "ER09",
        "warning",
        "Nav teikts, kurš to dara ({}).",
        "Sakiet, kurš to dara.",
        bad=("Centri ir paredzēti bērniem.",),
        good=("Centri ir bērniem.", "Durvis ir atvērtas."),
        unit=_being,
        dictionary=True,
    ),
    Rule(
        "ER10",
        "warning",
        "Grūta darbības vārda forma ({}).",
        'Rakstiet parastu darbības vārdu: "ja strādājat", nevis "strādājot".',
        bad=("Iesniedziet kopiju, uzrādot pasi.", "Nestrādājošs cilvēks nemaksā."),
        good=("Jūs varat dzīvot mājās.", "Tas ir drošs."),
        unit=_participles,
        dictionary=True,
    ),
    Rule(
        "ER11",
        "error",
        "Vairāki lietvārdi ar -šana ({}).",
        'Rakstiet darbības vārdus: "saņemt", nevis "saņemšana".',
        bad=("Lēmums par pakalpojuma piešķiršanu un saņemšanu.",),
        good=("Duša un veļas mazgāšana ir bez pieteikšanās.",),
        unit=_many_verbal_nouns,
    ),
    Rule(
        "ER12",
        "warning",
        "Lietvārds ar -šana ({}).",
        'Rakstiet darbības vārdu: "saņemt", nevis "saņemšana".',
        bad=("Pakalpojuma saņemšana ir bez maksas.",),
        good=("Veļas mazgāšana maksā 1 eiro.",),
        unit=_verbal_noun,
    ),
    Rule(
        "ER13",
        "error",
        "Gara lietvārdu ķēde ({}).",
        "Sadaliet to ar darbības vārdu vai prievārdu.",
        bad=("Tā ir ģimenes locekļa ienākumu summa.",),
        good=("Ģimenes ienākumi ir nauda.",),
        unit=_long_chain,
        dictionary=True,
    ),
    Rule(
        "ER13",
        "warning",
        "Lietvārdu ķēde ({}).",
        "Sadaliet to ar darbības vārdu vai prievārdu.",
        bad=("Jautājiet par dzīvokļa telpu cenu.",),
        good=("Jautājiet par dzīvokļa cenu.",),
        unit=_chain,
        dictionary=True,
    ),
    Rule(
        "ER32",
        "error",
        "Teikumā ir vairāki noliegumi ({}).",
        "Sakiet to bez nolieguma vai divos teikumos.",
        bad=("Jūs nevarat saņemt palīdzību, ja nav pases.",),
        good=("Jūs nestrādājat.",),
        unit=_two_negations,
    ),
    Rule(
        "ER32",
        "info",
        "Teikumā ir noliegums ({}).",
        "Padomājiet, vai to var pateikt bez nolieguma.",
        bad=("Iepriekš pieteikties nevajag.",),
        good=("Var nākt uzreiz.",),
        unit=_negation,
    ),
    Rule(
        "ER33",
        "warning",
        "Vēlējuma forma ({}).",
        'Rakstiet "var", nevis "varētu".',
        bad=("Jūs varētu saņemt palīdzību.", "Cilvēks mācītos."),
        good=("Jūs strādājat algotu darbu.", "Tā ir sociālo lietu pārvalde."),
        unit=_conditional,
        dictionary=True,
    ),
)
