"""What the bot says: messages by id, in the language of whoever reads them.

The words themselves are Fluent files, `locales/<language>/<capability>.ftl`, written in the small
HTML that Telegram understands (b, i, code, a). Arguments come from people and are escaped.

What points are called is a handful of terms, `locales/<language>/points/word.ftl`, and stands
nowhere else. A programme with a word of its own is a bundle to which these terms are given anew
(`add_resource(…, allow_overrides=True)`): its texts then say that word everywhere.
"""

from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any, cast

import structlog
from babel import Locale, localedata
from babel.core import get_global
from fluent.runtime import FluentBundle
from fluent.runtime.resolver import CurrentEnvironment, ResolverEnvironment
from fluent.runtime.types import FluentType
from fluent.syntax import FluentParser

from locales import LANGUAGES as LANGUAGES  # noqa: PLC0414 - which says that it is exported
from locales.amounts import number

# Of CLDR's data, what nobody here asks for; of four languages it is 3.5 MB.
_UNUSED = (
    "currency_names",
    "currency_names_plural",
    "date_fields",
    "interval_formats",
    "languages",
    "meta_zones",
    "scripts",
    "territories",
    "time_zones",
    "unit_display_names",
    "unit_patterns",
    "zone_formats",
)

# And of what it keeps about all the world's languages and places, 3 MB.
_UNUSED_ANYWHERE: tuple[Any, ...] = (
    "language_aliases",
    "likely_subtags",
    "meta_zones",
    "territory_aliases",
    "territory_currencies",
    "territory_languages",
    "territory_zones",
    "windows_zone_mapping",
    "zone_territories",
)

log = structlog.get_logger(__name__)


class MissingText(Exception):
    """A text cannot be said: no such message, or an argument that it needs was not given."""

    def __init__(self, message: str, language: str, reason: str) -> None:
        super().__init__(f"{message} ({language}): {reason}")
        self.message = message
        self.language = language
        self.reason = reason


class _Text(FluentType, str):
    """A text argument of any length: Fluent refuses ordinary strings above 2 500 characters."""

    __slots__ = ()

    def format(self, locale: Locale) -> str:  # type: ignore[override]  # str.format is not wanted
        return self


class Html(_Text):
    """Text that is ready to be sent as HTML, and is not escaped when put into another text."""

    __slots__ = ()


class _Figure(FluentType, int):
    """A number: it chooses the plural form, and prints grouped as its language groups."""

    __slots__ = ()

    def format(self, locale: Locale) -> str:
        return number(self)


class Words:
    """All messages of one language.

    Text arguments may be of any length; whole numbers print grouped and choose plural forms; money,
    rates and dates come ready from `locales.amounts`. Every call names its message by a literal,
    or by an f-string that begins with one, so that a test can compare the code with the files.
    """

    __slots__ = ("_bundle", "_otherwise", "_strict", "language")

    def __init__(
        self, language: str, bundle: FluentBundle, *, otherwise: "Words | None", strict: bool
    ) -> None:
        self.language = language
        self._bundle = bundle
        self._otherwise = otherwise
        self._strict = strict

    def __call__(self, message: str, /, **args: str | int) -> Html:
        """The message as HTML. Arguments are escaped, except those that are `Html` already."""
        return Html(self._say(message, {name: _for_html(arg) for name, arg in args.items()}))

    def plain(self, message: str, /, **args: str | int) -> str:
        """The message as it stands, for buttons, toasts and command descriptions, without tags."""
        return self._say(message, {name: self._for_plain(arg) for name, arg in args.items()})

    def _for_plain(self, arg: str | int) -> FluentType:
        if self._strict and isinstance(arg, Html):
            raise TypeError(f"HTML in a plain text: {arg!r}")
        return _Text(arg) if isinstance(arg, str) else _Figure(arg)

    def _say(self, message: str, args: Mapping[str, FluentType]) -> str:
        try:
            return self._format(message, args)
        except MissingText as missing:
            if self._strict:
                raise
            reason = missing.reason
        log.error(
            "text missing", text=message, language=self.language, reason=reason, stack_info=True
        )
        return self._otherwise._say(message, args) if self._otherwise else message

    def _format(self, message: str, args: Mapping[str, FluentType]) -> str:
        if not self._bundle.has_message(message):
            raise MissingText(message, self.language, "no such message")
        # FluentBundle.format_pattern would turn every argument into a type of its own, which
        # limits the length of texts and formats numbers five times as slowly.
        errors: list[Exception] = []
        room = ResolverEnvironment(self._bundle, errors, current=CurrentEnvironment(dict(args)))
        pattern = self._bundle.get_message(message).value
        text = pattern(room) if pattern else ""
        if errors or not isinstance(text, str):
            raise MissingText(message, self.language, "; ".join(map(str, errors)) or "no text")
        return text


class Texts:
    """The words of all languages."""

    def __init__(self, words: Mapping[str, Words], default: str) -> None:
        self._words = words
        self._default = words[default]

    @classmethod
    def load(cls, default: str, *, strict: bool, folder: Path = Path(__file__).parent) -> "Texts":
        """Read every language.

        In strict mode (tests, sandbox) a text that cannot be said raises `MissingText`. Otherwise
        it is logged and said in the `default` language, and as its bare id if that fails too.
        """
        for name in _UNUSED_ANYWHERE:
            cast(dict[str, Any], get_global(name)).clear()
        first = Words(default, _bundle(folder, default), otherwise=None, strict=strict)
        others = (language for language in LANGUAGES if language != default)
        rest = {
            language: Words(language, _bundle(folder, language), otherwise=first, strict=strict)
            for language in others
        }
        return cls({default: first, **rest}, default)

    def of(self, language: str) -> Words:
        """The words of this language, or of the default one where we do not speak it."""
        return self._words.get(language, self._default)


def words_alone(language: str, *, only: tuple[str, ...] = ()) -> Words:
    """One language's words, of all its files or of those whose path begins so.

    A command is given by one person and says little: to read all else takes longer than its work.
    """
    return Words(
        language,
        _bundle(Path(__file__).parent, language, only),
        otherwise=None,
        strict=False,
    )


def _for_html(arg: str | int) -> FluentType:
    if isinstance(arg, Html):
        return arg
    if isinstance(arg, str):
        return Html(escape(arg, quote=False).replace('"', "&quot;"))
    return _Figure(arg)


def _capital(word: str) -> _Text:
    """The word as it begins a sentence or a button."""
    return _Text(f"{word[:1].upper()}{word[1:]}")


def _bundle(folder: Path, language: str, only: tuple[str, ...] = ()) -> FluentBundle:
    cldr = localedata.load(language)  # the data that Babel itself keeps and works with
    for name in _UNUSED:
        cldr.pop(name, None)
    parser = FluentParser(with_spans=False)
    bundle = FluentBundle([language], functions={"CAPITAL": _capital}, use_isolating=False)
    for file in sorted((folder / language).rglob("*.ftl")):
        if only and not file.relative_to(folder / language).as_posix().startswith(only):
            continue
        bundle.add_resource(parser.parse(file.read_text(encoding="utf-8")))
    return bundle
