"""Posts promotions in channels and groups, and corrects and deletes them there."""

from collections.abc import Awaitable, Callable

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramRetryAfter
from aiogram.types import Message, MessageId

from bot.failures import NotDone, Refused, Unchanged, Unreachable
from bot.session import once
from bot.tracebacks import without_words
from handlers.promotions.message import AnyMethod, deletion_of
from handlers.promotions.post import post_edit, post_requests
from handlers.promotions.uploads import NotUploaded, Uploads
from locales.texts import Texts
from loyalty.clock import Clock
from loyalty.keys import Keys
from loyalty.promotions.posts import (
    Posting,
    claim_post,
    due_posts,
    note_mended,
    note_post,
    note_refused_post,
    posting_of,
    posts_to_mend,
    put_back_post,
)
from loyalty.records.promotions.mailings import Todo
from loyalty.records.promotions.posters import Post
from loyalty.store import Store, StoreAway
from loyalty.values import MailingId, OperationId

EVERY = 5.0  # seconds between looks at what is to be posted

_log = structlog.get_logger(__name__)


class Posts:
    """`username` is the bot's, for the links that enrol; each request waits for its `leave`."""

    def __init__(
        self,
        store: Store,
        bot: Bot,
        clock: Clock,
        texts: Texts,
        keys: Keys,
        uploads: Uploads,
        username: str,
        leave: Callable[[], Awaitable[None]],
    ) -> None:
        self._store = store
        self._bot = bot
        self._clock = clock
        self._words = texts.of("")
        self._keys = keys
        self._uploads = uploads
        self._username = username
        self._leave = leave

    async def run(self) -> None:
        """Look again and again, until cancelled."""
        while True:
            try:
                await self.publish()
            except StoreAway as error:
                _log.warning("posts wait for the database", error=str(error))
            except Exception as error:
                _log.error("a post cannot be made", exc_info=error)
            await self._clock.sleep(EVERY)

    async def publish(self) -> None:
        """Post what is due, then mend what is to be mended."""
        for mailing_id in await self._store.read(due_posts, now=self._clock.now()):
            posting = await self._store.write(
                claim_post,
                mailing_id=mailing_id,
                token=self._token(mailing_id),
                bot=self._bot.id,
                now=self._clock.now(),
            )
            if posting is not None:
                await self._post(posting)
        for post in await self._store.read(posts_to_mend):
            await self._mend(post)

    def _token(self, mailing_id: MailingId) -> str:
        """What the link gets where the campaign has none yet: nothing that could be guessed."""
        return self._keys.invite_token(OperationId(f"poster:{mailing_id}"))[:16]

    async def _post(self, posting: Posting) -> None:
        mailing_id, files = posting.post.mailing_id, posting.files
        made: tuple[int, ...] = ()
        try:
            given = await self._uploads.complete(posting.campaign, files.given, files.missing)
            for request in post_requests(posting, self._words, self._username, given):
                made += await self._request(request)
        except (NotDone, NotUploaded, TelegramRetryAfter) as error:
            _log.warning("a post waits", mailing=mailing_id, reason=str(error))
            if not made:
                await self._store.write(put_back_post, mailing_id=mailing_id)
                return
        except (Refused, Unreachable) as error:
            _log.warning(
                "a post was refused", mailing=mailing_id, reason=without_words(error.message)
            )
            now = self._clock.now()
            await self._store.write(note_refused_post, mailing_id=mailing_id, now=now)
        except AiogramError as error:
            _log.warning("a post may have arrived", mailing=mailing_id, reason=str(error))
        if made:
            *others, message = made
            await self._store.write(
                note_post, mailing_id=mailing_id, message=message, others=tuple(others)
            )

    async def _mend(self, post: Post) -> None:
        posting = await self._store.write(
            posting_of,
            post=post,
            token=self._token(post.mailing_id),
            bot=self._bot.id,
            now=self._clock.now(),
        )
        if posting is not None:
            if post.todo is Todo.TAKE_BACK:
                request: AnyMethod = deletion_of(post.chat, post.message or 0, post.others)
            else:
                request = post_edit(posting, self._words, self._username)
            try:
                await self._request(request)
            except Unchanged:
                pass
            except (NotDone, TelegramRetryAfter) as error:
                _log.warning("a post waits", mailing=post.mailing_id, reason=str(error))
                return
            except AiogramError as error:
                _log.warning("a post stays", mailing=post.mailing_id, reason=str(error))
        await self._store.write(note_mended, post=post)

    async def _request(self, request: AnyMethod) -> tuple[int, ...]:
        """Make it once; the numbers of the messages that it made."""
        await self._leave()
        made = await once(self._bot, request)
        several = made if isinstance(made, list) else [made]
        return tuple(one.message_id for one in several if isinstance(one, Message | MessageId))
