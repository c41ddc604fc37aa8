"""Nobody who writes is forgotten: the team is reminded, then the owners; how soon is kept."""

from datetime import time

import pytest

from loyalty.errors import NotAllowed
from loyalty.people.privacy import forget
from loyalty.records.team import Role, Staff
from loyalty.rules.voice import Language, ReadyAnswer, Voice
from loyalty.upkeep.audit import audit
from loyalty.values import PersonId, SaidId
from loyalty.voice.errors import ThreadUnknown
from loyalty.voice.feedback import answer_member
from loyalty.voice.group import GroupNews, InTopic, connect_group
from loyalty.voice.phrases import PhraseSent, Usual, phrases_of, send_phrase
from loyalty.voice.promptness import promptness
from loyalty.voice.ringing import Unanswered, end_waiting, ring_again, who_waits_too_long
from tests.loyalty.shop import Shop, saying
from tests.loyalty.voice.test_feedback import answer, found, person_of, write

ALL_DAY = Voice(answers_since=time(), answers_until=time(), ring_again_minutes=30)


@pytest.fixture(autouse=True)
def open_all_day(shop: Shop) -> None:
    """It rings again after half an hour, at any hour."""
    shop.rule(voice=ALL_DAY)


def rung(shop: Shop) -> list[PersonId]:
    """Whoever is reminded at this moment."""
    assert shop.read(who_waits_too_long, now=shop.now) == bool(shop.write(ring_again, now=shop.now))
    return [one.person_id for one in shop.hear() if one.kind == Unanswered.KIND]


def leaders(shop: Shop) -> tuple[Staff, Staff]:
    return shop.owner(), shop.staff(Role.MANAGER, name="Марат")


def test_it_rings_again_and_then_higher(shop: Shop) -> None:
    """The same people after the time, the owners after as much again; then it is quiet."""
    owner, manager = leaders(shop)
    write(shop, shop.member(), 10)
    shop.hear()
    shop.wait(minutes=29)
    assert rung(shop) == []
    shop.wait(minutes=1)
    assert rung(shop) == [owner.person_id, manager.person_id]
    assert rung(shop) == []
    shop.wait(minutes=30)
    assert rung(shop) == [owner.person_id]
    shop.wait(days=1)
    assert rung(shop) == []


def test_who_is_answered_needs_no_reminder(shop: Shop) -> None:
    """By words, or where somebody says that none are needed; and who has left waits no more."""
    owner, _ = leaders(shop)
    members = [shop.member(name) for name in ("А", "Б", "В")]
    said = []
    for member in members:
        write(shop, member, 10)
        said.append(found(shop, person_of(member), 10))
    answer(shop, owner, said[0], 20)
    shop.write(end_waiting, said_id=said[1].id, by=owner.person_id, now=shop.now)
    shop.write(forget, person_id=person_of(members[2]), operation=shop.operation(), now=shop.now)
    shop.hear()
    shop.wait(minutes=31)
    assert rung(shop) == []
    assert shop.read(audit).flaws == ()


def test_it_does_not_ring_outside_the_hours(shop: Shop) -> None:
    """Whoever writes at night waits from the morning on; noon is twelve in the shop."""
    owner, manager = leaders(shop)
    shop.rule(voice=Voice(answers_since=time(14), answers_until=time(18), ring_again_minutes=30))
    write(shop, shop.member(), 10)
    shop.hear()
    shop.wait(hours=1)
    assert rung(shop) == []
    shop.wait(hours=1, minutes=29)
    assert rung(shop) == []
    shop.wait(minutes=1)
    assert rung(shop) == [owner.person_id, manager.person_id]


def test_an_owner_may_want_none(shop: Shop) -> None:
    """0 minutes: never."""
    leaders(shop)
    shop.rule(voice=Voice(answers_since=time(), answers_until=time(), ring_again_minutes=0))
    write(shop, shop.member(), 10)
    shop.hear()
    shop.wait(days=1)
    assert rung(shop) == []


def test_in_the_group_the_topic_rings_first(shop: Shop) -> None:
    """Then the owners, in their chats."""
    owner, _ = leaders(shop)
    member = shop.member()
    shop.write(connect_group, group_id=-100, by=owner.person_id)
    write(shop, member, 10)
    shop.hear()
    shop.wait(minutes=30)
    shop.write(ring_again, now=shop.now)
    (told,) = saying(shop.letters(), InTopic)
    assert told.what is GroupNews.UNANSWERED
    shop.wait(minutes=30)
    assert rung(shop) == [owner.person_id]


def test_answers_that_are_ready_are_in_the_customers_language(shop: Shop) -> None:
    """The owner's own first, then the usual; each is sent once, and ends the waiting."""
    owner, _ = leaders(shop)
    own = ReadyAnswer(Language.KK, "Күн сайын 9-дан 21-ге дейін")
    shop.rule(voice=Voice(answers=(ReadyAnswer(Language.RU, "С 9 до 21"), own)))
    member = shop.member()
    write(shop, member, 10)
    said = found(shop, person_of(member), 10)
    offered = shop.read(phrases_of, said_id=said.id, default="ru")
    assert [one.usual or one.words for one in offered] == [own.words, *Usual]
    shop.hear()
    for _ in range(2):
        send(shop, owner, said.id, offered[0].key)
    told = saying(shop.hear(), PhraseSent)
    assert told == [PhraseSent(said.id, own.words)]
    wait = shop.read(lambda tx: tx.waits.last_of(said.thread_id))
    assert wait is not None
    assert wait.answered_by == owner.id
    with pytest.raises(ThreadUnknown):
        send(shop, owner, said.id, "0" * 8)


def send(shop: Shop, staff: Staff, said_id: SaidId, key: str) -> None:
    shop.write(
        send_phrase, said_id=said_id, key=key, by=staff.person_id, default="ru", now=shop.now
    )


def test_how_soon_and_by_whom(shop: Shop) -> None:
    """The median of the first answers, and who still waits; cashiers are not told."""
    owner, manager = leaders(shop)
    cashier = shop.staff()
    minutes = (2, 4, 60)
    for number, (staff, after) in enumerate(zip((owner, manager, manager), minutes, strict=True)):
        member = shop.member(f"M{number}")
        write(shop, member, 10)
        shop.wait(minutes=after)
        said = found(shop, person_of(member), 10)
        shop.write(
            answer_member,
            said_id=said.id,
            by=staff.person_id,
            message=20 + number,
            now=shop.now,
        )
    write(shop, shop.member("Д"), 10)
    seen = shop.read(promptness, days=7, by=owner.person_id, now=shop.now)
    assert (seen.written, seen.answered, seen.minutes, seen.waiting) == (4, 3, 4, 1)
    assert [(one.name, one.answered, one.minutes) for one in seen.by] == [
        ("Марат", 2, 32),
        (owner.name, 1, 2),
    ]
    with pytest.raises(NotAllowed):
        shop.read(promptness, days=7, by=cashier.person_id, now=shop.now)
