"""The bot, put together: from settings and a clock to a process that serves a shop."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import AsyncExitStack
from errno import EADDRINUSE
from functools import partial
from typing import Any, TypedDict

import structlog
from aiogram import Bot, Dispatcher
from aiogram.exceptions import AiogramError
from aiogram.fsm.storage.memory import DisabledEventIsolation
from aiogram.methods import DeleteWebhook, GetMe, SetWebhook

from bot.asking import keep_asking
from bot.clock import what_is_wrong
from bot.collector import never_walk_again, walk_all, walk_seldom
from bot.database import InTheWay, prepare_database
from bot.describing import keep_described
from bot.ending import ended_by_signals, leave_in_time
from bot.failures import Refused
from bot.health import look_after
from bot.inbox import Inbox
from bot.logs import log_stray
from bot.night import Night
from bot.pace import Pace
from bot.polling import Polling
from bot.posts import Posts
from bot.promotions import Promotions
from bot.ringing import keep_ringing
from bot.sender import Sender, WakingStore
from bot.session import keep_in_touch
from bot.settings import Settings, WrongSettings
from bot.startup import insist, make_bot, open_shop
from bot.steady import SteadyClock
from bot.timekeeping import keep_time, never_before
from bot.warming import warm
from bot.watch import keep_watch
from handlers.menu import show_menus
from handlers.outbox import Renderer
from handlers.promotions.rendering import DeliveryRenderer
from handlers.promotions.uploads import Uploads
from handlers.routers import listen
from handlers.till.photo_reader import PhotoReader
from handlers.trouble import apologise
from locales.texts import Texts
from loyalty.clock import Clock
from loyalty.keys import Keys
from loyalty.store import Store, StoreAway
from loyalty.upkeep.housekeeping import tidy
from loyalty.upkeep.sending import free_leases, outbox_depth
from storage.engine.sweeping import sweep
from storage.state.fsm import StateFile
from storage.state.parked import ParkedUpdates
from storage.state.state import StateDatabase, open_state
from storage.store import SqlStore, open_store
from web.app import WEBHOOK_PATH, build_app
from web.health import Health
from web.metrics import Metrics
from web.serving import serving
from web.webhook import Webhook


class Provided(TypedDict):
    """What every handler may ask for by name."""

    store: Store
    texts: Texts
    clock: Clock
    keys: Keys
    photos: PhotoReader
    username: str
    send_rate: int


ALLOWED_UPDATES = [
    *("message", "edited_message", "callback_query"),
    *("message_reaction", "my_chat_member"),
]
HOUR = 3600.0
A_MOMENT = 0.1  # seconds in which the first question for updates is on its way
# Seconds for what is in hand when the process is to end, one after the other: the updates, the
# messages on their way, a database that is held by somebody else. 5 are promised in all, and
# polling's last word takes one. A machine that has much else to do may stretch them: bot/ending.py.
INBOX_GRACE, SENDER_GRACE, STORE_GRACE = 2.0, 0.8, 0.5

log = structlog.get_logger(__name__)


def run_alone(settings: Settings, clock: Clock) -> None:
    """`run` in an event loop of its own: uvloop's, where the platform has it."""
    try:
        import uvloop  # noqa: PLC0415 - not on every platform
    except ImportError:
        loop_factory = None
    else:
        loop_factory = uvloop.new_event_loop
    with asyncio.Runner(loop_factory=loop_factory) as runner:
        runner.run(run(settings, clock, told_to_end=leave_in_time))


async def run(
    settings: Settings,
    clock: Clock,
    *,
    strict_texts: bool = False,
    told_to_end: Callable[[], None] = lambda: None,
) -> None:
    """Serve until the process is told to end (SIGTERM, SIGINT), or this task is cancelled.

    Either way everything in hand is finished or written down first; `told_to_end` is called when a
    signal comes. With `strict_texts` a text
    that cannot be said is an error, as tests want it. Raises WrongSettings, StoreAway, or
    SchemaTooNew where the bot cannot start.
    """
    asyncio.get_running_loop().set_exception_handler(log_stray)
    with ended_by_signals(told_to_end):
        await asyncio.to_thread(prepare_database, settings)
        async with AsyncExitStack() as stack:
            store = await asyncio.to_thread(open_store, settings.database_url)
            stack.push_async_callback(asyncio.to_thread, store.close, STORE_GRACE)
            steady = SteadyClock(clock)
            await never_before(store, steady)
            await _serve(settings, steady, store, stack, strict_texts)


