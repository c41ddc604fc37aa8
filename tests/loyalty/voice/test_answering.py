"""Each step through a survey, forth and back, and what is kept of it."""

from dataclasses import replace
from datetime import date

import pytest

from loyalty.people.privacy import forget
from loyalty.records.voice.sheets import NOTHING, Given
from loyalty.records.voice.surveys import Again, SurveyState
from loyalty.values import Points
from loyalty.voice.answering import answer_by_tap
from loyalty.voice.errors import SheetUnknown, SurveyClosed
from tests.loyalty.shop import Shop
from tests.loyalty.voice.answerers import FORM, Guest, change, guest, keep, opened


def _to_the_end(someone: Guest) -> None:
    """Every kind of question, answered."""
    someone.tap(2)
    someone.tick(0)
    someone.tick(2)
    someone.go_on()
    someone.tap(9)
    someone.tap(1)
    someone.tap(0)
    someone.send("2,5")
    someone.send("25.12.2025")
    someone.send("  Too \n hot ")
    someone.send("Long\nwords")
    someone.send("the plate", photo="file-1")


ALL = {
    "taste": Given(number=2),
    "wrong": Given(chosen=("soup", "bread")),
    "friends": Given(number=9),
    "dish": Given(chosen=("tea",)),
    "again": Given(chosen=("no",)),
    "times": Given(number=2.5),
    "since": Given(day=date(2025, 12, 25)),
    "why": Given(words="Too hot"),
    "more": Given(words="Long\nwords"),
    "photo": Given(photo="file-1", words="the plate"),
}


def test_every_kind_of_question_is_answered_in_its_turn(shop: Shop) -> None:
    """What was said is kept as it was said, and the sheet is finished."""
    someone = guest(shop, opened(shop))
    _to_the_end(someone)
    assert someone.step.finished
    assert someone.kept() == ALL
    assert {row.operation for row in someone.rows()} >= {f"survey:{someone.sheet}:turn:1"}


def test_the_same_tap_twice_is_one_answer(shop: Shop) -> None:
    """The second one finds another question open, and changes nothing."""
    someone = guest(shop, opened(shop))
    first = someone.step
    someone.tap(5)
    assert someone.asked == "friends"
    someone.step = first
    again = someone.tap(5)
    assert again.stale
    assert someone.asked == "friends"
    assert someone.kept() == {"taste": Given(number=5)}


def test_the_same_message_twice_is_one_answer(shop: Shop) -> None:
    """Though the next question would take it as well."""
    someone = guest(shop, opened(shop))
    for value in (5, 10, 0, 0):
        someone.tap(value)
    someone.send("3")
    someone.go_on()
    assert someone.asked == "why"
    assert someone.send("3", again=True).stale
    assert someone.asked == "why"
    assert "why" not in someone.kept()


def test_who_goes_back_and_turns_elsewhere_leaves_nothing_behind(shop: Shop) -> None:
    """⬅️ shows the earlier answer, another one leads on, and only the path taken counts."""
    someone = guest(shop, opened(shop))
    someone.tap(1)
    someone.tick(1)
    someone.go_on()
    assert someone.asked == "friends"
    someone.back()
    assert someone.step.sheet.ticked == ("tea",)
    someone.back()
    assert someone.step.before == Given(number=1)
    someone.tap(5)
    assert someone.asked == "friends"
    for value in (10, 0, 1):
        someone.tap(value)
    someone.send("4")
    for _ in range(3):
        someone.go_on()
    assert someone.step.finished
    assert "wrong" not in someone.kept()
    assert someone.kept()["taste"] == Given(number=5)


def test_what_was_answered_may_be_left_as_it_is(shop: Shop) -> None:
    """⬅️ to look, ➡️ back to where one was."""
    someone = guest(shop, opened(shop))
    someone.tap(5)
    someone.tap(10)
    someone.back()
    someone.back()
    someone.go_on()
    assert someone.asked == "dish"
    assert someone.kept() == {"taste": Given(number=5), "friends": Given(number=10)}


def test_only_what_need_not_be_answered_is_skipped(shop: Shop) -> None:
    """➡️ of a required question changes nothing; of another it is an answer of nothing."""
    someone = guest(shop, opened(shop))
    assert someone.go_on().unfit
    someone.tap(1)
    someone.go_on()
    assert someone.kept()["wrong"] == NOTHING
    assert someone.asked == "friends"


def test_more_cannot_be_ticked_than_may_be(shop: Shop) -> None:
    """The third of at most two; a tick twice is one, and can be taken back."""
    someone = guest(shop, opened(shop))
    someone.tap(1)
    someone.tick(0)
    someone.tick(0)
    someone.tick(1)
    assert someone.tick(2).unfit
    someone.tick(0, on=False)
    someone.tick(2)
    someone.go_on()
    assert someone.kept()["wrong"] == Given(chosen=("tea", "bread"))


