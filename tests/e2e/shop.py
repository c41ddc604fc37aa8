"""A shop with the real bot in it: what the conversations of these tests start from."""

import asyncio
import re
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from bot.run import run
from bot.settings import Settings
from handlers.till.photo import read_codes
from loyalty.program.versions import change_programme
from loyalty.records.team import Role
from loyalty.records.upkeep import Totals
from loyalty.team.invites import INVITE_LETTER, invite
from loyalty.upkeep.audit import audit
from loyalty.upkeep.sending import outbox_depth
from sandbox import Person, Sandbox
from sandbox.telegram import Message
from storage.store import SqlStore, open_store
from tests.judge import teremok

OWNER_ID = 600_001


@dataclass
class Shop:
    """The sandbox, the bot's database, and how people come into the shop."""

    sandbox: Sandbox
    settings: Settings
    store: SqlStore
    owner: Person
    _invited: int = field(default=0)
    _serving: asyncio.Task[None] | None = field(default=None)

    async def start(self) -> None:
        """Start the bot, and wait until it asks for updates or sets its webhook."""
        heard = self.sandbox.api.listens
        serving = asyncio.create_task(run(self.settings, self.sandbox.clock, strict_texts=True))
        self._serving = serving
        listening = asyncio.create_task(self._listens_after(heard))
        await asyncio.wait({listening, serving}, return_when=asyncio.FIRST_COMPLETED)
        if serving.done():
            listening.cancel()
            await serving
        await listening

    async def stop(self) -> None:
        """End the bot in good order, as SIGTERM does."""
        if self._serving is not None:
            self._serving.cancel()
            with suppress(asyncio.CancelledError):
                await self._serving

    async def customer(self, name: str = "Айгерім", language: str | None = "kk") -> Person:
        """Somebody who has enrolled and answered nothing further."""
        person = self.sandbox.person(name, language)
        await person.open()
        await person.tap("✅")
        return person

    async def cashier(
        self, name: str = "Олена", language: str | None = "uk", role: Role = Role.CASHIER
    ) -> Person:
        """Somebody who has taken a role by an invitation."""
        person = self.sandbox.person(name, language)
        await person.open(await self.invitation(role))
        await person.tap("✅")
        return person

    async def invitation(self, role: Role = Role.CASHIER) -> str:
        """The start parameter of an invitation, as the command line makes it."""
        self._invited += 1
        token = f"{self._invited:032x}"
        now = self.sandbox.clock.now()
        await self.store.write(
            invite, token=token, role=role, name=None, branch_id=None, by=None, now=now
        )
        return INVITE_LETTER + token

    async def card(self, customer: Person) -> Message:
        """The message with the customer's card; a receipt may come beside it."""
        mark = customer.mark()
        await customer.send("/card")
        return await customer.gets("photo", since=mark)

    async def answer(self, person: Person, text: str) -> str:
        """What the bot answers to a text, once nothing is on its way that it says unasked."""
        await self.all_said()
        mark = person.mark()
        await person.send(text)
        return (await person.reads("", since=mark)).text

    async def digits(self, customer: Person) -> str:
        """The six digits that the customer's card shows, without the space."""
        card = await self.card(customer)
        found = re.search(r"\b(\d{3}) (\d{3})\b", card.text)
        assert found
        return found[1] + found[2]

    async def sale(self, cashier: Person, customer: Person, amount: str = "2500") -> Message:
        """A purchase from the card to both receipts; the cashier's is returned."""
        await cashier.send(await self.digits(customer))
        await cashier.send(amount)
        before = customer.mark()
        mark = cashier.mark()
        await cashier.tap("✅")
        receipt = await cashier.reads("↩️", since=mark)
        await customer.reads("", since=before)
        return receipt

    async def rule(self, **rules: Any) -> None:
        """The owner makes these the rules; those that are not named stay."""
        wanted = replace(await self.store.read(lambda tx: tx.programs.current()), **rules)
        now = self.sandbox.clock.now()
        await self.store.write(change_programme, wanted=wanted, by=None, now=now)

    async def all_said(self) -> None:
        """Wait until nothing is left in the outbox."""
        async with asyncio.timeout(60):
            while (await self.store.read(outbox_depth))[0]:  # noqa: ASYNC110 - a table wakes nobody
                await asyncio.sleep(0.02)

    async def card_link(self, customer: Person) -> str:
        """The link in the customer's QR code, as any phone's camera reads it."""
        picture = customer.saves(await self.card(customer))
        (code,) = read_codes(picture)
        return code

    def audited(self) -> Totals:
        """Every promise of the ledger holds; these are its figures."""
        findings = self.store.read_and_wait(audit)
        assert not findings.flaws, findings.flaws
        return findings.totals

    async def _listens_after(self, heard: int) -> bool:
        return await self.sandbox.exchange.until(
            lambda: self.sandbox.api.listens > heard, 60, lambda: "the bot does not listen"
        )


@asynccontextmanager
async def open_shop(
    folder: Path, template: Path, *, sandbox: Sandbox | None = None, **changed: object
) -> AsyncIterator[Shop]:
    """A sandbox and a bot that serves in it; in the end the bot has done nothing illegal."""
    async with closed_shop(folder, template, sandbox=sandbox, **changed) as shop:
        try:
            await shop.start()
            await shop.owner.open()
            yield shop
        finally:
            await shop.stop()


@asynccontextmanager
async def closed_shop(
    folder: Path, template: Path, *, sandbox: Sandbox | None = None, **changed: object
) -> AsyncIterator[Shop]:
    """The same with the bot still to be started."""
    shutil.copy(template, folder / "tamga.db")
    async with sandbox or Sandbox(judge=teremok) as sandbox:
        settings = settings_of(sandbox, folder, **changed)
        store = open_store(settings.database_url)
        owner = sandbox.person("Арман", "ru", user_id=OWNER_ID)
        try:
            yield Shop(sandbox, settings, store, owner)
        finally:
            store.close()
        assert sandbox.defects == [], sandbox.defects


def settings_of(sandbox: Sandbox, folder: Path, **changed: object) -> Settings:
    """Settings for a bot in the sandbox, with its data in the folder."""
    values: dict[str, object] = {
        "bot_token": sandbox.token,
        "telegram_api": sandbox.base_url,
        "database_url": f"sqlite:///{folder / 'tamga.db'}",
        "owner_ids": (OWNER_ID,),
        "http_port": 0,
        **changed,
    }
    return Settings(_env_file=None, **values)  # type: ignore[arg-type, call-arg]
