"""Who leaves the programme leaves no topic behind that names them."""

from loyalty.records.outbox import Letter, Outcome
from loyalty.records.people import Member
from loyalty.upkeep.audit import audit
from loyalty.upkeep.sending import settle
from loyalty.voice.feedback import write_to_team
from loyalty.voice.group import Parting, TopicLeft, TopicWanted, connect_group
from loyalty.voice.leaving import leave
from tests.loyalty.shop import Shop, saying

GROUP, TOPIC = -100, 7


def written(shop: Shop) -> tuple[Member, Letter]:
    """Somebody who has written to a team that answers in a group; and the letter for a topic."""
    owner, member = shop.owner(), shop.member()
    shop.write(connect_group, group_id=GROUP, by=owner.person_id)
    shop.write(write_to_team, member_id=member.id, message=10, now=shop.now)
    (letter,) = [one for one in shop.letters() if one.kind == TopicWanted.KIND]
    return member, letter


def opened(shop: Shop, letter: Letter) -> None:
    shop.write(settle, letter=letter, outcome=Outcome.SENT, message=TOPIC, now=shop.now)


def gone(shop: Shop, member: Member) -> bool:
    assert member.person_id is not None
    operation, now = shop.operation(), shop.now
    return shop.write(leave, person_id=member.person_id, operation=operation, now=now)


def steps(shop: Shop) -> list[Parting]:
    return [one.step for one in saying(shop.letters(), TopicLeft)]


def test_their_topic_is_deleted(shop: Shop) -> None:
    """Once, however often they are forgotten, and though the group is not used any more."""
    member, letter = written(shop)
    opened(shop, letter)
    other = shop.owner(telegram_id=900)
    shop.write(connect_group, group_id=-200, by=other.person_id)
    assert gone(shop, member)
    assert not gone(shop, member)
    (left,) = saying(shop.letters(), TopicLeft)
    assert (left.group, left.topic, left.step) == (GROUP, TOPIC, Parting.DELETED)
    assert shop.read(audit).flaws == ()


def test_one_that_is_being_made_goes_as_soon_as_it_is_there(shop: Shop) -> None:
    """Telegram was making it when they left."""
    member, letter = written(shop)
    gone(shop, member)
    assert steps(shop) == []
    opened(shop, letter)
    assert steps(shop) == [Parting.DELETED]


def test_one_that_may_not_be_deleted_loses_the_name(shop: Shop) -> None:
    """Where it is deleted already, or the bot is out of the group, there is nothing to do."""
    member, letter = written(shop)
    opened(shop, letter)
    gone(shop, member)
    (deletion,) = [one for one in shop.letters() if one.kind == TopicLeft.KIND]
    shop.write(settle, letter=deletion, outcome=Outcome.REFUSED, now=shop.now)
    assert steps(shop) == [Parting.RENAMED, Parting.CARD_EMPTIED, Parting.CLOSED]


def test_who_never_wrote_has_none(shop: Shop) -> None:
    """Nothing is said to anybody."""
    shop.owner()
    gone(shop, shop.member())
    assert saying(shop.letters(), TopicLeft) == []
