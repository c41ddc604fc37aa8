"""What becomes of letters that carry: copies are known by their roots, and what a chat or the group
does not take goes another way.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from loyalty.outbox.notices import notify, read_back
from loyalty.records.outbox import Letter, Outcome
from loyalty.records.voice.feedback import Place, Said, Thread
from loyalty.store import Tx
from loyalty.values import ThreadId
from loyalty.voice.cards import note_card, renew_card
from loyalty.voice.carrying import (
    Carried,
    CarriedToGroup,
    NotCarried,
    NotReached,
    carry_to_leaders,
    carry_to_team,
    cause_of,
    member_of,
    uncarried,
)
from loyalty.voice.group import (
    GroupNews,
    TopicCard,
    TopicLeft,
    TopicWanted,
    after_parting,
    group_of,
    let_go_of_group,
    part_with_topic,
    say_in_topic,
)

KINDS = frozenset(
    {Carried.KIND, CarriedToGroup.KIND, TopicWanted.KIND, TopicCard.KIND, TopicLeft.KIND}
)
"""Those of which something follows."""


_EVEN_IF_CLOSED = timedelta(days=2)
"""Whoever writes while the shop is closed waits from its next opening on."""


def after_letter(
    tx: Tx, letter: Letter, outcome: Outcome, messages: tuple[int, ...], now: datetime
) -> None:
    """What follows from how a letter of these kinds ended: `messages` are what was made of it."""
    match letter.kind:
        case Carried.KIND:
            _after_carrying(tx, read_back(Carried, letter.figures), letter, outcome, messages, now)
        case CarriedToGroup.KIND:
            told = read_back(CarriedToGroup, letter.figures)
            _after_carrying_to_group(tx, told, letter, outcome, messages, now)
        case TopicWanted.KIND:
            wanted = read_back(TopicWanted, letter.figures)
            _after_opening(tx, wanted.thread, outcome, messages, now)
        case TopicCard.KIND:
            if messages:
                card = read_back(TopicCard, letter.figures)
                note_card(tx, card.thread, messages[-1], now)
        case TopicLeft.KIND:
            left = read_back(TopicLeft, letter.figures)
            after_parting(tx, left, letter.person_id, outcome, now)


def lose_group(tx: Tx, *, group_id: int, now: datetime) -> None:
    """The bot cannot write into the group any more: the owners are told, and what nobody has read
    yet goes to whoever leads, in their chats.
    """
    if let_go_of_group(tx, group_id=group_id, now=now):
        for wait in tx.waits.open_since(now + _EVEN_IF_CLOSED):
            _carry_unheard(tx, wait.thread_id, now)


def _after_carrying(
    tx: Tx,
    told: Carried,
    letter: Letter,
    outcome: Outcome,
    messages: tuple[int, ...],
    now: datetime,
) -> None:
    said, place = tx.threads.said(told.said), Place(letter.person_id)
    if said is None:
        return
    if outcome is Outcome.SENT:
        for late in _copied(tx, said, place, messages, now):
            again = Carried(late.id)
            notify(tx, again, letter.person_id, cause=cause_of(again), now=now)
    elif outcome is Outcome.REFUSED:
        _tell_author(tx, said, GroupNews.NOT_CARRIED, now)
    elif outcome is Outcome.UNREACHABLE and said.staff_id is not None:
        _tell_author(tx, said, GroupNews.NOT_REACHED, now)


def _after_carrying_to_group(
    tx: Tx,
    told: CarriedToGroup,
    letter: Letter,
    outcome: Outcome,
    messages: tuple[int, ...],
    now: datetime,
) -> None:
    said = tx.threads.said(told.said)
    thread = tx.threads.get(said.thread_id) if said is not None else None
    if said is None or thread is None or thread.group_id is None:
        return
    place = Place(group_id=thread.group_id)
    if outcome is Outcome.SENT:
        for late in _copied(tx, said, place, messages, now):
            again = CarriedToGroup(late.id, told.topic)
            notify(tx, again, letter.person_id, cause=cause_of(again), now=now)
    elif outcome is Outcome.GONE:
        if thread.topic == told.topic:
            thread = thread.without_topic()
            tx.threads.put(thread)
        _carry_on(tx, said, thread, now)
    elif outcome is Outcome.REFUSED:
        member = member_of(tx, thread.id)
        if member is not None:
            carry_to_leaders(tx, said, member, anew=True, now=now)
    elif outcome is Outcome.UNREACHABLE and place.group_id is not None:
        lose_group(tx, group_id=place.group_id, now=now)


def _after_opening(
    tx: Tx, thread_id: ThreadId, outcome: Outcome, messages: tuple[int, ...], now: datetime
) -> None:
    """The topic is there: the member's card, and what they said. Or it cannot be made."""
    thread, team = tx.threads.get(thread_id), group_of(tx)
    if thread is None or thread.topic is not None:
        return
    if outcome is Outcome.SENT and messages and team is not None and thread.group_id == team.id:
        thread = replace(thread, topic=messages[-1])
        tx.threads.put(thread)
        if _has_left(tx, thread):
            part_with_topic(tx, thread, now)
            return
        renew_card(tx, thread_id, now)
        _carry_unheard(tx, thread_id, now)
        return
    tx.threads.put(thread.without_topic())
    if team is not None and team.id == thread.group_id and outcome is not Outcome.LAPSED:
        lose_group(tx, group_id=team.id, now=now)
    else:
        _carry_unheard(tx, thread_id, now)


