"""Promotions at the command line: listed, printed as a file, and taken from one."""

import mimetypes
import secrets
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import typer

from bot.clock import MachineClock
from bot.database import InTheWay
from bot.promo_audience import Names
from bot.promo_file import NewFile, Wanted, as_it_was, number_in, read
from bot.promo_show import show
from bot.settings import WrongSettings
from bot.shop import Shop, opened_shop, words_in
from bot.toml_file import LARGEST_FILE, RulesWrong, decoded
from handlers.explained import explain
from loyalty.errors import NotStaff, Refusal
from loyalty.promotions.campaigns import campaign_of
from loyalty.promotions.errors import CampaignGone, CampaignUnderway, FileTooLarge
from loyalty.promotions.files import body_of, check_size, keep_file
from loyalty.promotions.from_file import (
    Listed,
    all_campaigns,
    blank_campaign,
    changeable,
    take_from_file,
)
from loyalty.records.promotions.campaigns import Campaign
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.values import CampaignId, FileId, OperationId


def print_promos(language: str | None) -> None:
    """List all promotions, newest first."""
    with opened_shop(language) as shop:
        lines = [_line(one, shop.program) for one in shop.store.read_and_wait(all_campaigns)]
        typer.echo("\n".join(lines) if lines else shop.words.plain("promos-none"))


def print_promo(number: int, language: str | None) -> None:
    """Print a promotion as a file. Raises WrongSettings where there is none of this number."""
    with opened_shop(language) as shop:
        campaign = _campaign(shop, number)
        names = shop.store.read_and_wait(_names)
        typer.echo(show(campaign, shop.program, names, shop.words), nl=False)


def take_promo(file: BinaryIO, folder: Path, language: str | None) -> None:
    """Keep what a file says. Raises RulesWrong, WrongSettings, InTheWay."""
    text = decoded(file.read(LARGEST_FILE + 1), words_in(language))
    with opened_shop(language) as shop:
        now = MachineClock().now()
        number = number_in(text, shop.words)
        base = _blank(shop) if number is None else _changeable(shop, number)
        names = shop.store.read_and_wait(_names)
        wanted = read(text, base, shop.program, names, shop.words)
        campaign = _with_files(shop, wanted, base, folder)
        try:
            kept, new = shop.store.write_and_wait(take_from_file, wanted=campaign, now=now)
        except Refusal as refusal:
            raise WrongSettings(explain(refusal, shop.words, shop.program)) from None
        told = {"number": str(kept.id), "name": kept.name}
        if new:
            typer.echo(shop.words.plain("promos-kept", **told))
        else:
            typer.echo(shop.words.plain("promos-same", **told))


def _line(listed: Listed, program: Program) -> str:
    """For people, and for scripts that cut at blanks: the name comes last."""
    campaign = listed.campaign
    due = campaign.due_at and program.local(campaign.due_at).strftime("%Y-%m-%dT%H:%M")
    sent, state = f"{listed.sent}/{listed.frozen}", campaign.state.value
    return f"{campaign.id:>6}  {state:<8}  {due or '-':<16}  {sent:>13}  {campaign.name}"


def _campaign(shop: Shop, number: int) -> Campaign:
    try:
        return shop.store.read_and_wait(campaign_of, campaign_id=CampaignId(number))
    except CampaignGone:
        raise WrongSettings(shop.words.plain("promos-unknown", number=str(number))) from None


def _changeable(shop: Shop, number: int) -> Campaign:
    try:
        return shop.store.read_and_wait(changeable, campaign_id=CampaignId(number))
    except CampaignGone:
        raise WrongSettings(shop.words.plain("promos-unknown", number=str(number))) from None
    except CampaignUnderway:
        raise InTheWay(shop.words.plain("promos-over", number=str(number))) from None


def _blank(shop: Shop) -> Campaign:
    operation = OperationId(f"file:{secrets.token_hex(16)}")
    try:
        return shop.store.read_and_wait(
            blank_campaign, operation=operation, now=MachineClock().now()
        )
    except NotStaff:
        raise InTheWay(shop.words.plain("promos-no-owner")) from None


def _with_files(shop: Shop, wanted: Wanted, base: Campaign, folder: Path) -> Campaign:
    """The campaign with the files beside the TOML kept; those that it has already stay the same."""
    had = {file.file for content in base.contents for file in content.files}
    bodies = {number: shop.store.read_and_wait(body_of, file_id=number) for number in had}
    numbers = {new.stand_in: _kept(shop, new, folder, bodies) for new in wanted.files}
    contents = tuple(
        replace(
            content,
            files=tuple(
                replace(file, file=numbers.get(file.file, file.file)) for file in content.files
            ),
        )
        for content in wanted.campaign.contents
    )
    return replace(wanted.campaign, contents=tuple(as_it_was(one, base) for one in contents))


def _kept(shop: Shop, new: NewFile, folder: Path, bodies: Mapping[FileId, bytes]) -> FileId:
    path = folder / new.path
    try:
        check_size(path.stat().st_size)
        body = path.read_bytes() if path.is_file() else None  # a device may have no end
    except OSError:
        body = None
    except FileTooLarge as refused:
        said = shop.words.plain("promos-large-file", name=new.path, limit=str(refused.limit_mb))
        raise RulesWrong(new.line, said, shop.words) from None
    if body is None:
        said = shop.words.plain("promos-no-file", name=new.path)
        raise RulesWrong(new.line, said, shop.words)
    same = (number for number, known in bodies.items() if known == body)
    number = next(same, None)
    if number is not None:
        return number
    mime, _ = mimetypes.guess_type(path.name)
    return shop.store.write_and_wait(
        keep_file,
        name=path.name,
        mime=mime or "application/octet-stream",
        body=body,
        telegram=None,
        bot=0,
        now=MachineClock().now(),
    )


def _names(tx: Tx) -> Names:
    branches = {branch.id: branch.name for branch in tx.staff.branches()}
    posters = {poster.id: poster.name for poster in tx.posters.all()}
    surveys = {survey.id: survey.name for survey in tx.surveys.all()}
    return Names(branches, posters, surveys)
