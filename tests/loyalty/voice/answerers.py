"""A survey with every kind of question, and somebody who answers it."""

from dataclasses import dataclass, field, replace
from typing import Any

from loyalty.records.people import Member
from loyalty.records.voice.sheets import Answer, Given
from loyalty.records.voice.surveys import (
    Choice,
    Condition,
    Jump,
    Kind,
    Question,
    Questionnaire,
    Survey,
    SurveyState,
)
from loyalty.values import OperationId, PersonId, SheetId, SurveyId
from loyalty.voice.answering import answer_by_message, answer_by_tap, go_back, pass_on, tick
from loyalty.voice.sheets import Step, begin_sheet
from tests.loyalty.shop import Shop


def worded(text: str) -> dict[str, str]:
    """The same in every language, but for a mark that says which."""
    return {language: f"{text} ({language})" for language in ("ru", "uk", "kk", "en")}


DISHES = tuple(Choice(key, worded(key.title())) for key in ("soup", "tea", "bread"))
TASTE = Question(
    "taste", Kind.SCALE, worded("Taste?"), most=5, low=worded("bad"), high=worded("ok")
)
FORM = Questionnaire(
    title=worded("Lunch"),
    intro=worded("How was it"),
    questions=(
        replace(TASTE, jumps=(Jump("friends", Condition("taste", at_least=4)),)),
        Question("wrong", Kind.SEVERAL, worded("What?"), required=False, choices=DISHES, most=2),
        Question("friends", Kind.RECOMMEND, worded("After a {taste}, recommend?")),
        Question("dish", Kind.ONE, worded("Best?"), choices=DISHES),
        Question("again", Kind.YES_NO, worded("Is {dish} to stay?")),
        Question("times", Kind.NUMBER, worded("How often?"), least=0, most=31),
        Question("since", Kind.DATE, worded("Since?"), required=False),
        Question(
            "why",
            Kind.SHORT,
            worded("Why?"),
            only_if=(Condition("again", chose=("no",)),),
        ),
        Question("more", Kind.LONG, worded("More?"), required=False),
        Question("photo", Kind.PHOTO, worded("A photo?"), required=False),
    ),
)


def opened(shop: Shop, form: Questionnaire = FORM, name: str = "lunch") -> Survey:
    """The survey, open to answers."""
    survey = Survey(SurveyId(0), name, f"token-{name}", SurveyState.OPEN, form, shop.now, shop.now)
    return replace(survey, id=shop.write(lambda tx: tx.surveys.add(survey)))


def change(shop: Shop, survey: Survey, **form: Any) -> Survey:
    """Its owner has it ask something else."""
    questionnaire = replace(survey.questionnaire, **form)
    changed = replace(survey, questionnaire=questionnaire, edition=survey.edition + 1)
    keep(shop, changed)
    return changed


def keep(shop: Shop, survey: Survey) -> None:
    """Write the survey down as it is now."""
    shop.write(lambda tx: tx.surveys.put(survey))


@dataclass
class Guest:
    """Somebody who answers, by buttons of the turn that they saw last and by messages."""

    shop: Shop
    survey: Survey
    person: PersonId
    messages: int = field(default=100)
    step: Step = field(init=False)

    def begin(self, operation: str | None = None, *, trial: bool = False) -> Step:
        self.step = self.shop.write(
            begin_sheet,
            survey_id=self.survey.id,
            person_id=self.person,
            operation=OperationId(operation or f"begin:{self.shop.number()}"),
            now=self.shop.now,
            trial=trial,
        )
        return self.step

    def tap(self, value: int) -> Step:
        return self._take(answer_by_tap, value=value)

    def tick(self, place: int, *, on: bool = True) -> Step:
        return self._take(tick, place=place, on=on)

    def go_on(self) -> Step:
        return self._take(pass_on)

    def back(self) -> Step:
        return self._take(go_back)

    def send(self, words: str = "", *, photo: str | None = None, again: bool = False) -> Step:
        self.messages += not again
        self.step = self.shop.write(
            answer_by_message,
            sheet_id=self.sheet,
            message=self.messages,
            person_id=self.person,
            now=self.shop.now,
            words=words,
            photo=photo,
        )
        return self.step

    @property
    def sheet(self) -> SheetId:
        return self.step.sheet.id

    @property
    def asked(self) -> str | None:
        """The key of the question that is open."""
        return self.step.question.key if self.step.question is not None else None

    def kept(self) -> dict[str, Given]:
        """What stands on the sheet."""
        return {one.question: one.given for one in self.rows()}

    def rows(self) -> tuple[Answer, ...]:
        return self.shop.read(lambda tx: tx.sheets.answers(self.sheet))

    def _take(self, use_case: Any, **more: Any) -> Step:
        self.step = self.shop.write(
            use_case,
            sheet_id=self.sheet,
            turn=self.step.sheet.turn,
            person_id=self.person,
            now=self.shop.now,
            **more,
        )
        return self.step


def guest(shop: Shop, survey: Survey, member: Member | None = None) -> Guest:
    """A member who has begun it."""
    member = member or shop.member()
    assert member.person_id is not None
    someone = Guest(shop, survey, member.person_id)
    someone.begin()
    return someone