async def _serve(
    settings: Settings,
    clock: SteadyClock,
    store: SqlStore,
    stack: AsyncExitStack,
    strict_texts: bool,
) -> None:
    bot, session = make_bot(settings, clock)
    stack.push_async_callback(session.close)
    me = await insist(clock, bot, GetMe())
    if wrong := what_is_wrong(*(session.clocks or (clock.now(), None))):
        log.warning(wrong)
    shop = await open_shop(settings, store, clock, me)
    if shop.first:
        log.info(
            "this is the first start; these help to look after it",
            database=str(settings.database_file.absolute()) if settings.database_file else "server",
            health=f"http://{settings.http_host}:{settings.http_port}/healthz",
            commands="check, backup FILE, restore FILE, audit, invite, program show",
        )
    if shop.claim is not None:
        log.warning(
            "there is no owner yet; within an hour, one may open this link", link=shop.claim
        )

    texts, metrics = Texts.load(settings.default_language, strict=strict_texts), Metrics()
    render = Renderer(store, texts, clock)
    uploads = Uploads(bot, store)
    sender = Sender(
        store,
        bot,
        clock,
        render,
        metrics,
        word=DeliveryRenderer(store, texts, clock, uploads, me.id),
        pace=_pace(settings, me.id, stack),
        paid=settings.paid_broadcast,
    )
    promotions = Promotions(
        WakingStore(store, sender), bot, clock, texts, settings.default_language, sender.leave
    )
    waking = WakingStore(store, sender, promotions)
    shared = settings.redis_url is not None
    state = await stack.enter_async_context(open_state(settings.state_path, shared=shared))
    parked = ParkedUpdates(state)
    photos = PhotoReader()
    stack.push_async_callback(photos.close)
    dispatcher = _dispatcher(
        settings,
        state,
        Provided(
            store=waking,
            texts=texts,
            clock=clock,
            keys=shop.keys,
            photos=photos,
            username=me.username or "",
            send_rate=settings.send_rate,
        ),
    )
    stack.push_async_callback(dispatcher.storage.close)

    async def report(raw: dict[str, Any], _: Exception) -> None:
        await apologise(bot, texts, store, raw)

    posts = Posts(waking, bot, clock, texts, shop.keys, uploads, me.username or "", sender.leave)
    inbox = Inbox(bot, session, dispatcher, parked, clock, metrics, report)
    if not shared:  # nobody else can be sending what a crash left on lease
        await store.write(free_leases, now=clock.now())
    await inbox.resume()
    await stack.enter_async_context(sender.sending(SENDER_GRACE))
    health = partial(look_after, store, session, inbox, clock, _keepers(settings, state))
    secret = shop.keys.webhook.hex()
    await _open_door(settings, stack, store, clock, metrics, health, inbox, secret)
    for work in (
        _keep_house(store, parked, clock),
        Night(waking, clock, partial(sweep, settings.database_url)).run(),
        keep_watch(waking, clock),
        keep_asking(waking, clock),
        keep_ringing(waking, clock),
        keep_time(store, clock),
        posts.run(),
        promotions.run(),
        _show_menus(bot, texts, settings.default_language),
        keep_described(waking, bot, clock, texts, settings.default_language),
    ):
        _in_background(stack, work)
    walk_seldom()
    never_walk_again()
    stack.callback(walk_all)
    if settings.webhook_url:
        _in_background(stack, keep_in_touch(bot, session, clock))
        await _be_called(bot, clock, settings.webhook_url, secret, me.username)
    else:
        await _poll(bot, inbox, clock, me.username)


async def _open_door(
    settings: Settings,
    stack: AsyncExitStack,
    store: SqlStore,
    clock: Clock,
    metrics: Metrics,
    health: Callable[[], Awaitable[Health]],
    inbox: Inbox,
    secret: str,
) -> None:
    """Serve health, figures and the webhook by HTTP, until the bot ends."""
    take = partial(inbox.take, carries_answer=True)
    app = build_app(
        clock=clock,
        metrics=metrics,
        health=health,
        outbox=partial(store.read, outbox_depth),
        webhook=Webhook(secret, take) if settings.webhook_url else None,
    )
    stack.push_async_callback(inbox.close, INBOX_GRACE)
    if settings.webhook_url:
        await warm()  # Telegram may know the address from before: it calls once somebody listens
    if settings.http_port:
        address = (settings.http_host, settings.http_port)
        try:
            await stack.enter_async_context(serving(app, *address))
        except OSError as error:
            where = f"{settings.http_host}, port {settings.http_port}"
            reason = "another program does" if error.errno == EADDRINUSE else "it is not ours"
            raise InTheWay(
                f"nobody can listen on {where}: {reason}: see HTTP_HOST and HTTP_PORT"
            ) from None


