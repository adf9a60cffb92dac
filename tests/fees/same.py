"""Edits that change no answer, and why: the only ones that the tests may overlook."""

ZERO = "nothing is nothing, with either sign and however it is rounded"
EITHER = "of two equal numbers it takes the other"
SHORT = "a short way, to the same end"
SLOWER = "it only makes things slower: what is done twice comes out alike"
COMMON = (
    "a number below a fraction line is never nothing, and no more is a common divisor of the two"
)
POWER = "a power of ten that is the fourth of the bottom has been a multiple of it before"
HANGS = (
    "whether a test holds, or is open without a question, hangs on the conditions in it, whose own "
    "traces stand beside it, and on numbers that the key holds too"
)
BROKEN = (
    "the tests of a map before the one that fails are fewer than those of a map that is open, so "
    "the two cannot be taken for each other"
)
BOOLEAN = "one truth or its contrary: they differ for the same outcomes"

SAME_PYTHON = {
    "conditions.lasting: condition is None: exit never taken": SHORT,
    "conditions.all_hold: one is None: always": HANGS,
    "exploring.explore: key not in memo: always": SLOWER,
    "exploring.leaves: id(node) in nodes: exit never taken": SLOWER,
    "numbers.show: power < bottom ** 4: comparison 1": POWER,
    "numbers.times: one.low == one.high and other.low == other.high: exit never taken": SHORT,
    "numbers.rounded: count < 0: comparison 1": ZERO,
    "numbers.rounded: count < 0: comparison 1 (2)": ZERO,
}

SAME_JAVASCRIPT = {
    "abs: value < 0n: < → <=": ZERO,
    "fraction: bottom === 1n: exit never taken": SHORT,
    "fraction: a < 0n: < → <=": COMMON,
    "fraction: bottom < 0n: < → <=": COMMON,
    "compare: one === other: exit never taken": SHORT,
    "least: compare(other, one) < 0: < → <=": EITHER,
    "most: compare(other, one) > 0: > → >=": EITHER,
    "show: power < bottom ** 4n: < → <=": POWER,
    "times: isPoint(one) && isPoint(other): exit never taken": SHORT,
    "rounded: top < 0n: < → <=": ZERO,
    "rounded: top < 0n: < → <= (2)": ZERO,
    "lasting: !condition: exit never taken": SHORT,
    'truth: found === null ? `(${inner.trace})` : "F": always': BROKEN,
    'allHold: one ? "T" : `<${notes.open}>`: never': HANGS,
    "sameness: !!outcome.maybe: not": BOOLEAN,
    "sameness: !outcome.maybe: not": BOOLEAN,
    "explore: !memo.has(key): always": SLOWER,
}

CHILDREN = "children have no disability group here; with one they would pay as other children do"
GROUPS = "special care and childhood are asked of people with a group, so that says the same"
ADULTS = "only adults can have one of the groups that these points ask for"
ASKED_FOR = "the office is asked for people who are not declared here, before any price"
LEAST = "fewer answers can be read, but the fees of the others stay"
LEAST_IS_ONE = "nobody counts less than one"

SAME_TABLES = {
    r"home_care facts\.(special_care|since_childhood)\.only_if\..*: option none": (
        "people without a group are asked, too, but no point asks for their answer"
    ),
    r"home_care impossible\..*: option group_[23]": CHILDREN,
    r"home_care .*\.rows\.(2|4|5|7|9|10)\.if\.0\.0(\.in)?: (test removed|option child)": ADULTS,
    r"home_care versions\.0\.rows\.0\.if\.0\.0\.in: option none": GROUPS,
    r"home_care versions\.0\.rows\.10\.if\.0\.1(\.in)?: (test removed|option none)": GROUPS,
    r".* facts\..*\.least: amount": LEAST,
    r"(harmonija|group_flat_space|night_shelter) .*: option (elsewhere|nowhere)": ASKED_FOR,
    r"group_flat_space .*\.if\.0\.0: test removed": "the same: `declared_in: here` says it twice",
    r"night_shelter versions\.0\.rows\.0\.(bands\.1\.)?if\..*": (
        "without an extension the office is asked for nights after the 90th, before any price; and "
        "the condition of all bands together is only as wide as the widest band's"
    ),
    r"(share_above_limit|nursery|finnish_home_care|kindergarten|sibling_fee) "
    r".*\.table\..*\.at_least: bound removed": LEAST_IS_ONE,
    r"limit_by_size .*\.at_least: bound removed": LEAST_IS_ONE,
    r"limit_by_size versions\.0\.rows\.1\.if\.0\.1\.at_most: bound higher": (
        "the line after it takes in the households of two"
    ),
    r"transport versions\.1\.overlap\.0\.then: policy": "the first listed has the lowest fee",
    r"finnish_home_care .*\.lines\.2\.of\.0: of removed": "a sum of nothing is nothing",
}
"""Edits of tables by patterns of their names."""
