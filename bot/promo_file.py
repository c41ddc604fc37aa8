"""A promotion out of a TOML file, or what is wrong with it, by line.

Money stands in units of the currency, instants by the
programme's clocks, branches and links by their names; a kept file by its number.
"""

import mimetypes
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from bot.notation import quoted
from bot.promo_audience import Names, UnknownName, audience_read
from bot.promo_form import (
    A_MOMENT,
    AN_HOUR,
    MOMENT,
    MOST_NUMBER,
    BudgetForm,
    ButtonForm,
    FileForm,
    MessageForm,
    OfferForm,
    PreviewForm,
    PromoForm,
    WhenForm,
)
from bot.promo_markup import unreadable
from bot.slips import Forms, Slips, together
from bot.toml_file import parsed
from bot.toml_lines import Path
from locales.texts import LANGUAGES, Words
from loyalty.money import MINOR_PER_UNIT
from loyalty.records.promotions.campaigns import Budget, Campaign, Perk, Rhythm, Timing
from loyalty.records.promotions.contents import Attached, Content, Form, Leads, PromoButton
from loyalty.records.till import Screen
from loyalty.rules.decision import FULL
from loyalty.rules.groups import Weekday
from loyalty.rules.program import Program
from loyalty.values import BasisPoints, FileId, Minor, Points

_PERCENT = 100  # basis points


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file beside the TOML, to be kept, and the line that names it.

    Until it is, `stand_in` is its number.
    """

    path: str
    stand_in: FileId
    line: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a file says. `number` is the campaign that it changes; None: a new one.

    Of `campaign` the file says what it is about; all else is as it was, or as in a new draft.
    """

    number: int | None
    campaign: Campaign
    files: tuple[NewFile, ...]


def number_in(text: str, words: Words) -> int | None:
    """Which campaign a file is about; None: a new one, or it does not say it as it should."""
    table, _ = parsed(text, words)
    number = table.get("id")
    return number if type(number) is int and 0 < number <= MOST_NUMBER else None


def read(text: str, base: Campaign, program: Program, names: Names, words: Words) -> Wanted:
    """What a file says, laid over `base`. Raises RulesWrong, which names each wrong line."""
    table, lines = parsed(text, words)
    had = {file.file for content in base.contents for file in content.files}
    slips = Slips(lines, _FORMS, words)
    try:
        promo = PromoForm.model_validate(table)
    except ValidationError as error:
        raise together(slips.found(error, table)) from None
    return _Reader(slips, program, names, had).wanted(promo, base)


