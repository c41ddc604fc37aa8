"""What people wrote in a survey, page by page, and those pages on which a word stands."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from unicodedata import normalize

from loyalty.records.voice.results import Said
from loyalty.records.voice.surveys import Survey
from loyalty.store import Tx
from loyalty.values import PersonId, SurveyId
from loyalty.voice.counting import Asked
from loyalty.voice.survey_results import Look, opened, question_at, weeks_of

A_PAGE = 5
_AT_ONCE = 500  # texts that are read from the database at a time


@dataclass(frozen=True, slots=True)
class TextsPage:
    """Some of what was written to a question, and whether there is more behind it."""

    survey: Survey
    asked: Asked
    texts: tuple[Said, ...]
    more: bool


def read_texts(
    tx: Tx,
    *,
    survey_id: SurveyId,
    place: int,
    look: Look,
    word: str,
    page: int,
    by: PersonId,
    now: datetime,
) -> TextsPage:
    """Those in which the word stands, in capitals or not; all of them where it is empty.

    They are compared here: SQLite's own comparison knows capitals of English alone. Raises what
    `survey_results` raises.
    """
    survey, part = opened(tx, survey_id, look, by, now)
    asked = question_at(tx, survey, place)
    key, weeks = asked.key, weeks_of(part, tx.programs.current())

    def portion(after: Said | None) -> tuple[Said, ...]:
        if survey.questionnaire.anonymous:
            return tx.results.ballots_said(survey_id, weeks, key, after, _AT_ONCE)
        return tx.results.said(survey_id, part, key, after, _AT_ONCE)

    wanted = _folded(word)
    found = (said for said in _all(portion) if wanted in _folded(said.words))
    texts = tuple(islice(found, page * A_PAGE, (page + 1) * A_PAGE + 1))
    return TextsPage(survey, asked, texts[:A_PAGE], len(texts) > A_PAGE)


def _all(portion: Callable[[Said | None], tuple[Said, ...]]) -> Iterator[Said]:
    texts = portion(None)
    while texts:
        yield from texts
        texts = portion(texts[-1]) if len(texts) == _AT_ONCE else ()


def _folded(text: str) -> str:
    return normalize("NFC", text).casefold()
