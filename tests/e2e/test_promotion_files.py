"""Pictures and albums, from an owner's chat to a customer's."""

from datetime import timedelta

from loyalty.records.promotions.contents import Form
from sandbox import Person
from sandbox.attachments import people_photo
from tests.e2e.promoting import buyer, newest
from tests.e2e.shop import Shop
from tests.e2e.words import shown
from tests.sandbox.pictures import picture


def kinds(person: Person, many: int) -> list[str]:
    """What the newest messages on a screen are, and what the last of them says."""
    return [message.kind for message in person.screen[-many:]]


async def test_an_album_reaches_customers_whole(shop: Shop) -> None:
    """Pictures that come in whatever order, one even twice, are shown together and reach customers
    in the order of the album, with the text, the buttons and 🔔 below.
    """
    owner = shop.owner
    customer = await buyer(shop, "Айгерім", "kk")
    await owner.send("/broadcast")
    parts = [("photo", picture(60, 40 + n)) for n in range(3)]
    before = len(owner.screen)
    await owner.send_album(*parts, caption="Меню для {имя}", order=(1, 0, 2, 1))
    assert kinds(owner, 5) == ["photo", "photo", "photo", "text", "text"]
    assert owner.screen[-2].labels == [shown("ru", "promotion-stop-button")]
    assert owner.last.labels[0].startswith("✅")
    assert len(owner.screen) <= before + 3 + 5
    (content,) = (await newest(shop)).contents
    assert (content.form, len(content.files)) == (Form.ALBUM, 3)
    await at_noon(shop)
    await owner.tap("✅")
    message = await customer.reads("Меню для Айгерім")
    assert message is customer.last
    assert message.labels == [shown("kk", "promotion-stop-button")]
    assert kinds(customer, 4) == ["photo", "photo", "photo", "text"]
    heights = [one.content["photo"][-1]["height"] for one in customer.screen[-4:-1]]
    assert heights == sorted(heights)
    assert shop.sandbox.defects == []


async def test_a_photo_keeps_its_caption(shop: Shop) -> None:
    """A picture under a veil, its formatted caption above it, reaches the customer just so."""
    owner, customer = shop.owner, await buyer(shop, "Айгерім", "kk")
    await owner.send("/broadcast")
    await owner.send_content(
        people_photo(shop.sandbox.telegram, picture(60, 40))
        | {
            "caption": "Кофе для {name} & всех",
            "caption_entities": [
                {"type": "bold", "offset": 0, "length": 4},
                {"type": "expandable_blockquote", "offset": 5, "length": 10},
            ],
            "has_media_spoiler": True,
            "show_caption_above_media": True,
        }
    )
    await at_noon(shop)
    await owner.tap("✅")
    message = await customer.reads("Кофе для Айгерім & всех")
    assert message.kind == "photo"
    assert message.content["has_media_spoiler"]
    assert message.content["show_caption_above_media"]
    assert [(one["type"], one["offset"], one["length"]) for one in message.entities] == [
        ("bold", 0, 4),
        ("expandable_blockquote", 5, 11),
    ]
    assert shop.sandbox.defects == []


async def at_noon(shop: Shop) -> None:
    """Go to where no hours are quiet."""
    now = shop.sandbox.clock.now()
    await shop.sandbox.advance(now.replace(hour=7, minute=0) + timedelta(days=1) - now)


async def test_a_late_picture_joins_its_album(shop: Shop) -> None:
    """A picture that comes when the album is shown already is put to it, and all is shown anew."""
    owner = shop.owner
    await owner.send("/broadcast")
    first, second = ("photo", picture(60, 40)), ("photo", picture(60, 41))
    updates = await owner.send_album(first, second, caption="Меню", order=(0,))
    assert kinds(owner, 2)[0] == "photo"
    late = {**updates[0].body["message"], **second_of(owner)}
    await shop.sandbox.deliver("message", late)
    assert kinds(owner, 4) == ["photo", "photo", "text", "text"]
    assert owner.last.labels[0].startswith("✅")


def second_of(owner: Person) -> dict[str, object]:
    """The part of the album that Telegram has not brought yet."""
    photos = [one for one in owner.screen if one.kind == "photo" and one.sender is owner.user]
    return photos[-1].as_json() | {"caption": None}
