"""What a service costs, and who pays for it."""

from __future__ import annotations

from viegli.records import Fee, Funding, Offering, PriceList, Service
from viegli.site import views
from viegli.site.calculator import calculator
from viegli.site.comparison import comparison
from viegli.site.plan import prices_topic
from viegli.site.price_tables import apart, table
from viegli.site.sections import Fields
from viegli.site.teller import Teller


def price(tell: Teller, service: Service, offering: Offering | None) -> Fields:
    """What it costs, and who pays."""
    return {
        "payment": _payment(tell, service.fee, offering) if service.fee else None,
        "payers": tuple(_payer(tell, one) for one in service.funding),
        "comparison": comparison(tell, service) if offering is None else None,
    }


def _payment(tell: Teller, fee: Fee, offering: Offering | None) -> views.Payment:
    return views.Payment(
        kind=fee.kind if isinstance(fee.kind, str) else None,
        text=tell.say(fee.text),
        gap=tell.gap(fee.kind),
        exempt=tell.all(fee.exempt),
        tables=apart(table(tell, one) for one in tell.tariffs),
        price_list=_price_list(tell),
        calculator=calculator(tell, offering),
    )


def _price_list(tell: Teller) -> views.Anchor | None:
    """The page of the price list that the service's tariffs stand in."""
    if not tell.tariffs or tell.local is None:
        return None
    one: PriceList = tell.shelf.price_lists[tell.tariffs[0].price_list]
    return tell.anchor(prices_topic(tell.local.municipality.id, one), tell.say(one.title))


def _payer(tell: Teller, one: Funding) -> views.PayerView:
    return views.PayerView(one.payer, one.share, tell.say(one.text), tell.maybe(one.condition))
