"""Links the records: each municipality's offerings laid over their services, problems gathered."""

from viegli.catalogue.catalogue import Catalogue, Local, link, load, of_project
from viegli.catalogue.compared import Compared, compared
from viegli.catalogue.conditions import answers
from viegli.catalogue.figures import MARK, coming, fee_on, parameter_on, priced, prices_on, value_on
from viegli.catalogue.files import Folder, folder_of, read_folders, read_pictures
from viegli.catalogue.offered import Offered
from viegli.catalogue.overlay import fingerprint
from viegli.catalogue.shelf import Shelf
from viegli.catalogue.tariffs import clauses
from viegli.catalogue.words import all_texts, written

__all__ = [
    "MARK",
    "Catalogue",
    "Compared",
    "Folder",
    "Local",
    "Offered",
    "Shelf",
    "all_texts",
    "answers",
    "clauses",
    "coming",
    "compared",
    "fee_on",
    "fingerprint",
    "folder_of",
    "link",
    "load",
    "of_project",
    "parameter_on",
    "priced",
    "prices_on",
    "read_folders",
    "read_pictures",
    "value_on",
    "written",
]
