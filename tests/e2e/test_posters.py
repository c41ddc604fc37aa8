"""Links that were posted somewhere: whoever is new joins by them, and is counted."""

from loyalty.store import Tx
from loyalty.values import PosterId
from tests.e2e.shop import Shop
from tests.e2e.words import shown


async def test_a_stranger_comes_by_a_poster(shop: Shop) -> None:
    """The link leads to the offer, through the question of the language and a restart, and who
    joins by it is counted once; a member who opens it is at home.
    """
    now = shop.sandbox.clock.now()

    def hang(tx: Tx) -> PosterId:
        return tx.posters.add(token="a1b2", name="Дверь", campaign_id=None, made_at=now)

    poster = await shop.store.write(hang)
    stranger = shop.sandbox.person("Lena", None)
    await stranger.open("pa1b2")
    await stranger.tap("Українська")
    await shop.stop()
    await shop.start()
    await stranger.tap("✅")
    await stranger.reads(shown("uk", "join-done"))
    member = await shop.customer("Анна", "uk")
    await member.open("pa1b2")
    await member.reads("Анна")
    other = shop.sandbox.person("Тарас", "uk")
    await other.open("pnever-made")
    await other.tap("✅")
    await other.reads(shown("uk", "join-done"))
    assert await shop.store.read(lambda tx: tx.posters.arrivals(poster)) == 1
