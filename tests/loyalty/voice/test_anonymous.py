"""Answers are anonymous: the shop will not see whose they are, and this is true."""

import random
from dataclasses import replace
from datetime import timedelta

import pytest

from loyalty.people.privacy import dossier
from loyalty.records.people import Member
from loyalty.records.voice.surveys import Kind, Question, Questionnaire, Survey
from loyalty.rules.calendar import beginning
from loyalty.upkeep.audit import audit
from loyalty.values import OperationId, Points, TelegramId
from loyalty.voice.links import meet
from storage.engine.sweeping import sweep
from tests.loyalty.shop import Shop
from tests.loyalty.voice.answerers import Guest, guest, opened, worded
from tests.loyalty.voice.joining import best_guess, everything
from tests.storage.direct import file_of, kind_of

PEOPLE = 200
BY_CHANCE = 10  # of so many orders that are compared, none hits more by chance
FORM = Questionnaire(
    worded("Lunch"),
    (
        Question("taste", Kind.SCALE, worded("Taste?"), most=5),
        Question("why", Kind.SHORT, worded("Why?")),
    ),
    reward=Points(50),
)


def _guest(shop: Shop, survey: Survey) -> tuple[Member, Guest]:
    member = shop.member()
    assert member.person_id is not None
    return member, Guest(shop, survey, member.person_id)


def _answered(shop: Shop, survey: Survey, people: int) -> dict[int, str]:
    """So many members answer, each at another time, and say something that only they say; what
    they said, by their numbers.
    """
    chance = random.Random(7)
    guests = [_guest(shop, survey) for _ in range(people)]
    said = {}
    for _, someone in chance.sample(guests, people):
        shop.wait(seconds=chance.randrange(1, 90))
        someone.begin()
    for member, someone in chance.sample(guests, people):
        shop.wait(seconds=chance.randrange(1, 90))
        someone.tap(chance.randrange(1, 6))
        said[int(member.id)] = f"secret-{chance.randrange(10**12):012d}"
        assert someone.send(said[int(member.id)]).finished
    return said


@pytest.mark.parametrize("anonymous", [True, False], ids=["anonymous", "named"])
def test_nobody_who_has_the_database_tells_whose_an_answer_is(
    shop: Shop, database_url: str, anonymous: bool
) -> None:
    """Two hundred members, their rewards, every row of every table, and what the database knows of
    its rows: after the night the best guess is as good as chance. Where the survey is not
    anonymous, every single one is told.
    """
    survey = opened(shop, replace(FORM, anonymous=anonymous))
    said = _answered(shop, survey, PEOPLE)
    shop.wait(days=1)
    assert shop.night()
    sweep(database_url)
    tables = everything(database_url)
    assert len(tables["ballots"]) == (PEOPLE if anonymous else 0)
    guessed = best_guess(tables, said)
    assert guessed <= BY_CHANCE if anonymous else guessed == PEOPLE
    if anonymous and kind_of(database_url) == "sqlite":
        _nothing_in_the_files(database_url)
    assert shop.read(audit).flaws == ()


def _nothing_in_the_files(url: str) -> None:
    """No page of the file or of its log still has an answer beside the sheet that it stood on."""
    for file in (file_of(url), file_of(url).with_name(file_of(url).name + "-wal")):
        content = file.read_bytes() if file.exists() else b""
        assert content.count(b":message:") == 0
        assert content.count(b":turn:") == 0


def test_a_finished_sheet_tells_that_somebody_took_part_and_on_which_day(shop: Shop) -> None:
    """Their own file says no more; the reward is theirs all the same."""
    survey = opened(shop, replace(FORM, anonymous=True))
    member = shop.member()
    someone = guest(shop, survey, member)
    someone.tap(4)
    assert len(someone.kept()) == 1
    someone.send("Too hot")
    assert member.person_id is not None
    (mine,) = shop.read(dossier, person_id=member.person_id).surveys
    assert (mine.anonymous, mine.answers) == (True, ())
    today = shop.read(lambda tx: tx.programs.current()).local(shop.now).date()
    morning = beginning(shop.read(lambda tx: tx.programs.current()), today)
    assert mine.sheet == replace(
        someone.step.sheet,
        operation=OperationId(f"sheet:{mine.sheet.id}"),
        began_at=morning,
        finished_at=morning,
        moved_at=None,
        message=None,
        turn=0,
        heard=0,
        tier=None,
    )
    assert shop.balance(member) == 50


def test_what_was_left_half_way_is_forgotten_after_a_week(shop: Shop) -> None:
    """Its answers are deleted, an old button does nothing, and who comes back begins anew."""
    someone = guest(shop, opened(shop, replace(FORM, anonymous=True)))
    someone.tap(4)
    shop.wait(days=6)
    assert shop.night()
    assert len(someone.kept()) == 1
    shop.wait(days=2)
    assert shop.night()
    assert someone.kept() == {}
    assert someone.tap(5).stale
    assert someone.asked == "taste"


def test_the_night_changes_no_ballot(shop: Shop, database_url: str) -> None:
    """They are laid anew in the order of their random names, all as they were."""
    _answered(shop, opened(shop, replace(FORM, anonymous=True)), 5)

    def ballots() -> list[dict[str, object]]:
        rows = everything(database_url)["ballot_answers"]
        plain = [{k: v for k, v in row.items() if "::" not in k and k != "place"} for row in rows]
        return sorted(plain, key=str)

    before = ballots()
    shop.wait(days=1)
    assert shop.night()
    assert ballots() == before
    assert len(before) == 10


def test_a_stranger_is_forgotten_a_month_after_they_answered(shop: Shop) -> None:
    """How to reach them is not kept for longer than is needed to ask nobody twice."""
    survey = opened(shop, replace(FORM, everybody=True))
    stranger = shop.write(meet, telegram_id=TelegramId(7), telegram_language="kk", now=shop.now)
    someone = Guest(shop, survey, stranger.id)
    someone.begin()
    someone.tap(3)
    someone.send("Hot")
    shop.wait(days=29)
    assert shop.night()
    assert shop.read(lambda tx: tx.people.get(stranger.id)).telegram_id == 7
    shop.now += timedelta(days=2)
    assert shop.night()
    assert shop.read(lambda tx: tx.people.get(stranger.id)).telegram_id is None
    assert len(someone.rows()) == 2
