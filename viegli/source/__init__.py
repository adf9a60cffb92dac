"""Reads data files: text in, values with their places out. The only room that knows YAML."""

from viegli.source.letters import decode
from viegli.source.places import Place, Problem, in_order
from viegli.source.reader import parse, read, read_text
from viegli.source.values import Mapping, Node, Scalar, Sequence, places_in
from viegli.source.writing import with_field

__all__ = [
    "Mapping",
    "Node",
    "Place",
    "Problem",
    "Scalar",
    "Sequence",
    "decode",
    "in_order",
    "parse",
    "places_in",
    "read",
    "read_text",
    "with_field",
]
