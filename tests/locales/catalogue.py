"""The Fluent files, read for the tests that compare them with each other and with the code."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, ast

from locales.texts import LANGUAGES

FOLDER = Path(__file__).parents[2] / "locales"
PLURAL_FORMS = {
    "ru": {"one", "few", "many"},
    "uk": {"one", "few", "many"},
    "kk": {"one", "other"},
    "en": {"one", "other"},
}
ALL_PLURAL_FORMS = {"zero", "one", "two", "few", "many", "other"}


@dataclass(frozen=True)
class Selector:
    """A choice that a text makes by one of its variables."""

    variable: str
    keys: tuple[str, ...]

    @property
    def is_plural(self) -> bool:
        words = {key for key in self.keys if not key.lstrip("-").isdecimal()}
        return bool(words) and words <= ALL_PLURAL_FORMS

    @property
    def is_nothing_or_something(self) -> bool:
        """Whether it only asks if there is anything at all, which takes no plural forms."""
        return set(self.keys) == {"0", "other"}


@dataclass(frozen=True)
class Entry:
    """One message (or term, whose id begins with a dash) as its file has it."""

    language: str
    file: str
    id: str
    variables: frozenset[str]
    selectors: tuple[Selector, ...]
    references: frozenset[str]
    texts: tuple[str, ...]  # what stands between the placeables, in every variant
    attributes: frozenset[str]

    def __str__(self) -> str:
        return f"{self.language}/{self.file}: {self.id}"


@cache
def resources() -> dict[tuple[str, str], ast.Resource]:
    """Every file by language and name."""
    parser = FluentParser()
    return {
        (language, str(file.relative_to(FOLDER / language))): parser.parse(
            file.read_text(encoding="utf-8")
        )
        for language in LANGUAGES
        for file in sorted((FOLDER / language).rglob("*.ftl"))
    }


@cache
def entries() -> tuple[Entry, ...]:
    """Every message and term of every language, in the order of the files."""
    return tuple(_entries())


@cache
def messages(language: str) -> dict[str, Entry]:
    """The messages and terms of one language by id."""
    return {entry.id: entry for entry in entries() if entry.language == language}


def variables(entry: Entry) -> set[str]:
    """What a caller must give: the message's own variables and those of messages within it."""
    within = (messages(entry.language).get(reference) for reference in entry.references)
    inner = (variables(e) for e in within if e is not None and not e.id.startswith("-"))
    return set(entry.variables).union(*inner)


def _entries() -> Iterator[Entry]:
    for (language, file), resource in resources().items():
        for node in resource.body:
            if isinstance(node, ast.Message | ast.Term):
                yield _entry(node, language, file)


def _entry(node: ast.Message | ast.Term, language: str, file: str) -> Entry:
    parts = list(_parts(node))
    used_messages = {part.id.name for part in parts if isinstance(part, ast.MessageReference)}
    used_terms = {f"-{part.id.name}" for part in parts if isinstance(part, ast.TermReference)}
    return Entry(
        language=language,
        file=file,
        id=f"-{node.id.name}" if isinstance(node, ast.Term) else node.id.name,
        variables=frozenset(p.id.name for p in parts if isinstance(p, ast.VariableReference)),
        selectors=tuple(
            Selector(part.selector.id.name, tuple(map(_key, part.variants)))
            for part in parts
            if isinstance(part, ast.SelectExpression)
            and isinstance(part.selector, ast.VariableReference)
        ),
        references=frozenset(used_messages | used_terms),
        texts=tuple(part.value for part in parts if isinstance(part, ast.TextElement)),
        attributes=frozenset(attribute.id.name for attribute in node.attributes),
    )


def _key(variant: ast.Variant) -> str:
    key = variant.key
    return key.value if isinstance(key, ast.NumberLiteral) else key.name


def _parts(node: ast.BaseNode) -> Iterator[ast.BaseNode]:
    """The node and all that is in it, in the order of the file."""
    yield node
    for value in vars(node).values():
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.BaseNode):
                yield from _parts(child)
