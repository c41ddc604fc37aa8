"""What cannot be sent is said at once, with its place, and nothing is lost."""

from loyalty.records.promotions.campaigns import CampaignState
from tests.e2e.promoting import PICTURE, buyer, newest
from tests.e2e.shop import Shop
from tests.e2e.words import shown


async def test_what_cannot_be_sent_is_said_at_once(shop: Shop) -> None:
    """A past time, an unknown word in braces, nobody to write to: each is said, nothing is lost."""
    owner = shop.owner
    await owner.send("/broadcast")
    await owner.send("Здравствуйте, {кличка}!")
    await owner.reads("{кличка}")
    await owner.send("Здравствуйте, {имя}!")
    screen = owner.last
    assert shown("ru", "refusal-nobody-reached") in screen.text
    await owner.tap("✅")
    assert owner.toasts[-1].text == shown("ru", "refusal-nobody-reached")
    await owner.tap("🗓")
    await owner.send("01.01.2020 10:00")
    await owner.reads("01.01.2020")
    draft = await newest(shop)
    assert (draft.state, draft.timing) == (CampaignState.DRAFT, None)
    assert draft.contents[0].html == "Здравствуйте, {имя}!"


async def test_what_is_too_long_is_said_and_not_kept(shop: Shop) -> None:
    """A text or caption that names make too long is refused at once, by how much; the question
    stays open, and no draft is left behind.
    """
    owner = shop.owner
    await buyer(shop, "Айгерім", "kk")
    await owner.send("/broadcast")
    await owner.send("а" * 4090 + "{имя}")
    await owner.reads(shown("ru", "refusal-message-too-long", by=122, limit=4096))
    await owner.send_photo(PICTURE, "а" * 1020 + "{имя}")
    await owner.reads(shown("ru", "refusal-message-too-long", by=124, limit=1024))
    await owner.send("Коротко, {имя}")
    await owner.reads("Коротко, Айгерім")
    assert (await newest(shop)).edition == 1
    assert len(await shop.store.read(lambda tx: tx.campaigns.newest(before=None, limit=9))) == 1


async def test_an_album_with_a_wrong_word_is_kept_and_says_so(shop: Shop) -> None:
    """Its pictures came already: the screen says what is wrong with the words, and ✏️ mends it."""
    owner = shop.owner
    await buyer(shop, "Айгерім", "kk")
    await owner.send("/broadcast")
    await owner.send_album(("photo", PICTURE), ("photo", PICTURE), caption="Привет, {кличка}")
    await owner.reads("{кличка}")
    await owner.tap("👁")
    await owner.reads("{кличка}")
    await owner.tap("✅")
    assert "кличка" in owner.toasts[-1].text
    assert (await newest(shop)).state is CampaignState.DRAFT
    await owner.tap("✏️ Сообщение")
    await owner.send("Привет, {имя}")
    await owner.tap("✅")
    assert (await newest(shop)).state is CampaignState.LIVE
