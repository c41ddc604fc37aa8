"""Pictures and albums in an owner's chat."""

from loyalty.records.promotions import Form
from sandbox import Person
from tests.e2e.shop import Shop
from tests.e2e.test_promotions_panel import buyer, newest
from tests.e2e.words import shown
from tests.sandbox.pictures import picture


def kinds(person: Person, many: int) -> list[str]:
    """What the newest messages on a screen are, and what the last of them says."""
    return [message.kind for message in person.screen[-many:]]


async def test_an_album_is_shown_once_and_whole(shop: Shop) -> None:
    """Pictures that come in whatever order, one even twice, are shown together, with the text, the
    buttons and 🔔 below.
    """
    owner = shop.owner
    await buyer(shop, "Айгерім", "kk")
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
