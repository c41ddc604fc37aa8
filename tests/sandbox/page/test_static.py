"""The page as files: nothing from elsewhere, no markup made of texts, the same words everywhere."""

import json
import re
from pathlib import Path

import pytest

from handlers.outbox import KINDS
from loyalty.records.outbox import Outcome
from loyalty.records.points import Reason
from sandbox.page.serving import STATIC

LANGUAGES = ("en", "kk", "ru", "uk")
SOURCES = sorted(
    path for path in STATIC.iterdir() if path.suffix in {".js", ".css", ".html", ".svg"}
)
SCRIPTS = [path for path in SOURCES if path.suffix == ".js"]
NOT_AN_ADDRESS = ("http://www.w3.org/2000/svg", "https://t.me/")
"""A namespace, and links as people see them in Telegram: the page itself fetches neither."""

_STEP = re.compile(r'name: "(\w+)",(?: chapter: "\w+",)? phone: "(\w+)"')


def words_of(language: str) -> dict[str, str]:
    words: dict[str, str] = json.loads((STATIC / "words" / f"{language}.json").read_text())
    return words


def named(path: Path) -> str:
    return path.name


@pytest.mark.parametrize("path", SOURCES, ids=named)
def test_the_page_asks_nothing_of_any_other_machine(path: Path) -> None:
    text = path.read_text()
    for known in NOT_AN_ADDRESS:
        text = text.replace(known, "")
    assert not re.search(r"https?://[a-z]|url\(\s*['\"]?//|@import", text)


@pytest.mark.parametrize("path", SCRIPTS, ids=named)
def test_a_text_never_becomes_markup_or_program(path: Path) -> None:
    forbidden = (
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|DOMParser"
    )
    assert not re.search(forbidden, path.read_text())


@pytest.mark.parametrize("path", SOURCES, ids=named)
def test_each_file_says_first_what_it_is_for_and_stays_small(path: Path) -> None:
    lines = path.read_text().splitlines()
    first = lines[1] if path.suffix == ".html" else lines[0]
    assert re.match(r"(//|/\*|<!--) \w", first)
    assert len(lines) < 420


def test_the_html_holds_no_script_and_no_style_of_its_own() -> None:
    html = (STATIC / "index.html").read_text()
    assert re.findall(r"<script[^>]*>[^<]", html) == []
    assert not re.search(r"<style|\sstyle=|\son\w+=", html)
    for address in re.findall(r'(?:href|src)="/static/([^"]+)"', html):
        assert (STATIC / address).is_file()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_word_and_fills_in_the_same_things(language: str) -> None:
    english, words = words_of("en"), words_of(language)
    assert words.keys() == english.keys()
    for key, text in words.items():
        assert text.strip(), key
        assert sorted(re.findall(r"\{(\w+)\}", text)) == sorted(
            re.findall(r"\{(\w+)\}", english[key])
        ), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_names_all_days_and_months_and_types_the_same(language: str) -> None:
    words, english = words_of(language), words_of("en")
    for key, many in {"weekdays": 7, "weekdays_short": 7, "months": 12, "months_short": 12}.items():
        assert len(words[f"date.{key}"].split()) == many
    for key in (key for key in words if key.endswith(".task")):
        assert re.findall("`(.+?)`", words[key]) == re.findall("`(.+?)`", english[key]), key


def test_every_word_that_the_page_says_is_there_and_none_is_left_over() -> None:
    english = words_of("en")
    program = "\n".join(path.read_text() for path in SCRIPTS)
    quoted = set(re.findall(r'"([a-z]+(?:\.[a-z_]+)+)"', program))
    families = set(re.findall(r"`([a-z]+\.(?:is_)?)\$\{", program))
    families |= {f"{family}." for family in re.findall(r'named\("([a-z]+)"', program)}
    said = set(re.findall(r'say\("([^"]+)"', program))
    assert said <= english.keys()
    for key in english:
        assert key in quoted or any(key.startswith(family) for family in families), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_task_tells_to_press_is_called_so_on_the_page(language: str) -> None:
    words = words_of(language)
    called = {text for key, text in words.items() if not key.startswith("tour.")}
    for key in (key for key in words if key.endswith(".task")):
        assert set(re.findall("[«“](.+?)[»”]", words[key])) <= called, key


def test_why_points_move_and_what_becomes_of_a_notice_is_said_in_words() -> None:
    english = words_of("en")
    said = [f"reason.{reason}" for reason in Reason] + [f"state.{outcome}" for outcome in Outcome]
    said += [f"notice.{kind}" for kind in KINDS]
    assert {key.replace("-", "_") for key in said} <= english.keys()


def test_every_step_of_the_tours_has_its_words_and_happens_on_one_of_the_phones() -> None:
    english = words_of("en")
    tours = [_STEP.findall((STATIC / file).read_text()) for file in ("minute.js", "tour.js")]
    assert len(tours[0]) == 6
    for name, phone in tours[0] + tours[1]:
        assert phone in {"customer", "cashier", "owner"}
        assert {f"tour.{name}.{part}" for part in ("title", "task", "why")} <= english.keys()
