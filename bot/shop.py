"""What a command needs of the shop: its store and programme, and the words of whoever gave it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache
from zoneinfo import ZoneInfo

from bot.database import InTheWay, prepare_database
from bot.settings import WrongSettings, default_language, load_shop_settings
from locales.texts import LANGUAGES, Words, words_alone
from loyalty.program.versions import programme_now
from loyalty.rules.program import Program
from storage.store import SqlStore, open_store


@dataclass(frozen=True, slots=True)
class Shop:
    """The open store, the programme of now, and the words of whoever gave the command."""

    store: SqlStore
    program: Program
    words: Words

    @property
    def zone(self) -> ZoneInfo:
        """By whose clocks its times are."""
        return ZoneInfo(self.program.time_zone)


@contextmanager
def opened_shop(language: str | None) -> Iterator[Shop]:
    """Raises WrongSettings for a language that is none of ours, InTheWay without a programme."""
    words = words_in(language)
    settings = load_shop_settings()
    prepare_database(settings)
    with closing(open_store(settings.database_url)) as store:
        program = store.read_and_wait(programme_now)
        if program is None:
            raise InTheWay(words.plain("no-programme-yet"))
        yield Shop(store, program, words)


def words_in(language: str | None) -> Words:
    """The words of a language, or of DEFAULT_LANGUAGE. Raises WrongSettings as `known` does."""
    return _words(known(language), ())


def words_of_rules(language: str | None) -> Words:
    """Of these what is said of the programme's rules, which is there much sooner."""
    return _words(known(language), ("program/", "points/word.ftl", "files.ftl"))


@cache
def _words(language: str, only: tuple[str, ...]) -> Words:
    return words_alone(language, only=only)


def known(language: str | None) -> str:
    """The language that `--language` says, or DEFAULT_LANGUAGE.

    Raises WrongSettings for one that is none of ours.
    """
    if language not in {None, *LANGUAGES}:
        raise WrongSettings(f"--language {language}: it must be one of {', '.join(LANGUAGES)}")
    return language or default_language()
