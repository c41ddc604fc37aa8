"""A survey's sheets as the rows of a table, in the reader's words."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from handlers.voice.tables import Cell
from locales.texts import Words
from loyalty.records.voice.sheets import NOTHING, Ballot, Given
from loyalty.records.voice.surveys import Kind, Question
from loyalty.rules.program import Program
from loyalty.voice.counting import Asked
from loyalty.voice.exporting import Filled, Outline
from loyalty.voice.wording import in_language


class SurveyTable:
    """The columns of a survey, and a row for each sheet or ballot.

    Of sheets: when it was finished, by the programme's clock, branch, cashier, tier and the
    member's number; of ballots the Monday of their week. Then each question, named by its text.
    """

    def __init__(self, outline: Outline, program: Program, words: Words) -> None:
        self._outline = outline
        self._program = program
        self._words = words
        self._photo = words.plain("export-photo")
        self._choices = {asked.key: self._labels(asked.question) for asked in outline.questions}

    def heading(self) -> list[Cell]:
        """What stands above the columns."""
        about = ("week",) if self._outline.anonymous else ("at", "branch", "cashier", "tier", "who")
        words = self._words
        own = [words.plain(f"export-{name}") for name in about]
        return [*own, *(self._named(asked) for asked in self._outline.questions)]

    def row(self, filled: Filled, given: Mapping[str, Given]) -> list[Cell]:
        """One of them."""
        answers = (
            self._cell(asked.question, given.get(asked.key, NOTHING))
            for asked in self._outline.questions
        )
        return [*self._about(filled), *answers]

    def _about(self, filled: Filled) -> Iterator[Cell]:
        if isinstance(filled, Ballot):
            yield filled.week
            return
        yield None if filled.finished_at is None else self._clock(filled.finished_at)
        yield None if filled.branch_id is None else self._outline.branches.get(filled.branch_id)
        yield None if filled.cashier_id is None else self._outline.cashiers.get(filled.cashier_id)
        yield filled.tier
        yield filled.member_id

    def _clock(self, at: datetime) -> datetime:
        return self._program.local(at).replace(tzinfo=None, microsecond=0)

    def _named(self, asked: Asked) -> str:
        return in_language(asked.question.text, self._words.language) or asked.key

    def _labels(self, question: Question) -> Mapping[str, str]:
        words, language = self._words, self._words.language
        if question.kind is Kind.YES_NO:
            return {"yes": words.plain("result-yes"), "no": words.plain("result-no")}
        return {one.key: in_language(one.text, language) or one.key for one in question.choices}

    def _cell(self, question: Question, given: Given) -> Cell:
        if given.number is not None:
            return given.number
        if given.day is not None:
            return given.day
        if given.words is not None:
            return given.words
        if given.photo is not None:
            return self._photo
        labels = self._choices[question.key]
        return "; ".join(labels.get(key, key) for key in given.chosen) or None
