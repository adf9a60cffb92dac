"""The evaluator as it is served: without comments and blanks, with short names of its own.

Only names that are never a property, a key or a string are shortened, so that what the script
reads and gives stays the same. It understands the plain JavaScript of `overrides/assets/fees.mjs`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from string import ascii_letters, ascii_lowercase, ascii_uppercase

_TOKEN = re.compile(
    r"""(?P<blank>\s+|//[^\n]*|/\*.*?\*/)
      | (?P<word>[A-Za-z_$][\w$]*)
      | (?P<number>\d[\w.]*)
      | (?P<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
      | (?P<regex>(?:(?<=[(,=:]\s)|(?<=[(\[,=:!]))
          /(?![/*])(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*)
      | (?P<sign>=>|\?\?|\?\.(?!\d)|\.\.\.|&&|\|\||[=!]==?|[<>]=|\*\*|\+\+|--|[-+*/%]=|.)
    """,
    re.VERBOSE | re.DOTALL,
)
KEPT = frozenset(
    (
        "fee",
        "possible",
        "wrong",
        "edges",
        "Array",
        "BigInt",
        "Infinity",
        "JSON",
        "Map",
        "Math",
        "Number",
        "Object",
        "RegExp",
        "Set",
        "String",
        "arguments",
        "as",
        "async",
        "await",
        "break",
        "case",
        "catch",
        "class",
        "console",
        "const",
        "continue",
        "default",
        "delete",
        "do",
        "document",
        "else",
        "export",
        "extends",
        "false",
        "finally",
        "for",
        "from",
        "function",
        "globalThis",
        "if",
        "import",
        "in",
        "instanceof",
        "let",
        "new",
        "null",
        "of",
        "return",
        "static",
        "super",
        "switch",
        "this",
        "throw",
        "true",
        "try",
        "typeof",
        "undefined",
        "var",
        "void",
        "while",
        "window",
        "yield",
    )
)
"""What the script gives, and the words of the language that it uses."""
INSIDE = frozenset(
    (
        "assumed",
        "branches",
        "decided",
        "free",
        "gap",
        "held",
        "high",
        "holds",
        "known",
        "lacks",
        "low",
        "maybe",
        "name",
        "names",
        "notes",
        "open",
        "outcome",
        "parts",
        "touched",
        "trace",
        "used",
        "version",
        "day",
        "end",
        "row",
        "start",
        "seen",
        "mark",
        "sure",
        "stood",
    )
)
"""Properties that nobody but the script sees: no table and no answer has them."""
LEADING = ("=", "(", ",", "return", "=>", "[", "{", ";", "!", "&&", "||", "??", ":", "?", "...")
"""After these, brackets round a name or round properties of one change nothing."""
WHOLE = ("=", "(", ",", "return", "=>", "[")
"""After these, brackets round all that is given change nothing."""
NOTED = frozenset(("assumed", "lacks", "touched", "used"))
"""Texts that nobody but the script sees: they get one letter."""
SHORT = {"true": "!0", "false": "!1"}
"""Shorter words for the same."""
WIDE = ascii_uppercase + "$_wxyz"
"""Letters for the names of the module."""
LOCAL = ascii_lowercase[:22]
"""Letters for the names inside a function."""
MORE = "abcdeghijk"
"""Letters behind the others that make further names, but none that is a word of the language."""
_TIGHT = re.compile(r"[\w$]")

Token = tuple[str, str]
"""The kind of a token, and its text."""


def served(source: str) -> str:
    """The source as a module that does the same in fewer letters."""
    tokens = arrows([*tokens_of(source)])
    roles = [*roles_of(tokens)]
    wide = global_names(tokens, roles)
    inside = dict(zip(sorted(INSIDE), short_names(ascii_letters), strict=False))
    made: list[str] = []
    for chunk in chunks(tokens):
        words = [text for at, (_, text) in chunk if roles[at] in ("name", "both")]
        short = {**wide, **local_names(words, wide)}
        made += [spelled(text, roles[at], short, inside) for at, (_, text) in chunk]
    return joined(chosen(trimmed(declared(made))))


def arrows(tokens: list[Token]) -> list[Token]:
    """The tokens with a constant for each function of the module that is not exported."""
    made: list[Token] = []
    depth, starting, own = 0, False, False
    for kind, text in tokens:
        starts, ends = opens(kind, text)
        if text == "function" and not depth and (not made or made[-1][1] != "export"):
            own = starting = True
            made.append(("word", "const"))
            continue
        if starting and text == "(":
            made.append(("sign", "="))
            starting = False
        if own and not depth and text == "{":
            made.append(("sign", "=>"))
        depth += starts - ends
        made.append((kind, text))
        if own and not depth and text == "}":
            made.append(("sign", ";"))
            own = False
    return made


def chunks(tokens: list[Token]) -> Iterator[list[tuple[int, Token]]]:
    """The tokens, with their positions, of each function or constant of the module."""
    chunk: list[tuple[int, Token]] = []
    depth = 0
    for at, (kind, text) in enumerate(tokens):
        starts_one = not depth and text in ("const", "export", "function")
        if chunk and starts_one and chunk[-1][1][1] != "export":
            yield chunk
            chunk = []
        starts, ends = opens(kind, text)
        depth += starts - ends
        chunk.append((at, (kind, text)))
    yield chunk


def global_names(tokens: list[Token], roles: list[str]) -> dict[str, str]:
    """Short names of the module's own functions and constants: capitals, then two letters."""
    own = [
        chunk[at + 1][1][1]
        for chunk in chunks(tokens)
        for at, (_, (_, text)) in enumerate(chunk[:2])
        if text in ("const", "function") and chunk[0][1][1] != "export"
    ]
    used = Counter(text for (_, text), role in zip(tokens, roles, strict=True) if role)
    own.sort(key=lambda name: -used[name])
    return dict(zip(own, short_names(WIDE), strict=False))


def local_names(words: Iterable[str], wide: Mapping[str, str]) -> dict[str, str]:
    """Short names of what a function names for itself: a, b, c in the order of their coming."""
    own = dict.fromkeys(word for word in words if word not in wide and word not in KEPT)
    return dict(zip(own, short_names(LOCAL), strict=False))


def short_names(letters: str) -> Iterator[str]:
    """The letters, then each with a digit behind it."""
    yield from letters
    yield from (letter + digit for digit in MORE for letter in letters)


def spelled(text: str, role: str, short: Mapping[str, str], inside: Mapping[str, str]) -> str:
    """The token with its short name; a key that is a name at once gets both."""
    if role == "both":
        key, name = inside.get(text, text), short.get(text, text)
        return key if key == name else f"{key}:{name}"
    if role == "key":
        return inside.get(text, text)
    if text[0] == '"' and text[1:-1] in NOTED:
        return f'"{text[1]}"'
    return short.get(text, text) if role == "name" else text


def declared(texts: list[str]) -> list[str]:
    """The tokens with `let` for `const`, and one declaration for several in a row."""
    made: list[str] = []
    open_ = [False]
    for text in texts:
        if text in ("const", "let"):
            if open_[-1] and made[-1] == ";":
                made[-1] = ","
                continue
            open_[-1] = True
            made.append("let")
            continue
        if made and made[-1] == ";":
            open_[-1] = False
        starts, ends = opens("", text)
        if starts:
            open_.append(False)
        if ends:
            open_.pop()
        made.append(text)
    return made


def trimmed(texts: list[str]) -> list[str]:
    """The tokens without commas, semicolons and brackets that change nothing."""
    made: list[str] = []
    for text in (SHORT.get(text, text) for text in texts):
        if text in ("}", "]", ")") and made and made[-1] == ",":
            made.pop()
        if text == "}" and made and made[-1] == ";":
            made.pop()
        taken = made[-3:] if text == "=>" else []
        if taken[::2] == ["(", ")"] and _TIGHT.match(taken[1]):
            made[-3:] = [made[-2]]
        made.append(text)
    return bare(made)


def bare(texts: list[str]) -> list[str]:
    """The tokens without brackets round a name, round what an arrow gives, or after `new Set`."""
    made = list(texts)
    for start in reversed([at for at, text in enumerate(texts) if text == "("]):
        end = closing(made, start)
        inside, before, after = made[start + 1 : end], made[start - 1], made[end + 1]
        dotted = all(one == "." for one in inside[1::2])
        single = dotted and all(re.fullmatch(r"[A-Za-z_$][\w$]*", one) for one in inside[::2])
        alone = inside and before in LEADING and single and after != "=>"
        whole = before in WHOLE and inside and (before != "=>" or inside[0] != "{")
        given = whole and after in (",", ";", ")", "]", "}")
        empty = not inside and made[start - 2] == "new" and after not in (".", "(", "[")
        if empty or alone or (given and not parted(inside)):
            del made[end], made[start]
    return made


def chosen(texts: list[str]) -> list[str]:
    """The tokens with one `return` that chooses for an `if` and a `return` after another."""
    made = list(texts)
    for at in reversed([at for at, text in enumerate(texts) if text == "if"]):
        end = closing(made, at + 1)
        stop = ending(made, end)
        asks = made[at + 2 : end]
        plain = not parted(asks, (",", "=", "?", "=>"))
        if plain and made[end + 1] == "return" and made[stop : stop + 2] == [";", "return"]:
            made[at : stop + 2] = ["return", *asks, "?", *made[end + 2 : stop], ":"]
    return made


def ending(texts: list[str], start: int) -> int:
    """Where the statement ends that begins after `start`."""
    depth = 0
    for at in range(start + 1, len(texts)):
        starts, ends = opens("string" if texts[at][0] in "`}" else "", texts[at])
        depth += starts - ends
        if depth < 0 or (not depth and texts[at] == ";"):
            return at
    return len(texts)


def closing(texts: list[str], start: int) -> int:
    """Where the bracket that opens at `start` is closed."""
    depth = 0
    for at in range(start, len(texts)):
        starts, ends = opens("string" if texts[at][0] in "`}" else "", texts[at])
        depth += starts - ends
        if not depth:
            return at
    raise ValueError("a bracket is not closed")


def parted(texts: list[str], signs: Collection[str] = (",",)) -> bool:
    """Whether one of the signs parts the tokens, outside of brackets of their own."""
    depth = 0
    for text in texts:
        starts, ends = opens("string" if text[0] in "`}" else "", text)
        depth += starts - ends
        if text in signs and not depth:
            return True
    return False


def tokens_of(source: str) -> Iterator[Token]:
    """Every token but blanks and comments; a template is cut at its `${` and `}`."""
    at, depths = 0, [0]
    while at < len(source):
        if source[at] == "`" or (source[at] == "}" and not depths[-1] and len(depths) > 1):
            if source[at] == "}":
                depths.pop()
            end = template_end(source, at + 1)
            depths += [0] if source[end - 1] == "{" else []
            yield "string", source[at:end]
            at = end
            continue
        found = _TOKEN.match(source, at)
        assert found, "the last alternative matches any letter"
        at = found.end()
        depths[-1] += {"{": 1, "}": -1}.get(found[0], 0)
        if found.lastgroup != "blank":
            yield str(found.lastgroup), found[0]


def template_end(source: str, at: int) -> int:
    """Where the text of a template ends: after its back-quote, or after `${`."""
    while source[at] != "`" and source[at : at + 2] != "${":
        at += 2 if source[at] == "\\" else 1
    return at + (1 if source[at] == "`" else 2)


def roles_of(tokens: list[Token]) -> Iterator[str]:
    """What each token is: a name, a key or property, both at once, or neither."""
    open_: list[list[int]] = [[False, 0]]
    for at, (kind, text) in enumerate(tokens):
        starts, ends = opens(kind, text)
        if ends:
            open_.pop()
        if starts:
            open_.append([text == "{" and is_object(tokens, at), 0])
        if text == "?":
            open_[-1][1] += 1
        elif text == ":":
            open_[-1][1] = max(open_[-1][1] - 1, 0)
        in_object, choices = open_[-1]
        yield role_of(tokens, at, bool(in_object), choices) if kind == "word" else ""


def role_of(tokens: list[Token], at: int, in_object: bool, choices: int) -> str:
    """The role of a word, which may stand in an object and in a choice by question mark."""
    before, after = tokens[at - 1][1] if at else "", tokens[at + 1][1]
    if before in (".", "?.") or (in_object and after == ":" and not choices):
        return "key"
    return "both" if in_object and before in "{," and after in (",", "}", "=") else "name"


def opens(kind: str, text: str) -> tuple[bool, bool]:
    """Whether a token opens a pair of brackets, and whether it closes one."""
    if kind == "string" and text[0] in "`}":
        return text.endswith("${"), text[0] == "}"
    return text in ("(", "[", "{"), text in (")", "]", "}")


def is_object(tokens: list[Token], at: int) -> bool:
    """Whether a brace opens an object or a pattern, and not a block."""
    before = tokens[at - 1][1] if at else ";"
    return before not in (")", "=>", "{", "}", ";", "else", "do", "try", "catch", "finally")


def joined(texts: Iterable[str]) -> str:
    """The tokens side by side, apart only where they would run together."""
    made: list[str] = []
    for text in texts:
        last = made[-1][-1] if made else ""
        together = _TIGHT.match(text) and _TIGHT.match(last)
        if together or (text[0] in "+-" and last == text[0]):
            made.append(" ")
        made.append(text)
    return "".join(made)
