"""What members write is heard by whoever leads, once, and answered in the shop's name."""

from collections.abc import Sequence
from datetime import time

import pytest

from loyalty.errors import NotAllowed, NotStaff
from loyalty.people.privacy import dossier, forget
from loyalty.records.outbox import Letter, Outcome
from loyalty.records.people import Member
from loyalty.records.team import Role, Staff
from loyalty.records.voice.feedback import Place, Said
from loyalty.rules.voice import Voice
from loyalty.upkeep.audit import audit
from loyalty.upkeep.sending import settle
from loyalty.values import PersonId, SaidId
from loyalty.voice.asking import JUST_WRITTEN, ask_about_purchases, begin_asking
from loyalty.voice.cards import Correspondent
from loyalty.voice.carrying import Carried, Carrying, NotCarried, NotReached, WhoWrites, to_carry
from loyalty.voice.errors import CustomerBlocked, ThreadUnknown
from loyalty.voice.feedback import Arrived, answer_member, write_to_team
from tests.loyalty.shop import NOON, Shop, saying


def person_of(member: Member) -> PersonId:
    assert member.person_id is not None
    return member.person_id


def write(shop: Shop, member: Member, message: int, album: str | None = None) -> Arrived:
    return shop.write(
        write_to_team, member_id=member.id, message=message, now=shop.now, album=album
    )


def answer(shop: Shop, staff: Staff, said: Said, message: int) -> Correspondent:
    return shop.write(
        answer_member, said_id=said.id, by=staff.person_id, message=message, now=shop.now
    )


def found(shop: Shop, person_id: PersonId, message: int) -> Said:
    said = shop.read(lambda tx: tx.threads.find(Place(person_id), message))
    assert said is not None
    return said


def carried_to(letters: Sequence[Letter], staff: Staff) -> list[Letter]:
    return [one for one in letters if one.person_id == staff.person_id and one.kind == Carried.KIND]


def deliver(shop: Shop, letter: Letter, *messages: int) -> None:
    """Telegram has made these of it."""
    *others, last = messages
    outcome, now = Outcome.SENT, shop.now
    shop.write(settle, letter=letter, outcome=outcome, message=last, others=tuple(others), now=now)


def test_owners_and_the_managers_of_the_branch_hear_it(shop: Shop) -> None:
    """Where the member last bought; of whom nothing was bought by yet, all managers."""
    here, there = shop.branch("Abay"), shop.branch("Mega")
    owner = shop.owner()
    near, far = (shop.staff(Role.MANAGER, branch=one.id) for one in (here, there))
    cashier = shop.staff(branch=here.id)
    buyer, newcomer = shop.member(), shop.member("Дана")
    shop.sell(cashier, buyer)
    shop.hear()
    write(shop, buyer, 10)
    assert {one.person_id for one in shop.hear()} == {owner.person_id, near.person_id}
    write(shop, newcomer, 10)
    heard = {one.person_id for one in shop.hear()}
    assert heard == {owner.person_id, near.person_id, far.person_id}


def test_a_message_is_written_once(shop: Shop) -> None:
    """Whatever is delivered how often: the same answer, one letter, one who waits."""
    owner, member = shop.owner(), shop.member()
    first = write(shop, member, 10)
    assert write(shop, member, 10) == first == Arrived(first=True, later=None)
    letters = shop.letters()
    assert [one.kind for one in letters if one.person_id == owner.person_id] == [
        WhoWrites.KIND,
        Carried.KIND,
    ]
    said = found(shop, person_of(member), 10)
    deliver(shop, letters[-1], 77)
    for _ in range(2):
        answer(shop, owner, said, 78)
    assert len(saying(shop.letters(), Carried)) == 1
    assert shop.read(audit).flaws == ()


def test_an_answer_finds_its_question_from_any_copy(shop: Shop) -> None:
    """What somebody replies to in their own chat is the customer's message in theirs."""
    owner, member = shop.owner(), shop.member()
    write(shop, member, 10)
    deliver(shop, carried_to(shop.letters(), owner)[0], 77)
    answer(shop, owner, found(shop, owner.person_id, 77), 78)
    (letter,) = carried_back(shop, member)
    carrying = shop.read(to_carry, said_id=said_by(letter), to=Place(member.person_id))
    assert carrying is not None
    assert (carrying.messages, carrying.quoted, carrying.by_customer) == ((78,), 10, False)


def carried_back(shop: Shop, member: Member) -> list[Letter]:
    return [one for one in shop.letters() if one.person_id == member.person_id]


def said_by(letter: Letter) -> SaidId:
    return saying([letter], Carried)[0].said


def test_an_album_is_one_letter_and_late_pictures_another(shop: Shop) -> None:
    """In the order of the pictures, whenever they came; each is copied once."""
    owner, member = shop.owner(), shop.member()
    for message in (11, 10):
        write(shop, member, message, album="a")
    shop.wait(seconds=1)
    (letter,) = carried_to(shop.letters(), owner)
    assert of(shop, letter, owner).messages == (10, 11)
    write(shop, member, 12, album="a")
    deliver(shop, letter, 70, 71)
    (rest,) = carried_to(shop.letters(), owner)
    assert of(shop, rest, owner).messages == (12,)
    deliver(shop, rest, 72)
    write(shop, member, 13, album="a")
    shop.wait(seconds=1)
    (last,) = carried_to(shop.letters(), owner)
    assert of(shop, last, owner).messages == (13,)


