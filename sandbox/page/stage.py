"""Where the demo is played: one scene after the other, and the visitors who watch."""

import asyncio
from collections.abc import Callable, Coroutine

from sandbox.page.cast import cast_for
from sandbox.page.commands import NotPossible, obey
from sandbox.page.scene import MakeBot, Scene
from sandbox.process import BotProcess
from sandbox.telegram import Json

NO_TOUR: Json = {"step": None, "tour": None}
CURTAIN: Json = {"type": "curtain"}
"""What is told while a shop is being opened."""


class Stage:
    """What a page serves. `tell` hears of everything that happens, and of each new world.

    `language` is that of whoever started the demo; the first visitor's goes before it. A shop that
    is not `empty` goes to work in the first visitor's language, and is seen once it is at work.
    """

    def __init__(
        self,
        tell: Callable[[Json], None],
        language: str | None,
        make_bot: MakeBot = BotProcess,
        *,
        empty: bool = True,
    ) -> None:
        self._tell = tell
        self._language = language
        self._make_bot = make_bot
        self._empty = empty
        self._visited = asyncio.Event()
        self._tour: Json = NO_TOUR
        self._one_at_a_time = asyncio.Lock()
        self._behind: set[asyncio.Task[None]] = set()
        self._seen = False
        self.scene = self._new_scene(empty)

    async def open(self) -> None:
        """Let it begin."""
        await self.scene.open()
        if self._empty:
            self._show()
        else:
            self._go_on_behind(self._work_for_the_first())

    async def close(self) -> None:
        """End everything and leave nothing behind."""
        for task in self._behind:
            task.cancel()
        await asyncio.gather(*self._behind, return_exceptions=True)
        await self.scene.close()

    def welcome(self, language: str | None) -> None:
        """Somebody has come; people speak as the first one does, unless they have begun to."""
        if language is not None and not self._visited.is_set():
            self._language = language
            if self.scene.untouched:
                self.scene.recast(cast_for(language))
        self._visited.set()

    def world(self) -> Json:
        """Everything as it is now; that it is starting, while nobody is to see it."""
        if not self._seen:
            return CURTAIN
        return {**self.scene.world(), **self._tour, "language": self.scene.language}

    def file(self, file_id: str) -> tuple[str, bytes] | None:
        """The name and the content of a file in a chat."""
        return self.scene.file(file_id)

    async def obey(self, request: Json) -> Json:
        """Do what a browser asks, and answer it."""
        try:
            match request:
                case {"do": "reset"}:
                    self._begin_anew(request)
                    return {"ok": True}
                case {"do": "step", "number": int() | None as step, "tour": str() | None as tour}:
                    self._tour = {"step": step, "tour": tour}
                    return {"ok": True}
            if not self._seen:
                words = "the shop is just being opened"
                return {"ok": False, "code": "starting", "error": words}
            return {"ok": True, **await obey(self.scene, request)}
        except NotPossible as reason:
            return {"ok": False, "code": reason.code, "error": str(reason)}

    def _begin_anew(self, request: Json) -> None:
        """An empty shop, or one at work; in another language, where that is asked for."""
        if isinstance(language := request.get("language"), str):
            self._language = language
        self._go_on_behind(self._reset(empty=bool(request.get("empty", self._empty))))

    async def _reset(self, *, empty: bool) -> None:
        async with self._one_at_a_time:
            following, ending = self._new_scene(empty), self.scene
            try:
                await following.open()
                if not empty:
                    self._seen = False
                    self._tell(CURTAIN)
                    await following.work()
                self.scene, self._tour = following, NO_TOUR
                self._show()
            finally:
                await (ending if self.scene is following else following).close()

    async def _work_for_the_first(self) -> None:
        async with self._one_at_a_time:
            await self._visited.wait()
            await self.scene.work()
            self._show()

    def _show(self) -> None:
        self._seen = True
        self._tell(self.world())

    def _go_on_behind(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._behind.add(task)
        task.add_done_callback(self._behind.discard)

    def _new_scene(self, empty: bool) -> Scene:
        scene = Scene(
            lambda event: self._pass_on(scene, event),
            cast_for(self._language),
            self._make_bot,
            empty=empty,
        )
        return scene

    def _pass_on(self, scene: Scene, event: Json) -> None:
        """Whoever is not on stage is not heard."""
        if scene is self.scene and self._seen:
            self._tell(event)
