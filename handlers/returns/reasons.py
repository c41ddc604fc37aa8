"""Why something is done by hand: what a button means, and how a reason reads in any language."""

from collections.abc import Mapping

from handlers.desk import Desk
from handlers.returns import buttons
from locales.texts import Words
from loyalty.returns.reasons import USUAL, Usual

OF_REFUNDS = {
    buttons.Why.FIRST: Usual.RETURNED,
    buttons.Why.SECOND: Usual.FAULTY,
    buttons.Why.THIRD: Usual.WRONG_BILL,
    buttons.Why.FOURTH: Usual.DECLINED,
}
OF_CORRECTIONS = {
    buttons.Why.FIRST: Usual.NOT_CREDITED,
    buttons.Why.SECOND: Usual.MISTAKE,
    buttons.Why.THIRD: Usual.APOLOGY,
}


async def chosen_reason(
    desk: Desk, chosen: buttons.Refund | buttons.Correct, usual: Mapping[buttons.Why, Usual]
) -> str:
    """The usual one that was tapped, or the typed one; nothing where that was forgotten."""
    if chosen.why is not buttons.Why.TYPED:
        return usual.get(chosen.why, "")
    data = await desk.state.get_data()
    return str(data["reason"]) if data.get("asked") == chosen.asked else ""


def in_words(reason: str, words: Words) -> str:
    """A usual one in the reader's language, a typed one as it was typed."""
    return words.plain(f"why-{reason}") if reason in USUAL else reason
