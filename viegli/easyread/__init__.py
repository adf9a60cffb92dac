"""Checks easy text: rules ER01 to ER42, each with a Latvian message, a fix and examples."""

from viegli.easyread.lexicon import Lexicon, latvian, word_list
from viegli.easyread.linter import RULES, Report, left_out, lint, rules_for
from viegli.easyread.morphology import Dictionary, read_dictionary
from viegli.easyread.problems import easy_problems, negations
from viegli.easyread.reading import confirm, own_pages, summary
from viegli.easyread.rule import Finding, Rule
from viegli.easyread.structure import PAGE_RULES, PageRule
from viegli.easyread.terms import explained, first_uses, labels
from viegli.easyread.units import Unit, sentences, units
from viegli.easyread.written import written_pages, written_problems

__all__ = [
    "PAGE_RULES",
    "RULES",
    "Dictionary",
    "Finding",
    "Lexicon",
    "PageRule",
    "Report",
    "Rule",
    "Unit",
    "confirm",
    "easy_problems",
    "explained",
    "first_uses",
    "labels",
    "latvian",
    "left_out",
    "lint",
    "negations",
    "own_pages",
    "read_dictionary",
    "rules_for",
    "sentences",
    "summary",
    "units",
    "word_list",
    "written_pages",
    "written_problems",
]
