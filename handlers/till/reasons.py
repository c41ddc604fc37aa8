"""Why something is done by hand: what a button means, and how a reason reads in any language."""

from collections.abc import Mapping

from handlers.buttons import Correct, Refund, Why
from handlers.till.desk import Desk
from locales.texts import Words
from loyalty.reasons import USUAL, Usual

OF_REFUNDS = {
    Why.FIRST: Usual.RETURNED,
    Why.SECOND: Usual.FAULTY,
    Why.THIRD: Usual.WRONG_BILL,
    Why.FOURTH: Usual.DECLINED,
}
OF_CORRECTIONS = {
    Why.FIRST: Usual.NOT_CREDITED,
    Why.SECOND: Usual.MISTAKE,
    Why.THIRD: Usual.APOLOGY,
}


async def chosen_reason(desk: Desk, chosen: Refund | Correct, usual: Mapping[Why, Usual]) -> str:
    """The usual one that was tapped, or the typed one; nothing where that was forgotten."""
    if chosen.why is not Why.TYPED:
        return usual.get(chosen.why, "")
    data = await desk.state.get_data()
    return str(data["reason"]) if data.get("asked") == chosen.asked else ""


def in_words(reason: str, words: Words) -> str:
    """A usual one in the reader's language, a typed one as it was typed."""
    return words.plain(f"why-{reason}") if reason in USUAL else reason
