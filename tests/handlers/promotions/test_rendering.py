"""From a delivery to requests: what is known at that moment, and files that are uploaded once."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, cast

import pytest
from aiogram import Bot
from aiogram.methods import (
    DeleteMessage,
    DeleteMessages,
    EditMessageCaption,
    SendPhoto,
    TelegramMethod,
)
from aiogram.types import BufferedInputFile

from bot.failures import Unreachable
from handlers.promotions.rendering import DeliveryRenderer
from handlers.promotions.uploads import NotUploaded, Uploads
from locales.texts import Texts
from loyalty.people.privacy import forget
from loyalty.promotions.campaigns import begin_draft
from loyalty.promotions.files import keep_file
from loyalty.records.people import Member
from loyalty.records.promotions.campaigns import Campaign
from loyalty.records.promotions.contents import Attached, Content, Form
from loyalty.records.promotions.mailings import Delivery, DeliveryState, Todo
from loyalty.store import Store
from loyalty.values import CampaignId, DeliveryId, MailingId
from storage.store import open_store
from tests.handlers.promotions.sent import file, message
from tests.loyalty.shop import Shop, Standing

TEXTS = Texts.load("ru", strict=True)


class Uploading:
    """A bot that is another one than the file was sent to; `closed` are chats that block it."""

    id = 43

    def __init__(self, *closed: int) -> None:
        self.made: list[TelegramMethod[Any]] = []
        self.closed = closed

    async def __call__(self, method: TelegramMethod[Any]) -> Any:
        self.made.append(method)
        await asyncio.sleep(0)
        if isinstance(method, SendPhoto):
            if method.chat_id in self.closed:
                raise Unreachable(method, "blocked")
            return message(photo=[file(f"new-{len(self.made)}", width=90, height=90)])
        return True


@pytest.fixture
def shop(sqlite_url: str) -> Iterator[Shop]:
    store = open_store(sqlite_url)
    opened = Shop(store)
    opened.open()
    yield opened
    store.close()


def a_campaign(shop: Shop) -> Campaign:
    """An owner's promotion with a picture, known to bot 42."""
    owner = shop.owner(telegram_id=900)
    picture = shop.write(
        keep_file,
        name="a.jpg",
        mime="image/jpeg",
        body=b"a",
        telegram="old",
        bot=42,
        now=shop.now,
    )
    draft = shop.write(begin_draft, operation=shop.operation(), by=owner.person_id, now=shop.now)
    content = Content(None, Form.PHOTO, "{name}: {balance}", (Attached(Form.PHOTO, picture),))
    full = replace(draft, contents=(content,))
    shop.write(lambda tx: tx.campaigns.put(full))
    return full


def copy_to(member: Member, campaign: Campaign, todo: Todo = Todo.SEND) -> Delivery:
    return Delivery(
        id=DeliveryId(5),
        mailing_id=MailingId(1),
        campaign_id=campaign.id,
        member_id=member.id,
        person_id=member.person_id,
        cause=None,
        state=DeliveryState.LEFT,
        todo=todo,
        called=False,
        attempts=0,
        message=9,
        others=(7, 8),
    )


def renderer(shop: Shop, bot: Any) -> DeliveryRenderer:
    uploads = Uploads(cast(Bot, bot), shop.store)
    return DeliveryRenderer(shop.store, TEXTS, Standing(shop), uploads, bot.id)


async def test_a_delivery_says_what_is_so_at_that_moment(shop: Shop) -> None:
    """Name, balance and language are those of the moment in which it goes out."""
    campaign, member = a_campaign(shop), shop.member("Айгүл", telegram_id=77)
    bot = Uploading()
    requests = await renderer(shop, bot)(copy_to(member, campaign))
    assert requests is not None
    (request,) = requests
    assert isinstance(request, SendPhoto)
    assert (request.chat_id, request.caption) == (77, "Айгүл: 0\u00a0ұпай")


