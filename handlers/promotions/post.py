"""A promotion as a post in a channel or group: as customers get it, with a button that enrols."""

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from handlers.links import start_link
from handlers.promotions.message import AnyMethod, Given, Recipient, edit_with, sent, shown
from handlers.screen import rows
from locales.texts import Words
from loyalty.promotions.contents import for_language
from loyalty.promotions.placeholders import Facts
from loyalty.promotions.posters import POSTER_LETTER
from loyalty.promotions.posts import Posting
from loyalty.records.promotions.contents import Leads


def post_requests(
    posting: Posting, words: Words, username: str, given: Given
) -> tuple[AnyMethod, ...]:
    """The requests that make it, in the language of whoever's own is not known."""
    content = for_language(posting.campaign.contents, words.language)
    keyboard = enrolling_keyboard(posting, words, username)
    return sent(content, _readers(posting, words), given, keyboard)


def post_edit(posting: Posting, words: Words, username: str) -> AnyMethod:
    """The request that corrects it."""
    content = for_language(posting.campaign.contents, words.language)
    keyboard = enrolling_keyboard(posting, words, username)
    return edit_with(content, _readers(posting, words), posting.post.message or 0, keyboard)


def enrolling_keyboard(posting: Posting, words: Words, username: str) -> InlineKeyboardMarkup:
    """The promotion's links, and below them the one by which one becomes a customer."""
    link = start_link(username, POSTER_LETTER + posting.poster.token)
    enrol = InlineKeyboardButton(text=words.plain("promotion-enrol-button"), url=link)
    links = (one for one in posting.campaign.buttons if one.leads is Leads.LINK)
    return rows(*(shown(one, words) for one in links), enrol)


def _readers(posting: Posting, words: Words) -> Recipient:
    return Recipient(posting.post.chat, words, posting.programme, Facts(None))
