"""A promotion shown to whoever puts it together, exactly as customers get it."""

from typing import TYPE_CHECKING

from aiogram import Bot

from handlers.desk import Desk
from handlers.promotions.message import AnyMethod, Recipient, keyboard_for, sent
from handlers.promotions.uploads import Uploads
from locales.texts import Texts
from loyalty.promotions.contents import check_content
from loyalty.promotions.outlook import refused
from loyalty.promotions.placeholders import Facts, facts_of, wanted_by
from loyalty.records.promotions.campaigns import Campaign
from loyalty.records.promotions.contents import Content
from loyalty.rules.audience import Asked
from loyalty.store import Tx
from loyalty.values import MemberId, PersonId

if TYPE_CHECKING:  # it would load aiogram-dialog, which an answer does not need
    from handlers.windows import Panel


async def show_exactly(panel: "Panel", campaign: Campaign, language: str | None) -> None:
    """Send it to this chat as readers of the language get it; what nobody can get is not sent."""
    for request in await requests_to_show(panel.bot, panel.desk, panel.texts, campaign, language):
        await panel.bot(request)


async def requests_to_show(
    bot: Bot, desk: Desk, texts: Texts, campaign: Campaign, language: str | None
) -> tuple[AnyMethod, ...]:
    """The requests that show it to whoever is at the desk, with a real member's figures.

    There are none for what cannot be sent: the screen says why.
    """
    content = next(one for one in campaign.contents if one.language == language)
    if refused(check_content, content, desk.program):
        return ()
    words = texts.of(language) if language else desk.words
    asked = Asked(desk.clock.now(), desk.program, texts.of("").language)
    facts = await desk.store.read(
        _facts, campaign=campaign, content=content, asked=asked, by=desk.person.id
    )
    to = Recipient(desk.chat, words, desk.program.name, facts)
    given = await Uploads(bot, desk.store).of(campaign)
    return sent(content, to, given, keyboard_for(campaign.buttons, to))


def _facts(tx: Tx, *, campaign: Campaign, content: Content, asked: Asked, by: PersonId) -> Facts:
    """Those of whoever looks, if they are a member, else of the first whom it is for."""
    wanted = wanted_by(content.html)
    own = tx.members.of_person(by)
    first = [own.id] if own else tx.audiences.ids(campaign.audience, asked, 1)
    for member_id in first:
        member = tx.members.get(MemberId(member_id))
        if member is not None and member.person_id is not None:
            person = tx.people.get(member.person_id)
            return facts_of(tx, person=person, member=member, wanted=wanted, now=asked.now)
    return Facts(name=tx.people.get(by).name)
