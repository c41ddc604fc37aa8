from datetime import UTC, datetime

import pytest
from aiogram.types import Chat, Message

from handlers.buttons import Go, GoTo
from handlers.screen import answer_text, button, rows
from locales.texts import Html


@pytest.mark.parametrize("topic", [None, 5])
def test_an_answer_comes_where_the_question_was_asked(topic: int | None) -> None:
    """In the same chat, and in the same topic of it: as aiogram itself would answer."""
    asked = Message(
        message_id=1,
        date=datetime(2026, 3, 5, tzinfo=UTC),
        chat=Chat(id=7, type="private"),
        message_thread_id=topic,
        is_topic_message=topic is not None,
    )
    text, keyboard = Html("<b>125</b>"), rows(button("Card", GoTo(place=Go.CARD)))
    answer = answer_text(asked, text, keyboard)
    assert answer.model_dump() == asked.answer(text, reply_markup=keyboard).model_dump()
