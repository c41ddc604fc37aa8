"""Links under posts: who joins by them is remembered, and counted once."""

from loyalty.people.enrolment import Joined, join
from loyalty.people.privacy import dossier, forget
from loyalty.promotions.campaigns import begin_draft
from loyalty.promotions.posters import arrivals, poster_called, poster_of
from loyalty.values import CampaignId, PosterId, TelegramId
from tests.loyalty.shop import KEYS, Shop


def a_campaign(shop: Shop) -> CampaignId:
    owner = shop.owner(telegram_id=900)
    return shop.write(begin_draft, operation=shop.operation(), by=owner.person_id, now=shop.now).id


def joins(shop: Shop, poster: PosterId, telegram_id: int = 77) -> Joined:
    telegram = TelegramId(telegram_id)
    return shop.write(
        join,
        operation=shop.operation(),
        telegram_id=telegram,
        telegram_name="Айгүл",
        telegram_language="kk",
        language=None,
        identity=KEYS.identity_of(telegram),
        poster=poster,
        now=shop.now,
    )


def test_a_campaign_has_one_link(shop: Shop) -> None:
    """However often it is posted, a promotion's link stays the same, and is found by its token."""
    campaign = a_campaign(shop)
    poster = shop.write(poster_of, campaign_id=campaign, token="a1", now=shop.now)
    shop.wait(hours=1)
    assert shop.write(poster_of, campaign_id=campaign, token="b2", now=shop.now) == poster
    assert shop.read(poster_called, token="a1") == poster
    assert shop.read(poster_called, token="b2") is None


def test_who_comes_by_it_is_counted(shop: Shop) -> None:
    """Somebody new counts once, a member who opens it does not."""
    campaign = a_campaign(shop)
    poster = shop.write(poster_of, campaign_id=campaign, token="a1", now=shop.now)
    shop.member(telegram_id=78)
    for telegram_id in (77, 77, 78):
        joins(shop, poster.id, telegram_id)
    assert shop.read(arrivals, campaign_id=campaign) == 1


def test_who_comes_back_is_not_new(shop: Shop) -> None:
    """Leaving and coming by the link again counts nobody twice."""
    campaign = a_campaign(shop)
    poster = shop.write(poster_of, campaign_id=campaign, token="a1", now=shop.now)
    for _ in range(3):
        person = joins(shop, poster.id).member.person_id
        assert person is not None
        shop.write(forget, person_id=person, operation=shop.operation(), now=shop.now)
    assert shop.read(arrivals, campaign_id=campaign) == 1


def test_a_source_that_never_was_is_not_remembered(shop: Shop) -> None:
    """A button that somebody altered enrols all the same, and counts for nothing."""
    joined = joins(shop, PosterId(999))
    assert joined.new
    assert joined.member.person_id is not None
    assert shop.read(dossier, person_id=joined.member.person_id).came_by is None


def test_one_reads_what_is_known_of_how_they_came(shop: Shop) -> None:
    """The source is part of what one may read about oneself, and the count outlives them."""
    campaign = a_campaign(shop)
    poster = shop.write(poster_of, campaign_id=campaign, token="a1", now=shop.now)
    person = joins(shop, poster.id).member.person_id
    assert person is not None
    assert shop.read(dossier, person_id=person).came_by == poster.name
    shop.write(forget, person_id=person, operation=shop.operation(), now=shop.now)
    assert shop.read(arrivals, campaign_id=campaign) == 1
