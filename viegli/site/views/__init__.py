"""What templates get: frozen values, every decision made, every figure and date in words.

`Said` values carry `.text`, `.lang`, `.state`. Every href starts with the mark of the site's root,
which the writer fills in. Optional values are None; lists are tuples, empty where there is nothing.

Which template prints which view (macros/<name>.<level>.html.jinja, variable `view`):
service: ServiceView, EasyServiceView; municipality: MunicipalityView; home: HomeView;
situation: SituationView; services: ServicesView; prices: PriceListView; glossary: GlossaryView;
sources: SourcesView; accessibility: StatementView; notfound: LostView.
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
from viegli.site.views.frame import BLANK, Frame, LanguageLink
from viegli.site.views.lists import (
    GlossaryView,
    PriceListView,
    QuestionGroup,
    SourceGroup,
    SourcesView,
    StatementView,
)
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
    TermView,
)
from viegli.site.views.service import (
    CriterionView,
    EasyServiceView,
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
    Phone,
    Sourced,
)

__all__ = [
    "BLANK",
    "AccountView",
    "ActView",
    "Address",
    "AlertView",
    "Anchor",
    "Bullets",
    "Call",
    "ContactView",
    "Contract",
    "CriterionView",
    "Decision",
    "Decisions",
    "Denied",
    "Desk",
    "DocumentView",
    "EasyDocument",
    "EasySection",
    "EasySentence",
    "EasyServiceView",
    "EasyStep",
    "Emergency",
    "FactView",
    "FlagView",
    "Frame",
    "Gap",
    "GlossaryView",
    "HomeView",
    "Image",
    "LanguageLink",
    "LimitView",
    "LinkView",
    "LostView",
    "MunicipalityView",
    "OpenQuestion",
    "OrganisationView",
    "PayerView",
    "Payment",
    "Phone",
    "PriceGroup",
    "PriceListView",
    "PricePoint",
    "PriceTable",
    "ProcedureView",
    "QuestionGroup",
    "ReviewView",
    "ServiceView",
    "ServicesView",
    "SituationGroup",
    "SituationView",
    "SourceGroup",
    "SourceView",
    "Sourced",
    "SourcesView",
    "StatementView",
    "StepView",
    "TermView",
    "TimeView",
    "WayView",
    "Week",
    "WeekRow",
    "Whom",
]
