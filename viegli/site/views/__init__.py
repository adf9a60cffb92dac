"""What templates get: frozen values, every decision made, every figure and date in words.

`Said` values carry `.text`, `.lang`, `.state`. Every href starts with the mark of the site's root,
which the writer fills in. Optional values are None; lists are tuples, empty where there is nothing.

Which template prints which view (macros/<name>.<level>.html.jinja, variable `view`):
service: ServiceView, EasyServiceView; municipality: MunicipalityView; home: HomeView;
situation: SituationView; services: ServicesView; prices: PriceListView;
findings: FindingsView; glossary: GlossaryView; leaflet: LeafletView, and `shape`;
sources: SourcesView; pictures: PicturesView; accessibility: StatementView;
search: SearchView; notfound: LostView.
frame.html.jinja has a macro for each slot around the body: robots, banner, crumbs, languages,
levels, call, footer, each of `frame`.
"""

from viegli.site.views.applying import (
    Contract,
    Decision,
    Decisions,
    Desk,
    DocumentView,
    EasyDocument,
    EasyStep,
    LinkView,
    ProcedureView,
    StepView,
    TimeView,
    WayView,
)
from viegli.site.views.calculator import (
    Calculator,
    Choice,
    Held,
    Named,
    Priced,
    Question,
    Version,
    Wordy,
)
from viegli.site.views.comparison import (
    Bar,
    ComparedTown,
    ComparedView,
    ComparisonsView,
    ComparisonView,
)
from viegli.site.views.easy_service import EasyServiceView
from viegli.site.views.findings import (
    FindingsView,
    FoundGroup,
    FoundIn,
    FoundView,
    PersonView,
    PointLink,
)
from viegli.site.views.frame import BLANK, Frame, LanguageLink
from viegli.site.views.leaflet import DataSource, LeafletView, PaperGroup, Shape
from viegli.site.views.lists import (
    DownloadView,
    GlossaryView,
    PriceListView,
    QuestionGroup,
    SourceGroup,
    SourcesView,
    StatementView,
)
from viegli.site.views.matrices import (
    Answered,
    FirstOf,
    PriceCell,
    PriceMatrix,
    PriceRow,
    PriceRows,
    Side,
)
from viegli.site.views.pictures import PictureGroup, PicturesView, PictureView
from viegli.site.views.places import (
    Address,
    Call,
    ContactView,
    Emergency,
    OrganisationView,
    Week,
    WeekRow,
)
from viegli.site.views.prices import PayerView, Payment, PriceGroup, PricePoint, PriceTable
from viegli.site.views.references import (
    AccountView,
    ActView,
    AlertView,
    FlagView,
    OpenQuestion,
    ReviewView,
    SourceView,
)
from viegli.site.views.searching import SearchView, TownPhone
from viegli.site.views.service import (
    CriterionView,
    FactView,
    LimitView,
    ServiceView,
    Whom,
)
from viegli.site.views.towns import (
    HomeView,
    LostView,
    MunicipalityView,
    ServicesView,
    SituationGroup,
    SituationView,
)
from viegli.site.views.words import (
    Anchor,
    Bullets,
    Denied,
    EasySection,
    EasySentence,
    Gap,
    Image,
    LeafletLink,
    Phone,
    TermView,
)

__all__ = [
    "BLANK",
    "AccountView",
    "ActView",
    "Address",
    "AlertView",
    "Anchor",
    "Answered",
    "Bar",
    "Bullets",
    "Calculator",
    "Call",
    "Choice",
    "ComparedTown",
    "ComparedView",
    "ComparisonView",
    "ComparisonsView",
    "ContactView",
    "Contract",
    "CriterionView",
    "DataSource",
    "Decision",
    "Decisions",
    "Denied",
    "Desk",
    "DocumentView",
    "DownloadView",
    "EasyDocument",
    "EasySection",
    "EasySentence",
    "EasyServiceView",
    "EasyStep",
    "Emergency",
    "FactView",
    "FindingsView",
    "FirstOf",
    "FlagView",
    "FoundGroup",
    "FoundIn",
    "FoundView",
    "Frame",
    "Gap",
    "GlossaryView",
    "Held",
    "HomeView",
    "Image",
    "LanguageLink",
    "LeafletLink",
    "LeafletView",
    "LimitView",
    "LinkView",
    "LostView",
    "MunicipalityView",
    "Named",
    "OpenQuestion",
    "OrganisationView",
    "PaperGroup",
    "PayerView",
    "Payment",
    "PersonView",
    "Phone",
    "PictureGroup",
    "PictureView",
    "PicturesView",
    "PointLink",
    "PriceCell",
    "PriceGroup",
    "PriceListView",
    "PriceMatrix",
    "PricePoint",
    "PriceRow",
    "PriceRows",
    "PriceTable",
    "Priced",
    "ProcedureView",
    "Question",
    "QuestionGroup",
    "ReviewView",
    "SearchView",
    "ServiceView",
    "ServicesView",
    "Shape",
    "Side",
    "SituationGroup",
    "SituationView",
    "SourceGroup",
    "SourceView",
    "SourcesView",
    "StatementView",
    "StepView",
    "TermView",
    "TimeView",
    "TownPhone",
    "Version",
    "WayView",
    "Week",
    "WeekRow",
    "Whom",
    "Wordy",
]