@pytest.mark.parametrize(
    ("value", "keeps"), [(0, False), (6, False), (99, False), (1, True), (5, True)]
)
def test_no_forged_button_gives_an_answer_that_is_none(shop: Shop, value: int, keeps: bool) -> None:
    """A step beyond the scale is no answer."""
    someone = guest(shop, opened(shop))
    assert someone.tap(value).stale is not keeps
    assert bool(someone.kept()) is keeps


def test_nobody_answers_for_somebody_else(shop: Shop) -> None:
    """A sheet is its person's own."""
    someone, other = guest(shop, opened(shop)), shop.member("Дана")
    assert other.person_id is not None
    with pytest.raises(SheetUnknown):
        shop.write(
            answer_by_tap,
            sheet_id=someone.sheet,
            turn=1,
            value=3,
            person_id=other.person_id,
            now=shop.now,
        )


def test_who_is_half_way_goes_on_with_the_new_questions(shop: Shop) -> None:
    """A survey is changed: what was answered and still is asked stays, and old buttons are old."""
    someone = guest(shop, survey := opened(shop))
    someone.tap(5)
    someone.tap(10)
    old = someone.step
    kept = tuple(one for one in FORM.questions if one.key not in {"taste", "dish"})
    change(shop, survey, questions=kept)
    assert someone.tap(0).stale
    assert someone.asked == "wrong"
    assert someone.step.sheet.turn > old.sheet.turn
    someone.go_on()
    someone.tap(1)
    assert someone.asked == "times"
    assert set(someone.kept()) == {"taste", "friends", "wrong", "again"}
    someone.send("1")
    for _ in range(3):
        someone.go_on()
    assert someone.step.finished
    assert set(someone.kept()) == {"friends", "wrong", "again", "times", "since", "more", "photo"}


def test_who_has_answered_all_that_is_left_is_at_the_end(shop: Shop) -> None:
    """The rest of a survey is taken away while somebody is half-way: they are done."""
    someone = guest(shop, survey := opened(shop))
    someone.tap(5)
    change(shop, survey, questions=FORM.questions[:1])
    assert someone.tap(10).finished
    assert someone.kept() == {"taste": Given(number=5)}


def test_a_closed_survey_takes_no_answer_and_loses_none(shop: Shop) -> None:
    """What was said before stays where it is."""
    someone = guest(shop, survey := opened(shop))
    someone.tap(5)

    keep(shop, replace(survey, state=SurveyState.CLOSED))
    with pytest.raises(SurveyClosed):
        someone.tap(10)
    assert someone.kept() == {"taste": Given(number=5)}


def test_the_reward_is_given_once_to_each_member(shop: Shop) -> None:
    """For finishing; answering again, where the owner wants it, gives no second one."""
    survey = opened(shop)
    survey = change(shop, survey, reward=Points(50), again=Again.AFTER_DAYS, again_days=1)
    member = shop.member()
    someone = guest(shop, survey, member)
    _to_the_end(someone)
    assert someone.step.sheet.reward == Points(50)
    assert shop.balance(member) == 50
    shop.wait(days=1)
    someone.begin()
    _to_the_end(someone)
    assert someone.step.sheet.reward == Points(0)
    assert shop.balance(member) == 50


def test_who_left_and_came_back_is_not_rewarded_again(shop: Shop) -> None:
    """They may answer, and had their reward."""
    survey = change(shop, opened(shop), reward=Points(50))
    member = shop.member(telegram_id=7)
    _to_the_end(guest(shop, survey, member))
    assert member.person_id is not None
    shop.write(forget, person_id=member.person_id, operation=shop.operation(), now=shop.now)
    back = shop.member(telegram_id=7)
    someone = guest(shop, survey, back)
    _to_the_end(someone)
    assert someone.step.finished
    assert shop.balance(back) == 0


def test_who_leaves_takes_their_name_and_words_along(shop: Shop) -> None:
    """What was tapped stays and counts; of an anonymous one left half-way nothing does."""
    named = guest(shop, opened(shop), member := shop.member())
    _to_the_end(named)
    hidden = guest(shop, opened(shop, replace(FORM, anonymous=True), "hidden"), member)
    hidden.tap(5)
    assert member.person_id is not None
    shop.write(forget, person_id=member.person_id, operation=shop.operation(), now=shop.now)
    assert hidden.kept() == {}
    emptied = {**ALL, **dict.fromkeys(("why", "more", "photo"), NOTHING)}
    assert named.kept() == emptied
    sheet = shop.read(lambda tx: tx.sheets.get(named.sheet))
    assert sheet is not None
    assert (sheet.person_id, sheet.member_id) == (None, None)
    assert str(member.person_id) not in sheet.operation.removeprefix(f"sheet:{sheet.id}")


def test_a_trial_counts_nowhere(shop: Shop) -> None:
    """Whoever leads tries it, though it is not open: nothing is kept of it, nor given for it."""
    survey = change(shop, opened(shop), reward=Points(50), most_sheets=1)
    owner = shop.owner()
    someone = Guest(shop, survey, owner.person_id)
    someone.begin(trial=True)
    _to_the_end(someone)
    assert someone.step.finished
    assert someone.kept() == {}
    assert shop.read(lambda tx: tx.sheets.finished(survey.id)) == 0
