"""Promotions in the shop's channel: posted once, with a button that enrols, and mended there."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from aiogram import Bot

from bot.posts import Posts
from handlers.promotions.uploads import Uploads
from locales.texts import Texts
from loyalty.promotions.campaigns import begin_draft
from loyalty.promotions.errors import PlaceholderInPost
from loyalty.promotions.files import keep_file
from loyalty.promotions.mailings import finish
from loyalty.promotions.posters import arrivals, poster_called
from loyalty.promotions.posts import PostRefused, check_post
from loyalty.records.promotions.campaigns import Campaign, CampaignState, StopReason
from loyalty.records.promotions.contents import Attached, Content, Form, Leads, PromoButton
from loyalty.records.promotions.mailings import Mailing, MailingState, Todo
from loyalty.rules.calendar import at_hour
from loyalty.rules.promotions import Promotions
from loyalty.store import Tx
from loyalty.values import MailingId
from sandbox import MovableClock, Sandbox
from sandbox.telegram import Chat
from storage.store import open_store
from tests.loyalty.programs import blank
from tests.loyalty.shop import KEYS, Shop, saying
from tests.sandbox.pictures import picture

TEXTS = Texts.load("ru", strict=True)


@pytest.fixture
def shop(sqlite_url: str) -> Iterator[Shop]:
    store = open_store(sqlite_url)
    opened = Shop(store)
    opened.open()
    opened.rule(promotions=Promotions(quiet_hours=False))
    yield opened
    store.close()


@pytest.fixture
def posts(shop: Shop, bot: Bot, clock: MovableClock) -> Posts:
    uploads = Uploads(bot, shop.store)
    return Posts(shop.store, bot, clock, TEXTS, KEYS, uploads, "tamga_sandbox_bot", at_once)


async def at_once() -> None:
    """Nobody has to wait here."""


async def going_out(shop: Shop, sandbox: Sandbox, chat: Chat, *, album: bool = False) -> Campaign:
    """An owner's promotion that is going out, and is to be posted there too."""
    person = sandbox.person("Owner", user_id=900)
    await person.open(wait=False)
    owner = shop.owner(telegram_id=900)
    draft = shop.write(begin_draft, operation=shop.operation(), by=owner.person_id, now=shop.now)
    files = []
    for place in range(2 if album else 0):
        file = shop.write(
            keep_file,
            name="a.png",
            mime="image/png",
            body=picture(60, 40 + place),
            telegram=None,
            bot=0,
            now=shop.now,
        )
        files.append(Attached(Form.PHOTO, file, place=place))
    form = Form.ALBUM if album else Form.TEXT
    content = Content(None, form, "<b>Кофе</b> даром", tuple(files))
    buttons = (PromoButton(Leads.LINK, "Меню", "https://kofe.kz"), PromoButton(Leads.BALANCE))
    campaign = replace(draft, contents=(content,), buttons=buttons, chat=chat.id, name="Кофе")
    shop.write(_start, campaign, shop)
    return campaign


def _start(tx: Tx, campaign: Campaign, shop: Shop) -> None:
    tx.campaigns.put(campaign)
    tx.mailings.add(
        Mailing(MailingId(0), campaign.id, "once", MailingState.SENDING, created_at=shop.now)
    )


async def test_a_post_enrols(shop: Shop, sandbox: Sandbox, posts: Posts) -> None:
    """The channel gets the text, the links, and one button that leads to a card of one's own."""
    channel = sandbox.channel("Кофейня")
    campaign = await going_out(shop, sandbox, channel)
    await posts.publish()
    await posts.publish()
    (post,) = channel.messages.values()
    assert post.text == "Кофе даром"
    assert post.labels == ["Меню", "💳 Получить карту"]
    link = post.buttons[1]["url"]
    token = link.removeprefix("https://t.me/tamga_sandbox_bot?start=p")
    poster = shop.read(poster_called, token=token)
    assert poster is not None
    assert poster.campaign_id == campaign.id
    assert shop.read(arrivals, campaign_id=campaign.id) == 0
    assert sandbox.defects == []