def _has_left(tx: Tx, thread: Thread) -> bool:
    member = tx.members.get(thread.member_id)
    return member is None or member.person_id is None


def _copied(
    tx: Tx, said: Said, place: Place, messages: tuple[int, ...], now: datetime
) -> tuple[Said, ...]:
    """Write down which message is the copy of which; the first picture that came too late, if any,
    is returned.
    """
    left = uncarried(tx, said, place)
    for part, message in zip(left, messages, strict=False):
        tx.threads.say(part.thread_id, place, message, now, staff_id=part.staff_id, root=part.id)
    return left[len(messages) : len(messages) + 1] if messages else ()


def _tell_author(tx: Tx, said: Said, what: GroupNews, now: datetime) -> None:
    """Whoever said it hears that it did not arrive, where they said it."""
    author, thread = said.place.person_id, tx.threads.get(said.thread_id)
    member = member_of(tx, said.thread_id)
    cause = f"{said.id}"
    if thread is None or member is None or member.person_id is None:
        return
    if author is None:
        say_in_topic(tx, thread, what, cause=cause, now=now)
    elif what is GroupNews.NOT_CARRIED:
        notify(tx, NotCarried(), author, cause=cause, now=now)
    else:
        notify(tx, NotReached(member.person_id), author, cause=cause, now=now)


def _carry_on(tx: Tx, said: Said, thread: Thread, now: datetime) -> None:
    """Once more, to wherever the team is to be found now."""
    member = member_of(tx, thread.id)
    if member is not None:
        carry_to_team(tx, said, member, thread, anew=False, now=now)


def _carry_unheard(tx: Tx, thread_id: ThreadId, now: datetime) -> None:
    member, said = member_of(tx, thread_id), _unheard(tx, thread_id)
    for number, one in enumerate(said):
        thread = tx.threads.get(thread_id)
        if member is not None and thread is not None:
            carry_to_team(tx, one, member, thread, anew=number == 0, now=now)


def _unheard(tx: Tx, thread_id: ThreadId) -> tuple[Said, ...]:
    """What the member said since they wait, and nobody has read."""
    wait = tx.waits.last_of(thread_id)
    if wait is None:
        return ()
    return tuple(
        one
        for one in tx.threads.all_of(thread_id)
        if one.staff_id is None and one.at >= wait.since and not tx.threads.copies(one.id)
    )
