"""Links the records: each municipality's offerings laid over their services, problems gathered."""

from viegli.catalogue.catalogue import Catalogue, Local, Offered, link, load
from viegli.catalogue.figures import MARK, parameter_on, prices, value_on
from viegli.catalogue.files import Folder, folder_of, read_folders, read_pictures
from viegli.catalogue.overlay import fingerprint
from viegli.catalogue.shelf import Shelf
from viegli.catalogue.tariffs import answers, clauses
from viegli.catalogue.words import all_texts

__all__ = [
    "MARK",
    "Catalogue",
    "Folder",
    "Local",
    "Offered",
    "Shelf",
    "all_texts",
    "answers",
    "clauses",
    "fingerprint",
    "folder_of",
    "link",
    "load",
    "parameter_on",
    "prices",
    "read_folders",
    "read_pictures",
    "value_on",
]
