"""The same promotion in the shop's channel or group: posted once, with a button that enrols.

A post is written down before it is made, so that a crash in between does not double it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from loyalty.outbox.notices import notify, tell_owners
from loyalty.promotions.contents import for_language
from loyalty.promotions.errors import PlaceholderInPost
from loyalty.promotions.files import Ready, ready_files
from loyalty.promotions.placeholders import wanted_by
from loyalty.promotions.posters import poster_of
from loyalty.promotions.schedules import opens_at
from loyalty.records.outbox import Notice
from loyalty.records.promotions.campaigns import Campaign
from loyalty.records.promotions.contents import Content
from loyalty.records.promotions.mailings import Todo
from loyalty.records.promotions.posters import Post, Poster
from loyalty.store import Tx
from loyalty.values import CampaignId, MailingId


@dataclass(frozen=True, slots=True)
class PostRefused(Notice):
    """To whoever made the promotion, or the owners: Telegram did not let the bot post it."""

    KIND = "promotion-post-refused"
    campaign: CampaignId
    name: str


@dataclass(frozen=True, slots=True)
class Posting:
    """What there is to know to post it."""

    post: Post
    campaign: Campaign
    poster: Poster
    programme: str
    files: Ready


def check_post(contents: Iterable[Content], language: str) -> None:
    """What a channel reads is about nobody in particular. Raises PlaceholderInPost."""
    for placeholder in sorted(wanted_by(for_language(tuple(contents), language).html)):
        raise PlaceholderInPost(placeholder)


def due_posts(tx: Tx, *, now: datetime) -> tuple[MailingId, ...]:
    """Mailings that are to be posted now; none in quiet hours."""
    due = tx.posts.due()
    return due if due and opens_at(tx.programs.current(), now) <= now else ()


def claim_post(
    tx: Tx, *, mailing_id: MailingId, token: str, bot: int, now: datetime
) -> Posting | None:
    """Take it on to post this mailing; None where somebody else has. `token` as of `poster_of`."""
    mailing = tx.mailings.get(mailing_id)
    campaign = None if mailing is None else tx.campaigns.get(mailing.campaign_id)
    if campaign is None or campaign.chat is None or tx.posts.get(mailing_id) is not None:
        return None
    post = Post(mailing_id, campaign.id, campaign.chat, now)
    tx.posts.add(post)
    return _posting(tx, post, campaign, token, bot, now)


def posting_of(tx: Tx, *, post: Post, token: str, bot: int, now: datetime) -> Posting | None:
    """What a post says by now; None where its campaign has gone."""
    campaign = tx.campaigns.get(post.campaign_id)
    return None if campaign is None else _posting(tx, post, campaign, token, bot, now)


def note_post(
    tx: Tx, *, mailing_id: MailingId, message: int | None, others: tuple[int, ...] = ()
) -> None:
    """It is there, in these messages."""
    post = tx.posts.get(mailing_id)
    if post is not None:
        tx.posts.put(replace(post, message=message, others=others))


def put_back_post(tx: Tx, *, mailing_id: MailingId) -> None:
    """It was certainly not made, and is tried again."""
    tx.posts.drop(mailing_id)


def note_refused_post(tx: Tx, *, mailing_id: MailingId, now: datetime) -> None:
    """Telegram does not take it: whoever made the promotion is told, once."""
    post = tx.posts.get(mailing_id)
    campaign = None if post is None else tx.campaigns.get(post.campaign_id)
    if campaign is None:
        return
    told = PostRefused(campaign.id, campaign.name)
    maker = tx.staff.get(campaign.made_by)
    cause = str(mailing_id)
    if maker is None:
        tell_owners(tx, told, cause=cause, now=now)
    else:
        notify(tx, told, maker.person_id, cause=cause, now=now)


def posts_to_mend(tx: Tx) -> tuple[Post, ...]:
    """Posts that are to be corrected, or taken back."""
    return tx.posts.to_mend()


def note_mended(tx: Tx, *, post: Post) -> None:
    """It was done, or cannot be. What is taken back is not there any more."""
    message = None if post.todo is Todo.TAKE_BACK else post.message
    tx.posts.put(replace(post, todo=None, message=message))


def _posting(
    tx: Tx, post: Post, campaign: Campaign, token: str, bot: int, now: datetime
) -> Posting:
    return Posting(
        post,
        campaign,
        poster_of(tx, campaign_id=campaign.id, token=token, now=now),
        tx.programs.current().name,
        ready_files(tx, contents=campaign.contents, bot=bot),
    )
