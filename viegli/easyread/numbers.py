"""ER22 to ER26: numbers, money, telephones, dates and times."""

from __future__ import annotations

from viegli.easyread.rule import Rule
from viegli.easyread.signs import first, matches

_WORDS = (
    r"\b(?:div(?:i|as|u|us|iem|ām|os|ās)|trīs|trij(?:u|iem|ām|os|ās)|"
    r"(?:četr|piec|seš|septiņ|astoņ|deviņ)(?:i|as|u|us|iem|ām|os|ās)|"
    r"(?:desmit|simts|simtu|tūkstoš)\w*|\w+(?:padsmit|desmit))\b"
)
_DAY = r"\b(?:pirmd|otrd|trešd|ceturtd|piektd|sestd|svētd)\.|\b(?:Pr|Ot|Tr|Ce|Pk|Se|Sv)\.?:"

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
        bad=("Jūs maksājat 20 % no cenas.", "Tur dzīvo 15340 cilvēki.", "Vajag 2,5 stundas."),
        good=("Tas bija 2026. gadā.", "Tur dzīvo 150 cilvēki.", "Zvaniet 67 767 372."),
        unit=matches(
            r"\d+(?:[.,]\d+)?\s?(?:%|procent\w*)|(?<![\d-])\d{4,7}(?![\d]|\.\s?gad)|"
            r"(?<![\d.,])\d+,\d(?!\d)"
        ),
        latvian=False,
    ),
    Rule(
        "ER24",
        "error",
        "Nauda ar zīmēm ({}).",
        'Rakstiet ar vārdiem: "6 eiro 90 centi".',
        bad=("Stunda maksā 6.90 eiro.", "Tas maksā 5 €.", "Tas maksā 5 EUR."),
        good=("Stunda maksā 6 eiro 90 centi.",),
        unit=matches(
            r"(?:(?<![\d.])\d+[.,]\d\d(?![\d.])\s?)?(?:€|\bEUR\b)|(?<![\d.])\d+[.,]\d\d(?![\d.:])"
        ),
        latvian=False,
    ),
    Rule(
        "ER25",
        "error",
        "Tālruņa numurs bez atstarpēm ({}).",
        'Rakstiet tālruni pa daļām: "67 767 372".',
        bad=("Zvaniet 67767372.", "Zvaniet 654-40928."),
        good=("Zvaniet 67 767 372.",),
        unit=matches(r"(?<!\d)(?:\+371\s?)?(?:[26]\d{7}|\d{3}-\d{5})(?!\d)"),
        latvian=False,
    ),
    Rule(
        "ER26",
        "error",
        "Grūti lasāms datums vai laiks ({}).",
        'Rakstiet "2026. gada 1. maijs", "no pulksten 9 līdz 17" un dienas ar vārdiem.',
        bad=("Nāciet 01.05.2026.", "Atvērts 9:00–17:00.", "Tas ir no 2008.gada.", "Atvērts pirmd."),
        good=("Nāciet 2026. gada 1. maijā.", "Atvērts no pulksten 9 līdz 17."),
        unit=first(
            matches(
                r"\b\d{1,2}\.\d{1,2}\.\d{2,4}\b\.?(?!\d)|\b\d{1,2}[:.]\d\d\s*[–-]\s*\d{1,2}[:.]\d\d\b|"
                r"\b\d{1,2}:\d\d\b|\b\d{4}\.gad\w*|\b\d{1,2}\.(?:janv|febr|mart|apr|maij|jūn|jūl|aug|"
                rf"sept|okt|nov|dec)\w*|{_DAY}",
                case=False,
            )
        ),
    ),
)