@pytest.mark.parametrize(
    ("state", "made"), [(CampaignState.DONE, 1), (CampaignState.STOPPED, 0)], ids=str
)
async def test_a_post_waits_for_the_morning(
    shop: Shop,
    sandbox: Sandbox,
    posts: Posts,
    clock: MovableClock,
    state: CampaignState,
    made: int,
) -> None:
    """In quiet hours it wakes nobody; it is made though the promotion has gone out meanwhile, and
    not where that was stopped.
    """
    channel = sandbox.channel("Кофейня")
    tomorrow = clock.now().date() + timedelta(days=1)
    await clock.advance(at_hour(blank(), tomorrow, time(23)) - clock.now())
    shop.rule(promotions=Promotions())
    campaign = await going_out(shop, sandbox, channel)
    await posts.publish()
    shop.write(_ended, campaign, clock.now(), state)
    await posts.publish()
    assert not channel.messages
    [mailing] = shop.read(lambda tx: tx.mailings.of_campaign(campaign.id))
    assert mailing.active == bool(made)
    await clock.advance(timedelta(hours=12))
    await posts.publish()
    assert len(channel.messages) == made


async def test_what_a_trigger_sends_is_not_posted(
    shop: Shop, sandbox: Sandbox, posts: Posts
) -> None:
    """It goes to one and another, at all hours: a channel would read it again and again."""
    channel = sandbox.channel("Кофейня")
    campaign = await going_out(shop, sandbox, channel)
    shop.write(_by_trigger, campaign)
    await posts.publish()
    assert not channel.messages


def _by_trigger(tx: Tx, campaign: Campaign) -> None:
    [mailing] = tx.mailings.of_campaign(campaign.id)
    tx.mailings.put(replace(mailing, by_trigger=True))


def _ended(tx: Tx, campaign: Campaign, now: datetime, state: CampaignState) -> None:
    why = StopReason.BY_HAND if state is CampaignState.STOPPED else None
    tx.campaigns.put(replace(campaign, state=state, why=why))
    [mailing] = tx.mailings.of_campaign(campaign.id)
    tx.mailings.put(replace(mailing, frozen_at=now))
    finish(tx, mailing_id=mailing.id, now=now)


async def test_a_post_is_corrected_and_taken_back(
    shop: Shop, sandbox: Sandbox, posts: Posts
) -> None:
    """✏️ and 🗑 reach the channel as well, an album with all its pictures."""
    channel = sandbox.channel("Кофейня")
    campaign = await going_out(shop, sandbox, channel, album=True)
    await posts.publish()
    assert [message.kind for message in channel.messages.values()] == ["photo", "photo", "text"]
    better = replace(campaign.contents[0], html="Чай даром")
    shop.write(_mended, replace(campaign, contents=(better,)), Todo.CORRECT, shop)
    await posts.publish()
    assert [*channel.messages.values()][-1].text == "Чай даром"
    shop.write(_mended, campaign, Todo.TAKE_BACK, shop)
    await posts.publish()
    assert not channel.messages
    assert sandbox.defects == []


def _mended(tx: Tx, campaign: Campaign, todo: Todo, shop: Shop) -> None:
    tx.campaigns.put(campaign)
    tx.posts.mend(campaign.id, todo, shop.now.replace(year=2020))


async def test_a_channel_where_the_bot_may_not_post(
    shop: Shop, sandbox: Sandbox, posts: Posts, clock: MovableClock
) -> None:
    """Whoever made the promotion hears that it was not posted, once."""
    channel = sandbox.channel("Кофейня", posts=False)
    await going_out(shop, sandbox, channel)
    await posts.publish()
    await posts.publish()
    assert not channel.messages
    shop.now = clock.now()
    assert [told.name for told in saying(shop.letters(), PostRefused)] == ["Кофе"]


def test_what_is_about_one_reader_is_not_posted() -> None:
    """A channel has no name and no balance: the text is refused before anything goes out."""
    own = Content("kk", Form.TEXT, "{name}")
    check_post((own, Content(None, Form.TEXT, "Кофе даром")), "ru")
    with pytest.raises(PlaceholderInPost) as refused:
        check_post((own,), "ru")
    assert refused.value.placeholder == "name"