async def test_what_is_done_about_it(shop: Shop) -> None:
    """A delivery is corrected in its message, and taken back with all of its album."""
    campaign, member = a_campaign(shop), shop.member(telegram_id=77)
    rendered = renderer(shop, Uploading())
    (edit,) = await rendered(copy_to(member, campaign, Todo.CORRECT)) or ()
    assert isinstance(edit, EditMessageCaption)
    assert edit.message_id == 9
    (deletion,) = await rendered(copy_to(member, campaign, Todo.TAKE_BACK)) or ()
    assert isinstance(deletion, DeleteMessages)
    assert deletion.message_ids == [7, 8, 9]


async def test_whoever_has_left_is_not_written_to(shop: Shop) -> None:
    """Between the freezing and the sending somebody may leave: nothing is sent."""
    campaign, member = a_campaign(shop), shop.member(telegram_id=77)
    assert member.person_id is not None
    shop.write(forget, operation=shop.operation(), person_id=member.person_id, now=shop.now)
    assert await renderer(shop, Uploading())(copy_to(member, campaign)) is None


async def test_a_file_is_uploaded_once_for_all(shop: Shop) -> None:
    """After the token has changed a picture is uploaded once, while all others wait for it."""
    campaign = a_campaign(shop)
    members = [shop.member(f"Ая {n}") for n in range(20)]
    bot = Uploading()
    rendered = renderer(shop, bot)
    requests = await asyncio.gather(*(rendered(copy_to(one, campaign)) for one in members))
    photos = {
        request.photo for (request,) in filter(None, requests) if isinstance(request, SendPhoto)
    }
    assert photos == {"new-1"}
    upload, deletion = bot.made
    assert isinstance(upload, SendPhoto)
    assert isinstance(upload.photo, BufferedInputFile)
    assert (upload.chat_id, upload.photo.data) == (900, b"a")
    assert isinstance(deletion, DeleteMessage)
    again = renderer(shop, Uploading())
    (request,) = await again(copy_to(members[0], campaign)) or ()
    assert isinstance(request, SendPhoto)
    assert request.photo == "new-1"


async def test_an_upload_goes_by_way_of_whoever_can_be_written_to(shop: Shop) -> None:
    """Where the one who made the promotion has blocked the bot, another owner's chat will do."""
    campaign, member = a_campaign(shop), shop.member()
    with pytest.raises(NotUploaded):
        await renderer(shop, Uploading(900))(copy_to(member, campaign))
    shop.owner(telegram_id=901)
    (request,) = await renderer(shop, Uploading(900))(copy_to(member, campaign)) or ()
    assert isinstance(request, SendPhoto)
    assert request.photo == "new-2"


class Looking:
    """A shop's store that notes how many deliveries were looked up at a time."""

    def __init__(self, shop: Shop) -> None:
        self.at_a_time: list[int] = []
        self.write = shop.store.write
        self._store = shop.store

    async def read(self, use_case: Any, **given: Any) -> Any:
        self.at_a_time.append(len(given["deliveries"]))
        return await self._store.read(use_case, **given)


async def test_what_goes_out_at_once_is_looked_up_together(shop: Shop) -> None:
    """A thousand a second do not each ask for the promotion that they share; one that cannot be
    said holds up no other.
    """
    campaign = a_campaign(shop)
    members = [shop.member(f"Ая {n}", telegram_id=70 + n) for n in range(3)]
    store, bot = Looking(shop), Uploading()
    uploads = Uploads(cast(Bot, bot), shop.store)
    rendered = DeliveryRenderer(cast(Store, store), TEXTS, Standing(shop), uploads, bot.id)
    deliveries = [copy_to(one, campaign) for one in members]
    said = await asyncio.gather(*map(rendered, deliveries))
    assert [request.chat_id for (request,) in filter(None, said)] == [70, 71, 72]  # type: ignore[attr-defined]  # photos all
    assert store.at_a_time == [3]
    lost = replace(deliveries[1], campaign_id=CampaignId(campaign.id + 1))
    found = await asyncio.gather(*map(rendered, [deliveries[0], lost]), return_exceptions=True)
    assert [type(one) for one in found] == [tuple, LookupError]
