"""A survey in the shop, and people who answer it by what they see."""

import re
from dataclasses import replace
from typing import Any

from loyalty.records.voice.sheets import Given, Sheet
from loyalty.records.voice.surveys import Questionnaire, Survey, SurveyState
from loyalty.store import Tx
from loyalty.values import SurveyId
from sandbox import Person
from sandbox.telegram import Message
from tests.e2e.shop import Shop
from tests.loyalty.voice.answerers import FORM

PROGRESS = re.compile(r"\d\s?/\s?\d")


async def survey(shop: Shop, form: Questionnaire = FORM, name: str = "lunch") -> Survey:
    """It is open, and its link is its token."""
    now = shop.sandbox.clock.now()
    one = Survey(SurveyId(0), name, f"token-{name}", SurveyState.OPEN, form, now, now)
    return replace(one, id=await shop.store.write(lambda tx: tx.surveys.add(one)))


async def change(shop: Shop, one: Survey, **form: Any) -> Survey:
    """Its owner has it ask something else."""
    questionnaire = replace(one.questionnaire, **form)
    changed = replace(one, questionnaire=questionnaire, edition=one.edition + 1)
    await shop.store.write(lambda tx: tx.surveys.put(changed))
    return changed


async def asked(person: Person, question: str, language: str, *, since: int = 0) -> Message:
    """The message that asks this, on the person's screen."""
    return await person.reads(f"{question} ({language})", since=since)


def buttoned(person: Person) -> list[Message]:
    """The bot's messages of a survey that have buttons."""
    return [one for one in person.messages_since(0) if one.labels and PROGRESS.search(one.text)]


async def sheets(shop: Shop, one: Survey) -> list[tuple[Sheet, dict[str, Given]]]:
    """Every sheet with its answers, trials among them, in the order in which they were begun."""

    def read(tx: Tx) -> list[tuple[Sheet, dict[str, Given]]]:
        found, number = [], 1
        while (sheet := tx.sheets.get(number)) is not None:  # type: ignore[arg-type]
            if sheet.survey_id == one.id:
                given = {row.question: row.given for row in tx.sheets.answers(sheet.id)}
                found.append((sheet, given))
            number += 1
        return found

    return await shop.store.read(read)
