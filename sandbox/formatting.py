"""Telegram's subset of HTML: parsed into plain text and entities, and found again in the text."""

import re
from dataclasses import dataclass
from html import unescape
from typing import Any

from sandbox.refusal import Refusal, illegal

Entity = dict[str, Any]

_SIMPLE_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
}
_ATTRIBUTES = {
    "a": {"href"},
    "span": {"class"},
    "code": {"class"},
    "pre": set[str](),
    "blockquote": {"expandable"},
    "tg-emoji": {"emoji-id"},
}
_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)"
    r"(?P<attributes>(?:\s+[a-zA-Z-]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'>]+))?)*)\s*>"
)
_ATTRIBUTE = re.compile(r"([a-zA-Z-]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_REFERENCE = re.compile(r"&(?:lt|gt|amp|quot|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});")


def length(text: str) -> int:
    """How long Telegram finds a text: in UTF-16 code units, as entities are counted."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def parse_html(text: str) -> tuple[str, list[Entity]]:
    """The plain text and its entities, sorted as Telegram sorts them.

    Raises `Refusal` ("can't parse entities: …") for anything outside the documented subset; a
    bare `&` counts as such although Telegram itself forgives it, because escaping was forgotten.
    """
    if "<" not in text and "&" not in text:
        return text, []
    return _Parser(text).parse()


def _cannot_parse(why: str) -> Refusal:
    return illegal(f"can't parse entities: {why}")


@dataclass(slots=True)
class _Open:
    name: str
    attributes: dict[str, str]
    start: int


class _Parser:
    def __init__(self, source: str) -> None:
        self.source = source
        self.plain: list[str] = []
        self.at = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def parse(self) -> tuple[str, list[Entity]]:
        position = 0
        for match in re.finditer(r"[<&]", self.source):
            if match.start() < position:
                continue
            self._add(self.source[position : match.start()])
            read = self._tag if match[0] == "<" else self._reference
            position = read(match.start())
        self._add(self.source[position:])
        if self.open:
            name = self.open[-1].name
            raise _cannot_parse(f'Can\'t find end tag corresponding to start tag "{name}"')
        for entity in self.entities:
            if entity["type"] == "code":
                entity.pop("language", None)
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self.plain), self.entities

    def _add(self, text: str) -> None:
        self.plain.append(text)
        self.at += length(text)

    def _byte(self, position: int) -> int:
        return len(self.source[:position].encode())

    def _reference(self, position: int) -> int:
        match = _REFERENCE.match(self.source, position)
        if match is None:
            raise _cannot_parse(f"Unescaped '&' at byte offset {self._byte(position)}")
        self._add(unescape(match[0]))
        return match.end()

    def _tag(self, position: int) -> int:
        match = _TAG.match(self.source, position)
        if match is None:
            beginning = self.source[position + 1 : position + 20].split(">")[0]
            where = self._byte(position)
            raise _cannot_parse(f'Unsupported start tag "{beginning}" at byte offset {where}')
        name = match["name"].lower()
        if match["close"]:
            self._close(name, position)
        else:
            self._begin(name, match["attributes"], position)
        return match.end()

    def _begin(self, name: str, raw: str, position: int) -> None:
        allowed = _ATTRIBUTES.get(name, set())
        if name not in _SIMPLE_TAGS and name not in _ATTRIBUTES:
            where = self._byte(position)
            raise _cannot_parse(f'Unsupported start tag "{name}" at byte offset {where}')
        attributes = {
            key.lower(): unescape(double or single or bare)
            for key, double, single, bare in _ATTRIBUTE.findall(raw)
        }
        for unknown in sorted(attributes.keys() - allowed):
            raise _cannot_parse(f'Unsupported attribute "{unknown}" in tag "{name}"')
        if name == "a" and not attributes.get("href"):
            raise _cannot_parse('Tag "a" must have attribute "href"')
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise _cannot_parse('Tag "span" must have class "tg-spoiler"')
        if name == "tg-emoji" and not attributes.get("emoji-id"):
            raise _cannot_parse("Invalid custom emoji identifier specified")
        self.open.append(_Open(name, attributes, self.at))

    def _close(self, name: str, position: int) -> None:
        where = self._byte(position)
        if not self.open:
            raise _cannot_parse(f"Unexpected end tag at byte offset {where}")
        tag = self.open.pop()
        if tag.name != name:
            raise _cannot_parse(
                f"Unmatched end tag at byte offset {where}, "
                f'expected "</{tag.name}>", found "</{name}>"'
            )
        if self.at > tag.start:
            entity = {"offset": tag.start, "length": self.at - tag.start}
            self.entities.append(entity | self._meaning(tag) | self._language(tag, entity))

    def _language(self, tag: _Open, place: Entity) -> Entity:
        """That of code: Telegram wants it on the code that alone is within a block of it."""
        if tag.name == "code" and tag.attributes.get("class", "").startswith("language-"):
            return {"language": tag.attributes["class"].removeprefix("language-")}
        inner = self.entities[-1] if self.entities else {}
        if tag.name != "pre" or inner.get("type") != "code" or not place.items() <= inner.items():
            return {}
        self.entities.pop()
        return {"language": inner["language"]} if "language" in inner else {}

    def _meaning(self, tag: _Open) -> Entity:
        match tag.name:
            case "a":
                return {"type": "text_link", "url": tag.attributes["href"]}
            case "span":
                return {"type": "spoiler"}
            case "tg-emoji":
                return {"type": "custom_emoji", "custom_emoji_id": tag.attributes["emoji-id"]}
            case "blockquote" if "expandable" in tag.attributes:
                return {"type": "expandable_blockquote"}
            case "pre" | "code" | "blockquote":
                return {"type": tag.name}
            case simple:
                return {"type": _SIMPLE_TAGS[simple]}


def trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Text without the blank edges that Telegram cuts off, with its entities moved along."""
    bare = text.strip()
    if len(bare) == len(text):
        return text, entities
    shift = length(text[: len(text) - len(text.lstrip())])
    end = length(bare)
    moved = []
    for entity in entities:
        start = max(entity["offset"] - shift, 0)
        stop = min(entity["offset"] + entity["length"] - shift, end)
        if stop > start:
            moved.append(entity | {"offset": start, "length": stop - start})
    return bare, moved


def character_span(text: str, entity: Entity) -> tuple[int, int]:
    """Where an entity begins and ends in a Python string, which does not count in UTF-16."""
    units = text.encode("utf-16-le")
    start, end = entity["offset"] * 2, (entity["offset"] + entity["length"]) * 2
    before, inside = units[:start].decode("utf-16-le"), units[start:end].decode("utf-16-le")
    return len(before), len(before) + len(inside)