class _Reader:
    """Turns what pydantic has read into a campaign, and what is wrong into a line of the file."""

    def __init__(
        self,
        slips: Slips,
        program: Program,
        names: Names,
        had: Collection[FileId],
    ) -> None:
        self._slips = slips
        self._zone = ZoneInfo(program.time_zone)
        self._names = names
        self._had = had
        self._files: list[NewFile] = []

    def wanted(self, promo: PromoForm, base: Campaign) -> Wanted:
        """The campaign that the file says."""
        campaign = replace(
            base,
            name=promo.name,
            contents=tuple(
                as_it_was(self._content(one, n), base) for n, one in enumerate(promo.message)
            ),
            buttons=tuple(self._button(one, n) for n, one in enumerate(promo.button)),
            audience=self._audience(promo.audience),
            timing=self._timing(promo.when),
            perk=self._perk(promo.offer),
            budget=_budget(promo.budget),
            compared=_basis_points(promo.comparison, _PERCENT),
            chat=promo.channel,
        )
        spoken = [content.language for content in campaign.contents]
        if len(set(spoken)) < len(spoken):
            raise self._slips.of(("message",), "language-twice")
        return Wanted(promo.id, campaign, tuple(self._files))

    def _button(self, given: ButtonForm, n: int) -> PromoButton:
        if given.leads is not Leads.SURVEY:
            return PromoButton(given.leads, given.text, given.url)
        for number, name in self._names.surveys.items():
            if name == given.survey:
                return PromoButton(given.leads, given.text, survey=number)
        listed = ", ".join(map(quoted, self._names.surveys.values()))
        path = ("button", n, "survey" if given.survey else "leads")
        raise self._slips.of(path, "no-such-name", name=given.survey, listed=listed)

    def _content(self, given: MessageForm, n: int) -> Content:
        if given.language not in {None, *LANGUAGES}:
            listed = ", ".join(map(quoted, LANGUAGES))
            raise self._slips.of(("message", n, "language"), "choice", listed=listed)
        files = tuple(
            self._file(one, ("message", n, "files", k)) for k, one in enumerate(given.files)
        )
        form = _form(given, files)
        if form is Form.TEXT and not given.text.strip():
            raise self._slips.of(("message", n), "empty-message")
        if form is Form.ALBUM and not _go_together(files):
            raise self._slips.of(("message", n, "files"), "album")
        path, near = ("message", n, "text"), unreadable(given.text)
        if near is not None:
            raise self._slips.of(path, "markup", near=near, sign="<", instead="&lt;")
        shown = given.preview
        preview = None if shown is None else shown.model_dump(exclude_unset=True)
        source = Screen(given.copy_of[0], given.copy_of[1]) if given.copy_of else None
        return Content(
            given.language, form, given.text, files, source, preview, given.caption_above
        )

    def _file(self, given: FileForm, path: Path) -> Attached:
        if (given.file is None) == (given.kept is None):
            raise self._slips.of(path, "which-file")
        if given.form in _NO_FILES:
            listed = ", ".join(quoted(one) for one in Form if one not in _NO_FILES)
            raise self._slips.of((*path, "form"), "choice", listed=listed)
        place = path[-1] if isinstance(path[-1], int) else 0
        if given.file is None:
            number = FileId(given.kept or 0)
            if number not in self._had:
                raise self._slips.of((*path, "kept"), "unknown-kept")
            return Attached(given.form or Form.PHOTO, number, given.spoiler, place)
        number = FileId(-1 - len(self._files))
        self._files.append(NewFile(given.file, number, self._slips.line(path)))
        return Attached(given.form or _form_of(given.file), number, given.spoiler, place)

    def _audience(self, given: dict[str, Any]) -> Any:
        try:
            return audience_read(given, self._names)
        except UnknownName as unknown:
            path = ("audience", *unknown.path)
            raise self._slips.of(path, unknown.what, **unknown.args_said) from None

    def _timing(self, given: WhenForm | None) -> Timing | None:
        if given is None:
            return None
        ways = [
            bool(given.weekdays),
            bool(given.month_days),
            given.trigger is not None,
        ]
        if sum(ways) > 1 or not (any(ways) or given.at):
            raise self._slips.of(("when",), "when")
        if given.trigger is not None:
            if given.at is not None:
                raise self._slips.of(("when", "at"), "when")
            return Timing(Rhythm.TRIGGER, trigger=given.trigger, number=given.number)
        if given.weekdays:
            days = tuple(day for day in Weekday if day in given.weekdays)
            return Timing(Rhythm.WEEKLY, weekdays=days, hour=self._hour(given.at))
        if given.month_days:
            month_days = tuple(sorted(set(given.month_days)))
            return Timing(Rhythm.MONTHLY, month_days=month_days, hour=self._hour(given.at))
        return Timing(Rhythm.ONCE, at=self._moment(given.at, ("when", "at")))

    def _hour(self, given: object) -> time:
        try:
            hour = given if isinstance(given, time) else time.fromisoformat(str(given))
        except ValueError:
            raise self._slips.of(("when", "at"), "hour", example=AN_HOUR) from None
        return hour.replace(second=0, microsecond=0)

    def _moment(self, given: object, path: Path) -> datetime:
        try:
            at = given if isinstance(given, datetime) else datetime.strptime(str(given), MOMENT)  # noqa: DTZ007 - it is of the programme's zone
        except ValueError:
            raise self._slips.of(path, "moment", example=A_MOMENT) from None
        local = at if at.tzinfo else at.replace(tzinfo=self._zone)
        return local.astimezone(UTC)

    def _perk(self, given: OfferForm | None) -> Perk | None:
        if given is None:
            return None
        until = None if given.until is None else self._moment(given.until, ("offer", "until"))
        multiplier = _basis_points(given.multiplier, FULL) or BasisPoints(0)
        return Perk(Points(given.points), multiplier, given.days, until)


_FORMS: Forms = {
    "": PromoForm,
    "message": MessageForm,
    "button": ButtonForm,
    "when": WhenForm,
    "offer": OfferForm,
    "budget": BudgetForm,
    "files": FileForm,
    "preview": PreviewForm,
}
_NO_FILES = {Form.TEXT, Form.ALBUM, Form.COPY}
_TOGETHER = ({Form.PHOTO, Form.VIDEO}, {Form.DOCUMENT}, {Form.AUDIO})
"""What one album may be made of."""
_SENT_AS = {"image": Form.PHOTO, "video": Form.VIDEO, "audio": Form.AUDIO}


def _form(given: MessageForm, files: Sequence[Attached]) -> Form:
    if given.copy_of:
        return Form.COPY
    if len(files) > 1:
        return Form.ALBUM
    return files[0].form if files else Form.TEXT


def _go_together(files: Sequence[Attached]) -> bool:
    return any({file.form for file in files} <= kinds for kinds in _TOGETHER)


def _form_of(path: str) -> Form:
    """As what a file is sent, by how its name ends."""
    kind, _ = mimetypes.guess_type(path)
    if kind == "image/gif":
        return Form.ANIMATION
    return _SENT_AS.get((kind or "").partition("/")[0], Form.DOCUMENT)


def as_it_was(content: Content, base: Campaign) -> Content:
    """With what a file does not say of a message, as Telegram's name of an album."""
    for known in base.contents:
        bare = replace(
            known,
            album=None,
            files=tuple(replace(file, place=n) for n, file in enumerate(known.files)),
        )
        if bare == content:
            return known
    return content


def _basis_points(given: Decimal | int | None, whole: int) -> BasisPoints | None:
    return None if given is None else BasisPoints(int(given * whole))


def _budget(given: BudgetForm | None) -> Budget | None:
    if given is None or (given.points is None and given.money is None):
        return None
    money = None if given.money is None else Minor(int(given.money * MINOR_PER_UNIT))
    return Budget(None if given.points is None else Points(given.points), money)
