"""What a promotion would come to: whom it reaches, when the last has it, and what forbids it."""

from datetime import timedelta

from loyalty.promotions.errors import (
    ButtonWithoutLink,
    NobodyReached,
    NobodyThere,
    NoDayChosen,
    NothingToSay,
    PlaceholderUnknown,
    TimePast,
)
from loyalty.promotions.outlook import Outlook, look_out
from loyalty.promotions.starting import start
from loyalty.records.promotions.campaigns import Campaign, Rhythm, Timing
from loyalty.records.promotions.contents import Leads, PromoButton
from loyalty.records.team import Role, Staff
from loyalty.rules.audience import Speaks
from tests.loyalty.promotions.mailed import consenting
from tests.loyalty.promotions.test_campaigns import begun, change, said
from tests.loyalty.shop import Shop


def look(shop: Shop, draft: Campaign, staff: Staff) -> Outlook:
    return shop.read(
        look_out,
        campaign_id=draft.id,
        by=staff.person_id,
        now=shop.now,
        language="ru",
        rate=25,
    )


def test_what_the_screen_says(shop: Shop) -> None:
    """How many get it out of how many, and when the last one does."""
    owner = shop.owner()
    consenting(shop, 1)
    shop.member()
    draft = change(shop, begun(shop, owner), owner, contents=said("Кофе"))
    found = look(shop, draft, owner)
    assert (found.gets, found.reach.members, found.reach.without_consent) == (1, 2, 1)
    assert found.flaws == ()
    assert found.sends
    assert found.ending is not None
    assert found.ending.ends == shop.now + timedelta(seconds=1)
    assert not look(shop, draft, shop.staff(Role.MANAGER)).sends


def test_all_that_forbids_it_at_once(shop: Shop) -> None:
    """Everything that is wrong is said together, and nothing of it is lost."""
    owner = shop.owner()
    draft = begun(shop, owner)
    assert [type(flaw) for flaw in look(shop, draft, owner).flaws] == [NothingToSay, NobodyReached]
    draft = change(
        shop,
        draft,
        owner,
        contents=said("{кличка}"),
        buttons=(PromoButton(Leads.LINK, "Меню"),),
        timing=Timing(Rhythm.ONCE, at=shop.now - timedelta(minutes=1)),
        audience=Speaks(()),
    )
    flaws = [type(flaw) for flaw in look(shop, draft, owner).flaws]
    assert flaws == [PlaceholderUnknown, ButtonWithoutLink, TimePast, NobodyThere]


def test_a_rhythm_without_days(shop: Shop) -> None:
    """Every week on no day is no time at all."""
    owner = shop.owner()
    draft = change(
        shop, begun(shop, owner), owner, contents=said("Кофе"), timing=Timing(Rhythm.WEEKLY)
    )
    assert [type(flaw) for flaw in look(shop, draft, owner).flaws] == [NoDayChosen]


def test_another_goes_out_before_it(shop: Shop) -> None:
    """While a broadcast goes out, the next one waits in line, and its screen says so."""
    owner = shop.owner()
    consenting(shop, 1)
    first = change(shop, begun(shop, owner), owner, contents=said("Кофе"))
    shop.write(
        start,
        campaign_id=first.id,
        edition=first.edition,
        by=owner.person_id,
        now=shop.now,
        chat=1,
        message=1,
    )
    second = change(shop, begun(shop, owner), owner, contents=said("Чай"))
    assert look(shop, second, owner).waits
