"""Where the demo is played: one scene after the other, and the visitors who watch."""

import asyncio
from collections.abc import Callable

from sandbox.page.cast import cast_for
from sandbox.page.commands import NotPossible, obey
from sandbox.page.scene import MakeBot, Scene
from sandbox.process import BotProcess
from sandbox.telegram import Json


class Stage:
    """What a page serves. `tell` hears of everything that happens, and of each new world.

    `language` is that of whoever started the demo; the first visitor's goes before it.
    """

    def __init__(
        self,
        tell: Callable[[Json], None],
        language: str | None,
        make_bot: MakeBot = BotProcess,
    ) -> None:
        self._tell = tell
        self._language = language
        self._make_bot = make_bot
        self._visited = False
        self._step: int | None = None
        self._one_at_a_time = asyncio.Lock()
        self._resetting: set[asyncio.Task[None]] = set()
        self.scene = self._new_scene()

    async def open(self) -> None:
        """Let it begin."""
        await self.scene.open()
        self._tell(self.world())

    async def close(self) -> None:
        """End everything and leave nothing behind."""
        await asyncio.gather(*self._resetting, return_exceptions=True)
        await self.scene.close()

    def welcome(self, language: str | None) -> None:
        """Somebody has come; people speak as the first one does, unless they have begun to."""
        if language is not None and not self._visited:
            self._visited = True
            self._language = language
            if self.scene.untouched:
                self.scene.recast(cast_for(language))

    def world(self) -> Json:
        """Everything as it is now."""
        return {**self.scene.world(), "step": self._step}

    def file(self, file_id: str) -> tuple[str, bytes] | None:
        """The name and the content of a file in a chat."""
        return self.scene.file(file_id)

    async def obey(self, request: Json) -> Json:
        """Do what a browser asks, and answer it."""
        try:
            match request:
                case {"do": "reset"}:
                    resetting = asyncio.create_task(self._reset())
                    self._resetting.add(resetting)
                    resetting.add_done_callback(self._resetting.discard)
                    return {"ok": True}
                case {"do": "step", "number": int() | None as step}:
                    self._step = step
                    return {"ok": True}
            return {"ok": True, **await obey(self.scene, request)}
        except NotPossible as reason:
            return {"ok": False, "code": reason.code, "error": str(reason)}

    async def _reset(self) -> None:
        async with self._one_at_a_time:
            following, ending = self._new_scene(), self.scene
            try:
                await following.open()
                self.scene, self._step = following, None
                self._tell(self.world())
            finally:
                await (ending if self.scene is following else following).close()

    def _new_scene(self) -> Scene:
        scene = Scene(
            lambda event: self._pass_on(scene, event), cast_for(self._language), self._make_bot
        )
        return scene

    def _pass_on(self, scene: Scene, event: Json) -> None:
        """Whoever is not on stage is not heard."""
        if scene is self.scene:
            self._tell(event)
