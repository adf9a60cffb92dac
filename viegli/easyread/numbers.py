"""ER22 to ER26: numbers, money, telephones, dates and times."""

from __future__ import annotations

from viegli.easyread.rule import Rule
from viegli.easyread.signs import first, matches

_WORDS = (
    r"\b(?:div(?:i|as|u|us|iem|ām|os|ās)|trīs|trij(?:u|iem|ām|os|ās)|"
    r"(?:četr|piec|seš|septiņ|astoņ|deviņ)(?:i|as|u|us|iem|ām|os|ās)|"
    r"(?:desmit|simts|simtu|tūkstoš)\w*|\w+(?:padsmit|desmit))\b"
)
_GROUPED = r"[26]\d\s\d{3}\s\d{3}(?!\d)"
"""A telephone number as people read it."""
_DAY = (
    r"\b(?:pirmd|otrd|trešd|ceturtd|piektd|sestd|svētd)\.|(?-i:\b(?:Pr|Ot|Tr|Ce|Pk|Se|Sv)\b)\.?:?"
)
_RANGE = r"(?<![\d.-])\d{1,2}\s?[–-]\s?\d{1,2}\b(?![\d-]|[.:]\d|\.?\s?[^\W\d_])"
"""Hours as "9-17": what the numbers count is not said."""

RULES = (
    Rule(
        "ER22",
        "warning",
        "Skaitlis ar vārdu ({}).",
        'Rakstiet ar ciparu: "6", nevis "sešas".',
        bad=("Tur ir sešas mājas.", "Vajag divus dokumentus."),
        good=("Tur ir 6 mājas.", "Tur ir viens cilvēks."),
        unit=matches(_WORDS, case=False),
    ),
    Rule(
        "ER23",
        "warning",
        "Grūts skaitlis ({}).",
        "Rakstiet apaļu skaitli vai paskaidrojiet to.",
        bad=(
            "Jūs maksājat 20 % no cenas.",
            "Tur dzīvo 15340 cilvēki.",
            "Tur dzīvo 55 000 cilvēku.",
            "Vajag 2,5 stundas.",
        ),
        good=(
            "Tas bija 2026. gadā.",
            "Tur dzīvo 150 cilvēki.",
            "Zvaniet 67 767 372.",
            "Zvaniet 116 123.",
            "We knew it in 2021.",
        ),
        unit=matches(
            r"\d+(?:[.,]\d+)?\s?(?:%|procent\w*)|(?<![\d-])(?!(?:19|20)\d\d(?:\s+год|\W*$))\d{4,7}(?![\d]|\.\s?gad)|"
            r"(?<![\d.,])\d+,\d(?!\d)|"
            rf"(?<!\d)(?<!\d\s)(?!{_GROUPED}|116\s\d)\d{{1,3}}(?:\s\d{{3}})+(?!\d)"
        ),
        latvian=False,
    ),
    Rule(
        "ER24",
        "error",
        "Nauda ar zīmēm ({}).",
        'Rakstiet ar vārdiem: "6 eiro 90 centi".',
        bad=("Stunda maksā 6.90 eiro.", "Tas maksā 5 €.", "Tas maksā 5 EUR.", "Tas ir 5,- eiro."),
        good=("Stunda maksā 6 eiro 90 centi.",),
        unit=matches(
            r"(?:(?<![\d.])\d+[.,]\d\d(?![\d.])\s?)?(?:€|\bEUR\b)|"
            r"(?<![\d.])\d+[.,](?:\d\d(?![\d.:])|[–-])"
        ),
        latvian=False,
    ),
    Rule(
        "ER25",
        "error",
        "Grūti lasāms tālruņa numurs ({}).",
        'Rakstiet tālruni pa daļām: "67 767 372".',
        bad=(
            "Zvaniet 67767372.",
            "Zvaniet 654-40928.",
            "Zvaniet 6300 7224.",
            "Zvaniet 63-007-224.",
        ),
        good=("Zvaniet 67 767 372.", "Zvaniet +371 67 767 372."),
        unit=matches(
            rf"(?<!\d)(?<!\d\s)(?!(?:\+371\s)?{_GROUPED})(?:\+371\s?)?[26](?:[\s-]?\d){{7}}(?!\d)"
        ),
        latvian=False,
    ),
    Rule(
        "ER26",
        "error",
        "Grūti lasāms datums vai laiks ({}).",
        'Rakstiet "2026. gada 1. maijs", "no pulksten 9 līdz 17" un dienas ar vārdiem.',
        bad=(
            "Nāciet 01.05.2026.",
            "Nāciet 01/05/2026.",
            "Nāciet līdz 31.12.",
            "Nāciet 2026-05-01.",
            "Atvērts 9:00–17:00.",
            "Atvērts 9-17.",
            "Tas ir no 2008.gada.",
            "Atvērts pirmd.",
            "Atvērts Pr. un Ce.",
        ),
        good=(
            "Nāciet 2026. gada 1. maijā.",
            "Atvērts no pulksten 9 līdz 17.",
            "Tas ir 5–18 gadus veciem bērniem.",
        ),
        unit=first(
            matches(
                r"\b\d{1,2}\.\d{1,2}\.\d{2,4}\b\.?(?!\d)|\b\d{1,2}[:.]\d\d\s*[–-]\s*\d{1,2}[:.]\d\d\b|"
                r"\b\d{1,2}:\d\d\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b|\b\d{4}-\d\d-\d\d\b|"
                rf"(?<!\d)(?<!\d\.)\d\d\.\d\d\.(?!\s?\d)|{_RANGE}|"
                r"\b\d{4}\.gad\w*|\b\d{1,2}\.(?:janv|febr|mart|apr|maij|jūn|jūl|aug|"
                rf"sept|okt|nov|dec)\w*|{_DAY}",
                case=False,
            )
        ),
    ),
)
