"""Surveys that people have answered, written down as answering leaves them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from loyalty.records.voice.sheets import Answer, Ballot, Given, Sheet
from loyalty.records.voice.surveys import (
    Choice,
    Kind,
    Question,
    Questionnaire,
    Survey,
    SurveyState,
)
from loyalty.store import Tx
from loyalty.values import BranchId, OperationId, SheetId, StaffId, SurveyId
from tests.loyalty.shop import NOON, Shop

TASTE = Question("taste", Kind.SCALE, {"ru": "Вкусно?", "kk": "Дәмді ме?"}, most=5)
AGAIN = Question("again", Kind.RECOMMEND, {"ru": "Посоветуете нас?", "kk": "Ұсынасыз ба?"})
WHY = Question(
    "why",
    Kind.SEVERAL,
    {"ru": "Что понравилось?", "kk": "Не ұнады?"},
    choices=tuple(
        Choice(key, {"ru": ru, "kk": kk})
        for key, ru, kk in (("food", "Еда", "Тамақ"), ("staff", "Люди", "Адамдар"))
    ),
)
BACK = Question("back", Kind.YES_NO, {"ru": "Вернётесь?", "kk": "Қайта келесіз бе?"})
VISITS = Question("visits", Kind.NUMBER, {"ru": "Сколько раз были?", "kk": "Неше рет болдыңыз?"})
BORN = Question("day", Kind.DATE, {"ru": "Когда были?", "kk": "Қашан болдыңыз?"})
WORDS = Question("words", Kind.LONG, {"ru": "Что ещё?", "kk": "Тағы не айтасыз?"}, required=False)
PHOTO = Question("photo", Kind.PHOTO, {"ru": "Фото", "kk": "Сурет"}, required=False)
EVERY_KIND = (TASTE, AGAIN, WHY, BACK, VISITS, BORN, WORDS, PHOTO)
SOUP = Questionnaire({"ru": "Новый суп", "kk": "Жаңа сорпа"}, EVERY_KIND)


@dataclass(frozen=True)
class Filled:
    """A sheet as a test wants it: `given` by question. Unfinished ones have `open` open."""

    given: Mapping[str, Given]
    at: datetime = NOON
    finished: bool = True
    open: str | None = None
    trial: bool = False
    branch: BranchId | None = None
    cashier: StaffId | None = None
    tier: str | None = None


def make_survey(shop: Shop, form: Questionnaire = SOUP, name: str = "soup") -> Survey:
    survey = Survey(
        SurveyId(0), name, f"token of {name}", SurveyState.OPEN, form, shop.now, shop.now
    )
    return replace(survey, id=shop.write(lambda tx: tx.surveys.add(survey)))


def change_survey(shop: Shop, survey: Survey, form: Questionnaire) -> Survey:
    changed = replace(survey, questionnaire=form, edition=survey.edition + 1)
    shop.write(lambda tx: tx.surveys.put(changed))
    return changed


def fill(tx: Tx, survey: Survey, filled: Iterable[Filled], first: int = 1) -> None:
    """Write sheets down, the first with this number, or ballots where the survey is anonymous."""
    for number, one in enumerate(filled, first):
        if survey.questionnaire.anonymous and one.finished:
            ballot = Ballot(f"{number * 7919 % 10_007:032x}", survey.id, week_of(one.at))
            tx.sheets.cast(ballot, one.given)
        else:
            _write(tx, survey, number, one)


def _write(tx: Tx, survey: Survey, number: int, one: Filled) -> None:
    sheet_id = tx.sheets.add(
        Sheet(
            SheetId(0),
            OperationId(f"sheet:{survey.id}:{number}"),
            survey.id,
            survey.edition,
            one.at - timedelta(minutes=2),
            trial=one.trial,
            question=one.open,
            finished_at=one.at if one.finished else None,
            branch_id=one.branch,
            cashier_id=one.cashier,
            tier=one.tier,
        )
    )
    for key, given in one.given.items():
        operation = OperationId(f"answer:{survey.id}:{number}:{key}")
        tx.sheets.answer(Answer(sheet_id, key, given, operation, one.at))


def week_of(at: datetime) -> date:
    day = at.astimezone(UTC).date()
    return day - timedelta(days=day.weekday())
