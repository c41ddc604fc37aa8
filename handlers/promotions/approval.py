"""An owner answers a manager's ✅ in their own chat: it goes out, or stays a draft."""

from aiogram import Bot, Router
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, Message

from handlers.desk import AtDesk, Desk
from handlers.promotions import buttons
from handlers.promotions.shown import requests_to_show
from handlers.screen import replace_text, screen_of
from locales.texts import Texts
from loyalty.promotions.asking import answer_asked
from loyalty.promotions.campaigns import campaign_of
from loyalty.records.team import Role
from loyalty.values import CampaignId

router = Router(name="promotion-approval")


@router.callback_query(buttons.AnswerAsked.filter(), AtDesk(Role.OWNER))
async def answer(
    callback: CallbackQuery, callback_data: buttons.AnswerAsked, desk: Desk
) -> TelegramMethod[Message | bool] | TelegramMethod[bool]:
    """✅ sends it, and its progress is shown here; ❌ leaves it a draft. The first counts."""
    words = desk.words
    campaign = await desk.store.write(
        answer_asked,
        campaign_id=CampaignId(callback_data.campaign),
        edition=callback_data.edition,
        yes=callback_data.yes,
        by=desk.person.id,
        screen=screen_of(callback),
        now=desk.clock.now(),
    )
    name = campaign.name or words.plain("promo-nameless")
    if callback_data.yes and campaign.timing is None:
        return callback.answer(words.plain("promo-started-named", name=name))
    changed = campaign.replaces is not None or campaign.id != callback_data.campaign
    ending = ("change-" if changed else "") + ("granted" if callback_data.yes else "refused")
    return replace_text(callback, words(f"promo-answer-{ending}", name=name, by=desk.staff.name))


@router.callback_query(buttons.ShowAsked.filter(), AtDesk(Role.OWNER))
async def show(
    callback: CallbackQuery,
    callback_data: buttons.ShowAsked,
    bot: Bot,
    desk: Desk,
    texts: Texts,
) -> None:
    """👁: every language of it, below the question."""
    campaign = await desk.store.read(campaign_of, campaign_id=CampaignId(callback_data.campaign))
    for content in campaign.contents:
        for request in await requests_to_show(bot, desk, texts, campaign, content.language):
            await bot(request)