async def _be_called(bot: Bot, clock: Clock, base: str, secret: str, username: str | None) -> None:
    """Have Telegram bring the updates. Raises WrongSettings where it does not want to."""
    try:
        await insist(clock, bot, _webhook(base, secret))
    except Refused as refused:
        raise WrongSettings(f"WEBHOOK_URL does not suit Telegram: {refused.message}") from None
    log.info("serving by webhook", bot=username)
    await asyncio.Event().wait()


async def _warm_up() -> None:
    """Once the first question is asked: the start does not wait for what the first answer needs."""
    await asyncio.sleep(A_MOMENT)
    await warm()
    never_walk_again()


async def _poll(bot: Bot, inbox: Inbox, clock: Clock, username: str | None) -> None:
    """Ask Telegram for the updates, and at the end confirm those that are done."""
    await insist(clock, bot, DeleteWebhook())
    log.info("serving by polling", bot=username)
    warming = asyncio.create_task(_warm_up())
    polling = Polling(bot, inbox, clock, ALLOWED_UPDATES)
    try:
        await polling.run()
    finally:
        warming.cancel()
        await inbox.close(INBOX_GRACE)
        await polling.confirm()


def _webhook(base: str, secret: str) -> SetWebhook:
    return SetWebhook(
        url=base + WEBHOOK_PATH,
        secret_token=secret,
        allowed_updates=ALLOWED_UPDATES,
        max_connections=100,
    )


def _in_background(stack: AsyncExitStack, work: Coroutine[Any, Any, None]) -> None:
    """Have it done beside everything else, until the bot ends."""
    task = asyncio.create_task(work)
    task.add_done_callback(_tell_of_end)
    stack.callback(task.cancel)


def _tell_of_end(task: asyncio.Task[None]) -> None:
    if not task.cancelled() and (error := task.exception()) is not None:
        log.critical("work beside the updates has ended", exc_info=error)


def _dispatcher(settings: Settings, state: StateDatabase, provided: Provided) -> Dispatcher:
    """The conversations, with what they ask for, over Redis where there is one."""
    if settings.redis_url is not None:
        from bot.over_redis import RedisDispatcher  # noqa: PLC0415 - it says why

        dispatcher: Dispatcher = RedisDispatcher(settings.redis_url, **provided)
    else:
        alone = DisabledEventIsolation()  # the inbox keeps each chat in order
        dispatcher = Dispatcher(storage=StateFile(state), events_isolation=alone, **provided)
    listen(dispatcher)
    return dispatcher


def _keepers(settings: Settings, state: StateDatabase) -> list[Callable[[], Awaitable[None]]]:
    """Tries where conversations and updates in hand are written down."""
    if settings.redis_url is None:
        return [state.try_writing]
    from bot.over_redis import try_writing  # noqa: PLC0415 - it says why

    return [state.try_writing, partial(try_writing, settings.redis_url)]


def _pace(settings: Settings, bot_id: int, stack: AsyncExitStack) -> Pace:
    """How fast it may speak, together with the other processes where there is Redis."""
    if settings.redis_url is None:
        return Pace(settings.send_rate)
    from bot.shared_pace import SharedPace  # noqa: PLC0415 - it says why

    pace = SharedPace(settings.send_rate, settings.redis_url, bot_id)
    stack.push_async_callback(pace.close)
    return pace


async def _keep_house(store: SqlStore, parked: ParkedUpdates, clock: Clock) -> None:
    while True:
        try:
            await store.write(tidy, now=clock.now())
            await parked.drop_old(clock.now())
        except StoreAway as error:
            log.warning("nothing was tidied away this hour", error=str(error))
        except Exception:
            log.exception("tidying failed; trying again in an hour")
        await clock.sleep(HOUR)


async def _show_menus(bot: Bot, texts: Texts, default: str) -> None:
    try:
        await show_menus(bot, texts, default)
    except AiogramError as error:
        log.warning("the command menu was not set", error=str(error))