def of(shop: Shop, letter: Letter, staff: Staff) -> Carrying:
    carrying = shop.read(to_carry, said_id=said_by(letter), to=Place(staff.person_id))
    assert carrying is not None
    return carrying


def test_the_first_answer_ends_the_waiting(shop: Shop) -> None:
    """Who was first stays; the second is told of them; another message waits anew."""
    owner, manager, member = shop.owner(), shop.staff(Role.MANAGER, name="Марат"), shop.member()
    write(shop, member, 10)
    said = found(shop, person_of(member), 10)
    shop.wait(minutes=5)
    assert answer(shop, manager, said, 20).colleague is None
    shop.wait(minutes=5)
    seen = answer(shop, owner, said, 20)
    assert (seen.colleague, seen.answered_at) == ("Марат", wait_of(shop, said))
    assert not write(shop, member, 11).first
    assert wait_of(shop, said) is None


def wait_of(shop: Shop, said: Said) -> object:
    wait = shop.read(lambda tx: tx.waits.last_of(said.thread_id))
    assert wait is not None
    return wait.ended_at


def test_outside_the_hours_an_answer_is_expected_later(shop: Shop) -> None:
    """By the shop's clocks; and the waiting counts from then."""
    shop.owner()
    shop.rule(voice=Voice(answers_since=time(14), answers_until=time(18)))
    member = shop.member()
    arrived = write(shop, member, 10)
    assert arrived.later is not None
    assert (arrived.later - NOON).total_seconds() == 2 * 3600
    said = found(shop, person_of(member), 10)
    wait = shop.read(lambda tx: tx.waits.last_of(said.thread_id))
    assert wait is not None
    assert (wait.since, wait.counted_from) == (NOON, arrived.later)


def test_only_leaders_answer(shop: Shop) -> None:
    """No cashier, nobody who is not of the team, and nothing that was never said."""
    owner, cashier, member = shop.owner(), shop.staff(), shop.member()
    write(shop, member, 10)
    said = found(shop, person_of(member), 10)
    with pytest.raises(NotAllowed):
        answer(shop, cashier, said, 20)
    with pytest.raises(NotStaff):
        shop.write(answer_member, said_id=said.id, by=person_of(member), message=20, now=shop.now)
    shop.write(lambda tx: tx.threads.forget(member.id))
    with pytest.raises(ThreadUnknown):
        answer(shop, owner, said, 20)


def test_who_cannot_be_reached_is_told_of(shop: Shop) -> None:
    """At once, where it is known; else as soon as Telegram says so."""
    owner, member = shop.owner(), shop.member()
    write(shop, member, 10)
    said = found(shop, person_of(member), 10)
    shop.hear()
    answer(shop, owner, said, 20)
    (letter,) = carried_back(shop, member)
    shop.write(settle, letter=letter, outcome=Outcome.UNREACHABLE, now=shop.now)
    assert saying(shop.hear(), NotReached) == [NotReached(person_of(member))]
    with pytest.raises(CustomerBlocked):
        answer(shop, owner, said, 21)


def test_what_telegram_does_not_copy_is_said_once(shop: Shop) -> None:
    """However many were to read it."""
    owner, manager, member = shop.owner(), shop.staff(Role.MANAGER), shop.member()
    write(shop, member, 10)
    for letter in (one for one in shop.letters() if one.kind == Carried.KIND):
        shop.write(settle, letter=letter, outcome=Outcome.REFUSED, now=shop.now)
    told = [one for one in shop.hear() if one.kind == NotCarried.KIND]
    assert [one.person_id for one in told] == [member.person_id]
    assert {owner.person_id, manager.person_id}.isdisjoint({member.person_id})


def test_who_has_just_written_is_not_asked(shop: Shop) -> None:
    """For a day: they have said it."""
    shop.owner()
    shop.write(begin_asking)
    cashier, member = shop.staff(), shop.member()
    shop.sell(cashier, member)
    write(shop, member, 10)
    shop.wait(hours=3)
    assert shop.write(ask_about_purchases, now=shop.now) == 0
    shop.now = NOON + JUST_WRITTEN
    shop.sell(cashier, member, 100_000)
    shop.wait(hours=3)
    assert shop.write(ask_about_purchases, now=shop.now) == 1


def test_it_is_theirs_to_read_and_to_take_along(shop: Shop) -> None:
    """When they wrote and were answered, not by whom; nothing of it stays when they leave."""
    owner, member = shop.owner(), shop.member()
    write(shop, member, 10)
    said = found(shop, person_of(member), 10)
    answer(shop, owner, said, 20)
    write(shop, member, 11)
    messages = shop.read(dossier, person_id=person_of(member)).messages
    assert [one.by_shop for one in messages] == [False, True, False]
    shop.write(forget, person_id=person_of(member), operation=shop.operation(), now=shop.now)
    assert shop.read(lambda tx: tx.threads.said(said.id)) is None
    assert wait_of(shop, said) == shop.now
    assert shop.read(audit).flaws == ()
